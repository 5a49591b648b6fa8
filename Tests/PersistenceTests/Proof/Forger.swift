import Domain
import Foundation
import Testing

@testable import Persistence

/// Somebody who has the file and knows the form of entries by heart.
final class Forger {
  let file: DatabaseFile
  let reading: Reading
  var connection: Connection { file.connection }

  /// - Parameter path: The register, opened without its constraints.
  init(_ path: String) throws {
    file = try DatabaseFile(path: path, .readWrite)
    reading = Reading(file.connection)
    try connection.script("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
  }

  func run(_ sql: String, _ values: [SQLValue] = []) throws { try connection.run(sql, values) }

  /// Takes an entry out with all that belongs to it.
  func drop(entry number: Int64) throws {
    try run(
      """
      DELETE FROM line WHERE EXISTS (SELECT 1 FROM span s WHERE s.number = ?
        AND place >= s.first AND place < s.first + s.rows)
      """, [.integer(number)])
    for table in ["span", "trace", "changeset", "entry"] {
      try run("DELETE FROM \(table) WHERE number = ?", [.integer(number)])
    }
  }

  /// Changes a value of a row in history and in its table.
  func rewrite(
    _ entry: Int64, _ table: String, column: Int, to value: SQLValue, named name: String
  ) throws {
    let entry = EntryName(office: try reading.office(), number: entry)
    var changed: RecordID?
    for part in try reading.parts(of: entry) {
      var rows: [RowChange] = []
      try Changeset.forEachRow(in: try reading.changeset(of: entry, part: part)) { row in
        guard row.table == table, row.new[column] != nil, changed == nil else {
          return rows.append(row)
        }
        var new = row.new
        new[column] = value
        changed = row.subject
        rows.append(
          RowChange(
            table: row.table, operation: row.operation, old: row.old, new: new, isKey: row.isKey,
            key: row.key, subject: row.subject, columns: row.columns))
      }
      try run(
        "UPDATE changeset SET bytes = ?, size = NULL WHERE office = ? AND number = ? AND part = ?",
        [.blob(Changeset.encoded(rows))] + entry.values + [.integer(part)])
    }
    try run(
      "UPDATE \"\(table)\" SET \"\(name)\" = ? WHERE id = ?",
      [value, SQLValue(changed)])
  }

  /// Recomputes every digest, as far as the entries can be read, and signs with a key what it signs.
  ///
  /// - Parameters:
  ///   - key: Who signs; nil to leave signatures as they are.
  ///   - first: From this entry on the key of the forger stands in place of the victim's.
  func rehash(signingWith key: SigningKey? = nil, from first: Int64? = nil) throws {
    if let key, let first {
      try run(
        "UPDATE entry SET key = ? WHERE number >= ? AND key IS NOT NULL",
        [.blob(key.publicKey), .integer(first)])
    }
    let check = EntryCheck(reading)
    var last: [RecordID: [UInt8]] = [:]
    let names = try connection.rows("SELECT office, number FROM entry ORDER BY at, office, number")
    {
      EntryName(office: $0.id(0), number: $0.integer(1))
    }
    for name in names {
      try run(
        """
        UPDATE seen SET otherHash = (SELECT hash FROM entry e WHERE e.office = other
          AND e.number = otherNumber) WHERE office = ? AND number = ?
        """, name.values)
      let entry = try #require(try reading.storedEntry(name))
      let hasErased = try connection.first(
        "SELECT 1 FROM erased WHERE office = ? AND number = ?", name.values, { _ in true })
      let seen = try reading.seen(by: name)
      var hash: [UInt8]?
      if entry.isOld {
        hash = try? check.oldEntry(
          entry, previous: last[name.office], seen: seen, hasErased: hasErased != nil
        ).hash.bytes
      } else if let parts = try? check.parts(
        of: entry, previous: last[name.office], seen: seen, hasErased: hasErased != nil,
        said: reading.said(of: name))
      {
        hash = try reading.hash(of: entry, parts).bytes
      }
      if let hash {
        try run(
          "UPDATE entry SET hash = ? WHERE office = ? AND number = ?", [.blob(hash)] + name.values)
      }
      last[name.office] = hash ?? entry.hash
    }
    guard let key else { return }
    try run("DELETE FROM signature WHERE key = ?", [.blob(key.publicKey)])
    let signed = try connection.rows(
      "SELECT office, max(number) FROM entry WHERE key = ? GROUP BY office",
      [.blob(key.publicKey)]
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
    for name in signed {
      let hash = try #require(try reading.storedEntry(name)?.hash)
      try run(
        "INSERT INTO signature VALUES (?, ?, ?, ?)",
        [
          SQLValue(name.office), .blob(key.publicKey), .integer(name.number),
          .blob(try key.signature(of: hash)),
        ])
    }
    // Keys that sign nothing any more.
    try run("DELETE FROM signature WHERE key NOT IN (SELECT key FROM entry WHERE key IS NOT NULL)")
  }
}
