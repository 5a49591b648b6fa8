/// A moment as the rules compare them, from a date or a date with a time.
enum Instant {
  /// Milliseconds since 1970 of a text such as `2020-01-31`, `2020-01-31Z` or
  /// `2020-01-31T10:00:00+02:00`; without a zone it is UTC. Nil for anything else.
  static func milliseconds(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    let lexical = Lexical(bytes, trimming: false)
    guard lexical.isDate() || lexical.isDateTime(), bytes.first != UInt8(ascii: "-") else {
      return nil
    }
    let digits = bytes.prefix { Lexical.isDigit($0) }
    // No date that matters has more digits to its year.
    guard digits.count <= 6 else { return nil }
    var rest = bytes.dropFirst(digits.count)
    let year = number(digits)
    let day = days(year, number(rest.dropFirst().prefix(2)), number(rest.dropFirst(4).prefix(2)))
    rest = rest.dropFirst(6)
    var seconds = Int64(day) * 86_400
    if rest.first == UInt8(ascii: "T") {
      seconds += Int64(number(rest.dropFirst().prefix(2)) * 3600)
      seconds += Int64(number(rest.dropFirst(4).prefix(2)) * 60)
      seconds += Int64(number(rest.dropFirst(7).prefix(2)))
      rest = rest.dropFirst(9).drop { $0 == UInt8(ascii: ".") || Lexical.isDigit($0) }
    }
    if let sign = rest.first, sign != UInt8(ascii: "Z") {
      let minutes = number(rest.dropFirst().prefix(2)) * 60 + number(rest.dropFirst(4).prefix(2))
      seconds += Int64((sign == UInt8(ascii: "-") ? 1 : -1) * minutes * 60)
    }
    return seconds * 1000
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// Days since 1970-01-01 (Hinnant, "chrono-compatible low-level date algorithms", 2013).
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
