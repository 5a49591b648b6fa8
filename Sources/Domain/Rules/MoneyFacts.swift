/// All that is recorded of the money of an agreement or a project.
public struct MoneyFacts: Hashable, Sendable {
  /// What may be spent on what.
  public struct Line: Hashable, Sendable {
    /// Its key.
    public var id: RecordID
    /// Its reference.
    public var reference: String
    /// Its name.
    public var title: String
    /// How much was agreed first.
    public var amount: Money
    /// By how many per cent spending may differ; nil when nobody said.
    public var tolerance: ExactDecimal?
    /// Whether it is the first budget or one that stands for it; nil when nobody said.
    public var type: BudgetType?
    /// Whether it is bound; nil when nobody said.
    public var status: BudgetStatus?
    /// Its first day; nil when nobody said.
    public var from: Day?
    /// Its last day.
    public var until: Day?
    /// The deliverable that it pays for.
    public var deliverable: RecordID?
    /// What of it is planned for each time; empty when it is for all of it.
    public var phases: [Line] = []
    /// Amendments of the amount.
    public var changes: [PlanChange] = []
    /// Whether it parts a line of an agreement above its own, so that it is in no sum of budgets.
    public var isWithin = false

    /// A line of a budget.
    public init(id: RecordID, reference: String, title: String, amount: Money) {
      self.id = id
      self.reference = reference
      self.title = title
      self.amount = amount
    }
  }

  /// Money that moved, or was promised.
  public struct Transaction: Hashable, Sendable {
    /// Its key.
    public var id: RecordID
    /// Its reference.
    public var reference: String
    /// What it is.
    public var type: TransactionType
    /// The value date; a partial date counts from its first day.
    public var day: PartialDate
    /// How much.
    public var amount: Money
    /// Who gave.
    public var provider: Party?
    /// Who got.
    public var receiver: Party?
    /// The budget line.
    public var line: RecordID?
    /// The tranche that it pays.
    public var tranche: RecordID?
    /// The deliverable or milestone that it belongs to.
    public var about: RecordID?
    /// Whether it is no money but a contribution in kind.
    public var isInKind = false
    /// On what the value of a contribution in kind is based.
    public var valuation: String?
    /// What it was for.
    public var description: String?
    /// The transaction that this one corrects.
    public var replaces: RecordID?

    /// A movement of money.
    public init(
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
  public struct Tranche: Hashable, Sendable {
    /// Its key.
    public var id: RecordID
    /// Its reference.
    public var reference: String
    /// Its name.
    public var title: String
    /// How much.
    public var amount: Money
    /// When, where a date was agreed.
    public var due: PartialDate?
    /// How long after the last condition.
    public var within: DueOffset?
    /// Who pays.
    public var provider: Party?
    /// Who gets it.
    public var receiver: Party?
    /// Amendments of the amount and the date.
    public var changes: [PlanChange] = []
    /// The milestones that have to be accepted or completed.
    public var conditions: [MilestoneFacts] = []

    /// A planned payment.
    public init(id: RecordID, reference: String, title: String, amount: Money) {
      self.id = id
      self.reference = reference
      self.title = title
      self.amount = amount
    }
  }

  /// The agreement's or the project's reference.
  public var reference: String
  /// Its name.
  public var title: String
  /// The first day on which costs are eligible; nil where nobody stated it.
  public var eligibleFrom: Day?
  /// The last one.
  public var eligibleUntil: Day?
  /// Of which day exchange rates are; that of the payment when nobody said.
  public var rateRule: RateRule?
  /// The budget, line by line.
  public var lines: [Line] = []
  /// Every transaction, also those that were corrected since.
  public var transactions: [Transaction] = []
  /// The planned payments.
  public var tranches: [Tranche] = []
  /// What spending in another currency than its line's is converted by.
  public var rates = ExchangeRates([])
  /// The agreements whose money is among it, each by itself.
  public var agreements: [MoneyFacts] = []

  /// The money of an agreement or a project.
  public init(reference: String, title: String) {
    self.reference = reference
    self.title = title
  }
}
