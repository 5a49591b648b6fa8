import Domain
public import JSON

extension DeadlineReport {
  /// The list as JSON.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("asOf") { $0.value(asOf.description) }
      json.member("items") { writeItems(to: &$0) }
      json.member("held") { json in
        json.array { json in for item in waiting { MoneyJSON.write(item.tranche, to: &json) } }
      }
    }
  }

  /// The items alone, as an array.
  func writeItems(to json: inout JSONWriter) {
    json.array { json in for item in items { write(item, to: &json) } }
  }

  private func write(_ item: DeadlineItem, to json: inout JSONWriter) {
    json.object { json in
      json.member("reference") { $0.value(item.reference) }
      json.member("kind") { $0.value(item.kind.rawValue) }
      json.member("title") { $0.value(item.title) }
      json.member("project") { $0.value(item.project) }
      json.member("due") { $0.date(item.due) }
      json.member("originalDue") { $0.date(item.originalDue) }
      if isOverdue {
        json.member("daysOverdue") { $0.number(item.days) }
        let ageing = Ageing(days: item.days, bounds: item.ageingBounds)
        json.member("ageing") { json in
          json.object { json in
            json.member("from") { $0.number(ageing.from) }
            json.member("to") { $0.number(ageing.to) }
          }
        }
      } else {
        json.member("daysLeft") { $0.number(item.days) }
        json.member("ageing") { $0.null() }
      }
      json.member("responsible") { $0.party(item.responsible) }
      json.member("move") { $0.party(item.move) }
      json.member("amount") { $0.money(item.amount) }
      if !isOverdue {
        json.member("daysLateFrom") { $0.number(item.slip?.lowerBound) }
        json.member("daysLateTo") { $0.number(item.slip?.upperBound) }
      }
    }
  }
}
