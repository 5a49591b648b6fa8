package import Domain

/// What happened to projects since a day.
package struct ChangesReport: SectionedReport {
  let changes: [ChangesSince]
  let since: Day
  /// Language, day and parts.
  package let frame: ReportFrame
  package var kind: ReportKind { .changes }

  /// The report on what happened to some projects.
  package init(_ changes: [ChangesSince], since: Day, _ frame: ReportFrame) {
    self.changes = changes
    self.since = since
    self.frame = frame
  }

  /// The name of the report and the time.
  package var head: [Document.Block] {
    let blocks: [Document.Block] = [
      .title(frame.say(Phrases.changesSince(since))),
      .paragraph(frame.say(Phrases.asOf(frame.asOf))),
    ]
    return blocks + frame.notice(changes.map(\.status))
  }

  /// One part of it.
  package func blocks(of section: ReportSection) -> [Document.Block] {
    switch section {
    case .summary: [.highlights(highlights)]
    case .delivered: delivered
    case .completed: completed
    case .amendments: amended
    case .late: late
    case .restated: restated
    default: []
    }
  }

  private var highlights: [Document.Highlight] {
    func highlight(
      _ count: Int, _ label: Wording, _ section: ReportSection, _ tone: Tone = .plain
    ) -> Document.Highlight {
      Document.Highlight(
        frame.count(
          count, count > 0 ? tone : .plain, link: count > 0 ? Anchor(section.rawValue) : nil),
        frame.say(label))
    }
    return [
      highlight(changes.reduce(0) { $0 + $1.delivered.count }, Phrases.delivered, .delivered),
      highlight(
        changes.reduce(0) { $0 + $1.completed.count + $1.milestones.count },
        Phrases.completedHeading, .completed, .good),
      highlight(changes.reduce(0) { $0 + $1.amended.count }, Phrases.amendments, .amendments),
      highlight(becameLate.count, Phrases.becameLate, .late, .bad),
      highlight(
        changes.reduce(0) { $0 + $1.restated.count }, Phrases.restated, .restated, .warning),
    ]
  }

  private func part(
    _ heading: Wording, _ section: ReportSection, _ blocks: [Document.Block]
  ) -> [Document.Block] {
    [.heading(frame.say(heading), anchor: Anchor(section.rawValue))]
      + (blocks.isEmpty ? [.paragraph(frame.say(Phrases.nothingHere), .dim)] : blocks)
  }

  private var delivered: [Document.Block] {
    var table = Table([
      .init(frame.say(Phrases.deliverable)), .init(frame.say(Phrases.reference), .whole),
      .init(frame.say(Phrases.quantity), trailing: true),
      .init(frame.say(Phrases.deliveries), trailing: true),
      .init(frame.say(Phrases.cumulative), trailing: true),
      .init(frame.say(Phrases.target), trailing: true),
      .init(frame.say(Phrases.rateOfDelivery), trailing: true),
    ])
    for one in changes.flatMap(\.delivered) {
      table.rows.append([
        Cell(one.line.facts.title), Cell(one.line.facts.reference), frame.cell(one.quantity),
        frame.count(one.deliveries.count),
        frame.cell(one.line.delivered), frame.cell(one.line.goal, none: Phrases.noTarget),
        frame.percent(one.line.progress),
      ])
    }
    return part(
      Phrases.delivered, .delivered, table.rows.isEmpty ? [] : [.table(frame.folded(table))])
  }

  private var completed: [Document.Block] {
    let deliverables = changes.flatMap(\.completed).map { line in
      Cell(
        frame.pair(
          "\(line.facts.title) (\(line.facts.reference))", frame.say(Phrases.state(line.state))),
        .good)
    }
    let milestones = changes.flatMap(\.milestones).map { moved in
      let (step, facts) = (moved.step, moved.milestone.facts)
      let what = language.commas(
        [
          "\(facts.title) (\(facts.reference))", RecordWords.choice(step.type.rawValue)(language),
        ] + [step.by?.name].compactMap { $0 })
      let line = frame.pair(step.day.text(in: language), what)
      return Cell(step.reason.map { frame.pair(line, $0) } ?? line)
    }
    let lines = deliverables + milestones
    return part(Phrases.completedHeading, .completed, lines.isEmpty ? [] : frame.list(lines))
  }

  private var amended: [Document.Block] {
    let lines = changes.flatMap(\.amended).map { plan in
      Cell(Phrases.amended(plan.title, plan.reference, plan.change, asOf: frame.asOf)(language))
    }
    return part(Phrases.amendments, .amendments, lines.isEmpty ? [] : frame.list(lines))
  }

  private var late: [Document.Block] {
    let table = DeadlineList(.overdue, becameLate, asOf: frame.asOf, language: language).table
    return part(Phrases.becameLate, .late, becameLate.isEmpty ? [] : [.table(frame.folded(table))])
  }

  /// What became late, each once: an agreement can pay for several of the projects.
  private var becameLate: [DeadlineItem] {
    Set(changes.flatMap(\.late)).sorted(by: DeadlineItem.isEarlier)
  }

  private var restated: [Document.Block] {
    let all = changes.flatMap(\.restated)
    return part(
      Phrases.restated, .restated,
      all.isEmpty ? [] : [.table(frame.folded(RestatementTable(all, frame).table))])
  }
}
