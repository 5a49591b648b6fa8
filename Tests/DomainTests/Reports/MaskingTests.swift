import Domain
import TestSupport
import Testing

@Suite struct MaskingTests {
  private func masked(_ cells: [[Int64]], under limit: Int64) -> MaskedCounts {
    MaskedCounts(cells) { count, _ in 0 < count && count < limit }
  }

  @Test func `a number that is masked alone would be had back, so others go with it`() {
    let table = masked([[3, 20], [30, 40], [50, 60]], under: 10)
    // The cheapest way round: 20 beside it, and the row of 30 and 40.
    #expect(
      table.masked == [
        [true, true, false], [true, true, false], [false, false, false], [false, false, false],
      ])
  }

  @Test func `of one row with people the sums are masked too`() {
    let table = masked([[4, 0]], under: 10)
    #expect(table.masked == [[true, false, true], [true, false, true]])
  }

  @Test func `no small number is shown`() {
    var dice = Dice(seed: 21)
    for _ in 0..<500 {
      let table = masked(random(&dice), under: 10)
      for (row, line) in table.counts.enumerated() {
        for (column, count) in line.enumerated() where 0 < count && count < 10 {
          #expect(table.masked[row][column])
        }
      }
    }
  }

  /// For each masked number there is another table with the same numbers shown, none negative and all sums
  /// right, in which it is another.
  @Test func `no masked number can be had back from what is shown`() {
    var dice = Dice(seed: 22)
    for _ in 0..<500 {
      let table = masked(random(&dice), under: 10)
      for row in table.counts.indices {
        for column in table.counts[row].indices where table.masked[row][column] {
          #expect(hasTwin(table, row, column), "\(table.counts) \(table.masked)")
        }
      }
    }
  }

  private func random(_ dice: inout Dice) -> [[Int64]] {
    let width = dice.roll(1...4)
    return (0..<dice.roll(1...5)).map { _ in
      (0..<width).map { _ in Int64(dice.roll(0...2) == 0 ? dice.roll(0...9) : dice.roll(0...60)) }
    }
  }

  /// Whether people can be moved among the masked numbers alone so that one is another: looked for
  /// independently of how they were masked, as a closed way through rows and columns in turn.
  private func hasTwin(_ table: MaskedCounts, _ row: Int, _ column: Int) -> Bool {
    let sums = (table.counts.count - 1, table.counts[0].count - 1)
    func adding(_ cells: [(Int, Int, Int64)]) -> Bool {
      var counts = table.counts
      for (row, column, change) in cells { counts[row][column] += change }
      guard counts.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else { return false }
      for line in counts where line.dropLast().reduce(0, +) != line[sums.1] { return false }
      for column in counts[0].indices {
        let sum = counts.dropLast().reduce(0) { $0 + $1[column] }
        if sum != counts[sums.0][column] { return false }
      }
      return true
    }
    for other in table.counts.indices where other != row && table.masked[other][column] {
      for beside in table.counts[0].indices
      where beside != column && table.masked[row][beside] && table.masked[other][beside] {
        for sign in [Int64(1), -1] {
          for pattern in [
            (-sign, -sign, sign), (sign, sign, sign), (-sign, sign, -sign), (sign, -sign, -sign),
          ] {
            let cells = [
              (row, column, sign), (row, beside, pattern.0), (other, column, pattern.1),
              (other, beside, pattern.2),
            ]
            if adding(cells) { return true }
          }
        }
      }
    }
    return false
  }

  @Test func `children and people of unknown age have the higher threshold`() {
    let small = SmallCounts()
    #expect(small.isSmall(9, category: "girls"))
    #expect(small.isSmall(9, category: "female"))
    #expect(!small.isSmall(9, category: "women"))
    #expect(!small.isSmall(7, category: "Teachers, trained"))
    #expect(small.isSmall(4, category: "women"))
    #expect(!small.isSmall(0, category: "girls"))
    #expect(!small.isSmall(10, category: "girls"))
  }

  @Test func `a category and its rest are masked together with the sum they share`() {
    var facts = DeliverableFacts.sample()
    for (number, city, female, total) in [(1, "kaya", 4, 60), (2, "dori", 30, 70)] {
      facts = facts.delivering(1, on: "2025-02-01", in: city, number: UInt64(number))
      facts.deliveries[facts.deliveries.count - 1].participations = [
        Headcount(category: "", number: Int64(total)),
        Headcount(category: "female", number: Int64(female)),
      ]
    }
    let cities = Dictionary(
      uniqueKeysWithValues: ["kaya", "dori"].map { (Party.sample($0).id, Party.sample($0)) })
    let people = PeopleByPlace(
      [.sample(deliverables: [facts])], cities: cities, asOf: "2025-06-30")
    let mask = PeopleMask(people, SmallCounts())
    let kaya = people.rows.firstIndex { $0.city?.name == "kaya" }
    #expect(mask.masks(.category("female"), row: kaya))
    // The others of Kaya are hidden with them, so nobody can be had by subtraction.
    let dori = people.rows.firstIndex { $0.city?.name == "dori" }
    #expect(mask.masks(.category("female"), row: dori))
    #expect(PeopleMask(people, nil).isEmpty)
  }

  @Test func `a crossing that is hidden cannot be had from the category that it parts`() {
    var facts = DeliverableFacts.sample()
    for (number, city, young) in [(1, "kaya", 4), (2, "dori", 30)] {
      facts = facts.delivering(1, on: "2025-02-01", in: city, number: UInt64(number))
      facts.deliveries[facts.deliveries.count - 1].participations = [
        ("", 90), ("female", 60), ("female/10-14", Int64(young)),
        ("female/15-17", 60 - Int64(young)),
      ].map { Headcount(category: $0.0, number: $0.1) }
    }
    let cities = Dictionary(
      uniqueKeysWithValues: ["kaya", "dori"].map { (Party.sample($0).id, Party.sample($0)) })
    let people = PeopleByPlace(
      [.sample(deliverables: [facts])], cities: cities, asOf: "2025-06-30")
    let mask = PeopleMask(people, SmallCounts())
    let kaya = people.rows.firstIndex { $0.city?.name == "kaya" }
    #expect(mask.masks(.category("female/10-14"), row: kaya))
    // Its whole is 60: with the other part shown, the 4 would be seen.
    #expect(
      mask.masks(.category("female/15-17"), row: kaya) || mask.masks(.category("female"), row: kaya)
    )
  }
}
