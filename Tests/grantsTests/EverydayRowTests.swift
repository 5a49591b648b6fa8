import Domain
import Testing

@testable import grants

/// Rows that are no records, and headings over two lines.
@Suite struct EverydayRowTests {
  // MARK: Rows

  @Test func `two equal lines of a budget are refused by the numbers of both`() throws {
    let place = try TablePlace(["add", "agreement", "a", "A"])
    try place.write(
      "Libellé;Montant;Devise\nPer diem;500;EUR\nCarburant;200;EUR\nPer diem;500;EUR\n",
      "budget.csv")
    #expect(
      place.run("import", "budget.csv", "--as", "budget", "--under", "a").errors == """
        Error: budget.csv: 1 of 3 rows cannot be taken; nothing was changed.
          row 4: Row 2 is a/per-diem already. Take one out, or tell the two apart by a column 'Reference' or 'Key'.
        Correct 'budget.csv' and load it again. Or load the other rows now with --skip-errors, and then the corrected 'budget.errors.csv'.

        """)
  }

  @Test func `rows of totals are left out and named, in four languages`() throws {
    let place = try TablePlace(["add", "agreement", "a", "A"])
    let totals = [
      "Sous-total 1;1500", "Total A;1500", "Sous total matériel;1500", "TOTAL BUDGET;1500",
      "Total (EUR);1500", "Total :;1500", "Totals;1500", "Grand Total;1500", "Gesamt;1500",
      "TOTAL GÉNÉRAL;1500", "المجموع الفرعي;1500", "الإجمالي;1500", "Ümumi cəmi;1500", "Yekun;1500",
      "Total personnel and travel;1500",
    ]
    try place.write(
      "Libellé;Montant\nPersonnel;1000\nVoyages;500\n" + totals.joined(separator: "\n") + "\n",
      "budget.csv")
    let run = place.run(
      "import", "budget.csv", "--as", "budget", "--under", "a", "--currency", "EUR")
    #expect(
      run.errors == """
        2 added, 0 changed, 0 as they were, 15 lines of totals or remarks.
        Rows left out: row 4 "Sous-total 1" (a total), row 5 "Total A" (a total), row 6 "Sous total matériel" (a total), row 7 "TOTAL BUDGET" (a total), row 8 "Total (EUR)" (a total), row 9 "Total :" (a total), row 10 "Totals" (a total), row 11 "Grand Total" (a total), row 12 "Gesamt" (a total), row 13 "TOTAL GÉNÉRAL" (a total), row 14 "المجموع الفرعي" (a total), row 15 "الإجمالي" (a total), row 16 "Ümumi cəmi" (a total), row 17 "Yekun" (a total), row 18 "Total personnel and travel" (a total).

        """)
    #expect(place.list("budget").contains("500 EUR"))
    try place.write("Libellé;Montant\nTotal quality audit;800\n", "more.csv")
    #expect(
      place.run("import", "more.csv", "--as", "budget", "--under", "a", "--currency", "EUR").errors
        .contains(
          "row 2: 'Total quality audit' can be a total or a line of its own; it is not the sum of the lines above."
        ))
    try place.write("Livrable;Cible\nTotal quality audit;3\n", "plan.csv")
    #expect(place.run("import", "plan.csv", "--as", "deliverables", "--under", "p").status == 0)
  }

  @Test func `hidden rows and other sheets are said, HXL tags are no record`() throws {
    let place = try TablePlace()
    try place.write(
      "Organisation,Country,Email\n#org+name,#country+code,#contact+email\nBaobab,BF,a@baobab.example\n",
      "orgs.csv")
    #expect(
      place.run("import", "orgs.csv", "--as", "organisations").errors == """
        1 added, 0 changed, 0 as they were, 1 line of totals or remarks.
        Rows left out: row 2 "#org+name" (HXL tags).

        """)
  }

  @Test func `a table of a kind may call its column of names as the kind`() throws {
    let place = try TablePlace(
      ["add", "agreement", "a", "A"], ["add", "result", "p/r", "R", "--type", "outcome"])
    try place.write("Budget line,Amount,Currency\nBooks,100,EUR\n", "b.csv")
    try place.write("Indicateur,Mesure,Valeur de base\nTaux,percentage,41 %\n", "i.csv")
    #expect(place.run("import", "b.csv", "--as", "budget", "--under", "a").status == 0)
    #expect(place.run("import", "i.csv", "--as", "indicators", "--under", "p/r").status == 0)
    #expect(place.list("budget").contains("a/books,Books"))
    #expect(place.list("indicator").contains("p/r/taux,Taux"))
  }

  @Test func `two lines of headings over categories are both read`() throws {
    let place = try TablePlace(["add", "deliverable", "p/d", "Workshops"])
    try place.write(
      """
      Livrable,Date,Nombre,Participants,,
      ,,,Filles,Garçons,Total
      Workshops,2026-03-14,2,30,18,48

      """, "d.csv")
    #expect(place.run("import", "d.csv", "--as", "deliveries", "--under", "p").status == 0)
    let show = place.run("show", "p/d@2026-03-14", "--format", "json").output
    #expect(show.contains("30") && show.contains("18") && show.contains("48"))
  }
}
