import Domain
import TestSupport

extension RecordID {
  /// A key made from a number.
  static func sample(_ number: UInt64) -> RecordID { RecordID(high: 1, low: number) }
}

extension Party {
  /// A party of this name.
  static func sample(_ name: String) -> Party {
    let number = name.utf8.reduce(UInt64(7)) { $0 &* 31 &+ UInt64($1) }
    return Party(id: .sample(number), reference: name, name: name)
  }
}

extension DeliverableFacts {
  /// A deliverable `d`.
  static func sample(target: ExactDecimal? = nil, due: PartialDate? = nil) -> DeliverableFacts {
    var facts = DeliverableFacts(id: .sample(1), reference: "p/d", title: "D")
    facts.target = target
    facts.due = due
    return facts
  }

  /// The same with one more delivery.
  func delivering(
    _ quantity: ExactDecimal, on day: PartialDate, in place: String? = nil, number: UInt64? = nil,
    replacing: UInt64? = nil
  ) -> DeliverableFacts {
    var facts = self
    let number = number ?? UInt64(deliveries.count + 100)
    var delivery = DeliveryFacts(
      id: .sample(number), reference: "p/d@\(day.text)", day: day, quantity: quantity)
    delivery.place = place.map { Party.sample($0).id }
    delivery.replaces = replacing.map { RecordID.sample($0) }
    facts.deliveries.append(delivery)
    return facts
  }

  /// The same with one more part.
  func part(_ place: String, target: ExactDecimal?, due: PartialDate? = nil) -> DeliverableFacts {
    var facts = self
    var part = PartFacts(id: .sample(UInt64(parts.count + 50)), reference: "p/d/\(place)")
    part.place = .sample(place)
    part.target = target
    part.due = due
    facts.parts.append(part)
    return facts
  }
}

extension MilestoneFacts {
  /// A milestone owed by the grantee to the funder.
  static func sample(
    _ slug: String = "report", type: MilestoneType = .report, due: PartialDate?,
    steps: [Step] = [], changes: [PlanChange] = []
  ) -> MilestoneFacts {
    var facts = MilestoneFacts(id: .sample(9), reference: "p/\(slug)", title: slug)
    facts.type = type
    facts.due = due
    facts.owedBy = .sample("grantee")
    facts.owedTo = .sample("funder")
    facts.steps = steps
    facts.changes = changes
    return facts
  }
}

extension ProjectFacts {
  /// A project `p` under way.
  static func sample(
    status: ActivityStatus? = .implementation, deliverables: [DeliverableFacts] = [],
    milestones: [MilestoneFacts] = []
  ) -> ProjectFacts {
    var facts = ProjectFacts(id: .sample(2), reference: "p", title: "P")
    facts.status = status
    facts.deliverables = deliverables
    facts.milestones = milestones
    facts.funders = [.sample("funder")]
    facts.implementers = [.sample("grantee")]
    return facts
  }
}
