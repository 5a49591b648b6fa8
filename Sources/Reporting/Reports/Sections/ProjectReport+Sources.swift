import Domain

/// Results, people and money of the donor's report, and the tables where its figures come from.
extension ProjectReport {
  var results: [Document.Block] {
    guard !status.indicators.isEmpty else { return [] }
    return [
      heading(Phrases.results, .results),
      .table(frame.folded(ResultsTable(status.indicators, account, frame).table)),
    ]
  }

  var people: [Document.Block] {
    let text = PeopleText(
      account.people, frame, source: frame.isShared ? nil : anchor(.deliveries))
    let map = text.map(account.source.places).map { [Document.Block.figure($0)] } ?? []
    return [heading(Phrases.people, .people)] + text.blocks + map
  }

  /// The money of the project, or of the agreement that pays for it among others.
  var money: [Document.Block] {
    guard !account.money.isEmpty else { return [] }
    return [heading(Phrases.financialReport, .money)]
      + account.money.flatMap { money -> [Document.Block] in
        let name = "\(money.status.facts.title) (\(money.status.facts.reference))"
        var blocks: [Document.Block] = []
        if account.money.count > 1 || money.paysForOthers {
          blocks.append(.heading(name, level: 2))
        }
        if money.paysForOthers {
          blocks.append(.paragraph(frame.say(Phrases.paysForOthers), .dim))
        }
        return blocks + MoneyBlocks(money.status, frame).blocks
      }
  }

  var transactions: [Document.Block] {
    let table = TransactionTable(account.money.map(\.status), frame).table
    return table.rows.isEmpty
      ? [] : [heading(Phrases.transactions, .transactions), .table(frame.folded(table))]
  }

  /// The values that indicators are made of, but those that count deliveries, which stand above. Single
  /// values can be small numbers of people, so they stay in the house.
  var values: [Document.Block] {
    guard !frame.isShared else { return [] }
    let table = ValuesTable(status.indicators.filter { $0.facts.deliverable == nil }, frame).table
    return table.rows.isEmpty
      ? [] : [heading(Phrases.values, .values), .table(frame.folded(table))]
  }

  var deliveries: [Document.Block] {
    let table = DeliveryTable(
      status.deliverables, account.source.places, frame, onlyWithPeople: false
    ).table
    return table.rows.isEmpty
      ? [] : [heading(Phrases.deliveries, .deliveries), .table(frame.folded(table))]
  }
}

/// Every delivery that counts, deliverable by deliverable: where the figures come from.
struct DeliveryTable {
  let table: Table

  init(
    _ lines: [DeliverableStatus], _ places: [RecordID: PlaceFacts], _ frame: ReportFrame,
    onlyWithPeople: Bool
  ) {
    // A shared report has people by city alone: numbers of single days could be small.
    let showsPeople =
      !frame.isShared
      && lines.contains { line in
        line.countedDeliveries(asOf: frame.asOf).contains { $0.participations != nil }
      }
    var table = Table(Self.columns(frame, showsPeople: showsPeople))
    let cities = Dictionary(places.values.map { ($0.city.id, $0.city.name) }) { one, _ in one }
    for line in lines {
      let own = Self.deliveries(of: line, frame, onlyWithPeople: onlyWithPeople)
      for (index, delivery) in own.enumerated() {
        let place = delivery.place.flatMap { id in
          places[id]?.place.name ?? cities[id]
        }
        let anchor = Anchor(index == 0 ? line.facts.reference + "/-all" : delivery.reference)
        table.rows.append(
          Self.row(delivery, of: line, place: place, anchor, frame, showsPeople: showsPeople))
      }
    }
    self.table = table
  }

  private static func columns(_ frame: ReportFrame, showsPeople: Bool) -> [Table.Column] {
    var columns: [Table.Column] = [
      .init(frame.say(Phrases.deliverable)), .init(frame.say(Phrases.dayColumn)),
      .init(frame.say(Phrases.place)), .init(frame.say(Phrases.quantity), trailing: true),
    ]
    if showsPeople {
      columns.append(.init(frame.say(Phrases.participationsColumn), trailing: true))
    }
    columns += [
      .init(frame.say(Phrases.evidence), trailing: true), .init(frame.say(Phrases.state)),
    ]
    return columns
  }

  /// The deliveries that count, the earliest first.
  private static func deliveries(
    of line: DeliverableStatus, _ frame: ReportFrame, onlyWithPeople: Bool
  ) -> [DeliveryFacts] {
    line.countedDeliveries(asOf: frame.asOf).filter {
      !onlyWithPeople || $0.participations != nil
    }.sorted {
      ($0.day.first ?? .distantPast, $0.reference) < ($1.day.first ?? .distantPast, $1.reference)
    }
  }

  /// - Parameter place: Where it was; that of its part when nil.
  private static func row(
    _ delivery: DeliveryFacts, of line: DeliverableStatus, place: String?, _ anchor: Anchor,
    _ frame: ReportFrame, showsPeople: Bool
  ) -> [Cell] {
    let part = line.parts.first { $0.facts.id == delivery.part }?.facts.place?.name
    var row = [
      Cell(line.facts.title, anchor: anchor),
      frame.cell(delivery.day),
      (place ?? part).map { Cell($0) } ?? frame.cell(Phrases.unknown(.notStated), .dim),
      frame.cell(delivery.quantity),
    ]
    if showsPeople {
      row.append(
        frame.cell(
          delivery.participations.map { ExactDecimal(Int(Dimensions.standard.total($0))) }))
    }
    return row + [Cell("\(delivery.evidence)"), verdict(delivery, frame)]
  }

  private static func verdict(_ delivery: DeliveryFacts, _ frame: ReportFrame) -> Cell {
    guard let step = delivery.verdict(asOf: frame.asOf) else {
      return frame.cell(Phrases.state(DeliverableStatus.State.delivered), .dim)
    }
    let verdict = Wording { language in
      RecordWords.choice(step.type.rawValue)(language)
        + (step.quantity.map { " (\($0.text(in: language)))" } ?? "")
    }
    var text = frame.say(Phrases.happened(verdict, step.day))
    if let reason = step.reason { text = frame.language.pair(text, reason) }
    return Cell(text, step.type == .returned ? .warning : .plain)
  }
}

extension Wording {
  /// The phrase within a sentence.
  var lowercased: Wording { Wording { $0.lowercased(self($0)) } }
  /// The phrase by itself.
  var capitalised: Wording { Wording { $0.capitalised(self($0)) } }
}

/// The indicators in the time of the report: baseline, target, actual, cumulative.
struct ResultsTable {
  let table: Table

  init(_ indicators: [IndicatorStatus], _ account: ProjectAccount, _ frame: ReportFrame) {
    let language = frame.language
    var table = Table([
      .init(frame.say(Phrases.indicator)),
      .init(frame.say(Phrases.baseline), trailing: true, .optional),
      .init(frame.say(Phrases.period)), .init(frame.say(Phrases.target), trailing: true),
      .init(frame.say(Phrases.actual), trailing: true),
      .init(frame.say(Phrases.rateOfDelivery), trailing: true),
      .init(frame.say(Phrases.inAll), trailing: true),
      .init(frame.say(Phrases.reasonWhy)),
    ])
    var last: RecordID?
    for line in indicators {
      if line.facts.result.id != last {
        last = line.facts.result.id
        let type = line.facts.resultType.map { RecordWords.choice($0.rawValue)(language) }
        let title =
          type.map { frame.pair(frame.language.capitalised($0), line.facts.result.name) }
          ?? line.facts.result.name
        table.rows.append([Cell(title)] + (0..<7).map { _ in "" })
      }
      let period =
        frame.period.flatMap { wanted in
          line.periods.last {
            $0.facts.from <= wanted.upperBound && wanted.lowerBound <= $0.facts.until
          }
        } ?? line.current(frame.asOf)
      table.rows.append(Self.row(line, period, account, frame))
    }
    self.table = table
  }

  private static func row(
    _ line: IndicatorStatus, _ period: IndicatorStatus.Period?, _ account: ProjectAccount,
    _ frame: ReportFrame
  ) -> [Cell] {
    let facts = line.facts
    func cell(_ number: ExactDecimal?, none: Wording) -> Cell {
      guard let number else { return frame.cell(none, .dim) }
      return Cell(facts.shown(number, in: frame.language), value: .number(number))
    }
    let source = Anchor((facts.deliverable?.reference ?? facts.reference) + "/-all")
    func figure(_ figure: IndicatorStatus.Figure?) -> Cell {
      if let masks = frame.masks, figure?.isSmall(masks) ?? false {
        return frame.cell(Phrases.masked)
      }
      let shown = cell(figure?.value, none: Phrases.noneRecorded)
      return figure?.value == nil ? shown : shown.leading(to: source)
    }
    let isLow = period.map {
      $0.hasEnded && ($0.ratio.map { $0 < Thresholds().amberUnder } ?? false)
    }
    let reasons = account.told(.deviation, of: facts.id).map { frame.written($0.text).text }
    return [
      Cell(
        "  " + facts.title, anchor: Anchor(facts.reference)),
      cell(facts.baseline, none: Phrases.unknown(.notStated)),
      Cell(period.map { StatusReport.dates($0.facts, frame.language) } ?? "–"),
      cell(period?.target.agreed, none: Phrases.noTarget), figure(period?.actual),
      frame.percent(period?.ratio, isLow == true ? .bad : .plain), figure(line.total),
      reasons.isEmpty
        ? isLow == true ? frame.cell(Phrases.unknown(.notStated), .dim) : "–"
        : Cell(frame.language.list(reasons)),
    ]
  }
}

extension IndicatorStatus.Figure {
  /// Whether few people stand behind a share: those who are counted, all of them, or the others.
  func isSmall(_ masks: SmallCounts) -> Bool {
    guard let share, let rest = share.denominator.subtracting(share.numerator) else { return false }
    let limit = ExactDecimal(Int(max(masks.children, masks.others)))
    return [share.numerator, share.denominator, rest].contains { $0.mantissa > 0 && $0 < limit }
  }
}
