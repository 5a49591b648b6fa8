import Domain
package import Persistence
import Reporting

/// Which text of the reports is meant: a section on a time, in a language.
package struct NarrativeSubject: Codable, Hashable, Sendable {
  /// The project, agreement, deliverable, indicator or budget line.
  package var reference: String
  /// The word of a ``PassageSection``.
  package var section: String
  /// The time that it is about, such as `2025-01/2025-06`.
  package var period: String
  /// The code of the text's language; nil for the caller's.
  package var language: String?

  package init(_ reference: String, section: String, period: String, language: String?) {
    self.reference = reference
    self.section = section
    self.period = period
    self.language = language
  }

  package static let sections = PassageSection.allCases.map { Spelling.hyphenated($0.rawValue) }
  private static let kinds: [Kind] = [.project, .agreement, .deliverable, .indicator, .budget]

  /// - Throws: ``RequestError`` for a section or a time that is none.
  func check(for caller: Caller) throws {
    _ = try known()
    _ = try caller.period(period)
  }

  func known() throws -> PassageSection {
    let known = PassageSection.allCases.first {
      $0.rawValue == section || Spelling.hyphenated($0.rawValue) == section
    }
    guard let known else { throw RequestError.notAWord(section, of: "narrative", Self.sections) }
    return known
  }

  func find(in register: Reading, for caller: Caller) throws -> RecordID {
    try References(register, caller).find(reference, Self.kinds)
  }

  /// The record of the text, in whatever language; nil when nobody wrote one.
  func record(in register: Reading, for caller: Caller) throws -> RecordID? {
    let (section, days) = (try known(), try caller.period(period))
    return try register.children(of: find(in: register, for: caller), .passage).first { record in
      record[NarrativeField.section] == section
        && record[NarrativeField.from]?.first == days.lowerBound
        && record[NarrativeField.until]?.last == days.upperBound
    }?.id
  }
}

/// The text as it is; nil when nobody wrote one in that language.
package struct NarrativeQuery: Query {
  package var subject: NarrativeSubject

  package init(_ subject: NarrativeSubject) { self.subject = subject }

  package func answer(from register: Reading, for caller: Caller) throws -> String? {
    try subject.check(for: caller)
    let language = subject.language ?? caller.language.rawValue
    guard let id = try subject.record(in: register, for: caller) else { return nil }
    let draft = try register.draft(of: id)
    if draft.language == language { return draft[NarrativeField.text] }
    return draft.narratives.first { $0.field == "text" && $0.language == language }?.text
  }
}

/// Writes a text for the reports on a time, in place of the one of the same section, time and language.
package struct WriteNarrative: Action {
  package var subject: NarrativeSubject
  /// Blank lines part paragraphs.
  package var text: String

  package init(_ subject: NarrativeSubject, text: String) {
    self.subject = subject
    self.text = text
  }

  package var command: String {
    CommandLineText.of(
      "narrative", subject.reference, subject.section, "--period", subject.period)
  }

  package func check(for caller: Caller) throws {
    try subject.check(for: caller)
    guard !trimmed.isEmpty else { throw TextError.noText }
  }

  private var trimmed: String {
    var words = text[...]
    while words.last?.isWhitespace ?? false { words = words.dropLast() }
    return String(words.drop(while: \.isWhitespace))
  }

  /// - Returns: The reference of the text.
  package func perform(in change: Change, for caller: Caller) throws -> String {
    let language = subject.language ?? caller.language.rawValue
    if let id = try subject.record(in: change, for: caller) {
      return try replace(id, language, change)
    }
    let (section, days) = (try subject.known(), try caller.period(subject.period))
    let id = try subject.find(in: change, for: caller)
    let name = "\(Spelling.hyphenated(section.rawValue))-\(days.lowerBound)"
    let slug = try change.freeSlug(name, under: id)
    var draft = Draft(kind: .passage, reference: try change.reference(of: id).appending(slug))
    draft.language = language
    draft[NarrativeField.section] = section
    draft[NarrativeField.from] = PartialDate(days.lowerBound)
    draft[NarrativeField.until] = PartialDate(days.upperBound)
    draft[NarrativeField.text] = trimmed
    return try change.reference(of: change.add(draft).id).description
  }

  private func replace(_ id: RecordID, _ language: String, _ change: Change) throws -> String {
    var draft = Draft(kind: .passage, reference: try change.reference(of: id))
    if try change.record(id).language == language {
      draft[NarrativeField.text] = trimmed
    } else {
      draft.narratives = [Narrative(field: "text", language: language, text: trimmed)]
    }
    try change.edit(id, to: draft)
    return draft.reference.description
  }
}
