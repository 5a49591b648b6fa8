import Foundation
import TestSupport
import Testing

/// Outputs as only real processes can show them, with the built command.
@Suite(.serialized) struct OutputProcessTests {
  private let place: Workplace
  private let command: URL

  init() throws {
    place = try Workplace()
    command = try Workplace.builtCommand()
    place.make("demonstration")
  }

  /// Starts the shell in the folder; `$grants` is the command.
  private func start(_ script: String) throws -> (Process, Pipe) {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = place.folder
    process.environment = [
      "grants": command.path(), "HOME": place.folder.path(), "LANG": "C.UTF-8",
      "GRANTS_BY": "ada", "GRANTS_REGISTER": place.path("grants.sqlite"),
    ]
    process.standardOutput = Pipe()
    process.standardError = errors
    try process.run()
    return (process, errors)
  }

  private func run(_ script: String) throws -> (status: Int32, errors: String) {
    let (process, errors) = try start(script)
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: place.path(name)))
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: place.folder.path()).sorted() }
  }

  @Test(arguments: [false, true])
  func `commands that write one file at once leave it whole`(force: Bool) throws {
    #expect(try run("$grants export -o whole.json -q").status == 0)
    let whole = try bytes("whole.json")
    let before = try names
    for _ in 0..<10 {
      let words = "$grants export -o one.json -q" + (force ? " --force" : "")
      let running = try (0..<4).map { _ in try start("exec " + words) }
      var statuses: [Int32] = []
      for (process, errors) in running {
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        statuses.append(process.terminationStatus)
        if process.terminationStatus != 0 {
          #expect(String(decoding: said, as: UTF8.self).contains("'one.json' already exists"))
        }
      }
      #expect(statuses.count { $0 == 0 } == (force ? 4 : 1), "\(statuses)")
      #expect(try bytes("one.json") == whole)
      #expect(try names == (before + ["one.json"]).sorted())
      try FileManager.default.removeItem(atPath: place.path("one.json"))
    }
  }

  @Test func `backups of one moment all get a name`() throws {
    try FileManager.default.createDirectory(
      atPath: place.path("copies"), withIntermediateDirectories: true)
    for _ in 0..<5 {
      let running = try (0..<3).map { _ in try start("exec $grants backup copies") }
      var said: Set<String> = []
      for (process, errors) in running {
        said.insert(
          String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(said)")
      }
      #expect(said.count == 3)
    }
    let copies = try FileManager.default.contentsOfDirectory(atPath: place.path("copies"))
    #expect(copies.count { $0.hasSuffix(".sqlite") } == 15, "\(copies)")
  }

  @Test func `a reader that has seen enough is no error`() throws {
    for output in ["", "-q -o /dev/stdout", "-q -o /dev/fd/1"] {
      let (_, errors) = try run("$grants export --format json \(output) | head -c 50")
      #expect(errors == "", "\(output)")
    }
  }

  @Test func `a stream that leads into the register is named in the language asked for`() throws {
    let (status, errors) = try run("$grants export --language fr >> grants.sqlite")
    #expect(status == 1 && errors.hasPrefix("Erreur : La sortie standard est redirigée"))
  }

  @Test func `a command that is killed leaves the old file or the new one`() throws {
    #expect(try run("$grants export -o new.json -q").status == 0)
    let new = try bytes("new.json")
    let old = Data("old".utf8)
    var dice = Dice(seed: 18)
    var seen: Set<Data> = []
    for _ in 0..<40 {
      try old.write(to: URL(filePath: place.path("out.json")))
      let (process, _) = try start("exec $grants export -o out.json --force -q")
      usleep(UInt32(dice.roll(0...60_000)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      seen.insert(try bytes("out.json"))
    }
    #expect(seen.isSubset(of: [old, new]))
    #expect(try run("$grants export -o out.json --force -q").status == 0)
    #expect(try names.allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test func `a file that becomes too large is told, and nothing is left of it`() throws {
    let before = try names
    for output in ["-o all.json", "> shown.json"] {
      let (status, errors) = try run("ulimit -f 8; exec $grants export \(output)")
      #expect(status == 1, "\(output)")
      let name = output == "-o all.json" ? "all.json" : "-"
      #expect(
        errors == """
          Error: '\(name)' would exceed the maximum file size.
          Raise the limit (ulimit -f unlimited), or write to another disk.

          """)
    }
    #expect(try names == (before + ["shown.json"]).sorted())
    let register = try bytes("grants.sqlite")
    let (status, errors) = try run(
      "ulimit -f 8; exec $grants record sahel-schools/kits 1 --on 2026-02-10")
    #expect(status == 1 && errors.hasPrefix("Error: "), "\(errors)")
    #expect(place.run("doctor").status == 0)
    #expect(try bytes("grants.sqlite") == register)
  }

  @Test(arguments: [
    ("$grants export >> grants.sqlite", "Standard output", ">"),
    ("$grants status >> grants.sqlite-journal", "Standard output", ">"),
    ("$grants status >> grants.sqlite.evidence/x", "Standard output", ">"),
    ("$grants --help >> hard", "Standard output", ">"),
    ("$grants status -o /dev/stdout >> grants.sqlite", "Standard output", ">"),
    ("exec 3>&2; $grants status 2>> grants.sqlite >&3", "Standard error", "2>"),
  ])
  func `a command does not write into a register through the shell`(
    _ script: String, _ stream: String, _ sign: String
  ) throws {
    try FileManager.default.createDirectory(
      atPath: place.path("grants.sqlite.evidence"), withIntermediateDirectories: true)
    try FileManager.default.linkItem(
      atPath: place.path("grants.sqlite"), toPath: place.path("hard"))
    let before = try bytes("grants.sqlite")
    let (status, errors) = try run(script)
    #expect(status == 1)
    #expect(errors.contains("\(stream) is redirected to the register '"), "\(errors)")
    #expect(errors.contains("Redirect it to another file: \(sign) FILE"), "\(errors)")
    #expect(try bytes("grants.sqlite") == before)
  }

  @Test func `a path through a descriptor is written through`() throws {
    #expect(try run("$grants export -o /dev/stdout > shown.json").status == 0)
    #expect(try run("exec 5> five.json; $grants export -q -o /dev/fd/5").status == 0)
    #expect(try run("$grants export -q -o whole.json").status == 0)
    #expect(try bytes("shown.json") == bytes("whole.json"))
    #expect(try bytes("five.json") == bytes("whole.json"))
  }
}
