import ArgumentParser
import Domain
import Files
import Glibc
import Persistence
import Phrases
import Reporting
import Sealing
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
    let language = try options.language(context, setting: nil)
    context.language = language
    let path = Folders.resolved(try options.path(context))
    try Self.refuseSideFile(path, context)
    let time = context.clock()
    let stem = path.hasSuffix(".sqlite") ? String(path.dropLast(7)) : path
    let kept = Self.free("\(stem)-replaced-\(HistoryReport.time(time).filter { $0 != ":" })")
    let file = Files.absolute(backup)
    guard Files.exists(file) else { throw FileArgumentError.noBackup(backup) }
    if FileIdentity(file).map({ $0 == FileIdentity(path) }) ?? false {
      throw FileArgumentError.backupIsRegister(backup)
    }
    if access(path, F_OK) == 0, !yes {
      guard context.console.canPrompt else { throw RequestError.restoreNeedsYes }
      guard Words.isYes(context.ask(Words.wouldReplace(path)) ?? "") else {
        context.say(Words.declined)
        throw ExitCode(2)
      }
    }
    let author = Author(
      name: options.author(context), clock: time, today: TimeZones.day(at: time, in: "UTC"))
    func restore(_ file: String) throws -> RestoreOutcome {
      try Register.restore(
        file, to: path, keeping: kept, by: author, keys: options.keyFile(context))
    }
    let outcome: RestoreOutcome
    do {
      outcome = try opened(file, beside: path, restore)
    } catch RegisterError.foreign(let other) where other != path {
      throw FileArgumentError.notABackup(backup)
    }
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

  /// The name for what is replaced: with a number behind it where a restoration of the same second has it.
  private static func free(_ stem: String) -> String {
    var name = "\(stem).sqlite"
    var number = 2
    while Files.exists(name) {
      name = "\(stem)-\(number).sqlite"
      number += 1
    }
    return name
  }

  /// Hands over a backup that can be read: of a sealed one, what came out of it.
  private func opened(
    _ file: String, beside path: String, _ body: (String) throws -> RestoreOutcome
  ) throws -> RestoreOutcome {
    guard Sealer.isSealed(file) else { return try body(file) }
    return try Register.withOpenCopy(beside: path) { copy in
      do { try Sealer().open(file, into: copy, keys: key) } catch let error as SealError {
        throw RequestError.sealing(error)
      }
      return try body(copy)
    }
  }
}
