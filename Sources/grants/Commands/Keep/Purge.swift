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
    let ids = try session.register.read { register in
      try references.flatMap { try References(register, session.caller).findPast($0) }
    }
    let all = (references + name).joined(separator: " ")
    let console = session.context.console
    let answer =
      confirm
      ?? (console.canPrompt
        ? session.context.ask(
          ids.isEmpty ? Words.wouldPurgeNames : Words.wouldPurge(ids.count), Words.typeToGoOn(all))
        : nil)
    guard answer == all else { throw RequestError.purgeNeedsConfirmation(all) }
    let outcome = try session.register.purge(
      ids, names: name, by: session.caller.author, reason: reason)
    session.confirm(Words.purged(outcome))
    if !outcome.signed.isEmpty {
      session.context.say(Words.signedStays(outcome.signed))
    }
    if !outcome.mentions.isEmpty {
      session.context.say(
        Words.mentioned(outcome.mentions.count),
        Words.some(outcome.mentions.map(Words.mention)))
    }
    let copies = try copies(of: session.register, session.context.protectedFiles)
    session.context.say(Words.copiesNotReached(isList: !copies.isEmpty), copies.map { Wording($0) })
    if !outcome.isFinished { throw RegisterError.erasureUnfinished(path: session.register.path) }
  }

  /// The names of files in the register's folder that may hold what was erased: registers that have entries of the same
  /// offices or cannot be read, and sealed copies that are called after this one.
  private func copies(of register: Register, _ files: ProtectedFiles) throws -> [String] {
    let path = register.path
    let offices = try register.read { try Set($0.offices()) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.hasSuffix(".sqlite") ? String(name.dropLast(7)) : name
    let parent = Folders.parent(of: path)
    let folder = parent.isEmpty ? "." : parent
    let own = FileIdentity(path)
    return try Folder(folder, followingLink: true).entries().filter { $0.kind == .file }
      .map(\.name)
      .filter { other in
        let file = "\(folder)/\(other)"
        guard FileIdentity(file) != own else { return false }
        if other.hasPrefix(stem), other.hasSuffix(".age") { return true }
        guard files.isDatabase(file) else { return false }
        let others = try? Register(path: file, access: .reading).read { try $0.offices() }
        return others.map { !offices.isDisjoint(with: $0) } ?? true
      }
  }
}
