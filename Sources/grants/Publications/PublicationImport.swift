import ArgumentParser
import Domain
import Exchange
import Persistence
import Phrases
import Reporting
import Terminal
import UseCases

/// A form in which others publish, to be read.
protocol PublishedForm {
  /// What takes publications of this form into a change.
  func loader(_ change: Change, _ mode: TableMode) throws -> PublicationLoader

  /// Reads a file.
  func load(
    _ file: InputFile, _ loader: PublicationLoader, _ pass: inout PublicationPass
  ) throws
}

/// What came of reading files.
struct PublicationPass {
  var summary = TableLoadSummary()
  var problems: [PublicationReport.Problem] = []
  /// How many problems there were; not all of them are kept.
  var count = 0
  /// Whether something is not in the register at all.
  var isIncomplete = false
  /// Whether every file could be read at all.
  var isTaken = true

  /// Takes a publication in, or says why it says something else than the register.
  mutating func load(
    _ publication: Publication, _ ordinal: Int, _ loader: PublicationLoader, from file: InputFile
  ) throws {
    do {
      try loader.load(publication, ordinal: ordinal, &summary)
    } catch let refusal as RowRefusal {
      refuse(publication, of: file, TableError(refusal).explanation)
    } catch let error as RecordError {
      refuse(publication, of: file, error.explanation)
    }
  }

  private mutating func refuse(
    _ publication: Publication, of file: InputFile, _ explanation: Explanation
  ) {
    count += 1
    problems.append(
      PublicationReport.Problem(
        file: file.name, line: 0, part: "", identifier: publication.identifier, gravity: -1,
        explanation: explanation))
  }
}

/// Loads files that others publish: first to see what comes of it, then for good.
struct PublicationImport {
  private let form: any PublishedForm
  private let files: [InputFile]
  private let options: TableOptions
  private let session: CommandSession

  /// Takes everything back, because something cannot be taken as it is.
  private struct Refused: Error {}

  init(
    _ form: any PublishedForm, _ files: [InputFile], _ options: TableOptions,
    _ session: CommandSession
  ) {
    self.form = form
    self.files = files
    self.options = options
    self.session = session
  }

  /// Loads the files; on a terminal it is shown first what would come of it.
  func run(dryRun: Bool) throws {
    if dryRun {
      let pass = try self.pass(dryRun: true)
      show(pass)
      session.confirm(Words.dryRun)
      if isRefused(pass) { throw ExitCode(1) }
      return
    }
    if session.context.console.canPrompt, !options.yes {
      let trial = try self.pass(dryRun: true)
      show(trial)
      if isRefused(trial) { throw refusal(trial) }
      guard session.context.agrees(to: Words.loadThis) else {
        session.confirm(Words.declined)
        throw ExitCode(2)
      }
      session.confirm(TableLoadReport.counts(try self.pass(dryRun: false).summary, refused: 0))
      return
    }
    let pass = try self.pass(dryRun: false)
    if isRefused(pass) { throw refusal(pass) }
    show(pass)
    if pass.isIncomplete { throw ExitCode(3) }
  }

  private func pass(dryRun: Bool) throws -> PublicationPass {
    var pass = PublicationPass()
    do {
      _ = try session.register.change(
        CommandLineText.of(["import"] + files.map(\.path)), reason: options.amendment.reason,
        by: session.caller.author, dryRun: dryRun
      ) { change in
        let loader = try form.loader(change, options.mode)
        for file in files {
          try form.load(file, loader, &pass)
          try file.checkUnchanged()
        }
        if isRefused(pass) { throw Refused() }
      }
    } catch is Refused {}
    pass.problems.sort { ($0.gravity, $0.file, $0.line) < ($1.gravity, $1.file, $1.line) }
    return pass
  }

  private func isRefused(_ pass: PublicationPass) -> Bool {
    pass.problems.contains { $0.gravity < (options.strict ? 2 : 0) }
  }

  // MARK: What is said of it

  private func show(_ pass: PublicationPass) {
    let report = PublicationReport(
      summary: pass.summary, problems: pass.problems, count: pass.count, language: session.language)
    session.context.show(report.document)
  }

  private func refusal(_ pass: PublicationPass) -> RequestError {
    let isStrict = !pass.problems.contains { $0.gravity < 0 }
    let lines = pass.problems.filter { $0.gravity < (isStrict ? 2 : 0) }.map(\.wording)
    return pass.isTaken
      ? .publicationRefused(lines: lines, isStrict: isStrict) : .publicationUnreadable(lines)
  }
}

extension InputFile {
  /// The name of the file without its folder.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Where publications come from.
  var source: IATIReader.Source {
    var digest: String?
    return IATIReader.Source(name: name) { [self] in
      if let digest { return digest }
      let made = try Reading.digest(open())
      digest = made
      return made
    }
  }
}
