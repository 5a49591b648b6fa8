/// What one unit of a deliverable cost, and one person that it reached.
package struct UnitCost: Hashable, Sendable {
  /// The deliverable, or the project for all that was spent.
  package let reference: String
  /// Its name.
  package let title: String
  package let spent: Money
  /// How much was delivered; nil when nothing was recorded, and for a project.
  package let delivered: ExactDecimal?
  /// Spent ÷ delivered, with the currency's decimals; nil when nothing was delivered.
  package let perUnit: ExactDecimal?
  /// How many persons are known to have been reached.
  package let persons: Int64?
  /// Whether there may be more persons, so that one cost at most as much.
  package let isAtMost: Bool
  /// Spent ÷ persons; nil when nobody knows how many there are.
  package let perPerson: ExactDecimal?

  private init(
    _ reference: String, _ title: String, _ spent: Money, _ delivered: ExactDecimal?,
    _ people: PeopleReached
  ) {
    self.reference = reference
    self.title = title
    self.spent = spent
    self.delivered = delivered
    let decimals = spent.currency.decimals
    perUnit = delivered.flatMap { spent.amount.ratio(to: $0, decimals: decimals) }
    persons = people.persons
    isAtMost = people.isAtLeast
    perPerson = people.persons.flatMap {
      spent.amount.ratio(to: ExactDecimal(Int($0)), decimals: decimals)
    }
  }

  /// What was spent on each deliverable: by payments that name it, or by budget lines that are for it; and
  /// on the whole project, where the money is for one alone and all in one currency. Each currency by itself, contributions in kind
  /// left out.
  package static func all(_ money: MoneyStatus, _ projects: [ProjectStatus]) -> [UnitCost] {
    var lines: [RecordID: RecordID] = [:]
    for line in money.facts.lines {
      for own in [line] + line.phases {
        if let deliverable = own.deliverable ?? line.deliverable { lines[own.id] = deliverable }
      }
    }
    let known = Set(projects.flatMap(\.deliverables).map(\.facts.id))
    let currencies = money.totals.filter { !($0.transactions[.spent] ?? []).isEmpty }
    var costs: [UnitCost] = []
    for total in money.totals {
      let spending = total.transactions[.spent] ?? []
      func spent(on deliverable: RecordID) -> [MoneyFacts.Transaction] {
        spending.filter { payment in
          let named = payment.about.flatMap { known.contains($0) ? $0 : nil }
          return (named ?? payment.line.flatMap { lines[$0] }) == deliverable
        }
      }
      for project in projects {
        for status in project.deliverables {
          let own = spent(on: status.facts.id)
          guard !own.isEmpty else { continue }
          costs.append(
            UnitCost(
              status.facts.reference, status.facts.title,
              Money(amount: MoneyStatus.sum(own), currency: total.currency), status.delivered,
              status.people))
        }
      }
      if let project = projects.first, projects.count == 1, !spending.isEmpty,
        currencies.count == 1
      {
        costs.append(
          UnitCost(
            project.facts.reference, project.facts.title,
            Money(amount: total.spent, currency: total.currency), nil, project.people))
      }
    }
    return costs
  }
}
