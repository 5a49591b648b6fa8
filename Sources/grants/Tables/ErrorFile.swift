import Exchange
import SafeText
import Sheets

/// The rows that could not be taken, each with what is wrong, to be mended and loaded again.
///
/// A cell stands as the table had it, but for characters that a terminal would obey or that turn the text after
/// them round: no name, number or date needs one, and a person who looks at the file to mend it, with `cat` or
/// a pager, must neither run nor miss it. They stand as ``SafeText`` shows them; line breaks and tabs stay.
final class ErrorFile {
  let path: String
  private let headings: [String]
  private var file: OutputFile?
  private var bytes: [UInt8] = []
  /// How many rows are in it.
  private(set) var rows = 0

  /// - Parameter headings: Those of the table.
  init(_ path: String, headings: [String]) {
    self.path = path
    self.headings = headings
  }

  /// `deliverables.errors.csv` beside `deliverables.xlsx`.
  static func path(beside file: String) -> String {
    if file == "-" { return "import.errors.csv" }
    let slash = file.lastIndex(of: "/")
    let name = slash.map { file[file.index(after: $0)...] } ?? file[...]
    let stem = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : name[..<$0] } ?? name
    let folder = slash.map { String(file[...$0]) } ?? ""
    // A file of errors that is loaded again leaves its own errors in its own place.
    return folder + (stem.hasSuffix(".errors") ? stem : stem + ".errors") + ".csv"
  }

  /// Adds a row as it stood, with its number and what is wrong.
  func write(_ row: SheetRow, _ problems: String) throws {
    if file == nil {
      file = try OutputFile(path)
      CSVLine.append(headings.map(Self.kept) + [Self.rowHeading, Self.problemHeading], to: &bytes)
    }
    rows += 1
    let cells = headings.indices.map { Self.kept(row[$0].text) }
    CSVLine.append(cells + ["\(row.number)", problems], to: &bytes)
    if bytes.count > 65_536 { try flush() }
  }

  /// Puts the file in its place, if there is anything in it.
  func finish() throws {
    try flush()
    try file?.finish()
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
