import Domain
import Persistence
import Reporting

/// `grants add period INDICATOR --every 3m …`: the periods of an indicator, made for the user.
struct AddPeriods {
  private let indicator: String
  private let step: DateStep
  private let from: Day
  private let until: Day
  private let others: [(name: String, text: String)]
  private let desk: Desk

  init(_ arguments: FieldArguments, _ desk: Desk) throws {
    func text(_ name: String) throws -> String {
      guard let field = arguments.fields.first(where: { $0.name == name }) else {
        throw CommandError.missingArgument("--\(name)")
      }
      return field.text
    }
    self.desk = desk
    indicator = arguments.positions[1]
    let every = try text("every")
    guard let step = DateStep(every), step.count > 0 else {
      throw RecordError.malformed(every, field: "every", expected: .step)
    }
    self.step = step
    guard let from = try desk.date(try text("from")).first,
      let until = try desk.date(try text("until")).last
    else { throw CommandError.missingArgument("--from, --until") }
    (self.from, self.until) = (from, until)
    others = arguments.fields.filter { !["every", "from", "until"].contains($0.name) }
  }

  func run(dryRun: Bool) throws {
    let periods = ReportingPeriods(every: step, from: from, until: until).periods
    guard let last = periods.last else {
      throw RecordError.endsBeforeStart(start: PartialDate(from), end: PartialDate(until))
    }
    let command = CommandLineText.of("add", "period", indicator, "--every", "\(step)")
    let outcome = try desk.register.change(command, by: desk.by, dryRun: dryRun) { change in
      let id = try References(change, desk).find(indicator, [.indicator])
      let path = try change.reference(of: id)
      for period in periods {
        var draft = Draft(kind: .period, reference: path.appending(period.name))
        draft.entries["from"] = .value(.date(PartialDate(period.days.lowerBound)))
        draft.entries["until"] = .value(.date(PartialDate(period.days.upperBound)))
        try draft.set(others, change, desk)
        try change.add(draft)
      }
      return path
    }
    desk.confirm(
      Words.addedPeriods(
        periods.count, outcome.result.appending(periods[0].name).description,
        outcome.result.appending(last.name).description))
    if dryRun { desk.confirm(Words.dryRun) }
  }
}
