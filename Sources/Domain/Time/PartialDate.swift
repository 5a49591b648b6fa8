/// A date at the precision at which it was given: `2025`, `2025-36` (its fourth quarter), `2025-10`,
/// `2025-10-14`, `2025-10~` (about October), `..` (open).
///
/// The texts are those of the Extended Date/Time Format (ISO 8601-2): level 0, the approximation
/// sign, level 2's quarters 33 to 36, and the open end of an interval.
package struct PartialDate: Hashable, Sendable {
  /// How much of a date is known.
  package enum Precision: String, CaseIterable, Hashable, Sendable {
    case day, month, quarter, year
    /// No end is set.
    case open
  }

  /// How much of the date is known.
  package let precision: Precision
  /// Whether the date is only about right.
  package let isApproximate: Bool
  /// The first day that the date covers; nil when it is open.
  package let first: Day?
  /// The last day that the date covers; nil when it is open. A deadline counts to this day.
  package let last: Day?

  /// No end is set.
  package static let open = PartialDate(.open, first: nil, last: nil, approximate: false)

  private init(_ precision: Precision, first: Day?, last: Day?, approximate: Bool) {
    self.precision = precision
    self.first = first
    self.last = last
    isApproximate = approximate
  }

  package init(_ day: Day, approximate: Bool = false) {
    self.init(.day, first: day, last: day, approximate: approximate)
  }

  package init(year: Int, month: Int? = nil, approximate: Bool = false) throws(PartialDateError) {
    guard (1...9999).contains(year) else { throw .noSuchYear(year) }
    guard (1...12).contains(month ?? 1) else { throw .noSuchMonth(month ?? 1) }
    self = Self.span(
      month == nil ? .year : .month, year, (month ?? 1)...(month ?? 12), approximate)
  }

  /// A quarter of a year, 1 to 4.
  package init(year: Int, quarter: Int, approximate: Bool = false) throws(PartialDateError) {
    guard (1...9999).contains(year) else { throw .noSuchYear(year) }
    guard (1...4).contains(quarter) else { throw .noSuchQuarter(quarter) }
    self = Self.span(.quarter, year, (quarter * 3 - 2)...(quarter * 3), approximate)
  }

  /// One day, from its numbers.
  ///
  /// - Throws: ``PartialDateError`` that says which number the calendar does not have.
  package init(year: Int, month: Int, day: Int, approximate: Bool = false)
    throws(PartialDateError)
  {
    guard (1...9999).contains(year) else { throw .noSuchYear(year) }
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    guard let made = Day(year: year, month: month, day: day) else {
      throw .noSuchDay(
        day, year: year, month: month, lastDay: Day.lastDay(ofMonth: month, year: year))
    }
    self.init(made, approximate: approximate)
  }

  private static func span(
    _ precision: Precision, _ year: Int, _ months: ClosedRange<Int>, _ approximate: Bool
  ) -> PartialDate {
    let last = Day.lastDay(ofMonth: months.upperBound, year: year)
    return PartialDate(
      precision, first: Day(year: year, month: months.lowerBound, day: 1),
      last: Day(year: year, month: months.upperBound, day: last), approximate: approximate)
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date that EDTF text spells.
  ///
  /// - Throws: ``PartialDateError`` that says what is wrong with it.
  package init(_ text: String) throws(PartialDateError) {
    if text == ".." {
      self = .open
      return
    }
    var digits = Digits(text)
    guard let year = digits.next(4) else { throw .notADate(text) }
    var parts: (month: Int?, day: Int?)
    if digits.skipHyphen() {
      guard let month = digits.next(2) else { throw .notADate(text) }
      parts.month = month
      if digits.skipHyphen() {
        guard let day = digits.next(2) else { throw .notADate(text) }
        parts.day = day
      }
    }
    let approximate = digits.skip(UInt8(ascii: "~"))
    guard digits.isAtEnd else { throw .notADate(text) }
    switch parts {
    case (nil, _): try self.init(year: year, approximate: approximate)
    case (let month?, let day?):
      try self.init(year: year, month: month, day: day, approximate: approximate)
    case (let quarter?, nil) where (33...36).contains(quarter):
      try self.init(year: year, quarter: quarter - 32, approximate: approximate)
    case (let month?, nil): try self.init(year: year, month: month, approximate: approximate)
    }
  }

  /// The date in EDTF.
  package var text: String {
    guard let first else { return ".." }
    let (year, month, _) = first.components
    let exact =
      switch precision {
      case .year: Digits.text((year, 4))
      case .quarter: Digits.text((year, 4), (32 + (month + 2) / 3, 2))
      case .month: Digits.text((year, 4), (month, 2))
      case .day, .open: first.description
      }
    return isApproximate ? exact + "~" : exact
  }

  /// The same as ``text``.
  package var description: String { text }
}

extension PartialDate {
  /// Whether this deadline stands before the other in a list: by last day, then the more precise.
  package func isDue(before other: PartialDate) -> Bool {
    switch (last, other.last) {
    case (nil, _): false
    case (_, nil): true
    case (let mine?, let theirs?): (mine, span) < (theirs, other.span)
    }
  }

  /// How many days the date covers beyond its first.
  private var span: Int {
    guard let first, let last else { return Int.max / 2 }
    return first.distance(to: last)
  }
}
