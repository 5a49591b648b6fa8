/// The sums of each currency, and who has what.
extension MoneyStatus {
  static func totals(_ money: [MoneyFacts.Transaction], _ lines: [Line]) -> [Total] {
    let budgets = lines.filter(\.isInBudget)
    let codes = Set(
      money.map(\.amount.currency) + budgets.compactMap { $0.amount.agreed?.currency })
    let sources = Sources(money)
    return codes.sorted { $0.code < $1.code }.map { currency in
      let own = money.filter { $0.amount.currency == currency }
      let amounts = budgets.compactMap { line in
        line.amount.agreed.map { (amount: $0, isIndicative: line.facts.status == .indicative) }
      }.filter { $0.amount.currency == currency }
      return Total(
        currency: currency,
        budget: amounts.isEmpty ? nil : ExactDecimal.sum(amounts.map(\.amount.amount)),
        indicative: ExactDecimal.sum(amounts.filter(\.isIndicative).map(\.amount.amount)),
        transactions: Dictionary(
          uniqueKeysWithValues: Sum.allCases.map { sum in
            (sum, own.filter { $0.belongs(to: sum, sources) })
          }))
    }
  }

  /// Where the money comes from.
  struct Sources {
    /// Those who give and never get, refunds apart.
    let givers: Set<RecordID>
    /// Those to whom something was promised: what they promise others is a part of it.
    let promisees: Set<RecordID>

    init(_ money: [MoneyFacts.Transaction]) {
      let transfers = money.filter { $0.type.isTransfer && $0.type != .reimbursement }
      givers = Set(transfers.compactMap { $0.provider?.id }).subtracting(
        transfers.compactMap { $0.receiver?.id })
      promisees = Set(money.filter(\.type.isCommitment).compactMap { $0.receiver?.id })
    }
  }

  static func holdings(_ money: [MoneyFacts.Transaction]) -> [Holding] {
    let givers = Sources(money).givers
    var parties: [Party] = []
    for party in money.flatMap({ [$0.provider, $0.receiver] }).compactMap({ $0 })
    where !parties.contains(where: { $0.id == party.id }) {
      parties.append(party)
    }
    let codes = Set(money.map(\.amount.currency)).sorted { $0.code < $1.code }
    return parties.sorted { ($0.name, $0.reference) < ($1.name, $1.reference) }.flatMap { party in
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
          inHand: givers.contains(party.id)
            ? nil : received.subtracting(passedOn)?.subtracting(spent))
      }
    }
  }

  /// Pairs of a payment and a receipt that look like the same money entered twice: by the same parties, of
  /// the same amount, within ten days.
  package var doubles: [(paid: MoneyFacts.Transaction, received: MoneyFacts.Transaction)] {
    let receipts = transactions.filter { $0.type == .incomingFunds }
    return transactions.filter { $0.type == .disbursement }.compactMap { paid in
      receipts.first { received in
        guard let one = paid.day.first, let other = received.day.first else { return false }
        return paid.provider != nil && paid.provider == received.provider
          && paid.receiver == received.receiver && paid.amount == received.amount
          && abs(one.distance(to: other)) <= 10
      }.map { (paid, $0) }
    }
  }
}

extension MoneyFacts.Transaction {
  /// Whether its day lies outside of a time.
  func isOutside(from: Day?, until: Day?) -> Bool {
    guard let day = day.first else { return false }
    return from.map { day < $0 } ?? false || until.map { day > $0 } ?? false
  }

  /// Whether it is in a sum, where money comes from these sources.
  func belongs(to sum: MoneyStatus.Sum, _ sources: MoneyStatus.Sources) -> Bool {
    switch sum {
    case .committed:
      type.isCommitment && provider.map { !sources.promisees.contains($0.id) } ?? true
    case .disbursed:
      type.isTransfer && type != .reimbursement
        && provider.map { sources.givers.contains($0.id) }
          ?? true
    case .spent: type == .expenditure
    case .refunded:
      type == .reimbursement && receiver.map { sources.givers.contains($0.id) } ?? true
    }
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
