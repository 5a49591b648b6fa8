import ArgumentParser
import Domain
import Persistence
import Reporting
import Terminal

/// Reports that were given: the bytes as they were, or made again.
extension IssuedReports {
  /// Gives out what was given: the bytes that were kept. Of a report of before, or whose file was erased, it makes
  /// it again.
  func give(_ reference: String, _ wanted: OutputOptions) throws {
    let desk = try Desk(options, .reading)
    let (issue, bytes) = try desk.register.read { register in
      let issue = try register.issuedReport(References(register, desk).find(reference, [.issue]))
      let document = try issue.file.map { try register.record($0) }
      return (issue, try document.flatMap { try register.checkedContent(of: $0) })
    }
    guard let bytes, IssuedReport.digest(of: bytes) == issue.sha256 else {
      desk.confirm(ReportWords.notKept)
      return try makeAgain(reference, wanted)
    }
    try wanted.settle(desk.context)
    try write(bytes, wanted, desk)
    desk.confirm(ReportWords.asGiven(issue.day, issue.recipient, issue.sha256))
    try sayChanges(since: issue, desk)
  }

  /// Makes a report again with this program, from the register as it stood then, and says which figures are others.
  ///
  /// - Throws: `ExitCode` 3 when a figure is another, or when there is no figure to compare and the bytes are others.
  func makeAgain(_ reference: String, _ wanted: OutputOptions) throws {
    let desk = try Desk(options, .reading)
    try wanted.settle(desk.context)
    let issue = try desk.register.read { register in
      try register.issuedReport(References(register, desk).find(reference, [.issue]))
    }
    var words = issue.words.split(separator: " ").map(String.init)
    if let path = options.register { words += ["--register", path] }
    let asked = try Report.parse(words)
    // Opened in the language of the report, so that its names are those that were given.
    let own = try Desk(
      asked.options, .reading, after: issue.state.entry, for: asked.reading.form)
    let made = try own.register.read { try Made(asked, $0, own) }
    desk.context.language = desk.language
    try write(made.bytes, wanted, desk)
    guard made.digest != issue.sha256 else {
      desk.confirm(ReportWords.sameBytes(issue.day, issue.recipient, issue.sha256))
      return try sayChanges(since: issue, desk)
    }
    let restated = Restatement.between(issue.figures, made.figures)
    desk.confirm(ReportWords.otherBytes(issue, tools: Grants.configuration.version))
    if restated.isEmpty, !issue.figures.isEmpty {
      return desk.confirm(ReportWords.sameFigures(issue.figures.count))
    }
    if !restated.isEmpty {
      desk.confirm(
        ReportWords.otherFigures(restated.count),
        restated.map { RestatedFigures.line($0) })
    }
    throw ExitCode(3)
  }

  private func write(_ bytes: [UInt8], _ wanted: OutputOptions, _ desk: Desk) throws {
    guard let output = wanted.output, output != "-" else {
      return desk.context.console.write(bytes)
    }
    try Files.write(output, force: wanted.overwriting.force) { try $0(bytes) }
    desk.confirm(Words.wrote(output))
  }

  /// Says how often the register changed since a report was given, if it did.
  private func sayChanges(since issue: IssuedReport, _ desk: Desk) throws {
    let now = try desk.register.read { try $0.state().entry?.number ?? 0 }
    // The entry that keeps the report is none that could change what it says.
    let later = Int(now - (issue.state.entry?.number ?? 0) - 1)
    if later > 0 { desk.confirm(ReportWords.changedSince(later, issue.words)) }
  }
}
