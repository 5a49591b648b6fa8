extension MoneyFacts {
  /// The transactions that count on a day, earliest first: the newest version of each that had happened by
  /// it, contributions in kind among them.
  public func counted(asOf: Day) -> [Transaction] {
    let replaced = Set(transactions.compactMap(\.replaces))
    return transactions.filter { !replaced.contains($0.id) && $0.day.hasHappened(by: asOf) }.sorted
    {
      ($0.day.first ?? .distantPast, $0.reference) < ($1.day.first ?? .distantPast, $1.reference)
    }
  }
}
