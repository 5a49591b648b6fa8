import Domain
package import Persistence

/// Pauses a project, or a place or deliverable of it.
package struct Suspend: Action {
  package var project: String
  /// A city, a site or a deliverable; nil for the whole project.
  package var scope: String?
  /// The first day; nil for today.
  package var from: String?
  /// The last day; nil while it is not known.
  package var until: String?
  package var decidedBy: String?
  package var reason: String?

  package init(_ project: String) { self.project = project }

  package var command: String { CommandLineText.of("suspend", project) }

  package func check(for caller: Caller) throws { _ = try caller.date(from ?? "today") }

  /// - Returns: The reference of the pause.
  package func perform(in change: Change, for caller: Caller) throws -> String {
    let references = References(change, caller)
    let id = try references.find(project, [.project])
    let day = try caller.date(from ?? "today")
    let slug = try change.freeSlug("suspension-\(day.text)", under: id)
    var draft = Draft(kind: .suspension, reference: try change.reference(of: id).appending(slug))
    draft[SuspensionField.from] = day
    if let until { draft[SuspensionField.until] = try caller.date(until) }
    if let scope {
      let target = try references.find(scope, [.city, .site, .deliverable])
      draft[SuspensionField.scope] = try change.reference(of: target)
    }
    if let decidedBy {
      let party = try references.find(decidedBy, Kind.anybody)
      draft[SuspensionField.decidedBy] = try change.reference(of: party)
    }
    if let reason { try draft.set("reason", reason) }
    return try change.reference(of: change.add(draft).id).description
  }
}

/// Ends a pause.
package struct Resume: Action {
  /// The pause, or a project with one open pause.
  package var reference: String
  /// The last day of the pause; nil for yesterday.
  package var until: String?

  package init(_ reference: String, until: String?) {
    self.reference = reference
    self.until = until
  }

  package var command: String { CommandLineText.of("resume", reference) }

  package func check(for caller: Caller) throws { _ = try caller.date(until ?? "yesterday") }

  /// - Returns: The reference of the pause.
  package func perform(in change: Change, for caller: Caller) throws -> String {
    var id = try References(change, caller).find(reference, [.suspension, .project])
    if try change.kind(of: id) == .project {
      let open = try change.children(of: id, .suspension).filter {
        $0[SuspensionField.until] == nil
      }
      guard open.count == 1, let only = open.first else {
        throw RegisterError.wrongKind(reference, is: .project, expected: [.suspension])
      }
      id = only.id
    }
    let path = try change.reference(of: id)
    var draft = Draft(kind: .suspension, reference: path)
    draft[SuspensionField.until] = try caller.date(until ?? "yesterday")
    try change.edit(id, to: draft)
    return path.description
  }
}
