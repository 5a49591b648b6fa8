package import Domain

/// When things are to be and were: spans of work and dates, original beside current, with today.
package struct Timeline: Hashable, Sendable {
  /// A line of it.
  package struct Item: Hashable, Sendable {
    /// The thing, with a link to it.
    package let name: Cell
    /// When work began; nil for a date without a span.
    package let start: Day?
    /// When it is due now, as precisely as that is known.
    package let due: PartialDate?
    /// When it was due first, where that was another date.
    package let original: PartialDate?
    /// When it was done.
    package let done: PartialDate?
    /// The same in words: "31 May 2026, overdue 30 days".
    package let words: Cell

    /// A line: a span of work with its due date, or a date alone.
    package init(
      _ name: Cell, start: Day? = nil, due: PartialDate?, original: PartialDate? = nil,
      done: PartialDate? = nil, words: Cell
    ) {
      self.name = name
      self.start = start
      self.due = due
      self.original = original
      self.done = done
      self.words = words
    }
  }

  /// The lines, first to last.
  package let items: [Item]
  /// The day that is spoken of.
  package let today: Day
  /// The words for today, a due date, the date agreed first and what is done.
  package let todayWord: String, dueWord: String, originalWord: String, doneWord: String

  /// - Parameter words: The words for today, a due date, the date agreed first and what is done.
  package init(
    _ items: [Item], today: Day,
    words: (today: String, due: String, original: String, done: String)
  ) {
    self.items = items
    self.today = today
    todayWord = words.today
    dueWord = words.due
    originalWord = words.original
    doneWord = words.done
  }

  /// The first and the last day of everything on it.
  var span: ClosedRange<Day> {
    var days = [today]
    for item in items {
      days += [item.start].compactMap { $0 }
      for date in [item.due, item.original, item.done].compactMap({ $0 }) {
        days += [date.first, date.last].compactMap { $0 }
      }
    }
    let first = days.min() ?? today
    return first...max(days.max() ?? today, first.advanced(by: 1))
  }
}

/// Quantities by class, one column each, or one for each series: ageing, money by month, people by
/// group.
package struct Columns: Hashable, Sendable {
  /// A quantity and how it is written.
  package struct Quantity: Hashable, Sendable {
    /// The quantity; nil when it is not known, which is not 0.
    package let amount: ExactDecimal?
    /// How it is written.
    package let words: Cell

    /// A quantity and how it is written.
    package init(_ amount: ExactDecimal?, _ words: Cell) {
      self.amount = amount
      self.words = words
    }
  }

  /// What is counted alike in every class.
  package struct Series: Hashable, Sendable {
    package let name: String
    /// How it is meant.
    package let tone: Tone
    /// A quantity for each class.
    package let quantities: [Quantity]

    /// A series with a quantity for each class.
    package init(_ name: String, tone: Tone = .plain, _ quantities: [Quantity]) {
      self.name = name
      self.tone = tone
      self.quantities = quantities
    }
  }

  /// What the classes are: "Month", "Days overdue".
  package let axis: String
  /// The names of the classes, first to last.
  package let classes: [String]
  /// What is counted.
  package let series: [Series]

  /// Columns over these classes.
  package init(_ axis: String, _ classes: [String], _ series: [Series]) {
    self.axis = axis
    self.classes = classes
    self.series = series
  }
}

/// Places by their coordinates, each with a quantity.
package struct PointMap: Hashable, Sendable {
  /// A place.
  package struct Point: Hashable, Sendable {
    /// Its name, with a link to where its figures stand.
    package let name: Cell
    /// Degrees north of the equator, −90 to 90, and east of Greenwich, −180 to 180.
    package let latitude: Double, longitude: Double
    /// The quantity there; the area of the point shows it. Nil when it is not known.
    package let amount: ExactDecimal?
    /// The quantity in words.
    package let words: Cell

    /// A place; coordinates beyond their range are held within it.
    package init(
      _ name: Cell, latitude: Double, longitude: Double, amount: ExactDecimal?, words: Cell
    ) {
      self.name = name
      self.latitude = min(max(latitude, -90), 90)
      self.longitude = min(max(longitude, -180), 180)
      self.amount = amount
      self.words = words
    }
  }

  /// The places.
  package let points: [Point]
  /// The word for a place, and for what is counted there.
  package let placeWord: String, amountWord: String

  /// A map of these places.
  package init(_ points: [Point], place: String, amount: String) {
    self.points = points
    placeWord = place
    amountWord = amount
  }
}
