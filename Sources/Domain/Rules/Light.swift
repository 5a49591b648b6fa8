/// The light of a project: how it stands, at a glance.
package enum Light: String, CaseIterable, Hashable, Sendable {
  /// Nothing dated or targeted has fallen due yet.
  case grey
  case red
  case amber
  case green
}

/// Why a light shows what it shows.
package struct LightReason: Hashable, Sendable {
  /// What was found.
  package enum Finding: Hashable, Sendable {
    /// Nothing dated or targeted has fallen due.
    case nothingDueYet
    /// Something that the project, or an agreement that pays for it, makes due is overdue.
    case overdue(days: Int)
    /// The planned end has passed and the project is not closed.
    case endPassed(days: Int)
    /// Something that another party owes is overdue.
    case overdueByOther(days: Int)
    /// Something lies with the party it is owed to.
    case waiting(days: Int)
    /// Nothing has happened for so many days, pauses not counted.
    case quiet(days: Int)
    /// The project, a place or a deliverable is paused.
    case suspended(since: PartialDate)
    /// An extension was asked for and is not agreed.
    case extensionRequested(on: PartialDate)
    /// An indicator is under its period target; what was reached of it, 4 decimals.
    case underTarget(ratio: ExactDecimal, actual: ExactDecimal, target: ExactDecimal)
    /// A period of an indicator has ended and nothing was recorded in it.
    case noActual
    /// Nobody stated the status; it is judged as being under way.
    case statusNotStated

    /// Whether something is open although its due date has passed.
    package var isOverdue: Bool {
      switch self {
      case .overdue, .endPassed, .overdueByOther: true
      default: false
      }
    }
  }

  /// What was found.
  package let finding: Finding
  /// The record to look at.
  package let reference: String
  /// Its name.
  package let title: String
  /// Whose move it is; nil when nobody stated it.
  package let move: Party?

  /// A finding on a record.
  package init(_ finding: Finding, _ reference: String, _ title: String, move: Party? = nil) {
    self.finding = finding
    self.reference = reference
    self.title = title
    self.move = move
  }

  /// The number of days in the finding, where it has one.
  package var days: Int? {
    switch finding {
    case .overdue(let days), .endPassed(let days), .overdueByOther(let days), .waiting(let days),
      .quiet(let days):
      days
    default: nil
    }
  }

  /// The light that the finding calls for on its own; nil when it only explains.
  func light(_ thresholds: Thresholds) -> Light? {
    switch finding {
    case .overdue(let days), .endPassed(let days):
      days > thresholds.redAfterDays ? .red : .amber
    case .overdueByOther, .quiet: .amber
    case .underTarget(let ratio, _, _):
      ratio < thresholds.redUnder ? .red : ratio < thresholds.amberUnder ? .amber : nil
    case .nothingDueYet, .noActual, .waiting, .suspended, .extensionRequested, .statusNotStated: nil
    }
  }
}
