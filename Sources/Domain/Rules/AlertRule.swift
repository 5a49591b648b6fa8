/// Something that a register is watched for.
package struct AlertRule: Hashable, Sendable {
  /// What is watched.
  package enum Subject: String, CaseIterable, Hashable, Sendable {
    /// Nothing was recorded for so many days.
    case quiet
    /// Nothing was paid so many days after an agreement was signed.
    case noDisbursement
    /// More of the budget is spent than of the time, by so many per cent.
    case overspending
    /// Something falls due within so many days, and nobody is responsible.
    case nobodyResponsible
    /// A delivery has no evidence.
    case noEvidence
    /// A period of an indicator has ended without a value.
    case noActual
    /// At the pace so far a deliverable will be done so many days after it is due.
    case slipping

    /// The days when a rule says none.
    package var usualDays: Int {
      switch self {
      case .quiet: 90
      case .noDisbursement: 60
      case .nobodyResponsible: 30
      case .overspending, .noEvidence, .noActual, .slipping: 0
      }
    }
  }

  /// What is watched.
  package let subject: Subject
  /// The number of days in the rule.
  package let days: Int
  /// The number of per cent in the rule.
  package let percent: ExactDecimal
  /// The agreement or project to which it is held; nil for all.
  package let about: RecordID?

  /// A rule with its numbers; the usual ones where nothing is said.
  package init(
    _ subject: Subject, days: Int? = nil, percent: ExactDecimal? = nil, about: RecordID? = nil
  ) {
    self.subject = subject
    self.days = days ?? subject.usualDays
    self.percent = percent ?? ExactDecimal(15)
    self.about = about
  }

  /// A rule as it is kept in the register.
  package init?(_ record: Record) {
    guard let subject = record[AlertField.type] else { return nil }
    self.init(
      subject, days: record[AlertField.days].map { Int($0) }, percent: record[AlertField.percent],
      about: record[AlertField.about])
  }

  /// Every rule with its usual numbers, for a register that has none of its own.
  package static let usual = Subject.allCases.map { AlertRule($0) }
}

/// An agreement that pays for a project.
package struct SignedAgreement: Hashable, Sendable {
  let reference: String
  let title: String
  let signed: Day
  let isPaid: Bool

  /// - Parameters:
  ///   - reference: Its reference.
  ///   - title: Its name.
  ///   - signed: The day on which it was signed.
  ///   - isPaid: Whether anything was paid under it.
  package init(reference: String, title: String, signed: Day, isPaid: Bool) {
    self.reference = reference
    self.title = title
    self.signed = signed
    self.isPaid = isPaid
  }
}

/// Something that a rule found.
package struct Alert: Hashable, Sendable {
  /// What was watched.
  package let subject: AlertRule.Subject
  /// The record to look at.
  package let reference: String
  /// Its name.
  package let title: String
  /// The days that were found, such as those without an event; nil where there are none.
  package let days: Int?
  /// The shares that were found, spent and elapsed, 4 decimals; nil where there are none.
  package let shares: [ExactDecimal]

  package init(
    _ subject: AlertRule.Subject, _ reference: String, _ title: String, days: Int? = nil,
    shares: [ExactDecimal] = []
  ) {
    self.subject = subject
    self.reference = reference
    self.title = title
    self.days = days
    self.shares = shares
  }
}

extension AlertRule {
  /// What the rule finds in a project.
  ///
  /// - Parameters:
  ///   - project: How the project stands.
  ///   - money: How its money stands.
  ///   - agreements: Those that pay for it.
  ///   - deadlines: What is open and concerns it, at least as far ahead as the rule looks.
  package func alerts(
    _ project: ProjectStatus, money: MoneyStatus, agreements: [SignedAgreement],
    deadlines: [DeadlineItem]
  ) -> [Alert] {
    switch subject {
    case .quiet: quietAlerts(project)
    case .noDisbursement: unpaidAlerts(agreements, project.asOf)
    case .overspending: overspendingAlerts(project, money)
    case .nobodyResponsible: responsibilityAlerts(deadlines, project.asOf)
    case .noEvidence: evidenceAlerts(project)
    case .noActual: periodAlerts(project)
    case .slipping: slippingAlerts(project)
    }
  }

  private func quietAlerts(_ project: ProjectStatus) -> [Alert] {
    let (facts, asOf) = (project.facts, project.asOf)
    guard let last = project.lastEvent ?? facts.plannedStart?.last, last < asOf else { return [] }
    let found = facts.activeDays(after: last, to: asOf)
    return found > days ? [Alert(subject, facts.reference, facts.title, days: found)] : []
  }

  private func unpaidAlerts(_ agreements: [SignedAgreement], _ asOf: Day) -> [Alert] {
    agreements.compactMap { agreement in
      let found = agreement.signed.distance(to: asOf)
      return !agreement.isPaid && found > days
        ? Alert(subject, agreement.reference, agreement.title, days: found) : nil
    }
  }

  private func overspendingAlerts(_ project: ProjectStatus, _ money: MoneyStatus) -> [Alert] {
    guard let elapsed = project.timeElapsed else { return [] }
    return money.totals.compactMap { total in
      guard let burnt = total.burnRate, let lead = burnt.subtracting(elapsed),
        let limit = ExactDecimal(mantissa: percent.mantissa, decimals: percent.decimals + 2),
        lead > limit
      else { return nil }
      return Alert(
        subject, money.facts.reference, "\(money.facts.title), \(total.currency)",
        shares: [burnt, elapsed])
    }
  }

  private func responsibilityAlerts(_ deadlines: [DeadlineItem], _ asOf: Day) -> [Alert] {
    let window = DeadlineWindow.upcoming(until: asOf.advanced(by: days))
    return deadlines.filter {
      window.takesIn($0.due, asOf: asOf) && $0.responsibility == .unknown
    }
    .map { Alert(subject, $0.reference, $0.title, days: $0.daysLeft) }
  }

  private func evidenceAlerts(_ project: ProjectStatus) -> [Alert] {
    project.deliverables.flatMap { line in
      line.facts.countedDeliveries(asOf: project.asOf).filter { $0.evidence == 0 }
        .map { Alert(subject, $0.reference, line.facts.title) }
    }
  }

  private func periodAlerts(_ project: ProjectStatus) -> [Alert] {
    project.indicators.flatMap { indicator in
      indicator.periods.filter { $0.hasEnded && $0.actual == nil }
        .map { Alert(subject, $0.facts.reference, indicator.facts.title) }
    }
  }

  private func slippingAlerts(_ project: ProjectStatus) -> [Alert] {
    project.deliverables.compactMap { line in
      guard let late = line.forecast(asOf: project.asOf)?.daysLate?.lowerBound, late > days else {
        return nil
      }
      return Alert(subject, line.facts.reference, line.facts.title, days: late)
    }
  }
}
