import Domain

/// What was promised and what was done of it, as a donor's table has it.
extension ProjectReport {
  var deliverables: [Document.Block] {
    guard !status.deliverables.isEmpty else { return [] }
    let figure: [Document.Block] = status.measurable > 0 ? [.figure(bars)] : []
    return [heading(Phrases.deliverables, .deliverables)] + figure + [
      .table(frame.folded(planned)),
      .heading(frame.say(Phrases.dueAndState), level: 2), .table(frame.folded(states)),
    ]
  }

  /// Where the deliveries of a deliverable stand in the report.
  func source(of line: DeliverableStatus) -> Anchor? {
    frame.wants(.deliveries) && line.deliveries > 0 ? Anchor(line.facts.reference + "/-all") : nil
  }

  private var planned: Table {
    var columns: [Table.Column] = [
      .init(frame.say(Phrases.deliverable)), .init(frame.say(Phrases.planned), trailing: true),
    ]
    if frame.period != nil {
      columns.append(.init(frame.say(Phrases.thisPeriod), trailing: true))
    }
    columns += [
      .init(frame.say(Phrases.cumulative), trailing: true),
      .init(frame.say(Phrases.rateOfDelivery), trailing: true),
      .init(frame.say(Phrases.deviation), trailing: true), .init(frame.say(Phrases.reasonWhy)),
    ]
    var table = Table(columns, anchor: Anchor(anchor(.deliverables).description + "-planned"))
    for line in status.deliverables {
      table.rows.append(row(line))
      table.rows += line.parts.map { row($0, of: line) }
    }
    return table
  }

  private func row(_ line: DeliverableStatus) -> [Cell] {
    let columns = line.columns(in: frame.period, asOf: frame.asOf)
    let unknown = line.facts.targetUnknown.map(Phrases.unknown) ?? Phrases.noTarget
    var row = [
      Cell(line.facts.title, anchor: Anchor(line.facts.reference)),
      frame.cell(columns.planned, none: unknown),
    ]
    if frame.period != nil {
      row.append(frame.cell(columns.achieved, none: Phrases.noneRecorded, link: source(of: line)))
    }
    let isBehind = columns.deviation.map { $0.mantissa < 0 } ?? false
    let isUnknown = columns.dueByNow != nil && columns.cumulative == nil
    row += [
      frame.cell(columns.cumulative, none: Phrases.noneRecorded, link: source(of: line)),
      frame.percent(line.progress),
      columns.dueByNow == nil
        ? frame.cell(columns.planned == nil ? Phrases.noTarget : Phrases.notYetDue, .dim)
        : frame.signed(columns.deviation, none: Phrases.noneRecorded),
      reason(line, isNeeded: isBehind || isUnknown),
    ]
    return row
  }

  /// Why a figure is not as planned; asked for only where it falls behind.
  private func reason(_ line: DeliverableStatus, isNeeded: Bool) -> Cell {
    let reasons = account.deviationReasons(of: line)
    if reasons.isEmpty { return isNeeded ? frame.cell(Phrases.unknown(.notStated), .dim) : "–" }
    return Cell(
      language.list(
        reasons.reduce(into: [String]()) { list, reason in
          let text = frame.written(reason).text
          if !list.contains(text) { list.append(text) }
        }))
  }

  private func row(_ part: DeliverableStatus.Part, of line: DeliverableStatus) -> [Cell] {
    var row = [
      Cell("  " + (part.facts.place?.name ?? part.facts.reference)),
      frame.cell(part.target.agreed, none: Phrases.noTarget),
    ]
    if frame.period != nil {
      row.append(frame.cell(line.achieved(in: part, frame), none: Phrases.noneRecorded))
    }
    let isDue = part.due.agreed?.last.map { $0 <= frame.asOf } ?? false
    let deviation = part.delivered.flatMap { done in
      part.target.agreed.flatMap { done.subtracting($0) }
    }
    row += [
      frame.cell(part.delivered, none: Phrases.noneRecorded, link: source(of: line)),
      frame.percent(part.progress),
      part.state == .dropped
        ? frame.cell(Phrases.state(part.state), .dim)
        : !isDue || part.target.agreed == nil
          ? frame.cell(part.target.agreed == nil ? Phrases.noTarget : Phrases.notYetDue, .dim)
          : frame.signed(deviation, none: Phrases.noneRecorded), "–",
    ]
    return row
  }

  private var states: Table {
    var table = Table([
      .init(frame.say(Phrases.deliverable)), .init(frame.say(Phrases.reference), .whole),
      .init(frame.say(Phrases.due)), .init(frame.say(Phrases.accepted), trailing: true),
      .init(frame.say(Phrases.last), .optional), .init(frame.say(Phrases.evidence), .optional),
      .init(frame.say(Phrases.state)),
    ])
    for line in status.deliverables {
      table.rows.append([
        Cell(line.facts.title, link: Anchor(line.facts.reference)), Cell(line.facts.reference),
        frame.due(line.due.agreed, line.due.original, isLate: line.daysOverdue > 0),
        frame.cell(line.accepted, link: source(of: line)),
        line.lastDelivery.map { frame.cell($0) } ?? "–",
        Cell(line.deliveries == 0 ? "–" : "\(line.withEvidence)/\(line.deliveries)"),
        state(Phrases.state(line.state), line.daysOverdue, isDone: !line.state.isOpen),
      ])
      table.rows += line.parts.map { part in
        let own = line.deliveries(in: part, frame)
        return [
          Cell("  " + (part.facts.place?.name ?? part.facts.reference)),
          Cell(part.facts.reference),
          frame.due(part.due.agreed, part.due.original, isLate: part.daysOverdue > 0),
          frame.cell(part.accepted, link: source(of: line)),
          own.compactMap(\.day.first).max().map { frame.cell(PartialDate($0)) } ?? "–",
          Cell(own.isEmpty ? "–" : "\(own.count { $0.evidence > 0 })/\(own.count)"),
          state(Phrases.state(part.state), part.daysOverdue, isDone: !part.state.isOpen),
        ]
      }
    }
    return table
  }

  private func state(_ word: Wording, _ days: Int, isDone: Bool) -> Cell {
    days > 0
      ? Cell(frame.language.commas([frame.say(word), frame.say(Phrases.overdue(days))]), .bad)
      : Cell(frame.say(word), isDone ? .dim : .plain)
  }
}

extension DeliverableStatus {
  /// The deliveries in a place that count.
  fileprivate func deliveries(in part: Part, _ frame: ReportFrame) -> [DeliveryFacts] {
    countedDeliveries(asOf: frame.asOf).filter { delivery in
      delivery.part.map { $0 == part.facts.id }
        ?? (delivery.place != nil && delivery.place == part.facts.place?.id)
    }
  }

  /// What was delivered in a place in the time of the report.
  fileprivate func achieved(in part: Part, _ frame: ReportFrame) -> ExactDecimal? {
    guard let period = frame.period else { return nil }
    let own = deliveries(in: part, frame).filter {
      $0.day.first.map { period.contains($0) } ?? false
    }
    return own.isEmpty ? nil : ExactDecimal.sum(own.map(\.quantity))
  }
}
