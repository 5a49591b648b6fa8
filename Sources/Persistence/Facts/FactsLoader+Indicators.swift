package import Domain

/// What is recorded of indicators.
extension FactsLoader {
  /// The indicators in scope, by project, result by result in the order of their references.
  ///
  /// - Parameter deliverables: The deliverables in scope, by project: the deliveries of one that an
  ///   indicator names are its values.
  func indicators(_ deliverables: Grouped<DeliverableFacts>) throws -> Grouped<IndicatorFacts> {
    try indicators(of: records(.result), deliverables)
  }

  /// The indicators of these results, by project.
  ///
  /// - Parameters:
  ///   - only: One of them, in place of all.
  ///   - above: Those whose feeders are being loaded: a file that another tool wrote may lead round in a
  ///     circle.
  func indicators(
    of results: [Record], _ deliverables: Grouped<DeliverableFacts>, only: RecordID? = nil,
    above: Set<RecordID> = []
  ) throws -> Grouped<IndicatorFacts> {
    if results.isEmpty { return [:] }
    let results = Dictionary(results.map { ($0.id, $0) }) { first, _ in first }
    let periods = try self.periods()
    let actuals = try self.actuals()
    let loaded = deliverables.values.flatMap { $0 }.filter { $0.tally == nil }
    let known = Dictionary(loaded.map { ($0.id, $0) }) { first, _ in first }
    let dimensions = try reading.dimensions()
    let feeders = try feeders()
    var all: Grouped<IndicatorFacts> = [:]
    for record in try records(.indicator) where only.map({ $0 == record.id }) ?? true {
      guard let result = results[record.parent] else { continue }
      var facts = try ownFacts(of: record, in: result)
      facts.dimensions = dimensions
      let path = above.union([record.id])
      facts.feeders = try (feeders[record.id] ?? []).filter { !path.contains($0) }.compactMap {
        try reading.indicatorFacts($0, above: path)
      }
      facts.periods = periods[record.id] ?? []
      facts.readings = actuals[record.id] ?? []
      if let id = record[IndicatorField.deliverable] {
        facts.deliverable = try party(id)
        facts.readings += try readings(of: known[id] ?? outside(id))
      }
      all[result.parent, default: []].append(facts)
    }
    return all.mapValues { $0.sorted { $0.reference < $1.reference } }
  }

  /// What an indicator says itself.
  private func ownFacts(of record: Record, in result: Record) throws -> IndicatorFacts {
    var facts = IndicatorFacts(
      id: record.id, reference: try path(record), title: try name(record),
      result: Party(id: result.id, reference: try path(result), name: try name(result)))
    facts.resultType = result[ResultField.type]
    facts.measure = record[IndicatorField.measure] ?? .unit
    facts.direction = record[IndicatorField.direction] ?? .ascending
    facts.accumulation = record[IndicatorField.accumulation] ?? .perPeriod
    facts.statedRollUp = record[IndicatorField.rollUp]
    facts.unit = record[IndicatorField.unit]
    facts.baseline = record[IndicatorField.baseline]
    facts.isSteady = record[IndicatorField.steady] == true
    return facts
  }

  /// The indicators whose figures go into others, by those others.
  private func feeders() throws -> Grouped<RecordID> {
    var all: Grouped<RecordID> = [:]
    try beside(
      "SELECT feeds, id FROM indicator", by: "feeds", where: "feeds IS NOT NULL",
      of: [.indicator], order: "id"
    ) { all[$0.id(0), default: []].append($0.id(1)) }
    return all
  }

  private func periods() throws -> Grouped<IndicatorFacts.Period> {
    var all: Grouped<IndicatorFacts.Period> = [:]
    for record in try records(.period) {
      // Where nobody stated when it begins or ends, it is open.
      let (from, until) = (
        record[PeriodField.from]?.first ?? .distantPast,
        record[PeriodField.until]?.last ?? .distantFuture
      )
      var period = IndicatorFacts.Period(
        id: record.id, reference: try path(record), from: from, until: until,
        target: record[PeriodField.target], isLocked: record[PeriodField.locked] == true)
      period.changes = try changes(of: record.id)
      all[record.parent, default: []].append(period)
    }
    return all
  }

  private func actuals() throws -> Grouped<IndicatorFacts.Reading> {
    var all: Grouped<IndicatorFacts.Reading> = [:]
    for record in try records(.actual) {
      guard let day = record[ActualField.day] else { continue }
      var reading = IndicatorFacts.Reading(
        id: record.id, reference: try path(record), day: day, value: record[ActualField.value],
        denominator: record[ActualField.denominator])
      reading.words = record[ActualField.words]
      reading.place = try party(record[ActualField.at])
      reading.city = try city(of: record[ActualField.at])
      reading.parts = try counts(ActualField.parts, of: record.id) ?? []
      reading.replaces = record[ActualField.replaces]
      all[record.parent, default: []].append(reading)
    }
    return all
  }

  /// The city in which a site is; nil for anything else.
  private func city(of place: RecordID?) throws -> Party? {
    guard let place else { return nil }
    if let known = cities[place] { return known }
    let city = try reading.kind(of: place) == .site ? party(reading.parent(of: place)) : nil
    cities[place] = .some(city)
    return city
  }

  /// A deliverable of another project than those that are loaded, or one that was loaded in sums: its deliveries
  /// are values of days and places.
  private func outside(_ id: RecordID) throws -> DeliverableFacts? {
    try reading.deliverableFacts(id)
  }

  /// The deliveries of a deliverable as values.
  private func readings(of deliverable: DeliverableFacts?) throws -> [IndicatorFacts.Reading] {
    try (deliverable?.deliveries ?? []).map { delivery in
      var reading = IndicatorFacts.Reading(
        id: delivery.id, reference: delivery.reference, day: delivery.day, value: delivery.quantity)
      reading.place = try party(delivery.place)
      reading.city = try city(of: delivery.place)
      reading.replaces = delivery.replaces
      return reading
    }
  }
}

extension Reading {
  /// What is recorded of one indicator; nil when it is none.
  package func indicatorFacts(_ id: RecordID) throws -> IndicatorFacts? {
    try indicatorFacts(id, above: [])
  }

  fileprivate func indicatorFacts(_ id: RecordID, above: Set<RecordID>) throws -> IndicatorFacts? {
    guard try kind(of: id) == .indicator, let result = try parent(of: id) else { return nil }
    let results = try rows(.result, "r.id = ?", [SQLValue(result)])
    return try FactsLoader(self, .below(result))
      .indicators(of: results, [:], only: id, above: above).values.joined().first
  }
}
