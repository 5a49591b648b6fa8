import Exchange
import SafeText
import Sheets
import UseCases

/// The rows that could not be taken, each with what is wrong, to be corrected and loaded again.
///
/// A cell stands as the table had it, but for characters that a terminal would obey or that turn the text after
/// them round: no name, number or date needs one, and a person who looks at the file to correct it, with `cat` or
/// a pager, must neither run nor miss it. They stand as ``SafeText`` shows them; line breaks and tabs stay.
final class ErrorFile {
  /// Where the rows are written.
  struct Place {
    var path: String
    /// Whether an existing file gives way without a question.
    var force: Bool
    /// Whether nobody named the file: the next free name is then as good.
    let isDerived: Bool

    /// - Parameter named: The file that a person named; nil for one beside the table.
    init(named path: String?, force: Bool, beside table: String) {
      self.path = path ?? ErrorFile.path(beside: table)
      self.force = force && path != nil
      isDerived = path == nil
    }
  }

  private let place: Place
  /// The table's columns, but for those that this program added to an earlier file of errors.
  private let columns: [(index: Int, heading: String)]
  private var file: OutputFile?
  private var bytes: [UInt8] = []

  /// - Parameter headings: Those of the table.
  init(_ place: Place, headings: [String]) {
    self.place = place
    columns = headings.enumerated().filter { !Self.isOwn($0.element) }
      .map { ($0.offset, $0.element) }
  }

  /// Whether a column is one that this program adds.
  static func isOwn(_ heading: String) -> Bool {
    [rowHeading, problemHeading].contains(heading.lowercased())
  }

  /// `deliverables.errors.csv` beside `deliverables.xlsx`, or the next name that is free.
  private static func path(beside file: String) -> String {
    let slash = file.lastIndex(of: "/")
    let folder = slash.map { String(file[...$0]) } ?? ""
    var stem =
      file == "-" ? "import" : String(slash.map { file[file.index(after: $0)...] } ?? file[...])
    if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = String(stem[..<dot]) }
    // The errors of a file of errors: the same name with the next number.
    if let match = stem.wholeMatch(of: /(.+)\.errors(-\d+)?/) { stem = String(match.1) }
    let names = names(like: folder + stem + ".errors.csv")
    return names.first { !Files.exists(Files.absolute($0)) } ?? folder + stem + ".errors.csv"
  }

  /// `a.errors.csv`, `a.errors-2.csv`, and so on.
  private static func names(like path: String) -> some Sequence<String> {
    let stem = path.replacing(/(-\d+)?\.csv$/, with: "")
    return (1...).lazy.map { stem + ($0 > 1 ? "-\($0)" : "") + ".csv" }
  }

  /// Adds a row as it stood, with its number and what is wrong.
  func write(_ row: SheetRow, _ problems: String) throws {
    if file == nil {
      file = try OutputFile(place.path, force: place.force)
      CSVLine.append(
        columns.map { Self.kept($0.heading) } + [Self.rowHeading, Self.problemHeading], to: &bytes)
    }
    let cells = columns.map { Self.kept(row[$0.index].text) }
    CSVLine.append(cells + ["\(row.number)", problems], to: &bytes)
    if bytes.count > 65_536 { try flush() }
  }

  /// Brings the rows to the disk, so that only the file's name is missing.
  func synchronise() throws {
    try flush()
    try file?.synchronise()
  }

  /// Gives the file its name, if there is anything in it.
  ///
  /// - Returns: Where it is.
  func finish() throws -> String {
    try synchronise()
    do { try file?.finish() } catch OutputError.exists where place.isDerived {
      // Another command took the name while the rows were read.
      if let file { return try file.finish(under: Self.names(like: place.path)) }
    }
    return place.path
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
