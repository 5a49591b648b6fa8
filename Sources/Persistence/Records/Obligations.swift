package import Domain

/// Obligations make milestones, and make them again when what they count from changes.
extension Change {
  /// What changes are to be followed up by the obligations that count from it.
  func noteForObligations(_ new: Record, before old: Record? = nil) throws {
    guard renewsObligations else { return }
    switch new.kind {
    case .obligation: staleObligations.insert(new.id)
    case .agreement:
      guard let old else { return }
      let term = [
        AgreementField.start, AgreementField.end, AgreementField.implementationEnd,
        AgreementField.signed,
      ]
      guard term.contains(where: { old[$0] != new[$0] }) else { return }
      staleObligations.formUnion(try obligations("r.parent = ?", [SQLValue(new.id)]))
    case .holiday: try noteCalendar()
    case .step, .amendment:
      staleObligations.formUnion(try obligations("t.event = ?", [SQLValue(new.parent)]))
    case .milestone:
      guard let old, old[MilestoneField.due] != new[MilestoneField.due] else { return }
      staleObligations.formUnion(try obligations("t.event = ?", [SQLValue(new.id)]))
    default: break
    }
  }

  /// The weekend or a holiday has changed.
  func noteCalendar() throws {
    guard renewsObligations else { return }
    staleObligations.formUnion(try obligations("t.due LIKE '%wd'", []))
  }

  private func obligations(_ condition: String, _ values: [SQLValue]) throws -> [RecordID] {
    try connection.rows(
      "SELECT r.id FROM record r JOIN obligation t ON t.id = r.id WHERE \(condition)", values
    ) { $0.id(0) }
  }

  /// Makes the milestones of every obligation that something has changed for.
  ///
  /// A milestone to which something has happened, such as a submission, stays as it is.
  func renewObligations() throws {
    // A milestone that is moved may itself be the event of another obligation.
    for _ in 0..<5 {
      let stale = staleObligations.sorted()
      staleObligations = []
      if stale.isEmpty { return }
      let calendar = try workCalendar()
      for id in stale where try kind(of: id) == .obligation {
        try renew(try record(id), calendar)
      }
    }
  }

  private func renew(_ obligation: Record, _ calendar: WorkCalendar) throws {
    guard let terms = try terms(of: obligation) else { return }
    var known: [Int64: Record] = [:]
    for milestone in try records(.milestone, "t.obligation = ?", [SQLValue(obligation.id)]) {
      if let number = milestone[MilestoneField.occurrence] { known[number] = milestone }
    }
    let occurrences = terms.occurrences(calendar)
    for occurrence in occurrences {
      if let milestone = known.removeValue(forKey: Int64(occurrence.number)) {
        try renew(milestone, occurrence, obligation)
      } else {
        try make(occurrence, obligation, isOnly: terms.basis != .period)
      }
    }
    for gone in known.values.sorted(by: { $0.id < $1.id }) where try isUntouched(gone) {
      let path = try reference(of: gone.id).description
      do {
        try remove(gone.id, withChildren: true)
      } catch RegisterError.hasDependents {
        continue
      }
      renewals.append(Renewal(reference: path, due: nil, outcome: .removed))
    }
  }

  private func terms(of obligation: Record) throws -> ObligationTerms? {
    guard let due = obligation[ObligationField.due].flatMap(DueOffset.init) else { return nil }
    let every = obligation[ObligationField.every].flatMap { DateStep($0) }
    let agreement = try record(obligation.parent)
    let basis =
      obligation[ObligationField.basis]
      ?? (every != nil ? .period : obligation[ObligationField.event] != nil ? .event : .end)
    var terms = ObligationTerms(basis, every: every, due: due)
    terms.start =
      obligation[ObligationField.first]?.first ?? agreement[AgreementField.start]?.first
      ?? agreement[AgreementField.signed]?.first
    terms.end =
      obligation[ObligationField.until]?.last ?? agreement[AgreementField.implementationEnd]?.last
      ?? agreement[AgreementField.end]?.last
    if let event = obligation[ObligationField.event] { terms.event = try day(of: event) }
    return terms
  }

  /// The day on which a milestone was done, else the day on which it is due.
  private func day(of milestone: RecordID) throws -> Day? {
    let records = try rows(.milestone, "r.id = ?", [SQLValue(milestone)])
    let facts = try FactsLoader(self, .below(milestone)).milestones(records).values.first?.first
    guard let facts else { return nil }
    let status = MilestoneStatus(facts, asOf: today)
    return status.completedOn?.last ?? status.currentDue?.last
  }

  private func make(
    _ occurrence: ObligationTerms.Occurrence, _ obligation: Record, isOnly: Bool
  ) throws {
    let standing = obligation[ObligationField.project] ?? obligation.parent
    let slug = "\(obligation.slug)-\(occurrence.number)"
    var draft = Draft(
      kind: .milestone,
      reference: try reference(of: standing).appending(try freeSlug(slug, under: standing)))
    draft.title = (obligation.title ?? obligation.slug) + (isOnly ? "" : " \(occurrence.number)")
    draft.language = obligation.language
    draft[MilestoneField.type] = obligation[ObligationField.type]
    draft[MilestoneField.due] = PartialDate(occurrence.due)
    draft[MilestoneField.obligation] = try reference(of: obligation.id)
    draft[MilestoneField.occurrence] = Int64(occurrence.number)
    if let period = occurrence.period {
      draft[MilestoneField.periodFrom] = PartialDate(period.lowerBound)
      draft[MilestoneField.periodTo] = PartialDate(period.upperBound)
    }
    for (key, own) in Self.inherited {
      draft[own] = try obligation[key].map { try reference(of: $0) }
    }
    try add(draft)
    renewals.append(
      Renewal(reference: draft.reference.description, due: occurrence.due, outcome: .made))
  }

  /// What a milestone has from its obligation.
  private static let inherited = [
    (ObligationField.owedBy, MilestoneField.owedBy),
    (ObligationField.owedTo, MilestoneField.owedTo),
    (ObligationField.responsible, MilestoneField.responsible),
  ]

  private func renew(
    _ milestone: Record, _ occurrence: ObligationTerms.Occurrence, _ obligation: Record
  ) throws {
    guard try isUntouched(milestone) else { return }
    var wanted = milestone
    wanted[MilestoneField.periodFrom] = occurrence.period.map { PartialDate($0.lowerBound) }
    wanted[MilestoneField.periodTo] = occurrence.period.map { PartialDate($0.upperBound) }
    wanted[MilestoneField.type] = obligation[ObligationField.type]
    for (key, own) in Self.inherited { wanted[own] = obligation[key] }
    if wanted != milestone { try update(milestone, to: wanted) }
    let due = PartialDate(occurrence.due)
    let before =
      try amended(milestone.id, MilestoneField.due.name).flatMap { try? PartialDate($0) }
      ?? milestone[MilestoneField.due]
    guard before != due else { return }
    if var terms = amending, terms.kind != .correction {
      terms.note = Self.mark
      try amend(milestone.id, MilestoneField.due.name, to: .value(.date(due)), terms)
    } else {
      var corrected = try record(milestone.id)
      corrected[MilestoneField.due] = due
      try update(milestone, to: corrected)
    }
    renewals.append(
      Renewal(
        reference: try reference(of: milestone.id).description, due: occurrence.due,
        outcome: .moved(from: before)))
  }

  /// What marks an amendment that an obligation made.
  private static let mark = "obligation"

  /// Whether nothing has happened to a milestone, and nobody has moved it by hand.
  private func isUntouched(_ milestone: Record) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM record r LEFT JOIN amendment a ON a.id = r.id
      WHERE r.parent = ? AND (r.kind <> 'amendment' OR a.note IS NOT ?) LIMIT 1
      """, [SQLValue(milestone.id), .text(Self.mark)]
    ) { _ in true } == nil
  }

  /// Takes out what an obligation made and nothing has happened to; the rest stands on its own.
  func dissolve(_ obligation: RecordID) throws {
    for milestone in try records(.milestone, "t.obligation = ?", [SQLValue(obligation)]) {
      if try isUntouched(milestone), try namers(of: milestone.id).isEmpty {
        try remove(milestone.id, withChildren: true)
      } else {
        var free = milestone
        free[MilestoneField.obligation] = nil
        try update(milestone, to: free)
      }
    }
  }
}

extension Reading {
  /// On which days people work: the weekend that was set and the holidays that are known.
  package func workCalendar() throws -> WorkCalendar {
    var holidays = Set<Day>()
    for holiday in try rows(.holiday) {
      guard let date = holiday[HolidayField.day], let first = date.first, let last = date.last
      else {
        continue
      }
      // A holiday can last for days, but not for a year by mistake.
      for day in sequence(first: first, next: { $0 < last ? $0.advanced(by: 1) : nil }).prefix(31) {
        holidays.insert(day)
      }
    }
    let weekend = try setting(.weekend).flatMap(WorkCalendar.weekend)
    return WorkCalendar(weekend: weekend ?? [6, 7], holidays: holidays)
  }
}
