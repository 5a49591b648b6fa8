public import Domain

/// What needs attention today, on one screen: lights, what comes next, what is overdue.
public struct AttentionReport {
  private let overdue: [DeadlineItem]
  private let upcoming: [DeadlineItem]
  private let asOf: Day
  private let language: Language
  private let notice: String?

  /// - Parameters:
  ///   - overdue: Everything that is overdue.
  ///   - upcoming: What is due soon.
  public init(
    overdue: [DeadlineItem], upcoming: [DeadlineItem], asOf: Day, language: Language,
    notice: String? = nil
  ) {
    self.overdue = overdue
    self.upcoming = upcoming
    self.asOf = asOf
    self.language = language
    self.notice = notice
  }

  /// The report as a document; the most urgent stands last.
  public var document: Document {
    var blocks: [Document.Block] = [.title(Phrases.asOf(asOf)(language))]
    if let notice { blocks.append(.paragraph(notice, .warning)) }
    blocks.append(.heading(Phrases.upcomingHeading(language)))
    if upcoming.isEmpty {
      blocks.append(.paragraph(Phrases.nothingUpcoming(language)))
    } else {
      blocks.append(.list(upcoming.prefix(3).map { line($0, Phrases.daysLeft($0.days), .warning) }))
      blocks += rest(upcoming.count - 3, "grants upcoming")
    }
    blocks.append(.heading(Phrases.overdueHeading(language)))
    if overdue.isEmpty {
      blocks.append(.paragraph(Phrases.nothingOverdue(language), .good))
    } else {
      let worst = overdue.prefix(10).reversed()
      blocks.append(.list(worst.map { line($0, Phrases.overdue($0.days), .bad) }))
      blocks += rest(overdue.count - 10, "grants overdue")
    }
    blocks.append(
      .paragraph(Phrases.seeMore("grants status, grants upcoming, grants overdue")(language), .dim))
    return Document(blocks)
  }

  private func rest(_ count: Int, _ command: String) -> [Document.Block] {
    count > 0 ? [.paragraph(Phrases.more(count, command)(language), .dim)] : []
  }

  private func line(_ item: DeadlineItem, _ when: Wording, _ tone: Tone) -> Cell {
    let move = item.move.map { " — " + Phrases.move($0.name)(language) } ?? ""
    return Cell(
      "\(item.due.text(in: language)): \(item.title) (\(item.reference)), \(when(language))\(move)",
      tone)
  }
}
