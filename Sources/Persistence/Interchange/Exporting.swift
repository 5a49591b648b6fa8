package import Domain

extension Reading {
  /// Hands every record to `body` as a draft: a record, then what stands under it, by kind and slug.
  package func forEachDraft(_ body: (Draft) throws -> Void) throws {
    try forEachDraft(under: .root, Reference(slugs: []), paths: PathCache(self), body)
  }

  /// The record with this key as a draft.
  package func draft(of id: RecordID) throws -> Draft {
    try draft(of: try record(id), try reference(of: id), PathCache(self))
  }

  /// A record as it would be, as a draft.
  func draft(_ record: Record) throws -> Draft {
    try draft(of: record, try reference(of: record.id), PathCache(self))
  }

  /// Every record of a kind as a draft, by reference, with its key.
  package func drafts(of kind: Kind) throws -> [(Draft, RecordID)] {
    var drafts: [(Draft, RecordID)] = []
    try forEachDraftByKey(of: kind) { drafts.append(($0, $1)) }
    return drafts.sorted { $0.0.reference < $1.0.reference }
  }

  /// Hands every record of a kind to `body` as a draft with its key: by reference where they are few,
  /// in the order of entry where they are too many to be sorted in memory.
  package func forEachDraft(of kind: Kind, _ body: (Draft, RecordID) throws -> Void) throws {
    let limit = 20_000
    let count = try connection.first(
      "SELECT count(*) FROM (SELECT 1 FROM \(KindTable.of(kind).name) LIMIT ?)",
      [.integer(Int64(limit + 1))]
    ) { Int($0.integer(0)) }
    if (count ?? 0) > limit { return try forEachDraftByKey(of: kind, body) }
    for (draft, id) in try drafts(of: kind) { try body(draft, id) }
  }

  /// So many records under another are looked up one by one; more are found by a walk through all of their
  /// kind.
  static let fewUnder = 5000

  /// Hands every record of a kind that stands under another, or is that, to `body` as a draft with its
  /// key: by reference, as long as they are few.
  package func forEachDraft(
    of kind: Kind, under top: RecordID, _ body: (Draft, RecordID) throws -> Void
  ) throws {
    let below = try members(below: top)[kind.rawValue] ?? []
    guard below.count <= Self.fewUnder else {
      return try forEachDraft(of: kind) { if try isBelow($1, top) { try body($0, $1) } }
    }
    let own = try self.kind(of: top) == kind ? [top] : []
    let paths = PathCache(self)
    let drafts = try (own + below).map { id in
      try draft(of: record(id), paths.path(id), paths)
    }
    for (draft, id) in zip(drafts, own + below).sorted(by: { $0.0.reference < $1.0.reference }) {
      try body(draft, id)
    }
  }

  /// A page at a time, so that memory does not grow with the register.
  private func forEachDraftByKey(of kind: Kind, _ body: (Draft, RecordID) throws -> Void) throws {
    let paths = PathCache(self)
    var last = RecordID.root
    while true {
      var page = try rows(
        kind, "t.id > ? ORDER BY t.id LIMIT 1000", [SQLValue(last)], order: nil)
      try addAttachments(toPage: &page)
      for record in page {
        try body(try draft(of: record, paths.path(of: record), paths), record.id)
      }
      guard let end = page.last?.id else { return }
      // A key that is none would be read again and again.
      guard last < end else {
        throw RegisterError.malformedRow(
          table: kind.rawValue, column: "id", record: page.last?.slug ?? "", value: "")
      }
      last = end
    }
  }

  /// What holds for the whole register; what no register can have counts as not set.
  package func settings() throws -> [Setting: String] {
    let rows = try connection.rows("SELECT name, value FROM setting") { ($0.text(0), $0.text(1)) }
    var settings: [Setting: String] = [:]
    for (name, value) in rows {
      guard let setting = Setting(rawValue: name) else { continue }
      settings[setting] = try? setting.kept(value)
    }
    return settings
  }

  /// The settings that another register with the same records can have.
  package func settingsToHandOn() throws -> [Setting: String] {
    try settings().filter { setting, value in
      do {
        try setting.check(value, in: self)
        return true
      } catch is SettingError {
        return false
      }
    }
  }

  private func forEachDraft(
    under parent: RecordID, _ path: Reference, paths: PathCache, _ body: (Draft) throws -> Void
  ) throws {
    let order = Dictionary(uniqueKeysWithValues: Kind.allCases.enumerated().map { ($1, $0) })
    let children = try connection.rows(
      "SELECT id, kind, slug FROM record WHERE parent = ? AND id <> parent", [SQLValue(parent)]
    ) { (id: $0.id(0), kind: $0.text(1), slug: $0.text(2)) }
    let known = children.compactMap { child in
      Kind(rawValue: child.kind).map { (id: child.id, kind: $0, slug: child.slug) }
    }.sorted {
      (order[$0.kind] ?? 0, $0.slug, $0.id) < (order[$1.kind] ?? 0, $1.slug, $1.id)
    }
    let counts = Dictionary(children.map { ($0.slug, 1) }, uniquingKeysWith: +)
    for child in known {
      let reference = path.appending(child.slug)
      var draft = try draft(of: try record(child.id), reference, paths)
      // Only what stands at the top was published.
      if parent == .root, let original = try original(of: child.id) {
        draft.original = Draft.Original(
          content: original.content, mapping: original.mapping,
          source: try original.source.map { try paths.path($0) }, ordinal: original.ordinal)
      }
      try body(draft)
      // What stands under one of several that have a reference is told by the key of that one.
      let isAlone = counts[child.slug] == 1
      try forEachDraft(
        under: child.id, isAlone ? reference : Reference(slugs: [child.id.description]),
        paths: paths, body)
    }
  }

  private func draft(of record: Record, _ reference: Reference, _ paths: PathCache) throws -> Draft
  {
    var draft = Draft(
      kind: record.kind, reference: reference, id: record.id, title: record.title,
      language: record.language, narratives: record.narratives)
    for (name, value) in record.values {
      switch value {
      case .reference(let id): draft.entries[name] = .reference(try paths.path(id))
      case .references(let ids):
        draft.entries[name] = .references(try ids.map { try paths.path($0) })
      default: draft.entries[name] = .value(value)
      }
    }
    for claim in record.claims {
      if let unknown = claim.unknown, claim.isInUse, claim.source == nil, claim.note == nil,
        record.values[claim.field] == nil
      {
        draft.entries[claim.field] = .unknown(unknown)
      } else {
        draft.statements.append(
          Draft.Statement(
            field: claim.field, value: claim.value, unknown: claim.unknown,
            source: try claim.source.map { try paths.path($0) }, isInUse: claim.isInUse,
            note: claim.note))
      }
    }
    return draft
  }
}

/// References of records, looked up once each.
private final class PathCache {
  private let reading: Reading
  private var known: [RecordID: Reference] = [:]

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// The path of a record that was read: that of its parent, which many share, and its own slug.
  func path(of record: Record) throws -> Reference {
    record.parent == .root
      ? Reference(slugs: [record.slug]) : try path(record.parent).appending(record.slug)
  }

  func path(_ id: RecordID) throws -> Reference {
    if let path = known[id] { return path }
    let path = try reading.tellingReference(of: id)
    // A register of a million records must not be held in memory for its names.
    if known.count > 50_000 { known.removeAll(keepingCapacity: true) }
    known[id] = path
    return path
  }
}
