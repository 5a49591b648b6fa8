package import Domain
package import Reporting

/// Who acts or asks, and all that makes their words mean something: the same words of somebody else, or on another
/// day, can mean something else.
package struct Caller: Sendable {
  /// The name under which history keeps their changes.
  package var name: String
  /// The language that they are answered in, and in which what they write is kept.
  package var language: Language
  /// The time zone in which the register's days begin (IANA).
  package var zone: String
  /// The day in that zone.
  package var today: Day
  /// Milliseconds since 1970 (UTC), as the machine's clock shows them.
  package var clock: @Sendable () -> Int64
  /// What is meant where they say nothing.
  package var defaults: Defaults
  /// The day that questions are about unless they name one; nil for today. A demonstration has one of its own, and
  /// so has the register as it was known.
  package var usualDay: Day?
  /// The sentence that stands on every page; nil when there is none.
  package var notice: String?

  package init(
    name: String, language: Language, zone: String, clock: @escaping @Sendable () -> Int64,
    defaults: Defaults = Defaults(), usualDay: Day? = nil, notice: String? = nil
  ) {
    self.name = name
    self.language = language
    self.zone = zone
    self.clock = clock
    self.defaults = defaults
    self.usualDay = usualDay
    self.notice = notice
    today = TimeZones.day(at: clock(), in: zone)
  }

  /// Who makes a change, and when.
  package var author: Author { Author(name: name, clock: clock(), today: today) }
}
