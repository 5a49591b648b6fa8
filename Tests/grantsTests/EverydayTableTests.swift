import Domain
import Foundation
import Sheets
import Testing

@testable import grants

/// Dates and numbers of tables as people really send them: the right figure, or a refusal that names row, column
/// and value.
@Suite struct EverydayTableTests {
  // MARK: Dates

  @Test func `a year of two digits is the nearest one, in files and where it is typed`() throws {
    let place = try TablePlace()
    try place.write("Jalon;Due\nReport;14/10/26\nAudit;31/12/26\nStart;13.02.26\n", "plan.csv")
    #expect(
      place.run("import", "plan.csv", "--as", "milestones", "--under", "p").errors == """
        3 added, 0 changed, 0 as they were.
        Read as: dates with the day first, years of two digits as the nearest ones.

        """)
    #expect(
      place.run("overdue", "--as-of", "2026-02-15", "--format", "csv").output.contains("Start"))
    #expect(
      place.run("add", "milestone", "p/late", "Late", "--due", "14/10/26").status == 0)
    let dues = place.list("milestone")
    for text in ["14 October 2026", "31 December 2026", "13 February 2026"] {
      #expect(dues.contains(text))
    }
    #expect(dues.components(separatedBy: "14 October 2026").count == 3)
    let early = place.run("add", "milestone", "p/early", "Early", "--due", "0026-10-14")
    #expect(
      early.errors == """
        Error: due: The year 26 is before 1900.
        Write the year with four digits, such as 2025.

        """)
  }

  @Test func `a date with a time is its day`() throws {
    let place = try TablePlace()
    try place.write(
      """
      Jalon;Echéance
      A;2026-10-14T23:30:00.000+00:00
      B;2026-10-14 00:00:00
      C;2026-10-14T00:00:00Z
      D;14/10/2026 00:00
      E;14-Oct-26

      """, "plan.csv")
    #expect(place.run("import", "plan.csv", "--as", "milestones", "--under", "p").status == 0)
    #expect(place.list("milestone").components(separatedBy: "14 October 2026").count == 6)
  }

  @Test func `a cell that shows a month is the month`() throws {
    let place = try TablePlace()
    try place.write(
      [
        [(.text("Jalon"), nil), (.text("Echéance"), nil)],
        [(.text("Rapport"), nil), (.number("46266"), "mmm\\-yy")],
        [(.text("Audit"), nil), (.number("46266"), "yyyy")],
        [(.text("Fin"), nil), (.number("46265.9999999"), "dd/mm/yyyy")],
      ], "plan.xlsx")
    #expect(place.run("import", "plan.xlsx", "--as", "milestones", "--under", "p").status == 0)
    let lines = place.list("milestone")
    for text in ["Rapport,,September 2026", "Audit,,2026", "Fin,,1 September 2026"] {
      #expect(lines.contains(text), "\(lines)")
    }
  }

  // MARK: Numbers

  @Test func `only groups of thousands are groups`() throws {
    let place = try TablePlace()
    try place.write("Livrable;Cible\nA;1,2,3\nB;12.5.2026\nC;1 234 567\n", "plan.csv")
    #expect(
      place.run("import", "plan.csv", "--as", "deliverables", "--under", "p").errors == """
        Error: plan.csv: 2 of 3 rows cannot be taken; nothing was changed.
          row 2, column B "Cible": '1,2,3' is not a number. Write digits, such as 1200.5, or to-be-set.
          row 3, column B "Cible": '12.5.2026' is not a number. Write digits, such as 1200.5, or to-be-set.
        Correct 'plan.csv' and load it again. Or load the other rows now with --skip-errors, and then the corrected 'plan.errors.csv'.

        """)
    let errors = try String(
      contentsOf: place.place.folder.appending(path: "plan.errors.csv"), encoding: .utf8)
    #expect(errors.hasPrefix("Livrable;Cible;grants: row;grants: problem\r\nA;1,2,3;2;"))
  }

  @Test func `marks that nobody sees are no part of a value`() throws {
    let place = try TablePlace()
    try place.write(
      "Deliverable,Target,Due\nA,\u{200E}12,2026-09-30\nB,12\u{202C},\u{200F}2026-09-30\nC,12\u{200B},2026-09-30\n",
      "plan.csv")
    #expect(place.run("import", "plan.csv", "--as", "deliverables", "--under", "p").status == 0)
    #expect(place.list("deliverable").components(separatedBy: ",12,").count == 4)
  }

  @Test func `per cent are what the cell shows, where the value is a percentage`() throws {
    let place = try TablePlace(
      ["add", "result", "p/r", "Learn", "--type", "outcome"],
      ["add", "indicator", "p/r/rate", "Pass rate", "--measure", "percentage"],
      ["add", "indicator", "p/r/girls", "Girls", "--measure", "unit"],
      ["add", "deliverable", "p/d", "Books"])
    try place.write(
      [
        [(.text("Day"), nil), (.text("Value"), nil)],
        [(.day("2025-12-31"), "yyyy-mm-dd"), (.number("0.58"), "0%")],
      ], "val.xlsx")
    try place.write("Day,Value\n2026-01-31,58.5 %\n", "val.csv")
    for name in ["val.xlsx", "val.csv"] {
      #expect(place.run("import", name, "--as", "actuals", "--under", "p/r/rate").status == 0)
    }
    #expect(
      place.list("actual").split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).prefix(4).joined(separator: ",")
      } == [
        "p/r/rate@2025-12-31,,31 December 2025,58",
        "p/r/rate@2026-01-31,,31 January 2026,58.5",
      ])
    #expect(
      place.run("import", "val.csv", "--as", "actuals", "--under", "p/r/girls").errors.contains(
        "'58.5 %' is a percentage, and this value is not one."))
    try place.write("Deliverable,Target\nBooks,58 %\n", "plan.csv")
    #expect(
      place.run("import", "plan.csv", "--as", "deliverables", "--under", "p", "--update").errors
        .contains("row 2, column B \"Target\": '58 %' is a percentage, and this value is not one."))
    #expect(place.run("measure", "p/r/rate", "61,5 %", "--on", "2026-02-28").status == 0)
    #expect(place.list("actual").contains("28 February 2026,61.5"))
  }
}
