package import Domain

/// Numbers as each language writes them.
///
/// A table of its own, so that a daily command need not start the locale library; a test holds it to
/// CLDR. Arabic has Latin digits, as the organisations of the field write it. English keeps a blank
/// before the per cent sign (ISO 80000-1), as it always had here.
extension Language {
  /// What stands before decimals.
  var decimalSign: String {
    switch self {
    case .en, .ar: "."
    case .fr, .az: ","
    }
  }

  /// What stands between groups of three digits.
  var groupSign: String {
    switch self {
    case .en, .ar: ","
    case .fr: "\u{202F}"
    case .az: "."
    }
  }

  /// What follows a number of per cent.
  var percentSign: String {
    switch self {
    case .en: " %"
    case .fr: "\u{00A0}%"
    case .ar, .az: "%"
    }
  }

  /// A whole number.
  package func number(_ number: Int) -> String { self.number(ExactDecimal(number)) }

  package func number(_ number: ExactDecimal) -> String {
    let plain = number.description
    let isNegative = plain.hasPrefix("-")
    let parts = plain.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    var text = isNegative ? "-" : ""
    let whole = parts[0]
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text += groupSign }
      text.append(digit)
    }
    return parts.count > 1 ? text + decimalSign + parts[1] : text
  }

  /// A number of per cent.
  package func percent(_ number: ExactDecimal) -> String { self.number(number) + percentSign }

  /// A ratio, 0.67, as whole per cent.
  package func percent(ratio: ExactDecimal) -> String {
    let hundredfold = ExactDecimal(
      mantissa: ratio.mantissa(at: max(2, ratio.decimals)), decimals: max(0, ratio.decimals - 2))
    return percent((hundredfold ?? ratio).rounded(to: 0))
  }
}

extension ExactDecimal {
  /// The number as people of a language write it.
  package func text(in language: Language) -> String { language.number(self) }
}

extension Money {
  /// Amount and code, `1,200.50 USD`, with at least its currency's own number of decimals unless it
  /// is a whole number.
  package func text(in language: Language) -> String {
    "\(amount.text(in: language)) \(currency)"
  }
}
