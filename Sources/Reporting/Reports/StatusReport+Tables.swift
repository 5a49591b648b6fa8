import Domain

/// The tables of deliverables and of milestones.
extension StatusReport {
  var deliverables: Table {
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
    let noTarget = line.facts.targetUnknown.map { Phrases.unknown($0)(language) } ?? unknown
    let none = Phrases.noneRecorded(language)
    return [
      Cell(line.facts.title), Cell(line.facts.reference),
      Cell(line.goal, in: language, none: noTarget),
      Cell(line.delivered, in: language, none: none), Cell(line.accepted, in: language),
      Cell(ratio: line.progress, in: language), due(line.due, daysOverdue: line.daysOverdue),
      Cell(line.lastDelivery, in: language),
      Cell(line.deliveries == 0 ? "–" : "\(line.withEvidence)/\(line.deliveries)"),
      state(Phrases.state(line.state), line.daysOverdue, isDone: !line.state.isOpen),
    ]
  }

  private func row(_ part: DeliverableStatus.Part) -> [Cell] {
    [
      Cell("  " + (part.facts.place?.name ?? part.facts.reference)), Cell(part.facts.reference),
      Cell(part.target.agreed, in: language, none: Phrases.noTarget(language)),
      Cell(part.delivered, in: language, none: Phrases.noneRecorded(language)),
      Cell(part.accepted, in: language), Cell(ratio: part.progress, in: language),
      due(part.due, daysOverdue: part.daysOverdue), "–", "–",
      state(Phrases.state(part.state), part.daysOverdue, isDone: !part.state.isOpen),
    ]
  }

  private func due(_ plan: Plan<PartialDate>, daysOverdue: Int) -> Cell {
    due(plan.agreed, plan.original, isLate: daysOverdue > 0)
  }

  private func due(_ current: PartialDate?, _ original: PartialDate?, isLate: Bool) -> Cell {
    guard let current else { return Cell(Phrases.noDate(language)) }
    var text = current.text(in: language)
    if let original, original != current {
      text += " " + Phrases.agreedFirstAs(original.text(in: language))(language)
    }
    return Cell(text, isLate ? .bad : .plain, value: .date(current))
  }

  private func state(_ word: Wording, _ days: Int, isDone: Bool) -> Cell {
    days > 0
      ? Cell(language.commas([word(language), Phrases.overdue(days)(language)]), .bad)
      : Cell(word(language), isDone ? .dim : .plain)
  }

  var milestones: Table {
    var table = Table([
      .init(Phrases.milestone(language)), .init(Phrases.reference(language), .whole),
      .init(Phrases.due(language)), .init(Phrases.state(language)), .init(Phrases.with(language)),
    ])
    for line in status.milestones {
      var state = Phrases.state(line.state)(language)
      if let day = line.completedOn { state += " " + day.text(in: language) }
      if line.daysOverdue > 0 {
        state = language.commas([state, Phrases.overdue(line.daysOverdue)(language)])
      }
      if let late = line.daysLateAtSubmission, late > 0 {
        state = language.commas([state, Phrases.late(late)(language)])
      }
      if !line.holdsBack.isEmpty {
        let amounts = language.list(line.holdsBack.map { $0.amount.text(in: language) })
        state = language.commas([state, Phrases.holdsBack(amounts)(language)])
      }
      let holder = line.withParty?.name ?? (line.completedOn == nil ? notStated : "–")
      table.rows.append([
        Cell(line.facts.title), Cell(line.facts.reference),
        milestoneDue(line), Cell(state, line.daysOverdue > 0 ? .bad : .plain),
        Cell(
          line.daysWithReceiver.map { Phrases.withParty(holder, $0)(language) } ?? holder),
      ])
    }
    for item in status.agreementDeadlines {
      table.rows.append([
        Cell(item.name(in: language)), Cell(item.reference),
        due(item.due, item.originalDue, isLate: item.daysOverdue > 0),
        state(Phrases.state(MilestoneStatus.State.open), item.daysOverdue, isDone: false),
        Cell(item.move?.name ?? notStated),
      ])
    }
    return table
  }

  private func milestoneDue(_ line: MilestoneStatus) -> Cell {
    due(line.currentDue, line.due.original, isLate: line.daysOverdue > 0)
  }
}
