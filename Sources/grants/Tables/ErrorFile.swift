import UseCases

/// The file for the rows that could not be taken.
final class ErrorFile {
  /// Where it is to be.
  let path: String
  private let force: Bool
  /// Whether nobody named the file: the next free name is then as good.
  private let isDerived: Bool
  private var file: OutputFile?

  /// - Parameters:
  ///   - path: The file that a person named; nil for one beside the table.
  ///   - force: Whether an existing file gives way without a question.
  init(named path: String?, force: Bool, beside table: String) {
    self.path = path ?? Self.path(beside: table)
    self.force = force && path != nil
    isDerived = path == nil
  }

  /// Makes the file; its name comes with ``finish()``.
  func open() throws -> any NewFile {
    let new = try OutputFile(path, force: force)
    file = new
    return new
  }

  /// Gives the file its name, if there is one.
  ///
  /// - Returns: Where it is.
  func finish() throws -> String {
    do { try file?.finish() } catch OutputError.exists where isDerived {
      // Another command took the name while the rows were read.
      if let file { return try file.finish(under: Self.names(like: path)) }
    }
    return path
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
    return names.first { !Paths.exists(Files.absolute($0)) } ?? folder + stem + ".errors.csv"
  }

  /// `a.errors.csv`, `a.errors-2.csv`, and so on.
  private static func names(like path: String) -> some Sequence<String> {
    let stem = path.replacing(/(-\d+)?\.csv$/, with: "")
    return (1...).lazy.map { stem + ($0 > 1 ? "-\($0)" : "") + ".csv" }
  }
}
