import Domain
import TestSupport
import Testing

@Suite struct DeliverableStatusTests {
  @Test func `without a target there is no progress`() {
    let status = DeliverableStatus(.sample().delivering(3, on: "2025-03-14"), asOf: "2025-04-01")
    #expect(status.progress == nil)
    #expect(status.delivered == 3)
    #expect(status.state == .inProgress)
  }

  @Test func `nothing recorded is not nothing delivered`() {
    let status = DeliverableStatus(.sample(target: 20), asOf: "2025-04-01")
    #expect(status.delivered == nil)
    #expect(status.progress == nil)
    #expect(status.state == .notStarted)
  }

  @Test func `it is delivered when its deliveries reach the target`() {
    let facts = DeliverableFacts.sample(target: 3).delivering(1, on: "2025-03-01").delivering(
      2, on: "2025-05-01")
    #expect(DeliverableStatus(facts, asOf: "2025-04-30").state == .inProgress)
    #expect(DeliverableStatus(facts, asOf: "2025-05-01").state == .delivered)
  }

  @Test func `more than the target is shown and counts as the whole`() {
    let status = DeliverableStatus(
      .sample(target: 4).delivering(6, on: "2025-03-01"), asOf: "2025-04-01")
    #expect(status.delivered == 6)
    #expect(status.progress == "1.0000")
    #expect(status.exceedsTarget)
  }

  @Test func `more in one city does not fill another`() {
    let facts = DeliverableFacts.sample().part("kaya", target: 2).part("dori", target: 2)
      .delivering(4, on: "2025-03-01", in: "kaya")
    let status = DeliverableStatus(facts, asOf: "2025-04-01")
    #expect(status.delivered == 4)
    #expect(status.counted == 2)
    #expect(status.progress?.description == "0.5000")
    #expect(status.state == .inProgress)
    #expect(status.parts.map(\.state) == [.delivered, .notStarted])
  }

  @Test func `a delivery after the day does not count`() {
    let facts = DeliverableFacts.sample(target: 2).delivering(2, on: "2025-03-14")
    #expect(DeliverableStatus(facts, asOf: "2025-03-13").delivered == nil)
    #expect(DeliverableStatus(facts, asOf: "2025-03-14").delivered == 2)
  }

  @Test func `a partial date counts from its first day`() {
    let facts = DeliverableFacts.sample(target: 2).delivering(2, on: "2025-03")
    #expect(DeliverableStatus(facts, asOf: "2025-02-28").delivered == nil)
    #expect(DeliverableStatus(facts, asOf: "2025-03-01").delivered == 2)
  }

  @Test func `a correction replaces what it names at every as-of`() {
    let facts = DeliverableFacts.sample(target: 3).delivering(3, on: "2025-03-01", number: 100)
      .delivering(2, on: "2025-03-01", number: 101, replacing: 100)
    let status = DeliverableStatus(facts, asOf: "2025-03-01")
    #expect(status.delivered == 2)
    #expect(status.state == .inProgress)
  }

  @Test func `accepted stands beside delivered, and a return takes it back`() {
    var facts = DeliverableFacts.sample(target: 5).delivering(3, on: "2025-03-01")
      .delivering(2, on: "2025-04-01")
    facts.deliveries[0].steps = [Step(.accepted, on: "2025-03-20")]
    facts.deliveries[1].steps = [
      Step(.accepted, on: "2025-04-10"), Step(.returned, on: "2025-04-20"),
    ]
    #expect(DeliverableStatus(facts, asOf: "2025-04-15").accepted == 5)
    #expect(DeliverableStatus(facts, asOf: "2025-05-01").accepted == 3)
    #expect(DeliverableStatus(facts, asOf: "2025-05-01").delivered == 5)
  }

  @Test func `only a contractual amendment in force moves the agreed due date`() {
    var facts = DeliverableFacts.sample(target: 5, due: "2025-06")
    facts.changes = [
      PlanChange("due", .planned, to: "2025-12", from: "2025-05-02"),
      PlanChange("due", .contractual, to: "2025-09", from: "2025-07-10", requested: "2025-05-01"),
    ]
    let before = DeliverableStatus(facts, asOf: "2025-07-09")
    #expect(before.due.agreed == "2025-06" && before.due.planned == "2025-12")
    #expect(before.daysOverdue == 9)
    let after = DeliverableStatus(facts, asOf: "2025-07-10")
    #expect(after.due.agreed == "2025-09" && after.due.original == "2025-06")
    #expect(after.daysOverdue == 0)
  }

  @Test func `a dropped place ends its part and keeps what was delivered there`() {
    var facts = DeliverableFacts.sample().part("kaya", target: 2).part("djibo", target: 4)
      .delivering(2, on: "2025-03-01", in: "kaya").delivering(1, on: "2025-03-01", in: "djibo")
    facts.parts[1].steps = [Step(.ended, on: "2025-04-01")]
    let status = DeliverableStatus(facts, asOf: "2025-05-01")
    #expect(status.parts[1].state == .dropped)
    #expect(status.parts[1].delivered == 1)
    #expect(status.goal == 2)
    #expect(status.state == .delivered)
  }

  @Test func `what was delivered in a dropped place does not fill another`() {
    var facts = DeliverableFacts.sample().part("kaya", target: 2).part("djibo", target: 4)
      .delivering(4, on: "2025-03-01", in: "djibo").delivering(1, on: "2025-03-01", in: "kaya")
    facts.parts[1].steps = [Step(.ended, on: "2025-04-01")]
    let status = DeliverableStatus(facts, asOf: "2025-05-01")
    #expect(status.progress?.description == "0.5000")
    #expect(status.state == .inProgress)
  }

  @Test func `the order of deliveries does not matter`() {
    var dice = Dice(seed: 11)
    for _ in 0..<100 {
      var facts = DeliverableFacts.sample(target: ExactDecimal(dice.roll(1...30)))
        .part("kaya", target: ExactDecimal(dice.roll(1...9)))
      for number in 0..<6 {
        facts = facts.delivering(
          ExactDecimal(dice.roll(0...5)),
          on: PartialDate(Day(daysSinceEpoch: 20_000 + dice.roll(0...200))),
          in: dice.roll(0...1) == 0 ? "kaya" : nil, number: UInt64(200 + number))
      }
      let asOf = Day(daysSinceEpoch: 20_000 + dice.roll(0...250))
      var shuffled = facts
      shuffled.deliveries.shuffle(using: &dice)
      let (one, other) = (
        DeliverableStatus(facts, asOf: asOf), DeliverableStatus(shuffled, asOf: asOf)
      )
      #expect(one.delivered == other.delivered && one.progress == other.progress)
      #expect(one.state == other.state && one.counted == other.counted)
    }
  }

  @Test func `what happens after the day changes nothing`() {
    var dice = Dice(seed: 5)
    for _ in 0..<100 {
      var facts = DeliverableFacts.sample(target: 10, due: "2025-06")
      for number in 0..<5 {
        facts = facts.delivering(
          ExactDecimal(dice.roll(1...4)),
          on: PartialDate(Day(daysSinceEpoch: 20_100 + dice.roll(0...200))),
          number: UInt64(300 + number))
      }
      let asOf = Day(daysSinceEpoch: 20_200)
      var cut = facts
      cut.deliveries.removeAll { ($0.day.first ?? asOf) > asOf }
      let (whole, past) = (
        DeliverableStatus(facts, asOf: asOf), DeliverableStatus(cut, asOf: asOf)
      )
      #expect(whole.delivered == past.delivered && whole.state == past.state)
      #expect(whole.daysOverdue == past.daysOverdue)
    }
  }
}
