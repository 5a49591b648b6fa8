package import Domain
package import Persistence

/// How the money of an agreement or a project stands.
package struct MoneyQuery: Query {
  package var reference: String
  /// The time whose spending stands apart.
  package var period: String?
  /// The code of a currency in which all sums are wanted as well; nil for that of the register, if it has one.
  package var currency: String?
  /// nil for the caller's usual day.
  package var asOf: String?

  package struct Answer: Sendable {
    package let status: MoneyStatus
    package let converted: ConvertedMoney?
    package let costs: [UnitCost]
  }

  package init(_ reference: String, asOf: String?) {
    self.reference = reference
    self.asOf = asOf
  }

  package func answer(from register: Reading, for caller: Caller) throws -> Answer {
    let days = try period.map { try caller.period($0) }
    let code = try currency.map { text in
      guard let currency = Currency(text.uppercased()) else {
        throw RequestError.notAWord(text, of: "--in", ["XOF", "EUR", "USD"])
      }
      return currency
    }
    let id = try References(register, caller).find(reference, [.agreement, .project])
    let status = try register.moneyStatus(id, period: days, asOf: caller.asOf(asOf))
    return Answer(
      status: status, converted: try register.converted(status, to: code),
      costs: try register.unitCosts(of: id, status))
  }
}
