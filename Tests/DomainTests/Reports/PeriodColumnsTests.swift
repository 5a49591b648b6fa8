import Domain
import TestSupport
import Testing

@Suite struct PeriodColumnsTests {
  private let start: Day = "2025-01-01"

  private func random(_ dice: inout Dice) -> DeliverableFacts {
    var facts = DeliverableFacts.sample(target: 100, due: "2025-12-31")
    for number in 0..<dice.roll(0...12) {
      let day = start.advanced(by: dice.roll(0...364))
      facts = facts.delivering(
        ExactDecimal(dice.roll(1...9)), on: PartialDate(day), number: UInt64(100 + number))
    }
    if let first = facts.deliveries.first, dice.roll(0...1) == 1 {
      facts = facts.delivering(7, on: first.day, number: 200, replacing: 100)
    }
    return facts
  }

  @Test func `the periods of a time add up to the whole, wherever they are cut`() {
    var dice = Dice(seed: 5)
    for _ in 0..<300 {
      let facts = random(&dice)
      let asOf = start.advanced(by: dice.roll(0...364))
      let status = DeliverableStatus(facts, asOf: asOf)
      var cuts = Set((0..<dice.roll(0...6)).map { _ in start.advanced(by: dice.roll(1...364)) })
      cuts.insert(start.advanced(by: 365))
      var from = start
      var sum = ExactDecimal(0)
      for cut in cuts.sorted() {
        let columns = status.columns(in: from...cut.advanced(by: -1), asOf: asOf)
        #expect(columns.cumulative == status.delivered)
        sum = sum.adding(columns.achieved ?? 0) ?? sum
        from = cut
      }
      #expect(sum.isEqual(numerically: status.delivered ?? 0))
    }
  }

  @Test func `what happened after the day is in no column`() {
    var dice = Dice(seed: 6)
    for _ in 0..<300 {
      let facts = random(&dice)
      let asOf = start.advanced(by: dice.roll(0...364))
      let year = start...start.advanced(by: 364)
      let columns = DeliverableStatus(facts, asOf: asOf).columns(in: year, asOf: asOf)
      var known = facts
      known.deliveries.removeAll { ($0.day.first ?? .distantFuture) > asOf }
      #expect(DeliverableStatus(known, asOf: asOf).columns(in: year, asOf: asOf) == columns)
    }
  }

  @Test func `a deviation counts what is due, and nothing is due before its day`() {
    let facts = DeliverableFacts.sample().part("kaya", target: 6, due: "2025-03")
      .part("dori", target: 4, due: "2025-09").delivering(5, on: "2025-02-01", in: "kaya")
    func columns(_ day: Day) -> PeriodColumns {
      DeliverableStatus(facts, asOf: day).columns(in: nil, asOf: day)
    }
    #expect(columns("2025-03-30").dueByNow == nil)
    #expect(columns("2025-03-31").deviation == ExactDecimal(-1))
    #expect(columns("2025-10-01").deviation == ExactDecimal(-5))
    #expect(columns("2025-10-01").planned == 10)
  }

  @Test func `nothing recorded is no deviation of so many`() {
    let facts = DeliverableFacts.sample(target: 3, due: "2025-03")
    let columns = DeliverableStatus(facts, asOf: "2025-06-01").columns(in: nil, asOf: "2025-06-01")
    #expect(columns.dueByNow == 3)
    #expect(columns.cumulative == nil)
    #expect(columns.deviation == nil)
  }
}
