import Domain

/// `report --kind agreement`
package struct AgreementReportAnswer: Codable, Sendable {
  let reference: String
  let title: String
  let type: Word<AgreementType>?
  let number: String?
  let parentAgreement: PartyAnswer?
  let signed: DateAnswer?
  let place: PartyAnswer?
  let start: DateAnswer?
  let originalStart: DateAnswer?
  let end: DateAnswer?
  let originalEnd: DateAnswer?
  let implementationEnd: DateAnswer?
  let originalImplementationEnd: DateAnswer?
  let parties: [AgreementPartyAnswer]
  let signatories: [SignatoryAnswer]
  let projects: AnswerList<ProjectStatusAnswer>
  let overdue: AnswerList<DeadlineAnswer>
  let upcoming: AnswerList<DeadlineAnswer>
  let amended: [AmendmentAnswer]
  let money: MoneyAnswer

  init(_ report: AgreementReport) {
    let agreement = report.agreement
    func plan(_ field: String) -> Plan<PartialDate> {
      agreement.plan(field, asOf: report.frame.asOf)
    }
    reference = agreement.reference
    title = agreement.title
    type = Word(agreement.type)
    number = agreement.number
    parentAgreement = PartyAnswer(agreement.under)
    signed = DateAnswer(agreement.signed)
    place = PartyAnswer(agreement.place)
    start = DateAnswer(plan("start").agreed)
    originalStart = DateAnswer(plan("start").original)
    end = DateAnswer(plan("end").agreed)
    originalEnd = DateAnswer(plan("end").original)
    implementationEnd = DateAnswer(plan("implementationEnd").agreed)
    originalImplementationEnd = DateAnswer(plan("implementationEnd").original)
    parties = agreement.members.map(AgreementPartyAnswer.init)
    signatories = agreement.signatories.map(SignatoryAnswer.init)
    projects = AnswerList(report.statuses) { [masks = report.frame.masks] in
      ProjectStatusAnswer($0, masks: masks)
    }
    overdue = AnswerList(report.late) { DeadlineAnswer($0) }
    upcoming = AnswerList(report.coming) { DeadlineAnswer($0) }
    amended = agreement.changes.map { AmendmentAnswer($0, of: agreement.reference) }
    money = MoneyAnswer(report.money)
  }
}

extension AgreementReport {
  package var answer: any Answer { report(AgreementReportAnswer(self)) }
}

/// One of those who signed an agreement together.
package struct AgreementPartyAnswer: Codable, Sendable {
  let organisation: PartyAnswer
  let role: String?

  init(_ member: AgreementFacts.Member) {
    organisation = PartyAnswer(member.organisation)
    role = member.role
  }
}

/// A person who signed an agreement.
package struct SignatoryAnswer: Codable, Sendable {
  let person: PartyAnswer
  let organisation: PartyAnswer?
  let position: String?
  let signed: DateAnswer?

  init(_ signatory: AgreementFacts.Signatory) {
    person = PartyAnswer(signatory.person)
    organisation = PartyAnswer(signatory.organisation)
    position = signatory.office
    signed = DateAnswer(signatory.signed)
  }
}

/// A plan that was changed, or a change that was requested.
package struct AmendmentAnswer: Codable, Sendable {
  let reference: String
  let field: String
  let after: String?
  let contractual: Bool
  let inForce: DateAnswer?
  let requested: DateAnswer?
  let number: String?
  let reason: String?

  init(_ change: PlanChange, of reference: String) {
    self.reference = reference
    field = change.field
    after = change.after
    contractual = change.force == .contractual
    inForce = DateAnswer(change.holdsFrom)
    requested = DateAnswer(change.requested)
    number = change.number
    reason = change.reason
  }

  init(_ plan: ChangesSince.Amended) {
    self.init(plan.change, of: plan.reference)
  }
}
