import Domain
import Foundation
import Testing

@Suite struct RecordingTests {
  private func workplace() throws -> Workplace {
    let place = try Workplace()
    place.make()
    for line in [
      "add city kaya Kaya", "add organisation giver Giver", "add organisation doer Doer",
      "add project p Project --status implementation",
      "add deliverable p/w Workshops --target 4 --due 2026-09",
      "add milestone p/report Report --type report --due 2026-05-31 --owed-by doer --owed-to giver",
    ] {
      let run = place.run(line.split(separator: " ").map(String.init))
      #expect(run.status == 0, "\(run.errors)")
    }
    return place
  }

  @Test func `a delivery is recorded and the new state is said`() throws {
    let place = try workplace()
    let run = place.run(
      "record", "p/w", "3", "--on", "2026-03-14", "--in", "kaya", "--participations", "female=48",
      "--new", "female=30", "--note", "First week")
    #expect(
      run
        == .init(
          status: 0, output: "",
          errors: """
            Recorded p/w@2026-03-14.
            Workshops: 3 of 4 delivered, 75 %.

            """))
    let second = place.run("record", "p/w", "2", "--on", "2026-03-14")
    #expect(
      second.errors == """
        Recorded p/w@2026-03-14-2.
        Workshops: 5 of 4 delivered, 100 %.

        """)
    let status = place.run("status", "p").output
    #expect(status.contains("48 participations; 30 persons (as stated new)"))
  }

  @Test(arguments: [
    (
      ["record", "p/w", "3", "--on", "2026-07-01"],
      """
      Error: 1 July 2026 lies after today, 30 June 2026.
      Record it when it has happened; what is planned is a milestone or a due date.
      """
    ),
    (
      ["record", "p/w", "--", "-3"],
      """
      Error: 'quantity' cannot be -3.
      Give 0 or more; a wrong delivery is corrected with grants amend … --correction.
      """
    ),
    (
      ["record", "p/x", "3"],
      """
      Error: There is no record 'p/x'. Did you mean 'p/w'?
      Look for it with: grants search WORDS, or: grants list KIND.
      """
    ),
    (
      ["record", "p/w", "3", "--on", "2026-02-30"],
      """
      Error: There is no day 30: February 2026 has 28 days.
      Write 2025-10-14, 2025-10, "October 2025", "Q4 2025", 2025, today or "in 3 weeks".
      """
    ),
    (
      ["record", "p/w", "3", "--in", "doer"],
      """
      Error: 'doer' is a record of kind organisation.
      Name a record of kind city, site.
      """
    ),
    (
      ["add", "city", "kaya", "Kaya"],
      """
      Error: There is a record 'kaya' already.
      Choose another reference, or change it with: grants edit kaya.
      """
    ),
    (
      ["amend", "p/w", "--target", "6", "--reason", "x"],
      """
      Error: It is not said what kind of change this is.
      Add --correction (entered wrongly), --internal (our own re-planning) or --contractual NUMBER.
      """
    ),
    (
      ["edit", "p/w", "--target", "6"],
      """
      Error: p/w has an agreed value: target. It is amended, not changed.
      grants amend p/w --set target=… with --correction (entered wrongly), --internal (our own re-planning) or --contractual NUMBER, and --reason.
      """
    ),
  ])
  func `what cannot be is refused with the mend, and changes nothing`(
    arguments: [String], errors: String
  ) throws {
    let place = try workplace()
    let before = place.run("export").output
    #expect(place.run(arguments) == .init(status: 1, output: "", errors: errors + "\n"))
    #expect(place.run("export").output == before)
  }

  @Test func `a milestone goes from party to party`() throws {
    let place = try workplace()
    place.run("submit", "p/report", "--on", "2026-06-12")
    #expect(
      place.run("status", "p").output.contains("submitted, 12 days late  Giver, for 18 days"))
    place.run("return", "p/report", "--on", "2026-06-20", "--new-due", "2026-06-25")
    #expect(place.run("status", "p").output.contains("returned for") == false)
    #expect(place.run("status", "p").output.contains("returned, overdue 5 days"))
    let waived = place.run("waive", "p/report", "--by-party", "doer")
    #expect(
      waived.errors == """
        Error: Only Giver, to whom it is owed, can waive it.
        Name that party with --by-party, and its document with --evidence.

        """)
    #expect(place.run("waive", "p/report", "--by-party", "giver").status == 0)
    #expect(place.run("overdue").output.contains("Nothing is overdue."))
  }

  @Test func `three kinds of amendment do three different things`() throws {
    let place = try workplace()
    place.run("amend", "p/w", "--due", "2026-12", "--internal", "--reason", "Rains")
    place.run(
      "amend", "p/w", "--due", "2027-01", "--contractual", "1", "--requested", "2026-06-01",
      "--reason", "Rains")
    #expect(place.run("upcoming", "--within", "1y").output.contains("September 2026"))
    place.run(
      "amend", "p/w", "--due", "2026-11", "--contractual", "2", "--requested", "2026-06-02",
      "--in-force", "2026-06-20", "--reason", "Signed")
    let upcoming = place.run("upcoming", "--within", "1y", "--format", "csv").output
    #expect(upcoming.contains("p/w,Workshops,p,November 2026,September 2026,153,"))
    #expect(
      place.run("upcoming", "--within", "1y", "--as-of", "2026-06-19", "--format", "csv").output
        .contains("p/w,Workshops,p,September 2026,–,103,"))
    place.run("amend", "p/w", "--target", "5", "--correction", "--reason", "Typing error")
    #expect(place.run("show", "p/w").output.contains("target       5\n"))
  }

  @Test func `a date that was given as a rule follows`() throws {
    let place = try workplace()
    place.run("add", "milestone", "p/end", "End", "--type", "end", "--due", "2026-10")
    #expect(
      place.run("add", "milestone", "p/final", "Final report", "--rule", "end+90d").status == 0)
    func due(_ asOf: String = "2026-06-30") -> String {
      let csv = place.run("upcoming", "--within", "2y", "--format", "csv", "--as-of", asOf).output
      return csv.split(separator: "\r\n").first { $0.hasPrefix("p/final") }.map(String.init) ?? ""
    }
    #expect(due().hasPrefix("p/final,Final report,p,29 January 2027,–,"))
    place.run(
      "amend", "p/end", "--due", "2026-12", "--contractual", "1", "--requested", "2026-06-01",
      "--in-force", "2026-06-20", "--reason", "Rains")
    #expect(due().hasPrefix("p/final,Final report,p,31 March 2027,29 January 2027,"))
    #expect(due("2026-06-19").hasPrefix("p/final,Final report,p,29 January 2027,–,"))
    #expect(place.run("doctor").status == 0)
    let bad = place.run("add", "milestone", "p/bad", "Bad", "--rule", "90 days")
    #expect(bad.errors.contains("such as end+90d or end-1m"))
  }

  @Test func `a corrected delivery keeps the version that it replaces`() throws {
    let place = try workplace()
    place.run("record", "p/w", "4", "--on", "2026-03-14")
    #expect(place.run("status", "p").output.contains("delivered"))
    let run = place.run(
      "amend", "p/w@2026-03-14", "--quantity", "3", "--correction", "--reason", "Counted twice")
    #expect(run.status == 0)
    #expect(place.run("status", "p").output.contains("in progress"))
    let list = place.run("list", "delivery", "--format", "csv").output
    #expect(list.contains("p/w@2026-03-14,,") && list.contains("p/w@2026-03-14-2,,"))
    #expect(list.contains("Counted twice"))
  }

  @Test func `undo and redo work for each command`() throws {
    let place = try workplace()
    for line in [
      ["record", "p/w", "3", "--on", "2026-03-14", "--participations", "40"],
      ["submit", "p/report", "--on", "2026-06-01"],
      ["amend", "p/w", "--due", "2026-12", "--internal", "--reason", "Rains"],
      ["suspend", "p", "--from", "2026-05-01", "--reason", "Roads"],
      ["resume", "p", "--until", "2026-05-20"], ["edit", "kaya", "--region", "Centre-Nord"],
      ["remove", "p", "--with-children", "--yes"],
    ] {
      let before = place.run("export").output
      #expect(place.run(line).status == 0, "\(line)")
      let after = place.run("export").output
      #expect(after != before, "\(line)")
      #expect(place.run("undo").status == 0)
      #expect(place.run("export").output == before, "\(line)")
      #expect(place.run("doctor").output.hasPrefix("The register is sound"), "\(line)")
      #expect(place.run("redo").status == 0)
      #expect(place.run("export").output == after, "\(line)")
      #expect(place.run("doctor").output.hasPrefix("The register is sound"))
    }
  }

  @Test func `what happened later does not count at an earlier day`() throws {
    let place = try workplace()
    place.run("record", "p/w", "3", "--on", "2026-03-14")
    place.run("submit", "p/report", "--on", "2026-06-12")
    for (asOf, delivered, listed) in [("2026-03-13", false, 1), ("2026-03-14", true, 2)] {
      let json = place.run("status", "p", "--as-of", asOf, "--format", "json").output
      #expect(json.contains("\"delivered\": 3") == delivered)
      let list = place.run("list", "delivery", "--as-of", asOf, "--format", "csv").output
      #expect(list.split(separator: "\r\n").count == listed)
    }
    #expect(!place.run("show", "p/report", "--as-of", "2026-06-11").output.contains("submitted"))
    #expect(place.run("show", "p/report", "--as-of", "2026-06-12").output.contains("submitted"))
    let late = place.run("overdue", "--as-of", "2026-06-11", "--format", "csv").output
    #expect(late.contains("p/report,Report,p,31 May 2026,–,11,"))
  }

  @Test func `evidence has a class, and of what is restricted only the hash is kept`() throws {
    let place = try workplace()
    try "minutes".write(toFile: place.path("pv.txt"), atomically: true, encoding: .utf8)
    let wrong = place.run("record", "p/w", "1", "--evidence", "pv.txt", "--class", "secret")
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("Choose one of: public, partner, restricted."))
    place.run("record", "p/w", "1", "--evidence", "pv.txt", "--class", "restricted")
    place.run("record", "p/w", "1", "--evidence", "pv.txt", "--class", "restricted")
    let list = place.run("list", "document", "--format", "csv").output
    #expect(list.split(separator: "\r\n").count == 2)
    #expect(list.contains("restreint") == false && list.contains("restricted"))
    #expect(place.run("doctor").status == 0)
    #expect(place.run("record", "p/w", "1", "--evidence", "none.txt").status == 1)
  }

  @Test func `a dry run keeps nothing`() throws {
    let place = try workplace()
    let before = place.run("export").output
    let run = place.run("record", "p/w", "3", "--dry-run")
    #expect(run.errors.hasSuffix("Dry run: nothing was kept.\n"))
    #expect(place.run("export").output == before)
    #expect(place.run("history", "--format", "json").output.contains("record p/w") == false)
  }

  @Test func `a day's work is typed in short lines`() throws {
    let place = try workplace()
    place.run("use", "--project", "p", "--place", "kaya", "--day", "2026-06-29")
    let run = place.run("record", "w", "1")
    #expect(
      run.errors == """
        Using your defaults: p, kaya, 2026-06-29.
        Recorded p/w@2026-06-29.
        Workshops: 1 of 4 delivered, 25 %.

        """)
    place.clock += 86_400_000
    #expect(place.run("record", "w", "1").errors.contains("Recorded p/w@2026-07-01."))
  }

  @Test func `ten questions make a project, and Enter leaves what is unknown`() throws {
    let place = try Workplace()
    place.make()
    place.answers = [
      "Reading corners", "", "Giver", "", "2026-09", "soon", "2027-08", "", "Kaya, Dori",
      "12 corners, training", "",
    ]
    let run = place.run("new", "project")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.hasSuffix("Added project reading-corners.\n"))
    let status = place.run("status", "reading-corners").output
    #expect(status.contains("Period          September 2026 to August 2027"))
    #expect(status.contains("Implementer     not stated"))
    #expect(
      status.contains("Places          Dori; Kaya") || status.contains("Places          Kaya; Dori")
    )
  }

  @Test func `two who record at the same time both succeed`() async throws {
    let place = try workplace()
    let path = place.path("grants.sqlite")
    let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
      for number in 1...4 {
        group.addTask {
          let other = try Workplace()
          return other.run(
            "record", "p/w", "1", "--on", "2026-03-0\(number)", "--register", path, "--by",
            "person-\(number)"
          ).status
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses == [0, 0, 0, 0])
    #expect(
      place.run("list", "delivery", "--format", "csv").output.split(separator: "\r\n").count == 5)
    #expect(place.run("doctor").status == 0)
  }
}
