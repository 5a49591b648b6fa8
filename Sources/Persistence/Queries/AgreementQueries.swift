package import Domain

extension Reading {
  /// What was signed, with its parties, what it pays for and what it makes due.
  package func agreementFacts(_ id: RecordID) throws -> AgreementFacts {
    let record = try record(id)
    guard record.kind == .agreement else {
      throw RegisterError.wrongKind(
        try reference(of: id).description, is: record.kind, expected: [.agreement])
    }
    let loader = FactsLoader(self, .below(id))
    var facts = AgreementFacts(
      id: id, reference: try reference(of: id).description, title: try title(of: id))
    facts.type = record[AgreementField.type]
    facts.number = record[AgreementField.number]
    facts.under = try loader.party(record[AgreementField.under])
    facts.signed = record[AgreementField.signed]
    facts.place = try loader.party(record[AgreementField.place])
    facts.venue = record[AgreementField.venue]
    facts.subject = try writtenText(AgreementField.subject, of: id)?.text
    facts.prevailing = record[AgreementField.prevailing]
    facts.start = record[AgreementField.start]
    facts.end = record[AgreementField.end]
    facts.implementationEnd = record[AgreementField.implementationEnd]
    facts.changes = try loader.changes(of: id)
    facts.milestones = try loader.milestones()[id] ?? []
    facts.members = try loader.records(.party).compactMap { party in
      try loader.party(party[PartyField.organisation]).map {
        AgreementFacts.Member($0, role: party[PartyField.role])
      }
    }
    facts.signatories = try loader.records(.signatory).compactMap { signatory in
      try loader.party(signatory[SignatoryField.person]).map { person in
        var own = AgreementFacts.Signatory(person)
        own.organisation = try loader.party(signatory[SignatoryField.for])
        own.office = try loader.party(signatory[SignatoryField.position])?.name
        own.signed = signatory[SignatoryField.signed] ?? record[AgreementField.signed]
        return own
      }
    }
    facts.fundings = try loader.records(.funding).compactMap { try funded($0, loader) }
    facts.duties = try loader.records(.obligation).compactMap { try duty($0, loader) }
    return facts
  }

  private func funded(_ record: Record, _ loader: FactsLoader) throws -> AgreementFacts.Funded? {
    guard let project = try loader.party(record[FundingField.project]) else { return nil }
    var funded = AgreementFacts.Funded(project)
    funded.amount = record[FundingField.amount]
    funded.share = record[FundingField.share]
    funded.from = record[FundingField.from]
    funded.until = record[FundingField.until]
    funded.covers = try (self.record(record.id)[FundingField.covers] ?? []).compactMap {
      try loader.party($0)
    }
    return funded
  }

  private func duty(_ record: Record, _ loader: FactsLoader) throws -> AgreementFacts.Duty? {
    guard let type = record[ObligationField.type], let due = record[ObligationField.due]
    else { return nil }
    var duty = AgreementFacts.Duty(
      reference: try loader.path(record), title: try loader.name(record), type: type, due: due)
    duty.every = record[ObligationField.every].flatMap { DateStep($0) }
    duty.owedBy = try loader.party(record[ObligationField.owedBy])
    duty.owedTo = try loader.party(record[ObligationField.owedTo])
    return duty
  }

  /// The agreements that pay for a project, by reference.
  package func agreements(payingFor project: RecordID) throws -> [RecordID] {
    try agreements(paying: project).map { ($0, try reference(of: $0)) }
      .sorted { $0.1 < $1.1 }.map(\.0)
  }
}
