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

  /// The record that a text names: as it stands, else under the default project.
  ///
  /// - Parameter kinds: The kinds that will do; any when empty.
  func find(_ text: String, _ kinds: [Kind] = []) throws -> RecordID {
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
      let names = [kind.word, kind.rawValue, wording.en, wording.fr].map { SearchWords.plain($0) }
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
      "towns": .city, "appreciation": .judgement, "communes": .city, "contracts": .agreement,
      "conventions": .agreement,
    ]
    if let kind = everyday[folded] {
      self = kind
      return
    }
    let all = Kind.allCases.map(\.typed)
    throw RecordError.noSuchKind(word, nearest: Spelling.nearest(to: word, among: all).first)
  }
}
