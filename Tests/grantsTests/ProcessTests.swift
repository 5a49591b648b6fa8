import Foundation
import TestSupport
import Testing

/// What only real processes can show, with the built command.
@Suite(.serialized) struct ProcessTests {
  private let place: Workplace
  private let command: URL

  init() throws {
    place = try Workplace()
    command = try Workplace.builtCommand()
    place.make()
    place.run("add", "project", "p", "P")
    place.run("add", "deliverable", "p/w", "W", "--target", "9999", "--due", "2026-01")
  }

  private func process(_ arguments: String..., output: Any? = Pipe()) -> (Process, Pipe) {
    let process = Process()
    let errors = Pipe()
    process.executableURL = command
    process.arguments = arguments + ["--register", place.path("grants.sqlite")]
    process.environment = ["GRANTS_BY": "ada", "HOME": place.folder.path(), "LANG": "C.UTF-8"]
    process.standardOutput = output
    process.standardError = errors
    return (process, errors)
  }

  private var kept: Int {
    place.run("list", "delivery", "--format", "csv").output.split(separator: "\r\n").count - 1
  }

  @Test func `a process that is killed at any moment loses nothing that it said was recorded`()
    throws
  {
    var dice = Dice(seed: 41)
    var acknowledged = 0
    for _ in 0..<60 {
      let (process, errors) = process("record", "p/w", "1", "--on", "2026-01-05", "--again")
      try process.run()
      usleep(UInt32(dice.roll(0...40_000)))
      kill(process.processIdentifier, SIGKILL)
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      if said.contains("Recorded") { acknowledged += 1 }
    }
    #expect(kept >= acknowledged)
    #expect(place.run("doctor").output.hasPrefix("The register is sound"))
  }

  @Test func `ten processes that record at once all succeed`() throws {
    let running = try (0..<10).map { number in
      let (process, _) = process("record", "p/w", "1", "--on", "2026-01-\(10 + number)")
      try process.run()
      return process
    }
    for process in running { process.waitUntilExit() }
    #expect(running.map(\.terminationStatus) == Array(repeating: 0, count: 10))
    #expect(kept == 10)
    #expect(place.run("doctor").output.hasPrefix("The register is sound"))
  }

  @Test func `a reader that goes away is no error`() throws {
    let pipe = Pipe()
    let (process, errors) = process("export", output: pipe)
    try pipe.fileHandleForReading.close()
    try process.run()
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }

  @Test func `the register is only for its owner`() throws {
    let attributes = try FileManager.default.attributesOfItem(
      atPath: place.path("grants.sqlite"))
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
  }
}
