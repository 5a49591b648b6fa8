package import Domain

/// `import` of a table
package struct TableLoadAnswer: Answer {
  let file: String
  let kind: String
  let dryRun: Bool
  let rows: Int
  let added: Int
  let changed: Int
  let unchanged: Int
  let left: Int
  let refused: Int
  let made: [MadeRecordAnswer]
  let sheet: String?
  let columns: [TableColumnAnswer]
  let dayFirst: Int
  let monthFirst: Int
  let twoDigitYears: Int
  let decimalCommas: Int
  let decimalPoints: Int
  let encoding: String?
  let otherEncodings: [String]
  let otherSheets: [String]
  let rowsLeftOut: Int
  let leftOut: [RowLeftOutAnswer]
  let rowsHidden: Int
  let hiddenRows: [Int]
  let problems: [RowProblemAnswer]

  /// - Parameters:
  ///   - file: The file as it was named.
  ///   - refused: How many rows cannot be taken.
  ///   - made: What is added because a row names it.
  ///   - problems: The first things that are wrong.
  package init(
    file: String, kind: Kind, isDryRun: Bool, summary: TableLoadSummary, refused: Int,
    made: [(kind: Kind, name: String)], reading: TableReading,
    problems: [TableLoadReport.Problem], language: Language
  ) {
    (self.file, self.kind, dryRun, self.refused) = (file, kind.word, isDryRun, refused)
    (rows, left) = (summary.rows, summary.left)
    added = summary.records.added.values.reduce(0, +)
    changed = summary.records.changed.values.reduce(0, +)
    unchanged = summary.records.unchanged
    self.made = made.map { MadeRecordAnswer(kind: $0.kind.word, title: $0.name) }
    (sheet, columns) = (reading.sheet, reading.columns)
    (dayFirst, monthFirst) = (reading.dayFirst, reading.monthFirst)
    twoDigitYears = reading.twoDigitYears
    (decimalCommas, decimalPoints) = (reading.decimalCommas, reading.decimalPoints)
    (encoding, otherEncodings) = (reading.encoding, reading.otherEncodings)
    otherSheets = reading.otherSheets
    (rowsLeftOut, leftOut) = (reading.rowsLeftOut, reading.leftOut)
    (rowsHidden, hiddenRows) = (reading.rowsHidden, reading.hiddenRows)
    self.problems = problems.map {
      RowProblemAnswer(row: $0.row, problem: $0.wording(language))
    }
  }
}

/// How a table was read. Counts are 0 where nothing in it had to be decided.
package struct TableReading: Sendable {
  package var sheet: String?
  package var columns: [TableColumnAnswer] = []
  /// Days of three numbers by their order.
  package var dayFirst = 0
  package var monthFirst = 0
  package var twoDigitYears = 0
  /// Numbers with decimals by the sign before them.
  package var decimalCommas = 0
  package var decimalPoints = 0
  /// Of a text file, and what it could be as well.
  package var encoding: String?
  package var otherEncodings: [String] = []
  package var otherSheets: [String] = []
  package var rowsLeftOut = 0
  /// The first rows left out.
  package var leftOut: [RowLeftOutAnswer] = []
  package var rowsHidden = 0
  /// The first hidden rows.
  package var hiddenRows: [Int] = []

  package init() {}
}

/// A record that was added because a row names it.
package struct MadeRecordAnswer: Codable, Sendable {
  let kind: String
  let title: String
}

/// What a column was taken for.
package struct TableColumnAnswer: Codable, Sendable {
  let heading: String
  let field: String?

  /// - Parameter field: As a mapping spells it; nil for a column that is not taken.
  package init(heading: String, field: String?) {
    (self.heading, self.field) = (heading, field)
  }
}

/// A row that is no record.
package struct RowLeftOutAnswer: Codable, Sendable {
  let row: Int
  let text: String
  let reason: Word<RowLeftOutWord>

  package init(row: Int, text: String, reason: RowLeftOutWord) {
    (self.row, self.text, self.reason) = (row, text, Word(reason))
  }
}

/// Why a row cannot be taken.
package struct RowProblemAnswer: Codable, Sendable {
  let row: Int
  let problem: String
}

/// Why a row is no record.
package enum RowLeftOutWord: String, CaseIterable, Sendable {
  case total, tags, remark
}
