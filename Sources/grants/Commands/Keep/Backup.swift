import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
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
    let copies = BackupFolder(Files.absolute(file), of: session.register.path)
    guard copies.exists || keep == nil else { throw RequestError.notAFolder(file) }
    try session.context.refuseProtected(file)
    var missing: [String] = []
    var isSound = true
    if copies.exists {
      let time = session.context.clock()
      let made = try copies.add(at: time, isSealed: way != nil) {
        missing = try copy(session, to: $0)
      }
      let path = Files.absolute(file) + "/\(made)"
      session.confirm(way == nil ? Words.backedUp(path) : Words.sealed(path))
      if let keep { isSound = try removeOld(copies, keeping: keep, sparing: made, session) }
    } else {
      missing = try copy(session, to: Files.absolute(file))
      session.confirm(way == nil ? Words.backedUp(file) : Words.sealed(file))
    }
    session.context.warnOfMissingEvidence(missing)
    if !missing.isEmpty || !isSound { throw ExitCode(3) }
  }

  /// Deletes older copies, unless the register was altered or damaged: they may be the last that are not.
  ///
  /// - Returns: Whether the register is as history says.
  private func removeOld(
    _ copies: BackupFolder, keeping count: Int, sparing made: String, _ session: CommandSession
  ) throws -> Bool {
    let findings = try session.register.examine().filter { $0.concernsHistory }
    guard findings.isEmpty else {
      session.context.say(Words.keptOld(findings.map(\.count).reduce(0, +)))
      return false
    }
    let old = try copies.removeOld(keeping: count, of: session.register, sparing: made)
    if !old.isEmpty { session.confirm(Words.removedOld(old.count)) }
    return true
  }

  /// - Returns: The documents of which the copy lacks the files.
  /// - Throws: ``RegisterError/alreadyExists(path:)`` when something has the name.
  private func copy(_ session: CommandSession, to place: String) throws -> [String] {
    guard !Files.exists(place) else { throw RegisterError.alreadyExists(path: place) }
    guard let way else { return try session.register.backup(to: place).evidenceMissing }
    return try session.register.withWholeCopy { copy, missing in
      do { try Sealer().seal(copy, into: place, way) } catch SealError.exists {
        throw RegisterError.alreadyExists(path: place)
      } catch let error as SealError {
        throw RequestError.sealing(error)
      }
      return missing
    }
  }
}
