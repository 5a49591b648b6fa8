import ArgumentParser
import Domain
import Persistence
import Reporting
import UseCases

/// `grants close`
struct CloseCommand: ParsableCommand {
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
    let session = try CommandSession(step.options, .writing)
    let fields = quantity.map { [TypedField("quantity", $0)] } ?? []
    let action = Close(
      try step.action(.closed, as: "close", fields, session),
      open: open.map { text in
        let pair = text.split(separator: "=", maxSplits: 1).map(String.init)
        return TypedField(pair.first ?? "", pair.count == 2 ? pair[1] : "")
      })
    do {
      let outcome = try session.perform(action, dryRun: step.dry.dryRun)
      if let list = outcome.result.closing { show(list, outcome.result.reference, session) }
      step.confirm(.closed, outcome, session)
    } catch RecordError.notClosed(let project, let open) {
      if let answer = try session.answer(ClosingQuery(action)) {
        show(answer.list, answer.project, session)
      }
      throw RecordError.notClosed(project, open)
    }
  }

  private func show(_ list: ClosingList, _ project: String, _ session: CommandSession) {
    session.context.show(
      ClosingReport(list, project: project, language: session.language).document)
  }
}
