import ArgumentParser
import Domain
import Exchange
import JSON
import Persistence
import Reporting
import UseCases

/// `grants show`
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "show", abstract: "Show one record whole, with what sources say of it.",
    discussion: """
      EXAMPLES:
        grants show agreement-2024
        grants show bf-girls/end --format json
      """)

  @Argument(help: "The record.", completion: References.completion)
  var reference: String

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let session = try CommandSession(options, reading)
    let asOf = try reading.asOf.map { try session.caller.asOf($0) }
    let scope = ReadingScope.record(try References.candidates(reference, session.caller))
    let (document, draft) = try session.register.read(scope) { register in
      let id = try References(register, session.caller).find(reference)
      let record = try register.record(id)
      let path = try register.reference(of: id).description
      let report = RecordReport(record, reference: path, language: session.language) { other in
        let isErased = (try? register.isShell(other)) ?? false
        let title =
          isErased
          ? HistoryReport.erased(session.language) : (try? register.title(of: other)) ?? ""
        let path = (try? register.reference(of: other).description) ?? ""
        return title == path ? path : "\(title) (\(path))"
      }
      var document = report.document(children: try children(of: id, register, session, asOf))
      document.blocks += try state(
        of: record, register, session, try asOf ?? session.caller.asOf(nil))
      return (document, try register.draft(of: id))
    }
    try reading.show(document, on: session, json: { InterchangeWriter.write(draft, to: &$0) })
  }

  /// Where a milestone or a payment stands, and what money it holds back or waits for.
  private func state(of record: Record, _ register: Reading, _ session: CommandSession, _ asOf: Day)
    throws
    -> [Document.Block]
  {
    let report = ExplainReport(language: session.language, asOf: asOf)
    let document: Document? =
      switch record.kind {
      case .milestone:
        try register.milestoneStatus(record.id, asOf: asOf).map { report.document($0) }
      case .tranche: try register.trancheStatus(record.id, asOf: asOf).map { report.document($0) }
      default: nil
      }
    return Array((document?.blocks ?? []).dropFirst())
  }

  private func children(
    of id: RecordID, _ register: Reading, _ session: CommandSession, _ asOf: Day?
  ) throws
    -> [(kind: Kind, lines: [String])]
  {
    try Kind.allCases.compactMap { kind in
      let records = try register.children(of: id, kind).filter { record in
        asOf.map { record.counts(on: $0) } ?? true
      }
      guard !records.isEmpty else { return nil }
      return (
        kind,
        try records.map { record in
          let path = try register.reference(of: record.id).description
          return try Summary(register, session.language).line(record, path)
        }
      )
    }
  }
}

/// A record in one line.
struct Summary {
  private let register: Reading
  private let language: Language

  init(_ register: Reading, _ language: Language) {
    self.register = register
    self.language = language
  }

  /// The reference, the name, and the first facts that tell records of the kind apart.
  func line(_ record: Record, _ path: String) throws -> String {
    var parts = [record.title].compactMap { $0 }
    for field in record.kind.fields {
      guard parts.count < 4, let value = record.values[field.name] else { continue }
      switch value {
      case .date(let date):
        parts.append("\(RecordWords.field(field.name)(language)) \(date.text(in: language))")
      case .reference(let id): parts.append(try register.title(of: id))
      case .decimal(let number):
        parts.append("\(RecordWords.field(field.name)(language)) \(number)")
      case .text(let text):
        if case .choice = field.shape { parts.append(RecordWords.choice(text)(language)) }
      default: break
      }
    }
    return path + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }
}
