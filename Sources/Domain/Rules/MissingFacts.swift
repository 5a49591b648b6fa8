/// What nobody has stated yet and would be needed to judge better.
public struct MissingFacts: Hashable, Sendable {
  /// Deliverables without a target.
  public let targets: Int
  /// Deliverables without a due date, their parts' included.
  public let dueDates: Int
  /// Deliverables for which no place is known.
  public let places: Int
  /// Milestones and deliverables for which nobody is responsible.
  public let responsible: Int
  /// Deliveries without evidence.
  public let evidence: Int
  /// Whether the start of the project is not known.
  public let start: Bool
  /// Whether the end of the project is not known.
  public let end: Bool

  init(
    _ facts: ProjectFacts, _ deliverables: [DeliverableStatus], _ milestones: [MilestoneStatus]
  ) {
    let current = deliverables.filter { $0.state.isOpen }
    targets = current.count { $0.goal == nil }
    dueDates = current.count { status in
      status.due.agreed == nil && status.parts.allSatisfy { $0.due.agreed == nil }
    }
    places = current.count { $0.facts.parts.isEmpty && facts.places.isEmpty }
    responsible =
      current.count { status in
        status.facts.responsible == nil
          && (status.parts.isEmpty || status.parts.contains { $0.facts.responsible == nil })
      }
      + milestones.count {
        $0.state.isOpen && $0.facts.responsible == nil && $0.facts.owedBy == nil
      }
    evidence = deliverables.reduce(0) { $0 + $1.deliveries - $1.withEvidence }
    start = facts.actualStart == nil && facts.plannedStart == nil
    end = milestones.first { $0.facts.type == .end }?.due.agreed == nil
  }

  /// Whether nothing is missing.
  public var isEmpty: Bool {
    targets + dueDates + places + responsible + evidence == 0 && !start && !end
  }
}
