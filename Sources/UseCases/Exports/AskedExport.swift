import Domain

/// What somebody wants to have written, as they asked for it.
package struct AskedExport: Codable, Sendable {
  /// The form by name; nil where the file or what else was said tells it.
  package var format: String?
  /// The file; nil where there is none with a name.
  package var file: String?
  /// The kind of records of a table.
  package var kind: String?
  /// What is published: projects, organisations, agreements, or the source that they were read from.
  package var references: [String] = []
  package var selection = RecordSelection()
  /// Days before a deadline on which calendars remind, such as `14,3`.
  package var alarms: String?

  package init() {}

  /// The forms that there are, by name.
  package static let formats = ["json", "csv", "xlsx", "ics", "iati", GivingFiles.word]

  /// The form that was asked for, by name, by the ending of the file or by what else was said.
  ///
  /// - Throws: ``RequestError`` for a name of none, and where something is missing or too much.
  package func form() throws -> String {
    let known = ending.flatMap {
      $0 == "xml" ? "iati" : Self.formats.contains($0) ? $0 : nil
    }
    let word = format ?? known ?? (kind == nil ? "json" : "csv")
    guard Self.formats.contains(word) else {
      throw RequestError.noStandardFormat(word, Self.formats)
    }
    if ["csv", "xlsx"].contains(word), kind == nil { throw RequestError.missingArgument("--as") }
    if word == "json", kind != nil || !selection.isEmpty {
      throw RequestError.unexpectedArgument(kind.map { "--as \($0)" } ?? "--under, --where")
    }
    return word
  }

  /// What is to be written.
  ///
  /// - Throws: ``RequestError``.
  package func request() throws -> any ExportRequest {
    let form = try form()
    if form == GivingFiles.word { return ExportGrants(references, as: grantsForm) }
    if form == "iati" { return ExportIATI(references) }
    if let reference = references.first { throw RequestError.unexpectedArgument(reference) }
    return switch form {
    case "csv": ExportTable(kind ?? "", selection, as: .csv)
    case "xlsx": ExportTable(kind ?? "", selection, as: .workbook)
    case "ics": try ExportCalendar(under: selection.under, alarms: alarms)
    default: ExportRegister()
    }
  }

  private var grantsForm: ExportGrants.Form {
    switch ending {
    case "csv": .csv
    case "xlsx": .workbook
    default: .json
    }
  }

  /// The ending of the file, in small letters.
  private var ending: String? {
    file.flatMap { $0.split(separator: "/").last }?.split(separator: ".").last
      .map { String($0).lowercased() }
  }
}
