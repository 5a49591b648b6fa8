import ArgumentParser
import Domain
import Exchange
import Files
import JSON
import Persistence
import Phrases
import Reporting
import Terminal
import UseCases

/// Loads somebody's table at a terminal: first to see what comes of it, then for good.
struct TableImport {
  private let importing: ImportTable
  private let options: TableOptions
  private let session: CommandSession
  private let errors: ErrorFile
  private let isJSON: Bool

  init(_ file: InputFile, _ options: TableOptions, _ session: CommandSession) throws {
    self.options = options
    self.session = session
    isJSON = try options.isJSON()
    errors = ErrorFile(named: options.errors, force: options.overwriting.force, beside: file.path)
    importing = try ImportTable(
      file, options.request, mapping: options.mapping.map { try InputFile($0) })
  }

  /// Loads the table; on a terminal it is shown first what would come of it.
  func run(dryRun: Bool) throws {
    try options.checkUsedOnce(file: importing.file.path)
    try session.context.settle(
      options.errors, options.saveMapping, force: options.overwriting.force)
    try saveMapping()
    if dryRun {
      let trial = try importing.run(in: session.session, dryRun: true)
      if isJSON { write(trial, isDryRun: true) } else { show(trial) }
      if !isJSON { session.confirm(Words.dryRun) }
      if trial.isTakenBack { throw ExitCode(1) }
      return
    }
    if session.context.console.canPrompt, !options.yes, !isJSON { try ask() }
    let done = try importing.run(in: session.session, dryRun: false, keeping: rows())
    let file = Result { done.refused > 0 ? try errors.finish() : nil }
    if isJSON { write(done, isDryRun: false) }
    if done.isTakenBack { throw refusal(done, try file.get()) }
    let ignored = importing.columnsNotTaken
    if !ignored.isEmpty { session.confirm(Words.columnsNotTaken(ignored)) }
    session.confirm(TableLoadReport.counts(done.summary, refused: done.refused))
    for line in done.notes.lines { session.confirm(line) }
    // The other rows are loaded, even where the file does not get its name.
    if let path = try file.get() { session.confirm(Words.rowsAreIn(path)) }
  }

  /// Shows what would come of it, and asks whether to go on.
  private func ask() throws {
    let trial = try importing.run(
      in: session.session, dryRun: true, keeping: options.skipErrors ? nil : rows())
    let file = trial.isTakenBack ? try errors.finish() : nil
    show(trial)
    guard !trial.isTakenBack else {
      var said = trial
      said.problems = []
      throw refusal(said, file)
    }
    guard session.context.agrees(to: Words.loadThis) else {
      session.confirm(Words.declined)
      throw ExitCode(2)
    }
  }

  /// What keeps the rows that cannot be taken, in the person's language.
  private func rows() throws -> RefusedRows {
    let (mapping, language) = (importing.sheet.mapping, session.language)
    return RefusedRows(
      headings: mapping.columns.map(\.heading),
      separator: try importing.sheet.separator ?? language.listSeparator
    ) { problems in
      problems.map { TableLoadReport.Problem($0, of: mapping).wording(language) }
        .joined(separator: " | ")
    } open: {
      try errors.open()
    }
  }

  private func saveMapping() throws {
    guard let path = options.saveMapping else { return }
    var json = JSONWriter()
    importing.sheet.mapping.write(to: &json)
    try Files.write(path, force: options.overwriting.force) { try $0(json.bytes) }
    session.confirm(Words.wrote(path))
  }

  // MARK: What is said of it

  private func show(_ answer: ImportTable.Answer) {
    let report = TableLoadReport(
      answer, of: importing.sheet.mapping, file: name, language: session.language)
    session.context.show(report.document)
  }

  private func write(_ answer: ImportTable.Answer, isDryRun: Bool) {
    let report = TableLoadAnswer(
      answer, of: importing.sheet.mapping, file: importing.file.path, isDryRun: isDryRun,
      language: session.language)
    var json = JSONWriter()
    report.write(to: &json)
    session.context.console.write(json.bytes)
  }

  private func refusal(_ answer: ImportTable.Answer, _ errorFile: String?) -> RequestError {
    let path = importing.file.path
    return .rowsRefused(
      table: name, file: path == "-" ? nil : path, refused: answer.refused,
      rows: answer.summary.rows,
      lines: answer.problems.map {
        TableLoadReport.Problem($0, of: importing.sheet.mapping).wording
      }, errors: errorFile ?? errors.path)
  }

  /// The file, and its sheet where it has one.
  private var name: String {
    [importing.file.path, importing.sheet.sheet].compactMap { $0 }.joined(separator: ": ")
  }
}

extension TableOptions {
  /// - Throws: ``FileArgumentError/usedTwice(_:)`` when a file that is written is also read, or written twice.
  fileprivate func checkUsedOnce(file: String) throws {
    var used = Set<FileIdentity>()
    var names = Set<String>()
    for input in [file == "-" ? "/dev/stdin" : file, mapping ?? ""] where !input.isEmpty {
      if let identity = FileIdentity(Files.absolute(input)) { used.insert(identity) }
    }
    for output in [errors, saveMapping].compactMap({ $0 }) where output != "-" {
      let path = Files.absolute(output)
      // Devices and pipes, such as /dev/null, take from as many as want.
      guard Paths.isFileOrNothing(Folders.resolved(path)) else { continue }
      let identity = FileIdentity(path)
      guard identity.map({ used.insert($0).inserted }) ?? true,
        names.insert(Folders.resolved(path)).inserted
      else { throw FileArgumentError.usedTwice(output) }
    }
  }
}
