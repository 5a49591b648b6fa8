/// Which numbers of people are too small to leave the house: they could tell of a single person.
package struct SmallCounts: Hashable, Sendable {
  /// Fewer than so many children, or people of whom nobody said that they are adults, are not shown.
  package var children: Int64
  /// Fewer than so many adults are not shown.
  package var others: Int64

  /// The usual thresholds are 10 and 5.
  package init(children: Int64 = 10, others: Int64 = 5) {
    self.children = children
    self.others = others
  }

  /// Words in the names of categories that say that the people are adults.
  static let adultWords = [
    "adult", "women", "woman", "men", "man", "teacher", "parent", "staff", "mother", "father",
    "adulte", "femme", "homme", "enseignant", "mere", "pere", "personnel",
  ]

  /// The threshold for people of a category; a total is of all kinds of people.
  package func threshold(of category: String) -> Int64 {
    let words = category.lowercased().split { !$0.isLetter }.map(String.init)
    let isAdult = words.contains { word in
      Self.adultWords.contains(word)
        || word.last == "s"
          && Self.adultWords.contains(
            String(word.dropLast()))
    }
    return isAdult ? others : max(children, others)
  }

  /// Whether a number may not be shown.
  package func isSmall(_ count: Int64, category: String = "") -> Bool {
    0 < count && count < threshold(of: category)
  }
}

/// Numbers of people in rows and columns that add up, with their sums at the end of each.
///
/// What is masked cannot be had back from what is shown: each masked number lies with three others, none
/// of them 0, in a rectangle that is masked as a whole, so that a person could be moved round it without a
/// sum being another.
package struct MaskedCounts: Hashable, Sendable {
  /// The numbers, the last row and the last column being the sums.
  package let counts: [[Int64]]
  /// Which of them are masked.
  package private(set) var masked: [[Bool]]

  /// Masks the small ones among numbers, and as many others as it takes.
  ///
  /// - Parameters:
  ///   - cells: The numbers, row by row, without the sums; at least one row and one column.
  ///   - hidden: What is masked for another reason and has to be kept from being had back as well.
  ///   - isSmall: Whether a number in a column may not be shown; the column after the last is that of the
  ///     sums.
  package init(
    _ cells: [[Int64]], hidden: (_ row: Int, _ column: Int) -> Bool = { _, _ in false },
    isSmall: (_ count: Int64, _ column: Int) -> Bool
  ) {
    var counts = cells.map { $0 + [$0.reduce(0, +)] }
    let width = counts.first?.count ?? 0
    counts.append((0..<width).map { column in counts.reduce(0) { $0 + $1[column] } })
    self.counts = counts
    masked = counts.map { $0.map { _ in false } }
    for row in counts.indices {
      for column in 0..<width
      where isSmall(counts[row][column], column)
        || hidden(row, column) && counts[row][column] > 0
      {
        protect(row, column)
      }
    }
  }

  /// Masks a number in the cheapest rectangle: the one in which the fewest people more are hidden.
  private mutating func protect(_ row: Int, _ column: Int) {
    var best: (cost: Int64, row: Int, column: Int)?
    for other in counts.indices where other != row && counts[other][column] > 0 {
      for beside in counts[row].indices
      where beside != column && counts[row][beside] > 0 && counts[other][beside] > 0 {
        let corners = [(row, column), (row, beside), (other, column), (other, beside)]
        let cost = corners.reduce(Int64(0)) { $0 + (masked[$1.0][$1.1] ? 0 : counts[$1.0][$1.1]) }
        if best.map({ cost < $0.cost }) ?? true { best = (cost, other, beside) }
      }
    }
    // The sums of a number that is not 0 are not 0, so there is always one.
    guard let best else { return }
    masked[row][column] = true
    masked[row][best.column] = true
    masked[best.row][column] = true
    masked[best.row][best.column] = true
  }
}
