public import Domain

/// How one project stands: light, deliverables, milestones, what is missing.
public struct StatusReport {
  private let status: ProjectStatus
  private let language: Language
  private let notice: String?

  /// The report on a status.
  ///
  /// - Parameter notice: A sentence that stands on top, such as that all figures are invented.
  public init(_ status: ProjectStatus, language: Language, notice: String? = nil) {
    self.status = status
    self.language = language
    self.notice = notice
  }

  /// The report as a document.
  public var document: Document {
    var blocks: [Document.Block] = [
      .title("\(status.facts.title) (\(status.facts.reference))"),
      .paragraph(Phrases.statusOn(status.asOf)(language)),
    ]
    if let notice { blocks.append(.paragraph(notice, .warning)) }
    blocks.append(.facts(facts))
    let reasons = status.reasons.map(reason)
    if !reasons.isEmpty { blocks += [.heading(Phrases.why(language)), .list(reasons)] }
    if !status.deliverables.isEmpty {
      blocks += [.heading(Phrases.deliverables(language)), .table(deliverables)]
    }
    if !status.milestones.isEmpty {
      blocks += [.heading(Phrases.milestones(language)), .table(milestones)]
    }
    blocks += lists
    return Document(blocks)
  }

  private var facts: [Document.Fact] {
    let facts = status.facts
    var lines = [
      fact(Phrases.status, Self.statusWord(status)(language)),
      Document.Fact(Phrases.light(language), Self.light(status, language)),
      fact(Phrases.period, period),
      fact(Phrases.timeElapsed, Self.percent(status.timeElapsed) ?? notStated),
      fact(Phrases.progress, Self.progress(status, language)),
    ]
    lines.append(fact(Phrases.funder, names(facts.funders)))
    lines.append(fact(Phrases.implementer, names(facts.implementers)))
    lines.append(fact(Phrases.places, names(status.places)))
    lines.append(fact(Phrases.people, Self.people(status.people)(language)))
    lines.append(
      fact(
        Phrases.lastEvent,
        status.lastEvent?.text(in: language) ?? Phrases.noneRecorded(language)))
    return lines
  }

  private func fact(_ name: Wording, _ value: String) -> Document.Fact {
    Document.Fact(name(language), Cell(value))
  }

  private var notStated: String { Phrases.unknown(.notStated)(language) }

  private func names(_ parties: [Party]) -> String {
    parties.isEmpty ? notStated : parties.map(\.name).joined(separator: "; ")
  }

  private var period: String {
    let start = status.facts.actualStart ?? status.facts.plannedStart
    let end = status.end?.due.agreed
    return Phrases.toTheEnd(
      start?.text(in: language) ?? Phrases.startNotStated(language),
      end?.text(in: language) ?? Phrases.endNotStated(language))(language)
  }

  private func reason(_ reason: LightReason) -> Cell {
    var text = Phrases.reason(reason)(language)
    if let move = reason.move { text += " — " + Phrases.move(move.name)(language) }
    let tone: Tone =
      switch reason.finding {
      case .overdue, .endPassed: .bad
      case .overdueByOther, .quiet, .suspended, .extensionRequested: .warning
      default: .plain
      }
    return Cell(text, tone)
  }

  // MARK: Tables

  private var deliverables: Table {
    var table = Table([
      .init(Phrases.deliverable(language)), .init(Phrases.reference(language), .whole),
      .init(Phrases.target(language), trailing: true),
      .init(Phrases.delivered(language), trailing: true),
      .init(Phrases.accepted(language), trailing: true, .optional),
      .init(Phrases.progress(language), trailing: true), .init(Phrases.due(language)),
      .init(Phrases.last(language), .optional), .init(Phrases.evidence(language), .optional),
      .init(Phrases.state(language)),
    ])
    for line in status.deliverables {
      table.rows.append(row(line))
      table.rows += line.parts.map { row($0) }
    }
    return table
  }

  private func row(_ line: DeliverableStatus) -> [Cell] {
    let unknown = Phrases.noTarget(language)
    let target =
      line.goal.map { "\($0)" } ?? line.facts.targetUnknown.map { Phrases.unknown($0)(language) }
      ?? unknown
    let none = Phrases.noneRecorded(language)
    return [
      Cell(line.facts.title), Cell(line.facts.reference), Cell(target),
      Cell(line.delivered.map { "\($0)" } ?? none), Cell(line.accepted.map { "\($0)" } ?? "–"),
      Cell(Self.percent(line.progress) ?? "–"), due(line.due, daysOverdue: line.daysOverdue),
      Cell(line.lastDelivery?.text(in: language) ?? "–"),
      Cell(line.deliveries == 0 ? "–" : "\(line.withEvidence)/\(line.deliveries)"),
      state(Phrases.state(line.state), line.daysOverdue, isDone: !line.state.isOpen),
    ]
  }

  private func row(_ part: DeliverableStatus.Part) -> [Cell] {
    [
      Cell("  " + (part.facts.place?.name ?? part.facts.reference)), Cell(part.facts.reference),
      Cell(part.target.agreed.map { "\($0)" } ?? Phrases.noTarget(language)),
      Cell(part.delivered.map { "\($0)" } ?? Phrases.noneRecorded(language)),
      Cell(part.accepted.map { "\($0)" } ?? "–"), Cell(Self.percent(part.progress) ?? "–"),
      due(part.due, daysOverdue: part.daysOverdue), "–", "–",
      state(Phrases.state(part.state), part.daysOverdue, isDone: !part.state.isOpen),
    ]
  }

  private func due(_ plan: Plan<PartialDate>, daysOverdue: Int) -> Cell {
    guard let agreed = plan.agreed else { return Cell(Phrases.noDate(language)) }
    var text = agreed.text(in: language)
    if let original = plan.original, original != agreed {
      text += " (\(Phrases.agreedFirst(language).lowercased()): \(original.text(in: language)))"
    }
    return Cell(text, daysOverdue > 0 ? .bad : .plain)
  }

  private func state(_ word: Wording, _ days: Int, isDone: Bool) -> Cell {
    days > 0
      ? Cell("\(word(language)), \(Phrases.overdue(days)(language))", .bad)
      : Cell(word(language), isDone ? .dim : .plain)
  }

  private var milestones: Table {
    var table = Table([
      .init(Phrases.milestone(language)), .init(Phrases.reference(language), .whole),
      .init(Phrases.due(language)), .init(Phrases.state(language)), .init(Phrases.with(language)),
    ])
    for line in status.milestones {
      var state = Phrases.state(line.state)(language)
      if let day = line.completedOn { state += " " + day.text(in: language) }
      if line.daysOverdue > 0 { state += ", " + Phrases.overdue(line.daysOverdue)(language) }
      if let late = line.daysLateAtSubmission, late > 0 {
        state += ", " + Phrases.late(late)(language)
      }
      let holder = line.withParty?.name ?? (line.completedOn == nil ? notStated : "–")
      table.rows.append([
        Cell(line.facts.title), Cell(line.facts.reference),
        milestoneDue(line), Cell(state, line.daysOverdue > 0 ? .bad : .plain),
        Cell(
          line.daysWithReceiver.map { Phrases.withParty(holder, $0)(language) } ?? holder),
      ])
    }
    return table
  }

  private func milestoneDue(_ line: MilestoneStatus) -> Cell {
    guard let current = line.currentDue else { return Cell(Phrases.noDate(language)) }
    var text = current.text(in: language)
    if let original = line.due.original, original != current {
      text += " (\(Phrases.agreedFirst(language).lowercased()): \(original.text(in: language)))"
    }
    return Cell(text, line.daysOverdue > 0 ? .bad : .plain)
  }

  // MARK: Lists

  private var lists: [Document.Block] {
    var blocks: [Document.Block] = []
    let amendments = amendments
    if !amendments.isEmpty {
      blocks += [.heading(Phrases.amendments(language)), .list(amendments)]
    }
    let disputes = status.facts.disputes.map { dispute in
      let value =
        (try? PartialDate(dispute.value)).map { $0.text(in: language) } ?? dispute.value
      return Cell(Phrases.dispute(dispute, value)(language))
    }
    if !disputes.isEmpty { blocks += [.heading(Phrases.disputed(language)), .list(disputes)] }
    let missing = missing
    if !missing.isEmpty { blocks += [.heading(Phrases.missing(language)), .list(missing)] }
    return blocks
  }

  /// What was amended and holds on the day, agreed and expected alike.
  private var amendments: [Cell] {
    var plans = status.milestones.map { ($0.facts.reference, $0.facts.changes) }
    for line in status.deliverables {
      plans.append((line.facts.reference, line.facts.changes))
      plans += line.parts.map { ($0.facts.reference, $0.facts.changes) }
    }
    return plans.flatMap { reference, changes in
      changes.filter { $0.holds(on: status.asOf) }.map { change in
        let value =
          change.after.flatMap { try? PartialDate($0) }.map { $0.text(in: language) }
          ?? change.after ?? notStated
        return Cell(Phrases.amendment(change, reference, value)(language))
      }
    }
  }

  private var missing: [Cell] {
    let missing = status.missing
    var lines: [Wording] = []
    if missing.targets > 0 { lines.append(Phrases.missingTargets(missing.targets)) }
    if missing.dueDates > 0 { lines.append(Phrases.missingDueDates(missing.dueDates)) }
    if missing.places > 0 { lines.append(Phrases.missingPlaces(missing.places)) }
    if missing.responsible > 0 { lines.append(Phrases.missingResponsible(missing.responsible)) }
    if missing.evidence > 0 { lines.append(Phrases.missingEvidence(missing.evidence)) }
    if missing.start { lines.append(Phrases.missingStart) }
    if missing.end { lines.append(Phrases.missingEnd) }
    return lines.map { Cell($0(language)) }
  }
}

extension StatusReport {
  /// The word of a project's status.
  static func statusWord(_ status: ProjectStatus) -> Wording {
    status.facts.effectiveStatus(asOf: status.asOf).map(Phrases.status)
      ?? Phrases.unknown(.notStated)
  }

  /// The light as a word and what it means; the status where there is no colour.
  static func light(_ status: ProjectStatus, _ language: Language) -> Cell {
    guard let light = status.light else { return Cell(statusWord(status)(language), .dim) }
    let tone: Tone =
      switch light {
      case .red: .bad
      case .amber: .warning
      case .green: .good
      case .grey: .dim
      }
    return Cell("\(Phrases.colour(light)(language)), \(Phrases.light(light)(language))", tone)
  }

  static func progress(_ status: ProjectStatus, _ language: Language) -> String {
    let all = status.deliverables.count
    let share = Phrases.measurable(status.measurable, of: all)(language)
    return percent(status.progress).map { "\($0), \(share)" } ?? share
  }

  /// A ratio of four decimals as a whole percentage.
  static func percent(_ ratio: ExactDecimal?) -> String? {
    ratio.flatMap { ratio in
      ExactDecimal(mantissa: ratio.mantissa, decimals: max(0, ratio.decimals - 2))
    }.map { "\($0.rounded(to: 0)) %" }
  }

  static func people(_ people: PeopleReached) -> Wording {
    guard let count = people.participations else { return Phrases.noneRecorded }
    let persons =
      people.persons.map { Phrases.persons(Int($0), atLeast: people.isAtLeast) }
      ?? Phrases.personsNotKnown
    let method = people.persons == nil ? Wording("") : Phrases.method(people.method)
    let sum = Phrases.participations(Int(count))
    let indirect = people.indirect.map { Phrases.indirect(Int($0)) }
    return Wording(
      en: ["\(sum.en); \(persons.en)" + (method.en.isEmpty ? "" : " (\(method.en))"), indirect?.en]
        .compactMap { $0 }.joined(separator: "; "),
      fr: [
        "\(sum.fr) ; \(persons.fr)" + (method.fr.isEmpty ? "" : " (\(method.fr))"), indirect?.fr,
      ]
      .compactMap { $0 }.joined(separator: " ; "))
  }
}
