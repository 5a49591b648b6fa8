import Domain
import Foundation
import Reporting
import Testing

@testable import grants

@Suite struct ResultsTests {
  private func workplace() throws -> Workplace {
    let place = try Workplace()
    place.make()
    for words in [
      ["add", "city", "kaya", "Kaya"], ["add", "city", "dori", "Dori"],
      ["add", "project", "p", "Girls", "--status", "implementation"],
      ["add", "deliverable", "p/w", "Workshops", "--target", "20", "--due", "2026-12"],
      ["add", "result", "p/learn", "Girls learn", "--type", "outcome"],
      [
        "add", "indicator", "p/learn/rate", "Pass rate", "--measure", "percentage", "--baseline",
        "41",
      ],
      [
        "add", "period", "p/learn/rate", "--every", "6m", "--from", "2026-01", "--until", "2026-12",
        "--target", "60",
      ],
      ["add", "result", "p/output", "Workshops are held", "--type", "output"],
      ["add", "indicator", "p/output/held", "Workshops held", "--deliverable", "p/w"],
      [
        "add", "period", "p/output/held", "--every", "3m", "--from", "2026-01", "--until",
        "2026-06",
        "--target", "5",
      ],
    ] {
      let run = place.run(words)
      #expect(run.status == 0, "\(run.errors)")
    }
    return place
  }

  @Test func `values are recorded, shares are put together, a delivery is enough`() throws {
    let place = try workplace()
    #expect(
      place.run(
        "measure", "p/learn/rate", "120", "--of", "240", "--on", "2026-06-20", "--in", "kaya"
      )
      .errors == """
        Recorded p/learn/rate@2026-06-20.
        Pass rate: 50 % of 60 % by 30 June 2026, 47 %.

        """)
    place.run(
      "measure", "p/learn/rate", "90", "--of", "120", "--on", "2026-06-21", "--in", "dori",
      "--parts",
      "female=50,male=60")
    place.run("record", "p/w", "2", "--on", "2026-02-01")
    place.run("record", "p/w", "3", "--on", "2026-06-10")
    #expect(
      place.run("status", "p", "--results").output == """
        Girls (p)
        Status on 30 June 2026

        Outcome: Girls learn
        Pass rate (p/learn/rate); baseline: 41 %

        PERIOD                          TARGET         ACTUAL  PROGRESS  HOW IT WAS HAD
        1 January 2026 – 30 June 2026     60 %        58.33 %      91 %  210 / 360, from 2 values
        1 July 2026 – 31 December 2026    60 %  none recorded         –  –
        In all                            60 %        58.33 %      91 %  210 / 360, from 2 values

          p/learn/rate@2026-06-21: female + male make 110, the value is 120

        Output: Workshops are held
        Workshops held (p/output/held); baseline: not stated; counts Workshops

        PERIOD                          TARGET  ACTUAL  PROGRESS  HOW IT WAS HAD
        1 January 2026 – 31 March 2026       5       2      40 %  sum of 1 value
        1 April 2026 – 30 June 2026          5       3      60 %  sum of 1 value
        In all                              10       5      50 %  sum of 2 values

        """)
    #expect(
      place.run("explain", "p/learn/rate/2026-h1").output == """
        Pass rate (p/learn/rate)

        1 January 2026 – 30 June 2026
        58.33 % = 210 / 360, from 2 values; 91 % / target 60 %, baseline 41

        REFERENCE                DAY           AT    VALUE  DENOMINATOR
        p/learn/rate@2026-06-20  20 June 2026  Kaya    120          240
        p/learn/rate@2026-06-21  21 June 2026  Dori     90          120

        Of whom
        CATEGORY  NUMBER  COLLECTED IN
        Female        50           1/2
        Male          60           1/2

        """)
    let status = place.run("status", "p").output
    #expect(status.contains("AMBER, at risk"))
    #expect(
      status.contains(
        "Workshops held (p/output/held/2026-q2) is at 60 % of its period target, 3 of 5"))
    #expect(status.contains("Workshops (p/w): too early to tell"))
    #expect(place.run("doctor").status == 0)
  }

  @Test func `no figure is entered twice, none in a settled period, none in two periods`() throws {
    let place = try workplace()
    #expect(
      place.run("measure", "p/output/held", "3").errors
        == """
        Error: p/output/held counts the deliveries of p/w: nobody enters a figure twice.
        Record what was delivered: grants record p/w N

        """)
    place.run("measure", "p/learn/rate", "40", "--of", "90", "--on", "2026-02-01", "-q")
    place.run("edit", "p/learn/rate/2026-h1", "--locked", "yes")
    // A table is held to it as the command is, a register file goes out and in, and a remark may be added.
    try "Indicator,Day,Value\np/learn/rate,2026-03-01,50\n".write(
      toFile: place.path("v.csv"), atomically: true, encoding: .utf8)
    #expect(
      place.run("import", "v.csv", "--as", "actuals").errors.contains(
        "row 2: The values of p/learn/rate/2026-h1 are settled."))
    place.run("export", "-o", place.path("r.json"), "-q")
    let other = try Workplace()
    other.make()
    #expect(other.run("import", place.path("r.json")).status == 0)
    #expect(other.run("export").output == place.run("export").output)
    #expect(place.run("edit", "p/learn/rate@2026-02-01", "--note", "x").status == 0)
    #expect(
      place.run(
        "amend", "p/learn/rate@2026-02-01", "--set", "value=41", "--correction", "--reason",
        "Typing"
      ).status == 0)
    #expect(
      place.run("measure", "p/learn/rate", "50", "--on", "2026-03-01").errors.hasPrefix(
        "Error: The values of p/learn/rate/2026-h1 are settled."))
    #expect(
      place.run(
        "add", "period", "p/learn/rate/x", "--from", "2026-06-30", "--until", "2026-07-02"
      ).errors.hasPrefix("Error: p/learn/rate/x shares days with p/learn/rate/2026-h1"))
    #expect(
      place.run("measure", "p/learn/rate", "50", "--on", "2026-07-01").errors.contains(
        "lies after today"))
  }

  @Test func `an indicator is fed by its neighbours under the same result`() throws {
    let place = try workplace()
    place.run("add", "result", "p/out", "Places", "--type", "output")
    place.run("add", "indicator", "p/out/all", "All")
    for (name, value) in [("one", "4"), ("two", "5")] {
      place.run("add", "indicator", "p/out/\(name)", name, "--feeds", "p/out/all")
      place.run("measure", "p/out/\(name)", value, "--on", "2026-03-01")
    }
    #expect(place.run("explain", "p/out/all").output.contains("9 = sum of 2 values"))
    #expect(place.run("status", "p", "--results").status == 0)
  }

  @Test func `categories of a dimension are written with commas, and those not collected are said`()
    throws
  {
    let place = try workplace()
    place.run("add", "dimension", "schooling", "Schooling", "--categories", "boarder, day, none")
    place.run(
      "measure", "p/learn/rate", "30", "--of", "40", "--on", "2026-06-21", "--parts",
      "boarder=25,female=40,female/10-14=12")
    let output = place.run("explain", "p/learn/rate").output
    #expect(
      output.contains(
        "Not collected: day, none, Male, 0-4, 5-9, 15-17, 18-24, 25-59, 60+"), "\(output)")
  }

  @Test func `parts of a dimension of its own should make the whole, unless they may overlap`()
    throws
  {
    let place = try workplace()
    for (name, overlaps) in [("age", "no"), ("living", "yes")] {
      let categories = name == "age" ? "under 15\n15 and over" : "boarder\ndisplaced"
      #expect(
        place.run(
          "add", "dimension", name, name.capitalized, "--categories", categories, "--overlaps",
          overlaps
        ).status == 0)
    }
    place.run(
      "measure", "p/learn/rate", "90", "--of", "120", "--on", "2026-06-21", "--parts",
      "under 15=70,15 and over=40,boarder=100,displaced=60")
    let output = place.run("status", "p", "--results").output
    #expect(
      output.contains("p/learn/rate@2026-06-21: under 15 + 15 and over make 110, the value is 120"))
    #expect(!output.contains("boarder"))
  }

  @Test func `a value is corrected, the first one stays on record`() throws {
    let place = try workplace()
    place.run("measure", "p/learn/rate", "120", "--of", "240", "--on", "2026-06-20")
    #expect(
      place.run("edit", "p/learn/rate@2026-06-20", "--value", "130").status == 1)
    #expect(
      place.run(
        "amend", "p/learn/rate@2026-06-20", "--set", "value=132", "--correction", "--reason",
        "Typing"
      ).status == 0)
    #expect(place.run("explain", "p/learn/rate").output.contains("55 % = 132 / 240"))
    #expect(place.run("list", "actual").output.contains("p/learn/rate@2026-06-20-2"))
    #expect(place.run("undo").status == 0)
    #expect(place.run("explain", "p/learn/rate").output.contains("50 % = 120 / 240"))
  }

  @Test func `a target that was agreed is amended, and the first stays in sight`() throws {
    let place = try workplace()
    #expect(
      place.run(
        "amend", "p/learn/rate/2026-h1", "--target", "55", "--contractual", "2", "--in-force",
        "2026-05-01", "--reason", "Schools were closed"
      ).status == 0)
    #expect(place.run("status", "p", "--results").output.contains("55 % (agreed first: 60 %)"))
  }

  @Test func `the figures are there for programs`() throws {
    let place = try workplace()
    place.run("measure", "p/learn/rate", "120", "--of", "240", "--on", "2026-06-20")
    let json = place.run("status", "p", "--format", "json").output
    #expect(
      json.contains(
        """
                  "actual": {
                    "value": 50,
                    "calculation": "share",
                    "numerator": 120,
                    "denominator": 240,
                    "basedOn": [
                      "p/learn/rate@2026-06-20"
                    ]
                  },
        """), "\(json)")
  }

  @Test func `a progress is explained down to its deliveries`() throws {
    let place = try workplace()
    place.run("record", "p/w", "2", "--on", "2026-02-01")
    place.run(
      "amend", "p/w@2026-02-01", "--quantity", "3", "--correction", "--reason", "Miscounted")
    #expect(
      place.run("explain", "p/w").output == """
        Workshops (p/w)
        3 / 20 = 15 %

        REFERENCE         DAY              QUANTITY  EVIDENCE  NOTE
        p/w@2026-02-01    1 February 2026         2         0  corrected by p/w@2026-02-01-2
        p/w@2026-02-01-2  1 February 2026         3         0

        """)
  }
}
