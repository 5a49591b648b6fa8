import Domain

/// Where a milestone stands, and with whom.
package struct MilestoneAnswer: Codable, Sendable {
  let reference: String
  let title: String
  let type: Word<MilestoneType>?
  let due: DateAnswer?
  let originalDue: DateAnswer?
  let state: Word<MilestoneStatus.State>
  let owedBy: PartyAnswer?
  let owedTo: PartyAnswer?
  let action: PartyAnswer?
  let completedOn: DateAnswer?
  let daysOverdue: Int
  let heldPayments: [HeldPaymentAnswer]

  init(_ line: MilestoneStatus) {
    reference = line.facts.reference
    title = line.facts.title
    type = Word(line.facts.type)
    due = DateAnswer(line.currentDue)
    originalDue = DateAnswer(line.due.original)
    state = Word(line.state)
    owedBy = PartyAnswer(line.facts.owedBy)
    owedTo = PartyAnswer(line.facts.owedTo)
    action = PartyAnswer(line.withParty)
    completedOn = DateAnswer(line.completedOn)
    daysOverdue = line.daysOverdue
    heldPayments = line.holdsBack.map(HeldPaymentAnswer.init)
  }
}

/// A payment that waits for a milestone.
package struct HeldPaymentAnswer: Codable, Sendable {
  let reference: String
  let amount: AmountAnswer

  init(_ payment: HeldPayment) {
    reference = payment.reference
    amount = AmountAnswer(payment.amount)
  }
}
