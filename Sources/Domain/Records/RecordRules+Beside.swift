/// What must hold for a record among the others, whenever it was entered.
extension RecordRules {
  /// Checks a record against those that it names and those under the same parent.
  package static func checkBeside(_ record: Record, in register: some RegisterLookup) throws {
    if record.isShell { return }
    try checkReferences(record, register)
    switch record.kind {
    case .period: try checkPeriods(record, register)
    case .indicator: try checkFeeding(record, register)
    case .funding: try checkShares(record, register)
    default: break
    }
  }

  /// That each reference leads to a record of a kind that the field takes.
  package static func checkReferences(_ record: Record, _ register: some RegisterLookup) throws {
    let named = record.values.filter { $0.value.namesRecords }
    for (name, value) in named.sorted(by: { $0.key < $1.key }) {
      switch value {
      case .reference(let id): try checkKind(of: id, kinds(of: name, record.kind), register)
      case .references(let ids):
        let kinds = kinds(of: name, record.kind)
        for id in ids { try checkKind(of: id, kinds, register) }
      default: break
      }
    }
  }

  /// The kinds that a field takes.
  private static func kinds(of field: String, _ kind: Kind) -> [Kind] {
    switch kind.field(field)?.shape {
    case .reference(let kinds), .references(let kinds): kinds
    default: []
    }
  }

  private static func checkKind(
    of id: RecordID, _ expected: [Kind], _ register: some RegisterLookup
  ) throws {
    let kind = try register.kind(of: id)
    guard let kind, expected.contains(kind) else {
      throw RecordError.wrongKind(
        try register.reference(of: id).description, is: kind ?? .organisation, expected: expected)
    }
  }

  /// Checks the new records of one publication, which stand under each other only.
  package static func checkTogether(_ records: [Record], in register: some RegisterLookup) throws {
    var kinds: [RecordID: Kind?] = [:]
    func kind(of id: RecordID) throws -> Kind? {
      if let known = kinds[id] { return known }
      let kind = try register.kind(of: id)
      kinds[id] = kind
      return kind
    }
    var periods: [RecordID: [Record]] = [:]
    for record in records {
      for (name, value) in record.values {
        guard case .reference(let id) = value else { continue }
        let expected = Self.kinds(of: name, record.kind)
        if let kind = try kind(of: id), expected.contains(kind) { continue }
        try checkKind(of: id, expected, register)
      }
      switch record.kind {
      case .period: periods[record.parent, default: []].append(record)
      case .indicator: try checkFeeding(record, register)
      case .funding: try checkShares(record, register)
      default: break
      }
    }
    for (indicator, periods) in periods where periods.count > 1 {
      try checkOrder(periods, of: indicator, register)
    }
  }

  private static func checkOrder(
    _ periods: [Record], of indicator: RecordID, _ register: some RegisterLookup
  ) throws {
    let sorted = periods.map { ($0, days(of: $0)) }.sorted { $0.1.lowerBound < $1.1.lowerBound }
    for (one, other) in zip(sorted, sorted.dropFirst()) where one.1.overlaps(other.1) {
      let above = try register.reference(of: indicator)
      throw RecordError.overlapping(
        above.appending(other.0.slug).description, with: above.appending(one.0.slug).description)
    }
  }

  /// The days of a period, or of what pays for a project; open ends are the ends of all time.
  package static func days(of period: Record) -> ClosedRange<Day> {
    let from = period[PeriodField.from]?.first ?? .distantPast
    return from...max(from, period[PeriodField.until]?.last ?? .distantFuture)
  }

  /// That a period shares no day with another of its indicator.
  private static func checkPeriods(_ period: Record, _ register: some RegisterLookup) throws {
    if try register.knowsNone(overlapping: period) { return }
    let days = days(of: period)
    for other in try register.rows(.period, under: period.parent)
    where other.id != period.id && Self.days(of: other).overlaps(days) {
      let above = try register.reference(of: period.parent)
      throw RecordError.overlapping(
        above.appending(period.slug).description, with: above.appending(other.slug).description)
    }
  }

  /// That the shares in which agreements pay for a project at one time are no more than the whole.
  private static func checkShares(_ funding: Record, _ register: some RegisterLookup) throws {
    guard let project = funding[FundingField.project], let share = funding[FundingField.share]
    else {
      return
    }
    let days = days(of: funding)
    let others = try register.fundings(of: project).filter {
      $0.id != funding.id && Self.days(of: $0).overlaps(days)
    }
    let sum = ExactDecimal.sum(others.compactMap { $0[FundingField.share] } + [share])
    if ExactDecimal(100) < sum {
      throw RecordError.sharesExceedWhole(
        project: try register.reference(of: project).description, percent: sum)
    }
  }

  /// That the figures of an indicator can go into the one that it names: both count the same, and nothing
  /// leads round in a circle.
  private static func checkFeeding(_ indicator: Record, _ register: some RegisterLookup) throws {
    guard let top = try indicator[IndicatorField.feeds].map({ try register.record($0) }) else {
      return
    }
    func refuse(_ reason: RecordError.Feeding) throws -> Never {
      throw RecordError.cannotFeed(
        try register.reference(of: indicator.parent).appending(indicator.slug).description,
        into: try register.reference(of: top.id).description, reason)
    }
    if top[IndicatorField.deliverable] != nil { try refuse(.countsDeliverable) }
    let measures = [indicator, top].map { $0[IndicatorField.measure] ?? .unit }
    if measures[0] != measures[1] { try refuse(.otherMeasure) }
    if let own = indicator[IndicatorField.unit], let unit = top[IndicatorField.unit], own != unit {
      try refuse(.otherUnit(own, unit))
    }
    var next: RecordID? = top.id
    for _ in 0..<10 {
      if next == indicator.id { try refuse(.circle) }
      next = try next.flatMap { try register.record($0)[IndicatorField.feeds] }
      if next == nil { return }
    }
    try refuse(.circle)
  }
}

extension Value {
  fileprivate var namesRecords: Bool {
    switch self {
    case .reference, .references: true
    default: false
    }
  }
}
