import Domain

/// The results framework of a project.
extension StatusReport {
  /// Each indicator in its current period.
  var results: Table {
    var table = Table([
      .init(Phrases.indicator(language)), .init(Phrases.reference(language), .whole),
      .init(Phrases.baseline(language), trailing: true, .optional),
      .init(Phrases.period(language)), .init(Phrases.target(language), trailing: true),
      .init(Phrases.actual(language), trailing: true),
      .init(Phrases.progress(language), trailing: true),
      .init(Phrases.inAll(language), trailing: true, .optional),
    ])
    var last: RecordID?
    for line in status.indicators {
      if line.facts.result.id != last {
        last = line.facts.result.id
        table.rows.append(heading(line.facts))
      }
      table.rows.append(row(line, line.current(status.asOf)))
    }
    return table
  }

  /// Every result with its indicators and all their periods: the logframe.
  package var logframe: Document {
    Document(
      [
        .title("\(status.facts.title) (\(status.facts.reference))"),
        .paragraph(Phrases.statusOn(status.asOf)(language)),
      ]
        + (status.indicators.isEmpty
          ? [.paragraph(Phrases.noIndicators(language))] : periods(headingLevel: 1)))
  }

  /// Every indicator with its periods, result by result.
  func periods(headingLevel: Int) -> [Document.Block] {
    var blocks: [Document.Block] = []
    var last: RecordID?
    for line in status.indicators {
      if line.facts.result.id != last {
        last = line.facts.result.id
        blocks.append(.heading(resultTitle(line.facts), level: headingLevel))
      }
      blocks.append(.paragraph(description(of: line)))
      blocks.append(.table(periods(of: line)))
      blocks += gaps(of: line)
    }
    return blocks
  }

  private func heading(_ facts: IndicatorFacts) -> [Cell] {
    [Cell(resultTitle(facts)), Cell(facts.result.reference)] + (0..<6).map { _ in "" }
  }

  private func resultTitle(_ facts: IndicatorFacts) -> String {
    let type = facts.resultType.map { RecordWords.choice($0.rawValue)(language) }
    return type.map { language.pair(language.capitalised($0), facts.result.name) }
      ?? facts.result.name
  }

  private func row(_ line: IndicatorStatus, _ period: IndicatorStatus.Period?) -> [Cell] {
    [
      Cell("  " + line.facts.title), Cell(line.facts.reference),
      shown(line.facts.baseline, line.facts, none: notStated),
      Cell(period.map(dates) ?? "–"), target(period, line.facts), actual(period, line.facts),
      ratio(period), shown(line.total?.value, line.facts),
    ]
  }

  private func periods(of line: IndicatorStatus) -> Table {
    var table = Table([
      .init(Phrases.period(language), .whole), .init(Phrases.target(language), trailing: true),
      .init(Phrases.actual(language), trailing: true),
      .init(Phrases.progress(language), trailing: true),
      .init(Phrases.howIt(language), .optional),
    ])
    for period in line.periods {
      table.rows.append([
        Cell(dates(period) + (period.facts.isLocked ? " ⏸" : "")), target(period, line.facts),
        actual(period, line.facts), ratio(period),
        Cell(period.actual.map { Phrases.method($0)(language) } ?? "–"),
      ])
    }
    table.rows.append([
      Cell(Phrases.inAll(language)), shown(line.target, line.facts),
      shown(line.total?.value, line.facts, none: Phrases.noneRecorded(language)),
      Cell(ratio: line.ratio, in: language),
      Cell(line.total.map { Phrases.method($0)(language) } ?? "–"),
    ])
    return table
  }

  private func description(of line: IndicatorStatus) -> String {
    let facts = line.facts
    var parts = ["\(facts.title) (\(facts.reference))"]
    if let unit = facts.unit { parts.append(Phrases.unit(unit)(language)) }
    if facts.direction == .descending { parts.append(Phrases.lessIsBetter(language)) }
    if facts.accumulation == .cumulative {
      parts.append(RecordWords.choice(facts.accumulation.rawValue)(language))
    }
    parts.append(
      language.pair(
        language.lowercased(Phrases.baseline(language)),
        facts.baseline.map { facts.shown($0, in: language) } ?? notStated))
    if let deliverable = facts.deliverable {
      parts.append(Phrases.fedBy(deliverable.name)(language))
    }
    return language.list(parts)
  }

  private func gaps(of line: IndicatorStatus) -> [Document.Block] {
    let gaps = line.periods.flatMap(\.gaps).map { gap in
      Cell(Phrases.gapOf(gap.reference, gap.parts)(language), .warning)
    }
    return gaps.isEmpty ? [] : [.list(gaps)]
  }

  private func dates(_ period: IndicatorStatus.Period) -> String {
    Self.dates(period.facts, language)
  }

  /// First and last day; what nobody stated is said.
  static func dates(_ period: IndicatorFacts.Period, _ language: Language) -> String {
    let isOpen = period.from == .distantPast && period.until == .distantFuture
    if isOpen { return Phrases.unknown(.notStated)(language) }
    let from = period.from == .distantPast ? "…" : period.from.text(in: language)
    let until = period.until == .distantFuture ? "…" : period.until.text(in: language)
    return "\(from) – \(until)"
  }

  private func target(_ period: IndicatorStatus.Period?, _ facts: IndicatorFacts) -> Cell {
    guard let period, let target = period.target.agreed else {
      return Cell(Phrases.noTarget(language))
    }
    var text = facts.shown(target, in: language)
    if let original = period.target.original, original != target {
      text += " " + Phrases.agreedFirstAs(facts.shown(original, in: language))(language)
    }
    return Cell(text, value: .number(target))
  }

  private func actual(_ period: IndicatorStatus.Period?, _ facts: IndicatorFacts) -> Cell {
    guard let period else { return "–" }
    if let figure = period.actual { return shown(figure.value, facts) }
    return Cell(Phrases.noneRecorded(language), period.hasEnded ? .warning : .dim)
  }

  private func ratio(_ period: IndicatorStatus.Period?) -> Cell {
    let isLow =
      period.map {
        $0.hasEnded && $0.ratio.map { $0 < status.facts.thresholds.amberUnder } ?? false
      } ?? false
    return Cell(ratio: period?.ratio, in: language, isLow ? .bad : .plain)
  }

  private func shown(_ number: ExactDecimal?, _ facts: IndicatorFacts, none: String = "–") -> Cell {
    Cell(
      number.map { facts.shown($0, in: language) } ?? none, value: number.map { .number($0) })
  }

  /// When open deliverables will reach their targets at the pace so far.
  var forecasts: [Cell] {
    status.deliverables.compactMap { line in
      line.forecast(asOf: status.asOf).map { forecast in
        let isLate = (forecast.daysLate?.lowerBound ?? 0) > 0
        return Cell(
          Phrases.forecast(line.facts.title, line.facts.reference, forecast)(language),
          isLate ? .warning : .plain)
      }
    }
  }
}

extension IndicatorFacts {
  /// A value as people read it: a percentage with its sign.
  func shown(_ number: ExactDecimal, in language: Language) -> String {
    measure == .percentage ? language.percent(number) : language.number(number)
  }
}
