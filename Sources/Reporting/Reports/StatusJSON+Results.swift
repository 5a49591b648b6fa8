import Domain
import JSON

/// Indicators and forecasts for programs.
extension StatusJSON {
  static func write(_ line: IndicatorStatus, to json: inout JSONWriter) {
    let facts = line.facts
    json.object { json in
      json.member("reference") { $0.value(facts.reference) }
      json.member("title") { $0.value(facts.title) }
      json.member("result") { $0.value(facts.result.reference) }
      json.member("resultType") { $0.value(facts.resultType?.rawValue) }
      json.member("resultTypeCode") { $0.number(facts.resultType?.code) }
      json.member("measure") { $0.value(facts.measure.rawValue) }
      json.member("direction") { $0.value(facts.direction.rawValue) }
      json.member("accumulation") { $0.value(facts.accumulation.rawValue) }
      json.member("rollUp") { $0.value(facts.rollUp.rawValue) }
      json.member("unit") { $0.value(facts.unit) }
      json.member("baseline") { $0.number(facts.baseline) }
      json.member("deliverable") { $0.value(facts.deliverable?.reference) }
      json.member("target") { $0.number(line.target) }
      json.member("actual") { write(line.total, to: &$0) }
      json.member("ratio") { $0.number(line.ratio) }
      json.member("periods") { json in
        json.array { json in for period in line.periods { write(period, to: &json) } }
      }
    }
  }

  private static func write(_ period: IndicatorStatus.Period, to json: inout JSONWriter) {
    json.object { json in
      json.member("reference") { $0.value(period.facts.reference) }
      json.member("from") { $0.value(period.facts.from.description) }
      json.member("until") { $0.value(period.facts.until.description) }
      json.member("locked") { $0.flag(period.facts.isLocked) }
      json.member("target") { $0.number(period.target.agreed) }
      json.member("originalTarget") { $0.number(period.target.original) }
      json.member("actual") { write(period.actual, to: &$0) }
      json.member("ratio") { $0.number(period.ratio) }
    }
  }

  private static func write(_ figure: IndicatorStatus.Figure?, to json: inout JSONWriter) {
    guard let figure else { return json.null() }
    json.object { json in
      json.member("value") { $0.number(figure.value) }
      json.member("method") { $0.value(figure.method.rawValue) }
      json.member("numerator") { $0.number(figure.share?.numerator) }
      json.member("denominator") { $0.number(figure.share?.denominator) }
      json.member("from") { json in
        json.array { json in for reading in figure.readings { json.value(reading.reference) } }
      }
    }
  }

  static func write(_ forecast: Forecast, _ reference: String, to json: inout JSONWriter) {
    json.object { json in
      json.member("deliverable") { $0.value(reference) }
      let (word, from, to): (String, Day?, Day?) =
        switch forecast.outcome {
        case .tooEarly: ("tooEarly", nil, nil)
        case .notBefore(let day): ("notBefore", day, nil)
        case .between(let from, let to): ("between", from, to)
        }
      json.member("forecast") { $0.value(word) }
      json.member("from") { $0.value(from?.description) }
      json.member("to") { $0.value(to?.description) }
      json.member("daysLateFrom") { $0.number(forecast.daysLate?.lowerBound) }
      json.member("daysLateTo") { $0.number(forecast.daysLate?.upperBound) }
    }
  }
}
