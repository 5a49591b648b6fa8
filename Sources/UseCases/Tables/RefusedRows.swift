package import Exchange
import SafeText
import Sheets

/// A file that is being written, and takes its name when it is whole.
package protocol NewFile: AnyObject {
  func write(_ bytes: [UInt8]) throws
  /// Brings what was written to the disk, so that only the name is missing.
  func synchronise() throws
}

/// The rows that could not be taken, each with what is wrong, to be corrected and loaded again.
///
/// A cell stands as the table had it, but for characters that a terminal would obey or that turn the text after
/// them round: no name, number or date needs one, and a person who looks at the file to correct it, with `cat` or
/// a pager, must neither run nor miss it. They stand as ``SafeText`` shows them; line breaks and tabs stay.
package final class RefusedRows {
  /// The table's columns, but for those that this program added to an earlier file of errors.
  private let columns: [(index: Int, heading: String)]
  private let separator: UInt8
  private let words: ([TableProblem]) -> String
  private let open: () throws -> any NewFile
  /// The file; nil as long as no row was refused.
  private var file: (any NewFile)?
  private var bytes: [UInt8] = []

  /// - Parameters:
  ///   - headings: Those of the table.
  ///   - separator: What stands between cells, as in the table itself.
  ///   - words: What is wrong in a row, in words.
  ///   - open: Makes the file, when the first row is refused.
  package init(
    headings: [String], separator: UInt8, words: @escaping ([TableProblem]) -> String,
    open: @escaping () throws -> any NewFile
  ) {
    self.separator = separator
    self.words = words
    self.open = open
    columns = headings.enumerated().filter { !Self.isOwn($0.element) }
      .map { ($0.offset, $0.element) }
  }

  /// Whether a column is one that this program adds.
  package static func isOwn(_ heading: String) -> Bool {
    [rowHeading, problemHeading].contains(heading.lowercased())
  }

  /// Adds a row as it stood, with its number and what is wrong.
  func take(_ row: SheetRow, _ problems: [TableProblem]) throws {
    if file == nil {
      file = try open()
      CSVLine.append(
        columns.map { Self.kept($0.heading) } + [Self.rowHeading, Self.problemHeading],
        separator: separator, to: &bytes)
    }
    let cells = columns.map { Self.kept(row[$0.index].text) }
    CSVLine.append(cells + ["\(row.number)", words(problems)], separator: separator, to: &bytes)
    if bytes.count > 65_536 { try flush() }
  }

  /// Brings the rows to the disk, so that only the file's name is missing.
  func synchronise() throws {
    try flush()
    try file?.synchronise()
  }

  private func flush() throws {
    try file?.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private static func kept(_ cell: String) -> String {
    cell.split(separator: "\t", omittingEmptySubsequences: false)
      .map { SafeText.lines(String($0)) }.joined(separator: "\t")
  }

  private static let rowHeading = "grants: row"
  private static let problemHeading = "grants: problem"
}
