package import Exchange
package import Reporting
import Sheets
package import UseCases

extension TableLoadAnswer {
  /// What came of loading a table, for programs.
  ///
  /// - Parameter file: The file as it was named.
  package init(
    _ answer: ImportTable.Answer, of mapping: TableMapping, file: String, isDryRun: Bool,
    language: Language
  ) {
    self.init(
      file: file, kind: mapping.kind, isDryRun: isDryRun, summary: answer.summary,
      refused: answer.refused, made: answer.made, reading: TableReading(answer.notes, of: mapping),
      problems: answer.problems.map { TableLoadReport.Problem($0, of: mapping) },
      language: language)
  }
}

extension TableReading {
  fileprivate init(_ notes: ReadingNotes, of mapping: TableMapping) {
    self.init()
    sheet = mapping.sheet
    columns = mapping.columns.filter { !$0.heading.isEmpty }.map {
      TableColumnAnswer(heading: $0.heading, field: $0.target?.spelled)
    }
    (dayFirst, monthFirst) = (notes.dayFirst, notes.monthFirst)
    twoDigitYears = notes.shortYears
    (decimalCommas, decimalPoints) = (notes.commas, notes.points)
    encoding = notes.encoding?.encoding.rawValue
    otherEncodings = notes.encoding?.others.map(\.rawValue) ?? []
    otherSheets = notes.otherSheets
    rowsLeftOut = notes.leftOutCount
    leftOut = notes.leftOut.map {
      RowLeftOutAnswer(row: $0.row, text: $0.text, reason: RowLeftOutWord($0.reason))
    }
    (rowsHidden, hiddenRows) = (notes.hiddenCount, notes.hiddenRows)
  }
}

extension RowLeftOutWord {
  fileprivate init(_ reason: ReadingNotes.LeftOut.Reason) {
    self =
      switch reason {
      case .total: .total
      case .tags: .tags
      case .remark: .remark
      }
  }
}
