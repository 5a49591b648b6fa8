import Domain
import JSON

/// Values of a grant as the register has them.
enum GivingValue {
  /// The words of a value: a text, or a number where a program wrote one for a text.
  static func words(_ node: JSONNode?) -> String? {
    guard let text = node.flatMap({ $0.string ?? $0.number }) else { return nil }
    let trimmed = IATIMapping.trimmed(text)
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The number of a value; a text that spells one counts as well.
  static func decimal(_ node: JSONNode) -> ExactDecimal? {
    words(node).flatMap(decimal)
  }

  /// The number that a text spells, `1.5e3` included; nil beyond 18 digits.
  static func decimal(_ text: String) -> ExactDecimal? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard parts.count <= 2, let number = ExactDecimal(String(parts[0])) else { return nil }
    guard parts.count == 2 else { return number }
    guard let exponent = Int(parts[1]), abs(exponent) <= 36 else { return nil }
    var (mantissa, decimals) = (number.mantissa, number.decimals - exponent)
    while decimals < 0 {
      let (product, isTooLarge) = mantissa.multipliedReportingOverflow(by: 10)
      if isTooLarge { return nil }
      (mantissa, decimals) = (product, decimals + 1)
    }
    return ExactDecimal(mantissa: mantissa, decimals: decimals)
  }

  /// A number without what binary arithmetic left at its end: `41133.770000000004` is 41133.77.
  ///
  /// A double has 15 digits that can be trusted. What is longer is taken to 15 digits where at most four of
  /// them are decimals then.
  static func plain(_ number: ExactDecimal) -> ExactDecimal {
    let digits = String(number.mantissa.magnitude).utf8.count
    guard digits > 15, number.decimals > 4 else { return number }
    let rounded = number.rounded(to: max(0, number.decimals - (digits - 15))).trimmed
    return rounded.decimals <= 4 ? rounded : number
  }

  /// The date that a text spells: a day, a moment (then its day as it is written), and where `isPartial`
  /// a month or a year.
  static func date(_ text: String, isPartial: Bool) -> PartialDate? {
    let count = text.utf8.count
    if count == 10 || isMoment(text) {
      return Day(String(text.prefix(10))).map { PartialDate($0) }
    }
    guard isPartial, count == 4 || count == 7, let date = try? PartialDate(text),
      date.precision == .month || date.precision == .year
    else { return nil }
    return date
  }

  /// Whether a text is a moment of RFC 3339, such as `2025-10-14T09:30:00Z`.
  static func isMoment(_ text: String) -> Bool {
    let letters = Array(text.utf8)
    func isForm(_ form: StaticString, _ letters: some Collection<UInt8>) -> Bool {
      form.utf8CodeUnitCount == letters.count
        && zip(
          UnsafeBufferPointer(start: form.utf8Start, count: form.utf8CodeUnitCount), letters
        ).allSatisfy {
          $0 == UInt8(ascii: "0") ? (0x30...0x39).contains($1) : $0 == $1 & 0xDF || $0 == $1
        }
    }
    guard letters.count > 19, Day(String(text.prefix(10))) != nil,
      isForm("T00:00:00", letters[10..<19])
    else { return false }
    func number(_ first: Int) -> Int {
      Int(letters[first] - 48) * 10 + Int(letters[first + 1] - 48)
    }
    guard number(11) < 24, number(14) < 60, number(17) <= 60 else { return false }
    var rest = letters[19...]
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty else { return false }
      rest = rest[digits.endIndex...]
    }
    if isForm("Z", rest) { return true }
    guard isForm("+00:00", rest) || isForm("-00:00", rest) else { return false }
    return number(rest.startIndex + 1) < 24 && number(rest.startIndex + 4) < 60
  }

  /// Whether a text is a web address with its scheme, and without blanks.
  static func isAddress(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon > text.utf8.startIndex,
      text.utf8.first.map({ $0 & 0xDF > 0x40 && $0 & 0xDF < 0x5B }) ?? false
    else { return false }
    return text.utf8.index(after: colon) < text.utf8.endIndex
      && text.utf8.allSatisfy { $0 > 0x20 && !"<>\"{}|\\^`".utf8.contains($0) }
  }
}
