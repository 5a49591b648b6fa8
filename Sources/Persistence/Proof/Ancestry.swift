import Domain

/// What leads to each entry: the entries before it in its office, and what it and they have seen of other offices.
struct Ancestry {
  /// Up to which number of each office.
  typealias Past = [RecordID: Int64]

  /// The past at each entry that saw something, in the order of their numbers, by office.
  private var known: [RecordID: [(number: Int64, past: Past)]] = [:]

  /// How many offices all known pasts name.
  private var size = 0
  /// Limits memory; no genuine register comes near.
  private static let largest = 2_000_000

  /// Takes in an entry; those that lead to it were taken in before.
  ///
  /// - Throws: ``RegisterError/refused(detail:)`` when offices know one another too often to be held in memory.
  mutating func add(_ name: EntryName, seen: [EntryDigest.Seen]) throws {
    guard !seen.isEmpty else { return }
    var past = past(of: EntryName(office: name.office, number: name.number &- 1))
    for seen in seen {
      past.merge(self.past(of: seen.entry), uniquingKeysWith: max)
    }
    size += past.count
    guard size <= Self.largest else {
      throw RegisterError.refused(detail: "too many offices have seen one another")
    }
    known[name.office, default: []].append((name.number, past))
  }

  /// All that leads to an entry, with itself.
  func past(of name: EntryName) -> Past {
    var past = latest(at: name) ?? [:]
    past[name.office] = name.number
    return past
  }

  /// Whether an entry leads to another, or is it.
  func leads(_ one: EntryName, to other: EntryName) -> Bool {
    if one.office == other.office { return one.number <= other.number }
    return (latest(at: other)?[one.office] ?? 0) >= one.number
  }

  /// What is known of other offices at an entry; nil when its office has seen nothing by then.
  private func latest(at name: EntryName) -> Past? {
    guard let known = known[name.office] else { return nil }
    let after = known.partitioningIndex { $0.number > name.number }
    return after > 0 ? known[after - 1].past : nil
  }
}

extension Array {
  /// The first place from which on a test holds, by halving: it holds for none before.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Reading {
  /// What leads to the entries of the file.
  func ancestry() throws -> Ancestry {
    var ancestry = Ancestry()
    let seeing = try connection.rows(
      """
      SELECT e.office, e.number FROM entry e WHERE EXISTS
        (SELECT 1 FROM seen s WHERE s.office = e.office AND s.number = e.number) ORDER BY e.at
      """
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
    for name in seeing { try ancestry.add(name, seen: try seen(by: name)) }
    return ancestry
  }
}
