/// Names one record among all records of all offices: a UUID of 16 bytes.
///
/// New records get version 7 (RFC 9562, section 5.7): the time in front keeps keys in the order of
/// entry, so that an insert lands at the end of its table.
package struct RecordID: Hashable, Comparable, Sendable {
  /// The first eight bytes, big-endian.
  package let high: UInt64
  /// The last eight bytes, big-endian.
  package let low: UInt64

  /// The record above all others: the register itself.
  package static let root = RecordID(high: 0, low: 0)

  /// The record with these sixteen bytes.
  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A version 7 identifier for a record made at `milliseconds` since 1970 (UTC).
  package init(milliseconds: Int64, using random: inout some RandomNumberGenerator) {
    let time = UInt64(clamping: milliseconds) & 0xFFFF_FFFF_FFFF
    let bits: UInt64 = random.next()
    high = time << 16 | 0x7000 | (bits & 0x0FFF)
    low = random.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
  }

  /// The earlier is less.
  package static func < (left: Self, right: Self) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

extension RecordID: LosslessStringConvertible {
  /// The identifier that `text` spells: 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.
  package init?(_ text: String) {
    let digits = text.utf8
    guard digits.count == 36 else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    for (position, digit) in digits.enumerated() {
      if [8, 13, 18, 23].contains(position) {
        guard digit == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard let value = Character(UnicodeScalar(digit)).hexDigitValue else { return nil }
      if position < 18 {
        words.0 = words.0 << 4 | UInt64(value)
      } else {
        words.1 = words.1 << 4 | UInt64(value)
      }
    }
    self.init(high: words.0, low: words.1)
  }

  /// The text as it is written.
  package var description: String {
    let digits = Self.hexadecimal(high) + Self.hexadecimal(low)
    var text = ""
    for (position, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(position) { text.append("-") }
      text.append(digit)
    }
    return text
  }

  private static func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
