import ArgumentParser
import Domain
import Exchange
import Persistence
import Reporting
import Terminal

/// Loads files of the IATI Standard: first to see what comes of it, then for good.
struct IATIImport {
  private let files: [InputFile]
  private let options: TableOptions
  private let desk: Desk

  /// What came of the files.
  private struct Pass {
    var summary = TableLoadSummary()
    var problems: [PublicationReport.Problem] = []
    var count = 0
    var isIncomplete = false
    /// Whether every file could be read at all.
    var isTaken = true
  }

  /// Takes everything back, because something cannot be taken as it is.
  private struct Refused: Error {}

  init(_ files: [InputFile], _ options: TableOptions, _ desk: Desk) {
    self.files = files
    self.options = options
    self.desk = desk
  }

  /// Whether a file is XML: whether its first sign is `<`.
  static func reads(_ file: InputFile) throws -> Bool {
    var beginning = try file.beginning(4096)[...]
    if beginning.starts(with: [0xEF, 0xBB, 0xBF]) { beginning = beginning.dropFirst(3) }
    if beginning.starts(with: [0xFF, 0xFE]) || beginning.starts(with: [0xFE, 0xFF]) {
      beginning = beginning.dropFirst(2).filter { $0 != 0 }[...]
    }
    return beginning.first { $0 > 0x20 } == UInt8(ascii: "<")
  }

  /// Loads the files; on a terminal it is shown first what would come of it.
  func run(dryRun: Bool) throws {
    if dryRun {
      let pass = try self.pass(dryRun: true)
      show(pass)
      desk.confirm(Words.dryRun)
      if isRefused(pass) { throw ExitCode(1) }
      return
    }
    if desk.context.console.canPrompt, !options.yes {
      let trial = try self.pass(dryRun: true)
      show(trial)
      if isRefused(trial) { throw refusal(trial) }
      guard desk.agrees(to: Words.loadThis) else {
        desk.confirm(Words.declined)
        throw ExitCode(2)
      }
      desk.confirm(TableLoadReport.counts(try self.pass(dryRun: false).summary, refused: 0))
      return
    }
    let pass = try self.pass(dryRun: false)
    if isRefused(pass) { throw refusal(pass) }
    show(pass)
    if pass.isIncomplete { throw ExitCode(3) }
  }

  private func pass(dryRun: Bool) throws -> Pass {
    var pass = Pass()
    do {
      _ = try desk.register.change(
        CommandLineText.of(["import"] + files.map(\.path)), reason: options.amendment.reason,
        by: desk.by, dryRun: dryRun
      ) { change in
        let keys = IATIKeys(named: Reading.key)
        let originals = IATIOriginals(keys)
        let loader = try PublicationLoader(
          change, options.mode, mapping: IATIMapping.version,
          read: { originals.publication($0.content, of: $1) }, isSame: originals.isSame)
        for file in files {
          try load(file, change, loader, keys, &pass)
          try file.checkUnchanged()
        }
        if isRefused(pass) { throw Refused() }
      }
    } catch is Refused {}
    pass.problems.sort { ($0.gravity, $0.file, $0.line) < ($1.gravity, $1.file, $1.line) }
    return pass
  }

  private func isRefused(_ pass: Pass) -> Bool {
    pass.problems.contains { $0.gravity < (options.strict ? 2 : 0) }
  }

  private func load(
    _ file: InputFile, _ change: Change, _ loader: PublicationLoader, _ keys: IATIKeys,
    _ pass: inout Pass
  ) throws {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    var digest: String?
    let reader = IATIReader(
      IATIReader.Source(name: name) {
        if let digest { return digest }
        let made = try Reading.digest(file.open())
        digest = made
        return made
      }, keys, today: desk.today
    ) { try change.record($0, identified: $1) }
    var (summary, conflicts) = (pass.summary, [PublicationReport.Problem]())
    try reader.read(file.open()) { record in
      try loader.begin(record, &summary)
    } each: { publication, ordinal in
      do {
        try loader.load(publication, ordinal: ordinal, &summary)
      } catch let refusal as RowRefusal {
        conflicts.append(
          PublicationReport.Problem(
            file: name, line: 0, element: "", identifier: publication.identifier, gravity: -1,
            explanation: TableError(refusal).explanation))
      }
    }
    pass.summary = summary
    pass.problems += conflicts
    pass.isTaken = pass.isTaken && !reader.problems.contains { $0.fault.gravity < 0 }
    pass.problems += reader.problems.map { PublicationReport.Problem($0, file: name) }
    pass.count += reader.problemCount + conflicts.count
    pass.isIncomplete = pass.isIncomplete || reader.problems.contains { $0.fault.gravity == 0 }
  }

  // MARK: What is said of it

  private func show(_ pass: Pass) {
    desk.show(report(pass).document)
  }

  private func report(_ pass: Pass) -> PublicationReport {
    PublicationReport(
      summary: pass.summary, problems: pass.problems, count: pass.count, language: desk.language)
  }

  private func refusal(_ pass: Pass) -> CommandError {
    let isStrict = !pass.problems.contains { $0.gravity < 0 }
    let lines = pass.problems.filter { $0.gravity < (isStrict ? 2 : 0) }.map(\.wording)
    return pass.isTaken
      ? .publicationRefused(lines: lines, isStrict: isStrict) : .publicationUnreadable(lines)
  }
}
