package import Domain

/// The money of an agreement or a project: sums, lines, tranches, and the transactions they come from.
package struct FundsReport: SectionedReport {
  let statuses: [MoneyStatus]
  /// Language, day and parts.
  package let frame: ReportFrame
  package var kind: ReportKind { .money }

  /// The report on the money of agreements and projects.
  package init(_ statuses: [MoneyStatus], _ frame: ReportFrame) {
    self.statuses = statuses
    self.frame = frame
  }

  /// The name of the report, the time and the day.
  package var head: [Document.Block] {
    let name = frame.say(Phrases.financialReport)
    let title =
      statuses.count == 1
      ? frame.pair(name, "\(statuses[0].facts.title) (\(statuses[0].facts.reference))") : name
    let day = frame.say(Phrases.asOf(frame.asOf))
    let blocks: [Document.Block] = [
      .title(title),
      .paragraph(
        frame.period.map { "\(frame.say(Phrases.reportOn(frame.span($0)))) — \(day)" } ?? day),
    ]
    return blocks + frame.notice([])
  }

  /// One part of it.
  package func blocks(of section: ReportSection) -> [Document.Block] {
    switch section {
    case .money:
      return statuses.flatMap { status -> [Document.Block] in
        let title: [Document.Block] =
          statuses.count > 1
          ? [.heading("\(status.facts.title) (\(status.facts.reference))")] : []
        return title + MoneyBlocks(status, frame).blocks
      }
    case .transactions:
      let table = TransactionTable(statuses, frame).table
      return table.rows.isEmpty
        ? [] : [.heading(frame.say(Phrases.transactions)), .table(frame.folded(table))]
    default: return []
    }
  }
}
