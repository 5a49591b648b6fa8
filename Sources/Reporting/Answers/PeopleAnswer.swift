import Domain

/// How many people took part, and how many people that is known to be.
package struct PeopleAnswer: Codable, Sendable {
  let attendances: Int64?
  let indirect: Int64?
  let people: Int64?
  let atLeast: Bool
  let method: Word<PeopleMethodWord>

  init(_ people: PeopleReached) {
    attendances = people.participations
    indirect = people.indirect
    self.people = people.persons
    atLeast = people.isAtLeast
    method = Word(PeopleMethodWord(people.method))
  }
}

package struct PeopleByCityAnswer: Codable, Sendable {
  let total: CityPeopleAnswer
  let cities: [CityPeopleAnswer]

  init(_ people: PeopleByPlace, _ masks: SmallCounts?) {
    let mask = PeopleMask(people, masks)
    total = CityPeopleAnswer(people.total, nil, people.categories, mask)
    cities = people.rows.enumerated().map { index, row in
      CityPeopleAnswer(row, index, people.categories, mask)
    }
  }
}

/// The people of one city, or of all of them.
package struct CityPeopleAnswer: Codable, Sendable {
  let city: PartyAnswer?
  let attendances: Int64?
  let categories: AnswerTable<Int64?>
  let people: Int64?
  let atLeast: Bool
  let method: Word<PeopleMethodWord>
  let indirect: Int64?
  let masked: [String]

  /// - Parameter index: The row of the city in the mask; nil for all cities.
  init(_ row: PeopleByPlace.Row, _ index: Int?, _ categories: [String], _ mask: PeopleMask) {
    var masked: [String] = []
    func shown(_ count: Int64?, _ column: PeopleMask.Column, _ name: String) -> Int64? {
      guard mask.masks(column, row: index) else { return count }
      masked.append(name)
      return nil
    }
    city = PartyAnswer(row.city)
    attendances = shown(row.people.participations, .participations, "attendances")
    self.categories = AnswerTable(
      categories.map { ($0, shown(row.count($0), .category($0), $0)) })
    people = shown(row.people.persons, .persons, "people")
    atLeast = row.people.isAtLeast
    method = Word(PeopleMethodWord(row.people.method))
    indirect = shown(row.people.indirect, .indirect, "indirect")
    self.masked = masked
  }
}
