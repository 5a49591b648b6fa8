/// An organisation, a person or an office, as a report names it.
public struct Party: Hashable, Sendable {
  /// Its key.
  public let id: RecordID
  /// Its reference.
  public let reference: String
  /// Its name.
  public let name: String

  /// A party of this name.
  public init(id: RecordID, reference: String, name: String) {
    self.id = id
    self.reference = reference
    self.name = name
  }
}

/// A dated event in the life of a record.
public struct Step: Hashable, Sendable {
  /// What happened.
  public var type: StepType
  /// When; a partial date counts from its first day.
  public var day: PartialDate
  /// Who did it.
  public var by: Party?
  /// How much was accepted, or is final.
  public var quantity: ExactDecimal?
  /// The new due date of what was returned.
  public var newDue: PartialDate?
  /// Why, or with what reserves.
  public var reason: String?

  /// An event of `type` on `day`.
  public init(
    _ type: StepType, on day: PartialDate, by: Party? = nil, quantity: ExactDecimal? = nil,
    newDue: PartialDate? = nil, reason: String? = nil
  ) {
    self.type = type
    self.day = day
    self.by = by
    self.quantity = quantity
    self.newDue = newDue
    self.reason = reason
  }
}

/// An amendment of one field of a plan. Corrections are not among them: they rewrite the value.
public struct PlanChange: Hashable, Sendable {
  /// Whether it binds both parties, or only says what the keeper of the register expects.
  public enum Force: Hashable, Sendable {
    case contractual, planned
  }

  /// The field.
  public var field: String
  /// Whether it binds.
  public var force: Force
  /// The new value, in the spelling of the interchange file.
  public var after: String?
  /// The day from which it holds: in force, or decided; nil while it is only asked for.
  public var holdsFrom: PartialDate?
  /// The day on which it was asked for.
  public var requested: PartialDate?
  /// Its number.
  public var number: String?
  /// Why.
  public var reason: String?

  /// An amendment of `field`.
  public init(
    _ field: String, _ force: Force, to after: String?, from holdsFrom: PartialDate? = nil,
    requested: PartialDate? = nil, number: String? = nil, reason: String? = nil
  ) {
    self.field = field
    self.force = force
    self.after = after
    self.holdsFrom = holdsFrom
    self.requested = requested
    self.number = number
    self.reason = reason
  }
}

/// What is recorded of one delivery.
public struct DeliveryFacts: Hashable, Sendable {
  public var id: RecordID
  public var reference: String
  public var day: PartialDate
  public var quantity: ExactDecimal
  /// The part that it belongs to, when that was said.
  public var part: RecordID?
  /// The city or site.
  public var place: RecordID?
  public var participations: [Headcount]?
  public var newPersons: [Headcount]?
  /// The groups that took part.
  public var groups: [RecordID] = []
  public var isIndirect = false
  public var evidence = 0
  public var steps: [Step] = []
  /// The delivery that this one corrects.
  public var replaces: RecordID?

  /// A delivery of `quantity` on `day`.
  public init(id: RecordID, reference: String, day: PartialDate, quantity: ExactDecimal) {
    self.id = id
    self.reference = reference
    self.day = day
    self.quantity = quantity
  }
}

/// What one place is owed of a deliverable.
public struct PartFacts: Hashable, Sendable {
  public var id: RecordID
  public var reference: String
  public var place: Party?
  public var target: ExactDecimal?
  public var due: PartialDate?
  public var responsible: Party?
  public var steps: [Step] = []
  public var changes: [PlanChange] = []

  /// A part with nothing known of it yet.
  public init(id: RecordID, reference: String) {
    self.id = id
    self.reference = reference
  }
}

/// What is recorded of one deliverable.
public struct DeliverableFacts: Hashable, Sendable {
  public var id: RecordID
  public var reference: String
  public var title: String
  public var type: String?
  public var level: String?
  public var unit: String?
  public var target: ExactDecimal?
  public var due: PartialDate?
  public var responsible: Party?
  public var weight: ExactDecimal?
  public var parts: [PartFacts] = []
  /// Every delivery, also those that were corrected since.
  public var deliveries: [DeliveryFacts] = []
  public var steps: [Step] = []
  public var changes: [PlanChange] = []
  /// Why the target is not known, when somebody said so.
  public var targetUnknown: UnknownReason?

  /// A deliverable with nothing known of it but its name.
  public init(id: RecordID, reference: String, title: String) {
    self.id = id
    self.reference = reference
    self.title = title
  }
}

/// What is recorded of one milestone.
public struct MilestoneFacts: Hashable, Sendable {
  public var id: RecordID
  public var reference: String
  public var title: String
  public var type: MilestoneType?
  public var due: PartialDate?
  public var owedBy: Party?
  public var owedTo: Party?
  public var responsible: Party?
  public var steps: [Step] = []
  public var changes: [PlanChange] = []

  /// A milestone with nothing known of it but its name.
  public init(id: RecordID, reference: String, title: String) {
    self.id = id
    self.reference = reference
    self.title = title
  }
}

/// A time in which a project or a part of it was paused.
public struct SuspensionFacts: Hashable, Sendable {
  public var reference: String
  /// What was paused; nil for the whole project.
  public var scope: Party?
  public var from: PartialDate
  public var until: PartialDate?
  public var decidedBy: Party?
  public var reason: String?

  /// A pause that began on `from`.
  public init(reference: String, from: PartialDate) {
    self.reference = reference
    self.from = from
  }
}

/// All that is recorded of one project and bears on its status.
public struct ProjectFacts: Hashable, Sendable {
  public var id: RecordID
  public var reference: String
  public var title: String
  public var status: ActivityStatus?
  public var plannedStart: PartialDate?
  public var actualStart: PartialDate?
  public var actualEnd: PartialDate?
  public var responsible: Party?
  public var isInvented = false
  /// Who pays, from the participants and the parties of the agreements.
  public var funders: [Party] = []
  /// Who does the work.
  public var implementers: [Party] = []
  /// Cities and sites that are in use.
  public var places: [Party] = []
  public var steps: [Step] = []
  public var deliverables: [DeliverableFacts] = []
  public var milestones: [MilestoneFacts] = []
  public var suspensions: [SuspensionFacts] = []
  /// The size of each group; groups whose size nobody knows are missing.
  public var groupSizes: [RecordID: Int64] = [:]
  /// Days of journal entries about the project.
  public var journal: [PartialDate] = []
  /// Claims of sources that are not in use, on the project's dates.
  public var disputes: [Dispute] = []

  /// A project with nothing known of it but its name.
  public init(id: RecordID, reference: String, title: String) {
    self.id = id
    self.reference = reference
    self.title = title
  }
}

/// A value that a source gives and that the register does not use.
public struct Dispute: Hashable, Sendable {
  /// The record that the claim is on.
  public var reference: String
  /// The field.
  public var field: String
  /// The value that the source gives.
  public var value: String
  /// The name of the source.
  public var source: String?

  /// A claim that is not in use.
  public init(reference: String, field: String, value: String, source: String?) {
    self.reference = reference
    self.field = field
    self.value = value
    self.source = source
  }
}
