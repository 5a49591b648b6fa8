import ArgumentParser
import Domain
import Persistence
import Reporting

/// `grants explain`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say where a figure comes from, down to its records.",
    discussion: """
      EXAMPLES:
        grants explain bf-girls
        grants explain bf-girls/workshops --as-of 2025-11-01
        grants explain bf-girls/learning/pass-rate
      """)

  @Argument(
    help: "A project, a deliverable, an indicator or one of its periods.",
    completion: References.completion)
  var reference: String

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try Desk(options, reading)
    let asOf = try desk.asOf(reading.asOf)
    let report = ExplainReport(language: desk.language, asOf: asOf)
    let document = try desk.register.read { register -> Document in
      let id = try References(register, desk).find(
        reference, [.project, .deliverable, .indicator, .period])
      switch try register.kind(of: id) {
      case .project:
        return report.document(ProjectStatus(try register.projectFacts(id), asOf: asOf))
      case .deliverable:
        guard let facts = try register.deliverableFacts(id) else { return Document() }
        return report.document(DeliverableStatus(facts, asOf: asOf))
      case .period:
        let path = try register.reference(of: id)
        guard let above = path.parent, let facts = try register.indicatorFacts(register.find(above))
        else { return Document() }
        return report.document(IndicatorStatus(facts, asOf: asOf), period: path.description)
      default:
        guard let facts = try register.indicatorFacts(id) else { return Document() }
        return report.document(IndicatorStatus(facts, asOf: asOf), period: nil)
      }
    }
    try reading.show(document, on: desk, table: { document.firstTable })
  }
}
