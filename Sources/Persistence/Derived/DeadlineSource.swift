import Domain

/// A row of the table `deadline`.
struct DeadlineRow: Equatable {
  var record: RecordID
  var due: PartialDate
  var originalDue: PartialDate
  var isOpen: Bool
  var validFrom: Day
  /// Whether it is a payment that waits for a condition.
  var isHeld = false

  /// The columns behind the key.
  static let columns = ["due", "dueLast", "originalDue", "isOpen", "validFrom", "isHeld"]

  /// Where a payment has no date yet: after every other.
  private static let noDay = "9999-12-31"

  /// What the table holds of it, behind its key.
  var values: [SQLValue] {
    [
      .text(due.text), .text(due.last?.description ?? Self.noDay), .text(originalDue.text),
      .integer(isOpen ? 1 : 0), .text(validFrom.description), .integer(isHeld ? 1 : 0),
    ]
  }
}

/// Makes the rows of `deadline` from the records.
struct DeadlineSource {
  let reading: Reading
  private let closings: Closings
  private let readsSums: Bool
  private static let endOfTime = Day(daysSinceEpoch: Int.max / 2)

  /// What closes projects, asked once for each of them: one can have very many milestones.
  final class Closings {
    fileprivate var known: [RecordID: ProjectFacts?] = [:]
  }

  /// - Parameters:
  ///   - closings: What is known already, for as long as no record changes.
  ///   - readsSums: Whether the deliveries of a deliverable are taken from its sums.
  init(_ reading: Reading, _ closings: Closings = Closings(), readsSums: Bool = true) {
    self.reading = reading
    self.closings = closings
    self.readsSums = readsSums
  }

  /// A deliverable with all that bears on it on a day; nil when there is none with this key.
  func deliverable(_ id: RecordID, asOf: Day? = nil) throws -> DeliverableFacts? {
    guard try reading.kind(of: id) == .deliverable else { return nil }
    let day = readsSums ? asOf ?? Self.endOfTime : nil
    return try FactsLoader(reading, .below(id), sumsOn: day).deliverable(id)
  }

  /// The rows of a deliverable and its parts, or of a milestone; none when there is no such record.
  ///
  /// - Parameter asOf: The day that cuts events; nil when all of them count.
  func rows(of id: RecordID, asOf: Day? = nil) throws -> [DeadlineRow] {
    switch try reading.kind(of: id) {
    case .deliverable:
      return try deliverable(id, asOf: asOf).map { rows($0, asOf: asOf ?? Self.endOfTime) } ?? []
    case .milestone:
      let loader = FactsLoader(reading, .below(id))
      let records = try reading.rows(.milestone, "r.id = ?", [SQLValue(id)])
      guard let facts = try loader.milestones(records).values.first?.first,
        let parent = records.first?.parent
      else { return [] }
      return rows(facts, try closing(of: parent), asOf: asOf ?? Self.endOfTime)
    case .tranche:
      guard let parent = try reading.parent(of: id),
        Self.hasDuePayments(try reading.kind(of: parent))
      else { return [] }
      return try reading.trancheFacts(id).map {
        try rows($0, calendar: reading.workCalendar(), asOf: asOf ?? Self.endOfTime)
      } ?? []
    default: return []
    }
  }

  /// Whether planned payments under a record of this kind are deadlines: a planned disbursement of a project, as
  /// the standard has it, names no payment that makes it.
  static func hasDuePayments(_ kind: Kind?) -> Bool { kind == .agreement }

  /// The rows of a deliverable and its parts, all their events counted.
  func rows(_ facts: DeliverableFacts) -> [DeadlineRow] { rows(facts, asOf: Self.endOfTime) }

  private func rows(_ facts: DeliverableFacts, asOf: Day) -> [DeadlineRow] {
    let status = DeliverableStatus(facts, asOf: asOf)
    var days = facts.deliveries.map(\.day) + facts.steps.map(\.day)
    days += facts.changes.compactMap(\.holdsFrom)
    days += [facts.tally?.events?.lastDelivery].compactMap { $0.map { PartialDate($0) } }
    var rows: [DeadlineRow] = []
    if let due = status.due.agreed, due.last != nil {
      rows.append(
        DeadlineRow(
          record: facts.id, due: due, originalDue: status.due.original ?? due,
          isOpen: status.state.isOpen, validFrom: Self.last(days)))
    }
    for part in status.parts {
      guard let due = part.due.agreed, due.last != nil else { continue }
      let own = part.facts.steps.map(\.day) + part.facts.changes.compactMap(\.holdsFrom)
      rows.append(
        DeadlineRow(
          record: part.facts.id, due: due, originalDue: part.due.original ?? due,
          isOpen: part.state.isOpen && status.state.isOpen, validFrom: Self.last(days + own)))
    }
    return rows
  }

  /// The rows of a milestone that is new, has nothing under it and follows no other, in a project that is new.
  func rows(newMilestone record: Record, in project: Record) -> [DeadlineRow] {
    var facts = MilestoneFacts(id: record.id, reference: record.slug, title: record.title ?? "")
    facts.type = record[MilestoneField.type]
    facts.due = record[MilestoneField.due]
    return rows(facts, Self.closing(of: project, steps: []), asOf: Self.endOfTime)
  }

  private func rows(_ facts: MilestoneFacts, _ project: ProjectFacts?, asOf: Day) -> [DeadlineRow] {
    let status = MilestoneStatus(
      facts, projectClosed: project?.closedOn(asOf: asOf), asOf: asOf)
    guard let due = status.currentDue, due.last != nil else { return [] }
    // Only an end follows its project; that of one that was closed and reopened was met in between.
    let ending = facts.type == .end ? project : nil
    let closing = ending?.closedOn(asOf: Self.endOfTime) ?? ending?.closingSteps.last?.day
    let days =
      facts.steps.map(\.day) + facts.changes.compactMap(\.holdsFrom) + [closing].compactMap { $0 }
      + (facts.follows?.changes.compactMap(\.holdsFrom) ?? [])
    return [
      DeadlineRow(
        record: facts.id, due: due, originalDue: status.due.original ?? due,
        isOpen: status.state.isOpen, validFrom: Self.last(days))
    ]
  }

  private func rows(_ facts: TrancheFacts, calendar: WorkCalendar, asOf: Day) -> [DeadlineRow] {
    let status = MoneyStatus.Tranche(
      facts.tranche, transactions: facts.transactions, calendar: calendar, asOf: asOf)
    let conditions = facts.tranche.conditions
    var days = facts.transactions.map(\.day) + facts.tranche.changes.compactMap(\.holdsFrom)
    days += conditions.flatMap { $0.steps.map(\.day) }
    return [
      DeadlineRow(
        record: facts.tranche.id, due: status.payBy ?? status.due.agreed ?? .open,
        originalDue: status.due.original ?? status.payBy ?? .open, isOpen: status.payBy != nil,
        validFrom: Self.last(days), isHeld: status.isHeld)
    ]
  }

  /// What closes a project, and with it its end; nil for a record that is no project.
  func closing(of parent: RecordID) throws -> ProjectFacts? {
    if let known = closings.known[parent] { return known }
    let made = try readClosing(of: parent)
    closings.known[parent] = .some(made)
    return made
  }

  private func readClosing(of parent: RecordID) throws -> ProjectFacts? {
    guard try reading.kind(of: parent) == .project,
      let record = try reading.rows(.project, "r.id = ?", [SQLValue(parent)]).first
    else { return nil }
    let steps = try reading.rows(.step, "r.parent = ?", [SQLValue(parent)])
    return Self.closing(of: record, steps: steps)
  }

  private static func closing(of record: Record, steps: [Record]) -> ProjectFacts {
    var facts = ProjectFacts(id: record.id, reference: record.slug, title: "")
    facts.actualEnd = record[ProjectField.actualEnd]
    facts.steps = steps.compactMap { step in
      guard let type = step[StepField.type], let day = step[StepField.day] else {
        return nil
      }
      return Step(type, on: day)
    }
    return facts
  }

  private static func last(_ dates: [PartialDate]) -> Day {
    dates.compactMap(\.first).max() ?? Day(daysSinceEpoch: -719_162)
  }
}
