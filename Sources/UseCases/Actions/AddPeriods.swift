import Domain
package import Persistence

/// Adds the periods of an indicator, one after the other.
package struct AddPeriods: Action {
  package var indicator: String
  /// How long each is, such as `3m`.
  package var every: String
  package var from: String
  package var until: String
  /// What each of them has, such as its target.
  package var fields: [TypedField]

  package struct Answer: Sendable {
    package let count: Int
    /// The references of the first and the last.
    package let first: String
    package let last: String
  }

  package init(
    _ indicator: String, every: String, from: String, until: String, fields: [TypedField] = []
  ) {
    self.indicator = indicator
    self.every = every
    self.from = from
    self.until = until
    self.fields = fields
  }

  package var command: String {
    CommandLineText.of("add", "period", indicator, "--every", every)
  }

  package func check(for caller: Caller) throws { _ = try periods(caller) }

  private func periods(_ caller: Caller) throws -> [ReportingPeriods.Period] {
    let step = try DateStep(counted: every)
    guard let from = try caller.date(from).first, let until = try caller.date(until).last else {
      throw RequestError.missingArgument("--from, --until")
    }
    let periods = ReportingPeriods(every: step, from: from, until: until).periods
    guard !periods.isEmpty else {
      throw RecordError.endsBeforeStart(start: PartialDate(from), end: PartialDate(until))
    }
    return periods
  }

  package func perform(in change: Change, for caller: Caller) throws -> Answer {
    let id = try References(change, caller).find(indicator, [.indicator])
    let path = try change.reference(of: id)
    let references = try periods(caller).map { period in
      var draft = Draft(kind: .period, reference: path.appending(period.name))
      draft[PeriodField.from] = PartialDate(period.days.lowerBound)
      draft[PeriodField.until] = PartialDate(period.days.upperBound)
      try draft.set(fields, change, caller)
      try change.add(draft)
      return draft.reference.description
    }
    return Answer(
      count: references.count, first: references[0], last: references[references.count - 1])
  }
}

extension DateStep {
  /// A length of time of at least one day.
  ///
  /// - Throws: ``RecordError/malformed``.
  init(counted text: String) throws {
    guard let step = DateStep(text), step.count > 0 else {
      throw RecordError.malformed(text, field: "every", expected: .step)
    }
    self = step
  }
}
