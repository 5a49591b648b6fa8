import ArgumentParser
import Domain
import Glibc
import Persistence
import Reporting
import Sealing
import Terminal

/// `grants restore`
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "restore", abstract: "Go back to a backup; what it replaces is copied first.",
    discussion: """
      EXAMPLES:
        grants restore /media/usb/grants-2026-06-30.sqlite
        grants restore /media/usb/grants-2026-06-30.sqlite.age --key backup-key.txt

      A sealed copy is opened by the program age, which asks for the passphrase; --key names the file of
      the secret key for one that was sealed to a public key. The restored register is an office of its own: what is entered from now on is never taken for
      what was entered after the backup.
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
    let path = try options.path(context)
    let time = context.clock()
    let stem = path.hasSuffix(".sqlite") ? String(path.dropLast(7)) : path
    let kept = "\(stem)-replaced-\(HistoryReport.time(time).filter { $0 != ":" }).sqlite"
    if access(path, F_OK) == 0, !yes {
      guard context.console.canPrompt else { throw CommandError.restoreNeedsYes }
      guard Words.isYes(context.ask(Words.wouldReplace(path)) ?? "") else {
        context.say(Words.declined)
        throw ExitCode(2)
      }
    }
    let replaced = try restore(Files.absolute(backup), to: path, keeping: kept, time)
    guard !options.quiet else { return }
    context.say(Words.restored(path, kept: replaced ? kept : nil))
  }

  private func restore(_ file: String, to path: String, keeping kept: String, _ time: Int64) throws
    -> Bool
  {
    guard Sealer.isSealed(file) else {
      return try Register.restore(file, to: path, keeping: kept, clock: time)
    }
    return try Register.withOpenCopy(beside: path) { copy in
      do { try Sealer().open(file, into: copy, keys: key) } catch let error as SealError {
        throw CommandError.sealing(error)
      }
      return try Register.restore(copy, to: path, keeping: kept, clock: time)
    }
  }
}
