package import Domain

/// The results of projects: every indicator in every period, and the values that it is made of.
package struct ResultsReport: SectionedReport {
  let accounts: [ProjectAccount]
  /// Language, day and parts.
  package let frame: ReportFrame
  package var kind: ReportKind { .results }

  package init(_ accounts: [ProjectAccount], _ frame: ReportFrame) {
    self.accounts = accounts
    self.frame = frame
  }

  /// The name of the report and the day.
  package var head: [Document.Block] {
    let name = frame.say(Phrases.results)
    let title =
      accounts.count == 1
      ? frame.pair(
        name, "\(accounts[0].status.facts.title) (\(accounts[0].status.facts.reference))") : name
    let blocks: [Document.Block] = [
      .title(title), .paragraph(frame.say(Phrases.statusOn(frame.asOf))),
    ]
    return blocks + frame.notice(accounts.map(\.status))
  }

  private var withIndicators: [ProjectAccount] {
    accounts.filter { !$0.status.indicators.isEmpty }
  }

  /// One part of it.
  package func blocks(of section: ReportSection) -> [Document.Block] {
    switch section {
    case .results:
      guard !withIndicators.isEmpty else {
        return [.paragraph(frame.say(Phrases.noIndicators))]
      }
      return withIndicators.flatMap { account -> [Document.Block] in
        let facts = account.status.facts
        let title: [Document.Block] =
          accounts.count > 1 ? [.heading("\(facts.title) (\(facts.reference))")] : []
        let table = ResultsTable(account.status.indicators, account, frame).table
        return title + [.table(frame.folded(table))]
          + (frame.isShared
            ? [] : StatusReport(account.status, language: language).periods(headingLevel: 2))
      }
    case .values:
      // Single values can be small numbers of people.
      guard !frame.isShared else { return [] }
      let table = ValuesTable(withIndicators.flatMap(\.status.indicators), frame).table
      return table.rows.isEmpty
        ? [] : [.heading(frame.say(Phrases.values), anchor: "values"), .table(frame.folded(table))]
    default: return []
    }
  }

}

/// The values that indicators are made of.
struct ValuesTable {
  let table: Table

  init(_ indicators: [IndicatorStatus], _ frame: ReportFrame) {
    var table = Table([
      .init(frame.say(Phrases.indicator)), .init(frame.say(Phrases.dayColumn)),
      .init(frame.say(Phrases.value), trailing: true),
      .init(frame.say(Phrases.ofColumn), trailing: true), .init(frame.say(Phrases.place)),
      .init(frame.say(Phrases.reference), .whole),
    ])
    for line in indicators {
      for (index, reading) in (line.total?.readings ?? []).enumerated() {
        let first = (line.facts.deliverable?.reference ?? line.facts.reference) + "/-all"
        let anchor = Anchor(index == 0 ? first : reading.reference)
        table.rows.append([
          Cell(line.facts.title, anchor: anchor), frame.cell(reading.day),
          reading.words.map { Cell($0) } ?? frame.cell(reading.value),
          frame.cell(reading.denominator), Cell(reading.place?.name ?? "–"),
          Cell(reading.reference),
        ])
      }
    }
    self.table = table
  }
}
