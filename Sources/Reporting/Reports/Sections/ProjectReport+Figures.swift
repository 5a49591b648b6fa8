import Domain

/// The pictures of the donor's report.
extension ProjectReport {
  /// A bar for each deliverable.
  var bars: Figure {
    let bars = status.deliverables.prefix(frame.shown ?? .max).map { line in
      let words =
        line.progress.map { frame.percent($0) }
        ?? frame.cell(line.goal == nil ? Phrases.noTarget : Phrases.noneRecorded, .dim)
      return ProgressBars.Bar(
        Cell(line.facts.title, link: Anchor(line.facts.reference)), delivered: line.delivered,
        accepted: line.accepted, target: line.goal, words: words)
    }
    return Figure(
      frame.say(Phrases.progressOfDeliverables),
      text: language.list(bars.map { frame.pair($0.name.text, $0.words.text) }) + ".",
      .progress(
        ProgressBars(
          Array(bars), delivered: frame.say(Phrases.delivered),
          accepted: frame.say(Phrases.accepted), target: frame.say(Phrases.target))))
  }

  /// When open deliverables will reach their targets, with how they grew.
  var forecast: [Document.Block] {
    let lines = StatusReport(status, language: language).forecasts
    guard !lines.isEmpty else { return [] }
    return [heading(Phrases.forecastHeading, .forecast)] + frame.list(lines)
      + status.deliverables.compactMap(burnUp).prefix(6).map { .figure($0) }
  }

  private func burnUp(_ line: DeliverableStatus) -> Figure? {
    guard let forecast = line.forecast(asOf: frame.asOf) else { return nil }
    let deliveries = line.countedDeliveries(asOf: frame.asOf).compactMap { delivery in
      delivery.day.first.map { (day: $0, quantity: delivery.quantity) }
    }.sorted { $0.day < $1.day }
    guard let first = deliveries.first, deliveries.last?.day != first.day else { return nil }
    var total = ExactDecimal(0)
    var points: [BurnUp.Point] = []
    for delivery in deliveries {
      total = total.adding(delivery.quantity) ?? total
      if points.last?.day == delivery.day { points.removeLast() }
      points.append(BurnUp.Point(delivery.day, total))
    }
    var range: ClosedRange<Day>?
    if case .between(let from, let to) = forecast.outcome { range = from...to }
    let start = status.facts.actualStart?.first ?? status.facts.plannedStart?.first ?? first.day
    return Figure(
      frame.pair(line.facts.title, frame.say(Phrases.burnUp)),
      text: Phrases.forecast(line.facts.title, line.facts.reference, forecast)(language),
      .burnUp(
        BurnUp(
          points, span: min(start, first.day)...max(frame.asOf, first.day), today: frame.asOf,
          target: line.goal, due: line.due.agreed?.last, forecast: range,
          words: (
            delivered: frame.say(Phrases.delivered), target: frame.say(Phrases.target),
            due: frame.say(Phrases.due), today: frame.say(Phrases.reportingDay),
            forecast: frame.say(Phrases.forecastWord)
          ))))
  }

  /// Deliverables and milestones with their dates.
  var timeline: Figure? {
    var items = status.deliverables.filter { $0.due.agreed != nil }.map { line in
      Timeline.Item(
        Cell(line.facts.title, link: Anchor(line.facts.reference)),
        start: line.countedDeliveries(asOf: frame.asOf).compactMap(\.day.first).min(),
        due: line.due.agreed,
        original: line.due.original == line.due.agreed ? nil : line.due.original,
        done: line.state == .delivered ? line.lastDelivery : nil,
        words: Cell(
          frame.due(line.due.agreed, line.due.original).text, line.daysOverdue > 0 ? .bad : .plain))
    }
    items += status.milestones.filter { $0.currentDue != nil }.map { line in
      Timeline.Item(
        Cell(line.facts.title, link: Anchor(line.facts.reference)), due: line.currentDue,
        original: line.due.original == line.currentDue ? nil : line.due.original,
        done: line.completedOn,
        words: Cell(
          frame.due(line.currentDue, line.due.original).text,
          line.daysOverdue > 0 ? .bad : .plain))
    }
    guard items.count > 1 else { return nil }
    let shown = items.prefix(frame.shown ?? .max)
    return Figure(
      frame.say(Phrases.timeline), text: frame.say(Phrases.timelineText(items.count)),
      .timeline(
        Timeline(
          Array(shown), today: frame.asOf,
          words: (
            today: frame.say(Phrases.reportingDay), due: frame.say(Phrases.due),
            original: frame.say(Phrases.agreedFirst),
            done: language.capitalised(frame.say(Phrases.done))
          ))))
  }
}
