import Domain
import Testing

@testable import grants

/// Which record a name means, and what is said of files.
@Suite struct EverydayNameTests {
  // MARK: Names

  @Test func `names alike in their first letters have references of their own`() throws {
    let place = try TablePlace()
    try place.write(
      """
      Deliverable,Target
      Construction of a three-classroom block with latrines in Kaya,3
      Construction of a three-classroom block with latrines in Dori,5

      """, "a.csv")
    let run = { place.run("import", "a.csv", "--as", "deliverables", "--under", "p").errors }
    #expect(run() == "2 added, 0 changed, 0 as they were.\n")
    #expect(run() == "0 added, 0 changed, 2 as they were.\n")
    #expect(
      place.list("deliverable").contains(
        "p/construction-of-a-three-classroom-block,Construction of a three-classroom block with latrines in Kaya"
      ))
  }

  @Test func `one name in other spellings is one record`() throws {
    let place = try TablePlace()
    let names = [
      "مدرسة الأمل", "مدرسة\u{A0}الأمل", "مدرسة  الأمل", "\u{200F}مدرسة الأمل", "ﻣﺪﺭﺳﺔ ﺍﻷﻣﻞ",
      "مدرسه الامل",
    ]
    for (index, name) in names.enumerated() {
      try place.write("Deliverable,Target\n\(name),3\n", "\(index).csv")
      #expect(
        place.run("import", "\(index).csv", "--as", "deliverables", "--under", "p").errors
          == (index == 0
            ? "1 added, 0 changed, 0 as they were.\n" : "0 added, 0 changed, 1 as they were.\n"))
    }
    try place.write("Deliverable,Target\nمدرسة 1,3\nمكتبة 1,4\n", "numbers.csv")
    #expect(
      place.run("import", "numbers.csv", "--as", "deliverables", "--under", "p").errors
        == "2 added, 0 changed, 0 as they were.\n")
  }

  @Test func `a name stands on one line`() throws {
    let place = try TablePlace()
    try place.write(
      "Deliverable,Target\n\"Line one\nline two\",1\n\u{202E}evil\u{202C} name,5\n", "plan.csv")
    #expect(place.run("import", "plan.csv", "--as", "deliverables", "--under", "p").status == 0)
    #expect(place.run("add", "deliverable", "p/x", "Other\nline").status == 0)
    #expect(
      place.list("deliverable").split(separator: "\n").map {
        $0.split(separator: ",").prefix(2).joined(separator: ",")
      } == [
        "reference,title", "p/evil-name,evil name", "p/line-one-line-two,Line one line two",
        "p/x,Other line",
      ])
  }

  // MARK: Files and amounts

  @Test func `a file that is no table is named`() throws {
    let place = try TablePlace()
    try place.write("%PDF-1.4\n1 0 obj\n", "plan.pdf")
    #expect(
      place.run("import", "plan.pdf", "--as", "deliverables", "--under", "p").errors == """
        Error: plan.pdf: this is a PDF document, not a table.
        Save the table as .xlsx or .csv, and import that file. Nothing was changed.

        """)
  }

  @Test func `what is wrong with an amount is its true cause`() throws {
    let place = try TablePlace(["add", "agreement", "a", "A"])
    try place.write(
      "Libellé;Montant\nA;\"(1 234,50 €)\"\nB;Rs. 500\nC;1 234 €*\nD;12\n", "b.csv")
    #expect(
      place.run("import", "b.csv", "--as", "budget", "--under", "a").errors == """
        Error: b.csv: 3 of 4 rows cannot be taken; nothing was changed.
          row 3, column B "Montant": 'Rs.' in 'Rs. 500' can be INR, PKR, NPR, LKR, MUR or SCR. Say which: --currency INR.
          row 4, column B "Montant": '€*' in '1 234 €*' is not a currency. Write a code of ISO 4217, such as XOF, EUR or USD, and nothing else beside the amount.
          row 5, column B "Montant": '12' has no currency. Add a column 'Currency', or --currency XOF.
        Correct 'b.csv' and load it again. Or load the other rows now with --skip-errors, and then the corrected 'b.errors.csv'.

        """)
  }

  @Test func `the summary of an import is there for programs`() throws {
    let place = try TablePlace()
    try place.write("Livrable;Cible;Couleur\nA;2,5;vert\nTotal;2,5;\n", "plan.csv")
    #expect(
      place.run(
        "import", "plan.csv", "--as", "deliverables", "--under", "p", "--dry-run", "--format",
        "json")
        == .init(
          status: 0,
          output: """
            {
              "version": 2,
              "file": "plan.csv",
              "kind": "deliverable",
              "dryRun": true,
              "rows": 1,
              "added": 1,
              "changed": 0,
              "unchanged": 0,
              "left": 0,
              "refused": 0,
              "made": [],
              "sheet": null,
              "columns": [
                {
                  "heading": "Livrable",
                  "field": "title"
                },
                {
                  "heading": "Cible",
                  "field": "target"
                },
                {
                  "heading": "Couleur",
                  "field": null
                }
              ],
              "dayFirst": 0,
              "monthFirst": 0,
              "twoDigitYears": 0,
              "decimalCommas": 1,
              "decimalPoints": 0,
              "encoding": "utf-8",
              "otherEncodings": [],
              "otherSheets": [],
              "rowsLeftOut": 1,
              "leftOut": [
                {
                  "row": 3,
                  "text": "Total",
                  "reason": "total"
                }
              ],
              "rowsHidden": 0,
              "hiddenRows": [],
              "problems": []
            }

            """, errors: ""))
  }
}
