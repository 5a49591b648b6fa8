package import Domain

extension Reading: RegisterLookup {
  /// The records of a kind under another, without their narratives, links, counts and claims.
  package func rows(_ kind: Kind, under parent: RecordID) throws -> [Record] {
    try rows(
      kind, Self.isUnder(kind), [SQLValue(parent), .text(kind.rawValue)], order: Self.bySlug)
  }

  /// The order of names, sorted by itself: else SQLite walks along the index of names, through all that stands there.
  static let bySlug = "+r.slug"

  /// That a record `r` stands under another and is of a kind: found without what else stands there.
  static func isUnder(_ kind: Kind) -> String {
    "r.parent = ? AND r.kind = ?" + (kind == .delivery ? "" : " AND r.kind <> 'delivery'")
  }

  package func knowsNone(overlapping period: Record) throws -> Bool {
    try periodDays?.knowsNone(overlapping: period, in: self) ?? false
  }

  /// What pays for a project.
  package func fundings(of project: RecordID) throws -> [Record] {
    try rows(.funding, "t.project = ?", [SQLValue(project)])
  }

  package func settledPeriods(of indicator: RecordID) throws -> [Record] {
    try rows(
      .period, Self.isUnder(.period) + " AND t.locked = 1",
      [SQLValue(indicator), .text(Kind.period.rawValue)], order: Self.bySlug)
  }

  /// An indicator whose figures go into another; nil when there is none.
  package func feeder(of indicator: RecordID) throws -> RecordID? {
    try connection.first(
      "SELECT id FROM indicator WHERE feeds = ? ORDER BY id LIMIT 1", [SQLValue(indicator)]
    ) { $0.id(0) }
  }

  /// Whether days can be told in a time zone on this machine.
  package func knowsTimeZone(_ name: String) -> Bool { TimeZoneData.knows(name) }
}
