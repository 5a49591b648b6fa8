/// Which numbers of a table of people by city are masked for others.
///
/// The categories that exclude each other make the whole with the people of none of them; a category that may
/// overlap makes it with the people who are not of it. Crossed ones make the whole, and each category that
/// they cross. In each of these tables nothing masked can be had back, and the sums that they share are
/// masked in all of them alike.
package struct PeopleMask: Hashable, Sendable {
  /// What is counted of a city.
  package enum Column: Hashable, Sendable {
    case participations, persons, indirect
    case category(String)
  }

  private var masked: [Column: Set<Int>] = [:]
  /// The number of cities; the row after them is that of all.
  private let rowCount: Int

  /// Whether a number is masked in the row of a city, or in that of all cities together.
  package func masks(_ column: Column, row: Int? = nil) -> Bool {
    masked[column]?.contains(row ?? rowCount) ?? false
  }

  /// Whether anything is.
  package var isEmpty: Bool { masked.values.allSatisfy(\.isEmpty) }

  /// Masks a table of people; nothing when `small` is nil.
  package init(_ people: PeopleByPlace, _ small: SmallCounts?) {
    rowCount = people.rows.count
    guard let small, rowCount > 0 else { return }
    single(people, .persons, small, \.people.persons)
    single(people, .indirect, small, \.people.indirect)
    let groups = Self.groups(people)
    var before: [Column: Set<Int>]
    repeat {
      before = masked
      for group in groups { part(people, group, small) }
    } while masked != before
  }

  /// Categories and the whole that they make with the people of none of them.
  private struct Group {
    var categories: [String]
    var whole = Column.participations
  }

  private static func groups(_ people: PeopleByPlace) -> [Group] {
    let dimensions = people.dimensions
    var exclusive: [[String]: [String]] = [:]
    var within: [String: [String: [String]]] = [:]
    var groups: [Group] = []
    for category in people.categories {
      let pieces = dimensions.pieces(of: category)
      let found = pieces.map { dimensions.dimension(of: $0) }
      let names = found.compactMap { $0?.name }
      if found.allSatisfy({ $0?.overlaps == false }) {
        exclusive[names, default: []].append(category)
      } else {
        groups.append(Group(categories: [category]))
      }
      for piece in pieces where pieces.count > 1 && people.categories.contains(piece) {
        let rest = names.filter { $0 != dimensions.dimension(of: piece)?.name }
        within[piece, default: [:]][rest.joined(separator: "/"), default: []].append(category)
      }
    }
    groups += exclusive.values.map { Group(categories: $0) }
    for (piece, crossed) in within {
      groups += crossed.values.map { Group(categories: $0, whole: .category(piece)) }
    }
    return groups.sorted { $0.categories.lexicographicallyPrecedes($1.categories) }
  }

  private mutating func single(
    _ people: PeopleByPlace, _ column: Column, _ small: SmallCounts,
    _ count: (PeopleByPlace.Row) -> Int64?
  ) {
    let counts = MaskedCounts(people.rows.map { [count($0) ?? 0] }) { number, _ in
      small.isSmall(number)
    }
    take(counts, [column])
  }

  /// Masks the numbers of some categories, with the people of none of them, and their sum.
  private mutating func part(_ people: PeopleByPlace, _ group: Group, _ small: SmallCounts) {
    let categories = group.categories
    let columns: [Column?] = categories.map { .category($0) } + [nil, group.whole]
    let cells = people.rows.map { row in
      let own = categories.map { row.count($0) ?? 0 }
      let whole =
        if case .category(let category) = group.whole {
          row.count(category)
        } else {
          row.people.participations
        }
      return own + [max(0, (whole ?? 0) - own.reduce(0, +))]
    }
    let known = masked
    let counts = MaskedCounts(
      cells,
      hidden: { row, column in columns[column].flatMap { known[$0]?.contains(row) } ?? false }
    ) { number, column in
      small.isSmall(number, category: categories.indices.contains(column) ? categories[column] : "")
    }
    take(counts, columns)
  }

  private mutating func take(_ counts: MaskedCounts, _ columns: [Column?]) {
    for (row, line) in counts.masked.enumerated() {
      for (index, column) in columns.enumerated() where line[index] {
        if let column { masked[column, default: []].insert(row) }
      }
    }
  }
}
