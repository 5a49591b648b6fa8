package import Domain

/// By which numbers a light is judged, and what somebody judged beside it.
extension FactsLoader {
  /// The judgements of the lights of the projects in scope.
  func judgements() throws -> Grouped<Judgement> {
    var all: Grouped<Judgement> = [:]
    for record in try records(.judgement) {
      guard let light = record[RatingOverrideField.rating],
        let from = record[RatingOverrideField.day],
        let reason = record[RatingOverrideField.reason]
      else { continue }
      all[record.parent, default: []].append(
        Judgement(
          reference: try path(record), light: light, from: from,
          until: record[RatingOverrideField.until],
          by: try party(record[RatingOverrideField.by]), reason: reason))
    }
    return all
  }
}

extension Reading {
  /// The numbers of the light and of ageing that hold for the whole register.
  package func thresholds() throws -> Thresholds {
    try setting(.thresholds).flatMap { Thresholds($0) } ?? Thresholds()
  }

  /// The numbers of each project whose agreements have terms of their own: the stricter where there are
  /// several. An agreement that is asked for has its own.
  ///
  /// - Parameter projects: Only of these; of all when nil.
  func agreedThresholds(over usual: Thresholds, for projects: [RecordID]? = nil) throws
    -> [RecordID: Thresholds]
  {
    func terms(_ query: String, _ value: SQLValue) throws -> [(project: RecordID, text: String)] {
      try connection.rows(query, [value]) { (project: $0.id(0), text: $0.text(1)) }
    }
    let terms =
      try projects?.flatMap {
        try terms(
          """
          SELECT f.project, a.thresholds FROM funding f CROSS JOIN record c ON c.id = f.id
          CROSS JOIN agreement a ON a.id = c.parent
          WHERE f.project = ?1 AND a.thresholds IS NOT NULL
          UNION ALL SELECT id, thresholds FROM agreement WHERE id = ?1 AND thresholds IS NOT NULL
          """, SQLValue($0))
      }
      ?? terms(
        """
        SELECT f.project, a.thresholds FROM agreement a
        CROSS JOIN record c ON c.parent = a.id AND c.kind = ?1 AND \(FactsLoader.isBeside)
        CROSS JOIN funding f ON f.id = c.id WHERE a.thresholds IS NOT NULL
        """, .text(Kind.funding.rawValue))
    var all: [RecordID: Thresholds] = [:]
    for term in terms {
      guard let own = Thresholds(term.text, over: usual) else { continue }
      all[term.project] = all[term.project].map { $0.stricter(own) } ?? own
    }
    return all
  }

  /// The ways in which the people of the register are parted.
  package func dimensions() throws -> Dimensions {
    Dimensions(
      try records(.dimension).compactMap { record in
        guard let texts = record[DimensionField.categories] else { return nil }
        // Counts are spelled with commas, so that no category has one: it parts them here as well.
        let own = texts.filter { $0.language == texts[0].language }
        let categories = own.flatMap { $0.text.split(separator: ",") }.map {
          $0.split(separator: " ").joined(separator: " ")
        }
        return Dimension(record.slug, categories, overlaps: record[DimensionField.overlaps] == true)
      })
  }
}

extension Change {
  /// Ends the judgements of a project's light that still hold: a report was issued on that day, which still
  /// shows them. What issues a report calls this in the same change.
  ///
  /// - Returns: How many have ended.
  @discardableResult
  package func endJudgements(of project: RecordID, on day: Day) throws -> Int {
    let open = try children(of: project, .judgement).filter {
      $0[RatingOverrideField.until] == nil
        && ($0[RatingOverrideField.day]?.first.map { $0 <= day } ?? true)
    }
    for record in open {
      var ended = record
      ended[RatingOverrideField.until] = PartialDate(day)
      try update(record, to: ended)
    }
    return open.count
  }
}
