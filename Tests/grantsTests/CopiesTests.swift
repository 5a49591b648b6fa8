import Foundation
import Testing

@testable import grants

/// Copies of a register that commands name, refuse or keep.
@Suite struct CopiesTests {
  private static func register() throws -> Workplace {
    let place = try Workplace()
    place.make()
    place.run("add", "project", "p", "P")
    return place
  }

  @Test func `a purge names the copies that lie beside the register, whatever they are called`()
    throws
  {
    let place = try Self.register()
    place.run("backup", "monday.sqlite")
    place.run("clone", "kaya.db")
    try Data("text".utf8).write(to: URL(filePath: place.path("grants-notes.txt")))
    try Data("sealed".utf8).write(to: URL(filePath: place.path("grants-2026.sqlite.age")))
    place.run("add", "person", "zoe", "Zoé")
    let refused = place.run("purge", "zoe")
    #expect(refused.errors.hasSuffix("Repeat the reference to confirm: --confirm zoe\n"))
    let done = place.run("purge", "zoe", "--confirm", "zoe")
    #expect(
      done.errors.hasSuffix(
        "Delete those that you can:\n  grants-2026.sqlite.age\n  kaya.db\n  monday.sqlite\n"),
      "\(done)")
  }

  @Test func `what cannot be restored is refused by its own name`() throws {
    let place = try Self.register()
    let before = try Data(contentsOf: URL(filePath: place.path("grants.sqlite")))
    try Data("text".utf8).write(to: URL(filePath: place.path("notes.txt")))
    let link = place.path("link.sqlite")
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: place.path("grants.sqlite"))
    for (backup, problem) in [
      ("no.sqlite", "There is no backup at 'no.sqlite'."),
      ("notes.txt", "'notes.txt' is not a backup of a register."),
      ("grants.sqlite", "'grants.sqlite' is the register itself, not a backup."),
      ("link.sqlite", "'link.sqlite' is the register itself, not a backup."),
    ] {
      let outcome = place.run("restore", backup, "--yes")
      #expect(outcome.status == 1 && outcome.errors.hasPrefix("Error: \(problem)\n"), "\(outcome)")
    }
    #expect(try Data(contentsOf: URL(filePath: place.path("grants.sqlite"))) == before)
  }

  @Test func `restorations of one second keep what each replaces`() throws {
    let place = try Self.register()
    place.run("backup", "b.sqlite")
    let time = place.clock
    for _ in 0..<3 {
      place.clock = time
      #expect(place.run("restore", "b.sqlite", "--yes").status == 0)
    }
    let kept = try FileManager.default.contentsOfDirectory(atPath: place.folder.path())
      .filter { $0.contains("-replaced-") }.sorted()
    #expect(kept.count == 3)
    #expect(
      kept.map { $0.split(separator: "Z").last ?? "" } == ["-2.sqlite", "-3.sqlite", ".sqlite"])
  }
}
