import ArgumentParser
import Domain
import Exchange
import Files
import Glibc
import Persistence
import Phrases
import Reporting
import SafeText
import Terminal
import UseCases

/// The `grants` command.
@main
struct Grants: ParsableCommand {
  private static let shape = CommandConfiguration(
    commandName: "grants",
    abstract: "Keep agreements, funded projects, deliverables and deadlines in one file.",
    discussion: """
      EXAMPLES:
        grants init --example founding-case
        grants status bf-girls
        grants record workshops 3 --on 2025-03-14 --in kaya --attendances female=48

      Without a subcommand: what needs attention today.
      Topics: grants help-topic commands | dates | references | formats | exit-status | environment
      """,
    version: "0.3.0",
    subcommands: [UnknownCommand.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Look",
        subcommands: [
          Status.self, Overdue.self, Upcoming.self, Report.self, Show.self, List.self, Search.self,
          Explain.self, MoneyCommand.self, Check.self, Remind.self, Validate.self,
        ]),
      CommandGroup(
        name: "Record",
        subcommands: [
          RecordCommand.self, Measure.self, Receive.self, Pay.self, Transfer.self, Spend.self,
          Verify.self, Accept.self, Return.self, Submit.self,
          Complete.self,
          Waive.self, Cancel.self, SuspendCommand.self, ResumeCommand.self, Start.self,
          CloseCommand.self, FormCommand.self,
          NarrativeCommand.self,
        ]),
      CommandGroup(
        name: "Plan",
        subcommands: [
          New.self, Add.self, Split.self, Edit.self, Amend.self, Rate.self, Rename.self,
          Remove.self, Use.self,
        ]),
      CommandGroup(
        name: "History", subcommands: [History.self, Diff.self, Undo.self, Redo.self]),
      CommandGroup(
        name: "Keep",
        subcommands: [
          Init.self, SetCommand.self, Export.self, Import.self, Backup.self, Restore.self,
          Clone.self, EvidenceCommand.self, Doctor.self, Repair.self, Attest.self, Purge.self,
          HelpTopic.self,
        ]),
    ],
    defaultSubcommand: UnknownCommand.self)

  /// Whether a script of completions may be wanted. To find out takes ArgumentParser as long as all other reading
  /// of arguments, so it is not asked where nobody wants one.
  @TaskLocal private static var mayWantCompletions = true

  /// The command as ArgumentParser sees it.
  static var configuration: CommandConfiguration {
    if mayWantCompletions { return shape }
    var configuration = shape
    configuration._superCommandName = ""
    return configuration
  }

  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    if arguments.isEmpty { return try Attention.parseAsRoot([]) }
    // The arguments of the command that is named first are read as if there were no other: from above it, all
    // of them would be read twice.
    if let command = subcommand(arguments[0]),
      let alone = try? command.parseAsRoot(Array(arguments.dropFirst())),
      type(of: alone) == command
    {
      return alone
    }
    // Help, another place of the arguments, or a mistake: the whole knows what to say of it.
    let mayWantCompletions = arguments.contains { $0.hasPrefix("--generate-completion-script") }
    return try $mayWantCompletions.withValue(mayWantCompletions) { try parseAsRoot(arguments) }
  }

  private static func subcommand(_ name: String) -> (any ParsableCommand.Type)? {
    for group in shape.groupedSubcommands {
      for command in group.subcommands where command.configuration.commandName == name {
        return command
      }
    }
    return nil
  }

  static func main() {
    let context = Context.process()
    let arguments = Array(CommandLine.arguments.dropFirst())
    context.language = RegisterOptions.language(in: arguments) ?? context.language
    if let error = OutputError.misdirection(sparing: context.protectedFiles) {
      Context.$current.withValue(context) { refuse(error) }
    }
    let code = Context.$current.withValue(context) {
      Patience.$observer.withValue(WaitObserver(sayWaiting)) {
        run(arguments)
      }
    }
    context.console.flush()
    if let failure = context.console.failure {
      let explanation = OutputError(FileError("-", failure), "-").explanation
      say(explanation, in: context.language)
      Glibc.exit(ExitCode.failure.rawValue)
    }
    // ArgumentParser's own way out makes a text of help first.
    Glibc.exit(code)
  }

  /// Says for whom the command waits.
  @Sendable private static func sayWaiting(for holder: LockHolder?) {
    Context.current.say(Words.waiting(for: holder))
  }

  /// Ends the process before it writes into a register, with a word on the stream that leads elsewhere.
  private static func refuse(_ error: OutputError) -> Never {
    let context = Context.current
    let leads = (1...2).map { context.protectedFiles.owner(ofDescriptor: $0) != nil }
    if !leads[1] {
      say(error.explanation, in: context.language)
    } else if !leads[0] {
      let explanation = error.explanation
      context.console.write(explanation.problem(context.language) + "\n")
      context.console.write(explanation.remedy(context.language) + "\n")
      context.console.flush()
    }
    Glibc.exit(ExitCode.failure.rawValue)
  }

  /// Says what is wrong and what to do.
  private static func say(_ explanation: Explanation, in language: Language) {
    Context.current.console.say(
      Words.error(language), lines: explanation.lines(in: language).map(language.marked))
  }

  /// Whether the command line itself is wrong, rather than what it asks for.
  private static func isUsage(_ error: any Error) -> Bool {
    switch error {
    case RecordError.noSuchField, RecordError.noSuchKind, RequestError.unexpectedArgument,
      RequestError.missingArgument, RequestError.noSuchLanguage, RequestError.noStandardFormat,
      RequestError.unknownTopic, RequestError.needsFile:
      true
    case let error as SettingError: error.setting == .language
    default: false
    }
  }

  /// Runs one command line and answers its exit status.
  static func run(_ arguments: [String]) -> Int32 {
    let context = Context.current
    do {
      // Marks of direction come along when a reference is copied from an Arabic screen.
      var command = try parsed(OldNames.replaced(in: arguments.map(Language.unmarked)))
      try command.run()
      return ExitCode.success.rawValue
    } catch let error as any Explainable {
      let explanation = error.explanation
      let language = context.language
      say(explanation, in: language)
      return (isUsage(error) ? ExitCode.validationFailure : ExitCode.failure).rawValue
    } catch {
      let code = exitCode(for: error)
      // ArgumentParser quotes arguments as they are.
      let message = arguments.reduce(fullMessage(for: error)) { message, argument in
        let shown = SafeText.line(argument)
        return shown == argument ? message : message.replacing(argument, with: shown)
      }
      if code.isSuccess {
        context.console.write(message + "\n")
      } else if !message.isEmpty {
        context.console.say(
          lines: message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      }
      return code.rawValue
    }
  }
}

extension CommandConfiguration {
  /// The configuration of a command that stands under `grants`: for one that stands alone ArgumentParser would
  /// look each time whether a script of completions is wanted.
  static func command(
    _ name: String, abstract: String, discussion: String = "", shouldDisplay: Bool = true
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, _superCommandName: "grants", abstract: abstract, discussion: discussion,
      shouldDisplay: shouldDisplay)
  }
}
