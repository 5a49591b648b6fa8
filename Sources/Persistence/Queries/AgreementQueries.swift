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
    facts.type = record.text("type").flatMap(AgreementType.init)
    facts.number = record.text("number")
    facts.under = try loader.party(record.reference("under"))
    facts.signed = record.date("signed")
    facts.place = try loader.party(record.reference("place"))
    facts.venue = record.text("venue")
    facts.subject = try writtenText("subject", of: id)?.text
    facts.prevailing = record.text("prevailing")
    facts.start = record.date("start")
    facts.end = record.date("end")
    facts.implementationEnd = record.date("implementationEnd")
    facts.changes = try loader.changes(of: id)
    facts.milestones = try loader.milestones()[id] ?? []
    facts.members = try loader.records(.party).compactMap { party in
      try loader.party(party.reference("organisation")).map {
        AgreementFacts.Member($0, role: party.text("role"))
      }
    }
    facts.signatories = try loader.records(.signatory).compactMap { signatory in
      try loader.party(signatory.reference("person")).map { person in
        var own = AgreementFacts.Signatory(person)
        own.organisation = try loader.party(signatory.reference("for"))
        own.office = try loader.party(signatory.reference("office"))?.name
        own.signed = signatory.date("signed") ?? record.date("signed")
        return own
      }
    }
    facts.fundings = try loader.records(.funding).compactMap { try funded($0, loader) }
    facts.duties = try loader.records(.obligation).compactMap { try duty($0, loader) }
    return facts
  }

  private func funded(_ record: Record, _ loader: FactsLoader) throws -> AgreementFacts.Funded? {
    guard let project = try loader.party(record.reference("project")) else { return nil }
    var funded = AgreementFacts.Funded(project)
    funded.amount = record.money("amount")
    funded.share = record.decimal("share")
    funded.from = record.date("from")
    funded.until = record.date("until")
    funded.covers = try self.record(record.id).references("covers").compactMap {
      try loader.party($0)
    }
    return funded
  }

  private func duty(_ record: Record, _ loader: FactsLoader) throws -> AgreementFacts.Duty? {
    guard let type = record.text("type").flatMap(MilestoneType.init), let due = record.text("due")
    else { return nil }
    var duty = AgreementFacts.Duty(
      reference: try loader.path(record), title: try loader.name(record), type: type, due: due)
    duty.every = record.text("every").flatMap { DateStep($0) }
    duty.owedBy = try loader.party(record.reference("owedBy"))
    duty.owedTo = try loader.party(record.reference("owedTo"))
    return duty
  }

  /// The agreements that pay for a project, by reference.
  package func agreements(payingFor project: RecordID) throws -> [RecordID] {
    try agreements(paying: project).map { ($0, try reference(of: $0)) }
      .sorted { $0.1 < $1.1 }.map(\.0)
  }
}
