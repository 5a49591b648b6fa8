import Domain
import TestSupport
import Testing

@Suite struct ClosingListTests {
  private func list(
    _ facts: ProjectFacts, duties: [MilestoneFacts] = [], money: MoneyFacts? = nil,
    evidence: [String] = [], reasons: [ClosingList.Question: String] = [:], asOf: Day = "2026-06-30"
  ) -> ClosingList {
    ClosingList(
      ProjectStatus(facts, asOf: asOf), duties: duties.map { MilestoneStatus($0, asOf: asOf) },
      money: MoneyStatus(money ?? MoneyFacts(reference: "p", title: "P"), asOf: asOf),
      evidence: evidence, reasons: reasons)
  }

  private func milestone(
    _ number: UInt64, _ type: MilestoneType, due: PartialDate, _ steps: Step...
  ) -> MilestoneFacts {
    var facts = MilestoneFacts.sample("\(type)-\(number)", type: type, due: due, steps: steps)
    facts.id = .sample(number)
    return facts
  }

  private func open(_ list: ClosingList) -> [ClosingList.Question] { list.open.map(\.question) }

  @Test func `each point says what is open`() {
    let project = ProjectFacts.sample(
      deliverables: [.sample(target: 2)],
      milestones: [
        milestone(1, .report, due: "2026-01"), milestone(2, .report, due: "2026-05"),
        milestone(3, .payment, due: "2026-05"), milestone(4, .handover, due: "2026-05"),
        milestone(5, .end, due: "2026-06"),
      ])
    let list = list(
      project, duties: [milestone(6, .audit, due: "2026-05")], evidence: ["lists"])
    #expect(open(list) == ClosingList.Question.allCases)
    let details = Dictionary(uniqueKeysWithValues: list.points.map { ($0.question, $0.open) })
    #expect(details[.finalReport] == ["p/report-2"])
    #expect(details[.duties] == ["p/report-1", "p/audit-6"])
    #expect(details[.deliverables] == ["p/d"])
    #expect(details[.payments] == ["p/payment-3"])
    #expect(details[.balance] == [])
    #expect(details[.assets] == ["p/handover-4"])
    #expect(details[.evidence] == ["lists"])
  }

  @Test func `what is done by the day is done, what comes later is not`() {
    let accepted = Step(.accepted, on: "2026-06-15")
    let project = ProjectFacts.sample(
      deliverables: [DeliverableFacts.sample(target: 2).delivering(2, on: "2026-06-15")],
      milestones: [
        milestone(1, .report, due: "2026-05", accepted),
        milestone(2, .handover, due: "2026-05", accepted),
      ])
    var money = MoneyFacts(reference: "p", title: "P")
    money.transactions = [TransactionType.disbursement, .expenditure].enumerated().map {
      .init(
        id: .sample(UInt64($0)), reference: "p@\($0)", type: $1, day: "2026-03-01",
        amount: Money(amount: 5, currency: .sample("EUR")))
    }
    #expect(open(list(project, money: money)) == [])
    let before = list(project, money: money, asOf: "2026-06-14")
    #expect(open(before) == [.finalReport, .deliverables, .assets])
  }

  @Test func `a point with a reason does not stand in the way`() {
    let list = list(.sample(), reasons: [.finalReport: "None was agreed", .balance: "No money"])
    #expect(open(list) == [.assets])
    #expect(list.note == "final-report: None was agreed; balance: No money")
  }

  @Test(arguments: [
    ("balance: No money", [ClosingList.Question.balance: "No money"]),
    ("balance: No money; assets:None", [.balance: "No money", .assets: "None"]),
    (
      "balance: None; see: the letter; final-report: Waived",
      [.balance: "None; see: the letter", .finalReport: "Waived"]
    ),
    ("assets:", [:]), ("All handed over", [:]), ("", [:]),
  ])
  func `reasons are read from the note of the step`(
    note: String, reasons: [ClosingList.Question: String]
  ) {
    #expect(ClosingList.reasons(in: note) == reasons)
  }

  @Test func `a note says the reasons that it was made of`() {
    let reasons: [ClosingList.Question: String] = [.balance: "None; one: two", .assets: "x: y"]
    let note = list(.sample(), reasons: reasons).note
    #expect(ClosingList.reasons(in: note ?? "") == reasons)
  }
}
