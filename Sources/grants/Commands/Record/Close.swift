import ArgumentParser
import Domain
import Persistence
import Reporting
import UseCases

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
    var closing: (list: ClosingList, project: String)?
    func show() {
      guard let closing else { return }
      let context = Context.current
      context.show(
        ClosingReport(closing.list, project: closing.project, language: context.language).document)
    }
    do {
      try step.record(
        .closed, as: "close", extra: quantity.map { ["quantity": $0] } ?? [:],
        prepare: { change, id, day in
          guard let day, try change.kind(of: id) == .project else { return [:] }
          let list = try change.closingList(of: id, asOf: day, reasons: reasons)
          closing = (list, try change.reference(of: id).description)
          return list.note.map { ["note": $0] } ?? [:]
        }, announce: show)
    } catch RecordError.notClosed(let project, let open) {
      show()
      throw RecordError.notClosed(project, open)
    }
  }

  private func reasons() throws -> [ClosingList.Question: String] {
    var reasons: [ClosingList.Question: String] = [:]
    for text in open {
      let pair = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard let question = pair.first.flatMap({ ClosingList.Question(typed: $0) }) else {
        throw RequestError.notAWord(
          text, of: "--open", ClosingList.Question.allCases.map { "\($0.typed)=…" })
      }
      guard pair.count == 2, !pair[1].isEmpty else { throw RecordError.missingReason }
      reasons[question] = pair[1]
    }
    return reasons
  }
}
