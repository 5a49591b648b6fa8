import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// Servers in processes of their own that are killed while they write. `scripts/faults` kills hundreds.
@Suite(.serialized) struct KilledServerTests {
  private static let environment = ProcessInfo.processInfo.environment
  /// Where a process that was started by this suite serves a register until it is killed.
  private static let served = environment["GRANTS_SERVED_BY_TEST"]

  @Test(.enabled(if: served != nil, "only in a process that is going to be killed"))
  func `a server that writes until it is killed`() throws {
    let path = try #require(Self.served)
    let register = try Register(path: path, access: .serving)
    for number in 0..<100_000 {
      _ = try register.change("add", by: TemporaryRegister.ada) { change in
        try change.add(
          Draft(kind: .city, reference: Reference("city-\(number)"), title: "City \(number)"))
      }
      // One line for each entry that is in the register.
      try FileHandle.standardError.write(contentsOf: Data("written\n".utf8))
    }
  }

  private func server(of path: String) throws -> (Process, Pipe) {
    let process = Process()
    let lines = Pipe()
    process.executableURL = URL(filePath: CommandLine.arguments[0])
    process.arguments = [
      "--testing-library", "swift-testing", "--filter", "KilledServerTests",
    ]
    process.environment = Self.environment.merging(["GRANTS_SERVED_BY_TEST": path]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = lines
    try process.run()
    return (process, lines)
  }

  @Test(.enabled(if: served == nil, "not in a process that is going to be killed"))
  func `nothing that a killed server said was written is lost, and a command returns the file`()
    throws
  {
    var dice = Dice(seed: 11)
    let rounds = Self.environment["GRANTS_KILLS"].flatMap { Int($0) }.map { $0 / 10 } ?? 4
    var entries = 0
    for round in 0..<max(1, rounds) {
      let temporary = try TemporaryRegister()
      try temporary.register.close()
      let (process, lines) = try server(of: temporary.path)
      var written = 0
      // It is in the middle of something whenever that is.
      let wanted = dice.roll(1...60)
      while written < wanted {
        let data = lines.fileHandleForReading.availableData
        if data.isEmpty { break }
        written += String(decoding: data, as: UTF8.self).split(separator: "\n")
          .count { $0 == "written" }
      }
      usleep(UInt32(dice.roll(0...3_000)))
      kill(process.processIdentifier, SIGKILL)
      let rest = lines.fileHandleForReading.readDataToEndOfFile()
      written += String(decoding: rest, as: UTF8.self).split(separator: "\n")
        .count { $0 == "written" }
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal, "round \(round)")
      #expect(try PlainSQLite(path: temporary.path).header()[18] == 2, "round \(round)")
      let seen = try Register(path: temporary.path, access: .reading).read { reading in
        Int(try reading.entryCount()) - 1
      }
      #expect(seen >= written, "round \(round)")
      let command = try Register(path: temporary.path, access: .writing)
      try TemporaryRegister(sharing: temporary, command).add(.city, "after", "After")
      #expect(try PlainSQLite(path: temporary.path).header()[18] == 1, "round \(round)")
      let findings = try Register(path: temporary.path, access: .reading).examine()
      #expect(findings == [], "round \(round)")
      entries += written
    }
    print("servers killed: \(rounds), entries that they had said were written: \(entries)")
  }
}
