/// All that is recorded of the money of an agreement or a project.
package struct MoneyFacts: Hashable, Sendable {
  /// What may be spent on what.
  package struct Line: Hashable, Sendable {
    /// Its key.
    package var id: RecordID
    package var reference: String
    /// Its name.
    package var title: String
    /// How much was agreed first.
    package var amount: Money
    /// By how many per cent spending may differ; nil when nobody said.
    package var tolerance: ExactDecimal?
    /// Whether it is the first budget or one that stands for it; nil when nobody said.
    package var type: BudgetType?
    /// Whether it is bound; nil when nobody said.
    package var status: BudgetStatus?
    /// Its first day; nil when nobody said.
    package var from: Day?
    /// Its last day.
    package var until: Day?
    /// The deliverable that it pays for.
    package var deliverable: RecordID?
    /// What of it is planned for each time; empty when it is for all of it.
    package var phases: [Line] = []
    /// Amendments of the amount.
    package var changes: [PlanChange] = []
    /// Whether it parts a line of an agreement above its own, so that it is in no sum of budgets.
    package var isWithin = false

    /// A line of a budget.
    package init(id: RecordID, reference: String, title: String, amount: Money) {
      self.id = id
      self.reference = reference
      self.title = title
      self.amount = amount
    }
  }

  /// Money that moved, or was promised.
  package struct Transaction: Hashable, Sendable {
    /// Its key.
    package var id: RecordID
    package var reference: String
    package var type: TransactionType
    /// The value date; a partial date counts from its first day.
    package var day: PartialDate
    package var amount: Money
    /// Who gave.
    package var provider: Party?
    /// Who got.
    package var receiver: Party?
    /// The budget line.
    package var line: RecordID?
    /// The tranche that it pays.
    package var tranche: RecordID?
    /// The deliverable or milestone that it belongs to.
    package var about: RecordID?
    /// Whether it is no money but a contribution in kind.
    package var isInKind = false
    /// On what the value of a contribution in kind is based.
    package var valuation: String?
    package var description: String?
    /// The transaction that this one corrects.
    package var replaces: RecordID?

    /// A movement of money.
    package init(
      id: RecordID, reference: String, type: TransactionType, day: PartialDate, amount: Money
    ) {
      self.id = id
      self.reference = reference
      self.type = type
      self.day = day
      self.amount = amount
    }
  }

  /// A payment that is planned, with what has to be met before.
  package struct Tranche: Hashable, Sendable {
    /// Its key.
    package var id: RecordID
    package var reference: String
    /// Its name.
    package var title: String
    package var amount: Money
    /// When, where a date was agreed.
    package var due: PartialDate?
    /// How long after the last condition.
    package var within: DueOffset?
    /// Who pays.
    package var provider: Party?
    /// Who gets it.
    package var receiver: Party?
    /// Amendments of the amount and the date.
    package var changes: [PlanChange] = []
    /// The milestones that have to be accepted or completed.
    package var conditions: [MilestoneFacts] = []

    /// A planned payment.
    package init(id: RecordID, reference: String, title: String, amount: Money) {
      self.id = id
      self.reference = reference
      self.title = title
      self.amount = amount
    }
  }

  /// The agreement's or the project's reference.
  package var reference: String
  /// Its name.
  package var title: String
  /// The first day on which costs are eligible; nil where nobody stated it.
  package var eligibleFrom: Day?
  /// The last one.
  package var eligibleUntil: Day?
  /// Of which day exchange rates are; that of the payment when nobody said.
  package var rateRule: RateRule?
  /// The budget, line by line.
  package var lines: [Line] = []
  /// Every transaction, also those that were corrected since.
  package var transactions: [Transaction] = []
  /// The planned payments.
  package var tranches: [Tranche] = []
  /// What spending in another currency than its line's is converted by.
  package var rates = ExchangeRates([])
  /// The agreements whose money is among it, each by itself.
  package var agreements: [MoneyFacts] = []

  /// The money of an agreement or a project.
  package init(reference: String, title: String) {
    self.reference = reference
    self.title = title
  }
}
