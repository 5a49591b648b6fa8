import Foundation
import TestSupport
import Testing

@testable import grants

@Suite struct ReportTests {
  private let here = URL(filePath: #filePath).deletingLastPathComponent()
  private let writes = ProcessInfo.processInfo.environment["GRANTS_WRITE_DOCS"] != nil

  /// Whole reports, in every kind, form and language, kept as pages that are read like documentation.
  @Test(arguments: [
    "demonstration.en.md", "demonstration.fr.md", "demonstration.ar.md", "demonstration.az.md",
    "founding-case.md",
  ])
  func `every report is what its page says`(page: String) throws {
    let file = here.appending(path: "Reports/\(page)")
    let text = try String(contentsOf: file, encoding: .utf8)
    let replayed = Transcript(text).replayed(in: try Workplace())
    if writes { try replayed.write(to: file, atomically: true, encoding: .utf8) }
    #expect(replayed == text)
  }

  private func demonstration() throws -> Workplace {
    let place = try Workplace()
    place.make("demonstration")
    return place
  }

  @Test func `the record decides which report it is, and --kind names another`() throws {
    let place = try demonstration()
    func kind(_ arguments: String...) throws -> String {
      let json = place.run(["report"] + arguments + ["--format", "json"]).output
      return try #require(json.split(separator: "\"").dropFirst(5).first.map(String.init))
    }
    #expect(try kind() == "portfolio")
    #expect(try kind("sahel-schools") == "status")
    #expect(try kind("sahel-schools", "reading-rooms") == "status")
    #expect(try kind("lantern-baobab-2025") == "agreement")
    #expect(try kind("--since", "2026-05-01") == "changes")
    #expect(try kind("lantern-baobab-2025", "--kind", "money") == "money")
    #expect(try kind("lantern-baobab-2025", "--kind", "people") == "people")
    #expect(try kind("--for", "lantern-baobab-2025") == "portfolio")
  }

  @Test func `the page on everything, its JSON and overdue know the same deadlines`() throws {
    let place = try Workplace()
    place.make("demonstration")
    // By then a planned payment, which stands under an agreement and no project, is late as well.
    let day = ["--as-of", "2027-03-31"]
    let lines = place.run(["overdue", "--format", "csv"] + day).output.split(separator: "\r\n")
    let listed = Set(
      lines.dropFirst().compactMap { $0.split(separator: ",").first.map(String.init) })
    #expect(!listed.isEmpty)
    let json = place.run(["report", "--kind", "portfolio", "--format", "json"] + day).output
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let told = try #require(report["overdue"] as? [[String: Any]])
    #expect(Set(told.compactMap { $0["reference"] as? String }) == listed)
    let page = place.run(["report", "--kind", "portfolio", "--sections", "late"] + day).output
    #expect(page.contains("and \(listed.count - 10) more: grants overdue"))
  }

  @Test func `what cannot be made is said`() throws {
    let place = try demonstration()
    #expect(place.run("report", "--kind", "novel").status == 1)
    #expect(place.run("report", "--kind", "novel").errors.contains("status, portfolio"))
    #expect(place.run("report", "sahel-schools", "--sections", "x").errors.contains("summary"))
    #expect(place.run("report", "kaya").status == 1)
    #expect(place.run("report", "sahel-schools", "--kind", "agreement").status == 1)
    #expect(place.run("report", "--kind", "agreement").status == 64)
    #expect(place.run("report", "--kind", "changes").status == 64)
    #expect(place.run("report", "sahel-schools", "--period", "2026-06/2026-01").status == 1)
    #expect(place.run("report", "sahel-schools", "--issue").status == 64)
    #expect(place.run("report", "sahel-schools", "--rows", "many").status == 1)
  }

  // MARK: Given

  @Test func `a report that was given is kept, given again and made again to the byte`() throws {
    let place = try demonstration()
    for format in ["text", "markdown", "json", "csv"] {
      let path = place.path("r.\(format)")
      let given = place.run(
        "report", "sahel-schools", "--period", "2026-01/2026-06", "--language", "fr", "--share",
        "--format", format, "--issue", "--to", "Lantern Fund", "--output", path)
      #expect(given.status == 0, "\(given.errors)")
      let reference = try #require(
        given.errors.split(separator: " ").first { $0.hasPrefix("sahel-schools-") })
      let name = String(reference.prefix { $0 != ":" })
      for (options, words) in [
        ([], "This is the file given to"), (["--again"], "The same to the byte"),
      ] {
        let again = place.run(
          ["report", "--issued", name, "--output", place.path("again"), "--force"] + options)
        #expect(again.status == 0 && again.errors.contains(words), "\(again.errors)")
        #expect(
          try Data(contentsOf: URL(filePath: path))
            == Data(contentsOf: URL(filePath: place.path("again"))))
      }
      #expect(place.run("evidence", name).output.contains("r.\(format)"))
    }
    #expect(place.run("doctor").status == 0)
    #expect(place.run("report", "--again").status == 64)
  }

  @Test func `a report is made again from the register as it stood, whatever changed since`() throws
  {
    let place = try demonstration()
    place.run("judge", "reading-rooms", "amber", "--reason", "The carpenters work again")
    for (kind, name) in [
      (["reading-rooms"], "reading-rooms"), ([], "portfolio"),
      (["--kind", "deadlines"], "deadlines"),
      (["lantern-baobab-2025"], "lantern-baobab-2025"), (["--since", "2026-01-01"], "changes"),
      (["--kind", "people"], "people"), (["--kind", "results"], "results"),
    ] {
      let path = place.path("\(name).md")
      let given = place.run(["report"] + kind + ["--issue", "--to", "X", "--output", path])
      #expect(given.status == 0, "\(given.errors)")
    }
    place.run("record", "reading-rooms/rooms", "2", "--on", "2026-05-02", "--in", "gaoua")
    place.run("edit", "reading-rooms", "--title", "Rooms for reading")
    place.run("edit", "baobab", "--title", "Another name")
    place.run("remove", "reading-rooms/books", "--yes")
    place.run("set", "notice", "Something else")
    for name in [
      "reading-rooms", "portfolio", "deadlines", "lantern-baobab-2025", "changes", "people",
      "results",
    ] {
      let again = place.run(
        "report", "--issued", "\(name)-2026-06-30", "--again", "--output", place.path("again.md"),
        "--force")
      #expect(again.status == 0, "\(name): \(again.errors)")
      #expect(again.errors.contains("The same to the byte"))
      #expect(again.errors.contains("What it says now: grants report "))
      #expect(
        try Data(contentsOf: URL(filePath: place.path("\(name).md")))
          == Data(contentsOf: URL(filePath: place.path("again.md"))))
    }
  }

  @Test func `what was forgotten since cannot be made again, and that is said`() throws {
    let place = try demonstration()
    let delivery = "sahel-schools/workshops@2026-02-21"
    place.run("report", "sahel-schools", "--issue", "--to", "X", "-o", place.path("r.txt"))
    let purged = place.run("purge", delivery, "--confirm", delivery, "--reason", "asked for")
    #expect(purged.status == 0, "\(purged.errors)")
    let again = place.run(
      "report", "--issued", "sahel-schools-2026-06-30", "--again", "-o", place.path("a"))
    #expect(again.status == 3)
    #expect(again.errors.contains("something in it was purged"))
    #expect(again.errors.contains("figures differ from what was given (given → now):"))
    #expect(again.errors.contains("sahel-schools/workshops Workshops: delivered 13 → 11"))
    // What was handed over is still there, until it is purged as well.
    let file = try Data(contentsOf: URL(filePath: place.path("r.txt")))
    let given = place.run(
      "report", "--issued", "sahel-schools-2026-06-30", "-o", place.path("b"))
    #expect(given.status == 0, "\(given.errors)")
    #expect(try Data(contentsOf: URL(filePath: place.path("b"))) == file)
    let document = place.run("evidence", "sahel-schools-2026-06-30", "--format", "csv").output
      .split(whereSeparator: \.isNewline).last?.split(separator: ",").first.map(String.init)
    let name = try #require(document)
    #expect(place.run("purge", name, "--confirm", name).status == 0)
    let gone = place.run(
      "report", "--issued", "sahel-schools-2026-06-30", "-o", place.path("c"))
    #expect(gone.status == 3)
    #expect(gone.errors.contains("The file that was given is not kept in the register"))
    #expect(place.run("doctor").status == 0)
  }

  @Test func `the next report begins after the last and lists what is another now`() throws {
    let place = try demonstration()
    place.run(
      "report", "sahel-schools", "--as-of", "2026-03-31", "--issue", "--to", "X", "-o",
      place.path("r.txt"))
    place.run("record", "sahel-schools/kits", "20", "--on", "2026-03-02")
    let next = place.run(
      "report", "sahel-schools", "--sections", "restated", "--format", "markdown"
    ).output
    #expect(next.contains("Report on the period April 2026 – June 2026"))
    #expect(next.contains("| School kits: delivered | sahel-schools/kits | 180 | 200 |"))
    #expect(!next.contains("accepted |"))
    // What happened after the day of the last report is no restatement.
    place.run("record", "sahel-schools/kits", "5", "--on", "2026-04-02")
    #expect(
      place.run("report", "sahel-schools", "--sections", "restated", "--format", "markdown").output
        == next)
  }

  @Test func `nothing is written when what is given cannot be kept`() throws {
    let place = try demonstration()
    let given = place.run(
      "report", "sahel-schools", "--issue", "--to", "X", "-o", place.path("no/such/folder/r.txt"))
    #expect(given.status == 1)
    #expect(place.run("list", "issue").output.contains("sahel") == false)
  }

  // MARK: Texts

  @Test func `a text is kept by section, time and language, and replaced by a newer one`() throws {
    let place = try demonstration()
    func narrate(_ text: String, _ more: String...) -> Int32 {
      place.run(
        ["narrate", "reading-rooms", "progress", text, "--period", "2026-01/2026-06"] + more
      ).status
    }
    #expect(narrate("One room opened.") == 0)
    #expect(narrate("Two rooms opened.") == 0)
    #expect(narrate("Deux salles ont ouvert.", "--in", "fr") == 0)
    func told(_ language: String) -> String {
      place.run(
        "report", "reading-rooms", "--sections", "narrative", "--language", language, "--format",
        "markdown"
      ).output
    }
    #expect(told("en").contains("Two rooms opened."))
    #expect(!told("en").contains("One room"))
    #expect(told("fr").contains("Deux salles ont ouvert."))
    #expect(place.run("list", "narrative", "--under", "reading-rooms").output.contains("progress"))
    #expect(narrate(" ") == 1)
    #expect(
      place.run("narrate", "reading-rooms", "poem", "x", "--period", "2026").errors
        .contains("next-steps"))
  }

  @Test func `a text in another language than the report is marked`() throws {
    let place = try demonstration()
    place.run(
      "narrate", "reading-rooms", "difficulties", "The carpenters are late.", "--period", "2026")
    let french = place.run(
      "report", "reading-rooms", "--sections", "narrative", "--language", "fr", "--format",
      "markdown")
    #expect(french.output.contains("The carpenters are late. \\[en\\]"))
  }

  @Test func `a text comes from an editor, a file or standard input`() throws {
    let place = try demonstration()
    let script = place.path("editor")
    try Script.write("echo 'From the editor.' > \"$1\"", to: script)
    place.environment["EDITOR"] = script
    try Data("From a file.\n".utf8).write(to: URL(filePath: place.path("t.txt")))
    let words = ["narrate", "reading-rooms", "measures", "--period", "2026"]
    #expect(place.run(words).status == 0)
    #expect(place.run("report", "reading-rooms").output.contains("From the editor."))
    #expect(place.run(words + ["--file", place.path("t.txt")]).status == 0)
    #expect(place.run("report", "reading-rooms").output.contains("From a file."))
    place.environment["EDITOR"] = "false"
    #expect(place.run(words).status == 1)
    place.environment["EDITOR"] = nil
    #expect(place.run(words).errors.contains("EDITOR=nano"))
  }

  // MARK: For others

  @Test func `a shared report has no sensitive site, no small number and no internal plan`() throws
  {
    let place = try demonstration()
    for format in ["text", "markdown", "json"] {
      let shared = place.run("report", "sahel-schools", "--share", "--format", format).output
      #expect(!shared.contains("Shelter B"), "\(format)")
      #expect(!shared.contains("Missing, to judge better"))
      let rooms = place.run("report", "reading-rooms", "--share", "--format", format).output
      #expect(!rooms.contains("The carpenters are behind; the agreed date stands"), "\(format)")
    }
    #expect(place.run("report", "sahel-schools").output.contains("Shelter B"))
  }

  @Test func `small numbers are masked as the register says, in words and as null`() throws {
    let place = try demonstration()
    let usual = place.run("report", "--kind", "people", "--share").output
    #expect(usual.contains("masked"))
    let json = place.run("report", "--kind", "people", "--share", "--format", "json").output
    #expect(json.contains("\"female\": null"))
    #expect(json.contains("\"masked\": ["))
    #expect(place.run("set", "mask-children", "0").status == 0)
    #expect(place.run("set", "mask-others", "0").status == 0)
    #expect(!place.run("report", "--kind", "people", "--share").output.contains("masked"))
    #expect(place.run("set", "mask-others", "few").status == 1)
  }

  @Test func `a share of few people is told to nobody else`() throws {
    let place = try demonstration()
    place.run(
      "measure", "sahel-schools/life-skills/certificates", "3", "--of", "40", "--on", "2026-06-29")
    func has(_ text: String, _ arguments: String...) -> Bool {
      place.run(["report", "sahel-schools"] + arguments).output.contains(text)
    }
    // The sums of the year are large enough, so the rate of all stays; the days are in no table.
    #expect(has("Girls who pass", "--share"))
    place.run("add", "project", "few", "Few")
    place.run("add", "result", "few/r", "Result", "--type", "outcome")
    place.run("add", "indicator", "few/r/i", "Passed", "--measure", "percentage")
    place.run("add", "period", "few/r/i/2026", "--from", "2026-01", "--until", "2026-12")
    place.run("measure", "few/r/i", "3", "--of", "40", "--on", "2026-06-29")
    let shared = place.run("report", "few", "--share").output
    #expect(shared.contains("masked") && !shared.contains("7.5"))
    #expect(
      !place.run("report", "few", "--share", "--format", "json").output.contains("numerator"))
    #expect(place.run("report", "few").output.contains("7.5"))
  }

  // MARK: Forms

  @Test func `every table goes into a folder, the main one into a file`() throws {
    let place = try demonstration()
    #expect(
      place.run("report", "sahel-schools", "--format", "csv", "-o", place.path("tables/")).status
        == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: place.path("tables")).sorted()
    #expect(
      files == [
        "deliverables-2.csv", "deliverables.csv", "deliveries.csv", "milestones.csv", "money-2.csv",
        "money-3.csv", "money-4.csv", "money-5.csv", "money.csv", "people.csv", "results.csv",
        "transactions.csv",
        "values.csv",
      ])
    let main = place.run("report", "sahel-schools", "--format", "csv").output
    #expect(
      try main == String(contentsOfFile: place.path("tables/deliverables.csv"), encoding: .utf8))
  }

  @Test func `a long table is cut with its count and the way to the rest, CSV has all`() throws {
    let place = try demonstration()
    let cut = place.run("report", "sahel-schools", "--rows", "2").output
    #expect(cut.contains("grants report sahel-schools --rows all"))
    let whole = place.run("report", "sahel-schools", "--rows", "all").output
    #expect(!whole.contains("--rows all"))
    #expect(
      place.run("report", "sahel-schools", "--rows", "2", "--format", "csv").output
        == place.run("report", "sahel-schools", "--format", "csv").output)
  }
}
