package import Domain

/// One deadline, as a calendar shows it.
package struct CalendarEntry: Hashable, Sendable {
  /// What became of the deadline.
  package enum State: Hashable, Sendable {
    case open, done, cancelled
  }

  /// What marks the same deadline in every file; never given to another.
  package var uid: String
  /// How often the deadline has changed; programs take the higher number for the newer.
  package var sequence: Int
  /// When the deadline changed last, in milliseconds since 1970, UTC.
  package var changed: Int64
  /// When the deadline was entered, in milliseconds since 1970, UTC; nil when that is not known.
  package var created: Int64?
  /// What is due.
  package var title: String
  /// What there is to say, in as many lines as needed; the true text of a partial date stands here.
  package var description: String
  /// The last day of the due date.
  package var day: Day
  /// What became of the deadline.
  package var state: State
  /// How many days before to remind, 0 for the day itself; an open deadline alone reminds.
  package var alarmDays: [Int]
  /// The words under which programs sort the entry.
  package var categories: [String]
  /// Where there is more to read.
  package var url: String?
  /// The place.
  package var location: String?

  /// A deadline on a day.
  package init(
    uid: String, sequence: Int = 0, changed: Int64, created: Int64? = nil, title: String,
    description: String = "", day: Day, state: State = .open, alarmDays: [Int] = [],
    categories: [String] = [], url: String? = nil, location: String? = nil
  ) {
    self.uid = uid
    self.sequence = sequence
    self.changed = changed
    self.created = created
    self.title = title
    self.description = description
    self.day = day
    self.state = state
    self.alarmDays = alarmDays
    self.categories = categories
    self.url = url
    self.location = location
  }
}
