package import Domain

/// How one project stands, as its donor gets it.
package struct ProjectReport: SectionedReport, Sendable {
  /// The project on the day.
  package let account: ProjectAccount
  /// Language, day and parts.
  package let frame: ReportFrame
  package var kind: ReportKind { .status }

  var status: ProjectStatus { account.status }

  package init(_ account: ProjectAccount, _ frame: ReportFrame) {
    self.account = account
    self.frame = frame
  }

  /// The name of the project and the time.
  package var head: [Document.Block] {
    var blocks: [Document.Block] = [.title("\(status.facts.title) (\(status.facts.reference))")]
    let day = frame.say(Phrases.statusOn(frame.asOf))
    blocks.append(
      .paragraph(
        frame.period.map { "\(frame.say(Phrases.reportOn(frame.span($0)))) — \(day)" } ?? day))
    return blocks + frame.notice([status])
  }

  /// One part of it.
  package func blocks(of section: ReportSection) -> [Document.Block] {
    switch section {
    case .summary: summary
    case .attention: attention
    case .narrative: narrative
    case .deliverables: deliverables
    case .results: results
    case .people: people
    case .milestones: milestones
    case .money: money
    case .forecast: forecast
    case .restated: restated
    case .amendments: amendments
    case .deliveries: deliveries
    case .transactions: transactions
    case .values: values
    case .notes: notes
    case .signatures: signatures
    default: []
    }
  }

  func heading(_ wording: Wording, _ section: ReportSection) -> Document.Block {
    .heading(frame.say(wording), anchor: anchor(section))
  }

  /// The place of a part; those of several projects in one report are apart.
  func anchor(_ section: ReportSection) -> Anchor {
    Anchor("\(status.facts.reference)/-\(section.rawValue)")
  }

  // MARK: First of all

  private var summary: [Document.Block] {
    [.highlights(highlights), .facts(facts)]
  }

  private var highlights: [Document.Highlight] {
    let light = StatusReport.light(status, language)
    let colour = status.light.map { Cell(frame.say(Phrases.colour($0)), light.tone) } ?? light
    let late = status.overdueCount
    return [
      Document.Highlight(
        colour.leading(to: anchor(.attention)), frame.say(Phrases.light),
        note: status.light.map { frame.say(Phrases.light($0)) }),
      Document.Highlight(
        frame.percent(status.progress).leading(to: anchor(.deliverables)),
        frame.say(Phrases.progress),
        note: frame.say(Phrases.measurable(status.measurable, of: status.totals.count))),
      Document.Highlight(
        frame.percent(status.timeElapsed).leading(to: anchor(.milestones)),
        frame.say(Phrases.timeElapsed)),
      Document.Highlight(
        frame.count(late, late > 0 ? .bad : .plain, link: anchor(.attention)),
        frame.say(Phrases.overdueHeading)),
    ]
  }

  private var facts: [Document.Fact] {
    func fact(_ name: Wording, _ value: Cell) -> Document.Fact {
      Document.Fact(frame.say(name), value)
    }
    let facts = status.facts
    var lines = account.source.agreements.map { agreement in
      Document.Fact(
        frame.say(Phrases.agreement), Cell(named(agreement)))
    }
    lines += [
      fact(Phrases.funder, frame.names(facts.funders)),
      fact(Phrases.implementer, frame.names(facts.implementers)),
      fact(Phrases.aim, frame.written(account.source.aim)),
      fact(Phrases.places, frame.names(status.places)),
      fact(Phrases.status, frame.cell(StatusReport.statusWord(status))),
      fact(Phrases.period, Cell(period)),
      fact(Phrases.people, PeopleText(account.people, frame).total.leading(to: anchor(.people))),
      fact(
        Phrases.lastEvent,
        Cell(
          status.lastEvent?.text(in: language) ?? frame.say(Phrases.noneRecorded),
          value: status.lastEvent.map { .date(PartialDate($0)) }, link: anchor(.deliveries))),
    ]
    return lines
  }

  private func named(_ agreement: AgreementFacts) -> String {
    guard let number = agreement.number, !agreement.title.contains(number) else {
      return agreement.title
    }
    return language.commas([agreement.title, number])
  }

  private var period: String {
    let start = status.facts.actualStart ?? status.facts.plannedStart
    let end = status.end?.due
    let first = start?.text(in: language) ?? frame.say(Phrases.startNotStated)
    let last = end?.agreed?.text(in: language) ?? frame.say(Phrases.endNotStated)
    var text = "\(first) – \(last)"
    if let original = end?.original, original != end?.agreed {
      text += " " + frame.say(Phrases.agreedFirstAs(original.text(in: language)))
    }
    return text
  }

  private var attention: [Document.Block] {
    // Of many, those stand first that have waited longest.
    let lines = zip(status.reasons, StatusReport(status, language: language).reasonLines)
      .enumerated().sorted {
        ($1.element.0.days ?? 0, $0.offset) < ($0.element.0.days ?? 0, $1.offset)
      }.map(\.element.1)
    return lines.isEmpty ? [] : [heading(Phrases.needsAttention, .attention)] + frame.list(lines)
  }

  /// What was written for the time; that nothing was, so that nobody takes silence for good news.
  private var narrative: [Document.Block] {
    let sections: [PassageSection] = [.progress, .difficulties, .measures, .nextSteps]
    let told = sections.map { ($0, account.told($0, of: status.facts.id)) }
    var blocks = [heading(Phrases.narrative, .narrative)]
    guard told.contains(where: { !$0.1.isEmpty }) else {
      return blocks + [.paragraph(frame.say(Phrases.noNarrative), .dim)]
    }
    let times = Set(told.flatMap { $0.1.map(\.period) })
    // One time for all of them is said once, and not at all where the report is about it.
    if times.count == 1, let time = times.first, time != frame.period {
      blocks.append(.paragraph(frame.span(time), .dim))
    }
    for (section, passages) in told where !(passages.isEmpty && frame.isShared) {
      blocks.append(.heading(frame.say(Phrases.passage(section)), level: 2))
      if passages.isEmpty { blocks.append(.paragraph(frame.say(Phrases.nothingWritten), .dim)) }
      for passage in passages {
        if times.count > 1 {
          blocks.append(.paragraph(frame.span(passage.period), .dim))
        }
        for paragraph in Self.paragraphs(passage.text) { blocks.append(.paragraph(paragraph)) }
      }
    }
    return blocks
  }

  /// A text in its paragraphs, the last of them marked with its language when it is another one.
  private static func paragraphs(_ text: WrittenText) -> [String] {
    var paragraphs = [""]
    for line in text.text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        if paragraphs[paragraphs.count - 1] != "" { paragraphs.append("") }
      } else {
        let last = paragraphs[paragraphs.count - 1]
        paragraphs[paragraphs.count - 1] = last + (last.isEmpty ? "" : " ") + line
      }
    }
    if paragraphs.count > 1, paragraphs.last == "" { paragraphs.removeLast() }
    if let other = text.otherLanguage { paragraphs[paragraphs.count - 1] += " [\(other)]" }
    return paragraphs
  }
}
