import Domain
import Glibc
import JSON
import Reporting

extension OutputOptions {
  /// Shows a report in the form that was asked for; every table of it in a folder, for CSV and a path
  /// that ends with a slash.
  func show(_ report: any SectionedReport, on desk: Desk) throws {
    if let output, output.hasSuffix("/"), try form(OutputForm.allCases) == .csv {
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
      try Files.write(path) { try CSVRenderer().write(table, to: $0) }
      desk.confirm(Words.wrote(path))
    }
  }

  /// A report as a file of some form holds it.
  func bytes(_ report: any SectionedReport, as form: OutputForm, on desk: Desk) throws -> [UInt8] {
    try bytes(
      report.document, as: form, in: desk.context, table: { report.mainTable },
      json: { report.write(to: &$0) })
  }
}
