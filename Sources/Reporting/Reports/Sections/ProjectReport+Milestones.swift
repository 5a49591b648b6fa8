import Domain

/// Dated events, what was amended and restated, what is missing, and who signs.
extension ProjectReport {
  var milestones: [Document.Block] {
    guard !status.milestones.isEmpty || !status.agreementDeadlines.isEmpty else { return [] }
    let figure: [Document.Block] = timeline.map { [.figure($0)] } ?? []
    return [heading(Phrases.milestones, .milestones)] + figure
      + [
        .table(
          frame.folded(MilestoneTable(status.milestones, status.agreementDeadlines, frame).table))
      ]
  }

  var restated: [Document.Block] {
    guard let last = account.source.last, !account.restated.isEmpty else { return [] }
    return [
      heading(Phrases.restated, .restated),
      .paragraph(
        frame.say(Phrases.restatedSince(last.day, last.recipient, last.asOf))),
      .table(frame.folded(RestatementTable(account.restated, frame).table)),
    ]
  }

  /// What both parties agreed to change, what is asked for, and pauses. What is only expected stays in the
  /// house.
  var amendments: [Document.Block] {
    var lines = status.amendedPlans.filter { plan in
      let day = plan.change.holdsFrom?.first ?? plan.change.requested?.first
      return day.map { $0 <= frame.asOf } ?? false
    }.map { plan in
      Cell(Phrases.amended(plan.title, plan.reference, plan.change, asOf: frame.asOf)(language))
    }
    lines += status.facts.suspensions.filter {
      $0.from.first.map { $0 <= frame.asOf } ?? false
    }.map { Cell(Phrases.pause($0)(language)) }
    return lines.isEmpty ? [] : [heading(Phrases.amendments, .amendments)] + frame.list(lines)
  }

  /// What is missing and where sources disagree: for the house alone.
  var notes: [Document.Block] {
    frame.isShared ? [] : StatusReport(status, language: language).gaps
  }

  var signatures: [Document.Block] {
    let places = account.source.agreements.flatMap {
      SignatureBlock($0, language: language).signatures
    }
    let unique = places.reduce(into: [Document.Signature]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return unique.isEmpty ? [] : [heading(Phrases.signatures, .signatures), .signatures(unique)]
  }
}

/// Milestones as a table, and what agreements make due.
struct MilestoneTable {
  let table: Table

  init(
    _ milestones: [MilestoneStatus], _ agreementDeadlines: [DeadlineItem], _ frame: ReportFrame
  ) {
    var table = Table([
      .init(frame.say(Phrases.milestone)), .init(frame.say(Phrases.reference), .whole),
      .init(frame.say(Phrases.due)), .init(frame.say(Phrases.state)),
      .init(frame.say(Phrases.with)),
    ])
    for line in milestones {
      let word = Phrases.state(line.state)
      var state = frame.say(line.completedOn.map { Phrases.happened(word, $0) } ?? word)
      if line.daysOverdue > 0 {
        state += frame.language.comma + frame.say(Phrases.overdue(line.daysOverdue))
      }
      if let late = line.daysLateAtSubmission, late > 0 {
        state += frame.language.comma + frame.say(Phrases.late(late))
      }
      let holder =
        line.withParty?.name
        ?? (line.completedOn == nil ? frame.say(Phrases.unknown(.notStated)) : "–")
      table.rows.append([
        Cell(line.facts.title, anchor: Anchor(line.facts.reference)), Cell(line.facts.reference),
        frame.due(line.currentDue, line.due.original, isLate: line.daysOverdue > 0),
        Cell(state, line.daysOverdue > 0 ? .bad : .plain),
        Cell(line.daysWithReceiver.map { frame.say(Phrases.withParty(holder, $0)) } ?? holder),
      ])
    }
    table.rows += agreementDeadlines.map { Self.row($0, frame) }
    self.table = table
  }

  private static func row(_ item: DeadlineItem, _ frame: ReportFrame) -> [Cell] {
    let isLate = item.daysOverdue > 0
    let late =
      isLate ? frame.language.comma + frame.say(Phrases.overdue(item.daysOverdue)) : ""
    return [
      Cell(item.name(in: frame.language), anchor: Anchor(item.reference)), Cell(item.reference),
      frame.due(item.due, item.originalDue, isLate: isLate),
      Cell(
        frame.say(Phrases.state(MilestoneStatus.State.open)) + late, isLate ? .bad : .plain),
      Cell(item.move?.name ?? frame.say(Phrases.unknown(.notStated))),
    ]
  }
}

/// Figures that were reported otherwise.
struct RestatementTable {
  let table: Table

  init(_ restated: [Restatement], _ frame: ReportFrame) {
    var table = Table([
      .init(frame.say(Phrases.figure)), .init(frame.say(Phrases.reference), .whole),
      .init(frame.say(Phrases.reported), trailing: true),
      .init(frame.say(Phrases.now), trailing: true), .init(frame.say(Phrases.reasonWhy)),
    ])
    for line in restated {
      let figure = line.reported
      func cell(_ value: ExactDecimal?) -> Cell {
        if let currency = figure.key.currency { return frame.amount(value, currency) }
        return frame.cell(value, none: Phrases.noneRecorded)
      }
      let currency = figure.key.currency.map { " (\($0))" } ?? ""
      table.rows.append([
        Cell(frame.pair(figure.title, frame.say(Phrases.measure(figure.key.measure)) + currency)),
        Cell(figure.reference), cell(figure.value),
        cell(line.now).leading(to: Anchor(figure.reference)),
        Cell(
          line.reasons.isEmpty
            ? frame.say(Phrases.recordedLater) : frame.language.list(line.reasons)),
      ])
    }
    self.table = table
  }
}

/// Places for the names of the parties' signatories.
struct SignatureBlock {
  let signatures: [Document.Signature]

  init(_ agreement: AgreementFacts, language: Language) {
    let order = ["funder", "grantee", "party", "witness", nil]
    let members = agreement.members.filter { $0.role != "witness" }.enumerated().sorted {
      let (left, right) = (
        order.firstIndex(of: $0.element.role) ?? 9, order.firstIndex(of: $1.element.role) ?? 9
      )
      return (left, $0.offset) < (right, $1.offset)
    }
    signatures = members.flatMap { _, member -> [Document.Signature] in
      let party = Phrases.signsFor(member.organisation.name)(language)
      let own = agreement.signatories.filter { $0.organisation == member.organisation }
      if own.isEmpty { return [Document.Signature(for: party)] }
      return own.map {
        Document.Signature(for: party, name: $0.person.name, office: $0.office)
      }
    }
  }
}
