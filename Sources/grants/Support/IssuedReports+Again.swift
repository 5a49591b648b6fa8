import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import Terminal
import UseCases

/// Reports that were given: the bytes as they were, or made again.
extension IssuedReports {
  /// Gives out what was given: the bytes that were kept. Of a report of before, or whose file was erased, it makes
  /// it again.
  func give(_ reference: String, _ wanted: OutputOptions) throws {
    let session = try CommandSession(options, .reading)
    let (issue, bytes) = try session.register.read { register in
      let issue = try register.issuedReport(
        References(register, session.caller).find(reference, [.issue]))
      let document = try issue.file.map { try register.record($0) }
      return (issue, try document.flatMap { try register.checkedContent(of: $0) })
    }
    guard let bytes, IssuedReport.digest(of: bytes) == issue.sha256 else {
      session.confirm(ReportWords.notKept)
      return try makeAgain(reference, wanted)
    }
    try wanted.settle(session.context)
    try write(bytes, wanted, session)
    session.confirm(ReportWords.asGiven(issue.day, issue.recipient, issue.sha256))
    try sayChanges(since: issue, session)
  }

  /// Makes a report again with this program, from the register as it stood then, and says which figures are others.
  ///
  /// - Throws: `ExitCode` 3 when a figure is another, or when there is no figure to compare and the bytes are others.
  func makeAgain(_ reference: String, _ wanted: OutputOptions) throws {
    let session = try CommandSession(options, .reading)
    try wanted.settle(session.context)
    let issue = try session.register.read { register in
      try register.issuedReport(References(register, session.caller).find(reference, [.issue]))
    }
    var words = issue.words.split(separator: " ").map(String.init)
    if let path = options.register { words += ["--register", path] }
    let asked = try Report.parse(words)
    // Opened in the language of the report, so that its names are those that were given.
    let own = try CommandSession(
      asked.options, .reading, after: issue.state.entry, for: asked.reading.form)
    let made = try own.register.read { try Made(asked, $0, own) }
    session.context.language = session.language
    try write(made.bytes, wanted, session)
    guard made.digest != issue.sha256 else {
      session.confirm(ReportWords.sameBytes(issue.day, issue.recipient, issue.sha256))
      return try sayChanges(since: issue, session)
    }
    let restated = Restatement.between(issue.figures, made.figures)
    session.confirm(ReportWords.otherBytes(issue, tools: Grants.configuration.version))
    if restated.isEmpty, !issue.figures.isEmpty {
      return session.confirm(ReportWords.sameFigures(issue.figures.count))
    }
    if !restated.isEmpty {
      session.confirm(
        ReportWords.otherFigures(restated.count),
        restated.map { RestatedFigures.line($0) })
    }
    throw ExitCode(3)
  }

  private func write(_ bytes: [UInt8], _ wanted: OutputOptions, _ session: CommandSession) throws {
    guard let output = wanted.output, output != "-" else {
      return session.context.console.write(bytes)
    }
    try Files.write(output, force: wanted.overwriting.force) { try $0(bytes) }
    session.confirm(Words.wrote(output))
  }

  /// Says how often the register changed since a report was given, if it did.
  private func sayChanges(since issue: IssuedReport, _ session: CommandSession) throws {
    let now = try session.register.read { try $0.state().entry?.number ?? 0 }
    // The entry that keeps the report is none that could change what it says.
    let later = Int(now - (issue.state.entry?.number ?? 0) - 1)
    if later > 0 { session.confirm(ReportWords.changedSince(later, issue.words)) }
  }
}
