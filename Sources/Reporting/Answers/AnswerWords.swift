import Domain

/// The rating of a project.
package enum RatingWord: String, CaseIterable, Sendable {
  case notRated, red, amber, green

  init(_ light: Light) {
    self =
      switch light {
      case .grey: .notRated
      case .red: .red
      case .amber: .amber
      case .green: .green
      }
  }
}

/// Why a project is rated as it is; the list only grows.
package enum RatingReasonWord: String, CaseIterable, Sendable {
  case nothingDueYet, overdue, endPassed, overdueByOther, waiting, quiet, suspended
  case extensionRequested, underTarget, noActual, statusNotStated

  init(_ finding: LightReason.Finding) {
    self =
      switch finding {
      case .nothingDueYet: .nothingDueYet
      case .overdue: .overdue
      case .endPassed: .endPassed
      case .overdueByOther: .overdueByOther
      case .waiting: .waiting
      case .quiet: .quiet
      case .suspended: .suspended
      case .extensionRequested: .extensionRequested
      case .underTarget: .underTarget
      case .noActual: .noActual
      case .statusNotStated: .statusNotStated
      }
  }
}

/// What the number of people is made of.
package enum PeopleMethodWord: String, CaseIterable, Sendable {
  case newPeople, groups, newPeopleAndGroups, notKnown

  init(_ method: PeopleReached.Method) {
    self =
      switch method {
      case .newPersons: .newPeople
      case .groups: .groups
      case .newPersonsAndGroups: .newPeopleAndGroups
      case .notKnown: .notKnown
      }
  }
}

/// What can be said of the day on which a target will be reached.
package enum ForecastWord: String, CaseIterable, Sendable {
  case tooEarly, between, notBefore
}

/// How a planned payment stands.
package enum TrancheWord: String, CaseIterable, Sendable {
  case paid, held, due, late

  init(_ state: MoneyStatus.Tranche.State) {
    self =
      switch state {
      case .paid: .paid
      case .held: .held
      case .due: .due
      case .late: .late
      }
  }
}

/// What is counted in a figure that was reported.
package enum FigureWord: String, CaseIterable, Sendable {
  case target, delivered, accepted, actual, spent, attendances, people

  init(_ measure: ReportedFigure.Measure) {
    self =
      switch measure {
      case .target: .target
      case .delivered: .delivered
      case .accepted: .accepted
      case .actual: .actual
      case .spent: .spent
      case .participations: .attendances
      case .persons: .people
      }
  }
}

/// How a delivery was received.
package enum ReviewWord: String, CaseIterable, Sendable {
  case verified, accepted, returned

  /// - Parameter step: Nil for a step of another kind, or none.
  init?(_ step: StepType?) {
    switch step {
    case .verified: self = .verified
    case .accepted: self = .accepted
    case .returned: self = .returned
    default: return nil
    }
  }
}

/// Where the bytes of a document are.
package enum KeptInWord: String, CaseIterable, Sendable {
  case register, folder, elsewhere, nowhere
}
