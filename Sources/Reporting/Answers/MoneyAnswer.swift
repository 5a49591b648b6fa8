package import Domain

/// `money`
package struct MoneyAnswer: Answer {
  let asOf: DayText
  let reference: String
  let title: String
  let timeElapsed: ExactNumber?
  let totals: [MoneyTotalAnswer]
  let converted: ConvertedMoneyAnswer?
  let agreements: [AgreementMoneyAnswer]
  let budgetLines: [BudgetLineAnswer]
  let balances: [BalanceAnswer]
  let tranches: [TrancheAnswer]
  let unitCosts: [UnitCostAnswer]

  package init(_ status: MoneyStatus, converted: ConvertedMoney? = nil, costs: [UnitCost] = []) {
    asOf = DayText(status.asOf)
    reference = status.facts.reference
    title = status.facts.title
    timeElapsed = ExactNumber(status.timeElapsed)
    totals = status.totals.map(MoneyTotalAnswer.init)
    self.converted = converted.map(ConvertedMoneyAnswer.init)
    agreements = status.agreements.map(AgreementMoneyAnswer.init)
    budgetLines = status.lines.map(BudgetLineAnswer.init)
    balances = status.holdings.map(BalanceAnswer.init)
    tranches = status.tranches.map(TrancheAnswer.init)
    unitCosts = costs.map(UnitCostAnswer.init)
  }
}

/// The sums of one currency.
package struct MoneyTotalAnswer: Codable, Sendable {
  let currency: String
  let budget: AmountText?
  let indicative: AmountText
  let committed: AmountText
  let disbursed: AmountText
  let spent: AmountText
  let refunded: AmountText
  let undisbursed: AmountText?
  let unspent: AmountText?
  let burnRate: ExactNumber?

  init(_ total: MoneyStatus.Total) {
    currency = total.currency.code
    budget = AmountText(total.budget)
    indicative = AmountText(total.indicative)
    committed = AmountText(total.committed)
    disbursed = AmountText(total.disbursed)
    spent = AmountText(total.spent)
    refunded = AmountText(total.refunded)
    undisbursed = AmountText(total.undisbursed)
    unspent = AmountText(total.unspent)
    burnRate = ExactNumber(total.burnRate)
  }
}

/// The sums of one agreement among several.
package struct AgreementMoneyAnswer: Codable, Sendable {
  let reference: String
  let title: String
  let totals: [MoneyTotalAnswer]

  init(_ agreement: MoneyStatus) {
    reference = agreement.facts.reference
    title = agreement.facts.title
    totals = agreement.totals.map(MoneyTotalAnswer.init)
  }
}

/// What one party received, and what it has left of it.
package struct BalanceAnswer: Codable, Sendable {
  let party: PartyAnswer
  let currency: String
  let received: AmountText
  let passedOn: AmountText
  let spent: AmountText
  let balance: AmountText?

  init(_ holding: MoneyStatus.Holding) {
    party = PartyAnswer(holding.party)
    currency = holding.currency.code
    received = AmountText(holding.received)
    passedOn = AmountText(holding.passedOn)
    spent = AmountText(holding.spent)
    balance = AmountText(holding.inHand)
  }
}

/// A planned payment and what it waits for.
package struct TrancheAnswer: Codable, Sendable {
  let reference: String
  let title: String
  let amount: AmountAnswer?
  let paid: AmountText
  let payBy: DateAnswer?
  let state: Word<TrancheWord>
  let waitsFor: [ConditionAnswer]

  init(_ tranche: MoneyStatus.Tranche) {
    reference = tranche.facts.reference
    title = tranche.facts.title
    amount = AmountAnswer(tranche.amount.agreed)
    paid = AmountText(tranche.paid)
    payBy = DateAnswer(tranche.payBy)
    state = Word(TrancheWord(tranche.state))
    var conditions: [MilestoneStatus] = []
    if case .held(let milestones) = tranche.state { conditions = milestones }
    waitsFor = conditions.map(ConditionAnswer.init)
  }
}

/// A milestone that a payment waits for.
package struct ConditionAnswer: Codable, Sendable {
  let reference: String
  let action: PartyAnswer?

  init(_ milestone: MilestoneStatus) {
    reference = milestone.facts.reference
    action = PartyAnswer(milestone.withParty)
  }
}

/// What a unit of a deliverable cost, and a person that it reached.
package struct UnitCostAnswer: Codable, Sendable {
  let reference: String
  let spent: AmountAnswer
  let delivered: ExactNumber?
  let perUnit: AmountText?
  let people: Int64?
  let atMost: Bool
  let perPerson: AmountText?

  init(_ cost: UnitCost) {
    reference = cost.reference
    spent = AmountAnswer(cost.spent)
    delivered = ExactNumber(cost.delivered)
    perUnit = AmountText(cost.perUnit)
    people = cost.persons
    atMost = cost.isAtMost
    perPerson = AmountText(cost.perPerson)
  }
}
