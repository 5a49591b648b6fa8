import Domain

/// A budget line and what was spent on it.
package struct BudgetLineAnswer: Codable, Sendable {
  let reference: String
  let title: String
  let type: Word<BudgetType>?
  let status: Word<BudgetStatus>?
  let amount: AmountAnswer?
  let originalAmount: AmountAnswer?
  let planned: AmountText?
  let thisPeriod: AmountText
  let cumulative: AmountText
  let remaining: AmountText?
  let ratio: ExactNumber?
  let deviation: AmountText?
  let overBudget: Bool
  let superseded: Bool
  let withinAgreementLine: Bool
  let converted: [ConvertedCostAnswer]
  let withoutRate: [String]

  init(_ line: MoneyStatus.Line) {
    reference = line.facts.reference
    title = line.facts.title
    type = Word(line.facts.type)
    status = Word(line.facts.status)
    amount = AmountAnswer(line.amount.agreed)
    originalAmount = AmountAnswer(line.amount.original)
    planned = AmountText(line.planned)
    thisPeriod = AmountText(line.thisPeriod)
    cumulative = AmountText(line.cumulative)
    remaining = AmountText(line.rest)
    ratio = ExactNumber(line.ratio)
    deviation = AmountText(line.deviation)
    overBudget = line.isOver
    superseded = line.isSuperseded
    withinAgreementLine = line.facts.isWithin
    converted = line.converted.map(ConvertedCostAnswer.init)
    withoutRate = line.foreign.map(\.reference)
  }
}

/// Spending in another currency than that of its budget line.
package struct ConvertedCostAnswer: Codable, Sendable {
  let reference: String
  let amount: AmountAnswer
  let inLineCurrency: AmountAnswer
  let rate: AmountText?

  init(_ cost: MoneyStatus.Cost) {
    reference = cost.payment.reference
    amount = AmountAnswer(cost.payment.amount)
    inLineCurrency = AmountAnswer(cost.amount)
    rate = AmountText(cost.rate?.value)
  }
}

/// All sums in one currency, with the rates that were used.
package struct ConvertedMoneyAnswer: Codable, Sendable {
  let currency: String
  let rateRule: Word<RateRule>
  let budget: AmountText?
  let committed: AmountText?
  let disbursed: AmountText?
  let spent: AmountText?
  let refunded: AmountText?
  let unspent: AmountText?
  let rates: [RateAnswer]
  let withoutRate: [String]

  init(_ converted: ConvertedMoney) {
    currency = converted.currency.code
    rateRule = Word(converted.rule)
    budget = AmountText(converted.budget)
    committed = AmountText(converted.sums[.committed])
    disbursed = AmountText(converted.sums[.disbursed])
    spent = AmountText(converted.sums[.spent])
    refunded = AmountText(converted.sums[.refunded])
    unspent = AmountText(converted.unspent)
    rates = converted.rates.map(RateAnswer.init)
    withoutRate = converted.missing.map(\.reference)
  }
}

/// What one unit of a currency is worth in another from a day on.
package struct RateAnswer: Codable, Sendable {
  let from: String
  let to: String
  let day: DayText
  let value: AmountText

  init(_ rate: ExchangeRates.Rate) {
    from = rate.from.code
    to = rate.to.code
    day = DayText(rate.day)
    value = AmountText(rate.value)
  }
}
