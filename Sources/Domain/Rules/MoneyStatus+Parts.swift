/// Who has what, the budget line by line, and what tranches wait for.
extension MoneyStatus {
  static func holdings(_ money: [MoneyFacts.Transaction]) -> [Holding] {
    let sources = Self.sources(money)
    var parties: [Party] = []
    for party in money.flatMap({ [$0.provider, $0.receiver] }).compactMap({ $0 })
    where !parties.contains(where: { $0.id == party.id }) {
      parties.append(party)
    }
    let codes = Set(money.map(\.amount.currency)).sorted { $0.code < $1.code }
    return parties.sorted { $0.name < $1.name }.flatMap { party in
      codes.compactMap { currency -> Holding? in
        let own = money.filter { $0.amount.currency == currency }
        let received = sum(own.filter { $0.type.isTransfer && $0.receiver?.id == party.id })
        let passedOn = sum(own.filter { $0.type.isTransfer && $0.provider?.id == party.id })
        let spent = sum(own.filter { $0.type == .expenditure && $0.provider?.id == party.id })
        guard received.mantissa != 0 || passedOn.mantissa != 0 || spent.mantissa != 0 else {
          return nil
        }
        return Holding(
          party: party, currency: currency, received: received, passedOn: passedOn, spent: spent,
          inHand: sources.contains(party.id)
            ? nil : received.subtracting(passedOn)?.subtracting(spent))
      }
    }
  }

  static func line(
    _ facts: MoneyFacts.Line, _ spending: [MoneyFacts.Transaction], _ period: ClosedRange<Day>?,
    _ asOf: Day
  ) -> Line {
    let amount = Plan(money: facts.amount, facts.changes, asOf: asOf)
    let currency = amount.agreed?.currency ?? facts.amount.currency
    let own = spending.filter { $0.line == facts.id && $0.amount.currency == currency }
    let cumulative = sum(own)
    let now = own.filter { transaction in
      period.map { period in transaction.day.first.map { period.contains($0) } ?? false } ?? true
    }
    let whole = amount.agreed?.amount ?? facts.amount.amount
    return Line(
      facts: facts, amount: amount, thisPeriod: sum(now), cumulative: cumulative,
      ratio: cumulative.ratio(to: whole),
      isOver: cumulative > Self.limit(of: whole, facts.tolerance),
      foreign: spending.filter { $0.line == facts.id && $0.amount.currency != currency })
  }

  /// An amount and so many per cent of it.
  private static func limit(of amount: ExactDecimal, _ percent: ExactDecimal?) -> ExactDecimal {
    let share = percent.flatMap { ExactDecimal(mantissa: $0.mantissa, decimals: $0.decimals + 2) }
    return share.flatMap { amount.times($0) }.flatMap { amount.adding($0) } ?? amount
  }

  static func tranche(
    _ facts: MoneyFacts.Tranche, _ money: [MoneyFacts.Transaction], _ calendar: WorkCalendar,
    _ asOf: Day
  ) -> Tranche {
    let payments = money.filter {
      $0.tranche == facts.id && $0.type.isTransfer && $0.amount.currency == facts.amount.currency
    }
    let paid = sum(payments)
    func tranche(_ state: Tranche.State) -> Tranche {
      Tranche(facts: facts, state: state, paid: paid)
    }
    if let last = payments.last, paid >= facts.amount.amount { return tranche(.paid(on: last.day)) }
    let conditions = facts.conditions.map { MilestoneStatus($0, asOf: asOf) }
    let open = conditions.filter { !$0.state.isDone }
    // With a condition unmet it is held, never overdue.
    if !open.isEmpty { return tranche(.held(by: open)) }
    let met = conditions.compactMap { $0.completedOn?.last }.max()
    let after = met.flatMap { day in facts.within.map { $0.from(day, calendar) } }
    let day = [after, facts.due?.last].compactMap { $0 }.max()
    guard let day, day < asOf else { return tranche(.due(by: day)) }
    return tranche(.late(days: day.distance(to: asOf), since: day))
  }
}

extension Plan<Money> {
  /// The plan of a field `amount`.
  init(money: Money?, _ changes: [PlanChange], asOf: Day) {
    self.init(money, changes, field: "amount", asOf: asOf) { text in
      let parts = text.split(separator: " ")
      guard parts.count == 2, let amount = ExactDecimal(String(parts[0])),
        let currency = Currency(String(parts[1]))
      else { return nil }
      return Money(amount: amount, currency: currency)
    }
  }
}
