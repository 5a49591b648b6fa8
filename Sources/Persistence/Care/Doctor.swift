import Crypto
package import Domain

extension Register {
  /// Everything that is not as it should be, in the file and beside it.
  package func examine() throws -> [Finding] {
    var copies: [Finding] = []
    if let erased = try read({ try $0.lastErasure() }) {
      let folder = Folders.parent(of: path) + "/"
      copies = Folders.names(in: folder).sorted().filter { name in
        isCopyOfOldLayout(name) || isLeftover(folder + name, before: erased)
      }.map { .copyFromBefore(path: folder + $0) }
    }
    return try foreignObjects.map(Finding.schema) + read { try $0.examine() } + copies
  }

  /// Whether a name is that of a copy which was kept when the layout was changed.
  private func isCopyOfOldLayout(_ name: String) -> Bool {
    let beginning = Folders.name(of: path) + ".layout-"
    return name.hasPrefix(beginning) && Int(name.dropFirst(beginning.count)) != nil
  }

  /// Whether a file is a copy that a killed process has left, and that nobody wrote to since a time.
  private func isLeftover(_ file: String, before time: Int64) -> Bool {
    let name = Folders.name(of: file)
    guard name.hasPrefix("."), name.hasSuffix(".part"), RegisterFile(path: file).isRegister else {
      return false
    }
    return FileSystems.changed(file).map { $0 <= time } ?? true
  }
}

extension Reading {
  /// When something was erased for the last time, in milliseconds since 1970; nil when nothing ever was.
  fileprivate func lastErasure() throws -> Int64? {
    try connection.first(
      """
      SELECT max(e.clock) FROM entry e WHERE e.kind = 'purge'
        OR EXISTS (SELECT 1 FROM erased x WHERE x.office = e.office AND x.number = e.number)
      """
    ) { $0.optionalInteger(0) }.flatMap { $0 }
  }

  /// Everything that is not as it should be, the gravest first: the first hundred of each sort, the rest
  /// counted.
  package func examine() throws -> [Finding] {
    try Examination(self).run { examination in
      try examination.examineRows()
      try examination.examineRules()
      try examination.examineEvidence()
      try examination.examineOriginals()
      try examination.examineErasures()
    }
  }

  /// What SQLite itself finds in the file: pages, indexes and types. A value that its column must not have damages
  /// nothing, and is for an examination to tell.
  func integrity(limit: Int = 1000) throws -> [Finding] {
    try connection.script("PRAGMA ignore_check_constraints = ON")
    defer { try? connection.script("PRAGMA ignore_check_constraints = OFF") }
    return try connection.rows("PRAGMA integrity_check(\(limit))") { $0.text(0) }
      .filter { $0 != "ok" }.map(Finding.integrity)
  }
}

extension Examination {
  /// All that is said of rows: that SQLite can read them, that history tells them, and that the lists are
  /// theirs. Whether a rule allows what they say, and evidence, is another question.
  func examineRows() throws {
    try examineFile()
    try examineColumns()
    try examineReferences()
    try examineNames()
    try examineCircles()
    try examineIdentity()
    try HistoryCheck(reading).examine(into: self)
    try examineDerived()
  }
}

extension Register {
  /// Rebuilds the lists that are derived from the records. A record that cannot be read is in none of them.
  ///
  /// - Throws: ``RegisterError`` when the file cannot be written to.
  package func rebuildDerived() throws {
    try named { try connections.write { try Self.rebuildDerived($0) } }
  }

  static func rebuildDerived(_ database: DatabaseFile) throws {
    try database.write { connection in
      let reading = Reading(connection)
      // A text index that is damaged does not even let its words be deleted. The sums go before their rows,
      // so that nothing is subtracted from a sum that lies.
      try connection.script("DROP TABLE IF EXISTS searchText")
      try connection.script(SearchIndex.creation)
      try connection.script(
        """
        DELETE FROM deadlineDay; DELETE FROM deadline; DELETE FROM projectStanding;
        DELETE FROM standing; DELETE FROM searchMap
        """)
      let ids = try connection.rows("SELECT id FROM record WHERE id <> parent ORDER BY id") {
        $0.id(0)
      }
      for id in ids {
        try Self.passingOverMalformed { try SearchIndex(reading).refresh(id) }
      }
      try Self.fillTallies(reading)
      try Self.refreshDeadlines(ids, reading)
    }
  }

  /// Makes the list of deadlines and the sums again for records; one that cannot be read is in neither.
  static func refreshDeadlines(_ ids: [RecordID], _ reading: Reading) throws {
    do {
      try DeadlineIndex(reading).refresh(Set(ids))
    } catch is RegisterError {
      for id in ids {
        try passingOverMalformed { try DeadlineIndex(reading).refresh([id]) }
      }
    }
  }

  /// Makes the sums of deliveries again; one that cannot be read is in none.
  static func fillTallies(_ reading: Reading) throws {
    try TallyIndex.clear(reading.connection)
    do {
      try TallyIndex(reading).fill()
    } catch is RegisterError {
      try TallyIndex.clear(reading.connection)
      let ids = try reading.connection.rows("SELECT id FROM delivery ORDER BY id") { $0.id(0) }
      for id in ids { try passingOverMalformed { try TallyIndex(reading).refresh([id]) } }
    }
  }

  private static func passingOverMalformed(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch is RegisterError {}
  }
}

/// SHA-256 as the register writes it.
enum Digest {
  static func sha256(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  /// The digest of what comes in pieces.
  static func sha256(pieces next: () throws -> UnsafeRawBufferPointer?) rethrows -> String {
    var digest = SHA256()
    while let piece = try next() { digest.update(bufferPointer: piece) }
    return hexadecimal(digest.finalize())
  }

  /// Bytes in hexadecimal digits, two each.
  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
