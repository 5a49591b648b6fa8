import Domain
import Exchange
import Persistence
import TestSupport
import Testing
import UseCases

/// What is written for others, without a command line.
@Suite struct ExportTests {
  private let open: OpenRegister

  init() throws {
    open = try OpenRegister()
    try open.add(.project, "p", "P")
    try open.add(.deliverable, "p/w", "Workshops", ["target": "6", "due": "2026-07-10"])
    try open.add(.deliverable, "p/v", "Visits")
  }

  private func text(_ export: some ExportRequest) throws -> (text: String, count: Int) {
    var bytes: [UInt8] = []
    let written = try open.session.export(export) { bytes += $0 }
    return (String(decoding: bytes, as: UTF8.self), written.count)
  }

  @Test func `a table has the records that are meant`() throws {
    let all = try text(ExportTable("deliverables", RecordSelection(under: "p"), as: .csv))
    #expect(all.count == 2)
    #expect(all.text.contains("p/w,Workshops"))
    let some = try text(
      ExportTable("deliverable", RecordSelection(filters: ["target=6"]), as: .csv))
    #expect(some.count == 1)
    #expect(throws: RequestError.self) {
      try text(ExportTable("deliverable", RecordSelection(filters: ["target"]), as: .csv))
    }
  }

  @Test func `a workbook is one`() throws {
    var bytes: [UInt8] = []
    let export = ExportTable("deliverables", RecordSelection(), as: .workbook)
    #expect(try open.session.export(export) { bytes += $0 }.count == 2)
    #expect(bytes.starts(with: Array("PK".utf8)))
  }

  @Test func `a calendar has the deadlines with their alarms`() throws {
    let calendar = try text(ExportCalendar(under: "p", alarms: "7"))
    #expect(calendar.count == 1)
    #expect(calendar.text.contains("TRIGGER"))
    #expect(calendar.text.contains("Workshops"))
    #expect(throws: RequestError.self) { try ExportCalendar(under: nil, alarms: "soon") }
  }

  @Test func `a register file can be loaded into another register`() throws {
    let file = try text(ExportRegister())
    #expect(file.count == 3)
    let other = try OpenRegister()
    let loaded = try LoadRegisterFile(InputFile("r.json", bytes: Array(file.text.utf8)))
      .run(in: other.session, dryRun: false)
    #expect(loaded.result.added == [.project: 1, .deliverable: 2])
    #expect(Set(try other.titles(.deliverable)) == ["Workshops", "Visits"])
  }

  @Test func `what a standard demands and nobody stated is named`() throws {
    #expect {
      try text(ExportIATI(["p"]))
    } throws: { error in
      guard case RequestError.notPublishable(let missing) = error else { return false }
      return missing.contains { $0.path == "p" && $0.what == .identifier }
        && missing.contains { $0.path.isEmpty && $0.what == .publisher }
    }
  }

  @Test func `an export comes back from its JSON form as it was`() throws {
    let export = ExportTable("deliverables", RecordSelection(under: "p"), as: .csv)
    #expect(try text(JSONForm.roundTrip(export)).text == text(export).text)
  }
}
