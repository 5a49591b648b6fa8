import Domain
package import Persistence
import Reporting

/// A report as it is handed over, with all that a register keeps of it.
package struct HandedReport {
  package let bytes: [UInt8]
  /// SHA-256 of the bytes, in hexadecimal digits.
  package let digest: String
  package let form: OutputForm
  /// What was asked for, with every day spelled out.
  let request: ReportRequest
  let kind: ReportKind
  let title: String
  let frame: ReportFrame
  /// Where history stood when it was made.
  let state: RegisterState
  let about: [Reference]
  let figures: [ReportedFigure]
}

/// A report that is made to be handed over.
package struct HandedReportQuery {
  private let request: ReportRequest
  private let form: OutputForm
  private let rendering: Rendering

  package init(_ request: ReportRequest, as form: OutputForm, _ rendering: Rendering) {
    self.request = request
    self.form = form
    self.rendering = rendering
  }

  /// - Throws: What ``ReportQuery`` and ``Rendering`` throw.
  package func answer(from register: Reading, for caller: Caller) throws -> HandedReport {
    let maker = try ReportMaker(
      request, isForPrograms: form == .json, register, caller)
    let report = try maker.make()
    let bytes = try rendering.bytes(Rendering.Answer(report), as: form)
    return HandedReport(
      bytes: bytes, digest: IssuedReport.digest(of: bytes), form: form,
      request: try dated(maker.frame, caller), kind: maker.kind,
      title: report.document.name, frame: maker.frame, state: try register.state(),
      about: try maker.about.map { try register.reference(of: $0) },
      figures: (report as? ProjectReports)?.reports.flatMap(\.account.figures) ?? [])
  }

  /// The request from which the same report is made on any day.
  private func dated(_ frame: ReportFrame, _ caller: Caller) throws -> ReportRequest {
    var request = request
    if request.period != nil {
      request.period = frame.period.map { "\($0.lowerBound)/\($0.upperBound)" }
    }
    request.since = try request.since.map { try caller.firstDay($0).description }
    request.asOf = frame.asOf.description
    request.language = frame.language.rawValue
    request.format = form.rawValue
    return request
  }
}

extension Session {
  /// Keeps what was handed over to whom, and ends overrides of ratings that the report shows.
  ///
  /// - Parameters:
  ///   - file: Where it was written; nil for none.
  ///   - version: The version of the program that made it.
  /// - Throws: ``RequestError/changedMeanwhile(_:)`` when the register is no longer as the report has it.
  /// - Returns: The reference of the record.
  package func issue(
    _ report: HandedReport, to recipient: String, file: String?, version: String
  ) throws -> String {
    try register.change(
      CommandLineText.of("report", "--issue", "--to", recipient), by: caller.author
    ) { change in
      guard try change.state() == report.state else {
        throw RequestError.changedMeanwhile(register.path)
      }
      for project in report.about {
        let id = try change.find(project)
        if try change.kind(of: id) == .project {
          try change.endJudgements(of: id, on: caller.today)
        }
      }
      return try keep(report, recipient, file, version, change)
    }.result
  }

  private func keep(
    _ report: HandedReport, _ recipient: String, _ file: String?, _ version: String,
    _ change: Change
  ) throws -> String {
    let frame = report.frame
    let name = (report.about.first?.slugs.last ?? report.kind.rawValue) + "-\(frame.asOf)"
    var draft = Draft(
      kind: .issue, reference: Reference(slugs: [try change.freeSlug(name, under: .root)]))
    draft.title = report.title + ", " + frame.asOf.text(in: frame.language)
    draft.language = frame.language.rawValue
    draft[IssueField.day] = PartialDate(caller.today)
    draft[IssueField.asOf] = PartialDate(frame.asOf)
    draft[IssueField.from] = (frame.period?.lowerBound).map { PartialDate($0) }
    draft[IssueField.until] = (frame.period?.upperBound).map { PartialDate($0) }
    draft[IssueField.recipient] = recipient
    draft[IssueField.type] = report.kind
    draft[IssueField.correspondence] = frame.language.rawValue
    draft[IssueField.format] = report.form.rawValue
    draft[IssueField.fileName] = file.map { Folders.name(of: $0) }
    draft[IssueField.sha256] = report.digest
    draft[IssueField.arguments] = try report.request.kept()
    draft[IssueField.tools] = version
    draft[IssueField.entryOffice] = report.state.entry?.office.description
    draft[IssueField.entryHash] = report.state.hash
    draft[IssueField.entryNumber] = report.state.entry?.number
    draft[IssueField.recordedBy] = caller.name
    // The bytes that are handed over.
    let evidence = Evidence(
      fileName: file.map { Folders.name(of: $0) } ?? "\(name).\(report.form.fileEnding)",
      bytes: report.bytes, location: file ?? "-")
    draft[IssueField.evidence] = [try change.reference(of: change.keep(evidence))]
    if !report.about.isEmpty { draft[IssueField.about] = report.about }
    let record = try change.add(draft)
    try change.keep(report.figures, of: record.id)
    return draft.reference.description
  }
}
