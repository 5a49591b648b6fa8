import ArgumentParser
import Domain
import Exchange
import Reporting
import Terminal

/// What is said of an import.
extension TableImport {
  func writeJSON(_ pass: Pass, isDryRun: Bool) {
    let summary = TableLoadJSON(
      file: file.path, mapping: sheet.mapping, summary: pass.summary, refused: pass.refused,
      made: pass.made, notes: pass.notes, problems: pass.problems, isDryRun: isDryRun,
      language: desk.language)
    desk.context.console.write(summary.bytes)
  }

  func show(_ pass: Pass, isLast: Bool) throws {
    if isJSON {
      writeJSON(pass, isDryRun: true)
      if pass.refused > 0, !options.skipErrors { throw ExitCode(1) }
      return
    }
    let report = TableLoadReport(
      file: name, kind: sheet.mapping.kind,
      columns: sheet.mapping.columns.map {
        .init(heading: $0.heading, meaning: $0.target?.wording)
      },
      summary: pass.summary, made: pass.made, notes: pass.notes.lines, problems: pass.problems,
      refused: pass.refused, language: desk.language)
    desk.show(report.document)
    guard isLast else { return }
    desk.confirm(Words.dryRun)
    if pass.refused > 0, !options.skipErrors { throw ExitCode(1) }
  }

  func refusal(_ pass: Pass) -> CommandError {
    .rowsRefused(
      table: name, file: file.path == "-" ? nil : file.path, refused: pass.refused,
      rows: pass.summary.rows, lines: pass.problems.map(\.wording),
      errors: pass.errors ?? errorPlace.path)
  }

  /// The file, and its sheet where it has one.
  var name: String {
    [file.path, sheet.sheet].compactMap { $0 }.joined(separator: ": ")
  }
}
