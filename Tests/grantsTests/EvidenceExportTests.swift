import Foundation
import Glibc
import Testing

@testable import grants

@Suite struct EvidenceExportTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    place.make()
    place.run("add", "project", "p", "P")
    place.run("add", "deliverable", "p/w", "W", "--target", "6")
  }

  private func record(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: place.path(name)))
    place.run("record", "p/w", "1", "--on", "2026-02-10", "--evidence", place.path(name))
  }

  private func names(_ folder: String = "out") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place.path(folder)).sorted()
  }

  @Test func `files that are there with the same bytes are done; others give way only by force`()
    throws
  {
    try record("minutes.pdf", "one")
    try record("list.csv", "two")
    let first = place.run("evidence", "--export", "out")
    #expect(first.errors == "2 files exported to 'out'.\n", "\(first)")
    let all = try names()
    #expect(all.count == 2)
    let changed = place.path("out/\(all[1])")
    unlink(place.path("out/\(all[0])"))
    #expect(place.run("evidence", "--export", "out").errors == "2 files exported to 'out'.\n")
    #expect(try names() == all)
    try Data("other".utf8).write(to: URL(filePath: changed))
    unlink(place.path("out/\(all[0])"))
    let refused = place.run("evidence", "--export", "out")
    #expect(refused.errors.hasPrefix("Error: 'out/\(all[1])' already exists."))
    #expect(try names() == all.suffix(1))
    #expect(place.run("evidence", "--export", "out", "--force").status == 0)
    #expect(try names() == all)
    #expect(try String(contentsOfFile: changed, encoding: .utf8) != "other")
  }

  @Test func `documents of which the register has no bytes are named and not counted`() throws {
    try record("minutes.pdf", "one")
    place.run("export", "-o", "r.json")
    // A register file has the documents, not their bytes.
    let other = place.path("other.sqlite")
    place.run("init", other, "-q")
    place.run("import", "r.json", "--register", other)
    try Data("two".utf8).write(to: URL(filePath: place.path("list.csv")))
    place.run(
      "record", "p/w", "1", "--on", "2026-02-11", "--evidence", place.path("list.csv"),
      "--register", other)
    let outcome = place.run("evidence", "--export", "out", "--register", other)
    #expect(
      outcome.errors == """
        1 file exported to 'out'.
        The register does not hold the files of: minutes.pdf.

        """, "\(outcome)")
    #expect(try names() == ["list.csv"])
  }

  @Test(arguments: [
    ("p_minutes", "minutes.pdf", "p_minutes.pdf"), ("p_minutes", "MINUTES.PDF", "p_minutes.PDF"),
    ("minutes.pdf", "minutes.pdf", "minutes.pdf"), ("a", "evil.a/b", "a"), ("a", "x.p\nf", "a"),
    ("a", "x.", "a"), ("a", ".profile", "a"), ("..", "x", "_"), (".", "x.pdf", "_.pdf"),
    ("", "x", "_"), ("a/b\\c", "x", "a_b_c"), ("a\u{202E}b\n\u{1B}[31m", "x", "a_b__[31m"),
    ("a", "x." + String(repeating: "e", count: 17), "a"),
  ])
  func `a name is one that every file system takes`(
    _ text: String, _ original: String, _ name: String
  ) {
    var names = SafeFileNames()
    #expect(names.name(text, endingAs: original) == name)
  }

  @Test func `a name is given once, whatever the size of its letters, and is not too long`() {
    var names = SafeFileNames()
    #expect(names.name("Minutes", endingAs: "a.pdf") == "Minutes.pdf")
    #expect(names.name("minutes", endingAs: "a.PDF") == "minutes-2.PDF")
    #expect(names.name("minutes-2", endingAs: "a.pdf") == "minutes-2-2.pdf")
    #expect(names.name("minutes", endingAs: "a.txt") == "minutes.txt")
    let long = String(repeating: "é", count: 300)
    #expect(names.name(long, endingAs: "a.pdf") == String(repeating: "é", count: 98) + ".pdf")
    #expect(names.name(long, endingAs: "a.pdf") == String(repeating: "é", count: 97) + "-2.pdf")
  }
}
