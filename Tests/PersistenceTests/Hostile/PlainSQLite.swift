import CSQLiteSession
import Foundation
import Testing

/// A file as another program with SQLite has it, which holds to none of the register's rules.
struct PlainSQLite {
  let path: String

  /// Runs statements, with the schema open to be written.
  func run(_ sql: String) throws {
    var connection: OpaquePointer?
    try #require(
      sqlite3_open_v2(
        path, &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "unix") == SQLITE_OK)
    defer { sqlite3_close(connection) }
    var message: UnsafeMutablePointer<CChar>?
    let code = sqlite3_exec(
      connection, "PRAGMA writable_schema = ON; " + sql, nil, nil, &message)
    let said = message.map { String(cString: $0) } ?? ""
    try #require(code == SQLITE_OK, "\(said)")
  }

  /// Changes the definition of an object without anything else being done.
  func redefine(_ name: String, from: String, to: String) throws {
    try run(
      """
      UPDATE sqlite_schema SET sql = replace(sql, '\(from)', '\(to)') WHERE name = '\(name)';
      """)
    let header = try header()
    #expect(header.count == 100)
  }

  /// The first bytes.
  func header() throws -> Data {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? file.close() }
    return try file.read(upToCount: 100) ?? Data()
  }

  /// Puts bytes at a place.
  func write(_ bytes: [UInt8], at place: UInt64) throws {
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    defer { try? file.close() }
    try file.seek(toOffset: place)
    try file.write(contentsOf: Data(bytes))
  }
}
