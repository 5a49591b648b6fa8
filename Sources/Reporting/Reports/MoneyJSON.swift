package import Domain
package import JSON

/// How money stands, for programs.
package struct MoneyJSON {
  private let status: MoneyStatus
  private let converted: ConvertedMoney?
  private let costs: [UnitCost]

  /// The money of an agreement or a project.
  package init(_ status: MoneyStatus, converted: ConvertedMoney? = nil, costs: [UnitCost] = []) {
    self.status = status
    self.converted = converted
    self.costs = costs
  }

  /// Writes the document.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("asOf") { $0.value(status.asOf.description) }
      json.member("reference") { $0.value(status.facts.reference) }
      json.member("title") { $0.value(status.facts.title) }
      json.member("timeElapsed") { $0.number(status.timeElapsed) }
      json.member("totals") { json in
        json.array { json in for total in status.totals { Self.write(total, to: &json) } }
      }
      json.member("converted") { Self.write(converted, to: &$0) }
      json.member("agreements") { json in
        json.array { json in
          for agreement in status.agreements {
            json.object { json in
              json.member("reference") { $0.value(agreement.facts.reference) }
              json.member("title") { $0.value(agreement.facts.title) }
              json.member("totals") { json in
                json.array { json in
                  for total in agreement.totals { Self.write(total, to: &json) }
                }
              }
            }
          }
        }
      }
      json.member("lines") { json in
        json.array { json in for line in status.lines { Self.write(line, to: &json) } }
      }
      json.member("holdings") { json in
        json.array { json in for holding in status.holdings { Self.write(holding, to: &json) } }
      }
      json.member("tranches") { json in
        json.array { json in for tranche in status.tranches { Self.write(tranche, to: &json) } }
      }
      json.member("costs") { json in
        json.array { json in for cost in costs { Self.write(cost, to: &json) } }
      }
    }
  }

  private static func write(_ total: MoneyStatus.Total, to json: inout JSONWriter) {
    json.object { json in
      json.member("currency") { $0.value(total.currency.code) }
      for (name, sum) in [
        ("budget", total.budget), ("indicative", total.indicative),
        ("committed", total.committed), ("disbursed", total.disbursed), ("spent", total.spent),
        ("refunded", total.refunded), ("undisbursed", total.undisbursed),
        ("unspent", total.unspent),
      ] {
        json.member(name) { $0.amount(sum) }
      }
      json.member("burnRate") { $0.number(total.burnRate) }
    }
  }

  private static func write(_ converted: ConvertedMoney?, to json: inout JSONWriter) {
    guard let converted else { return json.null() }
    json.object { json in
      json.member("currency") { $0.value(converted.currency.code) }
      json.member("rateRule") { $0.value(converted.rule.rawValue) }
      json.member("budget") { $0.amount(converted.budget) }
      for sum in MoneyStatus.Sum.allCases {
        json.member(sum.rawValue) { $0.amount(converted.sums[sum]) }
      }
      json.member("unspent") { $0.amount(converted.unspent) }
      json.member("rates") { json in
        json.array { json in
          for rate in converted.rates {
            json.object { json in
              json.member("from") { $0.value(rate.from.code) }
              json.member("to") { $0.value(rate.to.code) }
              json.member("day") { $0.value(rate.day.description) }
              json.member("value") { $0.amount(rate.value) }
            }
          }
        }
      }
      json.member("withoutRate") { json in
        json.array { json in for item in converted.missing { json.value(item.reference) } }
      }
    }
  }

  private static func write(_ line: MoneyStatus.Line, to json: inout JSONWriter) {
    json.object { json in
      json.member("reference") { $0.value(line.facts.reference) }
      json.member("title") { $0.value(line.facts.title) }
      json.member("type") { $0.value(line.facts.type?.rawValue) }
      json.member("status") { $0.value(line.facts.status?.rawValue) }
      json.member("amount") { $0.money(line.amount.agreed) }
      json.member("originalAmount") { $0.money(line.amount.original) }
      json.member("planned") { $0.amount(line.planned) }
      json.member("thisPeriod") { $0.amount(line.thisPeriod) }
      json.member("cumulative") { $0.amount(line.cumulative) }
      json.member("rest") { $0.amount(line.rest) }
      json.member("ratio") { $0.number(line.ratio) }
      json.member("deviation") { $0.amount(line.deviation) }
      json.member("over") { $0.flag(line.isOver) }
      json.member("superseded") { $0.flag(line.isSuperseded) }
      json.member("within") { $0.flag(line.facts.isWithin) }
      json.member("converted") { json in
        json.array { json in
          for cost in line.converted {
            json.object { json in
              json.member("reference") { $0.value(cost.payment.reference) }
              json.member("amount") { $0.money(cost.payment.amount) }
              json.member("inLine") { $0.money(cost.amount) }
              json.member("rate") { $0.amount(cost.rate?.value) }
            }
          }
        }
      }
      json.member("withoutRate") { json in
        json.array { json in for payment in line.foreign { json.value(payment.reference) } }
      }
    }
  }

  private static func write(_ holding: MoneyStatus.Holding, to json: inout JSONWriter) {
    json.object { json in
      json.member("party") { $0.party(holding.party) }
      json.member("currency") { $0.value(holding.currency.code) }
      json.member("received") { $0.amount(holding.received) }
      json.member("passedOn") { $0.amount(holding.passedOn) }
      json.member("spent") { $0.amount(holding.spent) }
      json.member("inHand") { $0.amount(holding.inHand) }
    }
  }

  static func write(_ tranche: MoneyStatus.Tranche, to json: inout JSONWriter) {
    json.object { json in
      json.member("reference") { $0.value(tranche.facts.reference) }
      json.member("title") { $0.value(tranche.facts.title) }
      json.member("amount") { $0.money(tranche.amount.agreed) }
      json.member("paid") { $0.amount(tranche.paid) }
      json.member("payBy") { $0.date(tranche.payBy) }
      var waitsFor: [MilestoneStatus] = []
      let word =
        switch tranche.state {
        case .paid: "paid"
        case .held: "held"
        case .due: "due"
        case .late: "late"
        }
      if case .held(let milestones) = tranche.state { waitsFor = milestones }
      json.member("state") { $0.value(word) }
      json.member("waitsFor") { json in
        json.array { json in
          for milestone in waitsFor {
            json.object { json in
              json.member("reference") { $0.value(milestone.facts.reference) }
              json.member("with") { $0.party(milestone.withParty) }
            }
          }
        }
      }
    }
  }

  private static func write(_ cost: UnitCost, to json: inout JSONWriter) {
    json.object { json in
      json.member("reference") { $0.value(cost.reference) }
      json.member("spent") { $0.money(cost.spent) }
      json.member("delivered") { $0.number(cost.delivered) }
      json.member("perUnit") { $0.amount(cost.perUnit) }
      json.member("persons") { $0.number(cost.persons) }
      json.member("atMost") { $0.flag(cost.isAtMost) }
      json.member("perPerson") { $0.amount(cost.perPerson) }
    }
  }
}

extension JSONWriter {
  /// An amount without its currency, as text, so that no reader makes a binary fraction of it; null when there
  /// is none.
  mutating func amount(_ amount: ExactDecimal?) {
    value(amount.map { "\($0)" })
  }

  /// An amount with its currency; null when there is none.
  mutating func money(_ money: Money?) {
    guard let money else { return null() }
    object { json in
      json.member("amount") { $0.amount(money.amount) }
      json.member("currency") { $0.value(money.currency.code) }
    }
  }
}
