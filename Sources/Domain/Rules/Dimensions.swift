/// A way to part people, such as by sex.
package struct Dimension: Hashable, Sendable {
  /// What it is called.
  package let name: String
  /// Its categories, in their order.
  package let categories: [String]
  /// Whether one person can be in several; those of others exclude each other and make the whole.
  package let overlaps: Bool
  /// Categories that can be left out without the whole being incomplete.
  let optional: Set<String>

  /// A way to part people.
  package init(
    _ name: String, _ categories: [String], overlaps: Bool = false, optional: Set<String> = []
  ) {
    self.name = name
    self.categories = categories
    self.overlaps = overlaps
    self.optional = optional
  }

  func isComplete(_ known: Set<String>) -> Bool {
    categories.count > 1 && categories.allSatisfy { known.contains($0) || optional.contains($0) }
  }
}

/// The ways in which the people of a register are parted.
///
/// Categories of several dimensions are crossed with a slash: `female/10-14=12` are girls of 10 to 14.
/// A category that is not there was not collected, which is not 0.
package struct Dimensions: Hashable, Sendable {
  /// Every dimension, a register's own ones first.
  package let all: [Dimension]

  /// The first set, for registers that say nothing else.
  package static let standard = Dimensions([])

  private static let shipped = [
    Dimension("sex", ["female", "male", "other"], optional: ["other"]),
    Dimension("age", ["0-4", "5-9", "10-14", "15-17", "18-24", "25-59", "60+"]),
    Dimension("displacement", ["displaced", "refugee", "returnee", "host"]),
    Dimension("disability", ["with disability", "without disability"]),
  ]

  /// A register's own dimensions; one that is called like a shipped one stands for it.
  package init(_ own: [Dimension]) {
    all = own + Self.shipped.filter { shipped in !own.contains { $0.name == shipped.name } }
  }

  /// The dimension of a category; nil when none has it.
  package func dimension(of category: String) -> Dimension? {
    all.first { $0.categories.contains(category) }
  }

  /// The categories that a crossing such as `female/10-14` is made of; one alone is itself.
  package func pieces(of category: String) -> [String] {
    let pieces = category.split(separator: "/").map(String.init)
    let dimensions = Set(pieces.compactMap { dimension(of: $0)?.name })
    return dimensions.count == pieces.count && pieces.count > 1
      ? pieces.sorted { place(of: $0) < place(of: $1) } : [category]
  }

  /// Where a category stands in lists.
  func place(of category: String) -> Int {
    var place = 0
    for dimension in all {
      if let index = dimension.categories.firstIndex(of: category) { return place + index }
      place += dimension.categories.count
    }
    return place
  }

  /// Categories and crossings in the order of lists: single ones first, as their dimensions have them.
  func ordered(_ categories: Set<String>) -> [String] {
    categories.subtracting([""]).map { pieces(of: $0) }.sorted(by: isEarlier)
      .map { $0.joined(separator: "/") }
  }

  func isEarlier(_ one: [String], _ other: [String]) -> Bool {
    let (mine, theirs) = ([one.count] + one.map(place), [other.count] + other.map(place))
    return mine == theirs
      ? one.lexicographicallyPrecedes(other) : mine.lexicographicallyPrecedes(theirs)
  }

  /// How many people it is: the stated total; else the largest sum of categories that exclude each other,
  /// crossed ones included; else the largest category, since the others may overlap.
  package func total(_ counts: [Headcount]) -> Int64 {
    if let total = counts.first(where: { $0.category.isEmpty }) { return total.number }
    var sums: [Set<String>: Int64] = [:]
    for count in counts {
      let found = pieces(of: count.category).map { dimension(of: $0) }
      guard found.allSatisfy({ $0?.overlaps == false }) else { continue }
      sums[Set(found.compactMap { $0?.name }), default: 0] += count.number
    }
    return max(sums.values.max() ?? 0, counts.map(\.number).max() ?? 0)
  }
}

/// Parts that do not make their whole.
package struct PartsGap: Hashable, Sendable {
  /// The categories that should add up.
  package let categories: [String]
  /// What they come to.
  package let parts: Int64
  /// What they should come to.
  package let whole: ExactDecimal
  /// The category that is their whole; nil for everybody.
  package let of: String?
}

extension Dimensions {
  /// Where parts that exclude each other do not make the whole: they are more, or all of them are there and
  /// are less.
  ///
  /// - Parameter whole: How many there are in all; nil when nobody said.
  package func gaps(_ counts: [Headcount], whole: ExactDecimal?) -> [PartsGap] {
    let cells = counts.filter { !$0.category.isEmpty }.map {
      (pieces: pieces(of: $0.category), number: $0.number)
    }
    let known = Dictionary(
      cells.map { ($0.pieces, $0.number) }, uniquingKeysWith: { first, _ in first })
    var gaps: [PartsGap] = []
    for dimension in all where !dimension.overlaps {
      var sums: [[String]: [(piece: String, number: Int64)]] = [:]
      for cell in cells {
        guard let piece = cell.pieces.first(where: { self.dimension(of: $0) == dimension }) else {
          continue
        }
        sums[cell.pieces.filter { $0 != piece }, default: []].append((piece, cell.number))
      }
      for (rest, parts) in sums.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        let sum = parts.reduce(Int64(0)) { $0 + $1.number }
        guard let whole = rest.isEmpty ? whole : known[rest].map({ ExactDecimal(Int($0)) }) else {
          continue
        }
        let isComplete = dimension.isComplete(Set(parts.map(\.piece)))
        let made = ExactDecimal(Int(sum))
        guard whole < made || (isComplete && made < whole) else { continue }
        gaps.append(
          PartsGap(
            categories: parts.map(\.piece).sorted { place(of: $0) < place(of: $1) }, parts: sum,
            whole: whole, of: rest.isEmpty ? nil : rest.joined(separator: "/")))
      }
    }
    return gaps
  }
}

/// How many people of each category there are, and in how many of the records it was collected.
package struct Disaggregation: Hashable, Sendable {
  /// One category, or a crossing.
  package struct Line: Hashable, Sendable {
    /// The category, such as `female` or `female/10-14`.
    package let category: String
    /// How many, over the records that say so.
    package let number: Int64
    /// How many records say so; in the others it was not collected.
    package let records: Int
  }

  /// The lines, single categories first, in the order of their dimensions.
  package let lines: [Line]
  /// Out of how many records.
  package let records: Int
  /// Categories that no record has, of dimensions whose others are there: not collected, which is not 0.
  package let notCollected: [String]

  /// What some records say together.
  package init(_ counts: [[Headcount]], _ dimensions: Dimensions) {
    records = counts.count
    var sums: [[String]: (number: Int64, records: Int)] = [:]
    for count in counts.joined() where !count.category.isEmpty {
      let pieces = dimensions.pieces(of: count.category)
      let known = sums[pieces] ?? (0, 0)
      sums[pieces] = (known.number + count.number, known.records + 1)
    }
    let known = Set(sums.keys.joined())
    notCollected = dimensions.all.filter { !$0.overlaps && !known.isDisjoint(with: $0.categories) }
      .flatMap { dimension in
        dimension.categories.filter { !known.contains($0) && !dimension.optional.contains($0) }
      }
    lines = sums.sorted { dimensions.isEarlier($0.key, $1.key) }.map {
      Line(
        category: $0.key.joined(separator: "/"), number: $0.value.number,
        records: $0.value.records)
    }
  }
}
