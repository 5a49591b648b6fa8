import Domain
import TestSupport
import Testing

@Suite struct ObligationTermsTests {
  private let calendar = WorkCalendar()

  private func report(every: String, due: String, from start: Day, to end: Day) throws
    -> ObligationTerms
  {
    var terms = ObligationTerms(
      .period, every: DateStep(every), due: try #require(DueOffset(due)))
    (terms.start, terms.end) = (start, end)
    return terms
  }

  @Test func `a report every six months is due 45 days after each period, the last one shorter`()
    throws
  {
    let terms = try report(every: "6m", due: "+45d", from: "2024-10-14", to: "2025-10-31")
    #expect(
      terms.occurrences(calendar).map {
        "\($0.number) \($0.period.map { "\($0.lowerBound)/\($0.upperBound)" } ?? "") \($0.due)"
      }
        == [
          "1 2024-10-14/2025-04-13 2025-05-28", "2 2025-04-14/2025-10-13 2025-11-27",
          "3 2025-10-14/2025-10-31 2025-12-15",
        ])
  }

  @Test func `months clamp from the first day, not from the one before`() throws {
    let terms = try report(every: "1m", due: "+0d", from: "2025-01-31", to: "2025-06-15")
    #expect(
      terms.occurrences(calendar).map { "\($0.period!.lowerBound)" }
        == ["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31"])
  }

  @Test func `periods follow each other without a gap, whatever the step`() throws {
    var dice = Dice(seed: 3)
    for _ in 0..<500 {
      let start = Day(daysSinceEpoch: dice.roll(10_000...30_000))
      let end = start.advanced(by: dice.roll(0...3000))
      let unit = ["d", "w", "m", "y"][dice.roll(0...3)]
      let terms = try report(every: "\(dice.roll(1...9))\(unit)", due: "+10d", from: start, to: end)
      let periods = terms.occurrences(calendar).compactMap(\.period)
      #expect(periods.first?.lowerBound == start)
      if periods.count < 1000 { #expect(periods.last?.upperBound == end) }
      for (one, next) in zip(periods, periods.dropFirst()) {
        #expect(one.upperBound.advanced(by: 1) == next.lowerBound)
      }
    }
  }

  @Test func `what it counts from may not be known yet`() throws {
    var terms = ObligationTerms(.end, due: try #require(DueOffset("+90d")))
    #expect(terms.occurrences(calendar).isEmpty)
    terms.end = "2025-10-31"
    #expect(terms.occurrences(calendar).map(\.due) == ["2026-01-29"])
    terms.basis = .event
    #expect(terms.occurrences(calendar).isEmpty)
    terms.event = "2025-03-01"
    #expect(terms.occurrences(calendar).map(\.due) == ["2025-05-30"])
  }
}

@Suite struct WorkCalendarTests {
  @Test func `working days pass over the weekend and holidays`() throws {
    let calendar = WorkCalendar(holidays: ["2026-01-01", "2026-01-02"])
    // 31 December 2025 is a Wednesday.
    #expect(calendar.advance("2025-12-31", by: 1) == "2026-01-05")
    #expect(calendar.advance("2026-01-05", by: -1) == "2025-12-31")
    #expect(calendar.advance("2026-01-05", by: 0) == "2026-01-05")
    #expect(try #require(DueOffset("+5wd")).from("2025-12-31", calendar) == "2026-01-09")
  }

  @Test func `a weekend is named in words`() {
    #expect(WorkCalendar.weekend("friday saturday") == [5, 6])
    #expect(WorkCalendar.weekend("Vendredi, samedi") == [5, 6])
    #expect(WorkCalendar.weekend("sun") == [7])
    #expect(WorkCalendar.weekend("someday") == nil)
    #expect(WorkCalendar.weekend("") == nil)
    #expect(WorkCalendar.weekend("mon tue wed thu fri sat sun") == nil)
  }

  @Test func `the days of the week follow ISO 8601`() {
    #expect(
      (0..<7).map { Day(stringLiteral: "2026-06-01").advanced(by: $0).weekday } == [
        1, 2, 3, 4, 5, 6, 7,
      ])
    #expect(Day(stringLiteral: "1969-12-31").weekday == 3)
  }

  @Test func `as many working days forward as back`() {
    var dice = Dice(seed: 5)
    for _ in 0..<300 {
      let calendar = WorkCalendar(weekend: [dice.roll(1...7), dice.roll(1...7)])
      var day = Day(daysSinceEpoch: dice.roll(0...20_000))
      while !calendar.isWorkingDay(day) { day = day.advanced(by: 1) }
      let count = dice.roll(0...200)
      #expect(calendar.advance(calendar.advance(day, by: count), by: -count) == day)
    }
  }

  @Test(arguments: ["45", "d", "+9999wd", "wd", "+1x", ""])
  func `what is no offset is none`(_ text: String) {
    #expect(DueOffset(text) == nil)
  }
}

@Suite struct ReminderRuleTests {
  private func rule(_ days: String) throws -> ReminderRule {
    var record = Record(id: .root, kind: .reminder, slug: "r")
    record.title = "Rule"
    record.values = ["days": .text(days)]
    return try #require(ReminderRule(record))
  }

  @Test func `the last day that has come stands for those that were missed`() throws {
    let rule = try rule("-30,-7,0,+14")
    let expected: [(Day, Int?)] = [
      ("2025-09-30", nil), ("2025-10-01", -30), ("2025-10-23", -30), ("2025-10-24", -7),
      ("2025-10-30", -7), ("2025-10-31", 0), ("2025-11-13", 0), ("2025-11-14", 14),
      ("2026-11-14", 14),
    ]
    for (day, told) in expected {
      #expect(rule.dayToTell(due: "2025-10", asOf: day) == told, "\(day)")
    }
  }

  @Test(arguments: ["", "soon", "1;x", "99999", "1.5"])
  func `what are no days are none`(_ text: String) {
    #expect(ReminderRule.days(text) == nil)
  }
}
