import Crypto
public import Domain

extension Reading {
  /// Everything that is not as it should be, the gravest first.
  public func examine() throws -> [Finding] {
    var findings = try integrity()
    guard findings.isEmpty else { return findings }
    findings += try danglingReferences()
    findings += try HistoryCheck(self).chain()
    findings += try HistoryCheck(self).unaccounted()
    findings += try brokenRules()
    findings += try evidence()
    findings += try derived()
    return findings
  }

  func integrity() throws -> [Finding] {
    try connection.rows("PRAGMA integrity_check(20)") { $0.text(0) }
      .filter { $0 != "ok" }.map(Finding.integrity)
  }

  private func danglingReferences() throws -> [Finding] {
    try connection.rows("PRAGMA foreign_key_check") {
      Finding.danglingReference(
        table: $0.text(0), row: $0.optionalInteger(1).map { "\($0)" } ?? "?", names: $0.text(2))
    }
  }

  private func brokenRules() throws -> [Finding] {
    var findings: [Finding] = []
    for kind in Kind.allCases {
      let ids = try connection.rows(
        "SELECT id FROM record WHERE kind = ? ORDER BY id", [.text(kind.rawValue)]
      ) { $0.id(0) }
      for id in ids { findings += try brokenRules(id) }
    }
    return findings
  }

  func brokenRules(_ id: RecordID) throws -> [Finding] {
    do {
      let record = try record(id)
      let parent = record.parent == .root ? nil : try kind(of: record.parent)
      do {
        try RecordRules.check(record, parent: parent, today: Day(daysSinceEpoch: Int.max / 2))
      } catch {
        return [.rule(reference: try reference(of: id).description, error)]
      }
      return []
    } catch let error as RegisterError {
      return [.malformed(error)]
    }
  }

  private func evidence() throws -> [Finding] {
    try rows(.document).compactMap { record in
      guard let hash = record.text("sha256"), record.text("location") == nil else { return nil }
      let reference = try reference(of: record.id).description
      guard let bytes = try content(sha256: hash) else {
        return .evidenceMissing(reference: reference, sha256: hash)
      }
      return Digest.sha256(bytes) == hash
        ? nil : .evidenceChanged(reference: reference, sha256: hash)
    }
  }

  private func derived() throws -> [Finding] {
    var findings: [Finding] = []
    let stored = try connection.rows(
      "SELECT record, due, originalDue, isOpen, validFrom, isHeld FROM deadline ORDER BY record"
    ) { ($0.id(0), [$0.text(1), $0.text(2), "\($0.integer(3))", $0.text(4), "\($0.integer(5))"]) }
    var expected: [RecordID: [String]] = [:]
    for kind in ["deliverable", "milestone", "tranche"] {
      for id in try connection.rows(
        "SELECT id FROM record WHERE kind = ?", [.text(kind)], { $0.id(0) })
      {
        for row in try DeadlineSource(self).rows(of: id) {
          expected[row.record] = [
            row.due.text, row.originalDue.text, row.isOpen ? "1" : "0", row.validFrom.description,
            row.isHeld ? "1" : "0",
          ]
        }
      }
    }
    for (id, row) in stored where expected.removeValue(forKey: id) != row {
      findings.append(.outOfStep(table: "deadline", record: name(of: id)))
    }
    findings += expected.keys.sorted().map { .outOfStep(table: "deadline", record: name(of: $0)) }
    return try findings + standings() + searchIndex()
  }

  /// How deliverables count in their projects, and the sums of that.
  private func standings() throws -> [Finding] {
    let index = StandingIndex(self)
    var stored = try index.rows()
    var wrong: [RecordID] = []
    for id in try connection.rows("SELECT id FROM deliverable ORDER BY id", [], { $0.id(0) }) {
      guard let facts = try DeadlineSource(self).deliverable(id), let project = try parent(of: id),
        stored.removeValue(forKey: id) == StandingRow(facts, in: project).values
      else {
        wrong.append(id)
        continue
      }
    }
    wrong += stored.keys.sorted()
    let sums = "SELECT dueLast, count(*) AS open FROM deadline WHERE isOpen GROUP BY dueLast"
    let days = try connection.first(
      """
      SELECT dueLast FROM (SELECT * FROM (\(sums)) EXCEPT SELECT * FROM deadlineDay)
      UNION SELECT dueLast FROM (SELECT * FROM deadlineDay EXCEPT SELECT * FROM (\(sums))) LIMIT 1
      """
    ) { Finding.outOfStep(table: "deadlineDay", record: $0.text(0)) }
    return try [days].compactMap { $0 }
      + wrong.map { .outOfStep(table: "standing", record: name(of: $0)) }
      + index.projectsOutOfStep().map { .outOfStep(table: "projectStanding", record: name(of: $0)) }
  }

  private func searchIndex() throws -> [Finding] {
    let stored = try connection.rows(
      "SELECT m.record, t.words FROM searchMap m LEFT JOIN searchText t ON t.rowid = m.number"
    ) { ($0.id(0), $0.optionalText(1)) }
    var known = Dictionary(stored, uniquingKeysWith: { first, _ in first })
    var findings: [Finding] = []
    let ids = try connection.rows("SELECT id FROM record WHERE id <> parent ORDER BY id") {
      $0.id(0)
    }
    for id in ids {
      let words = try? SearchIndex(self).words(of: id)
      if known.removeValue(forKey: id).flatMap({ $0 }) != words {
        findings.append(.outOfStep(table: "searchText", record: name(of: id)))
      }
    }
    return findings
      + known.keys.sorted().map { .outOfStep(table: "searchText", record: name(of: $0)) }
  }

  private func name(of id: RecordID) -> String {
    (try? reference(of: id).description) ?? id.description
  }
}

extension Register {
  /// Makes the lists anew that are derived from the records.
  public func rebuildDerived() throws {
    try named {
      try database.write { connection in
        let reading = Reading(connection)
        try reading.connection.script(
          "DELETE FROM deadline; DELETE FROM standing; DELETE FROM searchText; DELETE FROM searchMap"
        )
        let ids = try reading.connection.rows(
          "SELECT id FROM record WHERE id <> parent ORDER BY id"
        ) { $0.id(0) }
        for id in ids { try SearchIndex(reading).refresh(id) }
        try DeadlineIndex(reading).refresh(Set(ids))
      }
    }
  }
}

/// SHA-256 as the register writes it.
enum Digest {
  static func sha256(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  /// Bytes in hexadecimal digits, two each.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
