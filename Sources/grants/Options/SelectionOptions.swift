import ArgumentParser
import Domain
import Persistence
import Reporting

/// Which records of a kind are meant.
struct SelectionOptions: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("Only what stands under this record.", valueName: "reference"),
    completion: References.completion)
  var under: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only records with this value; may be given again.", valueName: "field=value"))
  var filters: [String] = []

  /// Whether nothing was said.
  var isEmpty: Bool { under == nil && filters.isEmpty }

  /// Hands the records that are meant to `body`.
  func forEach(
    _ kind: Kind, in register: Reading, _ desk: Desk, asOf: Day?, _ body: (Draft) throws -> Void
  ) throws {
    let wanted = try filters.map { try Filter($0, kind, desk.language) }
    func select(_ draft: Draft, _ id: RecordID) throws {
      guard wanted.allSatisfy({ $0.accepts(draft) }) else { return }
      if let asOf, try !register.record(id).counts(on: asOf) { return }
      try body(draft)
    }
    if let under {
      let top = try References(register, desk).find(under)
      try register.forEachDraft(of: kind, under: top, select)
    } else {
      try register.forEachDraft(of: kind, select)
    }
  }

  /// What ``forEach(_:in:_:asOf:_:)`` asks for.
  func scope(_ desk: Desk) throws -> ReadingScope {
    try under.map { .under(try References.candidates($0, desk)) } ?? .everything
  }
}

/// One condition of a list.
private struct Filter {
  private let field: Field
  private let text: String
  private let language: Language

  init(_ spelled: String, _ kind: Kind, _ language: Language) throws {
    let pair = spelled.split(separator: "=", maxSplits: 1).map(String.init)
    guard pair.count == 2 else { throw CommandError.unexpectedArgument(spelled) }
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
