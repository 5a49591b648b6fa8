import Domain

/// The tables of the money report, and what is to be looked at.
extension MoneyReport {
  /// The budget as the donor has it.
  package var lines: Table { lines(nil, true) }

  func lines(_ source: Anchor?, _ showsPeriod: Bool) -> Table {
    let isPlanned = status.lines.contains { $0.planned != nil }
    var table = Table(
      [
        .init(Phrases.line(language)), .init(Phrases.reference(language), .whole),
        .init(Phrases.currency(language)), .init(Phrases.budget(language), trailing: true),
      ] + (isPlanned ? [.init(Phrases.planned(language), trailing: true)] : [])
        + (showsPeriod ? [.init(Phrases.thisPeriod(language), trailing: true)] : []) + [
          .init(Phrases.cumulative(language), trailing: true),
          .init(Phrases.rest(language), trailing: true),
          .init(Phrases.burnRate(language), trailing: true),
        ] + (isPlanned ? [.init(Phrases.deviation(language), trailing: true)] : []))
    for line in status.lines {
      let currency = (line.amount.agreed ?? line.facts.amount).currency
      table.rows.append(
        [
          Cell(line.facts.title), Cell(line.facts.reference), Cell(currency.code),
          Cell(
            budget(line), line.isInBudget ? .plain : .dim,
            value: .money(line.amount.agreed ?? line.facts.amount)),
        ] + (isPlanned ? [number(line.planned, currency)] : [])
          + (showsPeriod ? [number(line.thisPeriod, currency, source)] : []) + [
            number(line.cumulative, currency, source),
            number(line.rest, currency),
            Cell(ratio: line.ratio, in: language, line.isOver ? .bad : .plain),
          ] + (isPlanned ? [number(line.deviation, currency)] : []))
    }
    return table
  }

  private func budget(_ line: MoneyStatus.Line) -> String {
    let amount = line.amount.agreed ?? line.facts.amount
    let text = text(amount.amount, amount.currency)
    guard let original = line.amount.original, original != amount else { return text }
    return text + " "
      + Phrases.agreedFirstAs(self.text(original.amount, original.currency))(language)
  }

  /// What is planned for each time, line by line.
  var phases: Table {
    var table = Table([
      .init(Phrases.line(language)), .init(Phrases.reference(language), .whole),
      .init(Phrases.period(language)), .init(Phrases.planned(language), trailing: true),
    ])
    for line in status.lines {
      for phase in line.facts.phases {
        let from = phase.from?.text(in: language) ?? "…"
        let until = phase.until?.text(in: language) ?? "…"
        table.rows.append([
          Cell(line.facts.title), Cell(phase.reference), Cell("\(from) – \(until)"),
          Cell(Self.padded(phase.amount), in: language),
        ])
      }
    }
    return table
  }

  var holdings: Table {
    var table = Table([
      .init(Phrases.party(language)), .init(Phrases.currency(language)),
      .init(Phrases.received(language), trailing: true),
      .init(Phrases.passedOn(language), trailing: true),
      .init(Phrases.spent(language), trailing: true),
      .init(Phrases.inHand(language), trailing: true),
    ])
    for holding in status.holdings {
      table.rows.append([
        Cell(holding.party.name), Cell(holding.currency.code),
        number(holding.received, holding.currency),
        number(holding.passedOn, holding.currency), number(holding.spent, holding.currency),
        number(
          holding.inHand, holding.currency, nil,
          holding.inHand.map { $0.mantissa < 0 } ?? false ? .bad : .plain),
      ])
    }
    return table
  }

  func tranches(_ tranches: [MoneyStatus.Tranche]) -> Table {
    let hasPart = tranches.contains { $0.paid.mantissa > 0 && $0.rest.amount.mantissa > 0 }
    var table = Table(
      [
        .init(Phrases.trancheColumn(language)),
        .init(Phrases.reference(language), .whole),
        .init(Phrases.amount(language), trailing: true),
      ] + (hasPart ? [.init(Phrases.paid(language), trailing: true)] : []) + [
        .init(Phrases.state(language))
      ])
    for tranche in tranches {
      var tone = Tone.plain
      if case .late = tranche.state { tone = .bad }
      if case .held = tranche.state { tone = .warning }
      let amount = tranche.amount.agreed ?? tranche.facts.amount
      table.rows.append(
        [
          Cell(tranche.facts.title), Cell(tranche.facts.reference),
          Cell(Self.padded(amount), in: language),
        ] + (hasPart ? [number(tranche.paid, amount.currency)] : []) + [
          Cell(Phrases.tranche(tranche.state)(language), tone)
        ])
    }
    return table
  }

  /// What was spent in another currency than its line's and is in its sums by a rate.
  var converted: [Cell] {
    status.lines.flatMap(\.converted).map {
      let amount = Self.padded($0.payment.amount).text(in: language)
      return Cell(
        language.pair(
          $0.payment.reference, "\(amount) \(Phrases.convertedAs($0)(language))"), .dim)
    }
  }

  /// The sums of each agreement by itself.
  var agreements: Table {
    var table = Table([
      .init(language.capitalised(RecordWords.kind(.agreement)(language))),
      .init(Phrases.reference(language), .whole), .init(Phrases.currency(language), .whole),
      .init(Phrases.budget(language), trailing: true),
      .init(Phrases.disbursed(language), trailing: true),
      .init(Phrases.spent(language), trailing: true),
      .init(Phrases.unspent(language), trailing: true),
      .init(Phrases.burnRate(language), trailing: true),
    ])
    for agreement in status.agreements {
      for total in agreement.totals {
        table.rows.append(
          [
            Cell(agreement.facts.title), Cell(agreement.facts.reference), Cell(total.currency.code),
          ]
            + [total.budget, total.disbursed, total.spent, total.unspent].map {
              number($0, total.currency)
            } + [Cell(ratio: total.burnRate, in: language)])
      }
    }
    return table
  }

  var gifts: [Cell] {
    status.inKind.map { gift in
      let words = [gift.description, gift.valuation].compactMap { $0 }
      let amount = language.pair(gift.reference, Self.padded(gift.amount).text(in: language))
      return Cell(language.list([amount] + words))
    }
  }

  var remarks: [Cell] {
    var remarks = status.lines.filter(\.isOver).map { Phrases.overLine($0.facts.reference) }
    remarks += status.lines.flatMap(\.foreign).map {
      Phrases.foreign($0.reference, $0.amount.text(in: language))
    }
    remarks += status.lines.filter(\.facts.isWithin).map { Phrases.lineWithin($0.facts.reference) }
    remarks += status.lines.filter(\.isSuperseded).map { Phrases.superseded($0.facts.reference) }
    remarks += status.lines.compactMap { line in
      line.phaseSum.map {
        let amount = line.amount.agreed ?? line.facts.amount
        return Phrases.phasesDiffer(
          line.facts.reference, text($0, amount.currency),
          text(amount.amount, amount.currency))
      }
    }
    remarks += status.ineligible.map { Phrases.ineligible($0.reference, $0.day) }
    remarks += status.outside.map { Phrases.noLine($0.reference) }
    remarks += status.transactions.filter {
      $0.type.isTransfer && ($0.provider == nil || $0.receiver == nil)
    }
    .map { Phrases.noParties($0.reference) }
    remarks += status.doubles.map { Phrases.doubleEntry($0.paid.reference, $0.received.reference) }
    return remarks.map { Cell($0(language), .warning) }
  }
}
