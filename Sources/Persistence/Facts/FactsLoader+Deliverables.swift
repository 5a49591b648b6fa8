import Domain

extension FactsLoader {
  /// The deliverables in scope, by project.
  func deliverables() throws -> Grouped<DeliverableFacts> {
    try deliverables(records(.deliverable))
  }

  /// One deliverable; the scope must be its own.
  func deliverable(_ id: RecordID) throws -> DeliverableFacts? {
    try deliverables(reading.rows(.deliverable, "r.id = ?", [SQLValue(id)])).values.first?.first
  }

  private func deliverables(_ records: [Record]) throws -> Grouped<DeliverableFacts> {
    let parts = try parts()
    let deliveries = sumsOn == nil ? try eachDelivery() : [:]
    var all: Grouped<DeliverableFacts> = [:]
    for record in records {
      var facts = DeliverableFacts(
        id: record.id, reference: try path(record), title: try name(record))
      facts.type = record[DeliverableField.type]
      facts.level = record[DeliverableField.level]
      facts.unit = record[DeliverableField.unit]
      facts.target = record[DeliverableField.target]
      facts.due = record[DeliverableField.due]
      facts.weight = record[DeliverableField.weight]
      facts.responsible = try party(record[DeliverableField.responsible])
      facts.parts = parts[record.id] ?? []
      if let sumsOn {
        try addDeliveries(to: &facts, asOf: sumsOn)
      } else {
        facts.deliveries = deliveries[record.id] ?? []
      }
      facts.steps = try steps(of: record.id)
      facts.changes = try changes(of: record.id)
      if facts.target == nil {
        facts.targetUnknown = try reading.unknownReason(
          of: DeliverableField.target.name, in: record.id)
      }
      all[record.parent, default: []].append(facts)
    }
    return all
  }

  private func parts() throws -> Grouped<PartFacts> {
    var all: Grouped<PartFacts> = [:]
    for record in try records(.part) {
      var facts = PartFacts(id: record.id, reference: try path(record))
      facts.place = try party(record[PartField.at])
      facts.target = record[PartField.target]
      facts.due = record[PartField.due]
      facts.responsible = try party(record[PartField.responsible])
      facts.steps = try steps(of: record.id)
      facts.changes = try changes(of: record.id)
      all[record.parent, default: []].append(facts)
    }
    return all
  }

  /// The deliveries in scope, by deliverable.
  func eachDelivery() throws -> Grouped<DeliveryFacts> { try deliveries(records(.delivery)) }

  func deliveries(_ records: [Record]) throws -> Grouped<DeliveryFacts> {
    var all: Grouped<DeliveryFacts> = [:]
    for record in records {
      guard let day = record[DeliveryField.day], let quantity = record[DeliveryField.quantity]
      else { continue }
      var facts = DeliveryFacts(
        id: record.id, reference: try path(record), day: day, quantity: quantity)
      facts.part = record[DeliveryField.part]
      facts.place = record[DeliveryField.at]
      facts.participations = try counts(DeliveryField.attendances, of: record.id)
      facts.newPersons = try counts(DeliveryField.newPeople, of: record.id)
      facts.groups = try links(DeliveryField.groups, of: record.id)
      facts.evidence = try links(DeliveryField.evidence, of: record.id).count
      facts.isIndirect = record[DeliveryField.reach] == "indirect"
      facts.replaces = record[DeliveryField.replaces]
      facts.reason = try text(DeliveryField.reason, of: record)
      facts.steps = try steps(of: record.id)
      all[record.parent, default: []].append(facts)
    }
    return all
  }
}

extension Reading {
  /// Why a field has no value, when a claim says so.
  func unknownReason(of field: String, in id: RecordID) throws -> UnknownReason? {
    try connection.first(
      """
      SELECT unknown FROM claim WHERE record = ? AND field = ? AND inUse AND unknown IS NOT NULL
      """, [SQLValue(id), .text(field)]
    ) { UnknownReason(rawValue: $0.text(0)) }.flatMap { $0 }
  }
}
