package import Domain

/// What loading somebody's table does, or would do: what its columns are, what comes in, what is
/// changed, and which rows cannot be taken.
package struct TableLoadReport {
  /// A column and what it was taken for.
  package struct Column: Sendable {
    let heading: String
    let meaning: Wording?

    /// - Parameter meaning: nil when the column is not taken.
    package init(heading: String, meaning: Wording?) {
      self.heading = heading
      self.meaning = meaning
    }
  }

  /// Something that is wrong in a row.
  package struct Problem: Sendable {
    /// The number of the row, as the table's own program counts.
    package let row: Int
    let column: String
    let value: String
    let explanation: Explanation

    /// Something wrong in a column of a row; the column is empty when it is about the whole row.
    package init(row: Int, column: String, value: String, explanation: Explanation) {
      self.row = row
      self.column = column
      self.value = value
      self.explanation = explanation
    }

    /// `row 14, column C "Target", 'douze': 'douze' is not a number. Write digits …`
    package var wording: Wording {
      let (problem, remedy) = (explanation.problem, explanation.remedy)
      let place =
        column.isEmpty
        ? Wording("")
        : Wording(
          en: ", column \(column)", fr: ", colonne \(column)", ar: "، العمود \(column)",
          az: ", sütun \(column)")
      // Most sentences have the value already.
      let isSaid = value.isEmpty || problem.en.contains(value)
      let shown = isSaid ? "" : ", '\(value.prefix(60))'"
      return Wording(
        en: "row \(row)\(place.en)\(shown): \(problem.en) \(remedy.en)",
        fr: "ligne \(row)\(place.fr)\(shown) : \(problem.fr) \(remedy.fr)",
        ar: "السطر \(row)\(place.ar)\(shown): \(problem.ar) \(remedy.ar)",
        az: "sətir \(row)\(place.az)\(shown): \(problem.az) \(remedy.az)"
      ).inLine
    }
  }

  private let file: String
  private let kind: Kind
  private let columns: [Column]
  private let summary: TableLoadSummary
  private let made: [(kind: Kind, name: String)]
  private let notes: [Wording]
  private let problems: [Problem]
  private let refused: Int
  private let language: Language

  /// How many lines of a list are shown.
  package static let shown = 20

  /// - Parameters:
  ///   - file: The file and the sheet.
  ///   - kind: What its rows are.
  ///   - columns: What its columns are.
  ///   - summary: What becomes of its rows.
  ///   - made: What is added because a row names it.
  ///   - notes: How the table was read.
  ///   - problems: The first things that are wrong.
  ///   - refused: How many rows cannot be taken.
  package init(
    file: String, kind: Kind, columns: [Column], summary: TableLoadSummary,
    made: [(kind: Kind, name: String)], notes: [Wording] = [], problems: [Problem], refused: Int,
    language: Language
  ) {
    self.file = file
    self.kind = kind
    self.columns = columns
    self.summary = summary
    self.made = made
    self.notes = notes
    self.problems = problems
    self.refused = refused
    self.language = language
  }

  /// The report as a document.
  package var document: Document {
    var blocks: [Document.Block] = [
      .title("\(file) — \(RecordWords.kind(kind)(language))"), .table(columnTable),
      .paragraph(Self.counts(summary, refused: refused)(language)),
    ]
    if !notes.isEmpty { blocks.append(.list(notes.map { Cell($0(language)) })) }
    if !made.isEmpty {
      let names = made.prefix(Self.shown).map {
        "\($0.name) (\(RecordWords.kind($0.kind)(language)))"
      }
      let more = made.count > Self.shown ? ["…"] : []
      blocks.append(
        .paragraph(Phrases.alsoAdded(language.commas(names + more))(language)))
    }
    if !summary.changes.isEmpty {
      blocks += [.heading(Phrases.changesHeading(language)), .table(changeTable)]
    }
    if !problems.isEmpty {
      blocks += [
        .heading(Phrases.notTakenHeading(language)),
        .list(problems.map { Cell($0.wording(language), .bad) }),
      ]
    }
    return Document(blocks)
  }

  /// `12 added, 3 changed, 19 as they were, 1 left as it was, 2 rows not taken, 1 line beside.`
  package static func counts(_ summary: TableLoadSummary, refused: Int) -> Wording {
    let records = summary.records
    var parts = [
      Phrases.importCounts(
        added: records.added.values.reduce(0, +), changed: records.changed.values.reduce(0, +),
        unchanged: records.unchanged)
    ]
    if summary.left > 0 { parts.append(Phrases.leftAsTheyWere(summary.left)) }
    if refused > 0 { parts.append(Phrases.rowsNotTaken(refused)) }
    if summary.beside > 0 { parts.append(Phrases.linesBeside(summary.beside)) }
    return Wording { language in language.commas(parts.map { $0(language) }) + "." }
  }

  private var columnTable: Table {
    var table = Table([
      .init(Phrases.column(language)), .init(Phrases.isTakenAs(language)),
    ])
    for column in columns where !column.heading.isEmpty {
      table.rows.append([
        Cell(column.heading),
        column.meaning.map { Cell($0(language)) } ?? Cell(Phrases.notTaken(language), .warning),
      ])
    }
    return table
  }

  private var changeTable: Table {
    var table = Table([
      .init(Phrases.reference(language), .whole), .init(RecordWords.field("field")(language)),
      .init(RecordWords.field("before")(language)), .init(RecordWords.field("after")(language)),
    ])
    for change in summary.changes {
      for difference in change.fields {
        table.rows.append([
          Cell(change.reference), Cell(RecordWords.field(difference.field)(language)),
          Cell(text(difference.before, difference.field)),
          Cell(text(difference.after, difference.field)),
        ])
      }
    }
    return table
  }

  private func text(_ entry: Draft.Entry?, _ field: String) -> String {
    guard let entry else { return "–" }
    guard let field = kind.field(field) else { return entry.spelled ?? "" }
    return EntryWords.text(entry, field, language)
  }
}
