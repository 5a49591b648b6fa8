import Domain

/// What an examination found: the first of each sort, and how many more there are, so that a register in
/// which a million rows are wrong answers as quickly as one with a hundred.
struct FindingList {
  /// How many of a sort are listed.
  static let shown = 100

  private var listed: [Finding] = []
  private var counts: [Finding.Sort: Int] = [:]

  /// Takes in a finding of a sort; it is made only when it will be listed.
  mutating func add(_ sort: Finding.Sort, _ make: () throws -> Finding) rethrows {
    if counts[sort, default: 0] < Self.shown {
      let finding = try make()
      if listed.contains(finding) { return }
      listed.append(finding)
    }
    counts[sort, default: 0] += 1
  }

  mutating func add(_ finding: Finding) { add(finding.sort) { finding } }

  /// All that is listed, in the order in which it was found, and what is only counted behind it.
  var all: [Finding] {
    listed
      + Finding.Sort.allCases.compactMap { sort in
        let rest = counts[sort, default: 0] - Self.shown
        return rest > 0 ? .more(sort, count: rest) : nil
      }
  }
}
