import Domain

/// What must hold for indicators whose figures go into others.
extension Change {
  /// That the figures of an indicator can go into the one that it names: both count the same, and nothing
  /// leads round in a circle.
  func checkFeeding(_ indicator: Record) throws {
    guard let top = try indicator.reference("feeds").map({ try record($0) }) else { return }
    func refuse(_ reason: RecordError.Feeding) throws -> Never {
      throw RecordError.cannotFeed(
        try reference(of: indicator.parent).appending(indicator.slug).description,
        into: try reference(of: top.id).description, reason)
    }
    if top.reference("deliverable") != nil { try refuse(.countsDeliverable) }
    let measures = [indicator, top].map { $0.text("measure") ?? IndicatorMeasure.unit.rawValue }
    if measures[0] != measures[1] { try refuse(.otherMeasure) }
    if let own = indicator.text("unit"), let unit = top.text("unit"), own != unit {
      try refuse(.otherUnit(own, unit))
    }
    var next: RecordID? = top.id
    for _ in 0..<10 {
      if next == indicator.id { try refuse(.circle) }
      next = try next.flatMap { try record($0).reference("feeds") }
      if next == nil { return }
    }
    try refuse(.circle)
  }

  /// That nobody enters a figure that is put together from others.
  func checkHasNoFeeders(_ indicator: Record) throws {
    let feeder = try connection.first(
      "SELECT id FROM indicator WHERE feeds = ? ORDER BY id LIMIT 1", [SQLValue(indicator.id)]
    ) { $0.id(0) }
    guard let feeder else { return }
    throw RecordError.rolledUp(
      try reference(of: indicator.id).description, from: try reference(of: feeder).description)
  }
}
