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
    var expected: Int64 = 0
    func find(_ id: RecordID) {
      findings.append(.outOfStep(table: "deadline", record: name(of: id)))
    }
    let source = DeadlineSource(self)
    func forEachExpected(_ body: (DeadlineRow) throws -> Void) throws {
      for kind in ["deliverable", "milestone", "tranche"] {
        for id in try connection.rows(
          "SELECT id FROM record WHERE kind = ? ORDER BY id", [.text(kind)], { $0.id(0) })
        {
          for row in try source.rows(of: id) { try body(row) }
        }
      }
    }
    try forEachExpected { row in
      expected += 1
      let stored = try connection.first(
        "SELECT due, originalDue, isOpen, validFrom, isHeld FROM deadline WHERE record = ?",
        [SQLValue(row.record)]
      ) { [$0.text(0), $0.text(1), "\($0.integer(2))", $0.text(3), "\($0.integer(4))"] }
      if stored == nil { expected -= 1 }
      let told = [
        row.due.text, row.originalDue.text, row.isOpen ? "1" : "0", row.validFrom.description,
        row.isHeld ? "1" : "0",
      ]
      if stored != told { find(row.record) }
    }
    let stored = try connection.first("SELECT count(*) FROM deadline") { $0.integer(0) } ?? 0
    if stored != expected {
      // Only now it is worth knowing which they are.
      var known = Set<RecordID>()
      try forEachExpected { known.insert($0.record) }
      for id in try connection.rows("SELECT record FROM deadline ORDER BY record", [], { $0.id(0) })
      where !known.contains(id) { find(id) }
    }
    return try findings + days() + standings() + searchIndex()
  }

  /// How deliverables count in their projects, and the sums of that.
  private func standings() throws -> [Finding] {
    let index = StandingIndex(self)
    var wrong = try index.strays()
    for id in try connection.rows("SELECT id FROM deliverable ORDER BY id", [], { $0.id(0) }) {
      guard let facts = try DeadlineSource(self).deliverable(id), let project = try parent(of: id),
        try index.holds(StandingRow(facts, in: project))
      else {
        wrong.append(id)
        continue
      }
    }
    return try wrong.map { .outOfStep(table: "standing", record: name(of: $0)) }
      + index.projectsOutOfStep().map { .outOfStep(table: "projectStanding", record: name(of: $0)) }
  }

  /// The sums of days.
  private func days() throws -> [Finding] {
    let sums = "SELECT dueLast, count(*) AS open FROM deadline WHERE isOpen GROUP BY dueLast"
    return try connection.rows(
      """
      SELECT dueLast FROM (SELECT * FROM (\(sums)) EXCEPT SELECT * FROM deadlineDay)
      UNION SELECT dueLast FROM (SELECT * FROM deadlineDay EXCEPT SELECT * FROM (\(sums)))
      """
    ) { .outOfStep(table: "deadlineDay", record: $0.text(0)) }
  }

  private func searchIndex() throws -> [Finding] {
    let stored = try KeyedRows(
      connection,
      """
      SELECT m.record, t.words FROM searchMap m LEFT JOIN searchText t ON t.rowid = m.number
      ORDER BY m.record
      """, keys: 1, columns: 1, leavingOut: { _ in false })
    let records = try KeyedRows(
      connection, "SELECT id FROM record WHERE id <> parent ORDER BY id", keys: 1, columns: 0,
      leavingOut: { _ in false })
    let search = SearchIndex(self)
    var findings: [Finding] = []
    while let key = records.first(stored) {
      let (isThere, isStored) = (records.key == key, stored.key == key)
      let id = key[0].recordID ?? .root
      let words = SQLValue(isThere ? try? search.words(of: id) : nil)
      let known = isStored ? stored.row.first ?? .null : .null
      if !isThere || known != words && Self.lines(known) != Self.lines(words) {
        findings.append(.outOfStep(table: "searchText", record: name(of: id)))
      }
      if isThere { try records.advance() }
      if isStored { try stored.advance() }
    }
    return findings
  }

  /// The texts of a row of the text index: in which order they stand does not matter to who looks for words.
  private static func lines(_ words: SQLValue) -> [Substring]? {
    guard case .text(let text) = words else { return nil }
    return text.split(separator: "\n", omittingEmptySubsequences: false).sorted()
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

  /// Whether a text is a digest as the register writes it: 64 hexadecimal digits, the letters small.
  static func isSHA256(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0
          || (UInt8(ascii: "a")...UInt8(ascii: "f")) ~= $0
      }
  }

  /// Bytes in hexadecimal digits, two each.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
