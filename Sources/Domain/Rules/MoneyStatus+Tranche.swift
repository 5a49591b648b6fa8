extension MoneyStatus {
  /// A planned payment and what it waits for.
  package struct Tranche: Hashable, Sendable {
    /// How it stands.
    package enum State: Hashable, Sendable {
      /// It was paid, on the day of the last payment.
      case paid(on: PartialDate)
      /// A condition is not met; with whom each lies.
      case held(by: [MilestoneStatus])
      /// All is met; it is to be paid by a day, or at any time when nobody said.
      case due(by: Day?)
      /// It should have been paid.
      case late(days: Int, since: Day)
    }

    /// The payment.
    package let facts: MoneyFacts.Tranche
    /// How it stands.
    package let state: State
    /// How much is to be paid; what was agreed first beside it.
    package let amount: Plan<Money>
    /// The date that was agreed, apart from its conditions.
    package let due: Plan<PartialDate>
    /// What was paid of it so far.
    package let paid: ExactDecimal
    /// The payments of it, earliest first.
    package let payments: [MoneyFacts.Transaction]

    /// What is still to be paid; never under 0.
    package var rest: Money {
      let whole = amount.agreed ?? facts.amount
      let rest = whole.amount.subtracting(paid) ?? ExactDecimal(0)
      return Money(amount: rest.mantissa < 0 ? ExactDecimal(0) : rest, currency: whole.currency)
    }
  }
}

extension MoneyStatus.Tranche {
  /// How a planned payment stands on a day.
  ///
  /// - Parameter transactions: Those that may pay it, corrected ones among them.
  package init(
    _ facts: MoneyFacts.Tranche, transactions: [MoneyFacts.Transaction],
    calendar: WorkCalendar = WorkCalendar(), asOf: Day
  ) {
    self.init(
      facts, transactions.counted(asOf: asOf).filter { !$0.isInKind }, calendar, asOf)
  }

  init(
    _ facts: MoneyFacts.Tranche, _ money: [MoneyFacts.Transaction], _ calendar: WorkCalendar,
    _ asOf: Day
  ) {
    self.facts = facts
    amount = Plan(money: facts.amount, facts.changes, asOf: asOf)
    due = Plan(due: facts.due, facts.changes, asOf: asOf)
    let whole = amount.agreed ?? facts.amount
    payments = money.filter {
      $0.tranche == facts.id && $0.type.isTransfer && $0.amount.currency == whole.currency
    }
    paid = MoneyStatus.sum(payments)
    let conditions = facts.conditions.map { MilestoneStatus($0, asOf: asOf) }
    let open = conditions.filter { !$0.state.isDone }
    if let last = payments.last, paid >= whole.amount {
      state = .paid(on: last.day)
    } else if !open.isEmpty {
      // With a condition unmet it is held, never overdue.
      state = .held(by: open)
    } else {
      let met = conditions.compactMap { $0.completedOn?.last }.max()
      let after = met.flatMap { day in facts.within.map { $0.from(day, calendar) } }
      let day = [after, due.agreed?.last].compactMap { $0 }.max()
      state =
        if let day, Deadline.hasPassed(day, asOf: asOf) {
          .late(days: day.distance(to: asOf), since: day)
        } else {
          .due(by: day)
        }
    }
  }

  /// Whether it waits for a condition.
  package var isHeld: Bool { if case .held = state { true } else { false } }

  /// The day by which it is to be paid, as precisely as it was agreed; nil while it is held or paid, or when
  /// nobody said.
  package var payBy: PartialDate? {
    switch state {
    case .paid, .held, .due(by: nil): nil
    case .due(let day?), .late(_, let day):
      due.agreed?.last == day ? due.agreed : PartialDate(day)
    }
  }
}
