import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants suspend`
struct Suspend: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "suspend",
    abstract: "Say that a project, or a place or deliverable of it, is paused.")

  @Argument(help: "The project.", completion: References.completion)
  var project: String

  @Option(
    name: .long, help: "Only this city, site or deliverable.", completion: References.completion)
  var scope: String?

  @Option(name: .long, help: "The first day of the pause. Default: today.")
  var from: String?

  @Option(name: .long, help: "The last day of the pause, when it is known.")
  var until: String?

  @Option(
    name: .long, help: ArgumentHelp("Who decided it.", valueName: "party"),
    completion: References.completion)
  var decidedBy: String?

  @Option(name: .long, help: "Why.")
  var reason: String?

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let session = try CommandSession(options, .writing)
    let day = try session.caller.date(from ?? "today")
    let outcome = try session.register.change(
      CommandLineText.of("suspend", project), reason: reason, by: session.caller.author
    ) { change in
      let references = References(change, session.caller)
      let id = try references.find(project, [.project])
      let path = try change.reference(of: id)
      var draft = Draft(
        kind: .suspension,
        reference: path.appending(try change.freeSlug("suspension-\(day.text)", under: id)))
      draft.entries["from"] = .value(.date(day))
      if let until { draft.entries["until"] = .value(.date(try session.caller.date(until))) }
      if let scope {
        let target = try references.find(scope, [.city, .site, .deliverable])
        draft.entries["scope"] = .reference(try change.reference(of: target))
      }
      if let decidedBy {
        let party = try references.find(decidedBy, Kind.anybody)
        draft.entries["decidedBy"] = .reference(try change.reference(of: party))
      }
      if let reason { try draft.set("reason", reason) }
      return try change.reference(of: change.add(draft).id).description
    }
    session.confirm(Words.added(.suspension, outcome.result))
  }
}

/// `grants resume`
struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "resume", abstract: "Say that a pause has ended.")

  @Argument(help: "The pause, or a project with one open pause.", completion: References.completion)
  var reference: String

  @Option(name: .long, help: "The last day of the pause. Default: yesterday.")
  var until: String?

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let session = try CommandSession(options, .writing)
    let day = try session.caller.date(until ?? "yesterday")
    let outcome = try session.register.change(
      CommandLineText.of("resume", reference), by: session.caller.author
    ) { change in
      var id = try References(change, session.caller).find(reference, [.suspension, .project])
      if try change.kind(of: id) == .project {
        let open = try change.children(of: id, .suspension).filter { $0.date("until") == nil }
        guard open.count == 1, let only = open.first else {
          throw RegisterError.wrongKind(reference, is: .project, expected: [.suspension])
        }
        id = only.id
      }
      let path = try change.reference(of: id)
      var draft = Draft(kind: .suspension, reference: path)
      draft.entries["until"] = .value(.date(day))
      try change.edit(id, to: draft)
      return path.description
    }
    session.confirm(Words.changed(outcome.result))
  }
}
