import Foundation
import Sheets

/// Tables in and out, beside the tools that people have for them.
struct TableJobs {
  /// Reads every row of a workbook, or writes one, in a process of its own: what openpyxl is measured
  /// against.
  static func runAlone(_ words: [String]) throws -> Bool {
    switch words.first {
    case "--read":
      let bytes = try [UInt8](Data(contentsOf: URL(filePath: words[1]), options: .alwaysMapped))
      let next = try TableFile(RandomAccess(bytes)) { { nil } }.rows()
      var count = 0
      while try next() != nil { count += 1 }
      print(count)
    case "--write":
      let file = FileHandle(forWritingAtPath: words[1])
      var writer = WorkbookWriter { file?.write(Data($0)) }
      try writer.begin(SheetLayout(name: "Rows"))
      for number in 0..<(Int(words[2]) ?? 0) {
        try writer.write(row(number).map { ($0, CellStyle()) })
      }
      try writer.finish()
    default: return false
    }
    return true
  }

  private static func row(_ number: Int) -> [SheetCell] {
    [
      .text("p\(number / 100)"), .text("d\(number % 100)"), .text("Deliverable \(number)"),
      .text("piece"), .number("\(number % 50 + 1)"),
      .text("202\(4 + number % 6)-0\(1 + number % 9)"),
    ]
  }

  private let command: String
  private let folder: URL
  private let size: Int

  init(size: Int, command: String) throws {
    self.size = size
    self.command = command
    folder = try Samples.newFolder()
  }

  /// The rows of the table of results.
  func rows() throws -> [String] {
    defer { try? FileManager.default.removeItem(at: folder) }
    func path(_ name: String) -> String { folder.appending(path: name).path() }
    try writeInputs(path)
    let own = CommandLine.arguments[0]
    let python = "/usr/bin/python3"
    var rows = [
      try row("import CSV", rounds: 3, before: { try freshRegister(path) }) {
        [
          command, "import", path("d.csv"), "--as", "deliverables", "-q", "--register",
          path("r.sqlite"),
        ]
      } floor: {
        [
          "/bin/sh", "-c",
          "rm -f \(path("f.sqlite")); /usr/bin/sqlite3 \(path("f.sqlite")) < \(path("floor.sql"))",
        ]
      }
    ]
    rows.append(
      try row("export iCalendar, beside CSV", rounds: 5) {
        [command, "export", "--format", "ics", "--register", path("r.sqlite")]
      } floor: {
        [command, "export", "--as", "deliverables", "--register", path("r.sqlite")]
      })
    _ = FileManager.default.createFile(atPath: path("o.xlsx"), contents: nil)
    _ = try Usage.of([own, "--write", path("o.xlsx"), "\(size)"])
    guard (try? Usage.of([python, "-c", "import openpyxl"])) != nil else { return rows }
    rows.append(
      try row("read a workbook, beside openpyxl", rounds: 3) {
        [own, "--read", path("o.xlsx")]
      } floor: {
        [
          python, "-c",
          "import openpyxl\nfor r in openpyxl.load_workbook('\(path("o.xlsx"))', read_only=True).worksheets[0].iter_rows(values_only=True): pass",
        ]
      })
    rows.append(
      try row("write a workbook, beside openpyxl", rounds: 3) {
        [own, "--write", path("o.xlsx"), "\(size)"]
      } floor: {
        [
          python, "-c",
          """
          import openpyxl
          w = openpyxl.Workbook(write_only=True); s = w.create_sheet()
          for n in range(\(size)): s.append(['p%d' % (n // 100), 'd%d' % (n % 100), 'Deliverable %d' % n, 'piece', n % 50 + 1, '202%d-0%d' % (4 + n % 6, 1 + n % 9)])
          w.save('\(path("p.xlsx"))')
          """,
        ]
      })
    return rows
  }

  private func writeInputs(_ path: (String) -> String) throws {
    var deliverables = "Project,Reference,Title,Unit,Target,Due\n"
    var projects = "Reference,Title\n"
    for number in 0..<size {
      if number % 100 == 0 { projects += "p\(number / 100),Project \(number / 100)\n" }
      deliverables += Self.row(number).map(\.text).joined(separator: ",") + "\n"
    }
    try deliverables.write(toFile: path("d.csv"), atomically: false, encoding: .utf8)
    try projects.write(toFile: path("p.csv"), atomically: false, encoding: .utf8)
    try """
    CREATE TABLE d (Project TEXT, Reference TEXT, Title TEXT, Unit TEXT, Target INTEGER, Due TEXT);
    CREATE INDEX d_by_reference ON d (Project, Reference);
    .mode csv
    .import --skip 1 \(path("d.csv")) d
    """.write(toFile: path("floor.sql"), atomically: false, encoding: .utf8)
  }

  private func freshRegister(_ path: (String) -> String) throws {
    try? FileManager.default.removeItem(atPath: path("r.sqlite"))
    _ = try Usage.of([command, "init", path("r.sqlite"), "--zone", "UTC", "-q"])
    _ = try Usage.of(
      [command, "import", path("p.csv"), "--as", "projects", "-q", "--register", path("r.sqlite")])
  }

  private func row(
    _ name: String, rounds: Int, before: () throws -> Void = {}, ours: () -> [String],
    floor: () -> [String]
  ) throws -> String {
    var pairs: [(ours: Usage, floor: Usage)] = []
    for _ in 0..<rounds {
      try before()
      pairs.append((try Usage.of(ours()), try Usage.of(floor())))
    }
    return Job.line(size: size, name, pairs)
  }
}
