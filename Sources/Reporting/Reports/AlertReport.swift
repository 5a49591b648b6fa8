package import Domain
package import JSON

/// What the rules of a register have found.
package struct AlertReport {
  private let alerts: [Alert]
  private let asOf: Day
  private let language: Language
  private let notice: String?

  /// Whether nothing was found.
  package var isEmpty: Bool { alerts.isEmpty }

  /// The report on what was found.
  package init(_ alerts: [Alert], asOf: Day, language: Language, notice: String? = nil) {
    self.alerts = alerts
    self.asOf = asOf
    self.language = language
    self.notice = notice
  }

  /// The report as a document.
  package var document: Document {
    var blocks: [Document.Block] = [
      .title("\(Phrases.attention(language)) — \(Phrases.asOf(asOf)(language))")
    ]
    if let notice { blocks.append(.paragraph(notice, .warning)) }
    blocks.append(
      alerts.isEmpty ? .paragraph(Phrases.nothingFoundByRules(language)) : .table(table))
    return Document(blocks)
  }

  /// What was found as a table.
  package var table: Table {
    var table = Table([
      .init(Phrases.reference(language), .whole), .init(RecordWords.field("title")(language)),
      .init(Phrases.closingQuestion(language)),
    ])
    for alert in alerts {
      table.rows.append([
        Cell(alert.reference), Cell(alert.title), Cell(Phrases.alert(alert)(language), .warning),
      ])
    }
    return table
  }

  /// Writes what was found for programs.
  package func write(to json: inout JSONWriter) {
    AlertsAnswer(alerts, asOf: asOf).write(to: &json)
  }
}
