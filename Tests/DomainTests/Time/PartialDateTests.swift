import Domain
import TestSupport
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: [
    ("2025", "2025-01-01", "2025-12-31"), ("2025-10", "2025-10-01", "2025-10-31"),
    ("2024-02", "2024-02-01", "2024-02-29"), ("2025-36", "2025-10-01", "2025-12-31"),
    ("2025-33", "2025-01-01", "2025-03-31"), ("2025-10-14", "2025-10-14", "2025-10-14"),
    ("2025-10~", "2025-10-01", "2025-10-31"),
  ])
  func `has a first and a last day and keeps its text`(
    text: String, first: Day, last: Day
  ) throws {
    let date = try PartialDate(text)
    #expect(date.first == first)
    #expect(date.last == last)
    #expect(date.text == text)
  }

  @Test func `an open date has no days`() {
    let date: PartialDate = ".."
    #expect(date == .open)
    #expect(date.first == nil && date.last == nil && date.text == "..")
  }

  @Test(arguments: [
    ("2025-02-30", PartialDateError.noSuchDay(30, year: 2025, month: 2, lastDay: 28)),
    ("2025-13", .noSuchMonth(13)), ("2025-37", .noSuchMonth(37)), ("0000", .noSuchYear(0)),
    ("octobre", .notADate("octobre")), ("2025-1", .notADate("2025-1")), ("", .notADate("")),
    ("2025-10-14-01", .notADate("2025-10-14-01")), ("~", .notADate("~")),
  ])
  func `says what is wrong`(text: String, error: PartialDateError) {
    #expect(throws: error) { try PartialDate(text) }
  }

  @Test func `a deadline passes with its last day`() {
    #expect(Deadline.daysOverdue("2025-10", asOf: "2025-10-31") == 0)
    #expect(Deadline.daysOverdue("2025-10", asOf: "2025-11-01") == 1)
    #expect(Deadline.daysOverdue("2025", asOf: "2026-01-02") == 2)
    #expect(Deadline.daysOverdue("..", asOf: "9999-12-31") == 0)
    #expect(Deadline.daysLeft("2025-10", asOf: "2025-10-30") == 1)
  }

  @Test func `deadlines stand by last day, then the more precise`() {
    let dates: [PartialDate] = ["..", "2025", "2025-36", "2025-12", "2025-12-31", "2025-11-30"]
    let sorted = dates.sorted { $0.isDue(before: $1) }
    #expect(
      sorted.map(\.text) == ["2025-11-30", "2025-12-31", "2025-12", "2025-36", "2025", ".."])
  }

  @Test(arguments: [
    (1, 1, 30), (30, 1, 30), (31, 31, 60), (60, 31, 60), (61, 61, nil), (9999, 61, nil),
  ])
  func `ages in classes`(days: Int, from: Int, to: Int?) {
    let ageing = Ageing(days: days)
    #expect(ageing.from == from && ageing.to == to)
  }

  @Test func `days overdue never go back as time goes on`() throws {
    var dice = Dice(seed: 7)
    for _ in 0..<300 {
      let year = dice.roll(1900...2100)
      let month = dice.roll(1...12)
      let date = try PartialDate(year: year, month: month)
      let day = try #require(Day(year: year, month: month, day: 1)).advanced(
        by: dice.roll(-60...90))
      let (now, later) = (
        Deadline.daysOverdue(date, asOf: day), Deadline.daysOverdue(date, asOf: day.advanced(by: 1))
      )
      #expect(later == now || later == now + 1)
      #expect(try PartialDate(date.text) == date)
    }
  }
}
