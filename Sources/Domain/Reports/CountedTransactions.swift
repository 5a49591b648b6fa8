extension MoneyFacts {
  /// The transactions that count on a day, earliest first: the newest version of each that had happened by
  /// it, contributions in kind among them.
  package func counted(asOf: Day) -> [Transaction] { transactions.counted(asOf: asOf) }
}

extension [MoneyFacts.Transaction] {
  /// The newest version of each that had happened by a day, earliest first.
  func counted(asOf: Day) -> [MoneyFacts.Transaction] {
    let replaced = Set(compactMap(\.replaces))
    return filter { !replaced.contains($0.id) && $0.day.hasHappened(by: asOf) }.sorted {
      ($0.day.first ?? .distantPast, $0.reference) < ($1.day.first ?? .distantPast, $1.reference)
    }
  }
}
