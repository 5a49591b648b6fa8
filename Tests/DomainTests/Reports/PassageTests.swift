import Domain
import TestSupport
import Testing

@Suite struct PassageTests {
  private func passage(_ from: Day, _ until: Day) -> PassageFacts {
    PassageFacts(
      .progress, about: .sample(2), reference: "p/progress-\(from)", period: from...until,
      text: WrittenText("…"))
  }

  @Test func `a report tells what was written for its time, without a time the latest`() {
    let all = [
      passage("2025-01-01", "2025-06-30"), passage("2025-07-01", "2025-12-31"),
      passage("2026-01-01", "2026-06-30"),
    ]
    func told(_ period: ClosedRange<Day>?, _ asOf: Day) -> [String] {
      all.told(.progress, of: .sample(2), in: period, asOf: asOf).map(\.reference)
    }
    #expect(told(nil, "2025-12-31") == ["p/progress-2025-07-01"])
    #expect(
      told("2025-04-01"..."2025-09-30", "2026-03-01") == [
        "p/progress-2025-01-01", "p/progress-2025-07-01",
      ])
    #expect(told("2025-04-01"..."2025-09-30", "2025-05-01") == ["p/progress-2025-01-01"])
    #expect(all.told(.measures, of: .sample(2), in: nil, asOf: "2026-03-01").isEmpty)
    #expect(all.told(.progress, of: .sample(3), in: nil, asOf: "2026-03-01").isEmpty)
  }
}
