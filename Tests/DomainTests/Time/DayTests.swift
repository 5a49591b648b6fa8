import Domain
import TestSupport
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 11016), ("1969-12-31", -1), ("0001-01-01", -719_162),
    ("9999-12-31", 2_932_896),
  ])
  func `counts days from 1970`(text: String, days: Int) throws {
    let day = try #require(Day(text))
    #expect(day.daysSinceEpoch == days)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-1-1", "20250101",
    "2025-01-01 ", "", "٢٠٢٥-٠١-٠١", "0000-01-01", "10000-01-01", "2025-01-01-",
  ])
  func `refuses what is no day`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `every day of 400 years follows the one before`() throws {
    var day: Day = "1800-01-01"
    while day < "2200-01-01" {
      let next = day.advanced(by: 1)
      let (year, month, number) = next.components
      #expect(Day(year: year, month: month, day: number) == next)
      #expect(number == 1 || number == day.day + 1)
      day = next
    }
  }

  @Test(arguments: [
    ("2025-01-31", "1m", "2025-02-28"), ("2024-01-31", "1m", "2024-02-29"),
    ("2025-01-31", "2m", "2025-03-31"), ("2024-02-29", "1y", "2025-02-28"),
    ("2025-12-31", "1d", "2026-01-01"), ("2025-03-31", "-1m", "2025-02-28"),
    ("2025-01-10", "2w", "2025-01-24"),
  ])
  func `steps along the calendar clamp to the end of a month`(
    from: Day, step: String, to: Day
  ) throws {
    #expect(try #require(DateStep(step)).from(from) == to)
  }

  @Test func `repeated month steps are taken from the original day`() throws {
    let step = try #require(DateStep("1m"))
    let days = (1...3).map { step.times($0).from("2025-01-31").description }
    #expect(days == ["2025-02-28", "2025-03-31", "2025-04-30"])
  }

  @Test(arguments: ["", "d", "12", "1.5m", "9999999999d", "--3d", "3x"])
  func `refuses what is no step`(text: String) {
    #expect(DateStep(text) == nil)
  }
}
