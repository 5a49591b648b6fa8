import ArgumentParser
import Domain
import Persistence
import Reporting

/// `grants close`
struct Close: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "close",
    abstract: "Close a project by its closing list, or a deliverable.",
    discussion: """
      EXAMPLES:
        grants close bf-girls --dry-run
        grants close bf-girls --open balance="Nothing was advanced" --open assets="No assets"
        grants close bf-girls/workshops --quantity 12

      A project is closed only when each point of its list is done or has a reason to stay open.
      """)

  @OptionGroup var step: StepOptions

  @Option(name: .long, help: "The final quantity of a deliverable.")
  var quantity: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Why a point of the list may stay open; may be given again.", valueName: "point=reason"))
  var open: [String] = []

  func run() throws {
    let reasons = try reasons()
    let desk = try Desk(step.options, .reading)
    let asOf = try (step.on.map { try desk.date($0).first } ?? desk.today) ?? desk.today
    let found = try desk.register.read { register -> (ClosingList, String)? in
      let id = try References(register, desk).find(step.reference, [.project, .deliverable])
      guard try register.kind(of: id) == .project else { return nil }
      return (
        try register.closingList(of: id, asOf: asOf, reasons: reasons),
        try register.reference(of: id).description
      )
    }
    guard let (list, project) = found else {
      return try step.record(
        .closed, as: "close", on: [.deliverable], extra: quantity.map { ["quantity": $0] } ?? [:])
    }
    desk.show(ClosingReport(list, project: project, language: desk.language).document)
    guard list.open.isEmpty else {
      throw CommandError.notClosed(project, list.open.map(\.question))
    }
    let note = list.points.compactMap { point in
      point.reason.map { "\(point.question.typed): \($0)" }
    }.joined(separator: "; ")
    try step.record(
      .closed, as: "close", on: [.project], extra: note.isEmpty ? [:] : ["note": note])
  }

  private func reasons() throws -> [ClosingList.Question: String] {
    var reasons: [ClosingList.Question: String] = [:]
    for text in open {
      let pair = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard let question = pair.first.flatMap({ ClosingList.Question(typed: $0) }) else {
        throw CommandError.notAWord(
          text, of: "--open", ClosingList.Question.allCases.map { "\($0.typed)=…" })
      }
      guard pair.count == 2, !pair[1].isEmpty else { throw CommandError.needsReason }
      reasons[question] = pair[1]
    }
    return reasons
  }
}
