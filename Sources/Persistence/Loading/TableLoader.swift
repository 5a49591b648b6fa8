package import Domain

/// Puts what the rows of a table say into the register, row by row.
package final class TableLoader {
  private let change: Change
  private let mode: TableMode
  private let keepsGoing: Bool
  private let terms: AmendmentTerms?
  private let keepsDoubles: Bool
  private var changed = Set<RecordID>()
  private var parent: (reference: Reference, id: RecordID, kind: Kind?)?
  private var recordsSinceLast = 0
  /// In which row a record was said first, for the first rows of a table.
  private var rows: [RecordID: Int] = [:]
  private var row: Int?

  /// How many rows are remembered by number.
  private static let remembered = 100_000
  /// How many events of a day were named, so that the next need not try their names again.
  private var names: [RecordID: [String: Int]] = [:]

  /// How many new records are kept in memory before they are taken down as a part of the entry.
  private static let partSize = 5000

  /// A loader of rows in a change.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - mode: What is done with records that are there, or are not.
  ///   - terms: What kind of change it is where a row changes an agreed value.
  ///   - keepsDoubles: Whether deliveries of the same day, place and quantity may be two.
  ///   - keepsGoing: Whether rows are loaded after one that was refused, so that nothing of that one
  ///     may stay.
  package init(
    _ change: Change, _ mode: TableMode, terms: AmendmentTerms? = nil, keepsDoubles: Bool = false,
    keepsGoing: Bool
  ) throws {
    self.keepsDoubles = keepsDoubles
    self.terms = terms
    self.change = change
    self.mode = mode
    try change.makeRoom()
    self.keepsGoing = keepsGoing
  }

  /// Adds or changes the records that a row speaks of, and counts them.
  ///
  /// - Throws: ``RowRefusal``, ``RecordError`` or ``RegisterError``; when the loader keeps going, the
  ///   register is then as before the row.
  package func load(_ row: RowDrafts, _ summary: inout TableLoadSummary) throws {
    if recordsSinceLast >= Self.partSize {
      try change.collectRows()
      recordsSinceLast = 0
    }
    self.row = row.row
    // A row that only adds one record is judged before anything is written; others may be refused
    // half way.
    if try addsOne(row, &summary) { return }
    guard keepsGoing else { return try loadAll(row, &summary) }
    let before = summary
    do {
      try change.attempt { try loadAll(row, &summary) }
    } catch {
      summary = before
      parent = nil
      throw error
    }
  }

  /// - Returns: Whether the row only adds one record, and has done so.
  private func addsOne(_ row: RowDrafts, _ summary: inout TableLoadSummary) throws -> Bool {
    guard mode.adds, row.shared == nil, row.own.count == 1, row.own[0].kind.fieldsOfIdentity == nil,
      try lookUp(row.own[0].reference) == nil
    else { return false }
    try add(row.own[0])
    summary.count(.added, row.own[0])
    return true
  }

  private func loadAll(_ row: RowDrafts, _ summary: inout TableLoadSummary) throws {
    if let shared = row.shared {
      let outcome = try load(shared, isRow: false)
      // The second row of a record has nothing new to say of it.
      if outcome != .unchanged { summary.count(outcome, shared) }
    }
    for draft in row.own {
      let draft = try named(draft)
      summary.count(try load(draft, isRow: true), draft)
    }
  }

  private func load(_ draft: Draft, isRow: Bool) throws -> RowOutcome {
    guard let id = try lookUp(draft.reference) else {
      guard mode.adds else { throw RowRefusal.notThere(draft.reference.description) }
      if draft.kind == .delivery, !keepsDoubles, let other = try lookalike(of: draft) {
        throw RowRefusal.lookalike(other)
      }
      try add(draft)
      return .added
    }
    return try compare(draft, id, isRow: isRow)
  }

  /// A delivery of the same deliverable, day, place and quantity that was sent under another key.
  private func lookalike(of draft: Draft) throws -> String? {
    guard let day = draft[SharedField.day],
      draft.reference.slug != "@" + day.text,
      draft.reference.parent != nil
    else { return nil }
    let parent = try parent(of: draft.reference).0
    let others = try change.events(like: draft, under: parent, on: day, in: ["at", "quantity"])
    return try others.first.map { try change.reference(of: $0).description }
  }

  /// Adds a record that is known not to be there.
  private func add(_ draft: Draft) throws {
    let (parentID, parentKind) = try self.parent(of: draft.reference)
    var record = Record(
      id: draft.id ?? change.makeID(), kind: draft.kind, parent: parentID,
      slug: draft.reference.slug)
    try change.complete(&record, with: draft, since: nil, parent: parentKind)
    try change.insertNew(record)
    recordsSinceLast += 1
    if let row, rows.count < Self.remembered { rows[record.id] = row }
  }

  private func compare(_ draft: Draft, _ id: RecordID, isRow: Bool) throws -> RowOutcome {
    let reference = draft.reference.description
    guard try change.kind(of: id) == draft.kind else {
      throw RegisterError.wrongKind(
        reference, is: try change.kind(of: id) ?? draft.kind, expected: [draft.kind])
    }
    let isDouble = change.made(id) || changed.contains(id)
    // Two lines that are equal can be two; only a person, an organisation or a place is surely one.
    if isDouble, isRow, !draft.kind.isOneByName {
      throw RowRefusal.double(reference, row: rows[id])
    }
    if try says(draft, id) == nil { return .unchanged }
    // What was corrected since is compared with the correction.
    let newest =
      draft.kind.fieldsOfIdentity == nil ? id : try change.newestVersion(of: id, draft.kind)
    guard let (old, new) = try says(draft, newest) else { return .unchanged }
    let differences = try change.differences(old, new)
    if isDouble {
      throw isRow
        ? RowRefusal.double(reference, row: rows[id]) : RowRefusal.conflict(reference, differences)
    }
    switch mode {
    case .cautious: throw RowRefusal.conflict(reference, differences)
    case .add: return .left
    case .update, .addAndUpdate:
      try update(old, to: new, draft, differences)
      changed.insert(id)
      return .changed(differences)
    }
  }

  /// A record before and after what a row says of it; nil when that is nothing new.
  private func says(_ draft: Draft, _ id: RecordID) throws -> (old: Record, new: Record)? {
    let old = try change.record(id)
    let draft = try withoutWhatIsKnown(draft, old)
    var new = old
    try change.complete(
      &new, with: draft, since: old, parent: try change.kind(of: old.parent))
    return new == old ? nil : (old, new)
  }

  /// Changes a record; what was agreed is amended.
  private func update(
    _ old: Record, to new: Record, _ draft: Draft, _ differences: [FieldDifference]
  ) throws {
    let fields = RecordRules.agreedChanges(from: old, to: new)
    let agreed = differences.filter { fields.contains($0.field) }
    if agreed.isEmpty { return try change.update(old, to: new) }
    let path = try change.reference(of: old.id)
    guard let terms else { throw RowRefusal.agreed(path.description, agreed) }
    if old.kind.fieldsOfIdentity != nil {
      var version = try change.draft(new)
      version.reference = path
      return try change.replace(path, with: version, terms.reason)
    }
    var rest = new
    for difference in agreed {
      guard let entry = draft.entries[difference.field] else { continue }
      rest.values[difference.field] = old.values[difference.field]
      try change.amend(old.id, difference.field, to: entry, terms)
    }
    let now = try change.record(old.id)
    for difference in agreed { rest.values[difference.field] = now.values[difference.field] }
    if rest != now { try change.update(now, to: rest) }
  }

  /// Without what a field was amended to, and lists that the record has in one of its languages.
  private func withoutWhatIsKnown(_ draft: Draft, _ old: Record) throws -> Draft {
    var draft = draft
    for field in old.kind.agreedFields where old.kind.fieldsOfIdentity == nil {
      guard let said = draft.entries[field]?.spelled, old.values[field] != nil else { continue }
      if try change.amended(old.id, field) == said { draft.entries[field] = nil }
    }
    for (name, entry) in draft.entries {
      guard case .value(.texts(let said)) = entry, case .texts(let known)? = old.values[name] else {
        continue
      }
      let texts = Dictionary(grouping: known, by: \.language).values.map { $0.map(\.text) }
      if texts.contains(said.map(\.text)) { draft.entries[name] = nil }
    }
    return draft
  }

  // MARK: Where it stands

  /// The key of a record; the one above is looked up once for all rows under it.
  private func lookUp(_ reference: Reference) throws -> RecordID? {
    guard let above = reference.parent else { return try change.child(of: .root, reference.slug) }
    if let parent, parent.reference == above {
      return try change.child(of: parent.id, reference.slug)
    }
    guard let id = try change.lookUp(above) else { return nil }
    parent = (above, id, try change.kind(of: id))
    return try change.child(of: id, reference.slug)
  }

  private func parent(of reference: Reference) throws -> (RecordID, Kind?) {
    guard let above = reference.parent else { return (.root, nil) }
    if let parent, parent.reference == above { return (parent.id, parent.kind) }
    let id = try change.find(above)
    return (id, try change.kind(of: id))
  }

  /// An event that has no key of its own is the one of its day that says the same in what tells events
  /// apart; a new one takes the first name of its day that is free.
  private func named(_ draft: Draft) throws -> Draft {
    guard let fields = draft.kind.fieldsOfIdentity,
      let day = draft[SharedField.day], draft.reference.slug == "@" + day.text,
      let above = draft.reference.parent, let parent = try change.lookUp(above)
    else { return draft }
    var draft = draft
    if let known = try change.events(like: draft, under: parent, on: day, in: fields).first {
      draft.reference = try change.reference(of: known)
    } else {
      let number = names[parent, default: [:]][day.text, default: 0]
      draft.reference = above.appending(
        try change.freeSlug(draft.reference.slug, under: parent, after: number))
      names[parent, default: [:]][day.text] = number + 1
    }
    return draft
  }
}
