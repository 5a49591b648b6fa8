import Foundation
import Sealing
import TestSupport
import Testing

@testable import grants

/// Backups that others cannot read, by the program age where it is.
@Suite struct SealedBackupTests {
  private static let tools = ["/usr/bin/age", "/usr/bin/age-keygen"]
  private static let hasAge = tools.allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }

  /// A register with one piece of evidence inside and one in the folder beside it, and a pair of keys.
  private func filled() throws -> Workplace {
    let place = try Workplace()
    place.make()
    place.run("add", "project", "p", "Reading rooms (invented)")
    place.run("add", "deliverable", "p/w", "W", "--target", "6")
    for (name, limit) in [("inside.txt", "10"), ("beside.txt", "0")] {
      try Data("evidence \(name)".utf8).write(to: URL(filePath: place.path(name)))
      place.run("set", "evidence-limit", limit)
      place.run("record", "p/w", "1", "--on", "2026-02-10", "--evidence", place.path(name))
    }
    for name in ["key", "other"] {
      let keygen = Process()
      keygen.executableURL = URL(filePath: "/usr/bin/age-keygen")
      keygen.arguments = ["-o", place.path("\(name).txt")]
      keygen.standardError = Pipe()
      try keygen.run()
      keygen.waitUntilExit()
    }
    return place
  }

  private func publicKey(_ place: Workplace, _ name: String) throws -> String {
    let text = try String(contentsOfFile: place.path("\(name).txt"), encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.contains("public key:") })
    return String(line.split(separator: " ").last ?? "")
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test(.enabled(if: hasAge, "age is not installed"))
  func `a sealed backup says nothing, and its key brings all of it back`() throws {
    let place = try filled()
    let before = place.run("export").output
    let made = place.run("backup", place.path("b.age"), "--encrypt-to", try publicKey(place, "key"))
    #expect(made.errors == "Copied, checked and sealed: '/b.age'.\n", "\(made)")
    let sealed = try Data(contentsOf: URL(filePath: place.path("b.age")))
    #expect(sealed.range(of: Data("Reading rooms".utf8)) == nil)
    #expect(sealed.starts(with: Data("age-encryption.org/v1".utf8)))
    let mode = try FileManager.default.attributesOfItem(atPath: place.path("b.age"))[
      .posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(place.run("status", "--register", place.path("b.age")).status == 1)
    place.run("record", "p/w", "1", "--on", "2026-03-01")
    let back = place.run("restore", place.path("b.age"), "--key", place.path("key.txt"), "--yes")
    #expect(back.errors.hasPrefix("Restored"), "\(back)")
    #expect(place.run("export").output == before)
    #expect(place.run("doctor").output.hasPrefix("The register is sound"))
    // In a place where nothing was, the evidence comes along too.
    let elsewhere = place.path("elsewhere/r.sqlite")
    let fresh = place.run(
      "restore", place.path("b.age"), "--key", place.path("key.txt"), "--register", elsewhere)
    #expect(fresh.status == 0, "\(fresh)")
    #expect(place.run("doctor", "--register", elsewhere).output.hasPrefix("The register is sound"))
    #expect(try names(place.path("elsewhere")) == ["r.sqlite"])
    #expect(try !names(place.folder.path()).contains { $0.contains(".open") })
  }

  @Test(.enabled(if: hasAge, "age is not installed"))
  func `without the right key nothing is changed, and nothing readable is left`() throws {
    let place = try filled()
    let keys = place.path("keys.pub")
    try Data((publicKey(place, "key") + "\n").utf8).write(to: URL(filePath: keys))
    #expect(place.run("backup", place.path("b.age"), "--encrypt-to", keys).status == 0)
    let before = try Data(contentsOf: URL(filePath: place.path("grants.sqlite")))
    let all = try names(place.folder.path())
    let refused = place.run(
      "restore", place.path("b.age"), "--key", place.path("other.txt"), "--yes")
    #expect(refused.status == 1 && refused.errors.contains("could not be opened"), "\(refused)")
    #expect(try Data(contentsOf: URL(filePath: place.path("grants.sqlite"))) == before)
    let twice = place.run("backup", place.path("b.age"), "--encrypt-to", keys)
    #expect(twice.status == 1 && twice.errors.contains("b.age"))
    let badKey = place.run("backup", place.path("c.age"), "--encrypt-to", "age1nonsense")
    #expect(badKey.status == 1 && badKey.errors.contains("was not made"), "\(badKey)")
    #expect(try names(place.folder.path()) == all)
  }

  @Test(.enabled(if: hasAge, "age is not installed"))
  func `sealed copies are rotated in a folder`() throws {
    let place = try filled()
    try FileManager.default.createDirectory(
      atPath: place.path("copies"), withIntermediateDirectories: true)
    let key = try publicKey(place, "key")
    for _ in 0..<3 {
      place.run("backup", place.path("copies"), "--encrypt-to", key, "--keep", "2")
    }
    let left = try names(place.path("copies"))
    #expect(left.count == 2 && left.allSatisfy { $0.hasSuffix(".sqlite.age") }, "\(left)")
  }

  @Test func `the two ways of sealing exclude each other, and the program may be missing`() throws {
    let place = try Workplace()
    place.make()
    let both = place.run("backup", place.path("b.age"), "--encrypt", "--encrypt-to", "age1x")
    #expect(both.status == 64)
    #expect(throws: SealError.noProgram("/nowhere/age")) {
      try Sealer(program: "/nowhere/age").seal(
        place.path("grants.sqlite"), into: place.path("b.age"), .recipients(["age1x"]))
    }
    #expect(!Sealer.isSealed(place.path("grants.sqlite")))
    #expect(!Sealer.isSealed(place.path("nothing")))
  }
}
