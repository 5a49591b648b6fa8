/// Bytes that arrive in pieces, with the place in the text that has been reached.
package struct ByteSource {
  private let next: () throws -> [UInt8]?
  private var buffer: [UInt8] = []
  private var position = 0
  private(set) var line = 1
  private(set) var column = 1

  /// - Parameter next: Answers the next piece; nil or an empty one at the end.
  package init(_ next: @escaping () throws -> [UInt8]?) {
    self.next = next
  }

  /// The byte that comes next, without taking it; nil at the end.
  mutating func peek() throws -> UInt8? {
    if position == buffer.count {
      buffer = try next() ?? []
      position = 0
      if buffer.isEmpty { return nil }
    }
    return buffer[position]
  }

  /// Takes the next byte; nil at the end.
  mutating func take() throws -> UInt8? {
    guard let byte = try peek() else { return nil }
    position += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if byte & 0b1100_0000 != 0b1000_0000 {
      column += 1
    }
    return byte
  }
}
