/// What happened to a project from a day on.
package struct ChangesSince: Hashable, Sendable {
  /// What was delivered of a deliverable.
  package struct Delivered: Hashable, Sendable {
    package let line: DeliverableStatus
    /// How much, in the time.
    package let quantity: ExactDecimal
    package let deliveries: [DeliveryFacts]
  }

  /// A milestone and what happened to it.
  package struct Moved: Hashable, Sendable {
    package let milestone: MilestoneStatus
    /// What happened.
    package let step: Step
  }

  /// A plan that was changed, or a change that was asked for.
  package struct Amended: Hashable, Sendable {
    /// The record.
    package let reference: String
    /// Its name.
    package let title: String
    package let change: PlanChange

    /// A change of a record's plan.
    package init(reference: String, title: String, change: PlanChange) {
      self.reference = reference
      self.title = title
      self.change = change
    }
  }

  /// The project on the last day.
  package let status: ProjectStatus
  /// First and last day of the time.
  package let time: ClosedRange<Day>
  package let delivered: [Delivered]
  /// Deliverables that reached their target or were closed.
  package let completed: [DeliverableStatus]
  /// Milestones to which something happened, with it.
  package let milestones: [Moved]
  /// Plans that were amended, or are asked to be.
  package let amended: [Amended]
  /// What became late.
  package let late: [DeadlineItem]
  /// Figures of the day before that are others now.
  package let restated: [Restatement]

  /// Whether nothing happened.
  package var isEmpty: Bool {
    delivered.isEmpty && completed.isEmpty && milestones.isEmpty && amended.isEmpty && late.isEmpty
      && restated.isEmpty
  }

  /// What happened from `since` to `asOf`.
  ///
  /// - Parameters:
  ///   - overdue: What is overdue on the last day and concerns the project.
  ///   - entered: The records that were entered from that day on, as history has them.
  package init(
    _ facts: ProjectFacts, overdue: [DeadlineItem], since: Day, asOf: Day, entered: Set<RecordID>
  ) {
    let eve = since.advanced(by: -1)
    let (now, before) = (
      ProjectStatus(facts, asOf: asOf), ProjectStatus(facts, asOf: min(eve, asOf))
    )
    status = now
    time = min(since, asOf)...asOf
    delivered = now.deliverables.compactMap { [time] line in
      let own = line.countedDeliveries(asOf: asOf).filter {
        $0.day.first.map { time.contains($0) } ?? false
      }
      return own.isEmpty
        ? nil
        : Delivered(
          line: line, quantity: ExactDecimal.sum(own.map(\.quantity)), deliveries: own)
    }
    let wasOpen = Set(before.deliverables.filter { $0.state.isOpen }.map(\.facts.id))
    completed = now.deliverables.filter {
      ($0.state == .delivered || $0.state == .closed) && wasOpen.contains($0.facts.id)
    }
    milestones = now.milestones.flatMap { [time] line in
      line.facts.steps.until(asOf).filter { $0.day.first.map { time.contains($0) } ?? false }
        .map { Moved(milestone: line, step: $0) }
    }
    amended = Self.amended(now, time)
    late = overdue.filter { item in
      item.due.last.map { $0 >= eve } ?? false
    }
    let known = ProjectStatus(facts.without(entered), asOf: min(eve, asOf))
    // What was not known at all could not be reported.
    restated = Restatement.between(
      ReportedFigure.figures(known, [], people: false).filter {
        !entered.contains($0.key.subject)
      },
      ReportedFigure.figures(before, [], people: false), reasons: facts.correctionReasons)
  }

  private static func amended(_ status: ProjectStatus, _ time: ClosedRange<Day>) -> [Amended] {
    status.amendedPlans.filter { plan in
      let day = plan.change.holdsFrom?.first ?? plan.change.requested?.first
      return day.map { time.contains($0) } ?? false
    }
  }
}

extension ProjectStatus {
  /// Every change of a plan of the project, agreed, expected or only asked for.
  package var amendedPlans: [ChangesSince.Amended] {
    var plans = milestones.flatMap { line in
      line.facts.changes.map {
        ChangesSince.Amended(
          reference: line.facts.reference, title: line.facts.title, change: $0)
      }
    }
    for line in deliverables {
      plans += line.facts.changes.map {
        ChangesSince.Amended(
          reference: line.facts.reference, title: line.facts.title, change: $0)
      }
      for part in line.parts {
        let title = part.facts.title(in: line.facts.title)
        plans += part.facts.changes.map {
          ChangesSince.Amended(reference: part.facts.reference, title: title, change: $0)
        }
      }
    }
    return plans
  }
}
