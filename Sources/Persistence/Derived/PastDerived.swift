import Domain

/// Brings the derived tables of the past in step with its records: of all that differs from today.
struct PastDerived {
  private let past: Past

  init(_ past: Past) {
    self.past = past
  }

  /// The records of which something was changed since.
  private func changed() throws -> [RecordID] {
    try ChangedRecords(past.present).later(
      than: past.until, in: "s.tableName NOT IN ('setting', 'purged')"
    ) { $0.table != "setting" && $0.table != "purged" } ?? []
  }

  /// Whether what working days are was changed since.
  private func haveWorkingDaysChanged() throws -> Bool {
    try past.present.connection.first(
      """
      SELECT 1 FROM entry e CROSS JOIN span s ON s.office = e.office AND s.number = e.number
      WHERE e.at > ? AND s.tableName IN ('setting', 'holiday') LIMIT 1
      """, [.integer(past.until)]
    ) { _ in true } ?? false
  }

  /// The list of deadlines, and the sums of projects.
  func refreshDeadlines() throws {
    let reading = past.bare
    let (then, now) = (DeadlineIndex(reading), DeadlineIndex(past.present))
    let standings = StandingIndex(reading)
    var owners = Set<RecordID>()
    let changed = try changed().filter { $0 != .root }
    try refreshTallies(Set(changed))
    for id in changed {
      owners.formUnion(try now.owners(of: id))
      let (place, was) = (try now.place(of: id), try then.place(of: id))
      if was != nil {
        owners.formUnion(try then.owners(of: id))
      } else if let kind = place?.kind, [.part, .deliverable, .milestone, .tranche].contains(kind) {
        owners.insert(id)
      }
      // What stands elsewhere today, or was not there, counted where it stood.
      if let place, place.kind == .deliverable, was?.parent != place.parent {
        try standings.remove(id, from: place.parent)
      }
    }
    if try haveWorkingDaysChanged() {
      owners.formUnion(try Derived(reading).tranchesInWorkingDays())
    }
    try then.refresh(all: owners)
  }

  /// The sums of deliveries.
  private func refreshTallies(_ changed: Set<RecordID>) throws {
    let then = TallyIndex(past.bare)
    let (before, after) = (
      try then.deliveries(of: changed), try TallyIndex(past.present).deliveries(of: changed)
    )
    try then.refresh(changed.union(before).union(after))
  }

  /// The text index.
  func refreshWords() throws {
    let search = SearchIndex(past.bare)
    for id in try changed() { try search.refresh(id) }
  }
}
