import Domain
import Reporting

extension Desk {
  /// How numbers and amounts are read that somebody types: as the language prints them.
  var typed: TypedValues {
    TypedValues(language.typedNumbers, franc: Currency.franc(inZone: zone))
  }

  /// The time that a text such as `2026-04/2026-06`, `2026` or `Q2 2026` spells.
  func span(_ text: String) throws -> ClosedRange<Day> {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, let last = parts.last, parts.count <= 2 else {
      throw CommandError.notAWord(text, of: "--period", ["2026-04/2026-06"])
    }
    let (start, end) = (try date(first), try date(last))
    guard let from = start.first, let until = end.last else {
      throw CommandError.notAWord(text, of: "--period", ["2026-04/2026-06"])
    }
    guard from <= until else { throw RecordError.endsBeforeStart(start: start, end: end) }
    return from...until
  }

  /// The first day of a date as a person typed it.
  func firstDay(_ text: String) throws -> Day {
    guard let day = try date(text).first else { throw PartialDateError.notADate(text) }
    return day
  }
}
