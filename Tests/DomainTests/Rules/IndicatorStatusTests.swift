import Domain
import TestSupport
import Testing

@Suite struct IndicatorStatusTests {
  private static let half = IndicatorFacts.Period(
    id: .sample(1), reference: "p/r/i/h1", from: "2026-01-01", until: "2026-06-30")
  private static let rest = IndicatorFacts.Period(
    id: .sample(2), reference: "p/r/i/h2", from: "2026-07-01", until: "2026-12-31")

  private func indicator(_ targets: [ExactDecimal?] = [nil, nil]) -> IndicatorFacts {
    var facts = IndicatorFacts(
      id: .sample(3), reference: "p/r/i", title: "I", result: .sample("result"))
    facts.periods = [Self.half, Self.rest]
    for (index, target) in targets.enumerated() { facts.periods[index].target = target }
    return facts
  }

  private func reading(
    _ number: UInt64, _ day: PartialDate, _ value: ExactDecimal?,
    of denominator: ExactDecimal? = nil,
    in place: String? = nil, replacing: UInt64? = nil
  ) -> IndicatorFacts.Reading {
    var reading = IndicatorFacts.Reading(
      id: .sample(number + 100), reference: "p/r/i@\(number)", day: day, value: value,
      denominator: denominator)
    reading.place = place.map { .sample($0) }
    reading.replaces = replacing.map { .sample($0 + 100) }
    return reading
  }

  @Test func `what was done in a period is added up`() {
    var facts = indicator([10, 10])
    facts.readings = [
      reading(1, "2026-02-01", 4), reading(2, "2026-06-30", 3, in: "kaya"),
      reading(3, "2026-07-01", 5),
    ]
    let status = IndicatorStatus(facts, asOf: "2026-12-31")
    #expect(status.periods.map { $0.actual?.value } == [7, 5])
    #expect(status.periods.map(\.ratio) == ["0.7000", "0.5000"])
    #expect(status.total?.value == 12)
    #expect(status.target == 20)
    #expect(status.ratio == "0.6000")
  }

  @Test func `cumulative values are never added up over time, only over places`() {
    var facts = indicator([10, 20])
    facts.accumulation = .cumulative
    facts.readings = [
      reading(1, "2026-02-01", 4, in: "kaya"), reading(2, "2026-05-01", 6, in: "kaya"),
      reading(3, "2026-03-01", 2, in: "dori"), reading(4, "2026-11-01", 12, in: "kaya"),
    ]
    let status = IndicatorStatus(facts, asOf: "2026-12-31")
    #expect(status.periods.map { $0.actual?.value } == [8, 12])
    #expect(status.total?.value == 14)
    #expect(status.target == 20)
  }

  @Test func `shares are divided once, never averaged`() {
    var facts = indicator([60, 60])
    facts.measure = .percentage
    facts.baseline = 40
    facts.readings = [
      reading(1, "2026-02-01", 10, of: 10, in: "kaya"),
      reading(2, "2026-03-01", 30, of: 90, in: "dori"),
    ]
    let status = IndicatorStatus(facts, asOf: "2026-06-30")
    // The mean of 100 % and 33 % would be 67 %.
    #expect(status.periods[0].actual?.value == 40)
    #expect(status.periods[0].ratio == "0.0000")
    #expect(status.total?.method == .share)
  }

  @Test func `shares without their denominators cannot be put together`() {
    var facts = indicator()
    facts.measure = .percentage
    facts.readings = [reading(1, "2026-02-01", 40), reading(2, "2026-03-01", 60)]
    #expect(IndicatorStatus(facts, asOf: "2026-06-30").total?.value == 60)
  }

  @Test func `less can be better, and is judged from the baseline`() {
    var facts = indicator([20, 10])
    facts.direction = .descending
    facts.rollUp(.last)
    facts.baseline = 40
    facts.readings = [reading(1, "2026-05-01", 30), reading(2, "2026-12-01", 10)]
    let status = IndicatorStatus(facts, asOf: "2026-12-31")
    #expect(status.periods.map(\.ratio) == ["0.5000", "1.0000"])
  }

  @Test func `nothing recorded is not 0`() {
    let status = IndicatorStatus(indicator([10, 10]), asOf: "2026-12-31")
    #expect(status.periods.allSatisfy { $0.actual == nil && $0.ratio == nil })
    #expect(status.total == nil && status.ratio == nil)
  }

  @Test func `the as-of day cuts values, a correction applies to every day`() {
    var facts = indicator([10, 10])
    facts.readings = [
      reading(1, "2026-02-01", 4), reading(2, "2026-02-01", 5, replacing: 1),
      reading(3, "2026-06-01", 1),
    ]
    #expect(IndicatorStatus(facts, asOf: "2026-02-28").total?.value == 5)
    #expect(IndicatorStatus(facts, asOf: "2026-06-30").total?.value == 6)
  }

  @Test func `exclusive parts that do not make the whole are shown, and kept`() {
    var facts = indicator([10, 10])
    var one = reading(1, "2026-02-01", 10)
    one.parts = [Headcount(category: "female", number: 6), Headcount(category: "male", number: 3)]
    var two = reading(2, "2026-02-02", 10)
    two.parts = [
      Headcount(category: "female", number: 6), Headcount(category: "displaced", number: 9),
    ]
    facts.readings = [one, two]
    let status = IndicatorStatus(facts, asOf: "2026-06-30")
    #expect(
      status.periods[0].gaps.map { [$0.reference, "\($0.parts.parts)", "\($0.parts.whole)"] } == [
        ["p/r/i@1", "9", "10"]
      ])
    #expect(status.total?.value == 20)
  }

  @Test func `a steady indicator is judged by the time that has passed, after a quarter`() {
    var facts = indicator([10, 10])
    facts.isSteady = true
    facts.readings = [reading(1, "2026-01-10", 3)]
    #expect(IndicatorStatus(facts, asOf: "2026-01-31").periods[0].ratio == "0.3000")
    // 91 of 181 days have passed: 3 of 5 are there.
    #expect(IndicatorStatus(facts, asOf: "2026-04-01").periods[0].ratio == "0.5967")
  }

  @Test(arguments: [(5, Light.red), (6, .amber), (7, .amber), (8, .green)])
  func `an indicator under its period target colours the light when the period ends`(
    _ done: Int, _ light: Light
  ) {
    var facts = indicator([10, 10])
    facts.readings = [reading(1, "2026-06-01", ExactDecimal(done))]
    var project = ProjectFacts.sample()
    project.indicators = [facts]
    #expect(ProjectStatus(project, asOf: "2026-06-29").light == .grey)
    #expect(ProjectStatus(project, asOf: "2026-06-30").light == light)
  }

  @Test func `a period without a value is said, not judged as 0`() {
    var project = ProjectFacts.sample()
    project.indicators = [indicator([10, 10])]
    let status = ProjectStatus(project, asOf: "2026-06-30")
    #expect(status.reasons.map(\.code) == ["noActual"])
    #expect(status.light == .green)
  }

  @Test func `sums do not depend on the order of entry, and each value counts once`() {
    var dice = Dice(seed: 23)
    for _ in 0..<300 {
      var facts = indicator([100, 100])
      facts.accumulation = dice.roll(0...1) == 0 ? .perPeriod : .cumulative
      facts.rollUp([.sum, .last, .average, .count][dice.roll(0...3)])
      let withShares = dice.roll(0...1) == 0
      facts.readings = (0..<dice.roll(0...12)).map { number in
        reading(
          UInt64(number), PartialDate(Day(daysSinceEpoch: 20_454 + dice.roll(0...364))),
          ExactDecimal(dice.roll(0...50)), of: withShares ? 50 : nil,
          in: ["kaya", "dori", nil][dice.roll(0...2)])
      }
      let status = IndicatorStatus(facts, asOf: "2027-01-31")
      var shuffled = facts
      shuffled.readings.shuffle(using: &dice)
      #expect(IndicatorStatus(shuffled, asOf: "2027-01-31").periods == status.periods)
      #expect(IndicatorStatus(shuffled, asOf: "2027-01-31").total == status.total)
      for figure in status.periods.compactMap(\.actual) + [status.total].compactMap({ $0 }) {
        #expect(Set(figure.readings.map(\.id)).count == figure.readings.count)
      }
      if facts.rollUp == .sum, facts.accumulation == .perPeriod, !withShares {
        let parts = status.periods.compactMap { $0.actual?.value }.reduce(ExactDecimal(0)) {
          $0.adding($1)!
        }
        #expect(status.total.map { $0.value == parts } ?? true)
      }
      // What happens after the day bears on nothing.
      var cut = facts
      cut.readings = facts.readings.filter { $0.day.last.map { $0 <= "2026-06-30" } ?? false }
      let earlier = IndicatorStatus(facts, asOf: "2026-06-30")
      #expect(IndicatorStatus(cut, asOf: "2026-06-30").periods == earlier.periods)
      #expect(IndicatorStatus(cut, asOf: "2026-06-30").total == earlier.total)
    }
  }
}

extension IndicatorFacts {
  fileprivate mutating func rollUp(_ rollUp: RollUp) { statedRollUp = rollUp }
}

@Suite struct ForecastTests {
  private func forecast(
    _ quantities: [(String, ExactDecimal)], target: ExactDecimal = 20,
    due: PartialDate? = "2026-12",
    asOf: Day = "2026-07-01"
  ) -> Forecast? {
    Forecast(
      target: target, due: due,
      deliveries: quantities.map { (Day(stringLiteral: $0.0), $0.1) }, asOf: asOf)
  }

  @Test func `two paces make a range`() throws {
    // 6 in 151 days from 1 February on, 4 of them in the last 90: 14 more take 353 or 315 days.
    let found = try #require(forecast([("2026-02-01", 2), ("2026-04-05", 1), ("2026-06-10", 3)]))
    #expect(found.outcome == .between("2027-05-12", "2027-06-19"))
    #expect(found.daysLate == 132...170)
  }

  @Test func `few deliveries, or few weeks, say nothing yet`() {
    #expect(forecast([("2026-02-01", 2), ("2026-06-10", 3)])?.outcome == .tooEarly)
    #expect(
      forecast([("2026-06-01", 2), ("2026-06-10", 3), ("2026-06-20", 3)])?.outcome == .tooEarly)
    #expect(forecast([])?.outcome == .tooEarly)
  }

  @Test func `what has stopped has no end`() {
    let old = forecast([("2026-01-01", 2), ("2026-01-20", 3), ("2026-02-20", 3)])
    guard case .notBefore? = old?.outcome else {
      Issue.record("\(String(describing: old))")
      return
    }
    #expect(old?.daysLate == nil)
  }

  @Test func `what is reached, or has no target, needs none`() {
    #expect(forecast([("2026-02-01", 20)]) == nil)
    #expect(Forecast(target: nil, due: nil, deliveries: [], asOf: "2026-07-01") == nil)
  }

  @Test func `more done is never forecast later`() throws {
    var dice = Dice(seed: 29)
    for _ in 0..<300 {
      let days = [dice.roll(0...40), dice.roll(60...100), dice.roll(120...170)]
      let quantities = days.map {
        (Day(stringLiteral: "2026-01-01").advanced(by: $0), ExactDecimal(dice.roll(1...5)))
      }
      func last(_ extra: Int) -> Day? {
        let more =
          quantities.dropLast() + [
            (quantities[2].0, quantities[2].1.adding(ExactDecimal(extra))!)
          ]
        guard
          case .between(_, let to)? = Forecast(
            target: 100, due: nil, deliveries: Array(more), asOf: "2026-07-01")?.outcome
        else { return nil }
        return to
      }
      if let now = last(0), let then = last(dice.roll(1...10)) { #expect(then <= now) }
    }
  }
}

@Suite struct ReportingPeriodsTests {
  @Test(arguments: [
    ("1m", "2026-01-01", "2026-03-31", ["2026-01", "2026-02", "2026-03"]),
    ("3m", "2026-01-01", "2026-12-31", ["2026-q1", "2026-q2", "2026-q3", "2026-q4"]),
    ("6m", "2026-01-01", "2026-12-31", ["2026-h1", "2026-h2"]),
    ("1y", "2026-01-01", "2027-12-31", ["2026", "2027"]),
    ("6m", "2024-10-14", "2025-10-31", ["2024-10-14", "2025-04-14", "2025-10-14"]),
  ])
  func `are called as people call them`(
    _ every: String, _ from: Day, _ until: Day, _ names: [String]
  ) throws {
    let every = try #require(DateStep(every))
    #expect(
      ReportingPeriods(every: every, from: from, until: until).periods.map(\.name)
        == names)
  }
}
