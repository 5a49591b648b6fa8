package import Domain

/// The report on deadlines: what is late and what comes, with how long it has been late.
package struct DeadlinesReport: SectionedReport {
  let late: [DeadlineItem]
  let coming: [DeadlineItem]
  private let thresholds: Thresholds
  /// Language, day and parts.
  package let frame: ReportFrame
  package var kind: ReportKind { .deadlines }

  /// How many days ahead a report looks for what comes.
  package static let daysAhead = 90

  /// - Parameter thresholds: Those of the register.
  package init(
    late: [DeadlineItem], coming: [DeadlineItem], thresholds: Thresholds, _ frame: ReportFrame
  ) {
    self.thresholds = thresholds
    self.late = late
    self.coming = coming
    self.frame = frame
  }

  /// The name of the report and the day.
  package var head: [Document.Block] {
    let blocks: [Document.Block] = [
      .title(frame.say(Phrases.deadlines)), .paragraph(frame.say(Phrases.asOf(frame.asOf))),
    ]
    return blocks + frame.notice([])
  }

  /// One part of it.
  package func blocks(of section: ReportSection) -> [Document.Block] {
    switch section {
    case .summary: ageing.map { [.figure($0)] } ?? []
    case .late: list(.overdue, late).part(section, of: frame)
    case .coming: list(.upcoming, coming).part(section, of: frame)
    default: []
    }
  }

  private func list(_ kind: DeadlineList.Kind, _ items: [DeadlineItem]) -> DeadlineList {
    DeadlineList(kind, items, asOf: frame.asOf, language: language, thresholds: thresholds)
  }

  /// How many things are late by how long.
  private var ageing: Figure? {
    guard !late.isEmpty else { return nil }
    // What projects have classes of their own together with others is counted in those of the register.
    let own = Set(late.map(\.ageingBounds))
    let bounds = own.count == 1 ? late[0].ageingBounds : thresholds.ageingBounds
    let starts = [1] + bounds.map { $0 + 1 }
    let classes = starts.indices.map { index in
      frame.say(Phrases.daysFrom(starts[index], to: bounds.count > index ? bounds[index] : nil))
    }
    let counts = starts.map { start in
      late.count { Ageing(days: $0.daysOverdue, bounds: bounds).from == start }
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
