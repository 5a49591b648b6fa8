import ArgumentParser
import Files
import Persistence
import Phrases
import Terminal
import UseCases

/// `grants restore`
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "restore", abstract: "Go back to a backup; what it replaces is copied first.",
    discussion: """
      EXAMPLES:
        grants restore /media/usb/grants-2026-06-30.sqlite
        grants restore /media/usb/grants-2026-06-30.sqlite.age --key backup-key.txt

      A sealed copy is opened by the program age, which asks for the passphrase; --key names the file of
      the secret key for one that was sealed to a public key. The restored register is an office of its
      own: what is entered from now on is never taken for what was entered after the backup.
      """)

  @Argument(help: "The backup.", completion: .file())
  var backup: String

  @Flag(name: [.short, .long], help: "Do not ask.")
  var yes = false

  @Option(
    name: .long, help: "The secret key of a sealed backup; may be given again.",
    completion: .file())
  var key: [String] = []

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let context = Context.current
    context.language = try options.language(context, setting: nil)
    let path = Folders.resolved(try options.path(context))
    try Self.refuseSideFile(path, context)
    let restoring = try RestoreBackup(
      backup, at: Files.absolute(backup), to: path, clock: context.clock())
    if restoring.replaces, !yes {
      guard context.console.canPrompt else { throw RequestError.restoreNeedsYes }
      guard context.agrees(to: Words.wouldReplace(path)) else {
        context.say(Words.declined)
        throw ExitCode(2)
      }
    }
    let outcome = try restoring.run(
      by: options.author(context), signingKeys: options.keyFile(context), secretKeys: key)
    let kept = restoring.kept
    if !options.quiet { context.say(Words.restored(path, kept: outcome.hasReplaced ? kept : nil)) }
    if outcome.isOfAnother { context.say(Words.unrelatedBackup(backup, kept: kept)) }
    if outcome.purgedAgain > 0 { context.say(Words.purgedAgain(outcome.purgedAgain)) }
    context.warnOfMissingEvidence(outcome.evidenceMissing)
  }

  /// - Throws: ``OutputError`` when the place belongs to another register, as its journal or its evidence does.
  private static func refuseSideFile(_ path: String, _ context: Context) throws {
    do {
      _ = try Destination(path, sparing: context.protectedFiles)
    } catch DestinationError.belongsTo(let owner) where FileIdentity(owner) != FileIdentity(path) {
      throw OutputError(belonging: path, to: owner)
    } catch {
      // The register itself, or what makes it impossible to write there, which opening it reports.
    }
  }
}
