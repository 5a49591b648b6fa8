import ArgumentParser
import Domain
import Files
import Persistence
import Phrases
import Reporting
import Terminal
import UseCases

/// `grants purge`
struct Purge: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "purge",
    abstract: "Erase a record for good, from history too; nothing brings it back.",
    discussion: """
      EXAMPLES:
        grants purge ali-hassan
        grants purge ali-hassan --confirm ali-hassan --reason "asked to be forgotten"
        grants purge --name "Ali Hassan"

      For what the law or a person wants forgotten; to take out what is wrong, use remove. A record that
      others name stays as an empty shell. History keeps digests, so that doctor still proves the rest.
      The reason is kept: name nobody in it. --name erases a name where it stands as that of who entered or
      recorded something, or of who got a report; purging a person does so too. Entries made before the
      register was upgraded to layout 17 keep such names: purge counts them.
      """)

  @Argument(help: "The records, with what stands under them; also those removed before.")
  var references: [String] = []

  @Option(
    name: .long, help: "A name to erase where it says who entered, recorded or received something.")
  var name: [String] = []

  @Option(name: .long, help: "The references again, for scripts.")
  var confirm: String?

  @Option(name: .long, help: "Why.")
  var reason: String?

  @OptionGroup var options: RegisterOptions

  func validate() throws {
    if references.isEmpty, name.isEmpty {
      throw ValidationError("Specify what to erase: a reference, or --name NAME.")
    }
  }

  func run() throws {
    let session = try CommandSession(options, .writing)
    let purge = PurgeRecords(references, names: name, reason: reason)
    let records = try purge.records(in: session.session)
    let answer = try purge.run(
      records, confirmed: confirm ?? ask(records.count, purge.confirmation, session.context),
      in: session.session, sparing: session.context.protectedFiles)
    let outcome = answer.outcome
    session.confirm(Words.purged(outcome))
    if !outcome.signed.isEmpty { session.context.say(Words.signedStays(outcome.signed)) }
    if !outcome.mentions.isEmpty {
      session.context.say(
        Words.mentioned(outcome.mentions.count), Words.some(outcome.mentions.map(Words.mention)))
    }
    session.context.say(
      Words.copiesNotReached(isList: !answer.copies.isEmpty), answer.copies.map { Wording($0) })
    if !outcome.isFinished { throw RegisterError.erasureUnfinished(path: session.register.path) }
  }

  /// What a person types to go on; nil where nobody can be asked.
  private func ask(_ records: Int, _ confirmation: String, _ context: Context) -> String? {
    guard context.console.canPrompt else { return nil }
    return context.ask(
      records == 0 ? Words.wouldPurgeNames : Words.wouldPurge(records),
      Words.typeToGoOn(confirmation))
  }
}
