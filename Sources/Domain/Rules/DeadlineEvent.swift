/// A deadline with what became of it, as a calendar that follows the register shows it.
package struct DeadlineEvent: Hashable, Sendable {
  /// What became of a deadline.
  package enum State: Hashable, Sendable {
    case open, done
    /// It was waived, cancelled or dropped, or taken out of the register.
    case cancelled
  }

  /// The key of what is due.
  package let id: RecordID
  /// What is due, when, and who has to do it.
  package let item: DeadlineItem
  /// What became of it.
  package let state: State
  /// A number that never falls, and grows whenever anything of the deadline is changed.
  package let revision: Int
  /// When it was entered, in milliseconds since 1970.
  package let entered: Int64
  /// When it was changed last, in milliseconds since 1970.
  package let changed: Int64

  /// A deadline with its past.
  package init(
    id: RecordID, item: DeadlineItem, state: State, revision: Int, entered: Int64, changed: Int64
  ) {
    self.id = id
    self.item = item
    self.state = state
    self.revision = revision
    self.entered = entered
    self.changed = changed
  }
}

extension DeadlineEvent.State {
  /// What became of something that is not open any more.
  ///
  /// A payment is done by what was paid. All else is as its last step says; a part without one is as its
  /// deliverable, the end of a project as the project.
  /// - Parameters:
  ///   - steps: Its own steps.
  ///   - above: Those of the record above it.
  package init(of kind: Kind, closedBy steps: [Step], above: [Step], asOf: Day) {
    let isFollowing = kind == .part || kind == .milestone
    let last = steps.until(asOf).last ?? (isFollowing ? above.until(asOf).last : nil)
    switch last?.type {
    case .waived?, .cancelled?, .ended?: self = kind == .tranche ? .done : .cancelled
    default: self = .done
    }
  }
}
