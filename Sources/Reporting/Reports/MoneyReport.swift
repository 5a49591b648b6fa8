public import Domain

/// How the money of an agreement or a project stands: sums, lines, who has what, tranches.
public struct MoneyReport {
  private let status: MoneyStatus
  private let rates: ExchangeRates
  private let currency: Currency?
  private let asOf: Day
  private let language: Language
  private let notice: String?

  /// - Parameters:
  ///   - currency: In which currency totals are shown as well; nil for none.
  ///   - rates: The rates for that.
  public init(
    _ status: MoneyStatus, in currency: Currency?, rates: ExchangeRates, asOf: Day,
    language: Language,
    notice: String? = nil
  ) {
    self.status = status
    self.currency = currency
    self.rates = rates
    self.asOf = asOf
    self.language = language
    self.notice = notice
  }

  /// Whether no money is recorded.
  var isEmpty: Bool {
    status.totals.isEmpty && status.tranches.isEmpty && status.inKind.isEmpty
  }

  /// The report as a document.
  public var document: Document {
    var blocks: [Document.Block] = [
      .title(
        language.pair(
          Phrases.money(language), "\(status.facts.title) (\(status.facts.reference))")),
      .paragraph(Phrases.asOf(asOf)(language)),
    ]
    if let notice { blocks.append(.paragraph(notice, .warning)) }
    return Document(blocks + parts())
  }

  /// The report without its title, as a part of another.
  ///
  /// - Parameters:
  ///   - source: Where the transactions stand in that report, from which the sums come.
  ///   - showsPeriod: Whether what was spent in a period stands apart.
  ///   - isShared: Whether it is for others, so that what is to be looked at stays in the house.
  func parts(linkingTo source: Anchor? = nil, showsPeriod: Bool = true, isShared: Bool = false)
    -> [Document.Block]
  {
    if isEmpty { return [.paragraph(Phrases.noMoney(language))] }
    var blocks: [Document.Block] = []
    if !status.totals.isEmpty { blocks.append(.table(totals(source))) }
    if let currency { blocks.append(.paragraph(converted(to: currency))) }
    if !status.lines.isEmpty {
      blocks += [
        .heading(Phrases.budgetLines(language), level: 2), .table(lines(source, showsPeriod)),
      ]
    }
    if !status.holdings.isEmpty {
      blocks += [.heading(Phrases.holdings(language), level: 2), .table(holdings)]
    }
    if !status.tranches.isEmpty {
      blocks += [.heading(Phrases.tranches(language), level: 2), .table(tranches)]
    }
    if !status.inKind.isEmpty {
      blocks += [
        .heading(Phrases.inKind(language), level: 2),
        .list(
          status.inKind.map { gift in
            let words = [gift.description, gift.valuation].compactMap { $0 }
            let amount = language.pair(gift.reference, gift.amount.text(in: language))
            return Cell(language.list([amount] + words))
          }),
      ]
    }
    let remarks = remarks
    if !remarks.isEmpty, !isShared {
      blocks += [.heading(Phrases.attention(language), level: 2), .list(remarks)]
    }
    return blocks
  }

  private func totals(_ source: Anchor?) -> Table {
    var table = Table([
      .init(Phrases.currency(language), .whole), .init(Phrases.budget(language), trailing: true),
      .init(Phrases.committed(language), trailing: true),
      .init(Phrases.disbursed(language), trailing: true),
      .init(Phrases.spent(language), trailing: true),
      .init(Phrases.undisbursed(language), trailing: true),
      .init(Phrases.unspent(language), trailing: true),
      .init(Phrases.burnRate(language), trailing: true),
    ])
    for total in status.totals {
      table.rows.append([
        Cell(total.currency.code), number(total.budget, total.currency),
        number(total.committed, total.currency),
        number(total.disbursed, total.currency, source),
        number(total.spent, total.currency, source),
        number(total.undisbursed, total.currency),
        number(total.unspent, total.currency), Cell(ratio: total.burnRate, in: language),
      ])
    }
    return table
  }

  /// The budget as the donor has it.
  public var lines: Table { lines(nil, true) }

  private func lines(_ source: Anchor?, _ showsPeriod: Bool) -> Table {
    var table = Table([
      .init(Phrases.line(language)), .init(Phrases.reference(language), .whole),
      .init(Phrases.currency(language)), .init(Phrases.budget(language), trailing: true),
    ])
    if showsPeriod { table.columns.append(.init(Phrases.thisPeriod(language), trailing: true)) }
    table.columns += [
      .init(Phrases.cumulative(language), trailing: true),
      .init(Phrases.rest(language), trailing: true),
      .init(Phrases.burnRate(language), trailing: true),
    ]
    for line in status.lines {
      let amount = line.amount.agreed ?? line.facts.amount
      let isAmended = line.amount.original != line.amount.agreed
      let original =
        isAmended
        ? line.amount.original.map {
          " " + Phrases.agreedFirstAs(text($0.amount, $0.currency))(language)
        } : nil
      var row = [
        Cell(line.facts.title), Cell(line.facts.reference), Cell(amount.currency.code),
        Cell(
          text(amount.amount, amount.currency) + (original ?? ""), value: .money(amount)),
      ]
      if showsPeriod { row.append(number(line.thisPeriod, amount.currency, source)) }
      row += [
        number(line.cumulative, amount.currency, source),
        number(line.rest, amount.currency),
        Cell(ratio: line.ratio, in: language, line.isOver ? .bad : .plain),
      ]
      table.rows.append(row)
    }
    return table
  }

  private var holdings: Table {
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

  private var tranches: Table {
    var table = Table([
      .init(RecordWords.kind(.tranche)(language)), .init(Phrases.reference(language), .whole),
      .init(Phrases.amount(language), trailing: true), .init(Phrases.state(language)),
    ])
    for tranche in status.tranches {
      var tone = Tone.plain
      if case .late = tranche.state { tone = .bad }
      if case .held = tranche.state { tone = .warning }
      table.rows.append([
        Cell(tranche.facts.title), Cell(tranche.facts.reference),
        Cell(tranche.facts.amount, in: language),
        Cell(Phrases.tranche(tranche.state)(language), tone),
      ])
    }
    return table
  }

  private var remarks: [Cell] {
    var remarks = status.lines.filter(\.isOver).map { Phrases.overLine($0.facts.reference) }
    remarks += status.lines.flatMap(\.foreign).map {
      Phrases.foreign($0.reference, $0.amount.text(in: language))
    }
    remarks += status.ineligible.map { Phrases.ineligible($0.reference, $0.day) }
    remarks += status.outside.map { Phrases.noLine($0.reference) }
    remarks += status.facts.transactions.filter {
      $0.type.isTransfer && ($0.provider == nil || $0.receiver == nil)
    }
    .map { Phrases.noParties($0.reference) }
    return remarks.map { Cell($0(language), .warning) }
  }

  /// What was spent, in one currency: only when each sum has a rate.
  private func converted(to currency: Currency) -> String {
    var sum = ExactDecimal(0)
    var parts: [String] = []
    for total in status.totals {
      let money = Money(amount: total.spent, currency: total.currency)
      guard let converted = rates.convert(money, to: currency, on: asOf) else {
        return Phrases.noRate(total.currency.code, currency.code)(language)
      }
      sum = sum.adding(converted.money.amount) ?? sum
      parts.append(
        converted.rate.map {
          language.pair(money.text(in: language), Phrases.rate($0)(language))
        } ?? money.text(in: language))
    }
    let money = Money(amount: sum, currency: currency)
    return language.pair(
      Phrases.spent(language),
      Phrases.converted(money.text(in: language), language.list(parts))(language))
  }

  /// An amount with its currency's own number of decimals, or more where it was given with more.
  private func number(
    _ number: ExactDecimal?, _ currency: Currency, _ source: Anchor? = nil, _ tone: Tone = .plain
  ) -> Cell {
    guard let number else { return "–" }
    return Cell(
      text(number, currency), tone, value: .money(Money(amount: number, currency: currency)),
      link: source)
  }

  private func text(_ number: ExactDecimal, _ currency: Currency) -> String {
    Self.text(number, currency, language)
  }

  static func text(_ number: ExactDecimal, _ currency: Currency, _ language: Language) -> String {
    padded(number, currency).text(in: language)
  }

  private static func padded(_ number: ExactDecimal, _ currency: Currency) -> ExactDecimal {
    guard number.decimals < currency.decimals else { return number }
    return ExactDecimal(
      mantissa: number.mantissa(at: currency.decimals), decimals: currency.decimals) ?? number
  }
}
