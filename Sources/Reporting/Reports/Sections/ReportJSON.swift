import Domain
import JSON

extension JSONWriter {
  /// First and last day of a time; null for all of it.
  mutating func period(_ days: ClosedRange<Day>?) {
    guard let days else { return null() }
    object { json in
      json.member("from") { $0.value(days.lowerBound.description) }
      json.member("until") { $0.value(days.upperBound.description) }
    }
  }

  /// An array of objects, each written by `body`.
  mutating func objects<Element>(
    _ elements: some Sequence<Element>, _ body: (Element, inout JSONWriter) -> Void
  ) {
    array { json in
      for element in elements { json.object { body(element, &$0) } }
    }
  }

  /// A text of the register with its language when it is another one than was asked for.
  mutating func written(_ text: WrittenText?) {
    guard let text else { return null() }
    object { json in
      json.member("text") { $0.value(text.text) }
      json.member("language") { $0.value(text.otherLanguage) }
    }
  }

  /// A restated figure.
  mutating func restated(_ lines: [Restatement]) {
    objects(lines) { line, json in
      json.member("reference") { $0.value(line.reported.reference) }
      json.member("measure") { $0.value(line.reported.key.measure.rawValue) }
      json.member("currency") { $0.value(line.reported.key.currency?.code) }
      json.member("reported") { $0.number(line.reported.value) }
      json.member("now") { $0.number(line.now) }
      json.member("reasons") { json in
        json.array { json in for reason in line.reasons { json.value(reason) } }
      }
    }
  }

  /// Amended plans.
  mutating func amended(_ plans: [ChangesSince.Amended]) {
    objects(plans) { plan, json in
      json.member("reference") { $0.value(plan.reference) }
      json.member("field") { $0.value(plan.change.field) }
      json.member("after") { $0.value(plan.change.after) }
      json.member("contractual") { $0.flag(plan.change.force == .contractual) }
      json.member("inForce") { $0.date(plan.change.holdsFrom) }
      json.member("requested") { $0.date(plan.change.requested) }
      json.member("number") { $0.value(plan.change.number) }
      json.member("reason") { $0.value(plan.change.reason) }
    }
  }

  /// The people of cities; masked numbers are null, and their names stand in `masked`.
  mutating func people(_ people: PeopleByPlace, _ masks: SmallCounts?) {
    let mask = PeopleMask(people, masks)
    object { json in
      json.member("total") { $0.people(people.total, nil, people.categories, mask) }
      json.member("cities") { json in
        json.array { json in
          for (index, row) in people.rows.enumerated() {
            json.people(row, index, people.categories, mask)
          }
        }
      }
    }
  }

  private mutating func people(
    _ row: PeopleByPlace.Row, _ index: Int?, _ categories: [String], _ mask: PeopleMask
  ) {
    var masked: [String] = []
    func shown(_ count: Int64?, _ column: PeopleMask.Column, _ name: String) -> Int64? {
      guard mask.masks(column, row: index) else { return count }
      masked.append(name)
      return nil
    }
    object { json in
      json.member("city") { $0.party(row.city) }
      let sum = shown(row.people.participations, .participations, "participations")
      json.member("participations") { $0.number(sum) }
      json.member("categories") { json in
        json.object { json in
          for category in categories {
            let count = shown(row.count(category), .category(category), category)
            json.member(category) { $0.number(count) }
          }
        }
      }
      let persons = shown(row.people.persons, .persons, "persons")
      json.member("persons") { $0.number(persons) }
      json.member("atLeast") { $0.flag(row.people.isAtLeast) }
      json.member("method") { $0.value(row.people.method.rawValue) }
      let indirect = shown(row.people.indirect, .indirect, "indirect")
      json.member("indirect") { $0.number(indirect) }
      json.member("masked") { json in json.array { json in masked.forEach { json.value($0) } } }
    }
  }

  /// Every delivery that counts.
  mutating func deliveries(
    _ lines: [DeliverableStatus], _ places: [RecordID: PlaceFacts], _ frame: ReportFrame
  ) {
    array { json in
      for line in lines {
        for delivery in line.countedDeliveries(asOf: frame.asOf) {
          json.object { json in
            json.member("reference") { $0.value(delivery.reference) }
            json.member("deliverable") { $0.value(line.facts.reference) }
            json.member("day") { $0.date(delivery.day) }
            json.member("quantity") { $0.number(delivery.quantity) }
            json.member("place") { $0.party(delivery.place.flatMap { places[$0]?.place }) }
            json.member("evidence") { $0.number(delivery.evidence) }
            json.member("verdict") { $0.value(delivery.verdict(asOf: frame.asOf)?.type.rawValue) }
          }
        }
      }
    }
  }
}
