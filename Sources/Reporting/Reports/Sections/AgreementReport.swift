package import Domain

/// What the parties of an agreement promised and what became of it.
package struct AgreementReport: SectionedReport {
  let agreement: AgreementFacts
  let statuses: [ProjectStatus]
  let money: MoneyStatus
  let late: [DeadlineItem]
  let coming: [DeadlineItem]
  private let thresholds: Thresholds
  /// Language, day and parts.
  package let frame: ReportFrame
  package var kind: ReportKind { .agreement }

  /// The report on an agreement and the projects that it pays for.
  ///
  /// - Parameters:
  ///   - late: What is overdue of the agreement, of those under it and of their projects.
  ///   - coming: What of it falls due next.
  ///   - thresholds: Those of the register.
  package init(
    _ agreement: AgreementFacts, _ statuses: [ProjectStatus], money: MoneyStatus,
    late: [DeadlineItem], coming: [DeadlineItem], thresholds: Thresholds, _ frame: ReportFrame
  ) {
    self.late = late
    self.coming = coming
    self.thresholds = thresholds
    self.agreement = agreement
    self.statuses = statuses
    self.money = money
    self.frame = frame
  }

  /// The name of the agreement and the day.
  package var head: [Document.Block] {
    let blocks: [Document.Block] = [
      .title("\(agreement.title) (\(agreement.reference))"),
      .paragraph(frame.say(Phrases.statusOn(frame.asOf))),
    ]
    return blocks + frame.notice(statuses)
  }

  /// One part of it.
  package func blocks(of section: ReportSection) -> [Document.Block] {
    switch section {
    case .parties: parties
    case .terms: [.heading(frame.say(Phrases.terms)), .facts(terms)]
    case .projects: promised
    case .obligations: obligations
    case .late: list(.overdue, late).part(section, of: frame)
    case .coming: list(.upcoming, coming).part(section, of: frame)
    case .amendments: amendments
    case .money: funds
    case .transactions: transactions
    case .signatures:
      [
        .heading(frame.say(Phrases.signatures)),
        .signatures(SignatureBlock(agreement, language: language).signatures),
      ]
    default: []
    }
  }

  private func list(_ kind: DeadlineList.Kind, _ items: [DeadlineItem]) -> DeadlineList {
    DeadlineList(kind, items, asOf: frame.asOf, language: language, thresholds: thresholds)
  }

  private var parties: [Document.Block] {
    var table = Table([
      .init(frame.say(Phrases.party)), .init(frame.say(Phrases.role)),
      .init(frame.say(Phrases.signedBy)), .init(frame.say(Phrases.signedOn)),
    ])
    for member in agreement.members {
      let own = agreement.signatories.filter { $0.organisation == member.organisation }
      let role = member.role.map { RecordWords.choice($0)(language) }
      for (index, signatory) in (own.isEmpty ? [nil] : own.map(Optional.some)).enumerated() {
        let who = signatory.map { [$0.person.name, $0.office].compactMap { $0 } }
        table.rows.append([
          Cell(index == 0 ? member.organisation.name : ""),
          index == 0 ? role.map { Cell($0) } ?? frame.cell(Phrases.unknown(.notStated), .dim) : "",
          who.map { Cell(language.commas($0)) }
            ?? frame.cell(Phrases.unknown(.notStated), .dim),
          frame.cell(signatory?.signed ?? agreement.signed),
        ])
      }
    }
    return [.heading(frame.say(Phrases.parties)), .table(table)]
  }

  private var terms: [Document.Fact] {
    func fact(_ name: Wording, _ value: Cell) -> Document.Fact {
      Document.Fact(language.capitalised(frame.say(name)), value)
    }
    func text(_ text: String?) -> Cell {
      text.map { Cell($0) } ?? frame.cell(Phrases.unknown(.notStated), .dim)
    }
    func plan(_ field: String) -> Cell {
      let plan = agreement.plan(field, asOf: frame.asOf)
      return plan.agreed == nil
        ? frame.cell(Phrases.unknown(.notStated), .dim) : frame.due(plan.agreed, plan.original)
    }
    let place = [agreement.place?.name, agreement.venue].compactMap { $0 }
    return [
      fact(
        Phrases.typeColumn, text(agreement.type.map { RecordWords.choice($0.rawValue)(language) })),
      fact(RecordWords.field("number"), text(agreement.number)),
      fact(Phrases.under, text(agreement.under?.name)),
      fact(Phrases.signedOn, frame.cell(agreement.signed)),
      fact(Phrases.place, text(place.isEmpty ? nil : language.commas(place))),
      fact(RecordWords.field("subject"), text(agreement.subject)),
      fact(Phrases.start, plan("start")), fact(Phrases.endColumn, plan("end")),
      fact(RecordWords.field("implementationEnd"), plan("implementationEnd")),
      fact(
        Phrases.prevailing, text(agreement.prevailing.map { Phrases.nameOfLanguage($0)(language) })),
    ]
  }

  /// Project by project what was promised, and what became of it.
  private var promised: [Document.Block] {
    guard !agreement.fundings.isEmpty else {
      return [.heading(frame.say(Phrases.promised)), .paragraph(frame.say(Phrases.noProjects))]
    }
    var table = Table([
      .init(frame.say(Phrases.deliverable)), .init(frame.say(Phrases.reference), .whole),
      .init(frame.say(Phrases.planned), trailing: true),
      .init(frame.say(Phrases.delivered), trailing: true),
      .init(frame.say(Phrases.accepted), trailing: true),
      .init(frame.say(Phrases.rateOfDelivery), trailing: true), .init(frame.say(Phrases.due)),
      .init(frame.say(Phrases.state)),
    ])
    for status in statuses {
      let funded = agreement.fundings.first { $0.project.id == status.facts.id }
      let covered = Set(funded?.covers.map(\.id) ?? [])
      let isWhole = covered.isDisjoint(with: status.deliverables.map(\.facts.id))
      table.rows.append(
        [
          Cell(status.facts.title + (funded.map { Self.share($0, frame) } ?? "")),
          Cell(status.facts.reference),
        ] + (0..<6).map { _ in "" })
      for line in status.deliverables
      where isWhole || covered.contains(line.facts.id) {
        let late =
          line.daysOverdue > 0
          ? frame.language.comma + frame.say(Phrases.overdue(line.daysOverdue)) : ""
        table.rows.append([
          Cell("  " + line.facts.title, anchor: Anchor(line.facts.reference)),
          Cell(line.facts.reference), frame.cell(line.goal, none: Phrases.noTarget),
          frame.cell(line.delivered, none: Phrases.noneRecorded), frame.cell(line.accepted),
          frame.percent(line.progress),
          frame.due(line.due.agreed, line.due.original, isLate: line.daysOverdue > 0),
          Cell(frame.say(Phrases.state(line.state)) + late, line.daysOverdue > 0 ? .bad : .plain),
        ])
      }
    }
    return [
      .heading(frame.say(Phrases.promised), anchor: "projects"), .table(frame.folded(table)),
    ]
  }

  /// The sum or the share that is for a project.
  private static func share(_ funded: AgreementFacts.Funded, _ frame: ReportFrame) -> String {
    var words: [String] = []
    if let amount = funded.amount {
      words.append(amount.text(in: frame.language))
    }
    if let share = funded.share { words.append(frame.language.percent(share)) }
    return words.isEmpty ? "" : " (" + frame.language.commas(words) + ")"
  }

  private var obligations: [Document.Block] {
    let own =
      agreement.milestones.map { MilestoneStatus($0, asOf: frame.asOf) }
      + statuses.flatMap(\.milestones)
    guard !own.isEmpty || !agreement.duties.isEmpty else { return [] }
    let duties = agreement.duties.map { duty in
      let who = [duty.owedBy?.name, duty.owedTo?.name].map {
        $0 ?? frame.say(Phrases.unknown(.notStated))
      }
      let every = duty.every.map { "\($0)" } ?? frame.say(Phrases.onceOnly)
      let what = frame.pair(
        "\(duty.title) (\(duty.reference))", language.commas([every, "\(duty.due)"]))
      return Cell(language.list([what, "\(who[0]) \(language.arrow) \(who[1])"]))
    }
    return [.heading(frame.say(Phrases.obligations))]
      + (duties.isEmpty ? [] : [.list(duties)])
      + (own.isEmpty ? [] : [.table(frame.folded(MilestoneTable(own, [], frame).table))])
  }

  private var amendments: [Document.Block] {
    let plans =
      agreement.changes.map {
        ChangesSince.Amended(
          reference: agreement.reference, title: agreement.title, change: $0)
      }
      + statuses.flatMap(\.amendedPlans).filter { $0.change.force == .contractual }
    let lines = plans.filter { plan in
      let day = plan.change.holdsFrom?.first ?? plan.change.requested?.first
      return day.map { $0 <= frame.asOf } ?? false
    }.map { plan in
      Cell(Phrases.amended(plan.title, plan.reference, plan.change, asOf: frame.asOf)(language))
    }
    return [
      .heading(frame.say(Phrases.amendments))
    ]
      + (lines.isEmpty
        ? [.paragraph(frame.say(Phrases.noAmendments), .dim)] : frame.list(lines))
  }

  private var funds: [Document.Block] {
    [.heading(frame.say(Phrases.money))] + MoneyBlocks(money, frame).blocks
  }

  private var transactions: [Document.Block] {
    let table = TransactionTable([money], frame).table
    return table.rows.isEmpty
      ? [] : [.heading(frame.say(Phrases.transactions)), .table(frame.folded(table))]
  }
}
