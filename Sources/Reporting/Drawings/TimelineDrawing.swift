import Domain

extension Drawing {
  /// A lane for each thing under its name: the span of work, the date, the one agreed first.
  mutating func draw(_ timeline: Timeline) {
    let top = 20.0
    let lane = 40.0
    let bottom = top + lane * Double(timeline.items.count) + 4
    let axis = DayAxis(span: timeline.span, start: 8, end: width - 8)
    draw(axis, from: top, to: bottom)
    for (index, item) in timeline.items.enumerated() {
      draw(item, timeline.today, axis, at: top + lane * Double(index) + 28)
    }
    draw(today: timeline.today, timeline.todayWord, axis, from: top, to: bottom)
    // Words stand over every line.
    for (index, item) in timeline.items.enumerated() {
      label(item.name.text, item.words, at: top + lane * Double(index) + 16, isOverLines: true)
    }
    height = bottom + 24
    signs(of: timeline)
  }

  private mutating func draw(_ item: Timeline.Item, _ today: Day, _ axis: DayAxis, at y: Double) {
    line(Spot(x: axis.start, y: y), Spot(x: axis.end, y: y), .line)
    let due = item.due?.last.map(axis.x)
    if let start = item.start {
      let from = axis.x(start)
      rectangle(from, y - 4, max(3, (due ?? axis.x(today)) - from), 8, .accent, radius: 2)
    }
    if item.done == nil, let due, item.words.tone == .bad {
      rectangle(due, y - 4, max(0, axis.x(today) - due), 8, .late, outline: .bad)
    }
    if let original = item.original?.last.map(axis.x) {
      if let due { line(Spot(x: original, y: y), Spot(x: due, y: y), .ink, width: 1.5) }
      diamond(Spot(x: original, y: y), 6, .paper, outline: .ink)
    }
    if let date = item.due, let first = date.first, let last = date.last {
      // A date that is only a month or a year is as wide as that.
      if first < last, item.start == nil {
        rectangle(axis.x(first), y - 3, axis.x(last) - axis.x(first), 6, .soft, radius: 3)
      }
      diamond(
        Spot(x: axis.x(last), y: y), 6, item.words.tone == .bad ? .bad : .ink, outline: .paper)
    }
    if let done = item.done?.last.map(axis.x) {
      circle(Spot(x: done, y: y), 5, .good, outline: .paper)
    }
  }

  /// What the signs mean.
  private mutating func signs(of timeline: Timeline) {
    var x = 8.0
    height += 6
    func step(_ word: String) -> Double { 16 + TextWidth.of(word, size: 12) + 18 }
    for (index, word) in [timeline.dueWord, timeline.originalWord, timeline.doneWord].enumerated() {
      if x > 8, x + step(word) > width { (x, height) = (8, height + 18) }
      let spot = Spot(x: x, y: height + 6)
      switch index {
      case 0: diamond(spot, 6, .ink, outline: .paper)
      case 1: diamond(spot, 6, .paper, outline: .ink)
      default: circle(spot, 5, .good, outline: .paper)
      }
      text(word, x + 12, height + 10, .start, .muted, size: 12)
      x += step(word)
    }
    height += 20
  }
}
