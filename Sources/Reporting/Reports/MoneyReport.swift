package import Domain

/// How the money of an agreement or a project stands: sums, lines, who has what, tranches, unit costs.
package struct MoneyReport {
  let status: MoneyStatus
  private let total: ConvertedMoney?
  private let unitCosts: [UnitCost]
  let language: Language
  private let notice: String?

  /// - Parameters:
  ///   - converted: The sums in one currency as well; nil for none.
  ///   - costs: What units of deliverables cost.
  package init(
    _ status: MoneyStatus, converted: ConvertedMoney? = nil, costs: [UnitCost] = [],
    language: Language, notice: String? = nil
  ) {
    self.status = status
    total = converted
    unitCosts = costs
    self.language = language
    self.notice = notice
  }

  /// Whether anything is recorded of money.
  package var isEmpty: Bool {
    status.totals.isEmpty && status.tranches.isEmpty && status.inKind.isEmpty
  }

  /// The report as a document.
  package var document: Document {
    var blocks: [Document.Block] = [
      .title(
        language.pair(
          Phrases.money(language), "\(status.facts.title) (\(status.facts.reference))")),
      .paragraph(Phrases.asOf(status.asOf)(language)),
    ]
    if let notice { blocks.append(.paragraph(notice, .warning)) }
    return Document(blocks + parts())
  }

  /// The sums of each currency, and of all in one where that was asked for.
  private func sums(_ source: Anchor? = nil) -> [Document.Block] {
    guard !status.totals.isEmpty else { return [] }
    var blocks: [Document.Block] = [.table(totals(source))]
    for total in status.totals where total.indicative.mantissa > 0 {
      let amount = money(total.indicative, total.currency)
      blocks.append(.paragraph(Phrases.indicative(amount)(language)))
    }
    guard let converted = total else { return blocks }
    if let missing = converted.missing.first {
      blocks.append(
        .paragraph(Phrases.noRateOn(missing, converted.currency.code)(language), .warning))
    } else if !converted.rates.isEmpty {
      let rates = language.list(converted.rates.map { Phrases.rate($0)(language) })
      blocks.append(.paragraph(Phrases.rates(rates, converted.rule)(language)))
    }
    return blocks
  }

  /// The sums, and what of the tranches is not paid, for a screen that shows more than money.
  var summary: [Document.Block] {
    let open = status.tranches.filter { tranche in
      if case .paid = tranche.state { false } else { true }
    }
    return sums() + (open.isEmpty ? [] : [.table(tranches(open))])
      + (remarks.isEmpty ? [] : [.list(remarks)])
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
    var blocks = sums(source)
    func add(_ heading: Wording, _ block: Document.Block, unless isEmpty: Bool) {
      if !isEmpty { blocks += [.heading(heading(language), level: 2), block] }
    }
    add(Phrases.byAgreement, .table(agreements), unless: !isShownByAgreement)
    add(Phrases.budgetLines, .table(lines(source, showsPeriod)), unless: status.lines.isEmpty)
    if !converted.isEmpty { blocks.append(.list(converted)) }
    add(
      Phrases.phases, .table(phases),
      unless: status.lines.allSatisfy { $0.facts.phases.isEmpty })
    add(Phrases.holdings, .table(holdings), unless: status.holdings.isEmpty)
    add(Phrases.tranches, .table(tranches(status.tranches)), unless: status.tranches.isEmpty)
    add(Phrases.costs, .table(costs), unless: unitCosts.isEmpty)
    add(Phrases.inKind, .list(gifts), unless: gifts.isEmpty)
    let remarks = remarks
    add(Phrases.attention, .list(remarks), unless: remarks.isEmpty || isShared)
    return blocks
  }

  /// Whether it is the money of more than one record.
  private var isShownByAgreement: Bool {
    let own = Set(status.facts.agreements.flatMap(\.transactions).map(\.id))
    let isAlone = status.transactions.allSatisfy { own.contains($0.id) }
    return status.agreements.count { !$0.totals.isEmpty } > (isAlone ? 1 : 0)
  }

  private func totals(_ source: Anchor?) -> Table {
    var table = Table([
      .init(Phrases.currency(language), .whole), .init(Phrases.budget(language), trailing: true),
      .init(Phrases.committed(language), trailing: true, .optional),
      .init(Phrases.disbursed(language), trailing: true),
      .init(Phrases.spent(language), trailing: true),
      .init(Phrases.givenBack(language), trailing: true, .optional),
      .init(Phrases.undisbursed(language), trailing: true),
      .init(Phrases.unspent(language), trailing: true),
      .init(Phrases.burnRate(language), trailing: true),
      .init(Phrases.timeElapsed(language), trailing: true),
    ])
    for total in status.totals { table.rows.append(row(of: total, source)) }
    if let all = total, all.missing.isEmpty { table.rows.append(row(of: all)) }
    return table
  }

  /// The sums of one currency.
  private func row(of total: MoneyStatus.Total, _ source: Anchor?) -> [Cell] {
    let sums = [
      total.budget, total.committed, total.disbursed, total.spent, total.refunded,
      total.undisbursed, total.unspent,
    ]
    return [Cell(total.currency.code)]
      + sums.enumerated().map {
        number($0.element, total.currency, (2...4).contains($0.offset) ? source : nil)
      } + shares(burnRate: total.burnRate)
  }

  /// The sums of all currencies in one.
  private func row(of all: ConvertedMoney) -> [Cell] {
    let undisbursed = all.sums[.committed].flatMap { committed in
      let whole = committed.mantissa > 0 ? committed : all.budget
      return all.sums[.disbursed].flatMap { whole?.subtracting($0) }
    }
    let sums =
      [all.budget]
      + [MoneyStatus.Sum.committed, .disbursed, .spent, .refunded].map { all.sums[$0] }
      + [undisbursed, all.unspent]
    return [Cell(Phrases.inAllIn(all.currency.code)(language))]
      + sums.map { number($0, all.currency) } + shares(burnRate: all.burnRate)
  }

  private func shares(burnRate: ExactDecimal?) -> [Cell] {
    [Cell(ratio: burnRate, in: language), Cell(ratio: status.timeElapsed, in: language)]
  }

  private var costs: Table {
    var table = Table([
      .init(Phrases.deliverable(language)), .init(Phrases.reference(language), .whole),
      .init(Phrases.spent(language), trailing: true),
      .init(Phrases.delivered(language), trailing: true),
      .init(Phrases.perUnit(language), trailing: true),
      .init(Phrases.personsReached(language), trailing: true),
      .init(Phrases.perPerson(language), trailing: true),
    ])
    for cost in unitCosts {
      let currency = cost.spent.currency
      table.rows.append([
        Cell(cost.title), Cell(cost.reference),
        Cell(Self.padded(cost.spent), in: language),
        Cell(cost.delivered, in: language), number(cost.perUnit, currency),
        Cell(
          cost.persons.map { (cost.isAtMost ? "≥ " : "") + language.number(Int($0)) } ?? "–"),
        Cell(
          cost.perPerson.map { (cost.isAtMost ? "≤ " : "") + text($0, currency) } ?? "–"),
      ])
    }
    return table
  }

  /// An amount with its currency's own number of decimals, or more where it was given with more.
  func number(
    _ number: ExactDecimal?, _ currency: Currency, _ source: Anchor? = nil, _ tone: Tone = .plain
  ) -> Cell {
    guard let number else { return "–" }
    return Cell(
      text(number, currency), tone, value: .money(Money(amount: number, currency: currency)),
      link: source)
  }

  func text(_ number: ExactDecimal, _ currency: Currency) -> String {
    Self.text(number, currency, language)
  }

  static func text(_ number: ExactDecimal, _ currency: Currency, _ language: Language) -> String {
    padded(Money(amount: number, currency: currency)).amount.text(in: language)
  }

  func money(_ number: ExactDecimal, _ currency: Currency) -> String {
    Self.padded(Money(amount: number, currency: currency)).text(in: language)
  }

  /// An amount with at least its currency's own number of decimals.
  static func padded(_ money: Money) -> Money {
    let decimals = money.currency.decimals
    guard money.amount.decimals < decimals,
      let whole = ExactDecimal(mantissa: money.amount.mantissa(at: decimals), decimals: decimals)
    else { return money }
    return Money(amount: whole, currency: money.currency)
  }
}
