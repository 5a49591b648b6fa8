package import Domain

extension Reading: RegisterLookup {
  /// The records of a kind under another, without their narratives, links, counts and claims.
  package func rows(_ kind: Kind, under parent: RecordID) throws -> [Record] {
    try rows(kind, "r.parent = ?", [SQLValue(parent)])
  }

  /// What pays for a project.
  package func fundings(of project: RecordID) throws -> [Record] {
    try rows(.funding, "t.project = ?", [SQLValue(project)])
  }

  package func settledPeriods(of indicator: RecordID) throws -> [Record] {
    try rows(.period, "r.parent = ? AND t.locked = 1", [SQLValue(indicator)])
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
