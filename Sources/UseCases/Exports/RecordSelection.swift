package import Domain
package import Persistence
import Reporting

/// Which records of a kind are meant.
package struct RecordSelection: Codable, Sendable {
  /// Only what stands under this record; everything when nil.
  package var under: String?
  /// Only records with these values: `field=value`.
  package var filters: [String]
  /// Only what had happened by this day; nil for all.
  package var asOf: String?

  package init(under: String? = nil, filters: [String] = []) {
    self.under = under
    self.filters = filters
  }

  /// Whether all records are meant.
  package var isEmpty: Bool { under == nil && filters.isEmpty }

  /// What ``forEach(_:in:for:_:)`` asks for.
  package func scope(for caller: Caller) throws -> ReadingScope {
    try under.map { .under(try References.candidates($0, caller)) } ?? .everything
  }

  /// Hands the records that are meant to `body`, as they come.
  ///
  /// - Throws: ``RequestError/unexpectedArgument(_:)`` for what is no filter; ``RecordError``.
  package func forEach(
    _ kind: Kind, in register: Reading, for caller: Caller, _ body: (Draft) throws -> Void
  ) throws {
    let wanted = try filters.map { try Filter($0, kind, caller.language) }
    let asOf = try asOf.map { try caller.asOf($0) }
    func select(_ draft: Draft, _ id: RecordID) throws {
      guard wanted.allSatisfy({ $0.accepts(draft) }) else { return }
      if let asOf, try !register.record(id).counts(on: asOf) { return }
      try body(draft)
    }
    if let under {
      let top = try References(register, caller).find(under)
      try register.forEachDraft(of: kind, under: top, select)
    } else {
      try register.forEachDraft(of: kind, select)
    }
  }
}

/// One condition.
private struct Filter {
  private let field: Field
  private let text: String
  private let language: Language

  init(_ spelled: String, _ kind: Kind, _ language: Language) throws {
    let pair = spelled.split(separator: "=", maxSplits: 1).map(String.init)
    guard pair.count == 2 else { throw RequestError.unexpectedArgument(spelled) }
    guard let field = kind.field(named: Spelling.camelCase(pair[0])) else {
      throw RecordRules.noSuchField(pair[0], kind)
    }
    self.field = field
    text = pair[1].lowercased()
    self.language = language
  }

  func accepts(_ draft: Draft) -> Bool {
    let entry = draft.entries[field.name]
    if UnknownReason(spelled: text) != nil {
      if case .unknown? = entry { return true }
      return entry == nil
    }
    return EntryWords.text(entry, field, language).lowercased() == text
      || entry?.spelled?.lowercased() == text
  }
}
