import Foundation

/// What people do with a register all day, and what each has to be measured against.
struct DailyJobs {
  let command: String
  let register: SampleRegister

  private static let day = "2026-06-30"

  private func grants(_ words: String...) -> [String] {
    [command] + words + ["--register", register.path]
  }

  private func asOf(_ words: String...) -> [String] {
    [command] + words + ["--as-of", Self.day, "--register", register.path]
  }

  private func sqlite(_ sql: String, _ options: String...) -> [String] {
    ["/usr/bin/sqlite3"] + options + [register.path, sql]
  }

  private var bare: [String] { sqlite("SELECT 1") }

  /// Every job of the table.
  var all: [Job] {
    [
      Job(name: "version", ours: [command, "--version"], floor: bare),
      Job(name: "first screen: grants", ours: asOf("attention"), floor: bare),
      Job(name: "first screen: overdue", ours: asOf("overdue", "--limit", "20"), floor: bare),
      Job(name: "first screen: upcoming", ours: asOf("upcoming", "--limit", "20"), floor: bare),
      Job(
        name: "overdue, all", ours: asOf("overdue", "--format", "csv"), floor: overdue,
        headLines: 1),
      Job(name: "status of one", ours: asOf("status", "p0"), floor: one),
      Job(name: "status of all", ours: asOf("status"), floor: portfolio),
      Job(name: "report of one", ours: asOf("report", "p0", "--format", "html"), floor: one),
      Job(
        name: "report of all, HTML",
        ours: asOf("report", "--kind", "portfolio", "--format", "html"), floor: portfolio),
      Job(name: "search", ours: grants("search", "library", "--limit", "20"), floor: search),
      Job(
        name: "list, CSV", ours: grants("list", "deliverable", "--format", "csv"),
        floor: list("-csv"), headLines: 1),
      Job(
        name: "list, JSON", ours: grants("list", "deliverable", "--format", "json"),
        floor: list("-json")),
      Job(
        name: "export, CSV", ours: grants("export", "--as", "deliverables"), floor: list("-csv"),
        headLines: 1),
      Job(
        name: "record", ours: grants("record", "p1/d{round}", "1", "--on", "2025-01-05", "-q"),
        floor: record),
      Job(name: "history of one", ours: grants("history", "p1/d1"), floor: bare),
      Job(name: "history, last", ours: grants("history", "--limit", "1"), floor: bare),
      Job(
        name: "record and undo",
        ours: [
          "/bin/sh", "-c",
          "\(shell("record p2/d{round} 1 --on 2025-01-05 -q")) && \(shell("undo -q"))",
        ],
        floor: ["/bin/sh", "-c", "\(Self.shell(record)) && \(Self.shell(record))"]),
    ]
  }

  private func shell(_ words: String) -> String {
    "'\(command)' \(words) --register '\(register.path)'"
  }

  private static func shell(_ words: [String]) -> String {
    words.map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }.joined(separator: " ")
  }

  private var overdue: [String] {
    sqlite(
      """
      SELECT p.slug || '/' || r.slug, r.title, p.slug, d.due, d.originalDue,
        julianday('\(Self.day)') - julianday(d.dueLast)
      FROM deadline d CROSS JOIN record r ON r.id = d.record CROSS JOIN record p ON p.id = r.parent
      WHERE d.isOpen AND d.dueLast < '\(Self.day)' ORDER BY d.dueLast
      """, "-csv")
  }

  private var one: [String] {
    sqlite(
      """
      SELECT r.title, d.target, (SELECT sum(v.quantity) FROM record c JOIN delivery v
        ON v.id = c.id WHERE c.parent = r.id)
      FROM record r JOIN deliverable d ON d.id = r.id
      WHERE r.parent = (SELECT id FROM record WHERE slug = 'p0' AND parent = zeroblob(16))
      """)
  }

  /// The sums of each project from an index that covers them.
  private var portfolio: [String] {
    sqlite(
      """
      SELECT r.slug, r.title, count(*), sum(s.counted), sum(s.measurable), sum(s.weight),
        sum(s.weighted), sum(s.done), min(s.firstOpenDue), max(s.lastEvent)
      FROM standing s JOIN record r ON r.id = s.project GROUP BY s.project
      """)
  }

  private var search: [String] {
    sqlite(
      """
      SELECT r.slug, r.title FROM searchText t JOIN searchMap m ON m.number = t.rowid
      JOIN record r ON r.id = m.record WHERE searchText MATCH 'library*' ORDER BY rank LIMIT 20
      """)
  }

  private func list(_ format: String) -> [String] {
    sqlite(
      """
      SELECT p.slug || '/' || r.slug, r.title, d.type, d.level, d.unit, d.target, d.due,
        d.responsible, d.weight, d.description, d.note
      FROM deliverable d CROSS JOIN record r ON r.id = d.id CROSS JOIN record p ON p.id = r.parent
      """, format)
  }

  private var record: [String] {
    sqlite(
      """
      PRAGMA synchronous = EXTRA;
      INSERT INTO headcount VALUES (
        (SELECT id FROM record WHERE slug = 'p0' AND parent = zeroblob(16)),
        'bench', hex(randomblob(8)), 1)
      """)
  }
}
