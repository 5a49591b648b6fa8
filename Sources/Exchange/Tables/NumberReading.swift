import Domain

/// Reads numbers as people write them in tables: `1 234,50`, `1.234,5`, `1'234.5`, `12 000 FCFA`.
struct NumberReading {
  let decimalSign: TableMapping.DecimalSign?

  /// The number that a text spells.
  ///
  /// - Throws: ``TableError/ambiguousNumber(_:)`` where one comma or point stands before three
  ///   digits and nothing says what it means.
  func number(_ text: String) throws(TableError) -> ExactDecimal {
    if let number = ExactDecimal(text), decimalSign != .comma || !text.contains(".") {
      guard decimalSign == nil, Self.isAmbiguous(text, sign: ".") else { return number }
      throw .ambiguousNumber(text)
    }
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’": continue
      case "−": plain.append("-")
      case "٫": plain.append(",")
      case "٬": continue
      case "٠"..."٩", "۰"..."۹":
        plain +=
          scalar.properties.numericType == nil ? "" : "\(Int(scalar.properties.numericValue ?? 0))"
      default: plain.unicodeScalars.append(scalar)
      }
    }
    guard let number = ExactDecimal(try pointed(plain, text)) else { throw .notANumber(text) }
    return number
  }

  /// The text with a point before its decimals and nothing between its thousands.
  private func pointed(_ text: String, _ original: String) throws(TableError) -> String {
    let commas = text.filter { $0 == "," }.count
    let points = text.filter { $0 == "." }.count
    func with(decimal: Character, thousands: Character) -> String {
      String(text.compactMap { $0 == thousands ? nil : $0 == decimal ? "." : $0 })
    }
    switch decimalSign {
    case .point: return with(decimal: ".", thousands: ",")
    case .comma: return with(decimal: ",", thousands: ".")
    case nil: break
    }
    if commas > 0, points > 0 {
      let isComma =
        (text.lastIndex(of: ",") ?? text.startIndex) > (text.lastIndex(of: ".") ?? text.startIndex)
      return isComma
        ? with(decimal: ",", thousands: ".") : with(decimal: ".", thousands: ",")
    }
    if commas > 1 { return with(decimal: ".", thousands: ",") }
    if points > 1 { return with(decimal: ",", thousands: ".") }
    if commas == 1 {
      guard !Self.isAmbiguous(text, sign: ",") else { throw .ambiguousNumber(original) }
      return with(decimal: ",", thousands: ".")
    }
    return text
  }

  /// Whether a sign could as well stand between thousands: one to three digits before it, three after.
  private static func isAmbiguous(_ text: String, sign: Character) -> Bool {
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 3 else { return false }
    let whole = parts[0].drop { $0 == "-" }
    return (1...3).contains(whole.count) && whole.first != "0"
  }
}

/// Reads amounts with their currency.
struct MoneyReading {
  let numbers: NumberReading
  /// The currency of amounts that do not say theirs.
  let currency: Currency?

  /// Signs that mean one currency only; `$` and `F CFA` mean several and are not here.
  private static let signs = [
    "€": "EUR", "£": "GBP", "¥": "JPY", "₼": "AZN", "US$": "USD", "$US": "USD",
  ]

  func money(_ text: String) throws(TableError) -> Money {
    let isNumber: (Character) -> Bool = {
      $0.isNumber || "-−.,'’ \u{A0}\u{202F}\u{2009}٫٬".contains($0)
    }
    let digits = String(text.filter(isNumber)).trimmed
    let word = String(text.filter { !isNumber($0) }).trimmed
    let amount = try numbers.number(digits)
    let stated =
      word.isEmpty ? nil : Currency(word.uppercased()) ?? Self.signs[word].flatMap(Currency.init)
    let isAnyFranc = ["FCFA", "CFA", "F", "FRANCS"].contains(word.uppercased())
    guard let currency = stated ?? (word.isEmpty || isAnyFranc || word == "$" ? currency : nil)
    else {
      throw .noCurrency(text)
    }
    let trimmed = amount.decimals > currency.decimals ? amount.trimmed : amount
    guard let money = Money.entered(trimmed, currency) else {
      throw .rule(.badMoney(text, field: "amount"))
    }
    return money
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text = text.dropFirst() }
    while text.last?.isWhitespace ?? false { text = text.dropLast() }
    return String(text)
  }
}
