import Domain
import Foundation
import Schema

@testable import Persistence

/// A register of an older layout, made by its migrations alone: a sound record of each kind that it has, and one more for
/// each column, in which that column holds what it must not. Entries with changesets of that layout tell all of them.
final class OldLayout {
  let version: Int
  let path: String
  /// What stands in it that must not, as table and column.
  private(set) var wrong = Set<[String]>()
  private(set) var entries = 0
  private let folder: URL
  private let file: DatabaseFile
  private var connection: Connection { file.connection }
  private let recorder: RowRecorder
  private let columns: [String: [String]]
  private var sound: [Kind: RecordID] = [:]
  private var made: UInt64 = 0
  private static let office = RecordID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0001)

  init(version: Int) throws {
    self.version = version
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "r.sqlite").path()
    file = try DatabaseFile(path: path, .readWrite)
    recorder = RowRecorder(file.connection.handle)
    recorder.stop()
    try file.connection.script(
      "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF")
    for migration in migrations.prefix(version) { try file.connection.script(migration.sql) }
    columns = try Self.columns(file.connection)
    try fill()
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private static func columns(_ connection: Connection) throws -> [String: [String]] {
    let rows = try connection.rows(
      """
      SELECT s.name, c.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c
      WHERE s.type = 'table' ORDER BY s.name, c.cid
      """
    ) { ($0.text(0), $0.text(1)) }
    return Dictionary(grouping: rows) { $0.0 }.mapValues { $0.map(\.1) }
  }

  private func fill() throws {
    try connection.run(
      "INSERT INTO identity (office, made) VALUES (?, 0)", SQLValue(Self.office))
    try entry("init") {
      try connection.run(
        "INSERT INTO record (id, kind, parent, slug) VALUES (?1, 'register', ?1, '')",
        SQLValue(RecordID.root))
    }
    let kinds = Kind.allCases.filter { columns[$0.rawValue] != nil }
    try entry("sound") { try putSound(kinds) }
    for kind in kinds { try putWrong(kind) }
    recorder.stop()
  }

  /// One record of each kind, those that others stand under or name first.
  private func putSound(_ kinds: [Kind]) throws {
    var rest = kinds
    while !rest.isEmpty {
      let now = rest.filter { kind in
        let needed = kind.fields.filter(\.isRequired).compactMap { field -> Kind? in
          if case .reference(let kinds) = field.shape { kinds.first } else { nil }
        }
        return (kind.parents.first.map { [$0] } ?? []).allSatisfy { sound[$0] != nil }
          && needed.allSatisfy { sound[$0] != nil }
      }
      precondition(!now.isEmpty)
      for kind in now { sound[kind] = try put(kind, [:]) }
      rest.removeAll(where: now.contains)
    }
  }

  /// Records with one wrong column each; every third is corrected by an entry of its own.
  private func putWrong(_ kind: Kind) throws {
    let own = columns[kind.rawValue] ?? []
    var cells = ColumnConditions(of: kind.rawValue).conditions.filter { own.contains($0.column) }
      .map { ($0.column, SchemaMeaningTests.wrong($0)) }
    for field in kind.fields where own.contains(field.name) {
      guard case .reference(let kinds) = field.shape else { continue }
      // What is not there at all, or of another kind.
      cells.append((field.name, "x'0190000000007000800000000000FFFF'"))
      let other = kinds.contains(.city) ? sound[.project] : sound[.city]
      if kinds.count == 1, let other {
        cells.append((field.name, "x'\(Digest.hexadecimal(other.bytes))'"))
      }
    }
    guard !cells.isEmpty else { return }
    var ids: [RecordID] = []
    try entry("wrong \(kind)") { for cell in cells { ids.append(try put(kind, [cell.0: cell.1])) } }
    let table = KindTable.of(kind)
    for (place, (column, _)) in cells.enumerated() {
      guard place % 3 == 1 else {
        wrong.insert([kind.rawValue, column])
        continue
      }
      let field = table.placements.first { $0.columns.contains(column) }?.field
      let right = try field.map { try Self.value(of: column, $0, kind, sound) } ?? "NULL"
      try entry("correct \(kind) \(column)") {
        try connection.script(
          """
          UPDATE "\(kind.rawValue)" SET "\(column)" = \(right)
          WHERE id = x'\(Digest.hexadecimal(ids[place].bytes))'
          """)
      }
    }
  }

  private func put(_ kind: Kind, _ cells: [String: String]) throws -> RecordID {
    made += 1
    let id = RecordID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0001_0000 + made)
    let parent = kind.parents.first.flatMap { sound[$0] } ?? .root
    try connection.run(
      "INSERT INTO record (id, kind, parent, slug, title) VALUES (?, ?, ?, ?, ?)", SQLValue(id),
      .text(kind.rawValue), SQLValue(parent), .text("r-\(made)"),
      kind.hasName ? .text("Record \(made)") : .null)
    var values = ["id": "x'\(Digest.hexadecimal(id.bytes))'"]
    for placement in KindTable.of(kind).placements where placement.field.isRequired {
      for column in placement.columns {
        values[column] = try Self.value(of: column, placement.field, kind, sound)
      }
    }
    values.merge(cells) { $1 }
    let list = values.filter { columns[kind.rawValue]?.contains($0.key) ?? false }
      .sorted { $0.key < $1.key }
    try connection.script(
      """
      INSERT INTO "\(kind.rawValue)" (\(list.map { "\"\($0.key)\"" }.joined(separator: ", ")))
      VALUES (\(list.map(\.value).joined(separator: ", ")))
      """)
    return id
  }

  /// A value that a rule allows, as SQL.
  private static func value(
    of column: String, _ field: Field, _ kind: Kind, _ sound: [Kind: RecordID]
  ) throws -> String {
    switch field.shape {
    case .date: return "'2025-01-15'"
    case .decimal, .integer, .flag: return column.hasSuffix("Decimals") ? "0" : "1"
    case .money:
      return column.hasSuffix("Currency") ? "'EUR'" : column.hasSuffix("Decimals") ? "2" : "100"
    case .choice(let words): return "'\(words[0])'"
    case .reference(let kinds):
      return sound[kinds[0]].map { "x'\(Digest.hexadecimal($0.bytes))'" } ?? "NULL"
    case .text:
      let special = [
        "rate.from": "EUR", "rate.to": "USD", "reminder.days": "-7", "obligation.due": "+45d",
        "issue.arguments": "report",
      ]
      return
        "'\(special["\(kind).\(column)"] ?? (RecordRules.isDigest(column) ? Shell.digest : "x"))'"
    default: return "NULL"
    }
  }

  // MARK: History

  /// Runs `body` as one entry, in the form of the layout; layout 1 has no history.
  private func entry(_ command: String, _ body: () throws -> Void) throws {
    recorder.start()
    try body()
    recorder.stop()
    let bytes = try recorder.collectRows()
    guard let known = columns["entry"] else { return }
    entries += 1
    let number = Int64(entries)
    let row: [(String, SQLValue)] = [
      ("office", SQLValue(Self.office)), ("number", .integer(number)),
      ("at", .integer(1_700_000_000_000 + number)), ("clock", .integer(1_700_000_000_000 + number)),
      ("author", .text("ada")), ("command", .text(command)), ("kind", .text("change")),
      ("schemaVersion", .integer(Int64(version))), ("layout", .integer(Int64(version))),
      ("seed", .blob([UInt8](repeating: 7, count: 32))),
      ("previousHash", .blob([UInt8](repeating: 0, count: 32))),
      ("hash", .blob([UInt8](repeating: UInt8(number % 251), count: 32))),
    ].filter { known.contains($0.0) }
    try insert("entry", row)
    var ordinal: Int64 = 0
    try Changeset.forEachRow(in: bytes) { change in
      try insert(
        "change",
        [
          ("key", .blob(change.key)), ("tableName", .text(change.table)),
          ("office", SQLValue(Self.office)), ("number", .integer(number)),
          ("ordinal", .integer(ordinal)), ("operation", .text(change.operation.rawValue)),
          ("columns", .integer(change.columns)),
        ])
      ordinal += 1
    }
    try insert(
      "changeset",
      [
        ("office", SQLValue(Self.office)), ("number", .integer(number)), ("part", .integer(0)),
        ("bytes", .blob(bytes)), ("rows", .integer(ordinal)),
      ].filter { columns["changeset"]?.contains($0.0) ?? false })
  }

  private func insert(_ table: String, _ row: [(String, SQLValue)]) throws {
    try connection.run(
      """
      INSERT INTO \(table) (\(row.map(\.0).joined(separator: ", ")))
      VALUES (\(row.map { _ in "?" }.joined(separator: ", ")))
      """, row.map(\.1))
  }

  // MARK: What is in it

  /// Every row of the recorded tables, in the columns that the layout has.
  func rows(in connection: Connection) throws -> [String: [[SQLValue]]] {
    var all: [String: [[SQLValue]]] = [:]
    for (table, columns) in columns where Tables.keyColumns(of: table) != nil {
      let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
      all[table] = try connection.rows("SELECT \(list) FROM \"\(table)\" ORDER BY 1, 2") { row in
        columns.indices.map { row.value($0) }
      }
    }
    return all
  }

  func rows() throws -> [String: [[SQLValue]]] { try rows(in: connection) }
}
