public import Domain

/// Puts what the rows of a table say into the register, row by row.
public final class TableLoader {
  private let change: Change
  private let mode: TableMode
  private var changed = Set<RecordID>()
  private var parent: (reference: Reference, id: RecordID, kind: Kind?)?
  private var recordsSinceLast = 0

  /// How many new records are kept in memory before they are taken down as a part of the entry.
  private static let partSize = 5000

  /// A loader of rows in a change.
  public init(_ change: Change, _ mode: TableMode) {
    self.change = change
    self.mode = mode
  }

  /// Adds or changes the record that a row speaks of.
  ///
  /// - Parameter isRow: Whether the draft is the row's own record, which no other row may speak of;
  ///   else it is one that several rows share, such as the deliverable of two places.
  /// - Throws: ``RowRefusal``, ``RecordError`` or ``RegisterError``; the register is then as before
  ///   the row.
  public func load(_ draft: Draft, isRow: Bool) throws -> RowOutcome {
    let draft = draft.kind == .delivery ? try placed(draft) : draft
    guard let id = try lookUp(draft.reference) else {
      // A shared record may be added even when only changes are asked for; its row will not.
      guard mode.adds else { throw RowRefusal.notThere(draft.reference.description) }
      try add(draft)
      return .added
    }
    return try compare(draft, id, isRow: isRow)
  }

  /// Adds a record that is known not to be there.
  private func add(_ draft: Draft) throws {
    let (parentID, parentKind) = try self.parent(of: draft.reference)
    var record = Record(
      id: draft.id ?? change.makeID(), kind: draft.kind, parent: parentID,
      slug: draft.reference.slug)
    try change.complete(&record, with: draft, parent: parentKind)
    try change.insertNew(record)
    recordsSinceLast += 1
    if recordsSinceLast >= Self.partSize {
      try change.takeDown()
      recordsSinceLast = 0
    }
  }

  private func compare(_ draft: Draft, _ id: RecordID, isRow: Bool) throws -> RowOutcome {
    let reference = draft.reference.description
    guard try change.kind(of: id) == draft.kind else {
      throw RegisterError.wrongKind(
        reference, is: try change.kind(of: id) ?? draft.kind, expected: [draft.kind])
    }
    let isDouble = change.made(id) || changed.contains(id)
    if isDouble, isRow { throw RowRefusal.double(reference) }
    let old = try change.record(id)
    var new = old
    try change.complete(&new, with: draft, parent: try change.kind(of: old.parent))
    if new == old { return .unchanged }
    if isDouble { throw RowRefusal.conflict(reference, try differences(id, old, new)) }
    switch mode {
    case .cautious: throw RowRefusal.conflict(reference, try differences(id, old, new))
    case .add: return .left
    case .update, .addAndUpdate:
      try change.update(old, to: new)
      changed.insert(id)
      return .changed(try differences(id, old, new))
    }
  }

  private func differences(_ id: RecordID, _ old: Record, _ new: Record) throws
    -> [FieldDifference]
  {
    let (before, after) = (try change.draft(old), try change.draft(new))
    var differences: [FieldDifference] = []
    func text(_ title: String?) -> Draft.Entry? { title.map { .value(.text($0)) } }
    if before.title != after.title {
      differences.append(
        FieldDifference(field: "title", before: text(before.title), after: text(after.title)))
    }
    for field in old.kind.fields where before.entries[field.name] != after.entries[field.name] {
      differences.append(
        FieldDifference(
          field: field.name, before: before.entries[field.name], after: after.entries[field.name]))
    }
    for narrative in after.narratives where !before.narratives.contains(narrative) {
      let known = before.narratives.first {
        ($0.field, $0.ordinal, $0.language)
          == (narrative.field, narrative.ordinal, narrative.language)
      }
      differences.append(
        FieldDifference(
          field: "\(narrative.field).\(narrative.language)", before: text(known?.text),
          after: text(narrative.text)))
    }
    return differences
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

  /// A delivery that has no key of its own is the one of its day and place; a further one of the
  /// same day is told apart by a number behind it.
  private func placed(_ draft: Draft) throws -> Draft {
    guard case .value(.date(let day))? = draft.entries["day"],
      draft.reference.slug == "@" + day.text, let above = draft.reference.parent,
      let parent = try change.lookUp(above)
    else { return draft }
    var draft = draft
    var place: RecordID?
    if case .reference(let reference)? = draft.entries["at"] { place = try change.find(reference) }
    var slug = draft.reference.slug
    var number = 2
    while let id = try change.child(of: parent, slug) {
      if try change.record(id).reference("at") == place { break }
      slug = "@\(day.text)-\(number)"
      number += 1
    }
    draft.reference = above.appending(slug)
    return draft
  }
}
