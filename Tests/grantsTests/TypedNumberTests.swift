import Domain
import Foundation
import Testing

@testable import grants

/// What the program prints can be typed, in each language.
@Suite struct TypedNumberTests {
  private func workplace(_ language: String, zone: String = "UTC") throws -> Workplace {
    let place = try Workplace()
    place.environment["GRANTS_LANGUAGE"] = language
    place.run("init", place.path("grants.sqlite"), "--zone", zone, "--quiet")
    for words in [
      ["add", "agreement", "a", "A"], ["add", "project", "p", "P"],
      ["add", "deliverable", "p/d", "D", "--target", "12"],
    ] { #expect(place.run(words).status == 0) }
    return place
  }

  @Test(arguments: [
    ("en", "48,000,000 XOF", "48000000 XOF"),
    ("fr", "48\u{202F}000\u{202F}000 XOF", "48000000 XOF"),
    ("fr", "48 000 000 XOF", "48000000 XOF"), ("az", "48.000.000 XOF", "48000000 XOF"),
    ("ar", "48,000,000 XOF", "48000000 XOF"), ("en", "60,000.00 EUR", "60000.00 EUR"),
    ("fr", "70\u{202F}000,00 EUR", "70000.00 EUR"), ("az", "28.000,50 EUR", "28000.50 EUR"),
    ("en", "1 250 000 FCFA", "1250000 XOF"),
  ])
  func `amounts`(language: String, typed: String, kept: String) throws {
    let place = try workplace(language, zone: "Africa/Ouagadougou")
    let run = place.run("add", "budget", "a/line", "Line", "--amount", typed)
    #expect(run.status == 0, "\(run.errors)")
    let json = place.run("export").output
    let amount = kept.split(separator: " ")[0]
    #expect(json.contains("\"\(amount)\""), "\(json)")
  }

  @Test(
    arguments: [
      (["BF"], nil, "UTC", "XOF"), (["CM"], nil, "Africa/Ouagadougou", "XAF"),
      (["BF", "TD"], nil, "Africa/Ouagadougou", nil), (["FR"], "ML", "UTC", "XOF"),
      ([], "GA", "Africa/Dakar", "XAF"), ([], "FR", "Africa/Dakar", "XOF"), ([], nil, "UTC", nil),
    ] as [([String], String?, String, String?)])
  func
    `a CFA franc is that of the project's country, then the organisation's, then the time zone's`(
      countries: [String], own: String?, zone: String, code: String?
    ) throws
  {
    let place = try workplace("en", zone: zone)
    for (number, country) in countries.enumerated() {
      #expect(
        place.run("add", "city", "c\(number)", "C\(number)", "--country", country).status == 0)
      #expect(place.run("add", "place", "p/x\(number)", "--at", "c\(number)").status == 0)
    }
    if let own {
      #expect(place.run("add", "organisation", "we", "We", "--country", own).status == 0)
      #expect(place.run("set", "own-organisation", "we").status == 0)
    }
    let typed = place.run("add", "budget", "p/line", "Line", "--amount", "1 250 000 FCFA")
    try Data("Budget line,Amount\nOther,1 250 000 FCFA\n".utf8)
      .write(to: place.folder.appending(path: "b.csv"))
    let table = place.run("import", "b.csv", "--as", "budget", "--under", "p")
    guard let code else {
      #expect(typed.errors.contains("can be XOF or XAF"), "\(typed)")
      #expect(table.errors.contains("can be XOF or XAF"), "\(table)")
      return
    }
    #expect(typed.status == 0, "\(typed)")
    #expect(table.status == 0, "\(table)")
    let list = place.run("list", "budget").output
    #expect(list.split(separator: "\n").filter { $0.hasSuffix(code) }.count == 2, "\(list)")
  }

  @Test func `numbers and their two readings`() throws {
    let place = try workplace("en")
    #expect(place.run("record", "p/d", "2,5", "--on", "2026-03-01").status == 0)
    #expect(
      place.run("record", "p/d", "1.250", "--on", "2026-03-02").errors == """
        Error: '1.250' can be 1,250 or 1.25.
        Write 1250 or 1.25.

        """)
    #expect(
      place.run("spend", "a", "60000").errors == """
        Error: '60000' has no currency.
        Write the currency after the amount: "60000 EUR".

        """)
    #expect(
      place.run("amend", "p/d", "--target", "1,250", "--correction", "--reason", "x").status == 0)
  }

  @Test func `people by the words of four languages`() throws {
    let place = try workplace("fr")
    #expect(
      place.run(
        "record", "p/d", "1", "--on", "2026-03-01", "--participations",
        "filles=30,garçons=18,total=48"
      ).status == 0)
    let json = place.run("export").output
    #expect(json.contains("\"female\"") && json.contains("\"male\"") && !json.contains("filles\":"))
  }

  @Test func `what is measured can be negative`() throws {
    let place = try workplace("en")
    for words in [
      ["add", "result", "p/r", "R", "--type", "outcome"],
      ["add", "indicator", "p/r/i", "Mean z-score", "--measure", "unit", "--baseline", "-3"],
      ["measure", "p/r/i", "--on", "2026-01-05", "--", "-1.2"],
    ] {
      let run = place.run(words)
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(place.run("record", "p/d", "--on", "2026-01-05", "--", "-1").status == 1)
    #expect(place.run("doctor").status == 0)
  }
}
