package import Domain

/// A picture of figures: the figures themselves, a name, and in words what is to be seen.
package struct Figure: Hashable, Sendable {
  /// What is pictured.
  package enum Picture: Hashable, Sendable {
    case progress(ProgressBars)
    case burnUp(BurnUp)
    case timeline(Timeline)
    case columns(Columns)
    case map(PointMap)
  }

  /// Its name.
  package let title: String
  /// What it shows, for one who cannot see it and for one who wants to be sure.
  package let text: String
  /// What is pictured.
  package let picture: Picture
  /// The name of its place.
  package let anchor: Anchor?

  /// A picture with its name and what it shows.
  package init(_ title: String, text: String, _ picture: Picture, anchor: Anchor? = nil) {
    self.title = title
    self.text = text
    self.picture = picture
    self.anchor = anchor
  }
}

/// A bar for each thing: what was delivered and accepted of its target.
package struct ProgressBars: Hashable, Sendable {
  package struct Bar: Hashable, Sendable {
    /// The thing, with a link to it.
    package let name: Cell
    /// What was delivered; nil when nothing is recorded.
    package let delivered: ExactDecimal?
    /// What of it was accepted; nil when nothing is recorded.
    package let accepted: ExactDecimal?
    /// The target; nil when there is none.
    package let target: ExactDecimal?
    /// The same in words: "3 of 6, 50 %", "no target set".
    package let words: Cell

    /// A bar.
    package init(
      _ name: Cell, delivered: ExactDecimal?, accepted: ExactDecimal? = nil, target: ExactDecimal?,
      words: Cell
    ) {
      self.name = name
      self.delivered = delivered
      self.accepted = accepted
      self.target = target
      self.words = words
    }
  }

  /// The bars, first to last.
  package let bars: [Bar]
  /// The words for what was delivered, what was accepted (nil where that is not shown) and the target.
  package let delivered: String, accepted: String?, target: String

  /// - Parameters:
  ///   - delivered: The word for what was delivered.
  ///   - accepted: The word for what was accepted; nil where that is not shown.
  ///   - target: The word for the target.
  package init(_ bars: [Bar], delivered: String, accepted: String? = nil, target: String) {
    self.bars = bars
    self.delivered = delivered
    self.accepted = accepted
    self.target = target
  }
}

/// What was delivered in all, day by day, against its target, with when it may be reached.
package struct BurnUp: Hashable, Sendable {
  /// What was delivered in all by a day.
  package struct Point: Hashable, Sendable {
    package let day: Day
    /// What was delivered by then.
    package let total: ExactDecimal

    /// What was delivered by a day.
    package init(_ day: Day, _ total: ExactDecimal) {
      self.day = day
      self.total = total
    }
  }

  /// The totals, by day.
  package let points: [Point]
  /// The first and the last day that are shown.
  package let span: ClosedRange<Day>
  /// The day that is spoken of.
  package let today: Day
  /// The target and the day on which it is due, as far as they are known.
  package let target: ExactDecimal?, due: Day?
  /// The days between which the target may be reached at this pace; nil when it cannot be said.
  package let forecast: ClosedRange<Day>?
  /// The words for what was delivered, the target, the due day, today and the forecast.
  package let delivered: String, targetWord: String, dueWord: String, todayWord: String,
    forecastWord: String

  /// - Parameters:
  ///   - span: The first and the last day that are shown; widened to what has to be seen.
  ///   - words: The words for what was delivered, the target, the due day, today and the forecast.
  package init(
    _ points: [Point], span: ClosedRange<Day>, today: Day, target: ExactDecimal?, due: Day?,
    forecast: ClosedRange<Day>? = nil,
    words: (delivered: String, target: String, due: String, today: String, forecast: String)
  ) {
    self.points = points
    let days = [due, forecast?.upperBound, points.last?.day, today].compactMap { $0 }
    let first = [points.first?.day, span.lowerBound].compactMap { $0 }.min() ?? span.lowerBound
    self.span = first...(days + [span.upperBound]).reduce(first) { max($0, $1) }
    self.today = today
    self.target = target
    self.due = due
    self.forecast = forecast
    delivered = words.delivered
    targetWord = words.target
    dueWord = words.due
    todayWord = words.today
    forecastWord = words.forecast
  }
}
