import Foundation
import Testing

@testable import grants

@Suite struct MoneyTests {
  private func workplace() throws -> Workplace {
    let place = try Workplace()
    place.make()
    for line in [
      "add organisation giver Giver", "add organisation doer Doer",
      "add organisation partner Partner",
      "set books giver", "add agreement a Grant --start 2026-01-15 --end 2026-12",
      "add project p Schools", "add funding a/p --project p",
      "add milestone a/report Report --type report --due 2026-05 --owed-by doer --owed-to giver",
    ] { #expect(place.run(line.split(separator: " ").map(String.init)).status == 0, "\(line)") }
    for words in [
      ["add", "budget", "a/training", "Training", "--amount", "20000 EUR", "--tolerance", "10"],
      ["add", "budget", "a/books", "Books", "--amount", "8000 EUR"],
      ["add", "tranche", "a/first", "First", "--amount", "15000 EUR", "--due", "2026-02"],
      [
        "add", "tranche", "a/second", "Second", "--amount", "13000 EUR", "--conditions", "a/report",
        "--within", "+30d",
      ],
    ] { #expect(place.run(words).status == 0, "\(words)") }
    return place
  }

  @Test func `money comes in, is passed on and is spent, and the sums are right`() throws {
    let place = try workplace()
    #expect(
      place.run("pay", "a", "15000 EUR", "--to", "doer", "--tranche", "first", "--on", "2026-02-20")
        .errors == "Recorded a@2026-02-20.\n15,000 EUR disbursed, 0 spent.\n")
    place.run(
      "transfer", "a", "4000 EUR", "--from", "doer", "--to", "partner", "--on", "2026-03-01")
    #expect(
      place.run(
        "spend", "a", "9000 EUR", "--line", "training", "--by-party", "doer", "--on", "2026-04-30"
      )
      .errors == "Recorded a@2026-04-30.\nTraining: 9,000 of 20,000 EUR spent, 45 %.\n")
    place.run(
      "spend", "a", "1500.50 EUR", "--line", "a/books", "--by-party", "partner", "--on",
      "2026-05-02")
    place.run(
      "spend", "a", "250000 XOF", "--line", "books", "--by-party", "doer", "--on", "2026-01-05")
    #expect(
      place.run("money", "a", "--period", "2026-05/2026-06", "--in", "EUR").output == """
        Money: Grant (a)
        As of 30 June 2026

        CURRENCY     BUDGET  COMMITTED  DISBURSED      SPENT  GIVEN BACK  UNDISBURSED   UNSPENT  OF THE BUDGET  TIME ELAPSED
        EUR       28,000.00       0.00  15,000.00  10,500.50        0.00    13,000.00  4,499.50           38 %          47 %
        XOF               –          0          0    250,000           0            –  -250,000              –          47 %

        no total in EUR: there is no rate for XOF on 5 January 2026 (a@2026-01-05). Add one: grants add rate …

        Budget lines
        LINE      REFERENCE   CURRENCY     BUDGET  THIS PERIOD  CUMULATIVE       LEFT  OF THE BUDGET
        Books     a/books     EUR        8,000.00     1,500.50    1,500.50   6,499.50           19 %
        Training  a/training  EUR       20,000.00         0.00    9,000.00  11,000.00           45 %

        Who has what
        PARTY    CURRENCY   RECEIVED  PASSED ON     SPENT   IN HAND
        Doer     EUR       15,000.00   4,000.00  9,000.00  2,000.00
        Doer     XOF               0          0   250,000  -250,000
        Giver    EUR            0.00  15,000.00      0.00         –
        Partner  EUR        4,000.00       0.00  1,500.50  2,499.50

        Tranches
        TRANCHE  REFERENCE         AMOUNT  STATE
        First    a/first    15,000.00 EUR  paid 20 February 2026
        Second   a/second   13,000.00 EUR  held, waiting for Report (Doer)

        To be looked at
          a@2026-01-05: 250,000 XOF is another currency than its line, in no sum of it
          a@2026-01-05: 5 January 2026 is outside of the eligible dates

        """)
    place.run(
      "add", "rate", "xof", "--from", "XOF", "--to", "EUR", "--day", "2026-01-01", "--value",
      "0.00152449")
    place.run("edit", "xof", "--note", "Fixed")
    #expect(place.run("add", "rate", "xof", "Rate").status == 1)
    let output = place.run("money", "p", "--in", "EUR").output
    #expect(
      output.contains(
        """
        All in EUR  28,000.00       0.00  15,000.00  10,881.62        0.00    13,000.00  4,118.38           39 %          47 %

        Rates: 1 XOF = 0.00152449 EUR, 1 January 2026; that of the day of each payment.
        """), "\(output)")
    #expect(place.run("doctor").status == 0)
  }

  @Test func `a budget line is amended, a wrong amount corrected, and both keep the first`() throws
  {
    let place = try workplace()
    #expect(
      place.run(
        "amend", "a/books", "--set", "amount=9500 EUR", "--contractual", "1", "--in-force",
        "2026-03-01",
        "--reason", "More books"
      ).status == 0)
    place.run(
      "spend", "a", "100 EUR", "--line", "books", "--by-party", "doer", "--on", "2026-04-01")
    place.run(
      "amend", "a@2026-04-01", "--set", "amount=120 EUR", "--correction", "--reason", "Typing")
    let output = place.run("money", "a").output
    #expect(output.contains("9,500.00 (agreed first: 8,000.00)"))
    #expect(output.contains("120.00"))
    #expect(place.run("edit", "a/books", "--amount", "1 EUR").status == 1)
    #expect(place.run("undo").status == 0)
    #expect(place.run("money", "a").output.contains("100.00"))
  }

  @Test func `a table of payments comes in, and again, and each is known by what it says`() throws {
    let place = try workplace()
    try """
    Day,Amount,Currency,Type,Provider,Line
    2026-04-01,"100,50",EUR,dépense,Doer,Books
    2026-04-01,200,EUR,expenditure,Doer,Books
    2026-04-02,250000,XOF,4,Doer,Training

    """.write(toFile: place.path("p.csv"), atomically: true, encoding: .utf8)
    let words = ["import", "p.csv", "--as", "transactions", "--under", "a"]
    let read = "Read as: decimals with a comma.\n"
    #expect(place.run(words).errors == "3 added, 0 changed, 0 as they were.\n" + read)
    #expect(place.run(words).errors == "0 added, 0 changed, 3 as they were.\n" + read)
    #expect(place.run("list", "transaction").output.contains("a@2026-04-01-2"))
    #expect(place.run("money", "a").output.contains("300.50"))
  }

  @Test func `what is wrong with an amount is said`() throws {
    let place = try workplace()
    #expect(
      place.run("spend", "a", "10.5 XOF").errors.hasPrefix(
        "Error: '10.5 XOF' has more decimals than XOF, which has 0."))
    #expect(
      place.run("spend", "a", "10 EUR", "--on", "2027-01-01").errors.contains("lies after today"))
    #expect(place.run("money", "a", "--period", "2026-06/2026-01").status == 1)
    #expect(
      place.run("money", "a", "--in", "euros").errors.hasPrefix(
        "Error: --in does not know 'euros'."))
    #expect(
      place.run(
        "add", "rate", "x", "--from", "CFA", "--to", "EUR", "--day", "2026-01-01", "--value", "1"
      )
      .errors.contains("Give a currency of ISO 4217"))
  }
}
