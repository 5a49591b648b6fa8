import ArgumentParser
import Persistence
import Phrases
import Terminal
import UseCases

/// The option of commands that record an event.
struct AgainOption: ParsableArguments {
  @Flag(name: .long, help: "Record it although it looks like one that is there.")
  var again = false
}

extension CommandSession {
  /// Records an event; where one that says the same is there, a person is asked whether this is another.
  func perform<Act: EventAction>(_ action: Act, _ option: AgainOption, dryRun: Bool) throws
    -> Register.Outcome<Act.Answer>
  {
    var action = action
    action.isAnother = option.again
    do {
      return try perform(action, dryRun: dryRun)
    } catch RequestError.lookalike(let reference) where context.console.canPrompt {
      guard context.agrees(to: Words.recordAgain(reference)) else {
        throw RequestError.lookalike(reference)
      }
      action.isAnother = true
      return try perform(action, dryRun: dryRun)
    }
  }
}
