import Domain
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants add period INDICATOR --every 3m …`: the periods of an indicator, made for the user.
struct AddPeriods {
  private let indicator: String
  private let step: DateStep
  private let from: Day
  private let until: Day
  private let others: [(name: String, text: String)]
  private let session: CommandSession

  init(_ arguments: FieldArguments, _ session: CommandSession) throws {
    func text(_ name: String) throws -> String {
      guard let field = arguments.fields.first(where: { $0.name == name }) else {
        throw RequestError.missingArgument("--\(name)")
      }
      return field.text
    }
    self.session = session
    indicator = arguments.positions[1]
    let every = try text("every")
    guard let step = DateStep(every), step.count > 0 else {
      throw RecordError.malformed(every, field: "every", expected: .step)
    }
    self.step = step
    guard let from = try session.caller.date(try text("from")).first,
      let until = try session.caller.date(try text("until")).last
    else { throw RequestError.missingArgument("--from, --until") }
    (self.from, self.until) = (from, until)
    others = arguments.fields.filter { !["every", "from", "until"].contains($0.name) }
  }

  func run(dryRun: Bool) throws {
    let periods = ReportingPeriods(every: step, from: from, until: until).periods
    guard let last = periods.last else {
      throw RecordError.endsBeforeStart(start: PartialDate(from), end: PartialDate(until))
    }
    let command = CommandLineText.of("add", "period", indicator, "--every", "\(step)")
    let outcome = try session.register.change(command, by: session.caller.author, dryRun: dryRun) {
      change in
      let id = try References(change, session.caller).find(indicator, [.indicator])
      let path = try change.reference(of: id)
      for period in periods {
        var draft = Draft(kind: .period, reference: path.appending(period.name))
        draft.entries["from"] = .value(.date(PartialDate(period.days.lowerBound)))
        draft.entries["until"] = .value(.date(PartialDate(period.days.upperBound)))
        try draft.set(others, change, session)
        try change.add(draft)
      }
      return path
    }
    session.confirm(
      Words.addedPeriods(
        periods.count, outcome.result.appending(periods[0].name).description,
        outcome.result.appending(last.name).description))
    if dryRun { session.confirm(Words.dryRun) }
  }
}
