import Crypto
package import Domain

extension Change {
  /// Hands every draft of a file, with its line, to a function; may be asked to do so three times.
  package typealias Drafts = (_ each: (Draft, Int) throws -> Void) throws -> Void

  /// Adds the records of a file that are new and updates those that are there.
  ///
  /// The first pass hears who is spoken of, the second one gives every record its key and its place, the third
  /// one its values, so that a record may name another that comes later. A record stands behind the one that it
  /// is under. What the rules ask of a record among others is asked when all are there.
  ///
  /// - Parameter settings: Those of the file, known when the drafts were handed on once.
  package func load(_ drafts: Drafts, settings: () -> [Setting: String] = { [:] }) throws
    -> ImportSummary
  {
    // The file has what its obligations made.
    renewsObligations = false
    defer { renewsObligations = true }
    try makeRoom()
    var loading = Loading(persons: try personalNames(of: drafts))
    isReserving = true
    try drafts { draft, line in
      try located(draft.reference, line) { try reserve(draft, &loading) }
    }
    try collectRows()
    isReserving = false
    try drafts { draft, line in
      try located(draft.reference, line) { try write(draft, line, &loading) }
    }
    for open in loading.unjudged {
      try located(open.reference, open.line) { try judge(open) }
    }
    for (setting, value) in settings().sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try set(setting, to: value)
    }
    return loading.summary
  }

  /// What is known of a file while it is loaded.
  private struct Loading {
    let persons: WordedNames
    var summary = ImportSummary()
    var added = Set<RecordID>()
    /// The records of the file, each of which stands in it once.
    var met = Set<RecordID>()
    var unjudged: [Unjudged] = []
    var written = 0
  }

  /// A record that is judged among others at the end.
  private struct Unjudged {
    let id: RecordID
    let reference: Reference
    let line: Int
    let old: Record?
    /// Whether the file brought it together with the record that it stands under: then it is history.
    let isHistory: Bool
  }

  private func reserve(_ draft: Draft, _ loading: inout Loading) throws {
    let known = try known(draft, loading)
    if let known { try checkSameKind(draft, known) }
    let id = try known ?? reserve(draft, loading.persons)
    guard loading.met.insert(id).inserted else {
      throw RegisterError.statedTwice(draft.reference.description)
    }
    if known == nil {
      loading.added.insert(id)
      try takeDownParts(&loading)
    }
  }

  /// The record that a draft is about; nil for one that is new. Of several that have its reference, in the register or in
  /// the file, its key tells which.
  private func known(_ draft: Draft, _ loading: Loading) throws -> RecordID? {
    guard let parent = try draft.reference.parent.map({ try lookUp($0) }) ?? .root else {
      return nil
    }
    let all = try children(of: parent, called: draft.reference.slug)
    guard let id = draft.id else {
      return all.count < 2 ? all.first : try find(draft.reference)
    }
    if all.contains(id) { return id }
    let others = all.filter { !loading.met.contains($0) }
    return others.count < 2 ? others.first : try find(draft.reference)
  }

  private func write(_ draft: Draft, _ line: Int, _ loading: inout Loading) throws {
    let stated = draft.id.flatMap { loading.met.contains($0) ? $0 : nil }
    let id = try stated ?? find(draft.reference)
    let isNew = loading.added.contains(id)
    let old = isNew ? nil : try record(id)
    let new = try isNew ? fill(id, from: draft) : change(old, to: draft)
    let hasNewOriginal = try keepOriginal(of: id, draft)
    if isNew {
      loading.summary.added[draft.kind, default: 0] += 1
    } else if old == new, !hasNewOriginal {
      loading.summary.unchanged += 1
    } else {
      loading.summary.changed[draft.kind, default: 0] += 1
    }
    let isHistory = isNew && loading.added.contains(new.parent)
    if old != new, RecordRules.looksAround(new, since: old, isHistory: isHistory) {
      loading.unjudged.append(
        Unjudged(
          id: id, reference: draft.reference, line: line, old: old, isHistory: isHistory))
    }
    try takeDownParts(&loading)
  }

  private func judge(_ open: Unjudged) throws {
    let new = try record(open.id)
    if open.isHistory { return try RecordRules.checkBeside(new, in: self) }
    try checkAmongOthers(new, since: open.old)
    // What its obligation makes of a milestone needs no amendment.
    if let old = open.old, new[MilestoneField.obligation] == nil {
      try RecordRules.checkAgreed(new, since: old, in: self)
    }
  }

  private func takeDownParts(_ loading: inout Loading) throws {
    loading.written += 1
    if loading.written % Self.partSize == 0 { try collectRows() }
  }

  /// How many records are kept in memory before they are taken down as a part of the entry.
  private static let partSize = 5000

  /// Names the record of the file at which something is wrong.
  private func located(_ reference: Reference, _ line: Int, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as RecordError {
      throw ImportError(reference: reference.description, line: line, reason: .rule(error))
    } catch let error as RegisterError {
      throw ImportError(reference: reference.description, line: line, reason: .register(error))
    }
  }

  /// What persons of the register and of the file are called.
  private func personalNames(of drafts: Drafts) throws -> WordedNames {
    var persons = WordedNames()
    func add(_ slug: String, _ titles: [String]) {
      persons.add(slug)
      for title in titles {
        persons.add(title)
        // As it would be written in a reference.
        persons.add(Slug.make(from: title) ?? "")
      }
    }
    try connection.each(
      """
      SELECT r.slug, r.title, n.text FROM person p JOIN record r ON r.id = p.id
      LEFT JOIN narrative n ON n.record = p.id AND n.field = 'title'
      """
    ) { add($0.text(0), [$0.text(1), $0.text(2)]) }
    try drafts { draft, _ in
      guard draft.kind == .person else { return }
      let translations = draft.narratives.filter { $0.field == "title" }.map(\.text)
      add(draft.reference.slug, [draft.title ?? ""] + translations)
    }
    return persons
  }

  /// The key of a record that has none in its file. It outlives the record in the index of changes, and in the
  /// journal of erasures: made of a name that somebody wants forgotten, it would tell whoever tries names.
  private func key(of draft: Draft, _ persons: WordedNames) -> RecordID {
    let isPersonal =
      draft.kind.isNamedAfterPersons || persons.stand(in: draft.reference.description)
      || persons.stand(in: draft.title ?? "")
    return isPersonal ? makeID() : RecordID(name: draft.reference.description)
  }

  /// Gives a new record its key and its place.
  private func reserve(_ draft: Draft, _ persons: WordedNames) throws -> RecordID {
    let parent = try draft.reference.parent.map { try find($0) } ?? .root
    let id = draft.id ?? key(of: draft, persons)
    if try kind(of: id) != nil {
      throw RegisterError.keyTaken(
        id, by: try reference(of: id).description, not: draft.reference.description)
    }
    try insertNewRow(
      Record(
        id: id, kind: draft.kind, parent: parent, slug: draft.reference.slug, title: draft.title,
        language: draft.language))
    return id
  }

  /// Writes the values of a record that has its key and its place.
  private func fill(_ id: RecordID, from draft: Draft) throws -> Record {
    let parent = try draft.reference.parent.map { try find($0) } ?? .root
    var record = Record(
      id: id, kind: draft.kind, parent: parent, slug: draft.reference.slug, title: draft.title,
      language: draft.language)
    try apply(draft, to: &record)
    try checkAlone(record, parent: try kind(of: parent))
    try RecordRules.checkReferences(record, self)
    try insertContents(record)
    fresh[id] = record
    return record
  }

  /// Writes the values of a record that is there.
  private func change(_ old: Record?, to draft: Draft) throws -> Record {
    let old = try old ?? record(draft.reference)
    var new = old
    try apply(draft, to: &new)
    if new == old { return old }
    try checkAlone(new, parent: try kind(of: old.parent))
    try RecordRules.checkReferences(new, self)
    try update(old, to: new)
    return new
  }

  /// - Returns: Whether it was another one before, or none.
  private func keepOriginal(of id: RecordID, _ draft: Draft) throws -> Bool {
    guard let said = draft.original else { return false }
    let new = Original(
      content: said.content, mapping: said.mapping, source: try said.source.map { try find($0) },
      ordinal: said.ordinal)
    let old = try original(of: id)
    if old == new { return false }
    try old == nil ? insert(new, of: id) : update(new, of: id)
    return true
  }

  private func checkSameKind(_ draft: Draft, _ id: RecordID) throws {
    guard let kind = try kind(of: id), kind == draft.kind else {
      throw RegisterError.wrongKind(
        draft.reference.description, is: try kind(of: id) ?? draft.kind, expected: [draft.kind])
    }
  }
}

extension RecordID {
  /// The key of a record that comes from a file without keys and is named after nobody, made from its name there,
  /// so that two offices that import one file have one record (UUID version 8 over SHA-256, RFC 9562, 5.8).
  init(name: String) {
    let digest = Array(SHA256.hash(data: Array("grants:\(name)".utf8)))
    let words = [digest[0..<8], digest[8..<16]].map {
      $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    self.init(
      high: words[0] & ~0xF000 | 0x8000, low: words[1] & ~(0b11 << 62) | 0b10 << 62)
  }
}
