package import Domain
package import Persistence
import Reporting

/// Adds a record of any kind.
package struct AddRecord: Action {
  /// The word of a kind.
  package var kind: String
  /// Also under the caller's usual project; of an obligation its agreement will do.
  package var reference: String
  package var title: String?
  package var fields: [TypedField]

  package struct Answer: Sendable {
    package let kind: Kind
    package let reference: String
  }

  package init(_ kind: String, _ reference: String, title: String? = nil, fields: [TypedField] = [])
  {
    self.kind = kind
    self.reference = reference
    self.title = title
    self.fields = fields
  }

  package var command: String {
    "add " + ([kind, reference] + [title].compactMap { $0 }).joined(separator: " ")
  }

  package func check(for caller: Caller) throws { _ = try Kind(spelled: kind) }

  package func perform(in change: Change, for caller: Caller) throws -> Answer {
    let kind = try Kind(spelled: kind)
    var draft = Draft(kind: kind, reference: try place(kind, change, caller))
    draft.title = title.map(PlainText.line)
    // Every kind has a type; what it is called must not clash with the kind of the record.
    let named = fields.map {
      TypedField($0.name == "kind" ? "type" : $0.name, $0.text, files: $0.files)
    }
    try draft.set(named, change, caller)
    try Self.nameObligation(&draft, change, caller.language)
    try change.add(draft)
    return Answer(kind: kind, reference: draft.reference.description)
  }

  /// The reference, under the usual project where what it stands under is nowhere else.
  private func place(_ kind: Kind, _ change: Change, _ caller: Caller) throws -> Reference {
    let reference = try Reference(reference)
    guard let project = caller.defaults.project else { return reference }
    let isOpen =
      if let parent = reference.parent, !kind.parents.isEmpty {
        try change.lookUp(parent) == nil
      } else {
        kind.parents.contains(.project) && reference.parent == nil
      }
    return isOpen ? Reference(slugs: try Reference(project).slugs + reference.slugs) : reference
  }

  /// An obligation that is given by its agreement alone is called after its type: report, report-2.
  private static func nameObligation(
    _ draft: inout Draft, _ change: Change, _ language: Language
  ) throws {
    guard draft.kind == .obligation, let type = draft[ObligationField.type]?.rawValue,
      let agreement = try change.lookUp(draft.reference),
      try change.kind(of: agreement) == .agreement
    else { return }
    draft.reference = draft.reference.appending(try change.freeSlug(type, under: agreement))
    if draft.title == nil {
      draft.title = language.capitalised(RecordWords.choice(type)(language))
      draft.language = language.rawValue
    }
  }
}
