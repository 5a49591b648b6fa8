/// A check that a sheet makes while it is filled in.
public struct CellCheck: Sendable {
  /// What a cell accepts.
  public enum Rule: Sendable {
    /// One of the cells of this range, such as `Lists!$A$1:$A$9`.
    case list(range: String)
    /// A number of at least this.
    case number(atLeast: Int)
    /// A whole number of at least this.
    case whole(atLeast: Int)
    /// A day between these two, ISO 8601.
    case day(from: String, to: String)
    /// Anything; only the explanation is shown.
    case anything
  }

  /// The column, from 0.
  public let column: Int
  /// The rows, from 1.
  public let rows: ClosedRange<Int>
  /// What a cell accepts.
  public let rule: Rule
  /// Whether anything else is refused, or only warned of.
  public let isStrict: Bool
  /// What is shown beside the cell: a heading and a sentence.
  public let help: (title: String, text: String)
  /// What is shown when the rule is broken.
  public let objection: String

  /// A check of some rows of a column.
  public init(
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
public struct SheetLayout: Sendable {
  /// The name on the tab; letters that Excel forbids there are replaced.
  public var name: String
  /// The widths of the columns, in letters.
  public var widths: [Int] = []
  /// How many rows stay in sight at the top.
  public var frozenRows = 0
  /// The row, from 1, whose cells have filters.
  public var filterRow: Int?
  /// Whether the first column stands at the right.
  public var isRightToLeft = false
  /// Whether the tab is hidden.
  public var isHidden = false
  /// Whether only cells for input can be changed.
  public var isProtected = false
  /// How many of the last rows are sums, which filters leave alone.
  public var footRows = 0
  /// The pictures that stand beside the rows.
  public var charts: [SheetChart] = []
  /// The checks that the sheet makes.
  public var checks: [CellCheck] = []

  /// A plain sheet.
  public init(name: String) {
    self.name = name
  }
}
