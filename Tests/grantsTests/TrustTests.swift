import ArgumentParser
import Domain
import Foundation
import TestSupport
import Testing

@testable import grants

/// The past, proofs, copies and forgetting, as commands.
@Suite struct TrustTests {
  private func filled() throws -> Workplace {
    let place = try Workplace()
    place.make()
    place.run("add", "project", "p", "P")
    place.run("add", "deliverable", "p/w", "W", "--target", "6", "--due", "2026-04")
    place.run("record", "p/w", "2", "--on", "2026-02-10")
    place.clock += 86_400_000
    place.run("record", "p/w", "1", "--on", "2026-02-20", "--by", "ben")
    return place
  }

  private func delivered(_ place: Workplace, _ options: String...) -> String {
    let output = place.run(["status", "p", "--format", "json"] + options).output
    return output.split(separator: "\n").first { $0.contains("\"delivered\"") }.map(String.init)?
      .trimmingCharacters(in: CharacterSet(charactersIn: " ,")) ?? output
  }

  @Test func `known-at shows the register as it was known, by entry, time and day`() throws {
    let place = try filled()
    #expect(delivered(place) == "\"delivered\": 3")
    #expect(delivered(place, "--known-at", "4") == "\"delivered\": 2")
    #expect(delivered(place, "--known-at", "3") == "\"delivered\": null")
    #expect(delivered(place, "--known-at", "2026-06-30") == "\"delivered\": 2")
    #expect(delivered(place, "--known-at", "2026-06-30T12:00:59Z") == "\"delivered\": 2")
    #expect(delivered(place, "--known-at", "4", "--as-of", "2026-02-01") == "\"delivered\": null")
    let text = place.run("overdue", "--known-at", "4").output
    #expect(text.contains("As it was known after the entry of 2026-06-30T12:00:"))
    #expect(text.hasPrefix("Overdue — As of 30 June 2026"))
    let early = place.run("status", "--known-at", "2020-01")
    #expect(early.status == 1 && early.errors.contains("The register was not there yet"))
    #expect(place.run("status", "--known-at", "99").errors.contains("no such entry"))
  }

  @Test func `every command that reads knows known-at`() throws {
    let place = try filled()
    for command in [
      "status", "overdue", "upcoming", "report", "list", "search", "show", "explain", "money",
      "check", "history", "export", "evidence", "remind",
    ] {
      let help = place.run(command, "--help").output
      #expect(help.contains("--known-at"), "\(command)")
    }
    #expect(place.run("export", "--known-at", "3").output.contains("\"p/w\""))
    #expect(!place.run("export", "--known-at", "2").output.contains("\"p/w\""))
    #expect(place.run("search", "w", "--known-at", "2").output.contains("Nothing found"))
    #expect(
      place.run("list", "delivery", "--known-at", "4", "--format", "csv").output
        .split(separator: "\r\n").count == 2)
    let told = place.run("remind", "--told", "--known-at", "3")
    #expect(told.status == 64 || told.status == 1)
  }

  @Test func `history is told by person and by day, and of what is gone`() throws {
    let place = try filled()
    place.run("remove", "p/w@2026-02-20", "--by", "ben")
    func numbers(_ options: String...) -> [String] {
      place.run(["history", "--format", "csv"] + options).output.split(separator: "\r\n")
        .dropFirst().map { String($0.prefix { $0 != "," }) }.reduce(into: []) {
          if $0.last != $1 { $0.append($1) }
        }
    }
    #expect(numbers("--by", "ben") == ["6", "5"])
    #expect(numbers("--on", "2026-06-30") == ["4", "3", "2", "1"])
    #expect(numbers("--from", "2026-07-01") == ["6", "5"])
    #expect(numbers("--to", "2026-06", "--by", "ben") == [])
    #expect(numbers("p/w@2026-02-20") == ["6", "5"])
    #expect(place.run("history", "--on", "2026", "--from", "2026").status == 64)
  }

  @Test func `diff tells what came, changed and went, with before and after`() throws {
    let place = try filled()
    place.run("amend", "p/w", "--target", "8", "--correction", "--reason", "typed wrongly")
    place.run("remove", "p/w@2026-02-10")
    let json = place.run("diff", "4", "--format", "json").output
    let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let records = try #require(parsed?["records"] as? [[String: Any]])
    let shown = records.map { "\($0["record"] ?? "") \($0["change"] ?? "")" }
    #expect(
      shown == [
        "p/w changed", "p/w/amendment-target added", "p/w@2026-02-10 removed",
        "p/w@2026-02-20 added",
      ])
    #expect(json.contains("\"before\": \"6\"") && json.contains("\"after\": \"8\""))
    #expect(place.run("diff", "7", "7").output.contains("Nothing differs."))
  }

  @Test func `a head in a letter proves what came before it, and tells what does not fit`() throws {
    let place = try filled()
    let letter = place.run("attest").output
    #expect(letter.contains("grants-head office="))
    try letter.write(toFile: place.path("letter.txt"), atomically: true, encoding: .utf8)
    place.run("record", "p/w", "1", "--on", "2026-03-01")
    let holds = place.run("attest", "--verify", place.path("letter.txt"))
    #expect(
      holds.output == """
        Everything up to entry 5 of 2026-07-01T12:00:10Z is as it was attested.
        1 entry since.

        """)
    let none = place.run("attest", "--verify", place.path("grants.sqlite"))
    #expect(none.status == 1 && none.errors.contains("There is no attested head"))
    let other = try filled()
    #expect(other.run("attest", "--verify", place.path("letter.txt")).status == 3)
  }

  @Test func `backups in a folder are named by time, and only the newest stay`() throws {
    let place = try filled()
    let folder = place.path("copies")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: folder + "/grants-notes.sqlite"))
    for _ in 0..<4 { #expect(place.run("backup", folder, "--keep", "2").status == 0) }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.count == 3 && names.contains("grants-notes.sqlite"))
    #expect(place.run("backup", place.path("x.sqlite"), "--keep", "2").status == 1)
    let newest = try #require(names.filter { $0 != "grants-notes.sqlite" }.last)
    place.run("record", "p/w", "3", "--on", "2026-03-01")
    #expect(place.run("restore", "\(folder)/\(newest)").status == 1)
    #expect(place.run("restore", "\(folder)/\(newest)", "--yes").status == 0)
    #expect(delivered(place) == "\"delivered\": 3")
    #expect(place.run("doctor").status == 0)
    let kept = try FileManager.default.contentsOfDirectory(atPath: place.folder.path())
      .filter { $0.contains("-replaced-") }
    #expect(kept.count == 1)
    #expect(delivered(place, "--register", place.path(kept[0])) == "\"delivered\": 6")
  }

  @Test func `a purge leaves nothing of a person in the file, and the chain holds`() throws {
    let place = try filled()
    place.run(
      "add", "person", "amina-zongo", "Amina Zongo", "--email", "amina.zongo@example.org")
    place.run("add", "agreement", "a", "A")
    place.run("add", "signatory", "a/s1", "--person", "amina-zongo")
    place.run("add", "person", "brahim-sore", "Brahim Sore", "--phone", "+226 70 55 55 55")
    place.run("edit", "brahim-sore", "--note", "prefers Moore")
    place.run("remove", "brahim-sore", "--reason", "Brahim Sore left")
    let head = place.run("attest").output
    try head.write(toFile: place.path("letter.txt"), atomically: true, encoding: .utf8)

    let refused = place.run("purge", "amina-zongo")
    #expect(refused.status == 1)
    let done = place.run(
      "purge", "amina-zongo", "brahim-sore", "--confirm", "amina-zongo brahim-sore")
    #expect(done.status == 0, "\(done.errors)")
    #expect(
      done.errors.hasSuffix(
        """
        Copies made earlier still contain it: backups, clones, exports and letters. Delete those that you can.

        """))

    let bytes = try Data(contentsOf: URL(filePath: place.path("grants.sqlite")))
    for word in [
      "Amina", "amina", "Zongo", "zongo", "Brahim", "brahim", "Sore", "sore", "70 55 55",
      "prefers",
    ] {
      #expect(bytes.firstRange(of: Data(word.utf8)) == nil, "\(word) is left in the file")
    }
    #expect(place.run("doctor").output.hasPrefix("The register is sound"))
    // What was attested before still holds: the digests are there.
    #expect(place.run("attest", "--verify", place.path("letter.txt")).status == 0)
    // The shell is named by the signatory, can be worked with, and what was is not to be undone.
    #expect(place.run("show", "a/s1").output.contains("(erased)"))
    #expect(place.run("undo").errors.contains("erased for good"))
    #expect(place.run("undo", "6").errors.contains("erased for good"))
    #expect(place.run("record", "p/w", "1", "--on", "2026-03-01").status == 0)
    #expect(place.run("doctor").status == 0)
    #expect(delivered(place, "--known-at", "4") == "\"delivered\": 2")
  }

  @Test
  func `a purge erases the name of a person also as that of who entered or recorded something`()
    throws
  {
    let place = try filled()
    place.run("add", "person", "ben", "Ben Sawadogo")
    place.run("record", "p/w", "1", "--on", "2026-02-21", "--by", "ben sawadogo")
    let letter = place.run("attest").output
    let rest =
      "Copies made earlier still contain it: backups, clones, exports and letters. Delete those that you can.\n"
    let ben = place.run("purge", "ben", "--confirm", "ben")
    #expect(ben.errors == "Erased 1 record; 3 entries of history cleared.\n" + rest)
    #expect(place.run("doctor").status == 0)
    let history = place.run("history", "--limit", "3").output
    #expect(history.contains("(erased): record p/w 1 --on 2026-02-21"))
    #expect(!history.lowercased().contains("sawadogo"))
    let verified = place.run("attest", "--verify", letter).output
    #expect(
      verified.contains(
        "erased 2 rows of records (person: 1), 2 names of people, 4 authors, commands or reasons"
      ), "\(verified)")
  }

  @Test func `a name is erased by itself, and one that nobody has is refused`() throws {
    let place = try filled()
    let done = place.run("purge", "--name", "BEN", "--confirm", "BEN")
    #expect(
      done.status == 0 && done.errors.hasPrefix("Erased 0 records; 1 entry of history cleared."))
    #expect(!place.run("history").output.contains("ben"))
    #expect(delivered(place) == "\"delivered\": 3")
    #expect(place.run("doctor").status == 0)
    let nobody = place.run("purge", "--name", "Zoé", "--confirm", "Zoé")
    #expect(nobody.errors.contains("The name 'Zoé' cannot be erased"))
    #expect(place.run("purge").errors.contains("Specify what to erase"))
  }

  @Test func `a name is erased as that of who got a report`() throws {
    let place = try filled()
    let issued = place.run(
      "report", "p", "--issue", "--to", "Ali Hassan", "-o", place.path("report.txt"))
    #expect(issued.status == 0, "\(issued.errors)")
    let done = place.run("purge", "--name", "Ali Hassan", "--confirm", "Ali Hassan")
    #expect(done.status == 0, "\(done.errors)")
    let bytes = try Data(contentsOf: URL(filePath: place.path("grants.sqlite")))
    #expect(bytes.firstRange(of: Data("Hassan".utf8)) == nil)
    #expect(place.run("doctor").output.hasPrefix("The register is sound"))
    #expect(place.run("list", "issue").status == 0 && place.run("status").status == 0)
  }

  @Test func `errors of a repair and a clone say what to do`() throws {
    let place = try filled()
    try Data(repeating: 7, count: 5000).write(to: URL(filePath: place.path("rubbish")))
    let repair = place.run("repair", place.path("rubbish"), place.path("saved.sqlite"))
    #expect(repair.status == 1 && repair.errors.contains("Nothing of"))
    #expect(place.run("clone", place.path("grants.sqlite")).status == 1)
    #expect(
      place.run("repair", place.path("grants.sqlite"), place.path("saved.sqlite")).status == 0)
    #expect(place.run("doctor", "--register", place.path("saved.sqlite")).status == 0)
  }

  @Test func `a signature that is gone is not taken for an older copy`() throws {
    let place = try filled()
    try place.smuggle("DELETE FROM signature")
    let doctor = place.run("doctor")
    #expect(doctor.status == 3 && doctor.output.contains("its signature is missing"))
    #expect(doctor.errors == "", "\(doctor.errors)")
  }

  @Test func `a register that was altered does not push good copies out`() throws {
    let place = try filled()
    try FileManager.default.createDirectory(
      at: place.folder.appending(path: "copies"), withIntermediateDirectories: true)
    let folder = place.path("copies")
    #expect(place.run("backup", folder, "--keep", "1").status == 0)
    try place.smuggle("UPDATE delivery SET quantity = 5000")
    place.clock += 1000
    let backup = place.run("backup", folder, "--keep", "1")
    #expect(backup.status == 3)
    #expect(backup.errors.contains("No older copy was deleted. See: grants doctor"))
    let copies = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(copies.count { $0.hasSuffix(".sqlite") } == 2)
  }
}
