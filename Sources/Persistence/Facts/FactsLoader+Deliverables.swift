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
    let deliveries = try deliveries()
    var all: Grouped<DeliverableFacts> = [:]
    for record in records {
      var facts = DeliverableFacts(
        id: record.id, reference: try path(record), title: try name(record))
      facts.type = record.text("type")
      facts.level = record.text("level")
      facts.unit = record.text("unit")
      facts.target = record.decimal("target")
      facts.due = record.date("due")
      facts.weight = record.decimal("weight")
      facts.responsible = try party(record.reference("responsible"))
      facts.parts = parts[record.id] ?? []
      facts.deliveries = deliveries[record.id] ?? []
      facts.steps = try steps(of: record.id)
      facts.changes = try changes(of: record.id)
      if facts.target == nil {
        facts.targetUnknown = try reading.unknownReason(of: "target", in: record.id)
      }
      all[record.parent, default: []].append(facts)
    }
    return all
  }

  private func parts() throws -> Grouped<PartFacts> {
    var all: Grouped<PartFacts> = [:]
    for record in try records(.part) {
      var facts = PartFacts(id: record.id, reference: try path(record))
      facts.place = try party(record.reference("at"))
      facts.target = record.decimal("target")
      facts.due = record.date("due")
      facts.responsible = try party(record.reference("responsible"))
      facts.steps = try steps(of: record.id)
      facts.changes = try changes(of: record.id)
      all[record.parent, default: []].append(facts)
    }
    return all
  }

  private func deliveries() throws -> Grouped<DeliveryFacts> {
    var all: Grouped<DeliveryFacts> = [:]
    for record in try records(.delivery) {
      guard let day = record.date("day"), let quantity = record.decimal("quantity") else {
        continue
      }
      var facts = DeliveryFacts(
        id: record.id, reference: try path(record), day: day, quantity: quantity)
      facts.part = record.reference("part")
      facts.place = record.reference("at")
      facts.participations = try counts("participations", of: record.id)
      facts.newPersons = try counts("newPersons", of: record.id)
      facts.groups = try links("groups", of: record.id)
      facts.evidence = try links("evidence", of: record.id).count
      facts.isIndirect = record.text("reach") == "indirect"
      facts.replaces = record.reference("replaces")
      facts.reason = try text("reason", of: record)
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
