package import Exchange
package import Reporting
import Sheets
package import UseCases

extension TableLoadReport {
  /// What came of loading a table, in words.
  ///
  /// - Parameter file: The file, with its sheet where it has one.
  package init(
    _ answer: ImportTable.Answer, of mapping: TableMapping, file: String, language: Language
  ) {
    self.init(
      file: file, kind: mapping.kind,
      columns: mapping.columns.map { .init(heading: $0.heading, meaning: $0.target?.wording) },
      summary: answer.summary, made: answer.made, notes: answer.notes.lines,
      problems: answer.problems.map { Problem($0, of: mapping) }, refused: answer.refused,
      language: language)
  }
}

extension TableLoadReport.Problem {
  /// What is wrong in a row, in words.
  package init(_ problem: TableProblem, of mapping: TableMapping) {
    let column = problem.column.map { column in
      let heading = mapping.columns.indices.contains(column) ? mapping.columns[column].heading : ""
      return CellName.letters(column) + (heading.isEmpty ? "" : " \"\(heading)\"")
    }
    self.init(
      row: problem.row, column: column ?? "", value: problem.value,
      explanation: problem.error.explanation)
  }
}
