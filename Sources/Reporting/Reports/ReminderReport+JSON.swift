import Domain
package import JSON

extension ReminderReport {
  /// The report as JSON: a list of recipients with their deadlines.
  package func write(to json: inout JSONWriter) {
    json.array { json in
      for group in groups { group.write(to: &json) }
    }
  }
}

extension ReminderReport.Group {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      func member(_ name: String, _ value: String?) {
        json.name(name)
        json.value(value)
      }
      member("recipient", recipient.name)
      member("address", recipient.address)
      member("language", recipient.language)
      json.name("deadlines")
      json.array { json in
        for telling in tellings {
          json.object { json in
            func member(_ name: String, _ value: String) {
              json.name(name)
              json.value(value)
            }
            member("reference", telling.item.reference)
            member("kind", telling.item.kind.rawValue)
            member("title", telling.item.title)
            member("project", telling.item.project)
            member("due", telling.item.due.text)
            json.name("daysLeft")
            json.number(telling.item.daysLeft)
            member("rule", telling.rule.title)
            json.name("ruleDays")
            json.number(telling.days)
          }
        }
      }
    }
  }
}
