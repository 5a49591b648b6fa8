import Foundation
import Glibc
import Testing
import UseCases

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
    try Data(text.utf8).write(to: place.folder.appending(path: name))
    place.run("record", "p/w", "1", "--on", "2026-02-10", "--evidence", name, "--again")
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
    #expect(outcome.status == 3)
    #expect(try names() == ["list.csv"])
    let copy = place.run("backup", "copy.sqlite", "--register", other)
    #expect(copy.status == 3 && copy.errors.contains("minutes.pdf"), "\(copy)")
  }

  @Test func `files keep the names that people gave them`() throws {
    for (name, text) in [
      ("محضر.pdf", "1"), ("procès-verbal été 2026.pdf", "2"), ("PV.PDF", "3"), ("a b.txt", "4"),
      ("pv.pdf", "5"),
    ] {
      try record(name, text)
    }
    #expect(place.run("evidence", "--export", "out").status == 0)
    #expect(
      try Set(names()) == [
        "محضر.pdf", "procès-verbal été 2026.pdf", "PV.PDF", "a b.txt", "pv-2.pdf",
      ])
  }

  @Test func `evidence is not exported into a file`() throws {
    try record("minutes.pdf", "one")
    let refused = place.run("evidence", "--export", "minutes.pdf")
    #expect(
      refused.errors == """
        Error: 'minutes.pdf' is a file; evidence is exported into a folder.
        Name a folder, which may be new: --export FOLDER

        """)
  }

  @Test func `a register is no evidence`() throws {
    for name in ["grants.sqlite", "copy.sqlite"] {
      place.run("backup", "copy.sqlite")
      let refused = place.run("record", "p/w", "1", "--evidence", name)
      #expect(
        refused.errors == """
          Error: '\(name)' is a register and cannot be evidence.
          Attach the document itself: --evidence FILE

          """)
    }
    #expect(place.run("evidence").output == "There is none.\n")
  }

  @Test func `a digest is short on a screen and whole for programs`() throws {
    try record("procès-verbal été.pdf", "one")
    place.width = 80
    let line = try #require(
      place.run("evidence").output.split(separator: "\n").first { $0.contains("été") })
    #expect(line.contains("procès-verbal été.pdf"), "\(line)")
    let digest = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"
    #expect(line.contains(digest.prefix(12) + " "))
    for form in ["csv", "json"] {
      #expect(place.run("evidence", "--format", form).output.contains(digest))
    }
  }

  @Test(arguments: [
    ("minutes.pdf", "minutes.pdf"), ("MINUTES.PDF", "MINUTES.PDF"), ("evil.a/b", "evil.a_b"),
    ("x.p\nf", "x.p_f"), ("x.", "x."), (".profile", ".profile"), ("..", "_"), (".", "_"),
    ("", "_"), ("a/b\\c", "a_b_c"), ("a\u{202E}b\n\u{1B}[31m.txt", "a_b__[31m.txt"),
  ])
  func `a name is one that every file system takes`(_ original: String, _ name: String) {
    var names = SafeFileNames()
    #expect(names.name(original) == name)
  }

  @Test func `a name is given once, whatever the size of its letters, and is not too long`() {
    var names = SafeFileNames()
    #expect(names.name("Minutes.pdf") == "Minutes.pdf")
    #expect(names.name("minutes.PDF") == "minutes-2.PDF")
    #expect(names.name("minutes-2.pdf") == "minutes-2-2.pdf")
    #expect(names.name("minutes.txt") == "minutes.txt")
    let long = String(repeating: "é", count: 300) + ".pdf"
    #expect(names.name(long) == String(repeating: "é", count: 98) + ".pdf")
    #expect(names.name(long) == String(repeating: "é", count: 97) + "-2.pdf")
    let noEnding = "x." + String(repeating: "e", count: 17)
    #expect([names.name(noEnding), names.name(noEnding)] == [noEnding, noEnding + "-2"])
  }
}
