public import Domain

/// A file that is to prove something.
public struct Evidence: Sendable {
  /// The name of the file.
  public var fileName: String
  /// Its bytes.
  public var bytes: [UInt8]
  /// Who may see it: `public`, `partner` or `restricted`.
  public var classification: String
  /// Until when it is to be kept.
  public var keepUntil: PartialDate?
  /// Where the original is; of a restricted file only this and the hash are kept.
  public var location: String

  /// A file that is to prove something.
  public init(
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
  public func keep(_ evidence: Evidence) throws -> RecordID {
    let cleaned = ImageMetadata.removed(from: evidence.bytes)
    let hash = Digest.sha256(cleaned)
    let known = try connection.first(
      "SELECT id FROM document WHERE sha256 = ? AND class = ? ORDER BY id",
      [.text(hash), .text(evidence.classification)]
    ) { $0.id(0) }
    if let known { return known }
    let isRestricted = evidence.classification == "restricted"
    if !isRestricted {
      try connection.run(
        "INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?, ?)", .text(hash), .blob(cleaned))
    }
    var record = Record(
      id: makeID(), kind: .document, slug: try freeSlug(evidence.fileName, under: .root))
    record.values = [
      "fileName": .text(evidence.fileName), "sha256": .text(hash),
      "size": .integer(Int64(cleaned.count)), "class": .text(evidence.classification),
    ]
    if cleaned != evidence.bytes {
      record.values["originalSha256"] = .text(Digest.sha256(evidence.bytes))
    }
    if let date = evidence.keepUntil { record.values["keepUntil"] = .date(date) }
    if isRestricted { record.values["location"] = .text(evidence.location) }
    try RecordRules.check(record, parent: nil, today: today)
    try insert(record)
    return record.id
  }

  /// A slug made from a name that is not taken under a record: with a number behind it if need be.
  ///
  /// - Parameter count: How many of the name are known to be taken.
  public func freeSlug(_ name: String, under parent: RecordID, after count: Int = 0) throws
    -> String
  {
    let base = Slug.isValid(name) ? name : Slug.make(from: name) ?? "record"
    var slug = count == 0 ? base : "\(base)-\(count + 1)"
    var number = count + 2
    while try child(of: parent, slug) != nil {
      slug = "\(base)-\(number)"
      number += 1
    }
    return slug
  }
}

extension Reading {
  /// The bytes of a document; nil when they are kept elsewhere.
  public func content(of document: RecordID) throws -> [UInt8]? {
    try connection.first(
      "SELECT c.bytes FROM document d JOIN content c ON c.sha256 = d.sha256 WHERE d.id = ?",
      [SQLValue(document)]
    ) { $0.bytes(0) }
  }
}
