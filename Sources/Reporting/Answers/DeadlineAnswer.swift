package import Domain
import JSON

/// One line of a list of deadlines: what is due, when, and who has to act.
package struct DeadlineAnswer: Codable, Sendable {
  let reference: String
  let kind: Word<Kind>
  let title: String
  let project: String
  let due: DateAnswer
  let originalDue: DateAnswer
  @OmittedIfNil var daysOverdue: Int?
  @OmittedIfNil var daysLeft: Int?
  let ageing: AgeingAnswer?
  let responsible: PartyAnswer?
  let action: PartyAnswer?
  let amount: AmountAnswer?
  @OmittedIfNil var daysLateFrom: Int??
  @OmittedIfNil var daysLateTo: Int??

  init(_ item: DeadlineItem) {
    reference = item.reference
    kind = Word(item.kind)
    title = item.title
    project = item.project
    due = DateAnswer(item.due)
    originalDue = DateAnswer(item.originalDue)
    ageing = item.ageing.map(AgeingAnswer.init)
    responsible = PartyAnswer(item.responsible)
    action = PartyAnswer(item.move)
    amount = AmountAnswer(item.amount)
    if ageing == nil {
      daysLeft = item.daysLeft
      daysLateFrom = .some(item.slip?.lowerBound)
      daysLateTo = .some(item.slip?.upperBound)
    } else {
      daysOverdue = item.daysOverdue
    }
  }
}

/// The class of days by which something is overdue.
package struct AgeingAnswer: Codable, Sendable {
  let from: Int
  let to: Int?

  init(_ ageing: Ageing) {
    (from, to) = (ageing.from, ageing.to)
  }
}

/// `overdue` and `upcoming`.
package struct DeadlinesAnswer: Answer {
  let asOf: DayText
  let items: AnswerList<DeadlineAnswer>
  let held: [TrancheAnswer]

  package init(_ items: [DeadlineItem], held: [WaitingPayment], asOf: Day) {
    self.asOf = DayText(asOf)
    self.items = AnswerList(items) { DeadlineAnswer($0) }
    self.held = held.map { TrancheAnswer($0.tranche) }
  }
}
