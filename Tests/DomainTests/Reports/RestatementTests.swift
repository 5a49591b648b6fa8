import Domain
import TestSupport
import Testing

@Suite struct RestatementTests {
  private func figures(_ facts: DeliverableFacts, _ day: Day) -> [ReportedFigure] {
    ReportedFigure.figures(
      ProjectStatus(.sample(deliverables: [facts]), asOf: day), [], people: false)
  }

  @Test func `what happens after the reported day restates nothing, what is corrected does`() {
    var dice = Dice(seed: 11)
    let start: Day = "2025-01-01"
    for _ in 0..<300 {
      let reportDay = start.advanced(by: dice.roll(10...200))
      var facts = DeliverableFacts.sample(target: 50)
      for number in 0..<dice.roll(1...6) {
        let day = start.advanced(by: dice.roll(0...8))
        facts = facts.delivering(
          ExactDecimal(dice.roll(1...9)), on: PartialDate(day), number: UInt64(100 + number))
      }
      let reported = figures(facts, reportDay)
      let later = facts.delivering(
        3, on: PartialDate(reportDay.advanced(by: dice.roll(1...50))), number: 300)
      #expect(Restatement.between(reported, figures(later, reportDay)).isEmpty)

      let old = facts.deliveries[0]
      let corrected = later.delivering(
        old.quantity.adding(1) ?? 1, on: old.day, number: 400, replacing: 100)
      let restated = Restatement.between(reported, figures(corrected, reportDay))
      #expect(restated.map(\.reported.key.measure) == [.delivered])
      let before = restated.first?.reported.value
      #expect(restated.first?.now == before?.adding(1))
    }
  }

  @Test func `something recorded late where nothing was reported is a restatement`() {
    let day: Day = "2025-06-30"
    let reported = figures(.sample(target: 5), day)
    let late = DeliverableFacts.sample(target: 5).delivering(2, on: "2025-05-01")
    let restated = Restatement.between(reported, figures(late, day))
    #expect(restated.first { $0.reported.key.measure == .delivered }?.reported.value == nil)
    #expect(restated.first { $0.reported.key.measure == .delivered }?.now == 2)
  }

  @Test func `a record that is gone is a restatement`() {
    let day: Day = "2025-06-30"
    let reported = figures(.sample(target: 5), day)
    let restated = Restatement.between(reported, [])
    #expect(restated.map(\.now) == [nil])
    #expect(restated.map(\.reported.value) == [5])
  }
}
