import Domain
import Foundation
import Glibc
import Persistence
import Testing
import UseCases

@testable import grants

@Suite struct BackupFolderTests {
  private let place: Workplace
  private static let noon: Int64 = 1_782_820_800_000

  init() throws {
    place = try Workplace()
    place.make()
    try FileManager.default.createDirectory(
      atPath: place.path("copies"), withIntermediateDirectories: true)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place.path("copies")).sorted()
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: place.path("copies/\(name)")))
  }

  @Test func `copies of one second all have a name`() throws {
    for _ in 0..<3 {
      place.clock = Self.noon
      let outcome = place.run("backup", place.path("copies"))
      #expect(outcome.status == 0, "\(outcome)")
    }
    #expect(
      try names() == [
        "grants-2026-06-30T120002Z-2.sqlite", "grants-2026-06-30T120002Z-3.sqlite",
        "grants-2026-06-30T120002Z.sqlite",
      ])
    place.clock = Self.noon
    #expect(place.run("backup", place.path("copies"), "--keep", "2").status == 0)
    #expect(
      try names() == ["grants-2026-06-30T120002Z-3.sqlite", "grants-2026-06-30T120002Z-4.sqlite"])
  }

  @Test func `the copy that was just made stays, and its name is not used again`() throws {
    for number in 1...4 {
      place.clock = Self.noon
      let outcome = place.run("backup", "copies", "--keep", "1")
      let name = "grants-2026-06-30T120002Z\(number > 1 ? "-\(number)" : "").sqlite"
      #expect(outcome.errors.hasPrefix("Copied and checked: '/copies/\(name)'."), "\(outcome)")
      #expect(try names() == [name])
    }
    // A clock that went back.
    place.clock = Self.noon - 3_600_000
    #expect(place.run("backup", "copies", "--keep", "1").status == 0)
    #expect(try names() == ["grants-2026-06-30T110002Z.sqlite"])
  }

  @Test func `copies of one second have names in a folder behind a link, too`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: place.path("link"), withDestinationPath: place.path("copies"))
    for _ in 0..<2 {
      place.clock = Self.noon
      #expect(place.run("backup", "link").status == 0)
    }
    #expect(try names().count == 2)
  }

  @Test func `a name that another process takes meanwhile is passed over`() throws {
    let folder = BackupFolder(place.path("copies"), of: "grants.sqlite")
    var tried: [String] = []
    let made = try folder.add(at: Self.noon, isSealed: true) { path in
      tried.append(path)
      // The path without links, as the register has it.
      if tried.count < 3 { throw RegisterError.alreadyExists(path: "/resolved" + path) }
    }
    #expect(made == "grants-2026-06-30T120000Z-3.sqlite.age")
    #expect(tried.last == place.path("copies") + "/" + made)
    #expect(tried.count == 3)
  }

  @Test func `only what it made is deleted, and no link is followed`() throws {
    // Of another history, with such a name.
    place.run("init", place.path("other.sqlite"), "-q")
    place.run(
      "backup", place.path("copies/grants-2020-01-01T000000Z.sqlite"), "--register",
      place.path("other.sqlite"))
    try write("text", to: "grants-2020-01-02T000000Z.sqlite")
    try write("text", to: "grants-2020-01-02T000000Z.sqlite.age")
    let link = FileManager.default.createSymbolicLink(atPath:withDestinationPath:)
    try link(place.path("copies/grants-2020-01-03T000000Z.sqlite"), place.path("grants.sqlite"))
    try FileManager.default.createDirectory(
      atPath: place.path("copies/grants-2020-01-04T000000Z.sqlite/inner"),
      withIntermediateDirectories: true)
    for name in [
      "grants-2020-01-05T000000Z-0.sqlite", "grants-2020-01-05T000000Z.sqlite.bak",
      "grants-2020-01-05T0000000Z.sqlite", "grants-x.sqlite",
    ] {
      place.run("backup", place.path("copies/\(name)"))
    }
    let others = try names()
    #expect(others.count == 9)
    // A copy with evidence, beside which lies more, and one whose evidence is a link.
    place.run("backup", place.path("copies"))
    place.run("backup", place.path("copies"))
    let copies = try names().filter { !others.contains($0) }
    let hex = String(repeating: "ab", count: 32)
    let evidence = place.path("copies/\(copies[0]).evidence")
    try FileManager.default.createDirectory(
      atPath: evidence + "/ab", withIntermediateDirectories: true)
    try Data("proof".utf8).write(to: URL(filePath: "\(evidence)/ab/\(hex)"))
    try Data("note".utf8).write(to: URL(filePath: "\(evidence)/ab/note.txt"))
    try FileManager.default.createDirectory(
      atPath: place.path("kept/ab"), withIntermediateDirectories: true)
    try Data("kept".utf8).write(to: URL(filePath: place.path("kept/ab/\(hex)")))
    try link(place.path("copies/\(copies[1]).evidence"), place.path("kept"))
    let last = place.run("backup", place.path("copies"), "--keep", "1")
    #expect(last.errors.hasSuffix("2 older copies deleted.\n"), "\(last)")
    let left = try names()
    #expect(left.count { $0.hasSuffix("Z.sqlite") && $0 > "grants-2026" } == 1)
    #expect(others.allSatisfy(left.contains))
    #expect(!left.contains(copies[0]) && !left.contains(copies[1]))
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: evidence).sorted() == [
        "ab", "ab/note.txt",
      ])
    #expect(FileManager.default.fileExists(atPath: place.path("kept/ab/\(hex)")))
    #expect(place.run("doctor").status == 0)
  }

  @Test func `the evidence of an older copy goes with it`() throws {
    try Data("proof".utf8).write(to: URL(filePath: place.path("proof.txt")))
    place.run("add", "project", "p", "P")
    place.run("add", "deliverable", "p/w", "W", "--target", "6")
    place.run("set", "evidence-limit", "0")
    place.run("record", "p/w", "1", "--on", "2026-02-10", "--evidence", place.path("proof.txt"))
    for _ in 0..<3 { place.run("backup", place.path("copies"), "--keep", "1") }
    let left = try names()
    #expect(left.count == 2)
    #expect(left[1] == left[0] + ".evidence")
  }
}
