import Testing

@testable import grants

/// Planned payments among the deadlines.
@Suite struct PaymentTests {
  private func workplace() throws -> Workplace {
    let place = try Workplace()
    place.make()
    for words in [
      ["add", "organisation", "giver", "Giver"], ["add", "organisation", "doer", "Doer"],
      ["add", "agreement", "a", "Grant"],
      [
        "add", "milestone", "a/report", "Report", "--type", "report", "--due", "2026-05-31",
        "--owed-by", "doer", "--owed-to", "giver",
      ],
      [
        "add", "tranche", "a/second", "Second", "--amount", "13000 EUR", "--conditions", "a/report",
        "--within", "+5wd", "--provider", "giver", "--due", "2026-06-01",
      ],
    ] { #expect(place.run(words).status == 0, "\(words)") }
    return place
  }

  @Test func `one that waits is held, then due, then late, then paid, whatever is undone`() throws {
    let place = try workplace()
    let held = "Second  13,000 EUR  1 June 2026  Report (Doer)"
    func late() -> String { place.run("overdue").output }
    #expect(late().contains(held) && !late().contains("RESPONSIBLE\na/second"))
    #expect(place.run("show", "a/report").output.contains("Second (a/second): 13,000 EUR"))
    place.run("submit", "a/report", "--on", "2026-06-02")
    #expect(late().contains("Report (Giver)"))
    place.run("accept", "a/report", "--on", "2026-06-10")
    // Five working days after Wednesday 10 June.
    let due =
      "a/second   Second, 13,000 EUR  a        17 June 2026  1 June 2026             13  Giver"
    #expect(late().contains(due), "\(late())")
    #expect(place.run("overdue", "--as-of", "2026-06-09").output.contains("Report (Giver)"))
    place.run("add", "holiday", "h", "Holiday", "--day", "2026-06-17")
    #expect(late().contains("18 June 2026"))
    #expect(place.run("undo").status == 0)
    #expect(late().contains(due))
    place.run("pay", "a", "13000 EUR", "--to", "doer", "--from", "giver", "--tranche", "second")
    #expect(!late().contains("a/second"))
    #expect(place.run("doctor").status == 0)
    #expect(place.run("undo").status == 0)
    #expect(late().contains(due))
    let calendar = place.run("export", "--format", "ics", "-o", "-").output
    #expect(calendar.contains("DTSTART;VALUE=DATE:20260617"), "\(calendar)")
    #expect(place.run("doctor").status == 0)
  }

  @Test func `a payment that is corrected pays the other tranche, and both are right`() throws {
    let place = try workplace()
    place.run("add", "tranche", "a/first", "First", "--amount", "100 EUR", "--due", "2026-02")
    place.run(
      "pay", "a", "100 EUR", "--to", "doer", "--from", "giver", "--tranche", "first", "--on",
      "2026-02-01")
    #expect(!place.run("overdue").output.contains("a/first"))
    place.run(
      "amend", "a@2026-02-01", "--set", "amount=60 EUR", "--correction", "--reason", "Typing")
    #expect(place.run("overdue").output.contains("a/first"))
    #expect(place.run("explain", "a/first").output.contains("60.00 EUR"))
    #expect(place.run("doctor").status == 0)
  }

  @Test func `an issued report ends the light that somebody set`() throws {
    let place = try Workplace()
    place.make("demonstration")
    place.run(
      "judge", "reading-rooms", "amber", "--reason", "Seen on the spot", "--on", "2026-06-20")
    func light(_ day: String) -> Bool {
      place.run("status", "reading-rooms", "--as-of", day).output.contains("set to AMBER")
    }
    #expect(light("2026-06-30") && !light("2026-06-19"))
    #expect(
      place.run(
        "report", "reading-rooms", "--issue", "--to", "Lantern Fund", "-o", place.path("r.md")
      ).status == 0)
    #expect(light("2026-06-30") && !light("2026-07-01"))
    #expect(place.run("judge", "reading-rooms", "blue", "--reason", "x").status == 1)
    #expect(place.run("judge", "reading-rooms", "red").errors.contains("A reason is missing."))
  }

  @Test func `what the standard does not allow is refused by its rule`() throws {
    let place = try workplace()
    place.run("add", "project", "p", "Project")
    #expect(
      place.run("edit", "p", "--actual-end", "2027-01-01").errors.contains("(IATI 2.03, 11.1.5)"))
    place.run("add", "funding", "a/p", "--project", "p", "--share", "60")
    place.run("add", "agreement", "b", "Other")
    #expect(
      place.run("add", "funding", "b/p", "--project", "p", "--share", "50").errors.hasPrefix(
        "Error: 110 % of p would be paid for"))
    #expect(
      place.run("edit", "p", "--actual-start", "2026-06-02", "--actual-end", "2026-06-01").errors
        .contains("(IATI 2.03, 11.1.3)"))
    #expect(
      place.run("spend", "a", "1 EUR", "--on", "2030-01-01").errors.contains("(IATI 2.03, 11.2.1)"))
    place.run("add", "result", "p/r", "Result", "--type", "outcome")
    place.run("add", "indicator", "p/r/i", "Counted")
    #expect(
      place.run("add", "period", "p/r/i/x", "--from", "2026-05", "--until", "2026-03").errors
        .contains("(IATI 2.03, 8.6.1)"))
    #expect(
      place.run("add", "actual", "p/r/i@x", "--day", "2026-03-01").errors.contains(
        "(IATI 2.03, 8.10.1)"))
    #expect(
      place.run("add", "actual", "p/r/i@x", "--day", "2026-03-01", "--value", "not-collected")
        .status == 0)
    #expect(
      place.run("add", "indicator", "p/r/q", "Told", "--measure", "qualitative", "--baseline", "3")
        .errors.contains("(IATI 2.03, 8.8.3)"))
    place.run("add", "indicator", "p/r/q", "Told", "--measure", "qualitative")
    #expect(
      place.run(
        "add", "period", "p/r/q/x", "--from", "2026-01", "--until", "2026-03", "--target", "3"
      ).errors.contains("(IATI 2.03, 8.9.3)"))
    place.run("add", "budget", "a/l", "Line", "--amount", "100 EUR")
    #expect(
      place.run(
        "add", "budget", "a/m", "M", "--amount", "1 EUR", "--from", "2026-05", "--until", "2026-03"
      )
      .errors.contains("(IATI 2.03, 8.6.3)"))
    #expect(
      place.run(
        "split", "a/l", "--every", "2y", "--from", "2026-01", "--until", "2027-12"
      ).errors.contains("(IATI 2.03, 7.5.3)"))
  }
}
