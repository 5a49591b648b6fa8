package import Domain

/// What needs attention today, on one screen: lights, what comes next, what is overdue.
package struct AttentionReport {
  /// How many overdue lines fit on one screen.
  package static let overdueShown = 10
  /// How many lines of what comes.
  package static let upcomingShown = 3

  private let overdue: [DeadlineItem]
  private let overdueCount: Int
  private let upcoming: [DeadlineItem]
  private let upcomingCount: Int
  private let waiting: [WaitingPayment]
  private let asOf: Day
  private let language: Language
  private let notice: String?

  /// - Parameters:
  ///   - overdue: What is most overdue, and how much is overdue in all.
  ///   - upcoming: What is due next, and how much is due soon in all.
  ///   - waiting: Payments that wait for a condition.
  package init(
    overdue: [DeadlineItem], overdueCount: Int, upcoming: [DeadlineItem], upcomingCount: Int,
    waiting: [WaitingPayment] = [], asOf: Day, language: Language, notice: String? = nil
  ) {
    self.overdue = overdue
    self.overdueCount = overdueCount
    self.upcoming = upcoming
    self.upcomingCount = upcomingCount
    self.waiting = waiting
    self.asOf = asOf
    self.language = language
    self.notice = notice
  }

  /// The report as a document; the most urgent stands last.
  package var document: Document {
    var blocks: [Document.Block] = [.title(Phrases.asOf(asOf)(language))]
    if let notice { blocks.append(.paragraph(notice, .warning)) }
    blocks.append(.heading(Phrases.upcomingHeading(language)))
    if upcoming.isEmpty {
      blocks.append(.paragraph(Phrases.nothingUpcoming(language)))
    } else {
      blocks.append(.list(upcoming.map { line($0, Phrases.daysLeft($0.daysLeft), .warning) }))
      blocks += rest(upcomingCount - upcoming.count, "grants upcoming")
    }
    if !waiting.isEmpty {
      blocks.append(.heading(Phrases.waitingHeading(language)))
      blocks.append(.list(waiting.prefix(Self.upcomingShown).map(line)))
      blocks += rest(waiting.count - Self.upcomingShown, "grants upcoming")
    }
    blocks.append(.heading(Phrases.overdueHeading(language)))
    if overdue.isEmpty {
      blocks.append(.paragraph(Phrases.nothingOverdue(language), .good))
    } else {
      let worst = overdue.reversed()
      blocks.append(.list(worst.map { line($0, Phrases.overdue($0.daysOverdue), .bad) }))
      blocks += rest(overdueCount - overdue.count, "grants overdue")
    }
    blocks.append(
      .paragraph(Phrases.seeMore("grants status, grants upcoming, grants overdue")(language), .dim))
    return Document(blocks)
  }

  private func rest(_ count: Int, _ command: String) -> [Document.Block] {
    count > 0 ? [.paragraph(Phrases.more(count, command)(language), .dim)] : []
  }

  private func line(_ payment: WaitingPayment) -> Cell {
    let tranche = payment.tranche
    let state = Phrases.tranche(tranche.state)(language)
    return Cell(
      language.pair(
        language.commas([
          "\(tranche.facts.title) (\(tranche.facts.reference))", tranche.rest.text(in: language),
        ]), state),
      .warning)
  }

  private func line(_ item: DeadlineItem, _ when: Wording, _ tone: Tone) -> Cell {
    let move = item.move.map { " — " + Phrases.move($0.name)(language) } ?? ""
    let slip = item.slip.map { [Phrases.slip($0)(language)] } ?? []
    let what = language.commas(
      ["\(item.name(in: language)) (\(item.reference))", when(language)] + slip)
    return Cell(language.pair(item.due.text(in: language), what) + move, tone)
  }
}
