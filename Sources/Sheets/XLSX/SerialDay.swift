/// Days as workbooks count them.
package enum SerialDay {
  /// The day of a serial number, ISO 8601; nil beyond the calendar.
  ///
  /// Excel counts from 1 January 1900 as 1, with a 29 February 1900 that never was; some Macintosh
  /// files count from 1 January 1904 as 0.
  package static func text(_ serial: Double, startsIn1904: Bool = false) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    // Within half a second of midnight it is the next day: times are kept in binary.
    let days = Int((serial + 0.5 / 86_400).rounded(.down))
    if startsIn1904 { return text(daysSince1970: days - 24_107) }
    guard days >= 1 else { return nil }
    return text(daysSince1970: (days < 60 ? days + 1 : days) - 25_569)
  }

  /// The time of day of a serial number, `T09:30:00`, to the second; nil at midnight.
  static func time(_ serial: Double) -> String? {
    let seconds = Int(((serial - serial.rounded(.down)) * 86_400).rounded())
    guard (1..<86_400).contains(seconds) else { return nil }
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return "T" + parts.map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
  }

  /// The serial number of a day given as ISO 8601; nil for any other text, and before March 1900.
  static func serial(_ text: String) -> Int? {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    // Days from civil (a calendar of eras of 400 years that begin in March).
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let serial = era * 146_097 + dayOfEra - 719_468 + 25_569
    return serial > 60 ? serial : nil
  }

  private static func text(daysSince1970 days: Int) -> String {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civil = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (civil <= 2 ? 1 : 0)
    func padded(_ number: Int, _ count: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(civil, 2))-\(padded(day, 2))"
  }
}
