import ArgumentParser
import Domain
import Persistence
import Reporting

/// Finds records by what people type, a default project taken into account.
struct References {
  private let register: Reading
  private let defaults: Defaults

  init(_ register: Reading, _ desk: Desk) {
    self.register = register
    defaults = Defaults.load(for: desk)
  }

  /// What a text can name: itself, else itself under the default project.
  static func candidates(_ text: String, _ desk: Desk) throws -> [Reference] {
    let reference = try Reference(text)
    let project = Defaults.load(for: desk).project.flatMap { try? Reference($0) }
    return [reference] + (project.map { [Reference(slugs: $0.slugs + reference.slugs)] } ?? [])
  }

  /// The record that a text names: as it stands, else under the default project, else by its name or the last
  /// part of its reference, where only one has it.
  ///
  /// - Parameter kinds: The kinds that will do; any when empty, and then names are not looked for.
  func find(_ text: String, _ kinds: [Kind] = []) throws -> RecordID {
    do {
      return try exact(text, kinds)
    } catch RegisterError.noSuchRecord(let reference, let nearest) {
      if let named = try named(text, kinds) { return named }
      throw RegisterError.noSuchRecord(reference, nearest: nearest)
    } catch RecordError.badReference(let text) {
      if let named = try named(text, kinds) { return named }
      throw RecordError.badReference(text)
    }
  }

  /// The only record of some kinds with a name; nil when there is none.
  private func named(_ text: String, _ kinds: [Kind]) throws -> RecordID? {
    if kinds.isEmpty { return nil }
    switch try NameLookup(register).match(text, kinds, under: nil) {
    case .found(let id): return id
    case .several(let references): throw CommandError.severalNamed(text, references)
    case .none: return nil
    }
  }

  private func exact(_ text: String, _ kinds: [Kind]) throws -> RecordID {
    let reference = try Reference(text)
    var id = try register.lookUp(reference)
    if id == nil, let project = defaults.project, let base = try? Reference(project) {
      id = try register.lookUp(Reference(slugs: base.slugs + reference.slugs))
    }
    let found = try id ?? register.find(reference)
    if !kinds.isEmpty, let kind = try register.kind(of: found), !kinds.contains(kind) {
      throw RegisterError.wrongKind(
        try register.reference(of: found).description, is: kind, expected: kinds)
    }
    return found
  }

  /// The record that a text names with what stands under it; of one that is gone, as it was named last.
  func findPast(_ text: String) throws -> [RecordID] {
    do {
      return try register.descendants(of: find(text))
    } catch let error as RegisterError {
      let gone = try register.removed(Reference(text))
      if gone.isEmpty { throw error }
      return gone
    }
  }

  /// Completes references in the shell, out of the register.
  static let completion = CompletionKind.custom { arguments, index, prefix in
    let typed = arguments.indices.contains(index) ? arguments[index] : prefix
    let options = (try? RegisterOptions.parse([])) ?? RegisterOptions()
    guard let desk = try? Desk(options, .reading) else { return [] }
    return (try? desk.register.read { try $0.references(beginning: typed, limit: 100) }) ?? []
  }
}

extension Kind {
  /// The kind that a word names, in the singular or the plural, in English or French.
  init(spelled word: String) throws {
    let folded = SearchWords.plain(word)
    for kind in Kind.allCases {
      let wording = RecordWords.kind(kind)
      let plural = ["person": "people", "city": "cities", "delivery": "deliveries"][kind.rawValue]
      let names = [kind.rawValue, wording.en, wording.fr].map { SearchWords.plain($0) }
      if names.contains(folded) || names.map({ $0 + "s" }).contains(folded) || plural == folded {
        self = kind
        return
      }
    }
    // What people call them in their own tables.
    let everyday: [String: Kind] = [
      "activity": .deliverable, "activities": .deliverable, "activite": .deliverable,
      "activites": .deliverable, "reports": .milestone, "rapports": .milestone,
      "deadlines": .milestone, "echeances": .milestone, "schools": .site, "ecoles": .site,
      "partners": .organisation, "partenaires": .organisation, "contacts": .person,
      "towns": .city, "communes": .city, "contracts": .agreement, "conventions": .agreement,
    ]
    if let kind = everyday[folded] {
      self = kind
      return
    }
    let all = Kind.allCases.map(\.rawValue)
    throw RecordError.noSuchKind(word, nearest: Spelling.nearest(to: word, among: all).first)
  }
}
