import Domain
import Foundation
import Sheets
import Testing
import UseCases

@testable import grants

/// Somebody's table becomes records: what is seen first, what is refused, what a second run does.
@Suite struct TableImportTests {
  /// A project in two cities, as the tables of these tests speak of it.
  private func workplace() throws -> Workplace {
    let place = try Workplace()
    place.make()
    for words in [
      ["add", "city", "kaya", "Kaya"], ["add", "city", "dori", "Dori", "--country", "BF"],
      ["add", "project", "p", "Project"],
    ] {
      #expect(place.run(words).status == 0)
    }
    return place
  }

  private func write(_ text: String, _ name: String, _ place: Workplace) throws {
    try Data(text.utf8).write(to: place.folder.appending(path: name))
  }

  private func read(_ name: String, _ place: Workplace) throws -> String {
    String(decoding: try Data(contentsOf: place.folder.appending(path: name)), as: UTF8.self)
  }

  /// A table as the field sends it: a title over it, semicolons, French, totals at the bottom.
  private let plan = """
    Plan d'action 2026;;;;
    ;;;;
    Livrable;Ville;Quantité prévue;Échéance;Budget
    Ateliers;Dori;12;octobre 2026;100 000
    Ateliers;Kaya;8;31/10/2026;
    Bibliothèques;Kaya;1;T3 2026;
    TOTAL;;21;;100 000

    """

  @Test func `a dry run shows the columns and what would come of the rows`() throws {
    let place = try workplace()
    try write(plan, "plan.csv", place)
    let before = place.run("export").output
    let run = place.run("import", "plan.csv", "--as", "livrables", "--under", "p", "--dry-run")
    #expect(
      run
        == .init(
          status: 0,
          output: """
            plan.csv — deliverable

            COLUMN           TAKEN AS
            Livrable         title
            Ville            place
            Quantité prévue  target
            Échéance         due
            Budget           not taken

            5 added, 0 changed, 0 as they were, 1 line of totals or remarks.

              Read as: dates with the day first.
              Rows left out: row 7 "TOTAL" (a total).

            """, errors: "Dry run: nothing was kept.\n"))
    #expect(place.run("export").output == before)
  }

  @Test func `rows become records, a second run changes nothing, and one undo takes all back`()
    throws
  {
    let place = try workplace()
    try write(plan, "plan.csv", place)
    let before = place.run("export").output
    #expect(
      place.run("import", "plan.csv", "--as", "deliverables", "--under", "p")
        == .init(
          status: 0, output: "",
          errors: """
            Columns not taken: Budget.
            5 added, 0 changed, 0 as they were, 1 line of totals or remarks.
            Read as: dates with the day first.
            Rows left out: row 7 "TOTAL" (a total).

            """))
    #expect(
      place.run("list", "part", "--format", "csv").output == """
        reference,title,at,target,due,responsible,note\r
        p/ateliers/dori,,dori,12,October 2026,,\r
        p/ateliers/kaya,,kaya,8,31 October 2026,,\r
        p/bibliotheques/kaya,,kaya,1,Q3 2026,,\r

        """)
    let after = place.run("export").output
    #expect(
      place.run("import", "plan.csv", "--as", "deliverables", "--under", "p", "-q").status == 0)
    #expect(place.run("export").output == after)
    #expect(place.run("undo").status == 0)
    #expect(place.run("export").output == before)
    #expect(place.run("doctor").status == 0)
  }

  @Test func `rows that cannot be taken are listed and written to be corrected`() throws {
    let place = try workplace()
    try write(
      """
      Deliverable,Place,Target,Due
      Workshops,Dori,many,2026-10
      Workshops,Djibo,3,2026-13
      Libraries,Kaya,2,2026-11
      Rooms,Kaya,"1,234",=1+1

      """, "plan.csv", place)
    let before = place.run("export").output
    let run = place.run("import", "plan.csv", "--as", "deliverables", "--under", "p")
    #expect(
      run
        == .init(
          status: 1, output: "",
          errors: """
            Error: plan.csv: 3 of 4 rows cannot be taken; nothing was changed.
              row 2, column C "Target": 'many' is not a number. Write digits, such as 1200.5, or to-be-set.
              row 3, column D "Due", '2026-13': due: There is no month 13: a year has 12 months. Write 2025-10-14, 2025-10, "October 2025", "Q4 2025", 2025, today or "in 3 weeks".
              row 3, column B "Place": There is no city or site 'Djibo'. Add it first, or let --make-missing add all that are missing.
              row 5, column C "Target": '1,234' can be 1,234 or 1.234. Say what stands before decimals: --decimal point or --decimal comma.
              row 5, column D "Due": due: '=1+1' is not a date. Write 2025-10-14, 2025-10, "October 2025", "Q4 2025", 2025, today or "in 3 weeks".
            Correct 'plan.csv' and load it again. Or load the other rows now with --skip-errors, and then the corrected 'plan.errors.csv'.

            """))
    #expect(place.run("export").output == before)
    let errors = try read("plan.errors.csv", place)
    #expect(errors.split(separator: "\r\n").count == 4)
    #expect(errors.hasPrefix("Deliverable,Place,Target,Due,grants: row,grants: problem\r\n"))
    // What a spreadsheet would work out is not handed on as a formula.
    #expect(errors.contains("Rooms,Kaya,\"1,234\",'=1+1,5,"))

    #expect(
      place.run("import", "plan.csv", "--as", "deliverables", "--under", "p", "--skip-errors")
        .errors
          == """
          2 added, 0 changed, 0 as they were, 3 rows not taken.
          The rows that were not taken are in 'plan.errors-2.csv'.

          """)
    try write(
      errors.replacing("many", with: "4").replacing("2026-13", with: "2026-12")
        .replacing("'=1+1", with: "2026-12").replacing("Djibo", with: "Kaya"),
      "plan.errors.csv", place)
    #expect(
      place.run(
        "import", "plan.errors.csv", "--as", "deliverables", "--under", "p", "--decimal", "comma"
      ).errors == """
        5 added, 0 changed, 0 as they were.
        Read as: decimals with a comma.

        """)
    #expect(place.run("list", "part", "--where", "target=1.234").output.contains("p/rooms/kaya"))
  }

  @Test func `a file of errors does not take the place of its table, and has its columns once`()
    throws
  {
    let place = try workplace()
    let table = "Deliverable,Target\r\nWorkshops,many\r\n"
    try write(table, "plan.csv", place)
    let words = ["import", "plan.csv", "--as", "deliverables", "--under", "p"]
    for name in ["plan.csv", "./plan.csv"] {
      let refused = place.run(words + ["--errors", name, "--force", "--skip-errors"])
      #expect(
        refused.errors == """
          Error: This command already uses '\(name)'.
          Choose another file for --errors or --save-mapping.

          """)
    }
    #expect(try read("plan.csv", place) == table)
    #expect(place.run(words + ["--errors", "e.csv"]).status == 1)
    #expect(place.run(words + ["--errors", "e.csv", "--dry-run", "--force"]).status == 1)
    let again = ["import", "e.csv"] + words.dropFirst(2) + ["--errors", "f.csv"]
    #expect(place.run(again).status == 1)
    #expect(
      try read("f.csv", place).hasPrefix("Deliverable,Target,grants: row,grants: problem\r\n"))
  }

  @Test func `a place for errors that does not exist is refused before anything is loaded`() throws
  {
    let place = try workplace()
    try write("Deliverable,Target\nWorkshops,4\nRooms,many\n", "plan.csv", place)
    let words = ["import", "plan.csv", "--as", "deliverables", "--under", "p", "--skip-errors"]
    let refused = place.run(words + ["--errors", "no/e.csv"])
    #expect(refused.errors.hasPrefix("Error: The folder 'no' does not exist."))
    #expect(!place.run("export").output.contains("workshops"))
  }

  @Test func `an agreed value changes only when the kind of change is said`() throws {
    let place = try workplace()
    try write("Deliverable,Target,Unit\nWorkshops,4,day\n", "a.csv", place)
    try write("Deliverable,Target,Unit\nWorkshops,6,workshop\n", "b.csv", place)
    let words = ["--as", "deliverables", "--under", "p"]
    #expect(place.run(["import", "a.csv"] + words).status == 0)
    #expect(
      place.run(["import", "b.csv"] + words).errors.contains(
        "row 2: p/workshops is there and says something else: unit, target. --update takes"))
    #expect(
      place.run(["import", "b.csv", "--add"] + words).errors
        == "0 added, 0 changed, 0 as they were, 1 that differ left alone.\n")
    #expect(
      place.run(["import", "b.csv", "--update"] + words).errors.contains(
        "row 2: p/workshops has an agreed value: target. Say what kind of change it is"))
    let terms = ["--contractual", "1", "--in-force", "2026-06-01", "--reason", "More schools"]
    #expect(
      place.run(["import", "b.csv", "--update", "--dry-run"] + terms + words).output.contains(
        """
        Changes
        REFERENCE    FIELD   BEFORE  AFTER
        p/workshops  unit    day     workshop
        p/workshops  target  4       6
        """))
    #expect(place.run(["import", "b.csv", "--update"] + terms + words).status == 0)
    #expect(
      place.run(["import", "b.csv"] + words).errors == "0 added, 0 changed, 1 as they were.\n")
    #expect(
      place.run("status", "p").output.contains(
        "p/workshops, target 6, agreed (no. 1), in force since 1 June 2026: More schools"))
    #expect(place.run("show", "p/workshops").output.contains("amendment-target"))
  }

  @Test func `what the columns are can be said, kept and used again`() throws {
    let place = try workplace()
    try write("Quoi,Combien,Autre\nAteliers,3,x\n", "a.csv", place)
    #expect(
      place.run("import", "a.csv", "--as", "deliverables", "--under", "p").errors
        == """
        Error: No heading of 'a.csv' says anything of a deliverable.
        Say what a column is: --map "My heading=title"; or name the --sheet.

        """)
    #expect(
      place.run(
        "import", "a.csv", "--as", "deliverables", "--under", "p", "--map", "Quoi=title", "--map",
        "Combien=target", "--save-mapping", "m.json"
      ).status == 0)
    #expect(
      try read("m.json", place) == """
        {
          "format": "grants-mapping",
          "as": "deliverable",
          "columns": {
            "Quoi": "title",
            "Combien": "target",
            "Autre": "-"
          }
        }

        """)
    #expect(
      place.run("import", "a.csv", "--mapping", "m.json", "--under", "p").errors
        == "Columns not taken: Autre.\n0 added, 0 changed, 1 as they were.\n")
    #expect(
      place.run("import", "a.csv", "--mapping", "m.json", "--map", "Quio=title").errors
        == "Error: --map does not know 'Quio'.\nChoose one of: Quoi, Combien, Autre.\n")
  }

  @Test func `on a terminal it shows what would come and asks`() throws {
    let place = try workplace()
    try write("City,Country\nDjibo,BF\n", "c.csv", place)
    place.width = 80
    place.answers = ["n"]
    let declined = place.run("import", "c.csv", "--as", "cities")
    #expect(declined.status == 2)
    #expect(declined.output.hasSuffix("1 added, 0 changed, 0 as they were.\nLoad this? [y/N] "))
    #expect(place.run("list", "city").output.contains("djibo") == false)
    place.answers = ["y"]
    #expect(place.run("import", "c.csv", "--as", "cities").status == 0)
    #expect(place.run("list", "city").output.contains("djibo"))
  }

  @Test func `deliveries are known again by their key, doubles and corrections are not lost`()
    throws
  {
    let place = try workplace()
    place.run("add", "deliverable", "p/w", "Ateliers", "--target", "9")
    let words = ["--as", "deliveries", "--under", "p", "--dates", "dmy"]
    try write("Clé,Livrable,Jour,Quantité\na1,Ateliers,03/04/2026,2\n", "one.csv", place)
    try write(
      "Clé,Livrable,Jour,Quantité\na1,Ateliers,04/04/2026,2\nb1,Ateliers,03/04/2026,2\n", "two.csv",
      place)
    #expect(
      place.run("import", "one.csv", "--as", "deliveries", "--under", "p").errors.contains(
        "'03/04/2026' can be 3 April 2026 or 4 March 2026. Say which is first: --dates dmy"))
    #expect(place.run(["import", "one.csv"] + words).status == 0)
    let refused = place.run(["import", "two.csv"] + words).errors
    #expect(refused.contains("row 2: p/w@a1 is there and says something else: day."))
    #expect(refused.contains("row 3: It looks like p/w@a1: the same day, place and quantity"))
    let read = "Read as: dates with the day first.\n"
    let correction = ["--update", "--add", "--keep-doubles", "--correction", "--reason", "Misread"]
    #expect(
      place.run(["import", "two.csv"] + correction + words).errors
        == "1 added, 1 changed, 0 as they were.\n" + read)
    #expect(
      place.run(["import", "two.csv"] + words).errors
        == "0 added, 0 changed, 2 as they were.\n" + read)
    // The first sheet comes late once more: what it says was corrected since.
    #expect(
      place.run(["import", "one.csv"] + words).errors
        == "0 added, 0 changed, 1 as they were.\n" + read)
    #expect(place.run("status", "p").output.contains("4"))
  }

  @Test func `missing cities, organisations and people are added when asked`() throws {
    let place = try workplace()
    try write("Name,City\nBaobab,Fada\nAcacia,Fada\n", "o.csv", place)
    #expect(
      place.run("import", "o.csv", "--as", "organisations", "--make-missing", "-n").output.contains(
        "Also added, because rows name them: Fada (city)."))
    #expect(place.run("import", "o.csv", "--as", "organisations", "--make-missing").status == 0)
    #expect(place.run("list", "organisation", "--where", "city=fada").output.contains("acacia"))
  }

  @Test func `a workbook with several sheets, merged headings and Excel's numbers for days`() throws
  {
    let place = try workplace()
    final class Bytes { var all: [UInt8] = [] }
    let bytes = Bytes()
    var writer = WorkbookWriter { bytes.all += $0 }
    try writer.begin(SheetLayout(name: "Lisez-moi"))
    try writer.write([(.text("Rien ici"), CellStyle())])
    try writer.begin(SheetLayout(name: "Plan"))
    for row: [SheetCell] in [
      [.text("Livrable"), .text("Quantité"), .empty, .text("Échéance")],
      [.empty, .text("prévue"), .text("réalisée"), .empty],
      [.text("Ateliers"), .number("12"), .number("3"), .day("2026-10-31")],
      [.text("Livres"), .text("1 200"), .empty, .number("46326")],
    ] {
      try writer.write(row.map { ($0, CellStyle()) })
    }
    try writer.finish()
    try Data(bytes.all).write(to: place.folder.appending(path: "plan.xlsx"))
    let run = place.run(
      "import", "plan.xlsx", "--as", "deliverables", "--sheet", "plan", "--under", "p", "--map",
      "Quantité réalisée=-")
    #expect(
      run.errors == """
        Columns not taken: Quantité réalisée.
        2 added, 0 changed, 0 as they were.
        Sheets not read (see --sheet): "Lisez-moi".

        """)
    #expect(
      place.run("list", "deliverable", "--format", "csv").output.contains(
        "p/livres,Livres,,,,1200,31 October 2026,,,,\r\n"))
    #expect(
      place.run("import", "plan.xlsx", "--as", "deliverables", "--sheet", "Budget").errors
        == "Error: plan.xlsx: there is no sheet 'Budget'.\nSheets: Lisez-moi, Plan.\n")
  }

  @Test func `a file that changes while it is read is refused`() throws {
    let place = try workplace()
    try write("City\nDjibo\n", "c.csv", place)
    let file = try InputFile(place.path("c.csv"))
    try file.checkUnchanged()
    let other = try #require(FileHandle(forWritingAtPath: place.path("c.csv")))
    try other.truncate(atOffset: 3)
    try other.close()
    #expect(throws: RequestError.self) { try file.checkUnchanged() }
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}not a zip", "the file is damaged or cut short"),
    ("a,b\n\"never closed", "line 2: a quotation mark is never closed"),
  ])
  func `a broken file is refused by name`(_ content: String, _ sentence: String) throws {
    let place = try workplace()
    try write(content, "x.csv", place)
    let run = place.run("import", "x.csv", "--as", "cities", "--map", "a=title")
    #expect(run.status == 1)
    #expect(run.errors.contains(sentence), "\(run.errors)")
  }

  @Test(.enabled(if: SharedSamples.exist, "the published sample tables are not beside this clone"))
  func `a published table of grants is loaded`() throws {
    let place = try workplace()
    let sample = SharedSamples.path("360giving/andrew-lloyd-webber-foundation.xlsx")
    let run = place.run(
      "import", sample, "--as", "projects", "--errors", place.path("e.csv"), "-q")
    #expect(run.status == 0, "\(run.errors)")
    let csv = place.run("list", "project", "--format", "csv").output
    #expect(csv.split(separator: "\r\n").filter { $0.hasPrefix("360g-alwf-") }.count > 470)
    #expect(place.run("import", sample, "--as", "projects", "-q").status == 0)
    #expect(place.run("list", "project", "--format", "csv").output == csv)
  }
}

/// Real published files, which stand beside the project where it is tested as a whole.
enum SharedSamples {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/samples")

  static var exist: Bool { FileManager.default.fileExists(atPath: folder.path()) }

  static func path(_ name: String) -> String { folder.appending(path: name).path() }
}

/// What is written out comes in again and says nothing new.
@Suite struct TableRoundTripTests {
  @Test(arguments: Kind.allCases, ["csv", "xlsx"])
  func `a table of any kind comes back unchanged`(_ kind: Kind, _ form: String) throws {
    let place = try Workplace()
    place.make("demonstration")
    for language in ["en", "fr", "ar", "az"] {
      let file = "\(kind.rawValue).\(form)"
      let out = place.run(
        "export", "--as", kind.rawValue, "-o", place.path(file), "--language", language, "--force")
      #expect(out.status == 0, "\(out.errors)")
      if out.errors.hasPrefix("Wrote 0") || out.errors.hasPrefix("0 ") { continue }
      let run = place.run("import", file, "--as", kind.rawValue, "--language", "en")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("0 added, 0 changed, "), "\(run.errors)")
    }
  }
}
