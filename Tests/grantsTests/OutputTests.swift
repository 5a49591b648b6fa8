import Files
import Foundation
import Glibc
import Testing

@testable import Persistence
@testable import grants

/// Every command that writes a file for a person, before every kind of file that may be there.
@Suite struct OutputTests {
  private let place: Workplace

  /// The files of a register with evidence beside it and a report that was given, made once.
  private static let files = Result {
    let place = try Workplace()
    place.make("demonstration")
    try Data("proof".utf8).write(to: URL(filePath: place.path("proof.txt")))
    place.run("set", "evidence-limit", "0")
    place.run("record", "sahel-schools/kits", "1", "--on", "2026-02-10", "--evidence", "proof.txt")
    place.run("report", "sahel-schools", "--issue", "--to", "Lantern Fund", "-o", "given.md")
    let rows = "reference,title,target\r\nx/a,A,many\r\n"
    try Data(rows.utf8).write(to: URL(filePath: place.path("rows.csv")))
    return try contents(of: place)
  }

  init() throws {
    place = try Workplace()
    for (name, bytes) in try Self.files.get() {
      let file = URL(filePath: place.path(name))
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
    let link = FileManager.default.createSymbolicLink(atPath:withDestinationPath:)
    try link(place.path("to-register"), place.path("grants.sqlite"))
    try link(place.path("to-nothing"), "nowhere")
    try #require(Glibc.link(place.path("grants.sqlite"), place.path("hard")) == 0)
    try #require(mkfifo(place.path("pipe"), 0o600) == 0)
    try link(place.path("to-evidence"), place.path(evidence))
  }

  /// The words of each command; `FILE` stands for the output.
  private static let commands: [[String]] =
    [
      ["status"], ["status", "sahel-schools"], ["overdue"], ["upcoming"],
      ["show", "sahel-schools"],
      ["list", "deliverable"], ["list", "deliverable", "--format", "csv"], ["search", "school"],
      ["explain", "sahel-schools"], ["money", "lantern-baobab-2025"], ["check"], ["history"],
      ["diff", "1"], ["doctor", "--format", "json"], ["evidence"], ["attest"],
      ["report", "sahel-schools"], ["report", "--format", "xlsx"],
      ["report", "sahel-schools", "--issue", "--to", "Lantern Fund"],
      ["report", "--issued", "sahel-schools-2026-06-30"], ["export"],
      ["export", "--as", "deliverables"], ["export", "--format", "ics"],
      ["form", "deliveries", "--project", "sahel-schools"],
    ].map { $0 + ["-o", "FILE"] } + [
      [
        "import", "rows.csv", "--as", "deliverables", "--skip-errors", "--errors",
        "FILE",
      ],
      [
        "import", "rows.csv", "--as", "deliverables", "--skip-errors", "--errors",
        "/dev/null", "--save-mapping", "FILE",
      ],
    ]

  private var evidence: String { "grants.sqlite.evidence" }

  private func run(_ command: [String], to file: String, _ more: String...) -> Workplace.Outcome {
    place.run(command.map { $0 == "FILE" ? file : $0 } + more)
  }

  /// Whether a command did what it was asked for; `check` has found something then.
  private func isDone(_ outcome: Workplace.Outcome) -> Bool { [0, 3].contains(outcome.status) }

  private func contents() throws -> [String: Data] { try Self.contents(of: place) }

  /// All that stands in the folder but folders; the bytes of what is a regular file.
  private static func contents(of place: Workplace) throws -> [String: Data] {
    let folder = place.folder.path()
    var all: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var status = stat()
      guard lstat("\(folder)/\(name)", &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFREG: all[name] = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
      case S_IFDIR: continue
      default: all[name] = Data()
      }
    }
    return all
  }

  @Test(arguments: commands)
  func `a command never writes over a register or what belongs to it`(_ command: [String]) throws {
    let before = try contents()
    let piece = try #require(before.keys.first { $0.hasPrefix(evidence + "/") && $0.count > 70 })
    let protected = [
      "grants.sqlite", "./grants.sqlite", "to-register", "hard", "grants.sqlite-journal",
      "grants.sqlite-wal", "grants.sqlite-shm", "grants.sqlite.purges", "hard-journal", piece,
      evidence, evidence + "/new", "to-evidence", "to-evidence/new",
      place.path("grants.sqlite"),
    ]
    for target in protected {
      let outcome = run(command, to: target, "--force")
      #expect(outcome.status == 1, "\(target)")
      let isRegister = ["grants.sqlite", "to-register", "hard"].contains {
        target.hasSuffix($0)
      }
      #expect(
        outcome.errors.contains(
          isRegister ? "is a register and cannot be" : "is part of the register '"),
        "\(target): \(outcome)")
      #expect(
        outcome.errors.contains("evidence folder") == target.contains("evidence"),
        "\(target): \(outcome)")
      #expect(outcome.output == "", "\(target)")
    }
    #expect(try contents() == before)
  }

  @Test(arguments: commands)
  func `a command writes over another file only when it is told to`(_ command: [String]) throws {
    let old = Data("old".utf8)
    let file = URL(filePath: place.path("old.txt"))
    try old.write(to: file)
    let before = try contents()
    for target in ["old.txt", "to-nothing"] {
      let refused = run(command, to: target)
      #expect(refused.status == 1)
      #expect(
        refused.errors == """
          Error: '\(target)' already exists.
          Choose another name, or overwrite it with --force.

          """)
    }
    #expect(try contents() == before)
    #expect(isDone(run(command, to: "new.txt")))
    let new = try Data(contentsOf: URL(filePath: place.path("new.txt")))
    #expect(!new.isEmpty)
    #expect(isDone(run(command, to: "old.txt", "--force")))
    #expect(try Data(contentsOf: file) != old)
    try old.write(to: file)
    place.environment["GRANTS_FORCE"] = "1"
    #expect(isDone(run(command, to: "old.txt")))
    #expect(try Data(contentsOf: file) != old)
    #expect(isDone(run(command, to: "to-nothing")))
    let after = try contents()
    #expect(after["to-nothing"]?.isEmpty == false)
    #expect(after["nowhere"] == nil)
    #expect(!after.keys.contains { $0.hasSuffix(".part") })
  }

  @Test(arguments: commands)
  func `a command writes through a device and a pipe`(_ command: [String]) throws {
    let before = try contents().keys.sorted()
    #expect(isDone(run(command, to: "/dev/null")))
    let reader = open(place.path("pipe"), O_RDWR | O_NONBLOCK)
    defer { close(reader) }
    // As much as a process may ask for, so that nobody has to read meanwhile.
    let size: Int32 = 1 << 20
    let setPipeSize: Int32 = 1031  // F_SETPIPE_SZ
    try #require(fcntl(reader, setPipeSize, size) == size)
    #expect(isDone(run(command, to: "pipe")))
    var bytes = [UInt8](repeating: 0, count: Int(size))
    #expect(read(reader, &bytes, bytes.count) > 0)
    // What is handed over is kept as evidence, here in the folder beside the register.
    let after = try contents().keys.sorted().filter { !$0.contains(".evidence/") }
    #expect(after == before.filter { !$0.contains(".evidence/") })
  }

  @Test func `on a terminal a person is asked, in the language of the register`() throws {
    let file = URL(filePath: place.path("old.txt"))
    try Data("old".utf8).write(to: file)
    place.answers = ["n"]
    let declined = place.run("status", "-o", "old.txt")
    #expect(declined.status == 2)
    #expect(declined.output == "'old.txt' exists. Overwrite it? [y/N] ")
    #expect(declined.errors == "Nothing was changed.\n")
    #expect(try String(contentsOf: file, encoding: .utf8) == "old")
    place.run("set", "language", "fr")
    place.answers = ["o"]
    let agreed = place.run("status", "-o", "old.txt")
    #expect(agreed.status == 0)
    #expect(agreed.output == "« old.txt » existe. Le remplacer ? [o/N] ")
    #expect(try String(contentsOf: file, encoding: .utf8) != "old")
  }

  @Test func `a folder of tables is settled before the first is written`() throws {
    let folder = place.path("tables")
    #expect(place.run("report", "--format", "csv", "-o", "tables/").status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.count > 1)
    for name in names.dropLast() { unlink("\(folder)/\(name)") }
    let refused = place.run("report", "--format", "csv", "-o", "tables/")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("'tables/\(names.last ?? "")' already exists"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == names.suffix(1))
    #expect(place.run("report", "--format", "csv", "-o", "tables/", "--force").status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names)
    let inside = place.run("report", "--format", "csv", "-o", evidence + "/tables/", "--force")
    #expect(inside.errors.contains("is part of the register"))
  }

  @Test(arguments: [
    ["clone", "FILE"], ["backup", "FILE"], ["repair", "grants.sqlite", "FILE"], ["init", "FILE"],
    ["evidence", "--export", "FILE"],
  ])
  func `a copy and a folder of evidence are not made where a register has its own`(
    _ command: [String]
  ) throws {
    let before = try contents()
    for target in [
      "grants.sqlite-journal", "grants.sqlite.purges", "to-register-wal", evidence + "/new",
      evidence + "/new/deep", "to-evidence/new",
    ] {
      let outcome = run(command, to: target)
      #expect(outcome.status == 1, "\(target)")
      #expect(outcome.errors.contains("is part of the register '"), "\(target): \(outcome)")
    }
    #expect(run(command, to: "hard").status == 1)
    #expect(try contents() == before)
  }

  @Test func `rows that cannot be taken get a name that is free`() throws {
    let words = ["import", "rows.csv", "--as", "deliverables", "--skip-errors"]
    #expect(place.run(words).errors.contains("are in 'rows.errors.csv'."))
    #expect(place.run(words).errors.contains("are in 'rows.errors-2.csv'."))
    let again = place.run(["import", "rows.errors-2.csv"] + words.dropFirst(2))
    #expect(again.errors.contains("are in 'rows.errors-3.csv'."), "\(again)")
    place.answers = ["y"]
    let asked = place.run(words)
    #expect(asked.errors.contains("are in 'rows.errors-4.csv'."), "\(asked)")
    place.run(words + ["--dry-run"])
    #expect(!FileManager.default.fileExists(atPath: place.path("rows.errors-5.csv")))
  }

}
