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
    let replaced = Set(facts.transactions.compactMap(\.replaces))
    let all = facts.transactions.filter {
      !replaced.contains($0.id) && $0.day.hasHappened(by: asOf)
    }.sorted {
      ($0.day.first ?? .distantPast, $0.reference) < ($1.day.first ?? .distantPast, $1.reference)
    }
    let money = all.filter { !$0.isInKind }
    inKind = all.filter(\.isInKind)
    let spending = money.filter { $0.type == .expenditure }
    lines = facts.lines.map { Self.line($0, spending, period, asOf) }
    totals = Self.totals(money, lines)
    holdings = Self.holdings(money)
    tranches = facts.tranches.map { Self.tranche($0, money, calendar, asOf) }
    ineligible = spending.filter { transaction in
      guard let day = transaction.day.first else { return false }
      return facts.eligible.from.map { day < $0 } ?? false
        || facts.eligible.until.map { day > $0 } ?? false
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
    transactions.reduce(ExactDecimal(0)) { $0.adding($1.amount.amount) ?? $0 }
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
        budget: budgets.isEmpty
          ? nil : budgets.reduce(ExactDecimal(0)) { $0.adding($1.amount) ?? $0 },
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
  private static func sources(_ money: [MoneyFacts.Transaction]) -> Set<RecordID> {
    let transfers = money.filter { $0.type.isTransfer && $0.type != .reimbursement }
    return Set(transfers.compactMap { $0.provider?.id }).subtracting(
      transfers.compactMap { $0.receiver?.id })
  }

  private static func holdings(_ money: [MoneyFacts.Transaction]) -> [Holding] {
    let sources = Self.sources(money)
    var parties: [Party] = []
    for party in money.flatMap({ [$0.provider, $0.receiver] }).compactMap({ $0 })
    where !parties.contains(where: { $0.id == party.id }) {
      parties.append(party)
    }
    let codes = Set(money.map(\.amount.currency)).sorted { $0.code < $1.code }
    return parties.sorted { $0.name < $1.name }.flatMap { party in
      codes.compactMap { currency -> Holding? in
        let own = money.filter { $0.amount.currency == currency }
        let received = sum(own.filter { $0.type.isTransfer && $0.receiver?.id == party.id })
        let passedOn = sum(own.filter { $0.type.isTransfer && $0.provider?.id == party.id })
        let spent = sum(own.filter { $0.type == .expenditure && $0.provider?.id == party.id })
        guard received.mantissa != 0 || passedOn.mantissa != 0 || spent.mantissa != 0 else {
          return nil
        }
        return Holding(
          party: party, currency: currency, received: received, passedOn: passedOn, spent: spent,
          inHand: sources.contains(party.id)
            ? nil : received.subtracting(passedOn)?.subtracting(spent))
      }
    }
  }

  private static func line(
    _ facts: MoneyFacts.Line, _ spending: [MoneyFacts.Transaction], _ period: ClosedRange<Day>?,
    _ asOf: Day
  ) -> Line {
    let amount = Plan(money: facts.amount, facts.changes, asOf: asOf)
    let currency = amount.agreed?.currency ?? facts.amount.currency
    let own = spending.filter { $0.line == facts.id && $0.amount.currency == currency }
    let cumulative = sum(own)
    let now = own.filter { transaction in
      period.map { period in transaction.day.first.map { period.contains($0) } ?? false } ?? true
    }
    let whole = amount.agreed?.amount ?? facts.amount.amount
    return Line(
      facts: facts, amount: amount, thisPeriod: sum(now), cumulative: cumulative,
      ratio: cumulative.ratio(to: whole),
      isOver: whole.increased(byPercent: facts.tolerance ?? ExactDecimal(0)).map { cumulative > $0 }
        ?? false,
      foreign: spending.filter { $0.line == facts.id && $0.amount.currency != currency })
  }

  private static func tranche(
    _ facts: MoneyFacts.Tranche, _ money: [MoneyFacts.Transaction], _ calendar: WorkCalendar,
    _ asOf: Day
  ) -> Tranche {
    let payments = money.filter {
      $0.tranche == facts.id && $0.type.isTransfer && $0.amount.currency == facts.amount.currency
    }
    let paid = sum(payments)
    func tranche(_ state: Tranche.State) -> Tranche {
      Tranche(facts: facts, state: state, paid: paid)
    }
    if let last = payments.last, paid >= facts.amount.amount { return tranche(.paid(on: last.day)) }
    let conditions = facts.conditions.map { MilestoneStatus($0, asOf: asOf) }
    let open = conditions.filter { ![.accepted, .completed, .waived].contains($0.state) }
    // With a condition unmet it is held, never overdue.
    if !open.isEmpty { return tranche(.held(by: open)) }
    let met = conditions.compactMap { $0.completedOn?.last }.max()
    let after = met.flatMap { day in facts.within.map { $0.from(day, calendar) } }
    let day = [after, facts.due?.last].compactMap { $0 }.max()
    guard let day, day < asOf else { return tranche(.due(by: day)) }
    return tranche(.late(days: day.distance(to: asOf), since: day))
  }
}

extension Plan<Money> {
  /// The plan of a field `amount`.
  init(money: Money?, _ changes: [PlanChange], asOf: Day) {
    self.init(money, changes, field: "amount", asOf: asOf) { text in
      let parts = text.split(separator: " ")
      guard parts.count == 2, let amount = ExactDecimal(String(parts[0])),
        let currency = Currency(String(parts[1]))
      else { return nil }
      return Money(amount: amount, currency: currency)
    }
  }
}

extension ExactDecimal {
  /// The number and so many per cent of it; nil beyond the range.
  func increased(byPercent percent: ExactDecimal) -> ExactDecimal? {
    let product = Int128(mantissa) * Int128(percent.mantissa)
    guard let mantissa = Int64(exactly: product),
      let part = ExactDecimal(
        mantissa: mantissa, decimals: min(18, decimals + percent.decimals + 2))
    else { return nil }
    return adding(part)
  }
}

/// An amount shared out without losing a cent.
public enum Shares {
  /// The amount in as many parts as there are weights, in proportion to them, each with the currency's
  /// decimals; what is left over goes to the largest rests, the first of equal ones first (Hamilton's
  /// method). Nil when no weight is above 0.
  public static func split(_ money: Money, by weights: [Int]) -> [Money]? {
    let total = weights.reduce(0, +)
    guard total > 0, weights.allSatisfy({ $0 >= 0 }) else { return nil }
    let decimals = max(money.currency.decimals, money.amount.decimals)
    let whole = Int128(money.amount.mantissa(at: decimals))
    var parts = weights.map { whole * Int128($0) / Int128(total) }
    let rests = weights.map { whole * Int128($0) % Int128(total) }
    var left = whole - parts.reduce(0, +)
    for index in rests.indices.sorted(by: {
      (-rests[$0].magnitude.asInt, $0) < (-rests[$1].magnitude.asInt, $1)
    })
    where left != 0 {
      parts[index] += left.signum()
      left -= left.signum()
    }
    return parts.compactMap { part in
      Int64(exactly: part).flatMap { ExactDecimal(mantissa: $0, decimals: decimals) }
        .map { Money(amount: $0, currency: money.currency) }
    }
  }
}

extension UInt128 {
  /// The number where it is small enough; rests are smaller than the sum of weights.
  fileprivate var asInt: Int { Int(clamping: self) }
}
