/// What stands between the whole and the decimals of a number.
package enum DecimalSign: String, CaseIterable, Sendable {
  case point, comma

  package var character: Character { self == .point ? "." : "," }
  /// The other one, which then stands between thousands.
  package var other: Character { self == .point ? "," : "." }
}

/// Reads numbers as people write them: `1 234,50`, `1.234,5`, `1'234.5`, `١٢٫٥`.
///
/// Only real groups of thousands are groups: one to three digits, then three each. What can be two numbers is
/// refused with both.
package struct NumberReading: Sendable {
  /// What stands before decimals; nil where every number must be clear by itself.
  package let decimalSign: DecimalSign?
  /// A point or comma that between groups is certain, because the program prints numbers so in the language
  /// of whoever types.
  package let groupSign: Character?

  /// - Parameters:
  ///   - decimalSign: What stands before decimals, where that was said.
  ///   - groupSign: The sign that the language has between thousands.
  package init(decimalSign: DecimalSign? = nil, groupSign: Character? = nil) {
    self.decimalSign = decimalSign
    self.groupSign = groupSign
  }

  /// The number that a text spells.
  package func number(_ text: String) throws(NumberError) -> ExactDecimal {
    guard let plain = Self.plain(text) else { throw .notANumber(text) }
    var body = plain[...]
    let isNegative = body.hasPrefix("-")
    if isNegative || body.hasPrefix("+") { body = body.dropFirst().drop { $0 == " " } }
    guard body.utf8.count <= 40, let last = body.last, last.isASCII, last.isNumber,
      let number = try positive(String(body), text)
    else { throw .notANumber(text) }
    return isNegative ? number.negated : number
  }

  /// A number without a sign; nil when it is none.
  private func positive(_ text: String, _ original: String) throws(NumberError) -> ExactDecimal? {
    let commas = text.filter { $0 == "," }.count
    let points = text.filter { $0 == "." }.count
    let decimal: Character?
    if let decimalSign {
      decimal = decimalSign.character
    } else if commas > 0, points > 0 {
      let lastSign = text.last { $0 == "," || $0 == "." }
      decimal = lastSign
    } else if commas + points == 1 {
      let sign: Character = commas == 1 ? "," : "."
      decimal = try single(sign, text, original) ? nil : sign
    } else {
      decimal = nil
    }
    return Self.number(text, decimal: decimal)
  }

  /// Whether the only sign of a number stands between its thousands.
  private func single(_ sign: Character, _ text: String, _ original: String) throws(NumberError)
    -> Bool
  {
    // Blanks between thousands leave the sign to the decimals.
    guard let grouped = Self.number(text, decimal: nil),
      !text.contains(where: { " '".contains($0) }), text.first != "0"
    else { return false }
    if sign == groupSign { return true }
    guard let decimal = Self.number(text, decimal: sign) else { return true }
    throw .ambiguous(original, grouped: grouped, decimal: decimal)
  }

  /// The number of a text with one sign before its decimals and another between its groups; nil when the
  /// digits are not so.
  private static func number(_ text: String, decimal: Character?) -> ExactDecimal? {
    let parts =
      decimal.map { sign in text.split(separator: sign, omittingEmptySubsequences: false) }
      ?? [text[...]]
    guard (1...2).contains(parts.count), let whole = parts.first,
      let digits = ungrouped(whole, but: decimal)
    else { return nil }
    if parts.count == 1 { return ExactDecimal(digits) }
    guard !parts[1].isEmpty, parts[1].allSatisfy(\.isNumber) else { return nil }
    return ExactDecimal(digits + "." + parts[1])
  }

  /// The digits of groups with one sign between; nil when they are no groups of thousands.
  private static func ungrouped(_ text: Substring, but decimal: Character?) -> String? {
    let signs = Set(text.filter { !$0.isNumber })
    if signs.isEmpty { return text.isEmpty ? nil : String(text) }
    guard signs.count == 1, let sign = signs.first, sign != decimal else { return nil }
    let groups = text.split(separator: sign, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined()
  }

  /// The text with ASCII digits, `-`, `'`, `.`, `,` and single spaces alone; nil with anything else in it.
  private static func plain(_ text: String) -> String? {
    var plain = ""
    for scalar in PlainText.visible(text).unicodeScalars {
      switch scalar {
      case "0"..."9", ".", ",", " ", "'": plain.unicodeScalars.append(scalar)
      case "’", "٬": plain.append("'")
      case "-", "−", "–", "‐", "‑": plain.append("-")
      case "+": plain.append("+")
      case "٫": plain.append(",")
      case "٠"..."٩", "۰"..."۹":
        plain += "\(Int(scalar.properties.numericValue ?? 0))"
      default: return nil
      }
    }
    guard let last = plain.lastIndex(where: { $0 == "-" || $0 == "+" }) else { return plain }
    return last == plain.startIndex ? plain : nil
  }

  /// What stands before or after a per cent sign; nil when the text has none.
  package static func perCent(_ text: String) -> String? {
    let text = PlainText.visible(text)
    let signs: Set<Character> = ["%", "٪", "％"]
    if let last = text.last, signs.contains(last) {
      return PlainText.visible(String(text.dropLast()))
    }
    if let first = text.first, signs.contains(first) {
      return PlainText.visible(String(text.dropFirst()))
    }
    return nil
  }
}
