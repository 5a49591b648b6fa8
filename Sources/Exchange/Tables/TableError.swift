package import Domain

/// Why a cell or a row of somebody's table cannot be taken.
package enum TableError: Error, Hashable, Sendable {
  /// No number, one that could be two, such as 1,234, or an amount without its currency.
  case number(NumberError)
  /// A percentage in a field that is none.
  case notAPercentage(String)
  /// A day that could be two, such as 03/04/2025.
  case ambiguousDay(String, Day, Day)
  /// The cell shows an error, or a formula that was never worked out.
  case fault(String)
  /// No record has this name or reference.
  case notFound(String, kinds: [Kind], nearest: [String])
  /// Several records have this name.
  case ambiguousName(String, [String])
  /// The row does not say what it stands under.
  case noParent(Kind, under: [Kind])
  /// The row has neither a reference nor a name.
  case noName
  /// The row says the same record as one before it; nil where that row's number is not known.
  case double(String, row: Int?)
  /// The row can be a line of totals or a record, by its name.
  case maybeTotal(String)
  /// Another delivery of the same day, place and quantity is there under another key.
  case lookalike(String)
  /// The record is there, with other values.
  case conflict(String, fields: [String])
  /// The row changes what was agreed, and nobody said what kind of change it is.
  case agreed(String, fields: [String])
  /// There is no such record to change.
  case notThere(String)
  case rule(RecordError)
  /// The register's own refusal.
  case register(RegisterError)
}

/// What is wrong in a row, and in which of its columns.
package struct TableProblem: Error, Hashable, Sendable {
  /// The number of the row, as the program that made the table counts.
  package let row: Int
  /// The column, from 0; nil when it is about the whole row.
  package let column: Int?
  /// What the cell holds.
  package let value: String
  /// What is wrong.
  package let error: TableError

  /// Something wrong in a row.
  package init(row: Int, column: Int? = nil, value: String = "", error: TableError) {
    self.row = row
    self.column = column
    self.value = value
    self.error = error
  }
}
