package import Domain

extension FactsLoader {
  /// What is recorded of money under the records in scope.
  func money(of record: Record) throws -> MoneyFacts {
    var facts = MoneyFacts(reference: try path(record), title: try name(record))
    facts.rateRule = record[AgreementField.rateRule]
    facts.lines = try lines(tolerance: record[AgreementField.tolerance])
    facts.transactions = try records(.transaction).compactMap(transaction)
    facts.tranches = try records(.tranche).compactMap { try tranche($0) }
    facts.tranches.sort { $0.reference < $1.reference }
    return facts
  }

  /// The budget lines, each with its phases.
  private func lines(tolerance: ExactDecimal?) throws -> [MoneyFacts.Line] {
    let all = try records(.budget)
    let phases = Dictionary(grouping: all) { $0.parent }
    let known = Set(all.map(\.id))
    return try all.filter { !known.contains($0.parent) }.compactMap {
      record -> MoneyFacts.Line? in
      guard var line = try self.line(record) else { return nil }
      line.tolerance = line.tolerance ?? tolerance
      line.phases = try (phases[record.id] ?? []).compactMap(self.line).sorted {
        ($0.from ?? .distantPast, $0.reference) < ($1.from ?? .distantPast, $1.reference)
      }
      return line
    }.sorted { $0.reference < $1.reference }
  }

  private func line(_ record: Record) throws -> MoneyFacts.Line? {
    guard let amount = record[BudgetField.amount] else { return nil }
    var line = MoneyFacts.Line(
      id: record.id, reference: try path(record), title: try name(record), amount: amount)
    line.tolerance = record[BudgetField.tolerance]
    line.type = record[BudgetField.type]
    line.status = record[BudgetField.status]
    line.from = record[BudgetField.from]?.first
    line.until = record[BudgetField.until]?.last
    line.deliverable = record[BudgetField.deliverable]
    line.changes = try changes(of: record.id)
    return line
  }

  func transaction(_ record: Record) throws -> MoneyFacts.Transaction? {
    guard let amount = record[TransactionField.amount], let day = record[TransactionField.day],
      let type = record[TransactionField.type]
    else { return nil }
    var own = MoneyFacts.Transaction(
      id: record.id, reference: try path(record), type: type, day: day, amount: amount)
    own.provider = try party(record[TransactionField.provider])
    own.receiver = try party(record[TransactionField.receiver])
    own.line = record[TransactionField.line]
    own.tranche = record[TransactionField.tranche]
    own.about = record[TransactionField.about]
    own.valuation = try text(TransactionField.valuation, of: record)
    own.isInKind = record[TransactionField.inKind] == true
    own.description = try text(TransactionField.description, of: record) ?? record.title
    own.replaces = record[TransactionField.replaces]
    return own
  }

  /// A planned payment.
  ///
  /// - Parameter conditions: Whether the milestones that it waits for are loaded with it.
  func tranche(_ record: Record, conditions: Bool = true) throws -> MoneyFacts.Tranche? {
    guard let amount = record[TrancheField.amount] else { return nil }
    var tranche = MoneyFacts.Tranche(
      id: record.id, reference: try path(record), title: try name(record), amount: amount)
    tranche.due = record[TrancheField.due]
    tranche.within = record[TrancheField.within].flatMap(DueOffset.init)
    tranche.provider = try party(record[TrancheField.provider])
    tranche.receiver = try party(record[TrancheField.receiver])
    tranche.changes = try changes(of: record.id)
    if conditions { tranche.conditions = try reading.conditions(of: record.id) }
    return tranche
  }

  /// The planned payments that wait for milestones in scope, by milestone.
  func heldPayments() throws -> Grouped<HeldPayment> {
    var pairs: [(milestone: RecordID, tranche: RecordID)] = []
    try beside(
      "SELECT target, record FROM link", by: "target", where: "field = 'conditions'",
      of: [.milestone], order: "record"
    ) { pairs.append(($0.id(0), $0.id(1))) }
    var known: [RecordID: HeldPayment] = [:]
    var all: Grouped<HeldPayment> = [:]
    for pair in pairs {
      if known[pair.tranche] == nil,
        let facts = try reading.trancheFacts(pair.tranche, conditions: false)
      {
        known[pair.tranche] = HeldPayment(facts.tranche, facts.transactions)
      }
      if let payment = known[pair.tranche] { all[pair.milestone, default: []].append(payment) }
    }
    return all
  }
}

/// A planned payment with the transactions that may pay it.
struct TrancheFacts {
  var tranche: MoneyFacts.Tranche
  var transactions: [MoneyFacts.Transaction]
}

extension Reading {
  /// A planned payment with what it waits for and what was paid of it; nil when it is none.
  func trancheFacts(_ id: RecordID, conditions: Bool = true) throws -> TrancheFacts? {
    let loader = FactsLoader(self, .below(id))
    guard let record = try rows(.tranche, "r.id = ?", [SQLValue(id)]).first,
      let tranche = try loader.tranche(record, conditions: conditions)
    else { return nil }
    // With those that correct a payment, which may say that it paid another.
    let payments = try rows(
      .transaction,
      """
      t.tranche = ?1 OR t.replaces IN (SELECT id FROM "transaction" WHERE tranche = ?1)
      """, [SQLValue(id)])
    return TrancheFacts(
      tranche: tranche, transactions: try payments.compactMap(loader.transaction))
  }

  /// How a planned payment stands on a day; nil when it is none.
  package func trancheStatus(_ id: RecordID, asOf: Day) throws -> MoneyStatus.Tranche? {
    let calendar = try workCalendar()
    return try trancheFacts(id).map {
      MoneyStatus.Tranche(
        $0.tranche, transactions: $0.transactions, calendar: calendar, asOf: asOf)
    }
  }

  /// The milestones that a payment waits for; the end of a project is met while that is closed.
  fileprivate func conditions(of tranche: RecordID) throws -> [MilestoneFacts] {
    let targets = try connection.rows(
      "SELECT target FROM link WHERE record = ? AND field = 'conditions' ORDER BY ordinal",
      [SQLValue(tranche)]
    ) { $0.id(0) }
    // A condition may stand anywhere, so its steps are loaded with it.
    return try targets.flatMap { id in
      let records = try rows(.milestone, "r.id = ?", [SQLValue(id)])
      let own = try FactsLoader(self, .below(id)).milestones(records).values.flatMap { $0 }
      return try own.map { facts in
        guard facts.type == .end, let parent = records.first?.parent,
          let project = try DeadlineSource(self).closing(of: parent)
        else { return facts }
        var facts = facts
        facts.steps += project.closingSteps
        return facts
      }
    }
  }

  /// The money of an agreement by itself, with its days of eligibility, or of a project, with the agreements
  /// that pay for it alone and those under them.
  package func moneyFacts(_ id: RecordID) throws -> MoneyFacts {
    let record = try record(id)
    var facts = try FactsLoader(self, .below(id), sumsOn: .distantFuture).money(of: record)
    guard record.kind == .project else {
      facts.eligibleFrom = record[AgreementField.start]?.first
      facts.eligibleUntil =
        (record[AgreementField.implementationEnd] ?? record[AgreementField.end])?.last
      return try withRates(facts)
    }
    let paying = try agreements(paying: id).filter { try projects(fundedBy: $0) == [id] }
    let top = try paying.filter { agreement in
      try !paying.contains { try $0 != agreement && agreementsUnder($0).contains(agreement) }
    }
    let all = try top.map { try moneyFactsWithThoseUnder($0) }
    return try withRates(facts.including(all, linesAreWhole: false))
  }

  /// The money of an agreement with that of the agreements under it, or of a project.
  package func moneyFactsWithThoseUnder(_ id: RecordID) throws -> MoneyFacts {
    try moneyFactsWithThoseUnder(id, above: [])
  }

  private func moneyFactsWithThoseUnder(_ id: RecordID, above: Set<RecordID>) throws -> MoneyFacts {
    let own = try moneyFacts(id)
    guard try kind(of: id) == .agreement else { return own }
    let above = above.union([id])
    let under = try connection.rows(
      "SELECT id FROM agreement WHERE under = ? ORDER BY id", [SQLValue(id)]
    ) { $0.id(0) }.filter { !above.contains($0) }
    if under.isEmpty { return own }
    let all = try under.map { try moneyFactsWithThoseUnder($0, above: above) }
    return try withRates(
      own.including(all.sorted { $0.reference < $1.reference }, linesAreWhole: true))
  }

  /// The agreements under another, at any depth.
  func agreementsUnder(_ id: RecordID) throws -> [RecordID] {
    try connection.rows(
      """
      WITH RECURSIVE below (id) AS (
        SELECT id FROM agreement WHERE under = ?
        UNION SELECT a.id FROM below JOIN agreement a ON a.under = below.id
      )
      SELECT id FROM below
      """, [SQLValue(id)]
    ) { $0.id(0) }
  }

  private func withRates(_ facts: MoneyFacts) throws -> MoneyFacts {
    guard facts.hasForeignSpending else { return facts }
    var facts = facts
    facts.rates = try exchangeRates()
    return facts
  }

  /// The exchange rates of the register.
  package func exchangeRates() throws -> ExchangeRates {
    ExchangeRates(
      try rows(.rate).compactMap { record in
        guard let from = record[RateField.from].flatMap({ Currency($0) }),
          let to = record[RateField.to].flatMap({ Currency($0) }),
          let day = record[RateField.day]?.first,
          let value = record[RateField.value]
        else { return nil }
        return ExchangeRates.Rate(
          from: from, to: to, day: day, value: value, reference: record.slug)
      })
  }
}
