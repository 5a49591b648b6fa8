/// Figures of indicators that are put together from those of others, over projects and places.
extension IndicatorFacts {
  /// The figures of the feeders as one, as ``rollUp`` has it.
  ///
  /// Cumulative values go into a sum per period by what they grew in it, so that nothing is added up twice;
  /// shares by their numerators and denominators, so that no percentage is averaged; a value that two
  /// feeders have, such as the deliveries of one deliverable, once.
  func rolledUpFigure(in days: ClosedRange<Day>, asOf: Day) -> IndicatorStatus.Figure? {
    var used = Set<RecordID>()
    let parts = sources.map { source in
      var figure = source.contribution(to: self, in: days, asOf: asOf)
      let readings = Set((figure?.readings ?? []).map(\.id))
      let isDouble = !readings.isDisjoint(with: used)
      if isDouble { figure = source.without(used).contribution(to: self, in: days, asOf: asOf) }
      used.formUnion(readings)
      return Part(source: source, figure: figure, isDouble: isDouble)
    }
    guard parts.contains(where: { $0.figure != nil }),
      sources.contains(where: { $0.hasReadings(in: days, asOf: asOf) })
    else { return nil }
    return combined(parts)
  }

  private struct Part {
    let source: IndicatorFacts
    let figure: IndicatorStatus.Figure?
    let isDouble: Bool

    func contribution(_ absence: IndicatorStatus.Contribution.Absence? = nil)
      -> IndicatorStatus.Contribution
    {
      let missing = figure == nil ? isDouble ? .countedAlready : .nothingRecorded : absence
      return IndicatorStatus.Contribution(
        reference: source.reference, title: source.title, figure: figure, absence: missing)
    }

    var lastDay: Day? { figure?.readings.compactMap(\.day.first).max() }
  }

  /// The feeders, and the indicator itself where it has values of its own.
  private var sources: [IndicatorFacts] {
    guard !readings.isEmpty else { return feeders }
    var own = self
    own.feeders = []
    return feeders + [own]
  }

  private func combined(_ parts: [Part]) -> IndicatorStatus.Figure? {
    let known = parts.filter { $0.figure != nil }
    let readings = known.flatMap { $0.figure?.readings ?? [] }.sorted(by: Self.isEarlier)
    if rollUp == .average || known.contains(where: { $0.figure?.share != nil }) {
      let shares = known.compactMap { $0.figure?.share }
      return IndicatorStatus.Figure(
        numerator: ExactDecimal.sum(shares.map(\.numerator)),
        denominator: ExactDecimal.sum(shares.map(\.denominator)), readings,
        parts.map { $0.contribution($0.figure?.share == nil ? .noDenominator : nil) })
    }
    switch rollUp {
    case .last where accumulation == .perPeriod:
      let last = known.max { ($0.lastDay ?? .distantPast) < ($1.lastDay ?? .distantPast) }
      guard let last, let figure = last.figure else { return nil }
      return IndicatorStatus.Figure(
        figure.value, .latest, figure.readings,
        parts.map { $0.contribution($0.source.id == last.source.id ? nil : .notTheLast) })
    case .count:
      return IndicatorStatus.Figure(
        ExactDecimal(readings.count), .count, readings, parts.map { $0.contribution() })
    default:
      return IndicatorStatus.Figure(
        ExactDecimal.sum(known.compactMap { $0.figure?.value }),
        accumulation == .cumulative ? .latest : .sum, readings, parts.map { $0.contribution() })
    }
  }

  /// What this indicator puts into another's figure of a time.
  private func contribution(to top: IndicatorFacts, in days: ClosedRange<Day>, asOf: Day)
    -> IndicatorStatus.Figure?
  {
    let soFar = Day.distantPast...days.upperBound
    if top.rollUp == .count {
      let all =
        hasFeeders ? figure(in: days, asOf: asOf)?.readings ?? [] : readings(in: days, asOf: asOf)
      return all.isEmpty ? nil : IndicatorStatus.Figure(ExactDecimal(all.count), .count, all)
    }
    let own = figure(in: days, asOf: asOf)
    if own?.share != nil || top.rollUp != .sum { return own }
    switch (top.accumulation, accumulation) {
    case (.cumulative, _): return figure(in: soFar, asOf: asOf)
    case (.perPeriod, .perPeriod): return own
    case (.perPeriod, .cumulative):
      guard let own, let now = figure(in: soFar, asOf: asOf) else { return nil }
      guard days.lowerBound > .distantPast,
        let before = figure(
          in: .distantPast...days.lowerBound.advanced(by: -1), asOf: asOf)
      else { return own }
      return now.value.subtracting(before.value).map {
        IndicatorStatus.Figure($0, .increase, before.readings + now.readings)
      }
    }
  }

  private var hasFeeders: Bool { !feeders.isEmpty }

  private func hasReadings(in days: ClosedRange<Day>, asOf: Day) -> Bool {
    !readings(in: days, asOf: asOf).isEmpty
      || feeders.contains { $0.hasReadings(in: days, asOf: asOf) }
  }

  private func without(_ known: Set<RecordID>) -> IndicatorFacts {
    var rest = self
    rest.readings.removeAll { known.contains($0.id) }
    rest.feeders = feeders.map { $0.without(known) }
    return rest
  }
}

/// Figures by city or other place.
extension IndicatorFacts {
  /// The places that have values, by name; nil among them for values without a place. A site counts to its
  /// city.
  package var places: [Party?] {
    let own = readings.map { $0.city ?? $0.place } + feeders.flatMap(\.places)
    return Set(own).sorted {
      ($0 == nil ? 1 : 0, $0?.name ?? "", $0?.reference ?? "")
        < ($1 == nil ? 1 : 0, $1?.name ?? "", $1?.reference ?? "")
    }
  }

  /// The same indicator with the values of one place alone, its targets left out.
  package func only(at place: Party?) -> IndicatorFacts {
    var facts = self
    facts.readings = readings.filter { ($0.city ?? $0.place) == place }
    facts.feeders = feeders.map { $0.only(at: place) }
    facts.periods = []
    return facts
  }
}
