import Domain

extension Drawing {
  /// A stair of what was delivered, the target as a line, the forecast as a hatched wedge.
  mutating func draw(_ burnUp: BurnUp) {
    let top = 22.0
    let bottom = top + (width < 500 ? 150 : 190)
    let axis = DayAxis(span: burnUp.span, start: 1, end: width - 1)
    let totals = burnUp.points.map { Self.number($0.total) }
    let target = burnUp.target.map(Self.number)
    let most = max(target ?? 0, totals.max() ?? 0, 0.000_001) * 1.16
    func y(_ value: Double) -> Double { bottom - (bottom - top) * max(0, value) / most }
    draw(axis, from: top, to: bottom)
    forecast(burnUp, axis, from: totals.last ?? 0, y)
    var stair: [Spot] = []
    var level = 0.0
    for (point, total) in zip(burnUp.points, totals) {
      stair += [Spot(x: axis.x(point.day), y: y(level)), Spot(x: axis.x(point.day), y: y(total))]
      level = total
    }
    if let first = stair.first {
      stair.append(
        Spot(x: axis.x(max(burnUp.today, burnUp.points.last?.day ?? burnUp.today)), y: y(level)))
      area(
        [Spot(x: first.x, y: bottom)] + stair + [Spot(x: stair[stair.count - 1].x, y: bottom)],
        .soft)
      line(through: stair, .accent, width: 2.5)
      let end = stair[stair.count - 1]
      circle(end, 4, .accent, outline: .paper)
    }
    line(Spot(x: 0, y: bottom), Spot(x: width, y: bottom), .muted)
    draw(today: burnUp.today, burnUp.todayWord, axis, from: top, to: bottom)
    goal(burnUp, axis, y)
    height = bottom + 22
    var keys: [(Paint, String)] = [(.soft, burnUp.delivered)]
    if burnUp.forecast != nil { keys.append((.hatch, burnUp.forecastWord)) }
    legend(keys)
  }

  private mutating func forecast(
    _ burnUp: BurnUp, _ axis: DayAxis, from total: Double, _ y: (Double) -> Double
  ) {
    guard let days = burnUp.forecast, let target = burnUp.target.map(Self.number), total < target
    else { return }
    area(
      [
        Spot(x: axis.x(burnUp.today), y: y(total)), Spot(x: axis.x(days.lowerBound), y: y(target)),
        Spot(x: axis.x(days.upperBound), y: y(target)),
      ], .hatch, outline: .accent)
  }

  private mutating func goal(_ burnUp: BurnUp, _ axis: DayAxis, _ y: (Double) -> Double) {
    guard let amount = burnUp.target else { return }
    let level = y(Self.number(amount))
    line(Spot(x: 0, y: level), Spot(x: width, y: level), .muted, width: 1.5, dashed: true)
    text(
      language.pair(burnUp.targetWord, amount.text(in: language)), 4, level - 6, .start, .ink,
      size: 12, halo: true)
    guard let due = burnUp.due else { return }
    let x = axis.x(due)
    diamond(Spot(x: x, y: level), 6, due < burnUp.today ? .bad : .accent, outline: .paper)
    let name = "\(burnUp.dueWord) \(due.text(in: language))"
    let half = TextWidth.of(name, size: 11) / 2
    text(
      name, min(max(x, half), width - half), level + 19, .middle, .ink, size: 11, halo: true)
  }
}
