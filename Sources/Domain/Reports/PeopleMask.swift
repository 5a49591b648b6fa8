/// Which numbers of a table of people by city are masked for others.
///
/// The categories that exclude each other make the whole with the people of neither; a category that may
/// overlap makes it with the people who are not of it. In each of these tables nothing masked can be had
/// back, and the sums that they share are masked in all of them alike.
public struct PeopleMask: Hashable, Sendable {
  /// What is counted of a city.
  public enum Column: Hashable, Sendable {
    case participations, persons, indirect
    case category(String)
  }

  private var masked: [Column: Set<Int>] = [:]
  /// The number of cities; the row after them is that of all.
  private let rowCount: Int

  /// Whether a number is masked in the row of a city, or in that of all cities together.
  public func masks(_ column: Column, row: Int? = nil) -> Bool {
    masked[column]?.contains(row ?? rowCount) ?? false
  }

  /// Whether anything is.
  public var isEmpty: Bool { masked.values.allSatisfy(\.isEmpty) }

  /// Masks a table of people; nothing when `small` is nil.
  public init(_ people: PeopleByPlace, _ small: SmallCounts?) {
    rowCount = people.rows.count
    guard let small, rowCount > 0 else { return }
    single(people, .persons, small, \.people.persons)
    single(people, .indirect, small, \.people.indirect)
    var before: [Column: Set<Int>]
    repeat {
      before = masked
      let exclusive = people.categories.filter { Self.exclusive.contains($0) }
      part(people, exclusive, small)
      for category in people.categories where !Self.exclusive.contains(category) {
        part(people, [category], small)
      }
    } while masked != before
  }

  private static let exclusive = ["female", "male", "other"]

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
  private mutating func part(
    _ people: PeopleByPlace, _ categories: [String], _ small: SmallCounts
  ) {
    let columns: [Column?] = categories.map { .category($0) } + [nil, .participations]
    let cells = people.rows.map { row in
      let own = categories.map { row.count($0) ?? 0 }
      return own + [max(0, (row.people.participations ?? 0) - own.reduce(0, +))]
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
