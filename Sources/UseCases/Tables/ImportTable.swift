package import Domain
package import Exchange
import Persistence
import Reporting
import Sheets

/// Loads somebody's table into the register, in one change.
package struct ImportTable {
  /// What came of the rows, or would come of them.
  package struct Answer {
    package var summary = TableLoadSummary()
    /// What is wrong in the first rows that cannot be taken.
    package var problems: [TableProblem] = []
    /// How many rows cannot be taken.
    package var refused = 0
    /// What was added because a row named it.
    package var made: [(kind: Kind, name: String)] = []
    /// How its rows and cells were read.
    package var notes = ReadingNotes()
    /// Whether nothing was loaded because of the rows that cannot be taken.
    package var isTakenBack = false
    private var missing = Set<String>()

    /// Takes down why a row cannot be taken. A name that the register does not have is said once, not for each row
    /// that has it.
    fileprivate mutating func refuse(_ found: [TableProblem]) {
      refused += 1
      let new = found.filter { isNew($0) }
      problems += new.prefix(max(0, TableLoadReport.shown - problems.count))
    }

    private mutating func isNew(_ problem: TableProblem) -> Bool {
      guard case .notFound(let text, let kinds, _) = problem.error else { return true }
      return missing.insert(kinds.map(\.rawValue).joined() + ":" + text).inserted
    }
  }

  /// Takes everything back, because rows cannot be taken.
  private struct Refused: Error {}

  package let file: InputFile
  package let request: TableRequest
  /// The sheet, with what its columns were understood to be.
  package let sheet: TableSheet

  /// Understands the table's headings; nothing is loaded yet.
  ///
  /// - Parameter mapping: A file that says what the columns are.
  /// - Throws: ``RequestError``; ``RecordError`` for a field that the kind does not have.
  package init(_ file: InputFile, _ request: TableRequest, mapping: InputFile? = nil) throws {
    self.file = file
    self.request = request
    do {
      sheet = try TableSheet(file, request, mapping: mapping)
    } catch let error as SheetError {
      throw RequestError.sheet(file.path, error)
    }
  }

  /// The columns whose headings nobody understood.
  package var columnsNotTaken: [String] {
    sheet.mapping.columns.filter {
      $0.target == nil && !$0.heading.isEmpty && !RefusedRows.isOwn($0.heading)
    }.map(\.heading)
  }

  /// Loads the rows; none when some cannot be taken, unless the request skips those.
  ///
  /// - Parameters:
  ///   - dryRun: Whether all is taken back at the end.
  ///   - rows: Keeps the rows that cannot be taken; their file is on the disk, but for its name, before anything
  ///     is loaded.
  /// - Throws: ``RequestError``, ``RegisterError``; nothing is loaded then.
  package func run(in session: Session, dryRun: Bool, keeping rows: RefusedRows? = nil) throws
    -> Answer
  {
    var answer = Answer()
    let command = CommandLineText.of("import", file.path, "--as", sheet.mapping.kind.rawValue)
    do {
      _ = try session.register.change(
        command, reason: request.amendment.reason, by: session.caller.author, dryRun: dryRun
      ) { change in
        try load(change, session.caller, &answer, rows)
        try file.checkUnchanged()
        // What can fail fails before anything is loaded; only the file's name comes later.
        try rows?.synchronise()
        if answer.refused > 0, !request.skipsErrors { throw Refused() }
      }
    } catch is Refused {
      answer.isTakenBack = true
    } catch let error as SheetError {
      throw RequestError.sheet(file.path, error)
    }
    return answer
  }

  private func load(
    _ change: Change, _ caller: Caller, _ answer: inout Answer, _ rows: RefusedRows?
  ) throws {
    let under = try under(change, caller)
    let lookups = RegisterLookups(
      change, today: caller.today, franc: try caller.franc(change, at: under),
      makesMissing: request.makesMissing)
    let interpreter = TableInterpreter(sheet.mapping, under: under, lookups.lookups)
    let amendment = request.amendment
    let loader = try TableLoader(
      change, request.mode, terms: amendment.isEmpty ? nil : try amendment.terms(change, caller),
      keepsDoubles: request.keepsDoubles, keepsGoing: true)
    let next = try sheet.rows()
    var sorter = RowSorter(interpreter)
    sheet.note(in: interpreter.notes)
    while let row = try next() {
      let standing = sorter.standing(of: row)
      if standing == .beside { continue }
      answer.summary.rows += 1
      let problems: [TableProblem]?
      if case .either(let name) = standing {
        problems = [TableProblem(row: row.number, error: .maybeTotal(name))]
      } else {
        problems = try load(row, interpreter, loader, &sorter.totals, &answer.summary)
      }
      guard let problems else { continue }
      answer.refuse(problems)
      try rows?.take(row, problems)
    }
    answer.made = lookups.made
    answer.notes = interpreter.notes
    answer.summary.beside = interpreter.notes.leftOutCount
  }

  /// Loads one row.
  ///
  /// - Returns: Why it cannot be taken; nil when it is.
  private func load(
    _ row: SheetRow, _ interpreter: TableInterpreter, _ loader: TableLoader,
    _ totals: inout TotalLines, _ summary: inout TableLoadSummary
  ) throws -> [TableProblem]? {
    var problems: [TableProblem] = []
    guard let drafts = interpreter.drafts(row, problems: &problems), problems.isEmpty else {
      return problems
    }
    do {
      try loader.load(drafts, &summary)
      totals.add(drafts)
      return nil
    } catch let error as RowRefusal {
      return [TableProblem(row: row.number, error: TableError(error))]
    } catch let error as RecordError {
      return [TableProblem(row: row.number, error: .rule(error))]
    } catch let error as RegisterError where error.isOfARow {
      return [TableProblem(row: row.number, error: .register(error))]
    }
  }

  /// Where rows stand that do not say it: as asked, as the form says, or the default project.
  private func under(_ change: Change, _ caller: Caller) throws -> Reference? {
    guard !sheet.mapping.kind.parents.isEmpty else { return nil }
    let text = request.under ?? sheet.under ?? caller.defaults.project
    guard let text else { return nil }
    return try change.reference(of: References(change, caller).find(text))
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
