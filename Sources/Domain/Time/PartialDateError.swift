/// Why a text is no date.
package enum PartialDateError: Error, Hashable, Sendable {
  /// It has not the form of a date.
  case notADate(String)
  /// Years run from 1 to 9999.
  case noSuchYear(Int)
  /// A year before 1900, which no plan has: most often one of two digits.
  case yearTooEarly(Int)
  /// Months run from 1 to 12.
  case noSuchMonth(Int)
  /// Quarters run from 1 to 4.
  case noSuchQuarter(Int)
  /// The month has fewer days.
  case noSuchDay(Int, year: Int, month: Int, lastDay: Int)
  /// Two dates are written alike, as 3 April and 4 March in `03/04/2025`.
  case ambiguous(String, one: Day, other: Day)
}
