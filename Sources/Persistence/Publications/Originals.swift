import Crypto
package import Domain

/// A publication as it was read, beside the record that it became.
package struct Original: Hashable, Sendable {
  /// All of it, as it was published.
  package var content: [UInt8]
  /// Which version of the mapping read it.
  package var mapping: Int
  /// The record of the file that it was read from.
  package var source: RecordID?
  /// Its place in the file, from 0.
  package var ordinal: Int?

  init(content: [UInt8], mapping: Int, source: RecordID? = nil, ordinal: Int? = nil) {
    self.content = content
    self.mapping = mapping
    self.source = source
    self.ordinal = ordinal
  }
}

extension Reading {
  /// What was published of a record; nil when it did not come from a publication.
  ///
  /// - Throws: ``RegisterError/malformedRow(table:column:record:value:)`` when it cannot be unpacked.
  package func original(of id: RecordID) throws -> Original? {
    do {
      return try connection.first(
        "SELECT content, mapping, source, ordinal, contentSize FROM original WHERE record = ?",
        [SQLValue(id)]
      ) {
        Original(
          content: try $0.unpacked(0, size: 4), mapping: Int(clamping: $0.integer(1)),
          source: $0.optionalID(2), ordinal: $0.optionalInteger(3).map { Int(clamping: $0) })
      }
    } catch let fault as PackingFault {
      throw malformed(fault, id)
    }
  }

  private func malformed(_ fault: PackingFault, _ id: RecordID) -> RegisterError {
    let record = (try? reference(of: id).description) ?? id.description
    return switch fault {
    case .tooLarge(let size):
      .malformedRow(table: "original", column: "contentSize", record: record, value: "\(size)")
    case .damaged:
      .malformedRow(table: "original", column: "content", record: record, value: "zlib")
    }
  }

  /// The project or organisation with a publisher's identifier.
  package func record(_ kind: Kind, identified identifier: String) throws -> RecordID? {
    guard kind.field("identifier") != nil else { return nil }
    let table = KindTable.of(kind)
    return try connection.first(
      "SELECT id FROM \(table.name) WHERE identifier = ? LIMIT 1", [.text(identifier)]
    ) { $0.id(0) }
  }

  /// The SHA-256 of a file that is handed out a piece at a time.
  package static func digest(_ next: () throws -> [UInt8]?) throws -> String {
    var digest = SHA256()
    while let piece = try next() { digest.update(data: piece) }
    return digest.finalize().map { String(UInt32($0) + 0x100, radix: 16).suffix(2) }.joined()
  }

  /// The key of a record that comes from a publication, by what the publisher calls it.
  package static func key(named name: String) -> RecordID { RecordID(name: name) }
}

extension Change {
  func insert(_ original: Original, of id: RecordID) throws {
    try connection.run(
      """
      INSERT INTO original (record, source, ordinal, mapping, content, contentSize) VALUES (?, ?, ?, ?, ?, ?)
      """, [SQLValue(id)] + values(of: original))
  }

  func update(_ original: Original, of id: RecordID) throws {
    try connection.run(
      """
      UPDATE original SET source = ?, ordinal = ?, mapping = ?, content = ?, contentSize = ? WHERE record = ?
      """, values(of: original) + [SQLValue(id)])
  }

  private func values(of original: Original) -> [SQLValue] {
    [
      SQLValue(original.source), SQLValue(original.ordinal.map(Int64.init)),
      .integer(Int64(original.mapping)),
    ] + packer.stored(original.content).values
  }
}
