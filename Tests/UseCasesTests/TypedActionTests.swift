import Domain
import Persistence
import TestSupport
import Testing
import UseCases

/// What people type in everyday words: numbers as they are printed, names instead of references, the same twice.
@Suite struct TypedActionTests {
  private let open: OpenRegister

  init() throws {
    open = try OpenRegister()
    try open.add(.city, "kaya", "Kaya")
    try open.add(.project, "p", "Schools")
    try open.add(.deliverable, "p/w", "Workshops", ["target": "4"])
    try open.add(.agreement, "a", "Agreement")
  }

  private func delivery(_ quantity: String) -> RecordDelivery {
    var delivery = RecordDelivery("Workshops", quantity: quantity)
    (delivery.day, delivery.place) = ("2026-03-14", "KAYA")
    return delivery
  }

  @Test func `the same event twice is refused unless it is another`() throws {
    _ = try open.session.perform(JSONForm.roundTrip(delivery("2")))
    #expect {
      _ = try open.session.perform(delivery("2"))
    } throws: { error in
      guard case RequestError.lookalike("p/w@2026-03-14") = error else { return false }
      return true
    }
    var another = delivery("2")
    another.isAnother = true
    let answer = try open.session.perform(JSONForm.roundTrip(another)).result
    #expect(answer.reference == "p/w@2026-03-14-2")
    _ = try open.session.perform(delivery("3"))
    let payment = RecordTransaction(.expenditure, "a", amount: "10 EUR", verb: "spend")
    _ = try open.session.perform(payment)
    #expect(throws: RequestError.self) { _ = try open.session.perform(payment) }
  }

  @Test func `numbers and amounts are read as they are printed`() throws {
    #expect(
      try open.session.perform(delivery("2,500")).result.status?.delivered == ExactDecimal(2500))
    let parts = try open.session.perform(split("1,000.50 EUR")).result
    #expect(parts.map(\.amount.description) == ["500.25 EUR", "500.25 EUR"])
  }

  private func split(_ amount: String) -> SplitAmount {
    var split = SplitAmount("a", amount: amount)
    split.lines = "Books=1,Travel=1"
    return split
  }

  @Test func `files are put beside the evidence that an event has`() throws {
    var first = delivery("1")
    first.evidence = Attachments([
      .init(name: "list.txt", bytes: Array("list".utf8), location: "list.txt")
    ])
    _ = try open.session.perform(first)
    let photo = Attachments([
      .init(name: "photo.txt", bytes: Array("photo".utf8), location: "photo.txt")
    ])
    let edit = EditRecord(
      "p/w@2026-03-14", fields: [TypedField("evidence", "photo.txt", files: photo)])
    _ = try open.session.perform(JSONForm.roundTrip(edit))
    let count = try open.register.read { register in
      try register.record(register.find(Reference("p/w@2026-03-14")))[DeliveryField.evidence]
        .map(\.count)
    }
    #expect(count == 2)
  }
}
