/// A dated event in the life of a record.
package enum StepType: String, CaseIterable, Codable, Hashable, Sendable {
  /// Someone checked on the spot that a delivery is there.
  case verified
  /// The party it is owed to accepted a delivery or a milestone.
  case accepted
  /// The party it is owed to sent it back, often with a new due day.
  case returned
  /// A milestone was handed over to the party it is owed to.
  case submitted
  /// A milestone without acceptance was done.
  case completed
  /// The party it is owed to renounced it.
  case waived
  /// It will not be done.
  case cancelled
  /// A project began.
  case started
  /// A project, or a deliverable without a target, was finished.
  case closed
  /// A place or part was dropped.
  case ended
  /// What was closed, cancelled or ended goes on.
  case reopened

  /// The kinds of record that it can happen to.
  package var subjects: [Kind] {
    switch self {
    case .verified: [.delivery]
    case .accepted, .returned: [.delivery, .milestone]
    case .submitted, .waived: [.milestone]
    case .completed: [.milestone, .deliverable, .part]
    case .cancelled: [.project, .deliverable, .part, .milestone]
    case .started: [.project]
    case .closed: [.project, .deliverable, .part]
    case .ended: [.place, .part, .deliverable, .milestone]
    case .reopened: [.project, .deliverable, .part, .milestone, .place, .delivery]
    }
  }
}

package enum MilestoneType: String, CaseIterable, Hashable, Sendable {
  case report, payment, event, decision, audit, handover, end, other
}
