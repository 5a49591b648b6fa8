package import JSON

/// What differs between two moments of a register, record by record.
package struct DiffReport {
  /// What became of a record.
  package enum Outcome: String, CaseIterable, Sendable {
    /// It was not there before.
    case added
    /// It holds something else than before.
    case changed
    /// It is not there any more.
    case removed
  }

  /// One record that differs.
  package struct Item: Sendable {
    let name: String
    let outcome: Outcome
    let lines: [HistoryReport.Line]
  }

  private let items: [Item]
  private let from: Int64
  private let to: Int64
  private let language: Language
  /// A record of many fields shows this many; JSON shows all.
  private let linesShown = 12

  /// The report on records that differ between two times, in milliseconds since 1970.
  package init(_ items: [Item], from: Int64, to: Int64, language: Language) {
    self.items = items
    self.from = from
    self.to = to
    self.language = language
  }

  /// Puts lines of one record together, in the order of references.
  ///
  /// - Parameter outcomes: The records that came or went; the others were changed.
  package static func records(of lines: [HistoryReport.Line], outcomes: [String: Outcome]) -> [Item]
  {
    Dictionary(grouping: lines, by: \.record).sorted { $0.key < $1.key }.map { name, lines in
      Item(name: name, outcome: outcomes[name] ?? .changed, lines: lines)
    }
  }

  /// The report as a document.
  package var document: Document {
    let title = Phrases.between(HistoryReport.time(from), HistoryReport.time(to))
    guard !items.isEmpty else {
      return Document([.title(title(language)), .paragraph(Phrases.nothingDiffers(language))])
    }
    return Document(
      [.title(title(language))]
        + Outcome.allCases.flatMap { outcome -> [Document.Block] in
          let own = items.filter { $0.outcome == outcome }
          guard !own.isEmpty else { return [] }
          return [.heading(Phrases.outcome(outcome)(language)), .list(own.flatMap(cells))]
        })
  }

  private func cells(of item: Item) -> [Cell] {
    let shown = item.lines.prefix(linesShown).map { Cell($0.text(in: language)) }
    let more = item.lines.count - shown.count
    return more > 0 ? shown + [Cell(Phrases.moreFields(more)(language), .dim)] : Array(shown)
  }

  /// The report as a table, one row a field.
  package var table: Table {
    Table(
      [
        .init("record"), .init("change"), .init("field"), .init("before"), .init("after"),
      ],
      rows: items.flatMap { item in
        item.lines.map { line in
          [
            Cell(item.name), Cell(item.outcome.rawValue), Cell(line.field),
            Cell(line.before ?? ""), Cell(line.after ?? ""),
          ]
        }
      })
  }

  /// The report as JSON.
  package func write(to json: inout JSONWriter) {
    DiffAnswer(items, from: from, to: to).write(to: &json)
  }
}
