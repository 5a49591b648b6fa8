public import Domain

/// When things are to be and were: spans of work and dates, original beside current, with today.
public struct Timeline: Hashable, Sendable {
  /// A line of it.
  public struct Item: Hashable, Sendable {
    /// The thing, with a link to it.
    public let name: Cell
    /// When work began; nil for a date without a span.
    public let start: Day?
    /// When it is due now, as precisely as that is known.
    public let due: PartialDate?
    /// When it was due first, where that was another date.
    public let original: PartialDate?
    /// When it was done.
    public let done: PartialDate?
    /// The same in words: "31 May 2026, overdue 30 days".
    public let words: Cell

    /// A line: a span of work with its due date, or a date alone.
    public init(
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
  public let items: [Item]
  /// The day that is spoken of.
  public let today: Day
  /// The words for today, a due date, the date agreed first and what is done.
  public let todayWord: String, dueWord: String, originalWord: String, doneWord: String

  /// - Parameter words: The words for today, a due date, the date agreed first and what is done.
  public init(
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
public struct Columns: Hashable, Sendable {
  /// A quantity and how it is written.
  public struct Quantity: Hashable, Sendable {
    /// The quantity; nil when it is not known, which is not 0.
    public let amount: ExactDecimal?
    /// How it is written.
    public let words: Cell

    /// A quantity and how it is written.
    public init(_ amount: ExactDecimal?, _ words: Cell) {
      self.amount = amount
      self.words = words
    }
  }

  /// What is counted alike in every class.
  public struct Series: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// How it is meant.
    public let tone: Tone
    /// A quantity for each class.
    public let quantities: [Quantity]

    /// A series with a quantity for each class.
    public init(_ name: String, tone: Tone = .plain, _ quantities: [Quantity]) {
      self.name = name
      self.tone = tone
      self.quantities = quantities
    }
  }

  /// What the classes are: "Month", "Days overdue".
  public let axis: String
  /// The names of the classes, first to last.
  public let classes: [String]
  /// What is counted.
  public let series: [Series]

  /// Columns over these classes.
  public init(_ axis: String, _ classes: [String], _ series: [Series]) {
    self.axis = axis
    self.classes = classes
    self.series = series
  }
}

/// Places by their coordinates, each with a quantity.
public struct PointMap: Hashable, Sendable {
  /// A place.
  public struct Point: Hashable, Sendable {
    /// Its name, with a link to where its figures stand.
    public let name: Cell
    /// Degrees north of the equator, −90 to 90, and east of Greenwich, −180 to 180.
    public let latitude: Double, longitude: Double
    /// The quantity there; the area of the point shows it. Nil when it is not known.
    public let amount: ExactDecimal?
    /// The quantity in words.
    public let words: Cell

    /// A place; coordinates beyond their range are held within it.
    public init(
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
  public let points: [Point]
  /// The word for a place, and for what is counted there.
  public let placeWord: String, amountWord: String

  /// A map of these places.
  public init(_ points: [Point], place: String, amount: String) {
    self.points = points
    placeWord = place
    amountWord = amount
  }
}
