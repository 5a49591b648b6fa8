package import Domain

extension Reading {
  /// All that a report on a project is made from.
  ///
  /// - Parameter agreement: The donor's agreement, when only what it pays for is told.
  package func projectSource(
    _ id: RecordID, for agreement: RecordID? = nil, asOf: Day
  ) throws -> ProjectSource {
    var source = ProjectSource(try projectFacts(id))
    source.aim = try writtenText(ProjectField.aim, of: id)
    let paying = try agreement.map { [$0] } ?? agreements(payingFor: id)
    source.agreements = try paying.map { try agreementFacts($0) }
    if let own = source.agreements.first, agreement != nil { source.keep(to: own) }
    source.agreementDeadlines =
      try agreementDeadlines(of: [id], paidBy: agreement, asOf: asOf)[id] ?? []
    source.money = try money(of: id, paying, only: agreement)
    source.passages = try passages(on: id)
    source.places = try placeFacts(of: [source.facts])
    source.last = try lastIssue(about: id, .status, by: asOf)
    source.reportedUntil = try lastIssue(about: id, .status, by: asOf.advanced(by: -1))?.asOf
    return source
  }

  private func money(of project: RecordID, _ paying: [RecordID], only agreement: RecordID?) throws
    -> [ProjectSource.Money]
  {
    if let agreement {
      return [
        ProjectSource.Money(
          try moneyFacts(agreement),
          paysForOthers: try projects(fundedBy: agreement) != [project])
      ]
    }
    var all = [ProjectSource.Money(try moneyFacts(project))]
    // An agreement that pays for this project alone is in the project's own money already.
    for agreement in paying where try projects(fundedBy: agreement) != [project] {
      all.append(ProjectSource.Money(try moneyFacts(agreement), paysForOthers: true))
    }
    return all.filter { !$0.facts.isEmpty }
  }
}

extension ProjectSource {
  /// Leaves what an agreement does not pay for.
  fileprivate mutating func keep(to agreement: AgreementFacts) {
    let covered = agreement.fundings.filter { $0.project.id == facts.id }.flatMap(\.covers)
    let deliverables = Set(covered.map(\.id)).intersection(facts.deliverables.map(\.id))
    if !deliverables.isEmpty { facts.deliverables.removeAll { !deliverables.contains($0.id) } }
    facts.funders = agreement.members.filter { $0.role == "funder" }.map(\.organisation)
  }
}

extension MoneyFacts {
  fileprivate var isEmpty: Bool { lines.isEmpty && transactions.isEmpty && tranches.isEmpty }
}
