package import Domain

extension Reading {
  /// Every agreement that is a grant: one that was published as such, a grant agreement, or one that
  /// pays for a project; those of a file together and in their order, then the others by reference.
  /// Left out are those that pay for a project that is not to be published.
  ///
  /// - Parameter source: The record of the file that they were read from; nil for all.
  package func grants(from source: RecordID? = nil) throws -> [RecordID] {
    try connection.rows(
      """
      SELECT a.id FROM agreement a JOIN record r ON r.id = a.id
      LEFT JOIN original o ON o.record = a.id LEFT JOIN record s ON s.id = o.source
      WHERE (?1 IS NULL OR o.source = ?1)
        AND (o.record IS NOT NULL OR a.type = 'grantAgreement'
          OR EXISTS (SELECT 1 FROM record c JOIN funding f ON f.id = c.id WHERE c.parent = a.id))
        AND NOT EXISTS (SELECT 1 FROM record c JOIN funding f ON f.id = c.id
          JOIN project p ON p.id = f.project WHERE c.parent = a.id AND p.unpublished)
      ORDER BY s.slug IS NULL, s.slug, o.ordinal, r.slug
      """, [source.map(SQLValue.init) ?? .null]
    ) { $0.id(0) }
  }

  /// The agreements that pay for a project.
  package func agreements(for project: RecordID) throws -> [RecordID] {
    try connection.rows(
      """
      SELECT r.parent FROM funding f JOIN record r ON r.id = f.id JOIN record a ON a.id = r.parent
      WHERE f.project = ? ORDER BY a.slug
      """, [SQLValue(project)]
    ) { $0.id(0) }
  }

  /// A project that an agreement pays for and that is not to be published; nil when there is none.
  package func unpublishedProject(of agreement: RecordID) throws -> RecordID? {
    try connection.first(
      """
      SELECT p.id FROM record c JOIN funding f ON f.id = c.id JOIN project p ON p.id = f.project
      WHERE c.parent = ? AND p.unpublished LIMIT 1
      """, [SQLValue(agreement)]
    ) { $0.id(0) }
  }

  /// An agreement, ready to be published as a grant: what stands under it, the projects that it pays for,
  /// their ends and places.
  package func grant(_ id: RecordID) throws -> Published {
    var records = [try record(id)]
    try addChildren(of: id, to: &records, ["party", "funding", "transaction"])
    var known = Set<RecordID>()
    for project in records.compactMap({ $0[FundingField.project] })
    where known.insert(project).inserted {
      records.append(try record(project))
      try addChildren(of: project, to: &records, ["milestone", "place"])
    }
    try amend(&records)
    return Published(records: Self.newest(records), original: try original(of: id))
  }
}
