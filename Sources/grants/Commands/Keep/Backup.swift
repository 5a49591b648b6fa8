import ArgumentParser
import Persistence
import Phrases
import Sealing
import UseCases

/// `grants backup`
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "backup",
    abstract: "Copy the register while others may write, and check the copy.",
    discussion: """
      EXAMPLES:
        grants backup /media/usb/grants-2026-06-30.sqlite
        grants backup /media/usb --keep 14
        grants backup /media/usb --encrypt
        grants backup /media/usb --encrypt-to backup-key.pub --keep 14

      In a folder the copy is named after the register and the time (UTC); --keep leaves the newest of
      these. grants restore goes back to a copy.

      With --encrypt the copy is sealed with a passphrase by the program age, which asks for it. With
      --encrypt-to it is sealed to a public key, so that nobody needs to be asked: age-keygen makes a
      pair of keys. A sealed copy is one file, with all evidence in it.
      """)

  @Argument(help: "The new file, or a folder.", completion: .file())
  var file: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "In a folder: keep this many copies and delete the older ones.", valueName: "number"))
  var keep: Int?

  @Flag(name: .long, help: "Seal the copy with a passphrase, by the program age.")
  var encrypt = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Seal the copy to a public key, or to those in a file; may be given again.",
      valueName: "key|file"))
  var encryptTo: [String] = []

  @OptionGroup var options: RegisterOptions

  func validate() throws {
    if let keep, keep < 1 { throw ValidationError("'--keep' is at least 1.") }
    if encrypt, !encryptTo.isEmpty {
      throw ValidationError("'--encrypt' and '--encrypt-to' exclude each other.")
    }
  }

  private var way: Sealer.Way? {
    encrypt ? .passphrase : encryptTo.isEmpty ? nil : .recipients(encryptTo)
  }

  func run() throws {
    let session = try CommandSession(options, .reading)
    let backup = MakeBackup(to: Files.absolute(file), of: session.register.path, sealed: way)
    guard backup.isIntoFolder || keep == nil else { throw RequestError.notAFolder(file) }
    try session.context.refuseProtected(file)
    let made = try backup.run(in: session.session)
    let path = backup.isIntoFolder ? made.path : file
    session.confirm(backup.isSealed ? Words.sealed(path) : Words.backedUp(path))
    var isSound = true
    if let keep {
      switch try backup.removeOld(keeping: keep, sparing: made, in: session.session) {
      case .removed(0): break
      case .removed(let count): session.confirm(Words.removedOld(count))
      case .kept(let findings):
        session.context.say(Words.keptOld(findings))
        isSound = false
      }
    }
    session.context.warnOfMissingEvidence(made.missing)
    if !made.missing.isEmpty || !isSound { throw ExitCode(3) }
  }
}
