import ArgumentParser
import Domain
import Exchange
import Files
import JSON
import Persistence
import Phrases
import Reporting
import Sheets
import Terminal
import UseCases

/// Loads somebody's table into the register: first to see what comes of it, then for good.
final class TableImport {
  private let file: InputFile
  private let options: TableOptions
  private let session: CommandSession
  private let sheet: TableSheet
  private let errorPlace: ErrorFile.Place

  /// What came of the rows.
  private struct Pass {
    var summary = TableLoadSummary()
    var problems: [TableLoadReport.Problem] = []
    var refused = 0
    var made: [(kind: Kind, name: String)] = []
    /// The file with the refused rows; nil when none was written.
    var errors: String?
    /// Why that file did not get its name, although the other rows are loaded.
    var failure: (any Error)?
  }

  /// Takes everything back, because rows cannot be taken.
  private struct Refused: Error {}

  init(_ file: InputFile, _ options: TableOptions, _ session: CommandSession) throws {
    self.file = file
    self.options = options
    self.session = session
    errorPlace = ErrorFile.Place(
      named: options.errors, force: options.overwriting.force, beside: file.path)
    do {
      sheet = try TableSheet(file, options)
    } catch let error as SheetError {
      throw RequestError.sheet(file.path, error)
    }
  }

  /// Loads the table; on a terminal it is shown first what would come of it.
  func run(dryRun: Bool) throws {
    try checkUsedOnce()
    try session.context.settle(
      options.errors, options.saveMapping, force: options.overwriting.force)
    try saveMapping()
    if dryRun { return try show(try pass(.dryRun), isLast: true) }
    if session.context.console.canPrompt, !options.yes {
      let trial = try pass(.trial)
      try show(trial, isLast: false)
      if trial.refused > 0, !options.skipErrors {
        var said = trial
        said.problems = []
        throw refusal(said)
      }
      guard session.context.agrees(to: Words.loadThis) else {
        session.confirm(Words.declined)
        throw ExitCode(2)
      }
    }
    let done = try pass(.loading)
    if done.refused > 0, !options.skipErrors { throw refusal(done) }
    let ignored = sheet.mapping.columns.filter {
      $0.target == nil && !$0.heading.isEmpty && !ErrorFile.isOwn($0.heading)
    }
    if !ignored.isEmpty { session.confirm(Words.columnsNotTaken(ignored.map(\.heading))) }
    session.confirm(TableLoadReport.counts(done.summary, refused: done.refused))
    if let failure = done.failure { throw failure }
    if let errors = done.errors { session.confirm(Words.rowsAreIn(errors)) }
  }

  /// - Throws: ``FileArgumentError/usedTwice(_:)`` when a file that is written is also read, or written twice.
  private func checkUsedOnce() throws {
    var used = Set<FileIdentity>()
    var names = Set<String>()
    for input in [file.path == "-" ? "/dev/stdin" : file.path, options.mapping ?? ""]
    where !input.isEmpty {
      if let identity = FileIdentity(Files.absolute(input)) { used.insert(identity) }
    }
    for output in [options.errors, options.saveMapping].compactMap({ $0 }) where output != "-" {
      let path = Files.absolute(output)
      // Devices and pipes, such as /dev/null, take from as many as want.
      guard Files.isFileOrNothing(Folders.resolved(path)) else { continue }
      let identity = FileIdentity(path)
      guard identity.map({ used.insert($0).inserted }) ?? true,
        names.insert(Folders.resolved(path)).inserted
      else { throw FileArgumentError.usedTwice(output) }
    }
  }

  private func saveMapping() throws {
    guard let path = options.saveMapping else { return }
    var json = JSONWriter()
    sheet.mapping.write(to: &json)
    try Files.write(path, force: options.overwriting.force) { try $0(json.bytes) }
    session.confirm(Words.wrote(path))
  }

  // MARK: One pass over the rows

  /// What a pass is for.
  private enum Purpose {
    /// To show what would come of it and leave no file.
    case dryRun
    /// To show it before a person is asked; refused rows end the command then.
    case trial
    case loading
  }

  private func pass(_ purpose: Purpose) throws -> Pass {
    var pass = Pass()
    let keepsErrors = purpose == .loading || purpose == .trial && !options.skipErrors
    let errors =
      keepsErrors
      ? ErrorFile(errorPlace, headings: sheet.mapping.columns.map(\.heading)) : nil
    let command = CommandLineText.of("import", file.path, "--as", sheet.mapping.kind.rawValue)
    do {
      _ = try session.register.change(
        command, reason: options.amendment.reason, by: session.caller.author,
        dryRun: purpose != .loading
      ) { change in
        try load(change, &pass, errors)
        try file.checkUnchanged()
        // What can fail fails before anything is loaded; only the file's name comes later.
        try errors?.synchronise()
        if pass.refused > 0, !options.skipErrors { throw Refused() }
      }
    } catch is Refused {
    } catch let error as SheetError {
      throw RequestError.sheet(file.path, error)
    }
    guard pass.refused > 0, let errors else { return pass }
    do { pass.errors = try errors.finish() } catch {
      guard purpose == .loading, options.skipErrors else { throw error }
      pass.failure = error
    }
    return pass
  }

  private func load(_ change: Change, _ pass: inout Pass, _ errors: ErrorFile?) throws {
    let lookups = RegisterLookups(
      change, today: session.caller.today, makesMissing: options.makeMissing)
    let interpreter = TableInterpreter(
      sheet.mapping, under: try under(change), lookups.lookups)
    let terms =
      options.amendment.request.isEmpty
      ? nil : try options.amendment.request.terms(change, session.caller)
    let loader = try TableLoader(
      change, options.mode, terms: terms, keepsDoubles: options.keepDoubles, keepsGoing: true)
    let next = try sheet.rows()
    while let row = try next() {
      if interpreter.isBeside(row) {
        pass.summary.beside += interpreter.isFilled(row) ? 1 : 0
        continue
      }
      pass.summary.rows += 1
      var problems: [TableProblem] = []
      if let drafts = interpreter.drafts(row, problems: &problems), problems.isEmpty {
        do {
          try loader.load(drafts, &pass.summary)
          continue
        } catch let error as RowRefusal {
          problems.append(TableProblem(row: row.number, error: TableError(error)))
        } catch let error as RecordError {
          problems.append(TableProblem(row: row.number, error: .rule(error)))
        } catch let error as RegisterError where error.isOfARow {
          problems.append(TableProblem(row: row.number, error: .register(error)))
        }
      }
      try refuse(row, problems, &pass, errors)
    }
    pass.made = lookups.made
  }

  private func refuse(
    _ row: SheetRow, _ problems: [TableProblem], _ pass: inout Pass, _ errors: ErrorFile?
  ) throws {
    pass.refused += 1
    let lines = problems.map(line)
    pass.problems += lines.prefix(max(0, TableLoadReport.shown - pass.problems.count))
    try errors?.write(
      row, lines.map { $0.wording(session.language) }.joined(separator: " | "))
  }

  private func line(_ problem: TableProblem) -> TableLoadReport.Problem {
    let column = problem.column.map { column in
      let heading =
        sheet.mapping.columns.indices.contains(column)
        ? sheet.mapping.columns[column].heading : ""
      return CellName.letters(column) + (heading.isEmpty ? "" : " \"\(heading)\"")
    }
    return TableLoadReport.Problem(
      row: problem.row, column: column ?? "", value: problem.value,
      explanation: problem.error.explanation)
  }

  /// Where rows stand that do not say it: as asked, as the form says, or the default project.
  private func under(_ change: Change) throws -> Reference? {
    let kind = sheet.mapping.kind
    guard !kind.parents.isEmpty else { return nil }
    let text = options.under ?? sheet.under ?? session.caller.defaults.project
    guard let text else { return nil }
    return try change.reference(of: References(change, session.caller).find(text))
  }

  // MARK: What is said of it

  private func show(_ pass: Pass, isLast: Bool) throws {
    let report = TableLoadReport(
      file: name, kind: sheet.mapping.kind,
      columns: sheet.mapping.columns.map {
        .init(heading: $0.heading, meaning: $0.target?.wording)
      },
      summary: pass.summary, made: pass.made, problems: pass.problems, refused: pass.refused,
      language: session.language)
    session.context.show(report.document)
    guard isLast else { return }
    session.confirm(Words.dryRun)
    if pass.refused > 0, !options.skipErrors { throw ExitCode(1) }
  }

  private func refusal(_ pass: Pass) -> RequestError {
    .rowsRefused(
      table: name, file: file.path == "-" ? nil : file.path, refused: pass.refused,
      rows: pass.summary.rows, lines: pass.problems.map(\.wording),
      errors: pass.errors ?? errorPlace.path)
  }

  /// The file, and its sheet where it has one.
  private var name: String {
    [file.path, sheet.sheet].compactMap { $0 }.joined(separator: ": ")
  }
}

extension RegisterError {
  /// Whether it is about what a row says, and not about the register's file.
  fileprivate var isOfARow: Bool {
    switch self {
    case .noSuchRecord, .duplicate, .wrongKind, .hasDependents, .refused: true
    default: false
    }
  }
}
