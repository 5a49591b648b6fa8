import CZlib

/// Reads the files in a ZIP archive (PKWARE APPNOTE 6.3), each as a stream.
struct ZipReader {
  struct Entry {
    let name: String
    let method: Int
    let isLocked: Bool
    let packed: Int
    let checksum: UInt
    let header: Int
  }

  /// A workbook has tens of parts; an archive of more than this is none.
  static let entryLimit = 20_000
  /// A part beyond this size must not be packed more than ``ratioLimit`` times: deflate reaches
  /// about 1000, and only on bytes that say nothing.
  static let sizeLimit = 64 << 20
  static let ratioLimit = 250

  let file: RandomAccess
  private(set) var entries: [String: Entry] = [:]

  /// - Throws: ``SheetError/notATable`` when the file is no archive, ``SheetError/damaged(part:)``
  ///   when its list of files is broken.
  init(_ file: RandomAccess) throws {
    self.file = file
    let tail = min(file.size, 65_557)
    let end = try file.bytes(at: file.size - tail, count: tail)
    guard let at = Self.endRecord(in: end) else {
      throw file.size > 4 ? SheetError.damaged(part: "") : SheetError.notATable
    }
    var count = end.little(at + 10, 2)
    var size = end.little(at + 12, 4)
    var offset = end.little(at + 16, 4)
    if offset == 0xFFFF_FFFF || count == 0xFFFF || size == 0xFFFF_FFFF,
      let long = try Self.longEnd(file, before: file.size - tail + at)
    {
      (count, size, offset) = long
    }
    guard count <= Self.entryLimit, size <= 16 << 20 else {
      throw SheetError.tooManyParts(Self.entryLimit)
    }
    try readDirectory(try file.bytes(at: offset, count: size), count: count)
  }

  /// The count, size and place of the list of files in an archive with numbers of eight bytes (ZIP64).
  private static func longEnd(_ file: RandomAccess, before end: Int) throws -> (Int, Int, Int)? {
    guard end >= 20 else { return nil }
    let locator = try file.bytes(at: end - 20, count: 20)
    guard locator.little(0, 4) == 0x0706_4B50 else { return nil }
    let at = locator.little(8, 8)
    guard at >= 0, at <= file.size - 56 else { return nil }
    let record = try file.bytes(at: at, count: 56)
    guard record.little(0, 4) == 0x0606_4B50 else { return nil }
    let (count, size, offset) = (
      record.little(32, 8), record.little(40, 8), record.little(48, 8)
    )
    guard count >= 0, size >= 0, offset >= 0, offset <= file.size else { return nil }
    return (count, size, offset)
  }

  private static func endRecord(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    return stride(from: bytes.count - 22, through: 0, by: -1).first {
      bytes[$0] == 0x50 && bytes.little($0, 4) == 0x0605_4B50
    }
  }

  private mutating func readDirectory(_ bytes: [UInt8], count: Int) throws {
    var at = 0
    for _ in 0..<count {
      guard at + 46 <= bytes.count, bytes.little(at, 4) == 0x0201_4B50 else {
        throw SheetError.damaged(part: "")
      }
      let nameLength = bytes.little(at + 28, 2)
      let next = at + 46 + nameLength + bytes.little(at + 30, 2) + bytes.little(at + 32, 2)
      guard next <= bytes.count else { throw SheetError.damaged(part: "") }
      let name = String(
        decoding: bytes[(at + 46)..<(at + 46 + nameLength)].map { $0 == 0x5C ? 0x2F : $0 },
        as: UTF8.self)
      let extra = bytes[(at + 46 + nameLength)..<(at + 46 + nameLength + bytes.little(at + 30, 2))]
      let (packed, header) = Self.long(
        packed: bytes.little(at + 20, 4), unpacked: bytes.little(at + 24, 4),
        header: bytes.little(at + 42, 4), in: Array(extra))
      guard packed >= 0, header >= 0, header <= file.size else {
        throw SheetError.damaged(part: name)
      }
      entries[name.lowercased()] = Entry(
        name: name, method: bytes.little(at + 10, 2), isLocked: bytes.little(at + 8, 2) & 1 != 0,
        packed: packed, checksum: UInt(bytes.little(at + 16, 4)), header: header)
      at = next
    }
  }

  /// Numbers that do not fit into four bytes stand in a field of their own (ZIP64, identifier 1).
  private static func long(packed: Int, unpacked: Int, header: Int, in extra: [UInt8])
    -> (packed: Int, header: Int)
  {
    var (packed, header) = (packed, header)
    var at = 0
    while at + 4 <= extra.count {
      let (id, length) = (extra.little(at, 2), extra.little(at + 2, 2))
      at += 4
      guard id == 1 else {
        at += length
        continue
      }
      let end = min(at + length, extra.count)
      if unpacked == 0xFFFF_FFFF { at += 8 }
      if packed == 0xFFFF_FFFF, at + 8 <= end {
        packed = extra.little(at, 8)
        at += 8
      }
      if header == 0xFFFF_FFFF, at + 8 <= end { header = extra.little(at, 8) }
      break
    }
    return (packed, header)
  }

  /// What hands out the content of a part, a piece at a time; nil when there is no such part.
  func open(_ name: String) throws -> (() throws -> [UInt8]?)? {
    guard let entry = entries[name.lowercased()] else { return nil }
    guard !entry.isLocked else { throw SheetError.lockedOrOld }
    let head = try file.bytes(at: entry.header, count: 30)
    guard head.little(0, 4) == 0x0403_4B50, [0, 8].contains(entry.method) else {
      throw SheetError.damaged(part: entry.name)
    }
    let start = entry.header + 30 + head.little(26, 2) + head.little(28, 2)
    guard entry.packed <= file.size - start else { throw SheetError.damaged(part: entry.name) }
    let stream = InflatingStream(file: file, entry: entry, start: start)
    return { try stream.next() }
  }
}

/// The content of one part of an archive while it is unpacked.
private final class InflatingStream {
  private let file: RandomAccess
  private let entry: ZipReader.Entry
  private var position: Int
  private let end: Int
  private var stream = z_stream()
  private var isDone = false
  private var unpacked = 0
  private var checksum: UInt = 0

  init(file: RandomAccess, entry: ZipReader.Entry, start: Int) {
    self.file = file
    self.entry = entry
    position = start
    end = start + entry.packed
    grants_inflate_begin(&stream)
  }

  deinit {
    inflateEnd(&stream)
  }

  /// The next piece; nil at the end, when the checksum was right.
  func next() throws -> [UInt8]? {
    guard !isDone else { return nil }
    let piece = try entry.method == 0 ? stored() : inflated()
    unpacked += piece.count
    if unpacked > ZipReader.sizeLimit, unpacked / max(1, entry.packed) > ZipReader.ratioLimit {
      throw SheetError.swells(part: entry.name, times: ZipReader.ratioLimit)
    }
    checksum = piece.withUnsafeBufferPointer {
      crc32(checksum, $0.baseAddress, UInt32($0.count))
    }
    if isDone, checksum != entry.checksum { throw SheetError.damaged(part: entry.name) }
    return piece.isEmpty ? nil : piece
  }

  private func stored() throws -> [UInt8] {
    let count = min(65_536, end - position)
    let piece = try file.bytes(at: position, count: count)
    position += count
    isDone = position == end
    return piece
  }

  private func inflated() throws -> [UInt8] {
    var input = try file.bytes(at: position, count: min(32_768, end - position))
    guard !input.isEmpty else { throw SheetError.damaged(part: entry.name) }
    var code = Z_OK
    let output = input.withUnsafeMutableBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: 131_072) { target, count in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        code = inflate(&stream, Z_NO_FLUSH)
        count = target.count - Int(stream.avail_out)
      }
    }
    position += input.count - Int(stream.avail_in)
    guard code == Z_OK || code == Z_STREAM_END, !output.isEmpty || code == Z_STREAM_END else {
      throw SheetError.damaged(part: entry.name)
    }
    isDone = code == Z_STREAM_END
    return output
  }
}
