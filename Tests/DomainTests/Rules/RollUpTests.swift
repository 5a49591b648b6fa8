import Domain
import TestSupport
import Testing

/// Figures that are put together from other indicators.
@Suite struct RollUpTests {
  private func indicator(
    _ number: UInt64, _ values: [(PartialDate, ExactDecimal, ExactDecimal?)] = [],
    _ accumulation: Accumulation = .perPeriod, feeders: [IndicatorFacts] = []
  ) -> IndicatorFacts {
    var facts = IndicatorFacts(
      id: .sample(number), reference: "p\(number)/r/i", title: "I\(number)",
      result: .sample("result"))
    facts.accumulation = accumulation
    facts.feeders = feeders
    facts.readings = values.enumerated().map { index, value in
      IndicatorFacts.Reading(
        id: .sample(number * 1000 + UInt64(index)), reference: "p\(number)/r/i@\(index)",
        day: value.0, value: value.1, denominator: value.2)
    }
    facts.periods = [
      IndicatorFacts.Period(
        id: .sample(1), reference: "h1", from: "2026-01-01", until: "2026-06-30"),
      IndicatorFacts.Period(
        id: .sample(2), reference: "h2", from: "2026-07-01", until: "2026-12-31"),
    ]
    return facts
  }

  private func figures(_ facts: IndicatorFacts) -> [ExactDecimal?] {
    let status = IndicatorStatus(facts, asOf: "2026-12-31")
    return status.periods.map { $0.actual?.value } + [status.total?.value]
  }

  @Test func `a cumulative value goes into a sum by what it grew`() {
    let level = indicator(
      2, [("2026-03-01", 10, nil), ("2026-06-01", 25, nil), ("2026-09-01", 40, nil)], .cumulative)
    let steps = indicator(3, [("2026-02-01", 3, nil), ("2026-08-01", 4, nil)])
    #expect(figures(indicator(1, feeders: [level, steps])) == [28, 19, 47])
    #expect(figures(indicator(1, [], .cumulative, feeders: [level, steps])) == [28, 47, 47])
  }

  @Test func `percentages are not averaged, and one without its denominator is left out`() throws {
    var top = indicator(
      1,
      feeders: [
        indicator(2, [("2026-03-01", 90, 100)]), indicator(3, [("2026-03-01", 10, 900)]),
        indicator(4, [("2026-03-01", 70, nil)]), indicator(5),
      ])
    top.measure = .percentage
    for index in top.feeders.indices { top.feeders[index].measure = .percentage }
    let figure = try #require(IndicatorStatus(top, asOf: "2026-12-31").total)
    #expect(figure.value == 10)
    #expect(
      figure.contributions.map(\.absence) == [nil, nil, .noDenominator, .nothingRecorded])
  }

  @Test func `what two feeders share goes in once`() throws {
    let one = indicator(2, [("2026-03-01", 5, nil)])
    var two = one
    two.id = .sample(3)
    let figure = try #require(
      IndicatorStatus(indicator(1, feeders: [one, two]), asOf: "2026-12-31").total)
    #expect(figure.value == 5)
    #expect(figure.contributions.map(\.absence) == [nil, .countedAlready])
  }

  @Test func `the value of a city is that of its sites too`() throws {
    var dice = Dice(seed: 43)
    let cities: [Party] = [.sample("kaya"), .sample("dori")]
    for _ in 0..<300 {
      var facts = indicator(
        1,
        (0..<dice.roll(1...12)).map { _ in
          (
            PartialDate(Day(year: 2026, month: dice.roll(1...12), day: dice.roll(1...28))!),
            ExactDecimal(dice.roll(0...50)), nil
          )
        }, .cumulative)
      for index in facts.readings.indices {
        let city = dice.pick(cities)
        let site = dice.roll(0...2)
        facts.readings[index].place = site == 0 ? city : .sample("\(city.name)-\(site)")
        facts.readings[index].city = site == 0 ? nil : city
      }
      let figure = try #require(IndicatorStatus(facts, asOf: "2026-12-31").total)
      let used = figure.readings
      let own = Set(used.filter { $0.city == nil }.compactMap(\.place))
      #expect(used.allSatisfy { $0.city.map { !own.contains($0) } ?? true })
      #expect(Set(used.map(\.place)).count == used.count)
      // The cities make the whole.
      let parts = facts.places.compactMap {
        IndicatorStatus(facts.only(at: $0), asOf: "2026-12-31").total?.value
      }
      #expect(ExactDecimal.sum(parts).isEqual(numerically: figure.value))
      let left = facts.within(figure, in: .distantPast ... .distantFuture, asOf: "2026-12-31")
      #expect(left.allSatisfy { $0.city.map(own.contains) ?? false })
      facts.readings.shuffle(using: &dice)
      #expect(IndicatorStatus(facts, asOf: "2026-12-31").total?.value == figure.value)
    }
  }

  @Test func `times make the whole, in any order of entry, and later values change nothing before`()
    throws
  {
    var dice = Dice(seed: 41)
    for _ in 0..<300 {
      let feeders = (2...UInt64(dice.roll(2...5))).map { number in
        let accumulation: Accumulation = dice.roll(0...1) == 0 ? .perPeriod : .cumulative
        var level = 0
        let values = (1...12).filter { _ in dice.roll(0...2) == 0 }.map { month in
          level += dice.roll(0...9)
          let value = accumulation == .cumulative ? level : dice.roll(0...9)
          return (
            PartialDate(Day(year: 2026, month: month, day: dice.roll(1...28))!),
            ExactDecimal(value), nil as ExactDecimal?
          )
        }
        return indicator(number, values, accumulation)
      }
      let top = indicator(1, feeders: feeders)
      let status = IndicatorStatus(top, asOf: "2026-12-31")
      let sum = ExactDecimal.sum(status.periods.compactMap { $0.actual?.value })
      let total = status.total?.value ?? ExactDecimal(0)
      #expect(total.isEqual(numerically: sum))
      var shuffled = top
      shuffled.feeders.shuffle(using: &dice)
      for index in shuffled.feeders.indices {
        shuffled.feeders[index].readings.shuffle(using: &dice)
      }
      #expect(figures(shuffled) == figures(top))
      var early = top
      for index in early.feeders.indices {
        early.feeders[index].readings.removeAll { $0.day.first! > "2026-06-30" }
      }
      #expect(
        IndicatorStatus(top, asOf: "2026-06-30").total?.value
          == IndicatorStatus(early, asOf: "2026-06-30").total?.value)
    }
  }
}

@Suite struct DimensionsTests {
  private func counts(_ pairs: [(String, Int64)]) -> [Headcount] {
    pairs.map { Headcount(category: $0.0, number: $0.1) }
  }

  @Test func `a crossing is known in either order, an unknown one is a category of its own`() {
    let dimensions = Dimensions.standard
    #expect(dimensions.pieces(of: "10-14/female") == ["female", "10-14"])
    #expect(dimensions.pieces(of: "day/night") == ["day/night"])
    #expect(dimensions.pieces(of: "female/male") == ["female/male"])
  }

  @Test(
    arguments: [
      ([("female", 6), ("male", 3)], 10, ["female + male 9 10"]),
      ([("female", 6)], 10, []),
      ([("female", 12)], 10, ["female 12 10"]),
      ([("female/10-14", 4), ("female/15-17", 5), ("female", 8)], 20, ["10-14 + 15-17 9 8"]),
      ([("displaced", 9), ("female", 5), ("male", 5)], 10, []),
    ] as [([(String, Int64)], Int, [String])])
  func `parts that exclude each other are held to their whole`(
    _ parts: [(String, Int64)], _ whole: Int, _ gaps: [String]
  ) {
    #expect(
      Dimensions.standard.gaps(counts(parts), whole: ExactDecimal(whole)).map {
        "\($0.categories.joined(separator: " + ")) \($0.parts) \($0.whole)"
      } == gaps)
  }

  @Test func `dimensions that overlap do not have to add up`() {
    let own = Dimensions([Dimension("living", ["boarder", "displaced"], overlaps: true)])
    #expect(own.gaps(counts([("boarder", 9), ("displaced", 9)]), whole: 10).isEmpty)
    #expect(own.total(counts([("boarder", 9), ("displaced", 7)])) == 9)
  }

  @Test func `people are the sum of what excludes each other, crossed or not`() {
    let dimensions = Dimensions.standard
    #expect(dimensions.total(counts([("female/10-14", 4), ("male/10-14", 3)])) == 7)
    #expect(dimensions.total(counts([("female", 4), ("0-4", 2), ("5-9", 5)])) == 7)
    #expect(dimensions.total(counts([("", 30), ("female", 4)])) == 30)
  }

  @Test func `what was not collected is not 0`() {
    let parts = Disaggregation(
      [counts([("female", 0), ("male", 3)]), counts([("female", 2)]), []], .standard)
    #expect(
      parts.lines.map { "\($0.category) \($0.number) \($0.records)/\(parts.records)" } == [
        "female 2 2/3", "male 3 1/3",
      ])
  }
}

@Suite struct ThresholdsTests {
  @Test func `what a text names is set, the rest stays, and it can be read again`() throws {
    let thresholds = try #require(Thresholds("redAfter=45, ageing=90/30 redUnder=50"))
    #expect(thresholds.redAfterDays == 45 && thresholds.quietDays == 90)
    #expect(thresholds.ageingBounds == [30, 90])
    #expect(Thresholds(thresholds.description) == thresholds)
  }

  @Test(arguments: ["", "red=1", "redAfter", "redAfter=x", "quiet=-1", "redUnder=90", "quiet=1/2"])
  func `anything else is none`(_ text: String) {
    #expect(Thresholds(text) == nil)
  }

  @Test func `a judgement holds until the report that ends it`() {
    var facts = ProjectFacts.sample()
    facts.judgements = [
      Judgement(
        reference: "p/j", light: .amber, from: "2026-06-01", until: "2026-06-30", reason: "Seen")
    ]
    func light(_ day: Day) -> Light? { ProjectStatus(facts, asOf: day).judgement?.light }
    #expect([light("2026-05-31"), light("2026-06-30"), light("2026-07-01")] == [nil, .amber, nil])
  }
}
