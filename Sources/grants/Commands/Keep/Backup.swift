import ArgumentParser
import Domain
import Persistence
import Reporting
import Sealing

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
    let desk = try Desk(options, .reading)
    let copies = BackupFolder(Files.absolute(file), of: desk.register.path)
    guard copies.exists || keep == nil else { throw CommandError.notAFolder(file) }
    try desk.context.refuseProtected(file)
    var missing: [String] = []
    var isSound = true
    if copies.exists {
      let time = desk.context.clock()
      let made = try copies.add(at: time, isSealed: way != nil) {
        missing = try copy(desk, to: $0)
      }
      let path = Files.absolute(file) + "/\(made)"
      desk.confirm(way == nil ? Words.backedUp(path) : Words.sealed(path))
      if let keep { isSound = try removeOld(copies, keeping: keep, sparing: made, desk) }
    } else {
      missing = try copy(desk, to: Files.absolute(file))
      desk.confirm(way == nil ? Words.backedUp(file) : Words.sealed(file))
    }
    desk.warnOfMissingEvidence(missing)
    if !missing.isEmpty || !isSound { throw ExitCode(3) }
  }

  /// Deletes older copies, unless the register was altered or damaged: they may be the last that are not.
  ///
  /// - Returns: Whether the register is as history says.
  private func removeOld(
    _ copies: BackupFolder, keeping count: Int, sparing made: String, _ desk: Desk
  ) throws -> Bool {
    let findings = try desk.register.examine().filter { $0.concernsHistory }
    guard findings.isEmpty else {
      desk.context.say(Words.keptOld(findings.map(\.count).reduce(0, +)))
      return false
    }
    let old = try copies.removeOld(keeping: count, of: desk.register, sparing: made)
    if !old.isEmpty { desk.confirm(Words.removedOld(old.count)) }
    return true
  }

  /// - Returns: The documents of which the copy lacks the files.
  /// - Throws: ``RegisterError/alreadyExists(path:)`` when something has the name.
  private func copy(_ desk: Desk, to place: String) throws -> [String] {
    guard !Files.exists(place) else { throw RegisterError.alreadyExists(path: place) }
    guard let way else { return try desk.register.backup(to: place).evidenceMissing }
    return try desk.register.withWholeCopy { copy, missing in
      do { try Sealer().seal(copy, into: place, way) } catch SealError.exists {
        throw RegisterError.alreadyExists(path: place)
      } catch let error as SealError {
        throw CommandError.sealing(error)
      }
      return missing
    }
  }
}
