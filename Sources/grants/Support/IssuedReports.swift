import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import Terminal
import UseCases

/// Gives reports out with a record of it, and makes them again.
struct IssuedReports {
  let options: RegisterOptions

  init(_ options: RegisterOptions) {
    self.options = options
  }

  // MARK: Given

  /// Makes a report, keeps what was given to whom, and writes it.
  func issue(_ asked: Report) throws {
    let session = try CommandSession(options, .writing, for: asked.reading.form)
    let made = try session.register.read { try Made(asked, $0, session) }
    let output = asked.reading.form.output.flatMap { $0 == "-" ? nil : $0 }
    let file = try output.map {
      try OutputFile($0, force: asked.reading.form.overwriting.force)
    }
    try file?.write(made.bytes)
    let recipient = asked.to ?? ""
    let outcome = try session.register.change(
      CommandLineText.of("report", "--issue", "--to", recipient), by: session.caller.author
    ) { change in
      // What was kept has to be what was given.
      guard try change.state() == made.state else {
        throw RequestError.changedMeanwhile(session.register.path)
      }
      // A light that somebody set ends with the report that shows it.
      for project in made.about {
        let id = try change.find(project)
        if try change.kind(of: id) == .project {
          try change.endJudgements(of: id, on: session.caller.today)
        }
      }
      return try keep(made, recipient, output, change, session)
    }
    if let file {
      try file.finish()
    } else {
      session.context.console.write(made.bytes)
    }
    session.confirm(ReportWords.issued(outcome.result, recipient, made.digest))
  }

  /// A report with all that is kept of it.
  struct Made {
    let maker: ReportMaker
    let report: any SectionedReport
    let words: [String]
    let form: OutputForm
    let bytes: [UInt8]
    let digest: String
    let state: RegisterState
    let about: [Reference]
    let figures: [ReportedFigure]

    init(_ asked: Report, _ register: Reading, _ session: CommandSession) throws {
      maker = try ReportMaker(asked, register, session)
      report = try maker.make()
      form = try asked.reading.form.form(OutputForm.allCases)
      words = try asked.words(maker, format: form.rawValue, session)
      bytes = try asked.reading.form.bytes(report, as: form, on: session)
      digest = IssuedReport.digest(of: bytes)
      state = try register.state()
      about = try maker.about.map { try register.reference(of: $0) }
      figures =
        (report as? DonorReports)?.reports.flatMap(\.account.figures) ?? []
    }
  }

  private func keep(
    _ made: Made, _ recipient: String, _ output: String?, _ change: Change,
    _ session: CommandSession
  ) throws -> String {
    let frame = made.maker.frame
    let name =
      (made.about.first?.slugs.last ?? made.maker.kind.rawValue) + "-\(frame.asOf)"
    var draft = Draft(
      kind: .issue, reference: Reference(slugs: [try change.freeSlug(name, under: .root)]))
    draft.title = made.report.document.name + ", " + frame.asOf.text(in: frame.language)
    draft.language = frame.language.rawValue
    func set(_ field: String, _ text: String?) {
      if let text { draft.entries[field] = .value(.text(text)) }
    }
    func set(_ field: String, _ day: Day?) {
      if let day { draft.entries[field] = .value(.date(PartialDate(day))) }
    }
    set("day", session.caller.today)
    set("asOf", frame.asOf)
    set("from", frame.period?.lowerBound)
    set("until", frame.period?.upperBound)
    set("recipient", recipient)
    set("type", made.maker.kind.rawValue)
    set("correspondence", frame.language.rawValue)
    set("format", made.form.rawValue)
    set("fileName", output.flatMap { $0.split(separator: "/").last.map(String.init) })
    set("sha256", made.digest)
    set("arguments", made.words.joined(separator: " "))
    set("tools", Grants.configuration.version)
    set("entryOffice", made.state.entry?.office.description)
    set("entryHash", made.state.hash)
    set("recordedBy", session.caller.name)
    draft.entries["evidence"] = try file(of: made, output, name, change)
    draft.entries["entryNumber"] = made.state.entry.map { .value(.integer($0.number)) }
    if !made.about.isEmpty { draft.entries["about"] = .references(made.about) }
    let record = try change.add(draft)
    try change.keep(made.figures, of: record.id)
    return draft.reference.description
  }

  /// Keeps the bytes that are handed over.
  private func file(of made: Made, _ output: String?, _ name: String, _ change: Change) throws
    -> Draft.Entry
  {
    let fileName = output.flatMap { $0.split(separator: "/").last.map(String.init) }
    let evidence = Evidence(
      fileName: fileName ?? "\(name).\(made.form.fileEnding)", bytes: made.bytes,
      location: output ?? "-")
    return .references([try change.reference(of: change.keep(evidence))])
  }
}
