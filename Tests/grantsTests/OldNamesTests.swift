import Foundation
import Testing

/// What was renamed is read, and typed, by its old name for good.
@Suite struct OldNamesTests {
  private func old(_ example: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Version1")
    return folder.appending(path: "\(example).json").path()
  }

  /// The register as a file, without keys, which are drawn at random for persons.
  private func exported(_ place: Workplace) -> String {
    place.run("export").output.split(separator: "\n").filter { !$0.contains("\"id\": ") }
      .joined(separator: "\n")
  }

  @Test(arguments: ["demonstration", "founding-case"])
  func `a register file of version 1 makes the register that the same file makes today`(
    example: String
  ) throws {
    let today = try Workplace()
    today.run("init", today.path("grants.sqlite"), "--example", example)
    let before = try Workplace()
    before.make()
    #expect(before.run("import", try old(example)).status == 0)
    #expect(exported(before) == exported(today))
    #expect(exported(before).contains("\"version\": 2"))
  }

  private func workplace() throws -> Workplace {
    let place = try Workplace()
    place.make()
    for words in [
      ["add", "organisation", "haf", "HAF"], ["add", "person", "ada", "Ada"],
      ["add", "project", "p", "P"], ["add", "deliverable", "p/d", "D"],
      ["add", "agreement", "a", "A"],
    ] { #expect(place.run(words).status == 0) }
    return place
  }

  @Test(arguments: [
    (
      ["add", "office", "haf/chief", "Chief", "--person", "ada"],
      ["add", "position", "haf/chief", "Chief", "--person", "ada"]
    ),
    (
      ["add", "judgement", "p/j", "--light", "red", "--day", "2026-05-01", "--reason", "R"],
      [
        "add", "rating-override", "p/j", "--rating", "red", "--day", "2026-05-01", "--reason",
        "R",
      ]
    ),
    (
      [
        "add", "passage", "p/x", "--section", "progress", "--from", "2026-01-01", "--until",
        "2026-03-31", "--text", "Good",
      ],
      [
        "add", "narrative", "p/x", "--section", "progress", "--from", "2026-01-01", "--until",
        "2026-03-31", "--text", "Good",
      ]
    ),
    (
      [
        "add", "delivery", "p/d/x", "--day", "2026-05-01", "--quantity", "1", "--participations",
        "3", "--set", "newPersons=2",
      ],
      [
        "add", "delivery", "p/d/x", "--day", "2026-05-01", "--quantity", "1", "--attendances",
        "3", "--new-people", "2",
      ]
    ),
    (["set", "books", "haf"], ["set", "own-organisation", "haf"]),
  ])
  func `what is typed by its old name is what is typed by its new one`(
    old: [String], new: [String]
  ) throws {
    let outcomes = try [old, new].map { words in
      let place = try workplace()
      let run = place.run(words)
      #expect(run.status == 0, "\(words) \(run)")
      return exported(place)
    }
    #expect(outcomes[0] == outcomes[1])
  }

  @Test func `lists, conditions, edits and tables take old names and new ones`() throws {
    let place = try workplace()
    place.run(
      "add", "delivery", "p/d/x", "--day", "2026-05-01", "--quantity", "1", "--attendances", "3")
    place.run("add", "position", "haf/chief", "Chief", "--person", "ada")
    #expect(place.run("list", "office").output == place.run("list", "position").output)
    #expect(place.run("list", "offices").output == place.run("list", "positions").output)
    #expect(
      place.run("list", "delivery", "--where", "participations=total=3").output
        == place.run("list", "delivery", "--where", "attendances=total=3").output)
    for (name, number) in [("participations", "4"), ("attendances", "5")] {
      let amended = place.run(
        "amend", "p/d/x", "--set", "\(name)=\(number)", "--internal", "--reason", "Counted again")
      #expect(amended.status == 0, "\(amended)")
    }
    #expect(exported(place).split(separator: "\"field\": \"attendances\"").count == 3)
    for (heading, day) in [("participations", "2026-05-02"), ("attendances", "2026-05-03")] {
      try "day,quantity,\(heading)\n\(day),2,4\n".write(
        toFile: place.path("t.csv"), atomically: true, encoding: .utf8)
      let run = place.run("import", place.path("t.csv"), "--as", "delivery", "--under", "p/d")
      #expect(run.status == 0, "\(run)")
    }
    let counted = exported(place).split(separator: "\"attendances\": {").count - 1
    #expect(counted == 3)
  }

  @Test func `a mapping of a table with old names is understood`() throws {
    let place = try workplace()
    try """
    {"format": "grants-mapping", "as": "office",
     "columns": {"Who": "person", "What": "title", "Of": "under.organisation"}}
    """.write(toFile: place.path("m.json"), atomically: true, encoding: .utf8)
    try "What,Who,Of\nChief,ada,haf\n".write(
      toFile: place.path("t.csv"), atomically: true, encoding: .utf8)
    let run = place.run("import", place.path("t.csv"), "--mapping", place.path("m.json"))
    #expect(run.status == 0, "\(run)")
    #expect(place.run("list", "position").output.contains("Chief"))
  }
}

/// Commands and options as earlier versions called them.
@Suite struct OldCommandTests {
  @Test func `old names of commands and options do what the new ones do, and no help shows them`()
    throws
  {
    let place = try Workplace()
    place.run(
      "init", place.path("grants.sqlite"), "--zone", "UTC", "--books", "haf", "--quiet")
    place.run("add", "project", "p", "P")
    place.run("add", "deliverable", "p/d", "D")
    #expect(place.run("set", "own-organisation").output.contains("haf"))
    #expect(place.run("judge", "p", "amber", "--reason", "Seen").status == 0)
    #expect(place.run("list", "rating-override").output.contains("amber"))
    #expect(place.run("narrate", "p", "progress", "Text", "--period", "2026-01").status == 0)
    #expect(place.run("record", "p/d", "1", "--participations=40").status == 0)
    #expect(
      place.run("record", "p/d", "1", "--on", "2026-06-01", "--participations", "4").status == 0)
    #expect(place.run("list", "delivery", "--where", "attendances=total=4").output.contains("p/d"))
    let help = place.run("--help").output
    #expect(help.contains("  rate ") && help.contains("  narrative "))
    #expect(!help.contains("judge") && !help.contains("narrate"))
    #expect(!place.run("record", "--help").output.contains("participations"))
  }
}
