import Domain

/// Where days stand across a picture, and which are named.
struct DayAxis {
  let span: ClosedRange<Day>
  let start: Double
  let end: Double

  func x(_ day: Day) -> Double {
    let whole = Double(max(1, span.lowerBound.distance(to: span.upperBound)))
    let part = Double(span.lowerBound.distance(to: min(max(day, span.lowerBound), span.upperBound)))
    return start + (end - start) * part / whole
  }

  /// First days of months or years, at most one for each `room` pixels.
  func ticks(room: Double, _ language: Language) -> [(x: Double, name: String)] {
    let most = max(2, Int((end - start) / room))
    let (first, last) = (span.lowerBound.components, span.upperBound.components)
    let months = (last.year - first.year) * 12 + last.month - first.month + 1
    let step = [1, 2, 3, 6, 12, 24, 60, 120, 600].first { months / $0 < most } ?? 1200
    var month = first.year * 12 + first.month - 1
    if first.day > 1 { month += 1 }
    month += (step - month % step) % step
    var ticks: [(x: Double, name: String)] = []
    while month <= last.year * 12 + last.month - 1 {
      let (year, number) = (month / 12, month % 12 + 1)
      if let day = Day(year: year, month: number, day: 1),
        let date = try? PartialDate(year: year, month: step < 12 ? number : nil)
      {
        ticks.append((x(day), date.text(in: language)))
      }
      month += step
    }
    return ticks
  }
}

extension Drawing {
  /// Fine lines down the picture with the names of months or years below.
  mutating func draw(_ axis: DayAxis, from top: Double, to bottom: Double) {
    for (x, name) in axis.ticks(room: 112, language) {
      line(Spot(x: x, y: top), Spot(x: x, y: bottom), .line)
      let half = TextWidth.of(name, size: 11) / 2
      text(
        name, min(max(x, half), width - half), bottom + 15, .middle, .muted, size: 11)
    }
  }

  /// The day that is spoken of.
  mutating func draw(
    today: Day, _ word: String, _ axis: DayAxis, from top: Double, to bottom: Double
  ) {
    let x = axis.x(today)
    line(Spot(x: x, y: top), Spot(x: x, y: bottom), .ink, width: 1.5, dashed: true)
    let name = language.commas([word, today.text(in: language)])
    let half = TextWidth.of(name, size: 11) / 2
    text(name, min(max(x, half), width - half), top - 5, .middle, .ink, size: 11, bold: true)
  }
}
