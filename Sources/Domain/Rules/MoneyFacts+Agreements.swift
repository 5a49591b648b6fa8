/// The money of several agreements as one.
extension MoneyFacts {
  /// The money with that of agreements that belong to it: those under an agreement, or those that pay for a
  /// project. What several of them have is there once.
  ///
  /// Where an agreement has budget lines of its own, they are the whole budget: the lines of agreements under
  /// it part them, and are in no sum.
  ///
  /// - Parameter isWhole: Whether the lines that it has itself are the whole budget.
  package func including(_ others: [MoneyFacts], linesAreWhole isWhole: Bool) -> MoneyFacts {
    var all = self
    all.agreements += others
    for other in others {
      all.lines += other.lines.filter { line in !all.lines.contains { $0.id == line.id } }.map {
        var line = $0
        line.isWithin = line.isWithin || isWhole && !lines.isEmpty
        return line
      }
      let known = Set(all.transactions.map(\.id))
      all.transactions += other.transactions.filter { !known.contains($0.id) }
      all.tranches += other.tranches.filter { own in !all.tranches.contains { $0.id == own.id } }
      all.rateRule = all.rateRule ?? other.rateRule
    }
    // Without days of its own it is as long as they are together.
    if eligibleFrom == nil, eligibleUntil == nil {
      let begun = others.map(\.eligibleFrom)
      let ended = others.map(\.eligibleUntil)
      all.eligibleFrom = begun.contains(nil) ? nil : begun.compactMap { $0 }.min()
      all.eligibleUntil = ended.contains(nil) ? nil : ended.compactMap { $0 }.max()
    }
    return all
  }

  /// Whether anything was spent in another currency than that of its line.
  package var hasForeignSpending: Bool {
    let own = lines.flatMap { line in ([line] + line.phases).map { ($0.id, line.amount.currency) } }
    let currencies = Dictionary(own, uniquingKeysWith: { first, _ in first })
    return transactions.contains { payment in
      payment.line.flatMap { currencies[$0] }.map { $0 != payment.amount.currency } ?? false
    }
  }
}
