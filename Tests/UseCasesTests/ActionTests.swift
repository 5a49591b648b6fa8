import Domain
import Foundation
import Persistence
import Reporting
import TestSupport
import Testing
import UseCases

/// What a person can do, asked for as values. Each is written as JSON first and read again, as another program would
/// send it.
@Suite struct ActionTests {
  private let open: OpenRegister

  init() throws {
    open = try OpenRegister()
    try act(AddRecord("organisation", "haf", title: "Foundation"))
    try act(AddRecord("city", "kaya", title: "Kaya"))
    try act(AddRecord("project", "p", title: "Schools"))
    try act(
      AddRecord(
        "deliverable", "p/w", title: "Workshops",
        fields: [TypedField("target", "4"), TypedField("due", "2026-05")]))
  }

  @discardableResult
  private func act<Act: Action>(_ action: Act, dryRun: Bool = false) throws
    -> Register.Outcome<Act.Answer>
  {
    try open.session.perform(JSONForm.roundTrip(action), dryRun: dryRun)
  }

  private func last() throws -> Entry {
    try #require(
      try open.register.read {
        try $0.entries(about: [], by: nil, at: Int64.min...Int64.max, limit: 1)
      }.first)
  }

  @Test func `a delivery is recorded with its place, its people and its evidence`() throws {
    var delivery = RecordDelivery("p/w", quantity: "3")
    (delivery.day, delivery.place, delivery.attendances) = ("2026-03-14", "kaya", "female=48")
    delivery.evidence = Attachments([
      .init(name: "list.txt", bytes: Array("48 girls".utf8), location: "list.txt")
    ])
    let answer = try act(delivery).result
    #expect(answer.reference == "p/w@2026-03-14")
    let status = try #require(answer.status)
    #expect(status.delivered == ExactDecimal(3))
    #expect(try open.titles(.document).count == 1)
    #expect(try last().command == "record p/w 3 --on 2026-03-14 --in kaya")
  }

  @Test func `what is not said is what the caller usually means`() throws {
    var caller = open.session.caller
    caller.defaults = Defaults(project: "p", place: "kaya", day: "2026-04-01")
    let session = Session(open.register, caller)
    let answer = try session.perform(RecordDelivery("w", quantity: "1")).result
    #expect(answer.reference == "p/w@2026-04-01")
    let at = try open.register.read { register in
      try register.record(register.find(Reference("p/w@2026-04-01")))[DeliveryField.at]
        .map { try register.reference(of: $0).description }
    }
    #expect(at == "kaya")
  }

  @Test func `a wrong request changes nothing and says what is wrong`() throws {
    let before = try last().name
    #expect(throws: NumberError.self) { try act(RecordDelivery("p/w", quantity: "many")) }
    #expect(throws: PartialDateError.self) {
      var delivery = RecordDelivery("p/w", quantity: "1")
      delivery.day = "someday"
      try act(delivery)
    }
    #expect(throws: RequestError.self) { try act(AmendRecord("p/w", fields: [], .init())) }
    #expect(throws: RequestError.self) { try act(OverrideRating("p", "blue", verb: "rate")) }
    #expect(throws: TextError.self) {
      try act(
        WriteNarrative(
          NarrativeSubject("p", section: "progress", period: "2026", language: nil), text: " "))
    }
    #expect(try last().name == before)
  }

  @Test func `a dry run answers and keeps nothing`() throws {
    let before = try last().name
    let outcome = try act(RecordDelivery("p/w", quantity: "4"), dryRun: true)
    #expect(outcome.result.status?.delivered == ExactDecimal(4))
    #expect(try last().name == before)
  }

  @Test func `steps move a milestone, and a pause begins and ends`() throws {
    try act(
      AddRecord(
        "milestone", "p/r", title: "Report",
        fields: [TypedField("type", "report"), TypedField("due", "2026-06-15")]))
    let step = try act(RecordStep(.submitted, "p/r", verb: "submit")).result
    #expect(step.reference == "p/r")
    #expect(step.day == PartialDate(open.session.caller.today))
    var pause = Suspend("p")
    (pause.from, pause.reason) = ("2026-06-01", "Rains")
    #expect(try act(pause).result == "p/suspension-2026-06-01")
    #expect(try act(Resume("p", until: "2026-06-20")).result == "p/suspension-2026-06-01")
  }

  @Test func `a project with open points is not closed, and the list says why`() throws {
    let close = Close(RecordStep(.closed, "p", verb: "close"))
    #expect(throws: RecordError.self) { try act(close) }
    let closing = try #require(try open.session.answer(ClosingQuery(close)))
    #expect(closing.project == "p")
    #expect(closing.list.open.map(\.question).contains(.deliverables))
    var reasons = close
    reasons.open = closing.list.open.map { TypedField($0.question.typed, "Agreed by letter") }
    reasons.step.reason = "The end"
    #expect(try act(reasons).result.closing?.open.isEmpty == true)
  }

  @Test func `values, money, periods and amounts are recorded as they were typed`() throws {
    try act(
      AddRecord(
        "result", "p/l", title: "Learning", fields: [TypedField("type", "outcome")]))
    try act(
      AddRecord(
        "indicator", "p/l/rate", title: "Pass rate", fields: [TypedField("measure", "percentage")]))
    var value = RecordActual("p/l/rate", value: "312")
    (value.denominator, value.day) = ("480", "2026-06-01")
    #expect(try act(value).result.reference == "p/l/rate@2026-06-01")
    let periods = try act(
      AddPeriods("p/l/rate", every: "3m", from: "2026-01", until: "2026-12")
    ).result
    #expect([periods.first, periods.last] == ["p/l/rate/2026-q1", "p/l/rate/2026-q4"])
    #expect(periods.count == 4)
    var payment = RecordTransaction(.disbursement, "p", amount: "1200.50 EUR", verb: "pay")
    (payment.provider, payment.receiver, payment.day) = ("haf", "haf", "2026-02-01")
    #expect(try act(payment).result.reference == "p@2026-02-01")
    var split = SplitAmount("p", amount: "100 EUR")
    split.lines = "Training=2,Books=1"
    #expect(try act(split).result.map { "\($0.amount)" } == ["66.67 EUR", "33.33 EUR"])
  }

  @Test func `records are amended, edited, rated, told of and removed`() throws {
    var correction = AmendmentRequest(reason: "Counted twice")
    correction.isCorrection = true
    let amended = try act(
      AmendRecord("p/w", fields: [TypedField("target", "5")], correction))
    #expect(amended.result == "p/w")
    #expect(try last().reason == "Counted twice")
    #expect(
      try act(EditRecord("p", fields: [TypedField("aim", "Girls learn")])).result == "p")
    var rating = OverrideRating("p", "amber", verb: "rate")
    rating.reason = "Seen on the spot"
    #expect(try act(rating).result.isEnd == false)
    #expect(try act(OverrideRating("p", "computed", verb: "rate")).result.isEnd)
    let subject = NarrativeSubject(
      "p", section: "progress", period: "2026-01/2026-06", language: nil)
    try act(WriteNarrative(subject, text: " One room.\n"))
    try act(WriteNarrative(subject, text: "Two rooms."))
    #expect(try open.session.answer(NarrativeQuery(subject)) == "Two rooms.")
    #expect(try open.session.answer(SubtreeCount("p/w")) >= 1)
    #expect(throws: RegisterError.self) {
      try act(RemoveRecord("p", withChildren: false, reason: nil))
    }
    #expect(try act(RemoveRecord("p", withChildren: true, reason: "Mistake")).result > 3)
    let undone = try open.session.undo(nil)
    #expect(undone.entry.command == "remove p")
    #expect(try open.session.redo().entry.kind == .undo)
  }

  @Test func `a project is set up from what is known of it`() throws {
    var project = SetUpProject("Reading rooms", endTitle: "End", reportTitle: "First report")
    (project.funder, project.end) = ("haf", "2027-10")
    project.places = ["Kaya", "Dori"]
    project.deliverables = ["12 workshops", "libraries"]
    #expect(try act(project).result == "reading-rooms")
    #expect(try Set(open.titles(.city)) == ["Kaya", "Dori"])
    let target = try open.register.read { register in
      try register.record(register.find(Reference("reading-rooms/workshops")))[
        DeliverableField.target]
    }
    #expect(target == ExactDecimal(12))
  }
}
