public import Domain

/// What is late and what comes, with how long it has been late.
public struct DeadlinesReport: SectionedReport {
  let late: [DeadlineItem]
  let coming: [DeadlineItem]
  /// Language, day and parts.
  public let frame: ReportFrame
  /// Which report it is.
  public var kind: ReportKind { .deadlines }

  /// The report on two lists of deadlines.
  public init(late: [DeadlineItem], coming: [DeadlineItem], _ frame: ReportFrame) {
    self.late = late
    self.coming = coming
    self.frame = frame
  }

  /// The name of the report and the day.
  public var head: [Document.Block] {
    let blocks: [Document.Block] = [
      .title(frame.say(Phrases.deadlines)), .paragraph(frame.say(Phrases.asOf(frame.asOf))),
    ]
    return blocks + frame.notice([])
  }

  /// One part of it.
  public func blocks(of section: ReportSection) -> [Document.Block] {
    switch section {
    case .summary: ageing.map { [.figure($0)] } ?? []
    case .late: list(.overdue, late, Phrases.overdueHeading, Phrases.nothingOverdue, section)
    case .coming:
      list(.upcoming, coming, Phrases.upcomingHeading, Phrases.nothingUpcoming, section)
    default: []
    }
  }

  private func list(
    _ kind: DeadlineReport.Kind, _ items: [DeadlineItem], _ heading: Wording, _ none: Wording,
    _ section: ReportSection
  ) -> [Document.Block] {
    let report = DeadlineReport(kind, items, asOf: frame.asOf, language: language)
    let title = Document.Block.heading(frame.say(heading), anchor: Anchor(section.rawValue))
    guard !items.isEmpty else { return [title, .paragraph(frame.say(none), .good)] }
    return [title, .table(frame.folded(report.table))]
  }

  /// How many things are late by how long.
  private var ageing: Figure? {
    guard !late.isEmpty else { return nil }
    let bounds = Thresholds().ageingBounds
    let starts = [1] + bounds.map { $0 + 1 }
    let classes = starts.indices.map { index in
      frame.say(Phrases.daysFrom(starts[index], to: bounds.count > index ? bounds[index] : nil))
    }
    let counts = starts.map { start in
      late.count { Ageing(days: $0.days, bounds: bounds).from == start }
    }
    return Figure(
      frame.say(Phrases.ageingOfLate),
      text: language.list(zip(classes, counts).map { frame.pair($0, "\($1)") }) + ".",
      .columns(
        Columns(
          frame.say(Phrases.ageing), classes,
          [
            Columns.Series(
              frame.say(Phrases.overdueHeading), tone: .bad,
              counts.map { count in
                Columns.Quantity(
                  ExactDecimal(count),
                  frame.count(count, link: "late"))
              })
          ])))
  }
}
