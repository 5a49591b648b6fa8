/// What an agreement's terms make due again and again: "a report every six months, 45 days after the
/// period".
package struct ObligationTerms: Hashable, Sendable {
  /// From what the due day counts.
  package enum Basis: String, CaseIterable, Hashable, Sendable {
    /// From the end of each period.
    case period
    /// From the start of the agreement's term.
    case start
    /// From the end of the agreement's term.
    case end
    /// From another milestone: the day it was done, else the day it is due.
    case event
  }

  /// One time that it is due.
  package struct Occurrence: Hashable, Sendable {
    /// Which time it is, from 1.
    package let number: Int
    /// The period on which it reports, first and last day; nil for what is due once.
    package let period: ClosedRange<Day>?
    package let due: Day
  }

  /// From what the due day counts.
  package var basis: Basis
  /// How long a period is; nil for what is due once.
  package var every: DateStep?
  /// How long after it is due.
  package var due: DueOffset
  /// The first day of the first period, or of the term.
  package var start: Day?
  /// The last day of the term.
  package var end: Day?
  package var event: Day?

  /// Terms without a start or an end.
  package init(_ basis: Basis, every: DateStep? = nil, due: DueOffset) {
    self.basis = basis
    self.every = every
    self.due = due
  }

  /// Every time that it is due within the term, earliest first; none while what it counts from is not
  /// known.
  ///
  /// Periods follow each other from the first day of the first: month steps clamp from that day, so
  /// that periods from 31 January begin on 28 February and 31 March. The last one ends with the term.
  package func occurrences(_ calendar: WorkCalendar) -> [Occurrence] {
    switch basis {
    case .period: periods(calendar)
    case .start: once(after: start, calendar)
    case .end: once(after: end, calendar)
    case .event: once(after: event, calendar)
    }
  }

  private func once(after day: Day?, _ calendar: WorkCalendar) -> [Occurrence] {
    day.map { [Occurrence(number: 1, period: nil, due: due.from($0, calendar))] } ?? []
  }

  private func periods(_ calendar: WorkCalendar) -> [Occurrence] {
    guard let every, let start, let end else { return [] }
    return ReportingPeriods(every: every, from: start, until: end).periods.enumerated().map {
      Occurrence(
        number: $0 + 1, period: $1.days, due: due.from($1.days.upperBound, calendar))
    }
  }
}
