import Domain
import Exchange
import Persistence
import Reporting

/// Answers what the interpreter of a table asks, out of the register as it is while rows are loaded.
final class RegisterLookups {
  private let change: Change
  private let names: NameLookup
  private let words: DateWords
  private let siblings: SiblingNames
  private let franc: Currency?
  private let makesMissing: Bool
  private var choices: [[String]: [String: String]] = [:]
  /// What was added because a row named it.
  private(set) var made: [(kind: Kind, name: String)] = []

  /// - Parameter franc: What a CFA franc is in the table; nil where it can be either.
  init(_ change: Change, today: Day, franc: Currency?, makesMissing: Bool) {
    siblings = SiblingNames(change)
    self.franc = franc
    self.change = change
    self.makesMissing = makesMissing
    names = NameLookup(change)
    words = DateWords(today: today)
  }

  /// The questions and their answers.
  var lookups: TableLookups {
    var lookups = TableLookups(
      date: { [words] text, order throws(PartialDateError) in try words.date(text, order: order) },
      choice: { [self] in choice($0, $1) },
      record: { [self] in try record($0, $1, $2) },
      part: { [self] in try part($0, $1) })
    lookups.title = { [self] in try found($0)?.title }
    lookups.measure = { [self] in try found($0)?[IndicatorField.measure]?.rawValue }
    lookups.sibling = { [self] name, kind, under, wish in
      let parent = try under.map { try change.lookUp($0) } ?? .root
      guard let parent else { return wish }
      return try siblings.slug(name, kind, under: parent, wish: wish)
    }
    lookups.franc = franc
    return lookups
  }

  private func found(_ reference: Reference) throws -> Record? {
    try change.lookUp(reference).map { try change.record($0) }
  }

  /// The choice that a word of any language, or a code of IATI, means.
  private func choice(_ field: Field, _ text: String) -> String? {
    guard case .choice(let words) = field.shape else { return nil }
    if choices[words] == nil {
      var table: [String: String] = [:]
      for word in words {
        let wording = RecordWords.choice(word)
        for spelling in [word] + Language.allCases.map(wording.callAsFunction) {
          table[SearchWords.plain(spelling)] = word
        }
        if let code = field.code(of: word) { table["\(code)"] = word }
      }
      choices[words] = table
    }
    return choices[words]?[SearchWords.plain(text)]
  }

  private func record(_ text: String, _ kinds: [Kind], _ under: Reference?) throws -> Reference {
    let scope = try under.map { try change.find($0) }
    switch try names.match(text, kinds, under: scope) {
    case .found(let id): return try names.reference(of: id)
    case .several(let references): throw TableError.ambiguousName(text, references)
    case .none(let nearest):
      guard makesMissing,
        let kind = kinds.first(where: { [Kind.city, .organisation, .person].contains($0) })
      else { throw TableError.notFound(text, kinds: kinds, nearest: nearest) }
      return try make(kind, text)
    }
  }

  private func make(_ kind: Kind, _ name: String) throws -> Reference {
    let slug = Slug.make(from: name) ?? "n-\(made.count + 1)"
    var draft = Draft(
      kind: kind, reference: Reference(slugs: [try change.freeSlug(slug, under: .root)]))
    draft.title = name
    let record = try change.add(draft)
    names.learn(record.id, name, kind)
    made.append((kind, name))
    return draft.reference
  }

  private func part(_ deliverable: Reference, _ place: Reference) throws -> Reference? {
    guard let id = try change.lookUp(deliverable) else { return nil }
    return try change.part(of: id, at: change.find(place)).map { try names.reference(of: $0) }
  }
}
