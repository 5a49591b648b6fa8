import Domain
import Foundation
import Persistence
import TestSupport
import Testing

/// Commands in processes of their own, beside a server that has the register open in this one.
@Suite(.serialized) struct BesideAServerTests {
  private let place: Workplace
  private let command: URL

  init() throws {
    place = try Workplace()
    command = try Workplace.builtCommand()
    place.make()
    place.run("add", "project", "p", "Schools")
    place.run("add", "deliverable", "p/w", "Workshops", "--target", "40", "--due", "2026-10")
  }

  private func serve() throws -> Register {
    try Register(path: place.path("grants.sqlite"), access: .serving)
  }

  /// What a command prints, on both streams, and its status.
  private func run(_ arguments: String...) throws -> (output: String, status: Int32) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = command
    process.arguments = arguments + ["--register", place.path("grants.sqlite")]
    process.environment = ["GRANTS_BY": "ben", "HOME": place.folder.path(), "LANG": "C.UTF-8"]
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }

  private func delivered(_ server: Register) throws -> String? {
    try server.read { reading in
      try ProjectStatus(reading.projectFacts(reading.find(Reference("p"))), asOf: "2026-11-30")
        .deliverables.first?.delivered?.description
    }
  }

  @Test func `commands record, take back, look, back up and examine while a server runs`() throws {
    let server = try serve()
    let done = try [
      run("record", "p/w", "12", "--on", "2026-09-01"),
      run("record", "p/w", "5", "--on", "2026-09-02"),
      run("undo"),
      run("backup", place.path("backup.sqlite")),
      run("doctor"),
    ]
    #expect(done.map(\.status) == [0, 0, 0, 0, 0], "\(done.map(\.output))")
    #expect(try delivered(server) == "12")
    _ = try server.change("set", by: Author(name: "ada", clock: 1, today: "2026-11-30")) {
      try $0.set(.notice, to: "Served")
    }
    #expect(try run("status", "p").output.contains("Served"))
    #expect(try run("status", "p", "--known-at", "3").output.contains("none recorded"))
    try server.close()
    #expect(place.run("doctor").output.hasPrefix("The register is sound"))
  }

  @Test
  func `a command erases and restores while a server runs, and the server sees what is there`()
    throws
  {
    let server = try serve()
    _ = try run("backup", place.path("backup.sqlite"))
    _ = try run("add", "person", "zaynab", "Zaynab Sawadogo")
    let purged = try run("purge", "zaynab", "--confirm", "zaynab")
    #expect(purged.status == 0, "\(purged.output)")
    #expect(try server.read { try $0.lookUp(Reference("zaynab")) } == nil)
    _ = try run("record", "p/w", "12", "--on", "2026-09-01")
    #expect(try delivered(server) == "12")
    let restored = try run("restore", place.path("backup.sqlite"), "--yes")
    #expect(restored.status == 0, "\(restored.output)")
    #expect(try delivered(server) == nil)
    try server.close()
    #expect(place.run("doctor").output.hasPrefix("The register is sound"))
    let bytes = try Data(contentsOf: URL(filePath: place.path("grants.sqlite")))
    #expect(bytes[18] == 1)
    #expect(bytes.range(of: Data("Zaynab".utf8)) == nil)
  }
}
