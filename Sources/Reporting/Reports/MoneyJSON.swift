public import Domain
public import JSON

/// How money stands, for programs.
public struct MoneyJSON {
  private let status: MoneyStatus

  /// The money of an agreement or a project.
  public init(_ status: MoneyStatus) {
    self.status = status
  }

  /// Writes the document.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("reference") { $0.value(status.facts.reference) }
      json.member("title") { $0.value(status.facts.title) }
      json.member("totals") { json in
        json.objects(status.totals) { total, json in
          json.member("currency") { $0.value(total.currency.code) }
          for (name, sum) in [
            ("budget", total.budget), ("committed", total.committed),
            ("disbursed", total.disbursed), ("spent", total.spent), ("refunded", total.refunded),
            ("undisbursed", total.undisbursed), ("unspent", total.unspent),
          ] {
            json.member(name) { $0.value(sum.map { "\($0)" }) }
          }
          json.member("burnRate") { $0.number(total.burnRate) }
        }
      }
      json.member("lines") { json in
        json.objects(status.lines) { line, json in
          json.member("reference") { $0.value(line.facts.reference) }
          json.member("title") { $0.value(line.facts.title) }
          json.member("currency") { $0.value(line.facts.amount.currency.code) }
          json.member("amount") { $0.value(line.amount.agreed.map { "\($0.amount)" }) }
          json.member("thisPeriod") { $0.value("\(line.thisPeriod)") }
          json.member("cumulative") { $0.value("\(line.cumulative)") }
          json.member("ratio") { $0.number(line.ratio) }
        }
      }
    }
  }
}
