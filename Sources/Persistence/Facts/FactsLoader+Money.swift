public import Domain

extension FactsLoader {
  /// What is recorded of money under the records in scope.
  func money(of record: Record) throws -> MoneyFacts {
    var facts = MoneyFacts(reference: try path(record), title: name(record))
    for line in try records(.budget) {
      guard let amount = line.money("amount") else { continue }
      var own = MoneyFacts.Line(
        id: line.id, reference: try path(line), title: name(line), amount: amount)
      own.tolerance = line.decimal("tolerance")
      own.changes = changes[line.id] ?? []
      facts.lines.append(own)
    }
    facts.lines.sort { $0.reference < $1.reference }
    for transaction in try records(.transaction) {
      guard let amount = transaction.money("amount"), let day = transaction.date("day"),
        let type = transaction.text("type").flatMap(TransactionType.init)
      else { continue }
      var own = MoneyFacts.Transaction(
        id: transaction.id, reference: try path(transaction), type: type, day: day, amount: amount)
      own.provider = try party(transaction.reference("provider"))
      own.receiver = try party(transaction.reference("receiver"))
      own.line = transaction.reference("line")
      own.tranche = transaction.reference("tranche")
      own.valuation = transaction.text("valuation")
      own.isInKind = transaction.flag("inKind")
      own.description = text("description", of: transaction) ?? transaction.title
      own.replaces = transaction.reference("replaces")
      facts.transactions.append(own)
    }
    for tranche in try records(.tranche) { facts.tranches.append(try self.tranche(tranche)) }
    facts.tranches.sort { $0.reference < $1.reference }
    return facts
  }

  private func tranche(_ record: Record) throws -> MoneyFacts.Tranche {
    guard let amount = record.money("amount") else {
      throw RegisterError.malformedRow(
        table: "tranche", column: "amount", record: record.id.description, value: "")
    }
    var tranche = MoneyFacts.Tranche(
      id: record.id, reference: try path(record), title: name(record), amount: amount)
    tranche.due = record.date("due")
    tranche.within = record.text("within").flatMap(DueOffset.init)
    tranche.provider = try party(record.reference("provider"))
    for id in try reading.record(record.id).references("conditions") {
      let records = try reading.rows(.milestone, "r.id = ?", [SQLValue(id)])
      // A condition may stand anywhere, so its steps are loaded with it.
      let own = try FactsLoader(reading, .below(id)).milestones(records)
      tranche.conditions += own.values.flatMap { $0 }
    }
    return tranche
  }
}

extension Reading {
  /// The money of an agreement, with its days of eligibility, or of a project, with the agreements that
  /// pay for it alone.
  public func moneyFacts(_ id: RecordID) throws -> MoneyFacts {
    let record = try record(id)
    var facts = try FactsLoader(self, .below(id)).money(of: record)
    guard record.kind == .project else {
      facts.eligibleFrom = record.date("start")?.first
      facts.eligibleUntil = (record.date("implementationEnd") ?? record.date("end"))?.last
      return facts
    }
    for agreement in try agreements(paying: id) where try projects(fundedBy: agreement) == [id] {
      let own = try moneyFacts(agreement)
      facts.lines += own.lines
      facts.transactions += own.transactions
      facts.tranches += own.tranches
      (facts.eligibleFrom, facts.eligibleUntil) = (own.eligibleFrom, own.eligibleUntil)
    }
    return facts
  }

  /// The exchange rates of the register.
  public func exchangeRates() throws -> ExchangeRates {
    ExchangeRates(
      try rows(.rate, "1", []).compactMap { record in
        guard let from = record.text("from").flatMap({ Currency($0) }),
          let to = record.text("to").flatMap({ Currency($0) }), let day = record.date("day")?.first,
          let value = record.decimal("value")
        else { return nil }
        return ExchangeRates.Rate(from: from, to: to, day: day, value: value)
      })
  }
}
