/// A file, or bytes in memory, that can be read at any place.
package struct RandomAccess {
  /// How many bytes there are.
  package let size: Int
  private let read: (_ offset: Int, _ count: Int) throws -> [UInt8]

  /// - Parameter read: Answers up to `count` bytes from `offset` on; fewer only at the end.
  package init(size: Int, read: @escaping (_ offset: Int, _ count: Int) throws -> [UInt8]) {
    self.size = size
    self.read = read
  }

  /// These bytes.
  package init(_ bytes: [UInt8]) {
    self.init(size: bytes.count) { offset, count in
      Array(bytes[min(offset, bytes.count)..<min(offset + count, bytes.count)])
    }
  }

  /// `count` bytes at `offset`.
  ///
  /// - Throws: ``SheetError/damaged(part:)`` when the file ends before.
  func bytes(at offset: Int, count: Int) throws -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else {
      throw SheetError.damaged(part: "")
    }
    let found = try read(offset, count)
    guard found.count == count else { throw SheetError.damaged(part: "") }
    return found
  }
}

extension [UInt8] {
  /// The number of `count` bytes at `offset`, the lowest first.
  func little(_ offset: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(self[offset + $1]) << (8 * $1) }
  }
}
