package import Domain
package import Persistence

/// Records that something happened to a record: it was verified, accepted, submitted, cancelled …
package struct RecordStep: Action {
  package var type: StepType
  /// The record that it happened to.
  package var reference: String
  /// nil for the caller's usual day, else today.
  package var day: String?
  /// Who did it: an organisation or a person; nil when that is not stated.
  package var party: String?
  package var reason: String?
  /// Further fields of the step, such as the new due date of what was returned.
  package var fields: [TypedField] = []
  package var evidence = Attachments()
  /// The word of the command, as history shows it.
  package var verb: String

  package struct Answer: Sendable {
    /// The record that it happened to.
    package let reference: String
    package let day: PartialDate
    /// By which list a project was closed; nil for any other step.
    package let closing: ClosingList?
  }

  package init(_ type: StepType, _ reference: String, verb: String) {
    self.type = type
    self.reference = reference
    self.verb = verb
  }

  package var command: String { CommandLineText.of(verb, reference, on: day) }

  package func check(for caller: Caller) throws { _ = try caller.usual(day) }

  package func perform(in change: Change, for caller: Caller) throws -> Answer {
    try perform(in: change, for: caller, closingReasons: nil)
  }

  /// - Parameter reasons: Why points of the closing list may stay open; nil for a step that closes nothing.
  func perform(
    in change: Change, for caller: Caller, closingReasons reasons: [ClosingList.Question: String]?
  ) throws -> Answer {
    let references = References(change, caller)
    let id = try references.find(reference, type.subjects)
    let party = try party.map { try references.find($0, Kind.anybody) }
    let day = try caller.usual(day)
    let closing = try reasons.flatMap { try change.closing(id, on: day, reasons: $0) }
    let path = try change.reference(of: id)
    let slug = try change.freeSlug("\(type.rawValue)-\(day.text)", under: id)
    var draft = Draft(kind: .step, reference: path.appending(slug.lowercased()))
    try draft.set("type", type.rawValue)
    draft[StepField.day] = day
    if let party { draft[StepField.by] = try change.reference(of: party) }
    if let reason { try draft.set("reason", reason) }
    if let note = closing?.note { try draft.set("note", note) }
    try draft.set(fields, change, caller)
    draft[StepField.evidence] = try evidence.keep(in: change, for: caller)
    try change.add(draft)
    return Answer(reference: path.description, day: day, closing: closing)
  }
}

extension Reading {
  /// What has to be done before a project is closed; nil for any other record, and for a day that is unknown.
  func closing(_ id: RecordID, on day: PartialDate, reasons: [ClosingList.Question: String]) throws
    -> ClosingList?
  {
    guard let day = day.first, try kind(of: id) == .project else { return nil }
    return try closingList(of: id, asOf: day, reasons: reasons)
  }
}
