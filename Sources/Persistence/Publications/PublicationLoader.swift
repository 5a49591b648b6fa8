package import Domain

/// Puts what others published into the register, one activity or organisation after the other.
package final class PublicationLoader {
  let change: Change
  private let mode: TableMode
  private let mapping: Int
  private let parties: SharedRecords
  private let known: (Publication) throws -> RecordID?
  private let read: (Original, RecordID) -> Publication?
  private let isSame: ([UInt8], [UInt8]) -> Bool
  private var file: RecordID?
  private var recordsSinceLast = 0
  /// Whether the records that are loaded were checked by themselves.
  private var isChecked = false
  private var lastParent: (id: RecordID, kind: Kind?)?

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
  package init(
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
  package func begin(_ file: Publication, _ summary: inout TableLoadSummary) throws {
    guard let record = file.records.first else { return }
    isChecked = false
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
    new[SourceField.published] = record[SourceField.published]
    try change.checkAlone(new, parent: nil)
    try change.update(old, to: new)
    try change.update(original, of: record.id)
    summary.records.changed[record.kind, default: 0] += 1
  }

  /// Adds or changes what a publication speaks of, and counts it.
  ///
  /// - Throws: ``RowRefusal`` where the register says something else, or nothing; ``RecordError`` for what no rule
  ///   allows. The change must not be kept then.
  package func load(
    _ publication: Publication, ordinal: Int, _ summary: inout TableLoadSummary
  ) throws {
    let publication = try ofRegister(publication)
    isChecked = publication.checkedOn == change.today
    try collectRowsWhenLarge()
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
    try RecordRules.checkTogether(resolved, in: change)
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
  private func collectRowsWhenLarge() throws {
    guard recordsSinceLast >= Self.partSize else { return }
    try change.collectRows()
    recordsSinceLast = 0
  }

  private func add(_ record: Record) throws {
    try collectRowsWhenLarge()
    if !isChecked { try change.checkAlone(record, parent: kind(of: record.parent)) }
    try change.insertNew(record)
    recordsSinceLast += 1
  }

  /// The kind of the record above, looked up once for all that stand together.
  private func kind(of parent: RecordID) throws -> Kind? {
    if let lastParent, lastParent.id == parent { return lastParent.kind }
    let kind = try change.kind(of: parent)
    lastParent = (parent, kind)
    return kind
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
    let plan = try PublicationPlan(now, before, change)
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
    try write(plan, &summary)
    if known == nil {
      try change.insert(original, of: now[0].id)
    } else {
      try change.update(original, of: now[0].id)
      if plan.isEmpty { summary.records.changed[now[0].kind, default: 0] += 1 }
    }
    parties.takeMade(&summary)
  }

  private func write(_ plan: PublicationPlan, _ summary: inout TableLoadSummary) throws {
    recordsSinceLast += plan.changed.count + plan.gone.count + 1
    for (record, kind) in plan.gone {
      guard try change.descendants(of: record).count == 1, try change.namers(of: record).isEmpty
      else { continue }
      try change.remove(record, withChildren: false)
      summary.removed[kind, default: 0] += 1
    }
    for (old, new) in plan.changed {
      try change.checkAlone(new, parent: kind(of: new.parent))
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
    for record in plan.changed.map(\.1) + plan.new {
      try RecordRules.checkBeside(record, in: change)
    }
  }
}
