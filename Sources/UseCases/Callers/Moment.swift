package import Domain
package import Persistence
import Reporting

/// A moment of a register's history: the number of an entry, `4@9f31c2` for one of another office, a
/// time as history prints it, or a day, which counts to its end in the register's zone.
package struct Moment {
  private let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// The time of the last entry that is known at the moment, in milliseconds since 1970.
  package func lastEntry(in register: Reading, zone: String, today: Day) throws -> Int64 {
    if let name = Self.entry(text) {
      return try register.time(ofEntry: name.number, office: name.office)
    }
    return try register.lastEntry(until: time(zone, today))
  }

  /// The number of an entry, with the last letters of its office where they follow it.
  package static func entry(_ text: String) -> (number: Int64, office: String?)? {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, let number = Int64(parts[0]), number > 0, parts.last != "" else {
      return nil
    }
    return (number, parts.count == 2 ? parts[1] : nil)
  }

  private func time(_ zone: String, _ today: Day) throws -> Int64 {
    if let time = Self.time(text) { return time }
    guard let last = try DateWords(today: today).date(text).last else {
      throw PartialDateError.notADate(text)
    }
    return TimeZones.start(of: last.advanced(by: 1), in: zone) - 1
  }

  /// A time such as `2026-06-30T12:00:05Z`; the whole second counts.
  private static func time(_ text: String) -> Int64? {
    let parts = text.split(separator: "T")
    guard parts.count == 2, text.hasSuffix("Z"), let day = Day(String(parts[0])) else { return nil }
    let clock = parts[1].dropLast().split(separator: ":").map { Int64($0) }
    guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
      0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second
    else { return nil }
    return Int64(day.daysSinceEpoch) * 86_400_000
      + ((hour * 60 + minute) * 60 + second) * 1000 + 999
  }
}
