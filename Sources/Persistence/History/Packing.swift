import CZlib
import Domain

/// Bytes as they lie in a file: as they are, or packed by zlib (RFC 1950).
struct StoredBytes: Equatable {
  let bytes: [UInt8]
  /// How many they are when they are unpacked; nil for those that stand as they are.
  let size: Int64?

  var values: [SQLValue] { [.blob(bytes), SQLValue(size)] }
}

/// What was stored cannot be unpacked, or must not be.
enum PackingFault: Error, Equatable {
  /// It claims to be larger than anything that is packed, or than its bytes can unpack to.
  case tooLarge(Int64)
  /// It is cut off, unpacks to another number of bytes, has something behind it, or is no packed form at all.
  case damaged
}

/// Packs bytes for the file, one after the other.
final class Packer {
  /// Larger ones stand as they are, so that to unpack never takes more memory than this.
  static let largest = 64 << 20
  /// Fewer would hardly get smaller.
  private static let smallest = 128
  /// A byte of the form (RFC 1951) unpacks to no more than 1,032.
  private static let mostPerByte = 1_032

  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private var isBegun = false

  init() {
    stream.initialize(to: z_stream())
  }

  deinit {
    if isBegun { deflateEnd(stream) }
    stream.deallocate()
  }

  /// The bytes in whichever form takes less room.
  func stored(_ bytes: [UInt8]) -> StoredBytes {
    let packed = Self.smallest...Self.largest ~= bytes.count ? packed(bytes) : nil
    guard let packed else { return StoredBytes(bytes: bytes, size: nil) }
    return StoredBytes(bytes: packed, size: Int64(bytes.count))
  }

  /// - Returns: nil when less than a sixteenth would be saved.
  private func packed(_ bytes: [UInt8]) -> [UInt8]? {
    guard begin() else { return nil }
    var code = Z_OK
    let packed = [UInt8](unsafeUninitializedCapacity: bytes.count - bytes.count / 16) {
      room, count in
      bytes.withUnsafeBufferPointer { bytes in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.pointee.avail_in = UInt32(bytes.count)
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(room.count)
        code = deflate(stream, Z_FINISH)
      }
      count = room.count - Int(stream.pointee.avail_out)
    }
    return code == Z_STREAM_END ? packed : nil
  }

  private func begin() -> Bool {
    if isBegun { return deflateReset(stream) == Z_OK }
    isBegun =
      deflateInit_(stream, 1, zlibVersion(), Int32(MemoryLayout<z_stream>.size)) == Z_OK
    return isBegun
  }

  /// The bytes that were packed. What is claimed of them is checked before memory is taken.
  ///
  /// - Throws: ``PackingFault``.
  static func unpacked(_ packed: UnsafeRawBufferPointer, size: Int64) throws -> [UInt8] {
    guard size <= Int64(largest), size <= Int64(packed.count) * Int64(mostPerByte) else {
      throw PackingFault.tooLarge(size)
    }
    guard size > 0 else { throw PackingFault.damaged }
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard inflateInit_(stream, zlibVersion(), Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw PackingFault.damaged
    }
    defer { inflateEnd(stream) }
    var code = Z_OK
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { room, count in
      stream.pointee.next_in = UnsafeMutablePointer(
        mutating: packed.bindMemory(to: UInt8.self).baseAddress)
      stream.pointee.avail_in = UInt32(clamping: packed.count)
      stream.pointee.next_out = room.baseAddress
      stream.pointee.avail_out = UInt32(room.count)
      code = inflate(stream, Z_FINISH)
      count = room.count - Int(stream.pointee.avail_out)
    }
    guard code == Z_STREAM_END, bytes.count == Int(size), stream.pointee.avail_in == 0 else {
      throw PackingFault.damaged
    }
    return bytes
  }
}

extension Statement {
  /// The bytes in a column, unpacked where another says how many they are.
  ///
  /// - Throws: ``PackingFault``.
  func unpacked(_ column: Int, size: Int) throws -> [UInt8] {
    guard let size = optionalInteger(size) else { return bytes(column) }
    return try withBytes(column) { try Packer.unpacked($0, size: size) }
  }
}

extension Reading {
  /// A part of what an entry changed.
  ///
  /// - Throws: ``HistoryError/unreadable(_:)`` when it cannot be unpacked.
  func changeset(of name: EntryName, part: Int64) throws -> [UInt8] {
    do {
      return try connection.first(
        "SELECT bytes, size FROM changeset WHERE office = ? AND number = ? AND part = ?",
        name.values + [.integer(part)]
      ) { try $0.unpacked(0, size: 1) } ?? []
    } catch is PackingFault {
      throw HistoryError.unreadable(name)
    }
  }

  /// Puts what is left of a part in its place.
  func replaceChangeset(of name: EntryName, part: Int64, with bytes: [UInt8]) throws {
    try connection.run(
      "UPDATE changeset SET bytes = ?, size = ? WHERE office = ? AND number = ? AND part = ?",
      Packer().stored(bytes).values + name.values + [.integer(part)])
  }
}

/// Packs what lies in a register of an older layout as it is.
struct HistoryPacking {
  private let connection: Connection

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Packs the changesets of all entries, with one in memory at a time. Originals are rows that history tells, and
  /// stay what it tells until they change.
  func pack() throws {
    let packer = Packer()
    var last: Int64 = 0
    while let row = try next(after: last) {
      last = row.id
      let stored = packer.stored(row.bytes)
      guard stored.size != nil else { continue }
      try connection.run(
        "UPDATE changeset SET bytes = ?, size = ? WHERE rowid = ?", stored.values + [.integer(last)]
      )
    }
  }

  /// Makes the file as small as it has become, when a quarter of it at least is unused. Where there is no room for
  /// that, or the disk fails, it stays as it is: what comes next is written there.
  static func giveRoomBack(of database: DatabaseFile) {
    func count(_ pragma: String) throws -> Int64 {
      try database.connection.first("PRAGMA \(pragma)") { $0.integer(0) } ?? 0
    }
    guard let pages = try? count("page_count"), let unused = try? count("freelist_count"),
      pages > 0, unused >= pages / 4, unused > 0
    else { return }
    try? database.vacuum()
  }

  private func next(after id: Int64) throws -> (id: Int64, bytes: [UInt8])? {
    try connection.first(
      "SELECT rowid, bytes FROM changeset WHERE rowid > ? AND size IS NULL ORDER BY rowid LIMIT 1",
      [.integer(id)]
    ) { ($0.integer(0), $0.bytes(1)) }
  }
}
