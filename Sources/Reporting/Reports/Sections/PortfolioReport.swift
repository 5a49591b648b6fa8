package import Domain

/// All projects on one page: first what is red and whose move it is.
package struct PortfolioReport: SectionedReport {
  let statuses: [ProjectStatus]
  let money: [MoneyStatus]
  let people: PeopleByPlace
  let deadlines: DeadlineSummary
  /// Language, day and parts.
  package let frame: ReportFrame
  package var kind: ReportKind { .portfolio }

  /// How many deadlines and sums stand on the page.
  package static let shown = 10
  /// How many days ahead the page looks for what comes.
  package static let daysAhead = 30

  /// The page on some projects.
  ///
  /// - Parameter money: The money of the agreements that pay for them, each once.
  package init(
    _ statuses: [ProjectStatus], deadlines: DeadlineSummary, money: [MoneyStatus],
    people: PeopleByPlace, _ frame: ReportFrame
  ) {
    self.deadlines = deadlines
    self.statuses = statuses.sorted {
      (Self.urgency($0), $0.facts.reference) < (Self.urgency($1), $1.facts.reference)
    }
    self.money = money
    self.people = people
    self.frame = frame
  }

  /// The most urgent first: a page is read from its top.
  private static func urgency(_ status: ProjectStatus) -> Int {
    switch status.light {
    case .red: 0
    case .amber: 1
    case .grey: 2
    case .green: 3
    case nil: 4
    }
  }

  /// The name of the page and the day.
  package var head: [Document.Block] {
    let blocks: [Document.Block] = [
      .title(frame.say(Phrases.portfolio)), .paragraph(frame.say(Phrases.statusOn(frame.asOf))),
    ]
    return blocks + frame.notice(statuses)
  }

  /// One part of it.
  package func blocks(of section: ReportSection) -> [Document.Block] {
    if statuses.isEmpty {
      return section == .attention ? [.paragraph(frame.say(Phrases.noProjects))] : []
    }
    switch section {
    case .attention: return attention
    case .summary: return [.highlights(highlights)]
    case .projects:
      return [
        .heading(frame.say(Phrases.projects), anchor: "projects"), .table(frame.folded(projects)),
      ]
    case .late:
      return list(
        deadlines.late, of: deadlines.lateCount, Phrases.overdueHeading, "grants overdue",
        isLate: true)
    case .coming:
      return list(
        deadlines.coming, of: deadlines.comingCount, Phrases.upcomingHeading, "grants upcoming",
        isLate: false)
    case .money: return sums
    case .people:
      guard !people.rows.isEmpty else { return [] }
      return [
        .heading(frame.say(Phrases.people)), .paragraph(PeopleText(people, frame).total.text),
      ]
    default: return []
    }
  }

  /// Why red and amber projects are so, and whose move it is, the red ones first.
  private var attention: [Document.Block] {
    let urgent = statuses.filter { $0.light == .red || $0.light == .amber }
    guard !urgent.isEmpty else {
      return [.paragraph(frame.say(Phrases.nothingUrgent), .good)]
    }
    return [Light.red, .amber].flatMap { light -> [Document.Block] in
      let own = urgent.filter { $0.light == light }
      if own.isEmpty { return [] }
      let tone: Tone = light == .red ? .bad : .warning
      let lines = own.prefix(frame.shown ?? .max).map { status in
        let reasons = status.reasons.filter { $0.finding != .statusNotStated }
        let first = reasons.first.map { reason in
          frame.say(Phrases.reason(reason))
            + (reason.move.map { " — " + frame.say(Phrases.move($0.name)) } ?? "")
        }
        let more = reasons.count > 1 ? " " + frame.say(Phrases.andMore(reasons.count - 1)) : ""
        return Cell(
          frame.pair(
            "\(status.facts.title) (\(status.facts.reference))", "\(first ?? "")\(more)"), tone,
          link: Anchor(status.facts.reference))
      }
      let heading =
        frame.pair(
          frame.language.commas([frame.say(Phrases.colour(light)), frame.say(Phrases.light(light))]
          ),
          "\(own.count)")
      return [.heading(heading, anchor: Anchor(light.rawValue)), .list(Array(lines))]
    }
  }

  private var highlights: [Document.Highlight] {
    func highlight(_ count: Int, _ label: Wording, _ tone: Tone, _ source: Anchor)
      -> Document.Highlight
    {
      Document.Highlight(
        frame.count(count, count > 0 ? tone : .plain, link: source), frame.say(label))
    }
    func lights(_ light: Light, _ tone: Tone, _ source: Anchor) -> Document.Highlight {
      highlight(
        statuses.count { $0.light == light }, Phrases.light(light).capitalised, tone, source)
    }
    return [
      lights(.red, .bad, Anchor(Light.red.rawValue)),
      lights(.amber, .warning, Anchor(Light.amber.rawValue)),
      lights(.green, .good, "projects"), lights(.grey, .dim, "projects"),
      highlight(statuses.count, Phrases.projects, .plain, "projects"),
      highlight(deadlines.lateCount, Phrases.overdueHeading, .bad, "late"),
    ]
  }

  private var projects: Table {
    var table = Table([
      .init(frame.say(Phrases.project)), .init(frame.say(Phrases.reference), .whole),
      .init(frame.say(Phrases.light), .whole), .init(frame.say(Phrases.progress), .whole),
      .init(frame.say(Phrases.timeElapsed), trailing: true, .optional),
      .init(frame.say(Phrases.endColumn), .optional),
      .init(frame.say(Phrases.overdueHeading), trailing: true, .optional),
    ])
    for status in statuses {
      let whole = StatusReport.light(status, language)
      let light =
        status.light.map { Cell(frame.say(Phrases.colour($0)), whole.tone) } ?? whole
      let share = "\(status.measurable)/\(status.totals.count)"
      let percent = status.progress.map { language.percent(ratio: $0) }
      let count = deadlines.lateByProject[status.facts.id] ?? 0
      table.rows.append([
        Cell(status.facts.title, anchor: Anchor(status.facts.reference)),
        Cell(status.facts.reference), light,
        Cell(
          "\(percent ?? "–") (\(share))", value: status.progress.map { .ratio($0) }),
        frame.percent(status.timeElapsed),
        frame.due(status.end?.due.agreed, status.end?.due.original),
        frame.count(count, count > 0 ? .bad : .plain, link: count > 0 ? "late" : nil),
      ])
    }
    return table
  }

  private func list(
    _ items: [DeadlineItem], of count: Int, _ heading: Wording, _ command: String, isLate: Bool
  ) -> [Document.Block] {
    guard !items.isEmpty else { return [] }
    let lines = items.prefix(Self.shown).map { item in
      let when = isLate ? Phrases.overdue(item.daysOverdue) : Phrases.daysLeft(item.daysLeft)
      let move = item.move.map { " — " + frame.say(Phrases.move($0.name)) } ?? ""
      return Cell(
        language.pair(
          item.due.text(in: language),
          language.commas(["\(item.title) (\(item.reference))", frame.say(when)])) + move,
        isLate ? .bad : .warning, link: Anchor(item.project))
    }
    let rest = count - lines.count
    return [
      .heading(frame.say(heading), anchor: isLate ? "late" : "coming"), .list(lines),
    ]
      + (rest > 0 ? [.paragraph(frame.say(Phrases.more(rest, command)), .dim)] : [])
  }

  private var sums: [Document.Block] {
    let own = money.filter { !$0.totals.isEmpty }
    guard !own.isEmpty else { return [] }
    var table = Table([
      .init(frame.say(Phrases.agreement)),
      .init(frame.say(Phrases.reference), .whole), .init(frame.say(Phrases.currency)),
      .init(frame.say(Phrases.budget), trailing: true),
      .init(frame.say(Phrases.disbursed), trailing: true),
      .init(frame.say(Phrases.spent), trailing: true),
      .init(frame.say(Phrases.unspent), trailing: true),
    ])
    for status in own {
      for total in status.totals {
        table.rows.append([
          Cell(status.facts.title), Cell(status.facts.reference), Cell(total.currency.code),
          frame.amount(total.budget, total.currency),
          frame.amount(total.disbursed, total.currency),
          frame.amount(total.spent, total.currency),
          frame.amount(total.unspent, total.currency),
        ])
      }
    }
    return [.heading(frame.say(Phrases.money)), .table(frame.folded(table))]
  }
}
