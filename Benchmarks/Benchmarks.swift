import Foundation

/// Times the command beside the `sqlite3` program, or another named in the row, doing the same work,
/// as whole processes in turn, and prints one table of medians.
///
///     scripts/build && swift run -c release Benchmarks 1 1000 100000
@main
struct Benchmarks {
  static func main() throws {
    if try TableJobs.runAlone(Array(CommandLine.arguments.dropFirst())) { return }
    let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let command = URL(filePath: ".build/release/grants").path()
    if try PublicationJobs.runAlone(Array(CommandLine.arguments.dropFirst()), command: command) {
      return
    }
    print("| deliverables | job | grants CPU ms | other CPU ms | CPU × | wall × | grants MiB |")
    print("| ---: | --- | ---: | ---: | ---: | ---: | ---: |")
    for size in sizes.isEmpty ? [1, 1_000, 100_000] : sizes {
      let register = try SampleRegister(deliverables: size, command: command)
      for job in Job.all(command: command, register: register.path) {
        print(try job.row(size: size))
      }
      for row in try TableJobs(size: size, command: command).rows() { print(row) }
      if let row = try ValidationJob.row(size: min(size, 10_000), command: command) { print(row) }
    }
  }
}

/// One job of the command, and the same done by the `sqlite3` program.
struct Job {
  let name: String
  let ours: [String]
  let floor: [String]

  /// What people do most: open, list what is overdue, see how a project and all projects stand, record.
  static func all(command: String, register: String) -> [Job] {
    func grants(_ words: String...) -> [String] { [command] + words + ["--register", register] }
    func sqlite(_ sql: String) -> [String] { ["/usr/bin/sqlite3", register, sql] }
    return [
      Job(name: "version", ours: [command, "--version"], floor: sqlite("SELECT 1")),
      Job(
        name: "attention", ours: grants("attention", "--as-of", "2026-06-30"),
        floor: sqlite("SELECT count(*) FROM deadline WHERE isOpen AND dueLast < '2026-06-30'")),
      Job(
        name: "overdue", ours: grants("overdue", "--as-of", "2026-06-30", "--format", "csv"),
        floor: sqlite(
          """
          SELECT d.due, d.dueLast, d.originalDue, r.title, p.title, p.slug || '/' || r.slug
          FROM deadline d JOIN record r ON r.id = d.record JOIN record p ON p.id = r.parent
          WHERE d.isOpen AND d.dueLast < '2026-06-30' ORDER BY d.dueLast
          """)),
      Job(
        name: "status of one", ours: grants("status", "p0", "--as-of", "2026-06-30"),
        floor: sqlite(
          """
          SELECT r.title, d.target, (SELECT sum(v.quantity) FROM record c JOIN delivery v
            ON v.id = c.id WHERE c.parent = r.id)
          FROM record r JOIN deliverable d ON d.id = r.id
          WHERE r.parent = (SELECT id FROM record WHERE slug = 'p0' AND parent = zeroblob(16))
          """)),
      Job(
        name: "status of all", ours: grants("status", "--as-of", "2026-06-30"),
        floor: sqlite(
          """
          SELECT r.parent, count(*), sum(d.target), sum((SELECT sum(v.quantity) FROM record c
            JOIN delivery v ON v.id = c.id WHERE c.parent = r.id))
          FROM record r JOIN deliverable d ON d.id = r.id GROUP BY r.parent
          """)),
      Job(
        name: "search", ours: grants("search", "library", "--limit", "20"),
        floor: sqlite(
          """
          SELECT m.record FROM searchText t JOIN searchMap m ON m.number = t.rowid
          WHERE searchText MATCH 'library*' ORDER BY rank LIMIT 20
          """)),
      Job(
        name: "record", ours: grants("record", "p0/d0", "1", "--on", "2025-01-05", "-q"),
        floor: sqlite(
          """
          PRAGMA synchronous = EXTRA;
          INSERT INTO headcount VALUES (
            (SELECT id FROM record WHERE slug = 'p0' AND parent = zeroblob(16)),
            'bench', hex(randomblob(8)), 1)
          """)),
    ]
  }

  /// The medians of runs in turn, as a row of the table.
  func row(size: Int) throws -> String {
    let rounds = size >= 100_000 && name == "status of all" ? 3 : 15
    var pairs: [(ours: Usage, floor: Usage)] = []
    for round in 0..<(rounds + 2) {
      let pair = (ours: try Usage.of(ours), floor: try Usage.of(floor))
      if round >= 2 { pairs.append(pair) }
    }
    return Self.line(size: size, name, pairs)
  }

  /// A row of the table: medians, and the medians of the ratios.
  static func line(size: Int, _ name: String, _ pairs: [(ours: Usage, floor: Usage)]) -> String {
    let (cpu, floorCPU) = (median(pairs.map(\.ours.cpu)), median(pairs.map(\.floor.cpu)))
    return String(
      format: "| %d | %@ | %.1f | %.1f | %.2f | %.2f | %.0f |", size, name, cpu, floorCPU,
      median(pairs.map { $0.ours.cpu / max($0.floor.cpu, 0.1) }),
      median(pairs.map { $0.ours.wall / max($0.floor.wall, 0.1) }),
      median(pairs.map(\.ours.memory)))
  }

  private static func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
  }
}
