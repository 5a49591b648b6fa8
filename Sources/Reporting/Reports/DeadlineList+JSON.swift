import Domain
package import JSON

extension DeadlineList {
  /// The list as JSON.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("asOf") { $0.value(asOf.description) }
      json.member("items") { writeItems(to: &$0) }
      json.member("held") { json in
        json.array { json in for item in waiting { MoneyJSON.write(item.tranche, to: &json) } }
      }
    }
  }

  private func writeItems(to json: inout JSONWriter) { Self.write(items, to: &json) }

  /// Deadlines as an array.
  static func write(_ items: [DeadlineItem], to json: inout JSONWriter) {
    json.array { json in for item in items { write(item, to: &json) } }
  }

  private static func write(_ item: DeadlineItem, to json: inout JSONWriter) {
    json.object { json in
      json.member("reference") { $0.value(item.reference) }
      json.member("kind") { $0.value(item.kind.rawValue) }
      json.member("title") { $0.value(item.title) }
      json.member("project") { $0.value(item.project) }
      json.member("due") { $0.date(item.due) }
      json.member("originalDue") { $0.date(item.originalDue) }
      if let ageing = item.ageing {
        json.member("daysOverdue") { $0.number(item.daysOverdue) }
        json.member("ageing") { json in
          json.object { json in
            json.member("from") { $0.number(ageing.from) }
            json.member("to") { $0.number(ageing.to) }
          }
        }
      } else {
        json.member("daysLeft") { $0.number(item.daysLeft) }
        json.member("ageing") { $0.null() }
      }
      json.member("responsible") { $0.party(item.responsible) }
      json.member("move") { $0.party(item.move) }
      json.member("amount") { $0.money(item.amount) }
      if item.ageing == nil {
        json.member("daysLateFrom") { $0.number(item.slip?.lowerBound) }
        json.member("daysLateTo") { $0.number(item.slip?.upperBound) }
      }
    }
  }
}
