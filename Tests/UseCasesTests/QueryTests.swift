import Domain
import Foundation
import Persistence
import Reporting
import TestSupport
import Testing
import UseCases

/// What a person can ask, as values. Each is written as JSON first and read again, as another program would send it.
@Suite struct QueryTests {
  private let open: OpenRegister

  init() throws {
    open = try OpenRegister()
    try open.add(.project, "p", "Schools")
    try open.add(.deliverable, "p/w", "Workshops", ["target": "4", "due": "2026-05"])
    try open.add(.deliverable, "p/l", "Libraries", ["target": "2", "due": "2026-08"])
  }

  private func ask<Question: Query>(_ query: Question) throws -> Question.Answer {
    try open.session.answer(JSONForm.roundTrip(query))
  }

  @Test func `deadlines are those that are overdue, or that come`() throws {
    let late = try ask(DeadlinesQuery(.overdue, asOf: nil))
    #expect(!late.isEmpty)
    #expect(late.table.rows.count == 1)
    let coming = try ask(DeadlinesQuery(.upcoming(within: "90d", until: nil), asOf: nil))
    #expect(coming.table.rows.count == 1)
    #expect(try ask(DeadlinesQuery(.overdue, asOf: "2026-05-31")).isEmpty)
    #expect(throws: RecordError.self) {
      try ask(DeadlinesQuery(.upcoming(within: "soon", until: nil), asOf: nil))
    }
  }

  @Test func `the status of a project has its deliverables and its day`() throws {
    let answer = try ask(StatusQuery("p", asOf: "2026-06-30"))
    #expect(answer.statuses.map(\.facts.reference) == ["p"])
    #expect(answer.statuses.first?.deliverables.count == 2)
    #expect(answer.asOf == Day("2026-06-30"))
    #expect(throws: RegisterError.self) { try ask(StatusQuery("q", asOf: nil)) }
  }

  @Test func `words find records, and a record is shown whole`() throws {
    let hits = try ask(SearchQuery("work", limit: 20, asOf: nil))
    #expect(hits.map(\.reference) == ["p/w"])
    let answer = try ask(RecordQuery("p/w", asOf: nil))
    #expect(answer.draft.title == "Workshops")
    #expect(try ask(WholeReference("p/w")) == "p/w")
  }

  @Test func `history tells who did what, and a stranger is named`() throws {
    var query = HistoryQuery(about: "p/w", limit: 5)
    query.author = "ada"
    #expect(try ask(query).table.rows.isEmpty == false)
    query.author = "eve"
    #expect(throws: HistoryError.self) { try ask(query) }
    let difference = try ask(DiffQuery(from: "1", to: nil))
    #expect(difference.table.rows.isEmpty == false)
  }

  @Test func `a report is the same for everybody who asks the same`() throws {
    var request = ReportRequest()
    (request.references, request.asOf) = (["p"], "2026-06-30")
    let report = try ask(ReportQuery(request, isForPrograms: false))
    let again = try ask(ReportQuery(request, isForPrograms: false))
    #expect(report.document == again.document)
    request.sections = ["nonsense"]
    #expect(throws: RequestError.self) { try ask(ReportQuery(request, isForPrograms: false)) }
  }
}

/// Report requests as registers keep them.
@Suite struct KeptRequestTests {
  @Test func `a request that was kept is read again, in either form`() throws {
    let words =
      "p q --for a --kind status --sections header,money --period 2026-01-01/2026-06-30 --share "
      + "--rows all --as-of 2026-06-30 --language fr --format html"
    let request = try ReportRequest(kept: words)
    #expect(request.references == ["p", "q"])
    #expect(request.agreement == "a")
    #expect(request.sections == ["header", "money"])
    #expect(request.isShared)
    #expect(request.commandLine == words)
    #expect(try ReportRequest(kept: request.kept()) == request)
    #expect(throws: (any Error).self) { try ReportRequest(kept: "{\"references\": 3}") }
  }
}
