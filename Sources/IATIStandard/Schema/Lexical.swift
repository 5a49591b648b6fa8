/// Reads a value from left to right.
struct Lexical {
  /// What is left to be read.
  private(set) var rest: Slice<UnsafeBufferPointer<UInt8>>

  /// - Parameter trimming: Whether blanks on both sides do not count.
  init(_ bytes: UnsafeBufferPointer<UInt8>, trimming: Bool) {
    rest = bytes[...]
    guard trimming else { return }
    while let byte = rest.first, Self.isBlank(byte) { rest = rest.dropFirst() }
    while let byte = rest.last, Self.isBlank(byte) { rest = rest.dropLast() }
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  // MARK: Pieces

  private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// The number of digits that are taken.
  private mutating func skipDigits() -> Int {
    let before = rest.startIndex
    while let byte = rest.first, Self.isDigit(byte) { rest = rest.dropFirst() }
    return rest.startIndex - before
  }

  /// A number of exactly so many digits.
  private mutating func number(_ digits: Int) -> Int? {
    guard rest.count >= digits else { return nil }
    var value = 0
    for byte in rest.prefix(digits) {
      guard Self.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    rest = rest.dropFirst(digits)
    return value
  }

  // MARK: Numbers

  func isDecimal() -> Bool {
    var reader = self
    if !reader.takes("-") { _ = reader.takes("+") }
    let whole = reader.skipDigits()
    let hasPoint = reader.takes(".")
    let fraction = hasPoint ? reader.skipDigits() : 0
    return whole + fraction > 0 && reader.rest.isEmpty
  }

  /// The number that digits alone spell; nil for anything else and for more than 15 of them.
  var shortWhole: Int? {
    guard (1...15).contains(rest.count), rest.allSatisfy(Self.isDigit) else { return nil }
    return rest.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// An integer without a limit to its digits, of which those within `range` are taken; a range that
  /// ends with the largest `Int` has no end.
  func isInteger(in range: ClosedRange<Int>) -> Bool {
    var reader = self
    let isNegative = reader.takes("-")
    if !isNegative { _ = reader.takes("+") }
    while reader.rest.count > 1, reader.rest.first == 0x30 { reader.rest = reader.rest.dropFirst() }
    let digits = reader.rest
    guard !digits.isEmpty, reader.skipDigits() == digits.count else { return false }
    guard digits.count <= 18 else { return !isNegative && range.upperBound == Int.max }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return range.contains(isNegative ? -value : value)
  }

  // MARK: Dates

  func isDate() -> Bool {
    var reader = self
    return reader.skipDate() && reader.skipZone() && reader.rest.isEmpty
  }

  func isDateTime() -> Bool {
    var reader = self
    return reader.skipDate() && reader.takes("T") && reader.skipTime() && reader.skipZone()
      && reader.rest.isEmpty
  }

  private mutating func skipDate() -> Bool {
    let isNegative = takes("-")
    let start = rest
    let digits = skipDigits()
    guard digits >= 4, digits == 4 || start.first != 0x30 else { return false }
    let last = start.prefix(digits).suffix(9).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard last != 0 || digits > 9 else { return false }
    guard takes("-"), let month = number(2), takes("-"), let day = number(2) else { return false }
    return (1...12).contains(month)
      && (1...Self.days(in: month, isNegative ? -last : last)).contains(day)
  }

  private static func days(in month: Int, _ year: Int) -> Int {
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  private mutating func skipTime() -> Bool {
    guard let hour = number(2), takes(":"), let minute = number(2), takes(":"),
      let second = number(2)
    else { return false }
    var hasFraction = false
    if takes(".") {
      let fraction = rest
      let digits = skipDigits()
      guard digits > 0 else { return false }
      hasFraction = fraction.prefix(digits).contains { $0 != 0x30 }
    }
    if hour == 24 { return minute == 0 && second == 0 && !hasFraction }
    return hour < 24 && minute < 60 && second < 60
  }

  private mutating func skipZone() -> Bool {
    if rest.isEmpty || takes("Z") { return true }
    guard takes("-") || takes("+") else { return false }
    guard let hour = number(2), takes(":"), let minute = number(2) else { return false }
    return minute < 60 && hour * 60 + minute <= 840
  }

  // MARK: Words

  func isOne(of words: [StaticString]) -> Bool {
    words.contains { word in
      word.utf8CodeUnitCount == rest.count
        && word.withUTF8Buffer { $0.elementsEqual(rest) }
    }
  }

  /// A language as BCP 47 spells it.
  func isLanguage() -> Bool {
    var isFirst = true
    for part in rest.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) {
      guard (1...8).contains(part.count) else { return false }
      let isWord = part.allSatisfy { Self.isLetter($0) || (!isFirst && Self.isDigit($0)) }
      guard isWord else { return false }
      isFirst = false
    }
    return true
  }

  /// A token of the signs of names; with `first`, a name without a colon.
  func isName(first: Bool) -> Bool {
    guard !rest.isEmpty, let text = String(validating: rest, as: UTF8.self) else { return false }
    var isStart = first
    for scalar in text.unicodeScalars {
      guard Self.isNameSign(scalar.value, isStart: isStart, colon: !first) else { return false }
      isStart = false
    }
    return true
  }

  private static func isNameSign(_ code: UInt32, isStart: Bool, colon: Bool) -> Bool {
    switch code {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    case 0x3A: colon
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: !isStart
    default: false
    }
  }
}
