import Domain
import TestSupport
import Testing

@Suite struct PeopleByPlaceTests {
  private let cities = Dictionary(
    uniqueKeysWithValues: ["kaya", "dori"].map { (Party.sample($0).id, Party.sample($0)) })

  @Test func `a group met in two cities counts once in all`() {
    var facts = DeliverableFacts.sample()
    for (number, city) in [(1, "kaya"), (2, "dori")] {
      facts = facts.delivering(1, on: "2025-02-01", in: city, number: UInt64(number))
      facts.deliveries[facts.deliveries.count - 1].participations = [
        Headcount(category: "", number: 40)
      ]
      facts.deliveries[facts.deliveries.count - 1].groups = [.sample(77)]
    }
    var project = ProjectFacts.sample(deliverables: [facts])
    project.groupSizes = [.sample(77): 42]
    let people = PeopleByPlace([project], cities: cities, asOf: "2025-06-30")
    #expect(people.rows.map { $0.city?.name } == ["dori", "kaya"])
    #expect(people.rows.map(\.people.persons) == [42, 42])
    #expect(people.total.people.participations == 80)
    #expect(people.total.people.persons == 42)
    #expect(people.personsOverlap)
  }

  @Test func `the register's own dimensions order the categories and make the total`() {
    var facts = DeliverableFacts.sample().delivering(1, on: "2025-02-01", in: "kaya", number: 1)
    facts.deliveries[0].participations = [
      ("female", 20), ("day", 18), ("boarder", 15), ("female/boarder", 7), ("boarder/female", 1),
    ].map { Headcount(category: $0.0, number: $0.1) }
    var project = ProjectFacts.sample(deliverables: [facts])
    project.dimensions = Dimensions([Dimension("schooling", ["boarder", "day"])])
    let people = PeopleByPlace([project], cities: cities, asOf: "2025-06-30")
    #expect(people.categories == ["boarder", "day", "female", "boarder/female"])
    #expect(people.rows[0].count("boarder/female") == 8)
    // 18 of the day school and 15 boarders are more than 20 females: the dimension excludes.
    #expect(people.total.people.participations == 33)
  }

  @Test func `deliveries without people make no row, those without a place come last`() {
    var facts = DeliverableFacts.sample().delivering(1, on: "2025-02-01", in: "kaya", number: 1)
    facts = facts.delivering(1, on: "2025-02-02", number: 2)
    facts.deliveries[1].participations = [Headcount(category: "female", number: 12)]
    let people = PeopleByPlace(
      [.sample(deliverables: [facts])], cities: cities, asOf: "2025-06-30")
    #expect(people.rows.map { $0.city?.name } == [nil])
    #expect(people.rows[0].people.persons == nil)
    #expect(people.categories == ["female"])
  }

  @Test func `sensitive sites are told as their city, and parts keep what was delivered there`() {
    let site = Party.sample("shelter")
    let facts = DeliverableFacts.sample().part("shelter", target: 5)
      .delivering(3, on: "2025-02-01", in: "shelter", number: 1)
    let places = [site.id: PlaceFacts(site, in: .sample("kaya"), isSensitive: true)]
    let shared = ProjectFacts.sample(deliverables: [facts]).shared(places)
    let status = DeliverableStatus(shared.deliverables[0], asOf: "2025-06-30")
    #expect(status.parts.map { $0.facts.place?.name } == ["kaya"])
    #expect(status.parts.map(\.facts.reference) == ["p/d"])
    #expect(status.parts.map(\.delivered) == [3])
    #expect(shared.deliverables[0].deliveries[0].place == Party.sample("kaya").id)
  }
}
