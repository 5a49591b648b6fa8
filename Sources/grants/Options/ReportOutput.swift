import Domain
import Glibc
import JSON
import Reporting

extension OutputOptions {
  /// Shows a report in the form that was asked for; every table of it in a folder, for CSV and a path
  /// that ends with a slash.
  func show(_ report: any SectionedReport, on desk: Desk) throws {
    if let output, output.hasSuffix("/"), try form(OutputForm.ofReports) == .csv {
      return try writeTables(report, to: output, desk)
    }
    try show(
      report.document, on: desk, table: { report.mainTable }, json: { report.write(to: &$0) })
  }

  private func writeTables(_ report: any SectionedReport, to folder: String, _ desk: Desk) throws {
    guard mkdir(Files.absolute(folder), 0o755) == 0 || errno == EEXIST else {
      throw CommandError.cannotWrite(folder)
    }
    var counts: [ReportSection: Int] = [:]
    for (section, table) in report.tables {
      counts[section, default: 0] += 1
      let number = counts[section, default: 1]
      let path = folder + section.rawValue + (number > 1 ? "-\(number)" : "") + ".csv"
      try Files.write(path) { try $0(Array(CSVRenderer().render(table).utf8)) }
      desk.confirm(Words.wrote(path))
    }
  }

  /// A report as a file of some form holds it.
  func bytes(_ report: any SectionedReport, as form: OutputForm) throws -> [UInt8] {
    switch form {
    case .text: return Array(TextRenderer().render(report.document).utf8)
    case .markdown: return Array(MarkdownRenderer().render(report.document).utf8)
    case .csv: return Array(CSVRenderer().render(report.mainTable).utf8)
    case .json:
      var writer = JSONWriter()
      report.write(to: &writer)
      return writer.bytes
    }
  }
}

extension OutputForm {
  /// The forms in which reports can be had.
  static let ofReports: [OutputForm] = [.text, .markdown, .csv, .json]
}
