public import Domain

/// Puts what others published into the register, one activity or organisation after the other.
public final class PublicationLoader {
  let change: Change
  private let mode: TableMode
  private let mapping: Int
  private let parties: SharedRecords
  private let known: (Publication) throws -> RecordID?
  private let read: (Original, RecordID) -> Publication?
  private let isSame: ([UInt8], [UInt8]) -> Bool
  private var file: RecordID?
  private var recordsSinceLast = 0

  /// How many new records are kept in memory before they are taken down as a part of the entry.
  private static let partSize = 5000

  /// A loader in a change.
  ///
  /// - Parameters:
  ///   - mode: What is done with what is there, or is not.
  ///   - mapping: The version of the mapping that made the publications.
  ///   - known: The key of the record of the register that a publication speaks of, by its identifier; nil where it
  ///     is the one that the publication has. It is asked when all before is loaded, which may have brought the record.
  ///   - read: Makes the records of an original again; nil when it cannot be read.
  ///   - isSame: Whether two originals say the same, whatever of it became records.
  public init(
    _ change: Change, _ mode: TableMode, mapping: Int,
    known: @escaping (Publication) throws -> RecordID?,
    read: @escaping (Original, RecordID) -> Publication?,
    isSame: @escaping ([UInt8], [UInt8]) -> Bool
  ) throws {
    self.known = known
    self.isSame = isSame
    self.change = change
    self.mode = mode
    self.mapping = mapping
    self.read = read
    parties = SharedRecords(change, mapping: mapping)
    try change.makeRoom()
  }

  /// Takes in the record of a file; what is loaded next comes from it.
  public func begin(_ file: Publication, _ summary: inout TableLoadSummary) throws {
    guard let record = file.records.first else { return }
    self.file = record.id
    let original = Original(content: file.original, mapping: mapping)
    guard let known = try change.original(of: record.id) else {
      guard mode.adds else {
        self.file = nil
        return
      }
      try insert(record, original)
      summary.records.added[record.kind, default: 0] += 1
      return
    }
    guard known.content != original.content, mode != .add else { return }
    let old = try change.record(record.id)
    var new = old
    new.values["published"] = record.values["published"]
    try change.update(old, to: new)
    try change.update(original, of: record.id)
    summary.records.changed[record.kind, default: 0] += 1
  }

  /// Adds or changes what a publication speaks of, and counts it.
  ///
  /// - Throws: ``RowRefusal`` where the register says something else, or nothing.
  public func load(
    _ publication: Publication, ordinal: Int, _ summary: inout TableLoadSummary
  ) throws {
    let publication = try ofRegister(publication)
    try takeDownWhenLarge()
    guard let root = publication.records.first else { return }
    summary.rows += 1
    var original = Original(
      content: publication.original, mapping: mapping, source: file, ordinal: ordinal)
    if let known = try change.original(of: root.id) {
      if known.content == original.content {
        summary.records.unchanged += 1
        return
      }
      // What is already read from another file stays that file's.
      if file == nil { (original.source, original.ordinal) = (known.source, known.ordinal) }
      return try renew(publication, original, since: read(known, root.id), known, &summary)
    }
    if try change.kind(of: root.id) != nil {
      return try renew(publication, original, since: nil, nil, &summary)
    }
    guard mode.adds else { throw RowRefusal.notThere(root.slug) }
    let resolved = try parties.resolve(publication)
    try insert(resolved[0], original)
    for record in resolved.dropFirst() {
      var record = record
      if record.parent == .root { record.slug = try change.freeSlug(record.slug, under: .root) }
      try add(record)
    }
    for record in resolved { summary.records.added[record.kind, default: 0] += 1 }
    parties.takeMade(&summary)
  }

  /// A publication with the keys of the record that the register has for its identifier.
  private func ofRegister(_ publication: Publication) throws -> Publication {
    guard let root = publication.records.first, let id = try known(publication), id != root.id,
      let own = read(Original(content: publication.original, mapping: mapping), id)
    else { return publication }
    var publication = publication
    publication.records = own.records
    return publication
  }

  private func insert(_ record: Record, _ original: Original) throws {
    var record = record
    record.slug = try change.freeSlug(record.slug, under: .root)
    try add(record)
    try change.insert(original, of: record.id)
  }

  /// Keeps memory flat, also within one publication of very many records.
  private func takeDownWhenLarge() throws {
    guard recordsSinceLast >= Self.partSize else { return }
    try change.takeDown()
    recordsSinceLast = 0
  }

  private func add(_ record: Record) throws {
    try takeDownWhenLarge()
    try change.insertNew(record, isChecked: true)
    recordsSinceLast += 1
  }

  // MARK: What is there already

  /// Brings what is there to what is published now: what the publisher changed is changed, what
  /// somebody changed here since stays, unless the publisher changed that too.
  private func renew(
    _ publication: Publication, _ original: Original, since old: Publication?, _ known: Original?,
    _ summary: inout TableLoadSummary
  ) throws {
    let now = try parties.resolve(publication)
    let before = try old.map(parties.resolve) ?? []
    let path = try change.reference(of: now[0].id)
    let plan = try self.plan(now, before)
    // The same file, read on a later day: what had not happened then may have happened now.
    let isLater = known.map { isSame($0.content, original.content) } ?? false
    if isLater, plan.isEmpty || !mode.adds {
      summary.records.unchanged += 1
      return
    }
    switch mode {
    case _ where isLater: break
    case .cautious:
      throw RowRefusal.conflict(path.description, try plan.differences(change))
    case .add:
      summary.left += 1
      return
    case .update, .addAndUpdate: break
    }
    recordsSinceLast += plan.changed.count + plan.gone.count + 1
    for (record, kind) in plan.gone {
      guard try change.descendants(of: record).count == 1, try change.namers(of: record).isEmpty
      else { continue }
      try change.remove(record, withChildren: false)
      summary.removed[kind, default: 0] += 1
    }
    for (old, new) in plan.changed {
      try change.update(old, to: new)
      summary.count(
        .changed(try change.differences(old, new)),
        Draft(kind: new.kind, reference: try change.reference(of: new.id)))
    }
    for record in plan.new {
      var record = record
      record.slug = try change.freeSlug(record.slug, under: record.parent)
      try add(record)
      summary.records.added[record.kind, default: 0] += 1
    }
    if known == nil {
      try change.insert(original, of: now[0].id)
    } else {
      try change.update(original, of: now[0].id)
      if plan.isEmpty { summary.records.changed[now[0].kind, default: 0] += 1 }
    }
    parties.takeMade(&summary)
  }

  private struct Plan {
    var new: [Record] = []
    var changed: [(Record, Record)] = []
    var gone: [(RecordID, Kind)] = []

    var isEmpty: Bool { new.isEmpty && changed.isEmpty && gone.isEmpty }

    func differences(_ change: Change) throws -> [FieldDifference] {
      try changed.flatMap { try change.differences($0, $1) }
    }
  }

  private func plan(_ now: [Record], _ before: [Record]) throws -> Plan {
    var plan = Plan()
    var isNew = Set<RecordID>()
    let known = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for record in now {
      guard try change.kind(of: record.id) == record.kind else {
        // What was taken out here stays out, and so does all under it.
        let isTakenOut = known[record.id] != nil
        let parent = record.parent == .root || isNew.contains(record.parent)
        let hasPlace = try parent || change.kind(of: record.parent) != nil
        if !isTakenOut, hasPlace {
          plan.new.append(record)
          isNew.insert(record.id)
        }
        continue
      }
      let current = try change.record(record.id)
      let merged = Self.merged(current, record, since: known[record.id])
      if merged != current { plan.changed.append((current, merged)) }
    }
    let names = Set(now.map(\.id))
    for record in before.reversed() where !names.contains(record.id) {
      if try change.kind(of: record.id) != nil { plan.gone.append((record.id, record.kind)) }
    }
    return plan
  }

  /// A record with what its publisher changed since.
  private static func merged(_ current: Record, _ now: Record, since before: Record?) -> Record {
    var merged = current
    if before?.title != now.title { merged.title = now.title }
    if before?.language != now.language { merged.language = now.language }
    let fields = Set(now.values.keys).union(before.map { Set($0.values.keys) } ?? [])
    for field in fields where before?.values[field] != now.values[field] {
      merged.values[field] = now.values[field]
    }
    for narrative in before?.narratives ?? [] where !now.narratives.contains(narrative) {
      merged.narratives.removeAll { $0 == narrative }
    }
    for narrative in now.narratives where before?.narratives.contains(narrative) != true {
      merged.narratives.removeAll {
        ($0.field, $0.ordinal, $0.language)
          == (narrative.field, narrative.ordinal, narrative.language)
      }
      merged.narratives.append(narrative)
    }
    return merged
  }
}
