/// How the money of an agreement or a project stands on a day. Nothing is converted: each currency has
/// its own sums.
public struct MoneyStatus: Hashable, Sendable {
  /// The sums of one currency.
  public struct Total: Hashable, Sendable {
    /// The currency.
    public let currency: Currency
    /// What the lines come to; nil without any.
    public let budget: ExactDecimal?
    /// What was promised.
    public let committed: ExactDecimal
    /// What the first givers paid out; what is passed on is not counted again.
    public let disbursed: ExactDecimal
    /// What was spent by whoever spent it at last.
    public let spent: ExactDecimal
    /// What came back to those who had given it.
    public let refunded: ExactDecimal

    /// What was promised, or else budgeted, and is not paid out; nil when neither is known.
    public var undisbursed: ExactDecimal? {
      let whole = committed.mantissa > 0 ? committed : budget
      return whole?.subtracting(disbursed)
    }
    /// What was paid out and is neither spent nor given back.
    public var unspent: ExactDecimal? { disbursed.subtracting(spent)?.subtracting(refunded) }
    /// Spent ÷ budget, 4 decimals; nil without a budget.
    public var burnRate: ExactDecimal? { budget.flatMap { spent.ratio(to: $0) } }
  }

  /// What one party has of one currency.
  public struct Holding: Hashable, Sendable {
    /// Who.
    public let party: Party
    /// Of which currency.
    public let currency: Currency
    /// What it got.
    public let received: ExactDecimal
    /// What it gave to others.
    public let passedOn: ExactDecimal
    /// What it spent.
    public let spent: ExactDecimal

    /// What it must still have; nil for a first giver, whose own money nobody recorded.
    public let inHand: ExactDecimal?
  }

  /// A budget line and what was spent on it.
  public struct Line: Hashable, Sendable {
    /// The line.
    public let facts: MoneyFacts.Line
    /// What may be spent; what was agreed first beside it.
    public let amount: Plan<Money>
    /// What was spent in the time that was asked for.
    public let thisPeriod: ExactDecimal
    /// What was spent so far.
    public let cumulative: ExactDecimal
    /// Spent ÷ amount, 4 decimals.
    public let ratio: ExactDecimal?
    /// Whether more was spent than the line and its tolerance allow.
    public let isOver: Bool
    /// Spending on it in other currencies, which is not in the sums.
    public let foreign: [MoneyFacts.Transaction]

    /// What is left.
    public var rest: ExactDecimal? { amount.agreed?.amount.subtracting(cumulative) }
  }

  /// A planned payment and what it waits for.
  public struct Tranche: Hashable, Sendable {
    /// How it stands.
    public enum State: Hashable, Sendable {
      /// It was paid, on the day of the last payment.
      case paid(on: PartialDate)
      /// A condition is not met; with whom each lies.
      case held(by: [MilestoneStatus])
      /// All is met; it is to be paid by a day, or at any time when nobody said.
      case due(by: Day?)
      /// It should have been paid.
      case late(days: Int, since: Day)
    }

    /// The payment.
    public let facts: MoneyFacts.Tranche
    /// How it stands.
    public let state: State
    /// What was paid of it so far.
    public let paid: ExactDecimal
  }

  /// What is recorded.
  public let facts: MoneyFacts
  /// The sums, by currency code.
  public let totals: [Total]
  /// Who has what.
  public let holdings: [Holding]
  /// The budget, line by line.
  public let lines: [Line]
  /// The planned payments.
  public let tranches: [Tranche]
  /// Costs on days that are not eligible.
  public let ineligible: [MoneyFacts.Transaction]
  /// Spending that no line has.
  public let outside: [MoneyFacts.Transaction]
  /// Contributions in kind, which are in no other sum.
  public let inKind: [MoneyFacts.Transaction]

  /// How the money stands on the day `asOf`.
  ///
  /// - Parameters:
  ///   - period: The time whose spending is shown apart; nil for all.
  ///   - calendar: On which days people work.
  public init(
    _ facts: MoneyFacts, period: ClosedRange<Day>? = nil, calendar: WorkCalendar = WorkCalendar(),
    asOf: Day
  ) {
    self.facts = facts
    let all = facts.counted(asOf: asOf)
    let money = all.filter { !$0.isInKind }
    inKind = all.filter(\.isInKind)
    let spending = money.filter { $0.type == .expenditure }
    lines = facts.lines.map { Self.line($0, spending, period, asOf) }
    totals = Self.totals(money, lines)
    holdings = Self.holdings(money)
    tranches = facts.tranches.map { Self.tranche($0, money, calendar, asOf) }
    ineligible = spending.filter { transaction in
      guard let day = transaction.day.first else { return false }
      return facts.eligibleFrom.map { day < $0 } ?? false
        || facts.eligibleUntil.map { day > $0 } ?? false
    }
    let known = Set(facts.lines.map(\.id))
    outside =
      facts.lines.isEmpty ? [] : spending.filter { $0.line.map { !known.contains($0) } ?? true }
  }

  /// Whether money was paid out and all of it is spent or given back.
  public var isBalanced: Bool {
    totals.contains { $0.disbursed.mantissa != 0 }
      && totals.allSatisfy { $0.unspent?.mantissa == 0 }
  }

  static func sum(_ transactions: some Sequence<MoneyFacts.Transaction>) -> ExactDecimal {
    ExactDecimal.sum(transactions.map(\.amount.amount))
  }

  private static func totals(_ money: [MoneyFacts.Transaction], _ lines: [Line]) -> [Total] {
    let codes = Set(money.map(\.amount.currency) + lines.compactMap { $0.amount.agreed?.currency })
    let sources = Self.sources(money)
    return codes.sorted { $0.code < $1.code }.map { currency in
      let own = money.filter { $0.amount.currency == currency }
      let budgets = lines.compactMap { $0.amount.agreed }.filter { $0.currency == currency }
      func isFromSource(_ transaction: MoneyFacts.Transaction) -> Bool {
        transaction.provider.map { sources.contains($0.id) } ?? true
      }
      return Total(
        currency: currency,
        budget: budgets.isEmpty ? nil : ExactDecimal.sum(budgets.map(\.amount)),
        committed: sum(own.filter(\.type.isCommitment)),
        disbursed: sum(
          own.filter { $0.type.isTransfer && $0.type != .reimbursement && isFromSource($0) }),
        spent: sum(own.filter { $0.type == .expenditure }),
        refunded: sum(
          own.filter { transaction in
            transaction.type == .reimbursement
              && (transaction.receiver.map { sources.contains($0.id) } ?? true)
          }))
    }
  }

  /// Those who give and never get, refunds apart: where the money comes from.
  static func sources(_ money: [MoneyFacts.Transaction]) -> Set<RecordID> {
    let transfers = money.filter { $0.type.isTransfer && $0.type != .reimbursement }
    return Set(transfers.compactMap { $0.provider?.id }).subtracting(
      transfers.compactMap { $0.receiver?.id })
  }
}
