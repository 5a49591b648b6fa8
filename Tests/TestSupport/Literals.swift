package import Domain

extension Day: ExpressibleByStringLiteral {
  /// The day that the literal spells; a test with a wrong one ends.
  package init(stringLiteral text: String) {
    guard let day = Day(text) else { preconditionFailure("no day: \(text)") }
    self = day
  }
}

extension PartialDate: ExpressibleByStringLiteral {
  /// The date that the literal spells; a test with a wrong one ends.
  package init(stringLiteral text: String) {
    do {
      self = try PartialDate(text)
    } catch {
      preconditionFailure("no date: \(text)")
    }
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// A whole number.
  package init(integerLiteral number: Int) {
    self.init(number)
  }
}

extension ExactDecimal: ExpressibleByStringLiteral {
  /// The number that the literal spells; a test with a wrong one ends.
  package init(stringLiteral text: String) {
    guard let number = ExactDecimal(text) else { preconditionFailure("no number: \(text)") }
    self = number
  }
}

extension Currency {
  /// The currency of a code; a test with a wrong one ends.
  package static func sample(_ code: String) -> Currency {
    guard let currency = Currency(code) else { preconditionFailure("no currency: \(code)") }
    return currency
  }
}
