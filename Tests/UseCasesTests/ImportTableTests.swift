import Domain
import Exchange
import Persistence
import TestSupport
import Testing
import UseCases

/// Tables that are loaded without a command line.
@Suite struct ImportTableTests {
  private let open: OpenRegister

  init() throws {
    open = try OpenRegister()
    try open.add(.project, "p", "P")
  }

  /// Keeps what is written in memory.
  private final class Memory: NewFile {
    var text = ""
    func write(_ bytes: [UInt8]) { text += String(decoding: bytes, as: UTF8.self) }
    func synchronise() {}
  }

  private static let plan = """
    Title;Target
    Workshops;6
    Visits;douze
    Meetings;4

    """

  private func importing(_ text: String, _ request: TableRequest) throws -> ImportTable {
    try ImportTable(InputFile("plan.csv", bytes: Array(text.utf8)), request)
  }

  private var request: TableRequest {
    var request = TableRequest()
    request.kind = "deliverables"
    request.under = "p"
    return request
  }

  @Test func `nothing is loaded when a row cannot be taken, and the row is kept`() throws {
    let memory = Memory()
    let importing = try importing(Self.plan, request)
    let rows = RefusedRows(headings: ["Title", "Target"], separator: UInt8(ascii: ",")) {
      "\($0.map(\.value))"
    } open: {
      memory
    }
    let answer = try importing.run(in: open.session, dryRun: false, keeping: rows)
    #expect(answer.isTakenBack)
    #expect(answer.refused == 1)
    #expect(answer.problems.map(\.error) == [.number(.notANumber("douze"))])
    #expect(answer.summary.rows == 3)
    #expect(try open.titles(.deliverable).isEmpty)
    #expect(
      memory.text == """
        Title,Target,grants: row,grants: problem\r
        Visits,douze,3,"[""douze""]"\r

        """)
  }

  @Test func `the other rows are loaded when those are skipped`() throws {
    var request = request
    request.skipsErrors = true
    let answer = try importing(Self.plan, request).run(in: open.session, dryRun: false)
    #expect(!answer.isTakenBack)
    #expect(answer.summary.records.added == [.deliverable: 2])
    #expect(Set(try open.titles(.deliverable)) == ["Workshops", "Meetings"])
  }

  @Test func `a dry run tells what would come of it`() throws {
    let answer = try importing("Title;Target\nWorkshops;6\n", request)
      .run(in: open.session, dryRun: true)
    #expect(answer.summary.records.added == [.deliverable: 1])
    #expect(try open.titles(.deliverable).isEmpty)
  }

  @Test func `columns that nobody understood are named`() throws {
    let importing = try importing("Title;Target;Colour\nWorkshops;6;red\n", request)
    #expect(importing.columnsNotTaken == ["Colour"])
    #expect(
      importing.sheet.mapping.columns.map(\.target) == [
        .title(language: nil), .field("target"), nil,
      ])
  }

  @Test func `a request comes back from its JSON form as it was`() throws {
    var asked = request
    asked.columns = ["Titre=title"]
    asked.amendment.isCorrection = true
    let known = try JSONForm.roundTrip(asked)
    #expect(known.columns == asked.columns)
    #expect(known.kind == asked.kind)
    #expect(known.amendment.isCorrection)
  }

  @Test func `what files are is found out from their beginning`() throws {
    let caller = open.session.caller
    func form(_ text: String, _ request: TableRequest = TableRequest()) throws -> String {
      let file = InputFile("file", bytes: Array(text.utf8))
      return switch try FileForm.of([file], request, isMapped: false, for: caller) {
      case .register: "register"
      case .table: "table"
      case .publications(let form): "\(type(of: form))"
      }
    }
    #expect(try form("{\"format\": \"grants\"}") == "register")
    #expect(try form("Title,Target\n") == "table")
    #expect(try form("<iati-activities version=\"2.03\"/>") == "IATIFiles")
    #expect(
      try form("Identifier,Title,Description,Currency,Amount Awarded\n", giving) == "GivingFiles")
    #expect(throws: RequestError.self) { try form(" \n") }
  }

  private var giving: TableRequest {
    var request = TableRequest()
    request.kind = GivingFiles.word
    return request
  }
}
