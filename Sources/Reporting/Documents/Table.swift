/// Rows under headings: what stands between a report and every tabular format.
package struct Table: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    /// What happens to a column on a narrow terminal.
    package enum Fit: Hashable, Sendable {
      /// It is shown whole, as a reference that has to be typed.
      case whole
      case cut
      /// It is left out.
      case optional
    }

    /// Its heading.
    package let title: String
    /// Whether its cells stand at the right edge, as numbers do.
    package let isTrailing: Bool
    /// What happens to it on a narrow terminal.
    package let fit: Fit

    /// A column under a heading.
    package init(_ title: String, trailing: Bool = false, _ fit: Fit = .cut) {
      self.title = title
      isTrailing = trailing
      self.fit = fit
    }
  }

  /// How a long table is shown to a reader: its beginning, then how much more there is.
  package struct Fold: Hashable, Sendable {
    /// How many rows are shown at once. What follows them folds out on a page, and is left out of
    /// text and Markdown; a workbook has every row.
    package let shown: Int
    /// How much more there is and the way to it: "9,950 more rows: grants report … -o all.xlsx".
    package let rest: String

    /// A fold after so many rows.
    package init(after shown: Int, rest: String) {
      self.shown = max(0, shown)
      self.rest = rest
    }
  }

  /// The columns, first to last.
  package var columns: [Column]
  /// The rows; each has a cell for each column.
  package var rows: [[Cell]]
  /// What the table shows; a heading above it may say so already.
  package var caption: String?
  /// How many of the last rows are sums of those above.
  package var footRows = 0
  /// Where it folds, if it is long.
  package var fold: Fold?
  /// The name of its place.
  package var anchor: Anchor?

  /// A table with these columns.
  package init(
    _ columns: [Column], rows: [[Cell]] = [], caption: String? = nil, footRows: Int = 0,
    anchor: Anchor? = nil
  ) {
    self.columns = columns
    self.rows = rows
    self.caption = caption
    self.footRows = footRows
    self.anchor = anchor
  }

  /// The rows without the sums at the end.
  var bodyRows: ArraySlice<[Cell]> { rows.dropLast(footRows) }

  /// The rows that are shown at once, and those that fold out.
  var folded: (shown: ArraySlice<[Cell]>, rest: ArraySlice<[Cell]>) {
    guard let fold, bodyRows.count > fold.shown else { return (bodyRows, []) }
    return (bodyRows.prefix(fold.shown), bodyRows.dropFirst(fold.shown))
  }

  /// The table as a form without folding shows it: without the rows of the fold.
  var cut: Table {
    let (shown, rest) = folded
    guard !rest.isEmpty else { return self }
    var table = self
    table.rows = shown + rows.suffix(footRows)
    return table
  }

  /// Whether a row only names the rows below it: nothing stands in it after its name and reference.
  static func isHeading(_ row: [Cell]) -> Bool {
    row.count > 3 && row.dropFirst(2).allSatisfy { $0.text.isEmpty }
  }
}
