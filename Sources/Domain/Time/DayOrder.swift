/// In which order a day such as 03/04/2025 is written.
package enum DayOrder: String, CaseIterable, Sendable {
  /// Day, month, year.
  case dmy
  /// Month, day, year.
  case mdy
}
