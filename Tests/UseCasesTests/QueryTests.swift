import Domain
import Exchange
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

  @Test func `the attention of a day, alerts, figures and money are asked for`() throws {
    let attention = try ask(AttentionQuery(asOf: "2026-06-30"))
    #expect(TextRenderer(language: .en).render(attention.document).contains("Workshops"))
    #expect(try ask(AlertsQuery("p", asOf: nil)).isEmpty)
    #expect(throws: RegisterError.self) { try ask(AlertsQuery("q", asOf: nil)) }
    let explained = try ask(ExplainQuery("p/w", asOf: nil))
    #expect(TextRenderer(language: .en).render(explained).contains("Workshops"))
    #expect(throws: RegisterError.self) { try ask(ExplainQuery("kaya", asOf: nil)) }
    var money = MoneyQuery("p", asOf: nil)
    #expect(try ask(money).status.totals.isEmpty)
    money.currency = "Taler"
    #expect(throws: RequestError.self) { try ask(money) }
    var size = 0
    try ask(FormQuery("deliveries", project: "p")).write { size += $0.count }
    #expect(size > 5_000)
    #expect(throws: RequestError.self) { try ask(FormQuery("deliveries", project: nil)) }
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

/// Reports that are handed over.
@Suite struct IssuingTests {
  private let open: OpenRegister
  private let rendering = Rendering(language: .en, browser: nil, folder: "/tmp")

  init() throws {
    open = try OpenRegister()
    try open.add(.project, "p", "Schools")
    try open.add(.deliverable, "p/w", "Workshops", ["target": "4", "due": "2026-05"])
  }

  @Test func `what was handed over is kept, and made again it is the same`() throws {
    var request = ReportRequest()
    request.references = ["p"]
    let query = HandedReportQuery(request, as: .html, rendering)
    let report = try open.register.read { try query.answer(from: $0, for: open.session.caller) }
    let reference = try open.session.issue(
      report, to: "Foundation", file: "/tmp/report.html", version: "0.4.0")
    let issued = try open.session.answer(IssuedReportQuery(reference))
    #expect(issued.bytes == report.bytes)
    #expect(issued.later == 0)
    #expect(try issued.issue.request().asOf == "2026-06-30")
    _ = try open.session.perform(RecordDelivery("p/w", quantity: "1"))
    let remade = try open.session.remake(issued.issue) { _ in rendering }
    #expect(remade.isSame(as: issued.issue))
    #expect(remade.restated.isEmpty)
    #expect(try open.session.answer(IssuedReportQuery(reference)).later == 1)
  }

  @Test func `a report is not kept once the register has changed`() throws {
    let query = HandedReportQuery(ReportRequest(), as: .markdown, rendering)
    let report = try open.register.read { try query.answer(from: $0, for: open.session.caller) }
    _ = try open.session.perform(RecordDelivery("p/w", quantity: "1"))
    #expect(throws: RequestError.self) {
      try open.session.issue(report, to: "Foundation", file: nil, version: "0.4.0")
    }
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
