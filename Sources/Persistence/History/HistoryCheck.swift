import CSQLiteSession
import Crypto
import Domain

/// Proves that history is consistent with itself and with the rows that it speaks of.
struct HistoryCheck {
  let reading: Reading
  private var connection: Connection { reading.connection }

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// The first entry of each office's chain that does not fit.
  func chain() throws -> [Finding] {
    let offices = try connection.rows("SELECT DISTINCT office FROM entry ORDER BY office") {
      $0.id(0)
    }
    return try offices.compactMap { try chain(of: $0) }
  }

  private func chain(of office: RecordID) throws -> Finding? {
    let numbers = try connection.rows(
      "SELECT number FROM entry WHERE office = ? ORDER BY number", [SQLValue(office)]
    ) { $0.integer(0) }
    var previous = Chain.start
    for (index, number) in numbers.enumerated() {
      let name = EntryName(office: office, number: number)
      guard number == Int64(index + 1) else {
        return .chain(EntryName(office: office, number: Int64(index + 1)), why: "missing")
      }
      guard let entry = try reading.storedEntry(name) else { continue }
      guard entry.previousHash == previous else { return .chain(name, why: "previous hash") }
      guard let leaves = try leaves(of: entry) else { return .chain(name, why: "changeset") }
      guard Chain.hash(of: entry, leaves: leaves) == entry.hash else {
        return .chain(name, why: "hash")
      }
      previous = entry.hash
    }
    return nil
  }

  /// The digest of an entry's leaves; nil when its rows and their index do not agree.
  private func leaves(of entry: StoredEntry) throws -> SHA256Digest? {
    let rows: [RowChange]
    do {
      rows = try reading.rowChanges(of: entry.name)
    } catch is HistoryError {
      return nil
    }
    let index = try connection.rows(
      """
      SELECT key, tableName, operation, columns, ordinal FROM change
      WHERE office = ? AND number = ? ORDER BY ordinal
      """, [SQLValue(entry.name.office), .integer(entry.name.number)]
    ) { ($0.bytes(0), $0.text(1), $0.text(2), $0.integer(3), $0.integer(4)) }
    guard index.count == rows.count else { return nil }
    var leaves = SHA256()
    let salts = Chain.Salts(seed: entry.seed)
    for (row, indexed) in zip(rows, index) {
      guard
        indexed == (row.key, row.table, row.operation.rawValue, row.columns, indexed.4)
      else { return nil }
      Chain.leaf(row, salt: salts.salt(indexed.4)).withUnsafeBytes {
        leaves.update(bufferPointer: $0)
      }
    }
    return leaves.finalize()
  }

  /// Rows that history cannot account for: all changesets are replayed beside the register, and
  /// each table is compared both ways.
  func unaccounted() throws -> [Finding] {
    let names = try connection.rows(
      "SELECT office, number FROM entry ORDER BY at"
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
    let beside = try DatabaseFile(path: ":memory:", .readWrite)
    // The rows are compared, not judged: a part of an entry may stand before what it names.
    let replayed = beside.connection
    try replayed.script("PRAGMA foreign_keys = OFF")
    for table in Tables.recorded {
      let sql = try connection.first(
        "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", [.text(table)]
      ) { $0.text(0) }
      if let sql { try replayed.script(sql) }
    }
    for name in names {
      for part in try reading.parts(of: name) {
        let bytes = try reading.changeset(of: name, part: part)
        guard (try? Changeset.apply(bytes, to: replayed.handle)) == true else {
          return [.chain(name, why: "changeset")]
        }
      }
    }
    return try Tables.recorded.flatMap { try compare($0, with: replayed) }
  }

  private func compare(_ table: String, with replayed: Connection) throws -> [Finding] {
    let keys = try connection.rows(
      "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", [.text(table)]
    ) { "\"\($0.text(0))\"" }.joined(separator: ", ")
    let columns = try reading.columns(of: table)
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let query = "SELECT \(keys), \(names) FROM \"\(table)\" ORDER BY \(keys)"
    let keyCount = keys.split(separator: ",").count
    func rows(_ connection: Connection) throws -> [[SQLValue]: [SQLValue]] {
      var rows: [[SQLValue]: [SQLValue]] = [:]
      for row in try connection.rows(
        query, [], { row in (0..<(keyCount + columns.count)).map { row.value($0) } })
      {
        rows[Array(row.prefix(keyCount))] = Array(row.dropFirst(keyCount))
      }
      return rows
    }
    let (live, told) = (try rows(connection), try rows(replayed))
    var findings: [Finding] = []
    for (key, row) in live where told[key] != row {
      findings.append(
        .unaccounted(
          table: table, record: shown(key), how: told[key] == nil ? .added : .changed))
    }
    for key in told.keys where live[key] == nil {
      findings.append(.unaccounted(table: table, record: shown(key), how: .missing))
    }
    return findings.sorted { "\($0)" < "\($1)" }
  }

  /// The record that a key begins with, by reference where it has one.
  private func shown(_ key: [SQLValue]) -> String {
    guard case .blob(let bytes)? = key.first, let id = RecordID(bytes: bytes) else {
      return key.map { "\($0)" }.joined(separator: " ")
    }
    return (try? reading.reference(of: id).description) ?? id.description
  }
}
