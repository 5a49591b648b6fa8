/// A check that a sheet makes while it is filled in.
package struct CellCheck: Sendable {
  /// What a cell accepts.
  package enum Rule: Sendable {
    /// One of the cells of this range, such as `Lists!$A$1:$A$9`.
    case list(range: String)
    case number(atLeast: Int)
    /// A whole number of at least this.
    case whole(atLeast: Int)
    /// A day between these two, ISO 8601.
    case day(from: String, to: String)
    /// Anything; only the explanation is shown.
    case anything
  }

  /// The column, from 0.
  package let column: Int
  /// The rows, from 1.
  package let rows: ClosedRange<Int>
  /// What a cell accepts.
  package let rule: Rule
  /// Whether anything else is refused, or only warned of.
  package let isStrict: Bool
  /// What is shown beside the cell: a heading and a sentence.
  package let help: (title: String, text: String)
  /// What is shown when the rule is broken.
  package let objection: String

  /// A check of some rows of a column.
  package init(
    column: Int, rows: ClosedRange<Int>, rule: Rule, isStrict: Bool = true,
    help: (title: String, text: String), objection: String
  ) {
    self.column = column
    self.rows = rows
    self.rule = rule
    self.isStrict = isStrict
    self.help = help
    self.objection = objection
  }
}

/// How a sheet of a workbook is laid out.
package struct SheetLayout: Sendable {
  /// The name on the tab; letters that Excel forbids there are replaced.
  package var name: String
  /// The widths of the columns, in letters.
  package var widths: [Int] = []
  /// How many rows stay in sight at the top.
  package var frozenRows = 0
  /// The row, from 1, whose cells have filters.
  package var filterRow: Int?
  /// Whether the first column stands at the right.
  package var isRightToLeft = false
  /// Whether the tab is hidden.
  package var isHidden = false
  /// Whether only cells for input can be changed.
  package var isProtected = false
  /// How many of the last rows are sums, which filters leave alone.
  package var footRows = 0
  /// The pictures that stand beside the rows.
  package var charts: [SheetChart] = []
  /// The checks that the sheet makes.
  package var checks: [CellCheck] = []

  /// A plain sheet.
  package init(name: String) {
    self.name = name
  }
}
