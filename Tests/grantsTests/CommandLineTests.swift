import Domain
import Foundation
import Testing

@Suite struct CommandLineTests {
  @Test func `a command that there is not gets the nearest one`() throws {
    let run = try Workplace().run("overdeu")
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: There is no command 'overdeu'. Did you mean 'overdue'?"))
  }

  @Test func `options may stand before the command`() throws {
    let place = try Workplace()
    place.make("founding-case")
    let register = place.path("grants.sqlite")
    let after = place.run("overdue", "--register", register, "--as-of", "2025-11-01")
    #expect(place.run("--register", register, "overdue", "--as-of", "2025-11-01") == after)
    #expect(place.run("--as-of", "2025-11-01").output.contains("overdue 1 day"))
  }

  @Test func `an unknown option is wrong usage`() throws {
    let run = try Workplace().run("overdue", "--asof", "2025-11-01")
    #expect(run.status == 64)
    #expect(run.errors.contains("Unknown option '--asof'"))
  }

  @Test(arguments: [
    ["add", "city", "x", "X", "--regoin", "Nord"], ["add", "citty", "x", "X"], ["add"],
    ["add", "city", "x", "X", "Y"], ["status", "--format", "rtf"], ["status", "--language", "de"],
    ["help-topic", "weather"], ["list", "nothings"], ["overdue", "--ours", "--theirs"],
  ])
  func `a wrong command line has its own exit status`(arguments: [String]) throws {
    let place = try Workplace()
    place.make()
    let run = place.run(arguments)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: ") && run.output.isEmpty)
  }

  @Test func `the version stands alone`() throws {
    #expect(try Workplace().run("--version") == .init(status: 0, output: "0.3.0\n", errors: ""))
  }

  @Test func `without a register the way to one is said`() throws {
    let run = try Workplace().run("status")
    #expect(
      run
        == .init(
          status: 1, output: "",
          errors: """
            Error: There is no register here.
            Make one with: grants init. Or name one with --register FILE.

            """))
  }

  @Test func `the nearest register upwards is used`() throws {
    let place = try Workplace()
    place.make("founding-case")
    #expect(place.run("list", "city").output.contains("shusha"))
  }

  @Test func `the command alone shows what needs attention`() throws {
    let place = try Workplace()
    place.make("demonstration")
    #expect(
      place.run().output == """
        As of 30 June 2026
        Demonstration: all organisations and figures here are invented.

        Coming up
          15 July 2026: Decision on the proposal (solar-roofs/decision), in 15 days — move: Meridian Trust (invented)

        Held payments
          Second tranche (lantern-baobab-2025/second), 29,500.00 EUR: held, waiting for Second report (Baobab Association (invented))

        Overdue
          18 June 2026: Water points at schools, Djibo (water-points/points/djibo), overdue 12 days — move: Harmattan Works (invented)
          31 May 2026: Second report (reading-rooms/report-2), overdue 30 days — move: Baobab Association (invented)
          20 May 2026: Decision on the furniture (digital-classrooms/decision-furniture), overdue 41 days — move: Meridian Trust (invented)
          April 2026: Reading rooms (reading-rooms/rooms), overdue 61 days — move: Baobab Association (invented)

        More: grants status, grants upcoming, grants overdue

        """)
  }

  @Test func `the demonstration has every light, and says that it is invented`() throws {
    let place = try Workplace()
    place.make("demonstration")
    let status = place.run("status").output
    for word in ["RED", "AMBER", "GREEN", "GREY", "closed", "in preparation"] {
      #expect(status.contains(word), "\(word)")
    }
    for command in [
      ["status"], ["overdue"], ["upcoming"], [], ["report", "sahel-schools"],
      ["report", "--format", "markdown"],
    ] {
      #expect(place.run(command).output.contains("invented"), "\(command)")
    }
    let project = place.run("status", "girls-leadership").output
    #expect(project.contains("participations; persons not known, at least 90"))
    let sahel = place.run("status", "sahel-schools").output
    #expect(
      sahel.contains(
        "sahel-schools/workshops           10         13        11     100 %"))
  }

  @Test func `one deliverable with two donors stands once`() throws {
    let place = try Workplace()
    place.make("demonstration")
    let status = place.run("status", "--format", "json").output
    #expect(
      status.split(separator: "\"reference\": \"digital-classrooms/classrooms\"").count == 2)
    for agreement in ["lantern-2025", "meridian-2025"] {
      #expect(place.run("status", "--for", agreement).output.contains("digital-classrooms"))
    }
  }

  @Test func `a bad file loads nothing`() throws {
    let place = try Workplace()
    place.make()
    let path = place.path("bad.json")
    try """
    {"format": "grants-register", "version": 1, "records": [
      {"kind": "city", "reference": "kaya", "title": "Kaya"},
      {"kind": "place", "reference": "nowhere/kaya", "at": "kaya"}
    ]}
    """.write(toFile: path, atomically: true, encoding: .utf8)
    let run = place.run("import", path)
    #expect(run.status == 1)
    #expect(
      run.errors.hasPrefix("Error: line 3, 'nowhere/kaya': There is no record 'nowhere'."))
    #expect(place.run("list", "city").output == "There is none.\n")
  }

  @Test func `history says who, what, when and why`() throws {
    let place = try Workplace()
    place.make()
    place.run("add", "city", "kaya", "Kaya")
    place.run("edit", "kaya", "--region", "Centre-Nord", "--reason", "New name of the region")
    let history = place.run("history", "kaya").output
    #expect(history.contains("ada: edit kaya --region — New name of the region"))
    #expect(history.contains("kaya, region: Centre-Nord"))
  }

  @Test func `history and findings for programs`() throws {
    let place = try Workplace()
    place.make()
    place.run("add", "city", "kaya", "Kaya")
    place.run("edit", "kaya", "--region", "Centre-Nord", "--reason", "New name")
    let history = place.run("history", "kaya", "--limit", "1", "--format", "json").output
    let lines = history.split(separator: "\n").filter { !$0.contains("\"office\"") }
    #expect(
      lines.joined(separator: "\n") == """
        {
          "version": 2,
          "entries": [
            {
              "number": 3,
              "kind": "change",
              "at": "2026-06-30T12:00:06Z",
              "by": "ada",
              "command": "edit kaya --region",
              "reason": "New name",
              "undoes": null,
              "newKey": null,
              "details": {},
              "changes": [
                {
                  "record": "kaya",
                  "table": "city",
                  "field": "region",
                  "before": null,
                  "after": "Centre-Nord"
                }
              ]
            }
          ]
        }
        """)
    #expect(
      place.run("doctor", "--format", "json").output == """
        {
          "version": 2,
          "findings": []
        }

        """)
  }

  @Test func `names are shown in the language that is asked for, where they exist in it`() throws {
    let place = try Workplace()
    place.make("demonstration")
    for command in [["overdue"], ["status", "reading-rooms"]] {
      #expect(place.run(command).output.contains("Reading rooms"), "\(command)")
      let french = place.run(command + ["--language", "fr"]).output
      #expect(french.contains("Salles de lecture") && !french.contains("Reading rooms"))
    }
  }

  @Test func `search finds names without their accents`() throws {
    let place = try Workplace()
    place.make("demonstration")
    #expect(place.run("search", "ecole").output.contains("kaya/school-a"))
  }
}
