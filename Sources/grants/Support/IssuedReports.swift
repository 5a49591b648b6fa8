import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import Terminal
import UseCases

/// Gives reports out with a record of it, and makes them again.
struct IssuedReports {
  private let options: RegisterOptions
  private let form: OutputOptions

  init(_ options: RegisterOptions, _ form: OutputOptions) {
    self.options = options
    self.form = form
  }

  /// Makes a report, keeps what was given to whom, and writes it.
  func issue(_ request: ReportRequest, to recipient: String) throws {
    let session = try CommandSession(options, .writing, for: form)
    let query = HandedReportQuery(
      request, as: try form.form(OutputForm.allCases), try form.rendering(session.context))
    let report = try session.read { try query.answer(from: $0, for: session.caller) }
    let output = form.output.flatMap { $0 == "-" ? nil : $0 }
    let file = try output.map { try OutputFile($0, force: form.overwriting.force) }
    try file?.write(report.bytes)
    let reference = try session.session.issue(
      report, to: recipient, file: output, version: Grants.configuration.version)
    if let file {
      try file.finish()
    } else {
      session.context.console.write(report.bytes)
    }
    session.confirm(ReportWords.issued(reference, recipient, report.digest))
  }

  /// Gives out what was given: the bytes that were kept. Of a report of before, or whose file was erased, it makes
  /// it again.
  func give(_ reference: String) throws {
    let session = try CommandSession(options, .reading)
    let answer = try session.answer(IssuedReportQuery(reference))
    guard let bytes = answer.bytes else {
      session.confirm(ReportWords.notKept)
      return try makeAgain(answer, session)
    }
    try form.settle(session.context)
    try write(bytes, session)
    let issue = answer.issue
    session.confirm(ReportWords.asGiven(issue.day, issue.recipient, issue.sha256))
    try sayChanges(answer, session)
  }

  /// Makes a report again with this program, and says which figures are others.
  ///
  /// - Throws: `ExitCode` 3 when a figure is another, or when there is no figure to compare and the bytes are others.
  func makeAgain(_ reference: String) throws {
    let session = try CommandSession(options, .reading)
    try makeAgain(session.answer(IssuedReportQuery(reference)), session)
  }

  private func makeAgain(_ answer: IssuedReportQuery.Answer, _ session: CommandSession) throws {
    try form.settle(session.context)
    let issue = answer.issue
    let remade = try session.session.remake(issue) { session.context.rendering(in: $0) }
    try write(remade.report.bytes, session)
    guard !remade.isSame(as: issue) else {
      session.confirm(ReportWords.sameBytes(issue.day, issue.recipient, issue.sha256))
      return try sayChanges(answer, session)
    }
    session.confirm(
      ReportWords.otherBytes(
        issue, isPDF: remade.report.form == .pdf, tools: Grants.configuration.version))
    if remade.restated.isEmpty, !issue.figures.isEmpty {
      return session.confirm(ReportWords.sameFigures(issue.figures.count))
    }
    if !remade.restated.isEmpty {
      session.confirm(
        ReportWords.otherFigures(remade.restated.count),
        remade.restated.map { RestatedFigures.line($0) })
    }
    throw ExitCode(3)
  }

  private func write(_ bytes: [UInt8], _ session: CommandSession) throws {
    guard let output = form.output, output != "-" else {
      return session.context.console.write(bytes)
    }
    try Files.write(output, force: form.overwriting.force) { try $0(bytes) }
    session.confirm(Words.wrote(output))
  }

  /// Says how often the register changed since a report was given, if it did.
  private func sayChanges(_ answer: IssuedReportQuery.Answer, _ session: CommandSession) throws {
    guard answer.later > 0 else { return }
    session.confirm(
      ReportWords.changedSince(answer.later, try answer.issue.request().commandLine))
  }
}
