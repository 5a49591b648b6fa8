import Domain

/// Organisations and places that publications name: each is looked for in the register once, and made
/// where it is not there.
final class SharedRecords {
  private let change: Change
  private let mapping: Int
  private var known: [RecordID: RecordID] = [:]
  private var names: [Kind: [String: RecordID]] = [:]
  private var made: [Kind: Int] = [:]
  /// Whether a record of the register stands for one of another key.
  private var hasOthers = false

  init(_ change: Change, mapping: Int) {
    self.change = change
    self.mapping = mapping
  }

  /// The records of a publication, naming those of the register.
  func resolve(_ publication: Publication) throws -> [Record] {
    for shared in publication.shared where known[shared.record.id] == nil {
      let id = try find(shared.record) ?? make(shared)
      known[shared.record.id] = id
      if id != shared.record.id { hasOthers = true }
    }
    return hasOthers ? publication.records.map(withOthers) : publication.records
  }

  /// A record that names those of the register.
  private func withOthers(_ record: Record) -> Record {
    var record = record
    for (field, value) in record.values {
      if case .reference(let id) = value, let other = known[id], other != id {
        record.values[field] = .reference(other)
      }
    }
    return record
  }

  /// Adds to a summary what was made since the last time.
  func takeMade(_ summary: inout TableLoadSummary) {
    summary.records.added.merge(made) { $0 + $1 }
    made.removeAll()
  }

  private func find(_ record: Record) throws -> RecordID? {
    if try change.kind(of: record.id) == record.kind { return record.id }
    if let identifier = record[SharedField.identifier] {
      return try change.record(record.kind, identified: identifier)
    }
    let name = SearchWords.plain(record.title ?? "", spaced: true)
    guard let found = try names(of: record.kind)[name] else { return nil }
    // A city of the same name in another country is another one.
    if record.kind == .city, let country = record[CityField.country],
      let other = try change.record(found)[CityField.country], other != country
    {
      return nil
    }
    return found
  }

  private func make(_ shared: Publication.Shared) throws -> RecordID {
    var record = hasOthers ? withOthers(shared.record) : shared.record
    let name = record.title ?? record[SharedField.identifier] ?? record.kind.rawValue
    record.slug = try change.freeSlug(Slug.make(from: name) ?? record.kind.rawValue, under: .root)
    try change.checkAlone(record, parent: nil)
    try RecordRules.checkBeside(record, in: change)
    try change.insertNew(record)
    try change.insert(Original(content: shared.original, mapping: mapping), of: record.id)
    made[record.kind, default: 0] += 1
    let folded = SearchWords.plain(name, spaced: true)
    if names[record.kind] != nil, names[record.kind]?[folded] == nil {
      names[record.kind]?[folded] = record.id
    }
    return record.id
  }

  /// The names of all records of a kind, read once.
  private func names(of kind: Kind) throws -> [String: RecordID] {
    if let known = names[kind] { return known }
    var table: [String: RecordID] = [:]
    try change.forEachName(of: kind) { id, name in
      let folded = SearchWords.plain(name, spaced: true)
      if table[folded] == nil { table[folded] = id }
    }
    names[kind] = table
    return table
  }
}
