import Foundation
import Persistence
import TestSupport
import Testing

@testable import grants

/// Real processes that are killed, that write at once, and whose file goes away under them.
/// `scripts/faults` runs thousands; the usual run some dozens.
@Suite(.serialized) struct CrashTests {
  private let place: Workplace
  private let command: URL
  private static let environment = ProcessInfo.processInfo.environment
  private let kills = environment["GRANTS_KILLS"].flatMap { Int($0) } ?? 45

  init() throws {
    place = try Workplace()
    command = try Workplace.builtCommand()
    place.make()
    place.run("add", "project", "p", "P")
    place.run("add", "deliverable", "p/w", "W", "--target", "9999", "--due", "2026-01")
    try Data("Reference;Title\n".utf8).write(to: URL(filePath: place.path("cities.csv")))
    let rows = (0..<300).map { "city-\($0);City \($0)\n" }.joined()
    try Data(("Reference;Title\n" + rows).utf8).write(to: URL(filePath: place.path("cities.csv")))
  }

  private func start(_ arguments: [String]) throws -> (Process, Pipe) {
    let process = Process()
    let errors = Pipe()
    process.executableURL = command
    process.arguments = arguments + ["--register", place.path("grants.sqlite")]
    process.environment = ["GRANTS_BY": "ada", "HOME": place.folder.path(), "LANG": "C.UTF-8"]
    process.standardOutput = Pipe()
    process.standardError = errors
    try process.run()
    return (process, errors)
  }

  /// How many entries the history has.
  private func entries() throws -> Int {
    let register = try Register(path: place.path("grants.sqlite"), access: .reading)
    return try register.read { Int(try $0.entryCount()) }
  }

  @Test func `a process killed at any moment of any write loses nothing that it said was done`()
    throws
  {
    var dice = Dice(seed: 97)
    var hits = Hits()
    // A register of its own for every few hundred, so that a long run does not drown in one history.
    for start in stride(from: 0, to: kills, by: 300) {
      try CrashTests().kill(rounds: start..<min(start + 300, kills), &dice, &hits)
    }
    print(
      "processes started: \(kills), killed before they ended: \(hits.killed), with a journal to be "
        + "rolled back: \(hits.inTheMiddle)")
    // On a busy machine a few dozen may all miss it.
    if kills >= 1000 { #expect(hits.inTheMiddle > 0) }
  }

  private struct Hits {
    var killed = 0
    var inTheMiddle = 0
  }

  private var journal: String { place.path("grants.sqlite-journal") }

  private func waitForJournal(of process: Process) {
    for _ in 0..<100_000 where process.isRunning && access(journal, F_OK) != 0 { usleep(20) }
  }

  /// Takes away what killed copies have left: doctor names it after an erasure, rightly.
  private func clearLeftovers() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: place.folder.path())
    where name.hasSuffix(".part") || name.hasSuffix(".part-journal") {
      try FileManager.default.removeItem(atPath: place.path(name))
    }
  }

  private func kill(rounds: Range<Int>, _ dice: inout Dice, _ hits: inout Hits) throws {
    var acknowledged = try entries()
    for round in rounds {
      let writes: [[String]] = [
        ["record", "p/w", "1", "--on", "2026-01-05"],
        ["add", "city", "c\(round)", "C"],
        ["amend", "p/w", "--target", "\(1000 + round)", "--correction", "--reason", "r"],
        ["import", "cities.csv", "--as", "cities", "--yes"].map {
          $0 == "cities.csv" ? place.path($0) : $0
        },
        ["set", "notice", "Round \(round)"], ["undo"], ["redo"],
        ["backup", place.path("copy-\(round).sqlite")],
        ["clone", place.path("clone-\(round).sqlite")],
        ["remove", "c\(round - 5)"],
        ["purge", "c\(round - 9)", "--confirm", "c\(round - 9)"],
      ]
      let (process, errors) = try start(writes[round % writes.count])
      // Every second time in the middle of the write: its journal is there.
      if round % 2 == 0 {
        usleep(UInt32(dice.roll(0...90_000)))
      } else {
        waitForJournal(of: process)
        usleep(UInt32(dice.roll(0...1_500)))
      }
      Foundation.kill(process.processIdentifier, SIGKILL)
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { hits.killed += 1 }
      if FileManager.default.fileExists(atPath: journal) { hits.inTheMiddle += 1 }
      let now = try entries()
      let isDone = [
        "Recorded", "Added", "Changed", "Took back", "Brought back", "Removed", "Erased",
      ]
      .contains { said.hasPrefix($0) || said.contains("\n" + $0) }
      #expect(now >= acknowledged + (isDone ? 1 : 0), "\(writes[round % writes.count]) \(said)")
      acknowledged = now
      try clearLeftovers()
      if round % 15 == 14 || kills <= 15 {
        #expect(place.run("doctor").output.hasPrefix("The register is sound"), "round \(round)")
      }
      // A copy that has its name is whole, whenever the process ended.
      for copy in ["copy", "clone"] {
        let path = place.path("\(copy)-\(round).sqlite")
        guard FileManager.default.fileExists(atPath: path) else { continue }
        #expect(place.run("doctor", "--register", path).status == 0)
        try FileManager.default.removeItem(atPath: path)
      }
    }
    #expect(place.run("doctor").output.hasPrefix("The register is sound"))
  }

  @Test func `a purge that is killed at any moment leaves no name behind once somebody writes`()
    throws
  {
    var dice = Dice(seed: 53)
    var (killed, unfinished) = (0, 0)
    for round in 0..<max(6, kills / 5) {
      let name = "Zaynab\(round)x"
      place.run("add", "person", "z\(round)", "\(name) Sawadogo", "--note", "Ask \(name)")
      let (process, errors) = try start(["purge", "z\(round)", "--confirm", "z\(round)"])
      waitForJournal(of: process)
      usleep(UInt32(dice.roll(0...12_000)))
      Foundation.kill(process.processIdentifier, SIGKILL)
      _ = errors.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 }
      if place.run("doctor").output.contains("traces of them") { unfinished += 1 }
      #expect(place.run("set", "notice", "Round \(round)").status == 0)
      if place.run("show", "z\(round)").status == 0 {
        #expect(place.run("purge", "z\(round)", "--confirm", "z\(round)").status == 0)
      }
      #expect(place.run("doctor").status == 0, "round \(round)")
      let beside = try FileManager.default.contentsOfDirectory(atPath: place.folder.path())
      for file in beside where file.hasPrefix("grants.sqlite") {
        let bytes = try Data(contentsOf: URL(filePath: place.path(file)))
        #expect(bytes.range(of: Data(name.utf8)) == nil, "round \(round): \(file)")
      }
    }
    print("purges killed before they ended: \(killed), found unfinished: \(unfinished)")
  }

  @Test func `an upgrade that is killed at any moment leaves the old layout or the new one`() throws
  {
    var dice = Dice(seed: 71)
    var (killed, old) = (0, 0)
    let path = place.path("grants.sqlite")
    for round in 0..<max(6, kills / 5) {
      for name in try FileManager.default.contentsOfDirectory(atPath: place.folder.path())
      where name.hasPrefix("grants.sqlite") || name.hasPrefix(".grants.sqlite") {
        try FileManager.default.removeItem(atPath: place.path(name))
      }
      try FileManager.default.copyItem(at: Layouts.file(6), to: URL(filePath: path))
      let (process, errors) = try start(["set", "notice", "Round \(round)"])
      if round % 3 > 0 { waitForJournal(of: process) }
      usleep(UInt32(dice.roll(0...40_000)))
      Foundation.kill(process.processIdentifier, SIGKILL)
      _ = errors.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 }
      // Who reads sees it whole, whatever the layout is; who writes goes on.
      #expect(place.run("show", "p/w").status == 0, "round \(round)")
      if try !Layouts.isCurrent(path) { old += 1 }
      #expect(place.run("set", "notice", "Then").status == 0, "round \(round)")
      #expect(try Layouts.isCurrent(path))
      #expect(place.run("doctor").output.hasPrefix("The register is sound"), "round \(round)")
    }
    print("upgrades killed before they ended: \(killed), with the old layout left: \(old)")
  }

  @Test(arguments: [2, 10, 100])
  func `many processes that read and write at once all succeed`(count: Int) throws {
    guard count < 100 || Self.environment["GRANTS_KILLS"] != nil else { return }
    let before = try entries()
    let running = try (0..<count).map { number in
      try start(
        number % 2 == 0
          ? ["record", "p/w", "1", "--on", "2026-01-0\(number % 9 + 1)"] : ["status", "p"]
      ).0
    }
    for process in running { process.waitUntilExit() }
    #expect(running.allSatisfy { $0.terminationStatus == 0 })
    #expect(try entries() == before + (count + 1) / 2)
    #expect(place.run("doctor").output.hasPrefix("The register is sound"))
  }

  @Test func `a file that was made read-only is left alone, and can be read`() throws {
    let path = place.path("grants.sqlite")
    guard getuid() != 0 else { return }
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
    #expect(place.run("record", "p/w", "1", "--on", "2026-01-05").status == 1)
    #expect(place.run("status", "p").status == 0)
  }
}
