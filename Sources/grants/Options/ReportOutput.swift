import Domain
import Glibc
import JSON
import Phrases
import Reporting
import UseCases

extension OutputOptions {
  /// Shows a report in the form that was asked for; every table of it in a folder, for CSV and a path
  /// that ends with a slash.
  func show(_ report: any SectionedReport, on session: CommandSession) throws {
    if let output, output.hasSuffix("/"), try form(OutputForm.allCases) == .csv {
      return try writeTables(report, to: output, session)
    }
    try show(
      report.document, on: session, table: { report.mainTable }, json: { report.write(to: &$0) })
  }

  private func writeTables(
    _ report: any SectionedReport, to folder: String, _ session: CommandSession
  ) throws {
    let context = session.context
    try context.refuseProtected(folder)
    guard mkdir(Files.absolute(folder), 0o755) == 0 || errno == EEXIST else {
      throw OutputError.cannotWrite(folder)
    }
    var counts: [ReportSection: Int] = [:]
    let tables = report.tables.map { section, table in
      counts[section, default: 0] += 1
      let number = counts[section, default: 1]
      return (folder + section.rawValue + (number > 1 ? "-\(number)" : "") + ".csv", table)
    }
    for (path, _) in tables { try context.settle(path, force: overwriting.force) }
    for (path, table) in tables {
      try Files.write(path, force: overwriting.force) { try CSVRenderer().write(table, to: $0) }
      session.confirm(Words.wrote(path))
    }
  }
}
