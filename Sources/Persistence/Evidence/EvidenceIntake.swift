package import Domain

/// A file that is to prove something.
package struct Evidence: Sendable {
  package var fileName: String
  package var bytes: [UInt8]
  /// Who may see it: `public`, `partner` or `restricted`.
  package var classification: String
  /// Until when it is to be kept.
  package var keepUntil: PartialDate?
  /// Where the original is; of a restricted file only this and the hash are kept.
  package var location: String

  /// A file that is to prove something.
  package init(
    fileName: String, bytes: [UInt8], classification: String = "partner",
    keepUntil: PartialDate? = nil, location: String
  ) {
    self.fileName = fileName
    self.bytes = bytes
    self.classification = classification
    self.keepUntil = keepUntil
    self.location = location
  }
}

extension Change {
  /// Takes a file into the register as a document; the same bytes of the same class are kept once.
  ///
  /// Pictures lose their metadata, coordinates among them, before anything is kept.
  package func keep(_ evidence: Evidence) throws -> RecordID {
    let cleaned = ImageMetadata.removed(from: evidence.bytes)
    let hash = Digest.sha256(cleaned)
    let isRestricted = evidence.classification == "restricted"
    // Bytes that were lost since are kept again.
    if try !isRestricted && content(sha256: hash) == nil {
      if cleaned.count <= (try evidenceLimit()) {
        try connection.run(
          "INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?, ?)", .text(hash), .blob(cleaned)
        )
      } else {
        try evidenceFolder().keep(cleaned, sha256: hash)
      }
    }
    let known = try connection.first(
      "SELECT id FROM document WHERE sha256 = ? AND class = ? ORDER BY id",
      [.text(hash), .text(evidence.classification)]
    ) { $0.id(0) }
    if let known { return known }
    var record = Record(
      id: makeID(), kind: .document, slug: try freeSlug(evidence.fileName, under: .root))
    record[DocumentField.fileName] = evidence.fileName
    record[DocumentField.sha256] = hash
    record[DocumentField.size] = Int64(cleaned.count)
    record[DocumentField.class] = evidence.classification
    if cleaned != evidence.bytes {
      record[DocumentField.originalSha256] = Digest.sha256(evidence.bytes)
    }
    if let date = evidence.keepUntil { record[DocumentField.keepUntil] = date }
    if isRestricted { record[DocumentField.location] = evidence.location }
    try check(record, since: nil, parent: nil)
    try insert(record)
    return record.id
  }
}

extension Reading {
  /// The bytes of a document; nil when they are kept elsewhere.
  package func content(of document: RecordID) throws -> [UInt8]? {
    let hash = try connection.first(
      "SELECT sha256 FROM document WHERE id = ?", [SQLValue(document)]
    ) { $0.text(0) }
    return try hash.flatMap { try content(sha256: $0) }
  }

  /// Where the bytes of a document are kept.
  package func place(ofDocument document: RecordID) throws -> EvidencePlace {
    let found = try connection.first(
      """
      SELECT sha256, location, sha256 IN (SELECT sha256 FROM content) FROM document WHERE id = ?
      """, [SQLValue(document)]
    ) { (hash: $0.text(0), location: $0.optionalText(1), isInside: $0.integer(2) == 1) }
    guard let found else { return .nowhere }
    if found.isInside { return .register }
    if try evidenceFolder().contains(found.hash) { return .folder }
    return found.location.map(EvidencePlace.elsewhere) ?? .nowhere
  }

  /// The bytes with a digest, in the register or in the folder beside it.
  func content(sha256: String) throws -> [UInt8]? {
    try connection.first("SELECT bytes FROM content WHERE sha256 = ?", [.text(sha256)]) {
      $0.bytes(0)
    } ?? evidenceFolder().bytes(sha256)
  }

  /// How many bytes a piece of evidence may have to be kept in the register itself.
  func evidenceLimit() throws -> Int {
    let megabytes = try setting(.evidenceLimit).flatMap { Int($0) } ?? Setting.usualEvidenceLimit
    return min(megabytes, Setting.highestEvidenceLimit) * 1_000_000
  }

  func evidenceFolder() throws -> EvidenceFolder {
    EvidenceFolder(of: connection.place ?? connection.file ?? "")
  }
}

/// Where the bytes of a piece of evidence are.
package enum EvidencePlace: Hashable, Sendable {
  /// In the register's own file.
  case register
  /// In the folder beside it.
  case folder
  /// Where somebody said the original is.
  case elsewhere(String)
  /// Nowhere that is known.
  case nowhere
}

extension Reading {
  /// The bytes of a document; nil when they are kept elsewhere.
  ///
  /// - Throws: ``RegisterError/malformedRow(table:column:record:value:)`` when they are not those that
  ///   were recorded.
  package func checkedContent(of document: Record) throws -> [UInt8]? {
    guard let hash = document[DocumentField.sha256], let bytes = try content(sha256: hash) else {
      return nil
    }
    guard Digest.sha256(bytes) == hash else {
      throw RegisterError.malformedRow(
        table: "content", column: "bytes", record: document.slug, value: String(hash.prefix(12)))
    }
    return bytes
  }
}
