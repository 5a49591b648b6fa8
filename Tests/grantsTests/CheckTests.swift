import Testing

@testable import grants

@Suite struct CheckTests {
  private func workplace() throws -> Workplace {
    let place = try Workplace()
    place.make()
    for words in [
      ["add", "organisation", "doer", "Doer"],
      ["add", "agreement", "a", "Grant", "--signed", "2026-01-15"],
      [
        "add", "project", "p", "Schools", "--status", "implementation", "--planned-start",
        "2026-01-01",
      ],
      ["add", "funding", "a/p", "--project", "p"],
      [
        "add", "milestone", "p/end", "End", "--type", "end", "--due", "2026-12", "--owed-by",
        "doer",
      ],
      ["add", "deliverable", "p/w", "Workshops", "--target", "20", "--due", "2026-07-10"],
      ["record", "p/w", "1", "--on", "2026-02-01"], ["record", "p/w", "1", "--on", "2026-02-20"],
      ["record", "p/w", "1", "--on", "2026-03-10"],
      ["add", "result", "p/r", "Result", "--type", "outcome"],
      ["add", "indicator", "p/r/i", "Pass rate"],
      ["add", "period", "p/r/i/q1", "--from", "2026-01", "--until", "2026-03", "--target", "5"],
      ["add", "budget", "a/l", "Line", "--amount", "1000 EUR"],
    ] {
      let run = place.run(words)
      #expect(run.status == 0, "\(run.errors)")
    }
    return place
  }

  @Test func `the usual rules find what is to be looked at, and cron hears of it`() throws {
    let place = try workplace()
    #expect(
      place.run("check")
        == .init(
          status: 3,
          output: """
            To be looked at — As of 30 June 2026

            REFERENCE       TITLE      WHAT
            p               Schools    nothing recorded for 112 days
            a               Grant      signed 166 days ago, nothing paid
            p/w             Workshops  due in 10 days, nobody is responsible
            p/w@2026-02-01  Workshops  no evidence
            p/w@2026-02-20  Workshops  no evidence
            p/w@2026-03-10  Workshops  no evidence
            p/r/i/q1        Pass rate  has no value for a period that has ended

            """, errors: ""))
    place.run("spend", "a", "900 EUR", "--line", "l", "--by-party", "doer", "--on", "2026-06-01")
    #expect(place.run("check").output.contains("90 % spent in 49 % of the time"))
  }

  @Test func `rules of its own take the place of the usual ones`() throws {
    let place = try workplace()
    place.run("add", "alert", "quiet", "Half a year", "--type", "quiet", "--days", "180")
    #expect(
      place.run("check")
        == .init(
          status: 0, output: "To be looked at — As of 30 June 2026\nNothing was found.\n",
          errors: ""))
    place.run("add", "alert", "quiet-a", "Grant", "--type", "quiet", "--days", "30", "--about", "a")
    #expect(
      place.run("check", "p", "--format", "csv").output
        == "Reference,title,what\r\np,Schools,nothing recorded for 112 days\r\n")
    #expect(place.run("check", "--as-of", "2026-03-20").status == 0)
  }
}
