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
    let count = end.little(at + 10, 2)
    let size = end.little(at + 12, 4)
    let offset = end.little(at + 16, 4)
    guard count <= Self.entryLimit, size <= 16 << 20 else {
      throw SheetError.tooManyParts(Self.entryLimit)
    }
    try readDirectory(try file.bytes(at: offset, count: size), count: count)
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
      let name = String(decoding: bytes[(at + 46)..<(at + 46 + nameLength)], as: UTF8.self)
      entries[name.lowercased()] = Entry(
        name: name, method: bytes.little(at + 10, 2), isLocked: bytes.little(at + 8, 2) & 1 != 0,
        packed: bytes.little(at + 20, 4), checksum: UInt(bytes.little(at + 16, 4)),
        header: bytes.little(at + 42, 4))
      at = next
    }
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
