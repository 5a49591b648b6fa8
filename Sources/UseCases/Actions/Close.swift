package import Domain
package import Persistence

/// Closes a project by its closing list, or a deliverable. It is judged and written in one change.
package struct Close: Action {
  package var step: RecordStep
  /// Why points of the list may stay open, by the word of the point.
  package var open: [TypedField]

  package init(_ step: RecordStep, open: [TypedField] = []) {
    self.step = step
    self.open = open
  }

  package var command: String { step.command }
  package var reason: String? { step.reason }

  package func check(for caller: Caller) throws {
    try step.check(for: caller)
    _ = try reasons()
  }

  package func perform(in change: Change, for caller: Caller) throws -> RecordStep.Answer {
    try step.perform(in: change, for: caller, closingReasons: reasons())
  }

  fileprivate func reasons() throws -> [ClosingList.Question: String] {
    var reasons: [ClosingList.Question: String] = [:]
    for field in open {
      guard let question = ClosingList.Question(typed: field.name) else {
        throw RequestError.notAWord(
          field.text.isEmpty ? field.name : "\(field.name)=\(field.text)", of: "--open",
          ClosingList.Question.allCases.map { "\($0.typed)=…" })
      }
      guard !field.text.isEmpty else { throw RecordError.missingReason }
      reasons[question] = field.text
    }
    return reasons
  }
}

/// What has to be done before a project is closed; nil for a record that has no such list.
package struct ClosingQuery: Query {
  package var request: Close

  package init(_ request: Close) { self.request = request }

  package struct Closing: Sendable {
    package let list: ClosingList
    package let project: String
  }

  package func answer(from register: Reading, for caller: Caller) throws -> Closing? {
    let step = request.step
    let id = try References(register, caller).find(step.reference, step.type.subjects)
    let list = try register.closing(
      id, on: caller.usual(step.day), reasons: request.reasons())
    return try list.map { Closing(list: $0, project: try register.reference(of: id).description) }
  }
}
