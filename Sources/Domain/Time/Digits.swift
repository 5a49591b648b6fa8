/// Reads and writes numbers of a fixed number of ASCII digits with hyphens between them.
///
/// Dates are read and written more often than anything else: no piece of them becomes a text of its own.
struct Digits {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text.utf8[...]
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { rest.isEmpty }

  /// The number that the next `count` digits spell; nil, with nothing taken, when they are not digits.
  mutating func next(_ count: Int) -> Int? {
    var number = 0
    var index = rest.startIndex
    for _ in 0..<count {
      guard index < rest.endIndex, case let byte = rest[index], byte >= 0x30, byte <= 0x39 else {
        return nil
      }
      number = number * 10 + Int(byte &- 0x30)
      index = rest.index(after: index)
    }
    rest = rest[index...]
    return number
  }

  /// Takes a hyphen; false when there is none.
  mutating func skipHyphen() -> Bool { skip(UInt8(ascii: "-")) }

  /// Takes a byte; false when it does not come next.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard rest.first == byte else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// The numbers with hyphens between them, each filled up with zeros to its count of digits.
  static func text(_ parts: (number: Int, count: Int)...) -> String {
    let length = parts.reduce(parts.count - 1) { $0 + $1.count }
    return String(unsafeUninitializedCapacity: length) { buffer in
      var end = length
      for (index, part) in parts.enumerated().reversed() {
        var number = part.number
        for _ in 0..<part.count {
          end -= 1
          buffer[end] = 0x30 + UInt8(truncatingIfNeeded: number % 10)
          number /= 10
        }
        if index > 0 {
          end -= 1
          buffer[end] = UInt8(ascii: "-")
        }
      }
      return length
    }
  }
}
