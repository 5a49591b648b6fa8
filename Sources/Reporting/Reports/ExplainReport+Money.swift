package import Domain

/// Where the sums of the money report come from, down to the transactions.
extension ExplainReport {
  /// Every sum of an agreement or a project.
  ///
  /// - Parameter converted: The sums in one currency; nil for none.
  package func document(_ money: MoneyStatus, converted: ConvertedMoney? = nil) -> Document {
    let name = "\(money.facts.title) (\(money.facts.reference))"
    return Document(
      [.title(language.pair(Phrases.money(language), name))]
        + (money.totals.isEmpty
          ? [.paragraph(Phrases.noMoney(language))]
          : blocks(money) + (converted.map { all($0) } ?? [])))
  }

  private func blocks(_ money: MoneyStatus) -> [Document.Block] {
    money.totals.flatMap { blocks($0, money) } + holdings(money) + leftOut(money)
  }

  private func blocks(_ total: MoneyStatus.Total, _ money: MoneyStatus) -> [Document.Block] {
    let currency = total.currency
    var blocks: [Document.Block] = []
    func add(_ name: Wording, _ sum: ExactDecimal?, _ from: Wording, _ table: Table) {
      let text = "\(named(name, sum, currency)) = \(from(language))"
      blocks += [.heading(language.pair(currency.code, text)), .table(table)]
    }
    let lines = money.lines.filter { line in
      line.isInBudget && (line.amount.agreed ?? line.facts.amount).currency == currency
    }
    if total.budget != nil {
      add(Phrases.budget, total.budget, Phrases.lines(lines.count), budget(lines))
    }
    for sum in MoneyStatus.Sum.allCases {
      guard let own = total.transactions[sum], !own.isEmpty else { continue }
      add(Phrases.sumName(sum), total.sum(sum), Phrases.payments(own.count), transactions(own))
    }
    let heading = language.pair(currency.code, Phrases.formula(language))
    return blocks + [.heading(heading), .list(formulas(total))]
  }

  /// How the sums that are no sums of transactions were had.
  private func formulas(_ total: MoneyStatus.Total) -> [Cell] {
    let currency = total.currency
    func named(_ name: Wording, _ sum: ExactDecimal?) -> String {
      self.named(name, sum, currency)
    }
    let (disbursed, spent) = (
      named(Phrases.disbursed, total.disbursed), named(Phrases.spent, total.spent)
    )
    let whole =
      total.committed.mantissa > 0
      ? named(Phrases.committed, total.committed)
      : total.budget.map { named(Phrases.budget, $0) }
    var lines: [String] = []
    if let whole {
      lines.append("\(named(Phrases.undisbursed, total.undisbursed)) = \(whole) − \(disbursed)")
    }
    lines.append(
      "\(named(Phrases.unspent, total.unspent)) = \(disbursed) − \(spent) − "
        + named(Phrases.givenBack, total.refunded))
    if let burnt = total.burnRate {
      lines.append(
        "\(Phrases.burnRate(language)) \(language.percent(ratio: burnt)) = \(spent) / "
          + named(Phrases.budget, total.budget))
    }
    return lines.map { Cell($0) }
  }

  private func named(_ name: Wording, _ sum: ExactDecimal?, _ currency: Currency) -> String {
    "\(name(language)) \(sum.map { text($0, currency) } ?? "–")"
  }

  private func text(_ number: ExactDecimal, _ currency: Currency) -> String {
    MoneyReport.padded(Money(amount: number, currency: currency)).amount.text(in: language)
  }

  private func budget(_ lines: [MoneyStatus.Line]) -> Table {
    var table = Table([
      .init(Phrases.reference(language), .whole), .init(Phrases.line(language)),
      .init(Phrases.amount(language), trailing: true),
    ])
    for line in lines {
      let amount = line.amount.agreed ?? line.facts.amount
      table.rows.append([
        Cell(line.facts.reference), Cell(line.facts.title),
        Cell(MoneyReport.padded(amount).amount, in: language),
      ])
    }
    return table
  }

  func transactions(
    _ transactions: [MoneyFacts.Transaction], note: ((MoneyFacts.Transaction) -> Wording)? = nil
  )
    -> Table
  {
    var table = Table(
      [
        .init(Phrases.reference(language), .whole), .init(RecordWords.field("day")(language)),
        .init(RecordWords.field("type")(language)),
        .init(RecordWords.field("provider")(language)),
        .init(RecordWords.field("receiver")(language)),
        .init(Phrases.amount(language), trailing: true),
      ] + (note == nil ? [] : [.init(RecordWords.field("note")(language))]))
    for own in transactions {
      table.rows.append(
        [
          Cell(own.reference), Cell(own.day, in: language),
          Cell(RecordWords.choice(own.type.rawValue)(language)), Cell(own.provider?.name ?? "–"),
          Cell(own.receiver?.name ?? "–"),
          Cell(MoneyReport.padded(own.amount), in: language),
        ] + (note.map { [Cell($0(own)(language))] } ?? []))
    }
    return table
  }

  private func holdings(_ money: MoneyStatus) -> [Document.Block] {
    let lines = money.holdings.compactMap { holding in
      holding.inHand.map { rest in
        let currency = holding.currency
        let sum =
          "\(text(rest, currency)) \(currency) = \(named(Phrases.received, holding.received, currency))"
          + " − \(named(Phrases.passedOn, holding.passedOn, currency))"
          + " − \(named(Phrases.spent, holding.spent, currency))"
        return Cell(
          language.pair(holding.party.name, sum), rest.mantissa < 0 ? .bad : .plain)
      }
    }
    return lines.isEmpty ? [] : [.heading(Phrases.inHand(language)), .list(lines)]
  }

  /// What is recorded and in none of the sums, and why.
  private func leftOut(_ money: MoneyStatus) -> [Document.Block] {
    let counted = Set(money.totals.flatMap { $0.transactions.values.joined() }.map(\.id))
    let all = MoneyStatus(money.facts, asOf: .distantFuture)
    let known = Set((all.transactions + all.inKind).map(\.id))
    let newer = Dictionary(
      money.facts.transactions.compactMap { new in new.replaces.map { ($0, new.reference) } },
      uniquingKeysWith: { first, _ in first })
    let rest = money.facts.transactions.filter { !counted.contains($0.id) }.sorted {
      ($0.day.first ?? .distantPast, $0.reference) < ($1.day.first ?? .distantPast, $1.reference)
    }
    if rest.isEmpty { return [] }
    return [
      .heading(Phrases.inNoSum(language)),
      .table(
        transactions(rest) { own in
          if let newer = newer[own.id], !known.contains(own.id) { return Phrases.replacedBy(newer) }
          if let day = own.day.first, money.asOf < day { return Phrases.laterThan(money.asOf) }
          if own.isInKind { return Phrases.inKindNote }
          return own.type.isTransfer || own.type.isCommitment
            ? Phrases.passedOnNote : Phrases.otherTypeNote
        }),
    ]
  }

  /// What was spent on a budget line.
  package func document(_ line: MoneyStatus.Line) -> Document {
    let amount = line.amount.agreed ?? line.facts.amount
    let currency = amount.currency
    let share = line.ratio.map { language.percent(ratio: $0) } ?? "–"
    let sum =
      "\(named(Phrases.spent, line.cumulative, currency)) / "
      + "\(named(Phrases.budget, amount.amount, currency)) \(currency) = \(share)"
    var blocks: [Document.Block] = [
      .title("\(line.facts.title) (\(line.facts.reference))"),
      .paragraph(
        language.list([sum, named(Phrases.rest, line.rest, currency)]),
        line.isOver ? .bad : .plain),
    ]
    let rates = Dictionary(line.converted.map { ($0.payment.id, $0) }) { first, _ in first }
    if !line.costs.isEmpty {
      blocks.append(
        .table(
          transactions(
            line.costs.map(\.payment),
            note: rates.isEmpty ? nil : { rates[$0.id].map(Phrases.convertedAs) ?? Wording("–") })))
    }
    if !line.foreign.isEmpty {
      blocks += [.heading(Phrases.inNoSum(language)), .table(transactions(line.foreign))]
    }
    return Document(blocks)
  }

  /// What a planned payment waits for, and what was paid of it.
  package func document(_ tranche: MoneyStatus.Tranche) -> Document {
    let amount = tranche.amount.agreed ?? tranche.facts.amount
    var blocks: [Document.Block] = [
      .title("\(tranche.facts.title) (\(tranche.facts.reference))"),
      .paragraph(
        language.pair(
          MoneyReport.padded(amount).text(in: language),
          Phrases.tranche(tranche.state)(language))),
    ]
    if !tranche.facts.conditions.isEmpty {
      blocks += [
        .heading(Phrases.conditions(language)),
        .list(
          tranche.facts.conditions.map { facts in
            let status = MilestoneStatus(facts, asOf: asOf)
            let day = status.completedOn.map { " " + $0.text(in: language) } ?? ""
            return Cell(
              language.pair(
                "\(facts.title) (\(facts.reference))",
                Phrases.state(status.state)(language) + day),
              status.state.isDone ? .good : .warning)
          }),
      ]
    }
    if !tranche.payments.isEmpty {
      blocks += [.heading(Phrases.paid(language)), .table(transactions(tranche.payments))]
    }
    return Document(blocks)
  }

  /// Where a milestone stands and what money it holds back.
  package func document(_ status: MilestoneStatus) -> Document {
    let facts = status.facts
    var parts = [Phrases.state(status.state)(language)]
    if let day = status.completedOn { parts[0] += " " + day.text(in: language) }
    if let due = status.currentDue {
      parts.append("\(Phrases.due(language)) \(due.text(in: language))")
    }
    if status.daysOverdue > 0 { parts.append(Phrases.overdue(status.daysOverdue)(language)) }
    let move = status.withParty.map { " — " + Phrases.move($0.name)(language) } ?? ""
    let line = language.commas(parts) + move
    var blocks: [Document.Block] = [
      .title("\(facts.title) (\(facts.reference))"), .paragraph(line),
    ]
    let held = status.holdsBack.map { payment in
      Cell(
        language.pair(
          "\(payment.title) (\(payment.reference))", payment.amount.text(in: language)), .warning)
    }
    if !held.isEmpty { blocks += [.heading(Phrases.waitingHeading(language)), .list(held)] }
    return Document(blocks)
  }
}
