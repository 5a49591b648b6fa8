package import Domain
import Reporting

/// Days as people type them: they are understood from the caller's own day.
extension Caller {
  /// - Throws: ``PartialDateError``.
  package func date(_ text: String) throws -> PartialDate {
    try DateWords(today: today).date(text)
  }

  /// The day that a question is about: the last of the date that was named, else the usual one, else today.
  ///
  /// - Throws: ``PartialDateError`` also for a date without an end.
  package func asOf(_ text: String?) throws -> Day {
    guard let text else { return usualDay ?? today }
    guard let last = try date(text).last else { throw PartialDateError.notADate(text) }
    return last
  }

  /// The first day of a date.
  package func firstDay(_ text: String) throws -> Day {
    guard let day = try date(text).first else { throw PartialDateError.notADate(text) }
    return day
  }

  /// The days that a text such as `2026-04/2026-06`, `2026` or `Q2 2026` spells.
  ///
  /// - Throws: ``RequestError/notAWord(_:of:_:)`` for what is neither a date nor two; ``RecordError/endsBeforeStart``.
  package func period(_ text: String) throws -> ClosedRange<Day> {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let last = parts.last, parts.count <= 2 else {
      throw RequestError.notAWord(text, of: "--period", ["2026-04/2026-06"])
    }
    let (start, end) = (try date(first), try date(last))
    guard let from = start.first, let until = end.last else {
      throw RequestError.notAWord(text, of: "--period", ["2026-04/2026-06"])
    }
    guard from <= until else { throw RecordError.endsBeforeStart(start: start, end: end) }
    return from...until
  }
}

extension Caller {
  /// The date of what is recorded: as it was named, else the usual one, else today.
  package func usual(_ day: String?) throws -> PartialDate {
    try date(day ?? defaults.day ?? "today")
  }
}
