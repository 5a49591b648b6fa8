import Domain

/// The days of the periods of indicators, each read once in a change: every new period is compared with those
/// beside it, not with all others.
final class PeriodDays {
  private struct Known {
    let id: RecordID
    let days: ClosedRange<Day>
  }

  /// In the order of days, none of which two periods share; nil where that is not so, or periods were changed: what
  /// is read then is not kept, since it may be taken back.
  private var known: [RecordID: [Known]?] = [:]

  /// Whether no other period of the indicator shares a day with one, as far as that is known.
  func knowsNone(overlapping period: Record, in reading: Reading) throws -> Bool {
    let periods = try known[period.parent] ?? read(period.parent, reading)
    known[period.parent] = .some(periods)
    guard let periods else { return false }
    let days = RecordRules.days(of: period)
    var index = Self.first(in: periods, endingFrom: days.lowerBound)
    while index < periods.count, periods[index].days.lowerBound <= days.upperBound {
      if periods[index].id != period.id { return false }
      index += 1
    }
    return true
  }

  private func read(_ indicator: RecordID, _ reading: Reading) throws -> [Known]? {
    let all = try reading.rows(.period, under: indicator).map {
      Known(id: $0.id, days: RecordRules.days(of: $0))
    }.sorted { $0.days.lowerBound < $1.days.lowerBound }
    let isDisjoint = zip(all, all.dropFirst()).allSatisfy { !$0.days.overlaps($1.days) }
    return isDisjoint ? all : nil
  }

  /// Takes in a period that was added.
  func add(_ period: Record) {
    guard case let periods?? = known[period.parent] else { return }
    let days = RecordRules.days(of: period)
    let index = Self.first(in: periods, endingFrom: days.lowerBound)
    if index < periods.count, periods[index].days.lowerBound <= days.upperBound {
      known[period.parent] = .some(nil)
    } else {
      known[period.parent]??.insert(Known(id: period.id, days: days), at: index)
    }
  }

  /// Forgets the periods of an indicator for good, since one of them was changed.
  func forget(_ indicator: RecordID) { known[indicator] = .some(nil) }

  /// Where the first stands that ends on a day or after it.
  private static func first(in periods: [Known], endingFrom day: Day) -> Int {
    var (low, high) = (0, periods.count)
    while low < high {
      let middle = (low + high) / 2
      if periods[middle].days.upperBound < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
