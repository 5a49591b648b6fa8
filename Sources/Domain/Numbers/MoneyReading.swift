/// Reads amounts with their currency: `1 200,50 EUR`, `EUR 1200.50`, `(1 234,50 €)`, `12 000 FCFA`.
package struct MoneyReading: Sendable {
  /// How the digits are read.
  package let numbers: NumberReading
  /// The currency of amounts that do not say theirs.
  package let currency: Currency?
  /// What a CFA franc is where the register is kept: XOF or XAF.
  package let franc: Currency?

  /// - Parameters:
  ///   - numbers: How the digits are read.
  ///   - currency: The currency of amounts that do not say theirs.
  ///   - franc: What a CFA franc is.
  package init(_ numbers: NumberReading, currency: Currency? = nil, franc: Currency? = nil) {
    self.numbers = numbers
    self.currency = currency
    self.franc = franc
  }

  /// The amount that a text spells.
  package func money(_ text: String) throws(NumberError) -> Money {
    var plain = PlainText.visible(text)
    // Accounts write what is taken off in brackets.
    let isTakenOff = plain.first == "(" && plain.last == ")"
    if isTakenOff { plain = PlainText.visible(String(plain.dropFirst().dropLast())) }
    guard let from = plain.firstIndex(where: \.isNumber),
      let to = plain.lastIndex(where: \.isNumber)
    else { throw .notANumber(text) }
    var before = String(plain[..<from])
    var sign = ""
    if let last = before.last, "-−–+".contains(last) {
      sign = String(before.removeLast())
    } else if let first = before.first, "-−–+".contains(first) {
      sign = String(before.removeFirst())
    }
    let after = String(plain[plain.index(after: to)...])
    let words = [before, after].map(PlainText.visible).filter { !$0.isEmpty }
    let currency = try currency(of: words, text)
    var amount = try number(sign + plain[from...to], text, currency)
    if isTakenOff { amount = amount.negated }
    if amount.decimals > currency.decimals { amount = amount.trimmed }
    guard let money = Money.entered(amount, currency) else {
      throw .tooManyDecimals(text, currency)
    }
    return money
  }

  private func number(_ digits: String, _ text: String, _ currency: Currency) throws(NumberError)
    -> ExactDecimal
  {
    do {
      return try numbers.number(digits)
    } catch .ambiguous(_, let grouped, let decimal) {
      // A currency of three decimals is printed with them, where the language has the other sign for groups.
      if numbers.groupSign != nil, currency.decimals == 3 { return decimal }
      throw .ambiguous(text, grouped: grouped, decimal: decimal)
    } catch {
      throw .notANumber(text)
    }
  }

  private func currency(of words: [String], _ text: String) throws(NumberError) -> Currency {
    guard let word = words.first else {
      guard let currency else { throw .noCurrency(text) }
      return currency
    }
    let found = try CurrencyWord(word).map { meaning throws(NumberError) in
      try self.currency(meaning, word, text)
    }
    guard let found else { throw .unknownCurrency(word, in: text) }
    // "US$ 100 USD" says one thing twice; "EUR 100 USD" says two.
    for other in words.dropFirst() {
      guard let meaning = CurrencyWord(other), meaning.codes.contains(found.code) else {
        throw .unknownCurrency(words.joined(separator: " … "), in: text)
      }
    }
    return found
  }

  private func currency(_ meaning: CurrencyWord, _ word: String, _ text: String)
    throws(NumberError) -> Currency
  {
    if meaning.codes.count == 1, let only = Currency(meaning.codes[0]) { return only }
    if let currency, meaning.codes.contains(currency.code) { return currency }
    if let franc, meaning.codes.contains(franc.code) { return franc }
    throw .ambiguousCurrency(word, in: text, codes: meaning.codes)
  }
}

/// A code, a sign or a name that people write beside an amount, and which currencies it can be.
package struct CurrencyWord {
  /// The codes, the likeliest first.
  let codes: [String]

  /// Whether a word is a code, a sign or a name of a currency.
  package static func isKnown(_ word: String) -> Bool { CurrencyWord(word) != nil }

  /// nil for any other word.
  init?(_ word: String) {
    let plain = word.uppercased().filter { $0 != "." && $0 != " " }
    if plain.utf8.count == 3, Currency(plain) != nil {
      codes = [plain]
    } else if let known = Self.signs[plain] {
      codes = known.split(separator: " ").map(String.init)
    } else {
      return nil
    }
  }

  private static let signs: [String: String] = [
    "€": "EUR", "EURO": "EUR", "EUROS": "EUR", "£": "GBP", "¥": "JPY CNY", "₼": "AZN",
    "MANAT": "AZN TMT", "US$": "USD", "$US": "USD", "USD$": "USD", "$USD": "USD",
    "$": "USD CAD AUD NZD SGD", "₹": "INR", "₦": "NGN", "₵": "GHS", "GH₵": "GHS", "₺": "TRY",
    "₣": "CHF", "FR": "CHF XOF XAF", "RS": "INR PKR NPR LKR MUR SCR", "KR": "SEK NOK DKK ISK",
    "R$": "BRL", "CA$": "CAD", "A$": "AUD", "C$": "CAD", "FCFA": "XOF XAF", "CFA": "XOF XAF",
    "F": "XOF XAF", "FRANC": "XOF XAF", "FRANCS": "XOF XAF", "FRANCSCFA": "XOF XAF",
    "XOFCFA": "XOF", "FBU": "BIF", "FC": "CDF", "FG": "GNF", "DH": "MAD AED", "DHS": "MAD AED",
    "درهم": "MAD AED", "دينار": "TND DZD LYD JOD IQD KWD BHD", "يورو": "EUR", "دولار": "USD",
    "DT": "TND", "DA": "DZD", "UM": "MRU", "KSH": "KES", "USH": "UGX", "TSH": "TZS", "BIRR": "ETB",
  ]
}

/// What a CFA franc is somewhere.
package enum CFAFranc: Hashable, Sendable {
  case west, central
  /// Both, as in a project of two countries.
  case either

  /// What it is in countries; nil where none of them has it.
  ///
  /// - Parameter countries: Codes of ISO 3166.
  package init?(inCountries countries: some Sequence<String>) {
    var found = Set<CFAFranc>()
    for country in countries {
      if Self.western.contains(country) { found.insert(.west) }
      if Self.middle.contains(country) { found.insert(.central) }
    }
    guard let first = found.first else { return nil }
    self = found.count == 1 ? first : .either
  }

  /// nil where it can be either.
  package var currency: Currency? {
    switch self {
    case .west: Currency("XOF")
    case .central: Currency("XAF")
    case .either: nil
    }
  }

  private static let western: Set = ["BJ", "BF", "CI", "GW", "ML", "NE", "SN", "TG"]
  private static let middle: Set = ["CM", "CF", "TD", "CG", "GQ", "GA"]
}

extension Currency {
  /// The currency that a code, or a sign that means one currency only, stands for; nil for any other text.
  package init?(spelled text: String) {
    guard let codes = CurrencyWord(PlainText.visible(text))?.codes, codes.count == 1 else {
      return nil
    }
    self.init(codes[0])
  }

  /// What a CFA franc is for people of a time zone: the franc of West or of Central Africa; nil elsewhere.
  package static func franc(inZone zone: String) -> Currency? {
    let place = zone.split(separator: "/").last.map(String.init) ?? ""
    let west = [
      "Abidjan", "Ouagadougou", "Dakar", "Bamako", "Lome", "Porto-Novo", "Niamey", "Bissau",
    ]
    let central = ["Douala", "Libreville", "Brazzaville", "Bangui", "Ndjamena", "Malabo"]
    if west.contains(place) { return Currency("XOF") }
    return central.contains(place) ? Currency("XAF") : nil
  }
}
