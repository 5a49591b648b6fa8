import Domain
import Testing

@testable import grants

@Suite struct ObligationTests {
  private func workplace() throws -> Workplace {
    let place = try Workplace()
    place.make()
    for line in [
      "add organisation giver Giver", "add organisation doer Doer",
      "add agreement a Agreement --start 2025-01-15 --end 2026-01",
    ] {
      #expect(place.run(line.split(separator: " ").map(String.init)).status == 0)
    }
    return place
  }

  private func due(_ place: Workplace) -> [String] {
    place.run("export", "--as", "milestones").output.split(separator: "\r\n").dropFirst().map {
      let cells = $0.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[0]) \(cells[4])"
    }
  }

  private let report = [
    "add", "obligation", "a", "--kind", "report", "--every", "6m", "--due", "+45d", "--owed-by",
    "doer", "--owed-to", "giver",
  ]

  @Test func `an agreement alone is enough to name an obligation`() throws {
    let place = try workplace()
    #expect(
      place.run(report)
        == .init(
          status: 0, output: "",
          errors: """
            Added obligation a/report.
            Milestones of obligations:
              a/report-1: 28 August 2025
              a/report-2: 28 February 2026
              a/report-3: 17 March 2026

            """))
    #expect(
      place.run("list", "milestone", "--format", "csv").output.contains(
        "a/report-1,Report 1,report,28 August 2025,,doer,giver,,,,a/report,1,15 January 2025,14 July 2025"
      ))
    #expect(place.run("undo").status == 0)
    #expect(due(place).isEmpty)
    #expect(place.run("doctor").status == 0)
  }

  @Test func `an amended term moves what is open and leaves what was submitted`() throws {
    let place = try workplace()
    place.run(report)
    #expect(place.run("submit", "a/report-1", "--on", "2025-08-20").status == 0)
    let run = place.run(
      "amend", "a", "--set", "end=2026-06", "--contractual", "1", "--in-force", "2026-01-10",
      "--reason", "Extension")
    #expect(
      run.errors == """
        Changed a.
        Milestones of obligations:
          a/report-3: 17 March 2026 → 14 August 2026

        """)
    // Where it was agreed for another day first, that day stays in sight.
    #expect(place.run("show", "a/report-3").output.contains("amendment-due"))
    #expect(
      place.run("amend", "a", "--set", "start=2025-02-01", "--correction", "--reason", "Typing")
        .errors == """
          Changed a.
          Milestones of obligations:
            a/report-2: 28 February 2026 → 17 March 2026

          """)
    #expect(due(place)[0] == "a/report-1 2025-08-28")
    #expect(place.run("doctor").status == 0)
    #expect(place.run("undo").status == 0)
    #expect(place.run("undo").status == 0)
    #expect(
      due(place) == ["a/report-1 2025-08-28", "a/report-2 2026-02-28", "a/report-3 2026-03-17"])
  }

  @Test func `a shorter term takes away what is not due any more`() throws {
    let place = try workplace()
    place.run(report)
    #expect(
      place.run("edit", "a", "--end", "2025-06").errors == """
        Changed a.
        Milestones of obligations:
          a/report-1: 28 August 2025 → 14 August 2025
          a/report-2: not due any more
          a/report-3: not due any more

        """)
  }

  @Test func `working days follow the weekend and the holidays that are given`() throws {
    let place = try workplace()
    #expect(
      place.run(
        "add", "obligation", "a/final", "Final report", "--type", "report", "--basis", "end",
        "--due", "+10wd"
      ).errors
        == """
        Added obligation a/final.
        Milestones of obligations:
          a/final-1: 13 February 2026

        """)
    #expect(
      place.run("set", "weekend", "friday saturday").errors.contains(
        "13 February 2026 → 12 February 2026"))
    #expect(
      place.run("add", "holiday", "feast", "Feast", "--day", "2026-02-03").errors.contains(
        "12 February 2026 → 15 February 2026"))
    #expect(
      place.run("remove", "feast").status == 0)
    #expect(due(place).contains { $0.hasSuffix("2026-02-12") })
  }

  @Test func `an obligation that counts from an event follows it`() throws {
    let place = try workplace()
    place.run(
      "add", "milestone", "a/advance", "Advance", "--type", "payment", "--due", "2025-03-01")
    #expect(
      place.run(
        "add", "obligation", "a/receipt", "Receipt", "--type", "other", "--event", "a/advance",
        "--due", "+30d"
      ).errors.contains("31 March 2025"))
    #expect(
      place.run("complete", "a/advance", "--on", "2025-03-10").errors.contains(
        "31 March 2025 → 9 April 2025"))
  }

  @Test func `without a term it makes nothing, and says so`() throws {
    let place = try Workplace()
    place.make()
    place.run("add", "agreement", "a", "Agreement")
    #expect(
      place.run(report.filter { !["--owed-by", "doer", "--owed-to", "giver"].contains($0) }).errors
        .hasPrefix("Added obligation a/report.\nIt makes no milestone yet:"))
    #expect(
      place.run("add", "obligation", "a", "--kind", "report", "--due", "soon").errors
        == """
        Error: 'soon' is not a value of 'due'.
        Give days such as +45d, months such as +2m, or working days such as +30wd.

        """)
  }

  @Test func `a register goes out and in with its obligations as they are`() throws {
    let place = try workplace()
    place.run(report)
    place.run("submit", "a/report-1", "--on", "2025-08-20")
    place.run("remove", "a/report-3")
    let whole = place.run("export").output
    place.run("export", "-o", place.path("r.json"))
    let other = try Workplace()
    other.make()
    #expect(other.run("import", place.path("r.json")).status == 0)
    #expect(other.run("export").output == whole)
  }

  @Test func `a removed obligation takes along what nothing has happened to`() throws {
    let place = try workplace()
    place.run(report)
    place.run("submit", "a/report-1", "--on", "2025-08-20")
    #expect(place.run("remove", "a/report").status == 0)
    #expect(due(place) == ["a/report-1 2025-08-28"])
    #expect(place.run("doctor").status == 0)
  }
}

@Suite struct ClosingTests {
  @Test func `a project is closed when each point is done or has a reason`() throws {
    let place = try Workplace()
    place.make()
    for words in [
      ["add", "organisation", "giver", "Giver"], ["add", "project", "p", "Project"],
      ["add", "deliverable", "p/w", "Workshops", "--target", "2"],
      ["add", "milestone", "p/final", "Final report", "--type", "report", "--due", "2026-05"],
      ["add", "milestone", "p/keys", "Keys", "--type", "handover", "--due", "2026-05"],
    ] { #expect(place.run(words).status == 0) }
    let refused = place.run("close", "p", "--on", "2026-06-30")
    #expect(
      refused
        == .init(
          status: 1,
          output: """
            Before it is closed — p

            POINT         WHAT                                    STATE  DETAILS
            final-report  The final report is accepted            open   p/final
            duties        All other duties are done with          done
            deliverables  All is delivered or called off          open   p/w
            payments      All payments are made                   done
            balance       What was not spent is returned          open
            assets        Assets are handed over                  open   p/keys
            evidence      Evidence is kept no longer than it may  done

            """,
          errors: """
            Error: p is not closed: final-report, deliverables, balance, assets open.
            Do what is open, or say why it may stay so: grants close p --open final-report="…"

            """))
    for words in [
      ["record", "p/w", "2", "--on", "2026-03-01"], ["submit", "p/final", "--on", "2026-05-20"],
      ["accept", "p/final", "--on", "2026-06-01"], ["complete", "p/keys", "--on", "2026-06-01"],
    ] { #expect(place.run(words).status == 0) }
    let closed = place.run("close", "p", "--open", "balance=Nothing was advanced")
    #expect(closed.status == 0, "\(closed.errors)")
    #expect(closed.errors == "p: closed, 30 June 2026.\n")
    #expect(place.run("status", "p").output.contains("closed"))
    #expect(
      place.run("export", "--as", "steps").output.contains("balance: Nothing was advanced"))
  }

  @Test func `what was not spent stands in the way until it is returned`() throws {
    let place = try Workplace()
    place.make()
    for words in [
      ["add", "organisation", "giver", "Giver"], ["add", "organisation", "doer", "Doer"],
      ["add", "project", "p", "Project"],
      ["pay", "p", "100 EUR", "--from", "giver", "--to", "doer", "--on", "2026-01-10"],
      ["spend", "p", "60 EUR", "--by-party", "doer", "--on", "2026-02-10"],
    ] { #expect(place.run(words).status == 0, "\(words)") }
    #expect(place.run("close", "p").output.contains("returned          open   40 EUR"))
    place.run(
      "transfer", "p", "40 EUR", "--from", "doer", "--to", "giver", "--refund", "--on", "2026-03-01"
    )
    #expect(place.run("close", "p").output.contains("returned          done"))
  }

  @Test func `a point that is none is refused`() throws {
    let place = try Workplace()
    place.make("founding-case")
    #expect(
      place.run("close", "bf-girls", "--open", "money=x").errors.hasPrefix(
        "Error: --open does not know 'money=x'."))
    #expect(place.run("close", "bf-girls", "--open", "balance=").status == 1)
  }
}
