import ArgumentParser
import Domain
import Files
import Persistence
import Reporting
import Terminal

/// `grants purge`
struct Purge: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "purge",
    abstract: "Erase a record for good, from history too; nothing brings it back.",
    discussion: """
      EXAMPLES:
        grants purge ali-hassan
        grants purge ali-hassan --confirm ali-hassan --reason "asked to be forgotten"

      For what the law or a person wants forgotten; to take out what is wrong, use remove. A record that
      others name stays as an empty shell. History keeps digests, so that doctor still proves the rest.
      The reason is kept: name nobody in it. Who entered or recorded something is kept, too, as it was
      typed: purge counts where.
      """)

  @Argument(help: "The records, with what stands under them; also those removed before.")
  var references: [String]

  @Option(name: .long, help: "The references again, for scripts.")
  var confirm: String?

  @Option(name: .long, help: "Why.")
  var reason: String?

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let desk = try Desk(options, .writing)
    let ids = try desk.register.read { register in
      try references.flatMap { try References(register, desk).findPast($0) }
    }
    let all = references.joined(separator: " ")
    let console = desk.context.console
    let answer =
      confirm
      ?? (console.canPrompt
        ? desk.context.ask(Words.wouldPurge(ids.count), Words.typeToGoOn(all)) : nil)
    guard answer == all else { throw CommandError.purgeNeedsConfirmation(all) }
    let outcome = try desk.register.purge(
      ids, by: desk.by, reason: reason, shown: Words.erased(desk.language))
    desk.confirm(Words.purged(outcome))
    if !outcome.signed.isEmpty {
      desk.context.say(Words.signedStays(outcome.signed))
    }
    if !outcome.mentions.isEmpty {
      desk.context.say(
        Words.mentioned(outcome.mentions.count),
        Words.some(outcome.mentions.map(Words.mention)))
    }
    let copies = try copies(of: desk.register.path, desk.context.protectedFiles)
    desk.context.say(Words.copiesNotReached(isList: !copies.isEmpty), copies.map { Wording($0) })
    if !outcome.isFinished { throw RegisterError.erasureUnfinished(path: desk.register.path) }
  }

  /// The names of files in the register's folder that may hold what was erased: other registers, and sealed
  /// copies that are called after this one.
  private func copies(of path: String, _ registers: ProtectedFiles) throws -> [String] {
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
        return (try? registers.contains(file)) ?? false
      }
  }
}
