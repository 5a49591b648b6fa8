import CSQLiteSession
import Foundation
import Testing

@testable import grants

/// The page for analysts: each of its queries runs in plain SQLite and answers what the page says.
@Suite struct SchemaPageTests {
  private let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/schema.md")
  private let writes = ProcessInfo.processInfo.environment["GRANTS_WRITE_DOCS"] != nil

  @Test func `each query of the page answers what stands below it`() throws {
    let place = try Workplace()
    place.environment["GRANTS_BY"] = "ada"
    place.make("demonstration")
    #expect(place.run("edit", "reading-rooms", "--note", "Seen", "--by", "ben").status == 0)
    var database: OpaquePointer?
    let path = place.path("grants.sqlite")
    try #require(sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK)
    defer { sqlite3_close(database) }
    let text = try String(contentsOf: file, encoding: .utf8)
    var parts = text.components(separatedBy: "```sql\n")
    #expect(parts.count == 6)
    for index in parts.indices.dropFirst() {
      let pieces = parts[index].components(separatedBy: "```")
      let answer = try Self.answer(to: pieces[0], in: database)
      #expect(!answer.isEmpty)
      let said = [pieces[0], pieces[1], "text\n" + answer] + pieces.dropFirst(3)
      parts[index] = said.joined(separator: "```")
    }
    let answered = parts.joined(separator: "```sql\n")
    if writes { try answered.write(to: file, atomically: true, encoding: .utf8) }
    #expect(answered == text)
  }

  @Test func `what the page finds overdue is what the command finds`() throws {
    let place = try Workplace()
    place.make("demonstration")
    let listed = place.run("overdue", "--as-of", "2026-06-30", "--format", "csv").output
    let text = try String(contentsOf: file, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "## What is overdue").last)
    let rows = section.components(separatedBy: "```text\n")[1].components(separatedBy: "```")[0]
    func count(_ text: String) -> Int { text.split(whereSeparator: \.isNewline).count }
    #expect(count(listed) == count(rows), "\(listed) \(rows)")
  }

  /// The rows as `sqlite3 -header` prints them.
  private static func answer(to sql: String, in database: OpaquePointer?) throws -> String {
    var statement: OpaquePointer?
    try #require(sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK, "\(sql)")
    defer { sqlite3_finalize(statement) }
    let columns = 0..<sqlite3_column_count(statement)
    var text = columns.map { String(cString: sqlite3_column_name(statement, $0)) }
      .joined(separator: "|")
    while sqlite3_step(statement) == SQLITE_ROW {
      let values = columns.map { column in
        sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
      }
      text += "\n" + values.joined(separator: "|")
    }
    return text + "\n"
  }
}
