import Domain
import Foundation
import Sheets
import Testing

@testable import grants

@Suite struct FormTests {
  private func rows(_ path: String, sheet: String? = nil) throws -> [SheetRow] {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let next = try TableFile(RandomAccess(bytes)) { { nil } }.rows(of: sheet)
    var rows: [SheetRow] = []
    while let row = try next() { rows.append(row) }
    return rows
  }

  /// Writes the form again with rows filled in, as a person would.
  private func fill(_ path: String, as other: String, _ filled: [[SheetCell]]) throws {
    let sheet = try rows(path)
    let mark = try rows(path, sheet: "grants")
    var bytes: [UInt8] = []
    let sink = Sink()
    var writer = WorkbookWriter { sink.bytes += $0 }
    try writer.begin(SheetLayout(name: "Réalisations"))
    for (index, row) in sheet.enumerated() {
      let data = index - 3
      var cells = row.cells
      if filled.indices.contains(data) {
        for (column, cell) in filled[data].enumerated() { cells[column] = cell }
      }
      try writer.write(cells.map { ($0, CellStyle()) })
    }
    var hidden = SheetLayout(name: "grants")
    hidden.isHidden = true
    try writer.begin(hidden)
    for row in mark { try writer.write(row.cells.map { ($0, CellStyle()) }) }
    try writer.finish()
    bytes = sink.bytes
    try Data(bytes).write(to: URL(filePath: other))
  }

  private final class Sink { var bytes: [UInt8] = [] }

  @Test func `a form has the project's own lists, and a key for each row`() throws {
    let place = try Workplace()
    place.make("demonstration")
    let path = place.path("f.xlsx")
    #expect(
      place.run("form", "deliveries", "--project", "sahel-schools", "--language", "fr", "-o", path)
        .errors == "Écrit : « /f.xlsx ».\n")
    let sheet = try rows(path)
    #expect(
      sheet[2].cells.map(\.text) == [
        "Livrable", "Jour", "Quantité", "Lieu", "Participations", "Dont femmes",
        "Nouvelles personnes", "Enregistré par", "Note", "Clé de ligne",
      ])
    let keys = sheet.dropFirst(3).map { $0[9].text }
    #expect(keys.count == 200 && Set(keys).count == 200)
    let lists = try rows(path, sheet: "lists")
    #expect(
      lists.map { $0[0].text } == [
        "Kits scolaires", "Bibliothèques scolaires", "Ateliers", "", "", "",
      ])
    #expect(lists.map { $0[3].text }.contains("Foyer B (inventé)"))
    // Another form never has the same keys.
    place.run("form", "deliveries", "--project", "sahel-schools", "-o", place.path("g.xlsx"))
    #expect(
      Set(try rows(place.path("g.xlsx")).dropFirst(3).map { $0[9].text }).isDisjoint(with: keys))
  }

  @Test func `a form comes back, late and twice, without a word more`() throws {
    let place = try Workplace()
    place.make("demonstration")
    let (form, one, two) = (place.path("f.xlsx"), place.path("1.xlsx"), place.path("2.xlsx"))
    place.run("form", "deliveries", "--project", "sahel-schools", "--language", "fr", "-o", form)
    let first: [SheetCell] = [
      .text("Ateliers"), .day("2026-06-01"), .number("1"), .text("Dori"), .number("30"),
      .number("25"), .number("4"), .text("Formatrice"),
    ]
    let second: [SheetCell] = [.text("Ateliers"), .text("02/06/2026"), .number("1"), .text("Kaya")]
    try fill(form, as: one, [first])
    try fill(form, as: two, [first, second])
    #expect(place.run("import", one).errors == "1 added, 0 changed, 0 as they were.\n")
    #expect(
      place.run("import", two).errors == """
        1 added, 0 changed, 1 as they were.
        Read as: dates with the day first.

        """)
    #expect(place.run("import", one).errors == "0 added, 0 changed, 1 as they were.\n")
    let table = place.run("export", "--as", "deliveries", "--under", "sahel-schools").output
    #expect(
      table.contains(
        ",2026-06-01,1,sahel-schools/workshops/dori,sahel-schools/workshops/dori,dori,Dori,\"total=30,female=25\",total=4,"
      ))
    #expect(table.contains(",2026-06-02,1,sahel-schools/workshops/kaya,"))
  }

  @Test func `a project without deliverables has no form`() throws {
    let place = try Workplace()
    place.make()
    place.run("add", "project", "p", "P")
    #expect(
      place.run("form", "deliveries", "--project", "p", "-o", place.path("f.xlsx")).errors
        .hasPrefix(
          "Error: p has no deliverable that could be filled in."))
    #expect(!FileManager.default.fileExists(atPath: place.path("f.xlsx")))
  }
}

@Suite struct CalendarExportTests {
  private func workplace() throws -> Workplace {
    let place = try Workplace()
    place.make()
    place.run("add", "project", "p", "Project")
    place.run("add", "milestone", "p/end", "End", "--type", "end", "--due", "2026-10")
    place.run("add", "milestone", "p/r", "Report", "--type", "report", "--due", "2026-09-30")
    return place
  }

  /// The lines of the event with this title, without those that say when.
  private func event(_ title: String, _ place: Workplace, in register: String = "grants.sqlite")
    -> [String: String]
  {
    let events = place.run("export", "--format", "ics", "--register", place.path(register)).output
      .components(separatedBy: "BEGIN:VEVENT")
    guard
      let event = events.first(where: {
        $0.contains("SUMMARY:\(title)") || $0.contains("SUMMARY:✓ \(title)")
      })
    else { return [:] }
    var lines: [String: String] = [:]
    for line in event.components(separatedBy: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      if parts.count == 2 { lines[parts[0]] = parts[1] }
    }
    return lines
  }

  @Test func `a partial date is an event of its last day, and says what was given`() throws {
    let event = event("End (Project)", try workplace())
    #expect(event["DTSTART;VALUE=DATE"] == "20261031")
    #expect(event["DESCRIPTION;LANGUAGE=en"] == "Due: October 2026\\np/end")
    #expect(event["STATUS"] == "CONFIRMED")
  }

  @Test func `every change makes a greater number, whatever is done and undone`() throws {
    let place = try workplace()
    func sequence() throws -> Int {
      try #require(Int(event("Report (Project)", place)["SEQUENCE"] ?? ""))
    }
    var last = try sequence()
    let uid = event("Report (Project)", place)["UID"]
    for words in [
      ["amend", "p/r", "--due", "2026-10-15", "--internal", "--reason", "Later"],
      ["undo"], ["redo"], ["edit", "p/r", "--note", "x"], ["submit", "p/r", "--on", "2026-06-01"],
      ["undo"], ["return", "p/r", "--on", "2026-06-02", "--new-due", "2026-11-01"],
      ["remove", "p/r/returned-2026-06-02"],
    ] {
      #expect(place.run(words).status == 0, "\(words)")
      let next = try sequence()
      #expect(next > last, "\(words)")
      last = next
      #expect(event("Report (Project)", place)["UID"] == uid)
    }
  }

  @Test func `the number grows in a copy that goes on as another office, too`() throws {
    let place = try workplace()
    func sequence(_ register: String) throws -> Int {
      try #require(Int(event("Report (Project)", place, in: register)["SEQUENCE"] ?? ""))
    }
    for note in ["x", "y", "z"] { place.run("edit", "p/r", "--note", note) }
    let before = try sequence("grants.sqlite")
    #expect(place.run("clone", place.path("copy.sqlite")).status == 0)
    #expect(try sequence("copy.sqlite") >= before)
    for note in ["u", "v", "w"] {
      let last = try sequence("copy.sqlite")
      let edit = place.run("edit", "p/r", "--note", note, "--register", place.path("copy.sqlite"))
      #expect(edit.status == 0, "\(edit.errors)")
      #expect(try sequence("copy.sqlite") > last)
    }
  }

  @Test func `what leaves a payment again makes no smaller number`() throws {
    let place = try workplace()
    func sequence() throws -> Int {
      try #require(Int(event("First (Agreement)", place)["SEQUENCE"] ?? ""))
    }
    for words in [
      ["add", "organisation", "o", "O"], ["add", "agreement", "a", "Agreement"],
      [
        "add", "tranche", "a/first", "First", "--amount", "100 EUR", "--due", "2026-09-01",
        "--provider", "o",
      ],
      [
        "add", "tranche", "a/next", "Next", "--amount", "100 EUR", "--due", "2026-10-01",
        "--provider", "o",
      ],
      ["pay", "a", "50 EUR", "--to", "o", "--tranche", "first", "--on", "2026-03-01"],
    ] { #expect(place.run(words).status == 0, "\(words)") }
    let payment = "a@2026-03-01"
    for _ in 0..<3 { place.run("edit", payment, "--note", "x") }
    let before = try sequence()
    let moved = place.run("edit", payment, "--tranche", "a/next")
    #expect(moved.status == 0, "\(moved.errors)")
    #expect(try sequence() > before)
  }

  @Test func `what is done, called off or taken out says so`() throws {
    let place = try workplace()
    place.run("complete", "p/r", "--on", "2026-06-01")
    #expect(event("✓ Report (Project)", place)["STATUS"] == "CONFIRMED")
    place.run("cancel", "p/r", "--on", "2026-06-02", "--reason", "No")
    #expect(event("Report (Project)", place)["STATUS"] == "CANCELLED")
    let uid = event("End (Project)", place)["UID"]
    place.run("remove", "p/end")
    #expect(event("End", place)["UID"] == uid)
    #expect(event("End", place)["STATUS"] == "CANCELLED")
    place.run("undo")
    #expect(event("End (Project)", place)["STATUS"] == "CONFIRMED")
  }

  @Test func `alarms are as asked, and only what is under a record is written`() throws {
    let place = try workplace()
    place.run("add", "project", "q", "Other")
    place.run("add", "milestone", "q/r", "Other report", "--due", "2026-09-30")
    let output = place.run("export", "--format", "ics", "--under", "q", "--alarms", "7").output
    #expect(output.components(separatedBy: "BEGIN:VEVENT").count == 2)
    #expect(output.contains("TRIGGER;RELATED=START:-P6DT15H"))
    #expect(place.run("export", "--format", "ics", "--alarms", "soon").status == 1)
  }
}
