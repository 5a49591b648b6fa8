extension IndicatorStatus {
  /// A figure and what it is made of.
  package struct Figure: Hashable, Sendable {
    package enum Method: String, CaseIterable, Hashable, Sendable {
      /// The values of the time were added up.
      case sum
      /// The latest value of each place; those of several places were added up.
      case latest
      /// Numerators and denominators were added up and divided.
      case share
      case count
      /// The latest value of each place less the latest before the time: what was added in it.
      case increase
    }

    /// The figure; a share is a percentage.
    package let value: ExactDecimal
    package let method: Method
    /// For a share: the sums that were divided.
    package let share: Share?
    /// The values that it is made of, earliest first.
    package let readings: [IndicatorFacts.Reading]
    /// The figures of other indicators that it is put together from; empty for one of its own values.
    package let contributions: [Contribution]

    init(
      _ value: ExactDecimal, _ method: Method, share: Share? = nil,
      _ readings: [IndicatorFacts.Reading], _ contributions: [Contribution] = []
    ) {
      self.value = value
      self.method = method
      self.share = share
      self.readings = readings
      self.contributions = contributions
    }
  }

  /// What was divided for a share.
  package struct Share: Hashable, Sendable {
    /// The sum above the line.
    package let numerator: ExactDecimal
    /// The sum below it.
    package let denominator: ExactDecimal
  }

  /// What one indicator puts into the figure of another.
  package struct Contribution: Hashable, Sendable {
    /// Why a figure is not in the sum.
    package enum Absence: String, CaseIterable, Hashable, Sendable {
      /// Nothing was recorded in the time, which is not 0.
      case nothingRecorded
      /// A share without its numerator and denominator cannot be put together with others.
      case noDenominator
      /// Its values are in the sum through another indicator already.
      case countedAlready
      /// Another indicator has a later value, and only the last one counts.
      case notTheLast
    }

    /// The indicator.
    package let reference: String
    /// Its name.
    package let title: String
    /// What it puts in; nil when nothing was recorded.
    package let figure: Figure?
    /// Why it is not in the sum; nil when it is.
    package let absence: Absence?
  }
}

extension IndicatorFacts {
  /// The values that count on a day, earliest first: the newest version of each that had happened.
  func counted(asOf: Day) -> [Reading] {
    let replaced = Set(readings.compactMap(\.replaces))
    return readings.filter { !replaced.contains($0.id) && $0.day.hasHappened(by: asOf) }
      .sorted(by: Self.isEarlier)
  }

  static func isEarlier(_ one: Reading, _ other: Reading) -> Bool {
    let (mine, theirs) = (one.day.first, other.day.first)
    return mine == theirs
      ? one.reference < other.reference : (mine ?? .distantPast) < (theirs ?? .distantPast)
  }

  /// The figure of a time: of its own values, or of the indicators that feed it.
  func figure(in days: ClosedRange<Day>, asOf: Day) -> IndicatorStatus.Figure? {
    feeders.isEmpty
      ? figure(of: readings(in: days, asOf: asOf)) : rolledUpFigure(in: days, asOf: asOf)
  }

  func readings(in days: ClosedRange<Day>, asOf: Day) -> [Reading] {
    counted(asOf: asOf).filter { $0.day.first.map(days.contains) ?? false }
  }

  /// The values of a time as one figure; cumulative values are never added up over time, shares never
  /// averaged.
  func figure(of readings: [Reading]) -> IndicatorStatus.Figure? {
    let known = readings.filter { $0.value != nil }
    if rollUp == .count {
      return readings.isEmpty
        ? nil : IndicatorStatus.Figure(ExactDecimal(readings.count), .count, readings)
    }
    guard let last = known.last, let value = last.value else { return nil }
    if known.contains(where: { $0.denominator != nil }) {
      return Self.share(
        accumulation == .cumulative || rollUp == .last ? Self.latest(known) : known)
    }
    switch rollUp {
    case .sum where accumulation == .perPeriod:
      return IndicatorStatus.Figure(ExactDecimal.sum(known.compactMap(\.value)), .sum, known)
    case .average:
      // Shares without their denominators cannot be put together: the latest alone counts.
      return IndicatorStatus.Figure(value, .latest, [last])
    default:
      let used = rollUp == .last && accumulation == .perPeriod ? [last] : Self.latest(known)
      return IndicatorStatus.Figure(ExactDecimal.sum(used.compactMap(\.value)), .latest, used)
    }
  }

  /// The latest value of each place. That of a city is the whole of it: those of its sites are not added.
  private static func latest(_ readings: [Reading]) -> [Reading] {
    var places: [RecordID?: Reading] = [:]
    for reading in readings { places[reading.place?.id] = reading }
    return places.values.filter { reading in
      reading.city.map { places[$0.id] == nil } ?? true
    }.sorted(by: isEarlier)
  }

  /// The values of sites that a figure of this time leaves out, since one of their city stands for them.
  package func within(_ figure: IndicatorStatus.Figure, in days: ClosedRange<Day>, asOf: Day)
    -> [Reading]
  {
    let cities = Set(figure.readings.compactMap(\.place?.id))
    let used = Set(figure.readings.map(\.id))
    guard [.latest, .share].contains(figure.method), figure.contributions.isEmpty else { return [] }
    return readings(in: days, asOf: asOf).filter { reading in
      !used.contains(reading.id) && reading.city.map { cities.contains($0.id) } ?? false
    }
  }

  private static func share(_ readings: [Reading]) -> IndicatorStatus.Figure? {
    let whole = readings.filter { $0.denominator != nil }
    return IndicatorStatus.Figure(
      numerator: ExactDecimal.sum(whole.compactMap(\.value)),
      denominator: ExactDecimal.sum(whole.compactMap(\.denominator)), whole)
  }
}

extension IndicatorStatus.Figure {
  /// A share as a percentage with two decimals; nil when there is nothing to divide by.
  init?(
    numerator: ExactDecimal, denominator: ExactDecimal, _ readings: [IndicatorFacts.Reading],
    _ contributions: [IndicatorStatus.Contribution] = []
  ) {
    guard let ratio = numerator.ratio(to: denominator, decimals: 6),
      let percentage = ExactDecimal(mantissa: ratio.mantissa, decimals: 4)
    else { return nil }
    self.init(
      percentage.rounded(to: 2).trimmed, .share,
      share: IndicatorStatus.Share(numerator: numerator, denominator: denominator), readings,
      contributions)
  }
}
