/// A dated event in the life of a record.
public enum StepType: String, CaseIterable, Hashable, Sendable {
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
}

/// What a milestone is.
public enum MilestoneType: String, CaseIterable, Hashable, Sendable {
  case report, payment, event, decision, audit, handover, end, other
}
