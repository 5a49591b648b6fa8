/// What nobody has stated yet and would be needed to judge better.
package struct MissingFacts: Hashable, Sendable {
  /// Deliverables without a target.
  package let targets: Int
  /// Deliverables without a due date, their parts' included.
  package let dueDates: Int
  /// Deliverables for which no place is known.
  package let places: Int
  /// Milestones and deliverables for which nobody is responsible.
  package let responsible: Int
  /// Deliveries without evidence.
  package let evidence: Int
  /// Whether the start of the project is not known.
  package let start: Bool
  /// Whether the end of the project is not known.
  package let end: Bool

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
  package var isEmpty: Bool {
    targets + dueDates + places + responsible + evidence == 0 && !start && !end
  }
}
