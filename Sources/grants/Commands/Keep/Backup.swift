import ArgumentParser
import Domain
import Glibc
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
    let target =
      copies.exists
      ? copies.newFile(at: desk.context.clock(), isSealed: way != nil) : Files.absolute(file)
    let shown = copies.exists ? target : file
    if let way {
      guard access(target, F_OK) != 0 else { throw RegisterError.alreadyExists(path: target) }
      try desk.register.withWholeCopy { copy, missing in
        do { try Sealer().seal(copy, into: target, way) } catch let error as SealError {
          throw CommandError.sealing(error)
        }
        desk.warnOfMissingEvidence(missing)
      }
      desk.confirm(Words.sealed(shown))
    } else {
      desk.warnOfMissingEvidence(try desk.register.backup(to: target).evidenceMissing)
      desk.confirm(Words.backedUp(shown))
    }
    if let keep {
      let old = try copies.removeOld(keeping: keep)
      if !old.isEmpty { desk.confirm(Words.removedOld(old.count)) }
    }
  }
}

/// A folder of copies of one register, named by the time at which each was made.
struct BackupFolder {
  private let path: String
  private let stem: String

  init(_ path: String, of register: String) {
    self.path = path
    let name = register.split(separator: "/").last.map(String.init) ?? register
    stem = name.hasSuffix(".sqlite") ? String(name.dropLast(7)) : name
  }

  var exists: Bool { Files.isFolder(path) }

  func newFile(at time: Int64, isSealed: Bool = false) -> String {
    "\(path)/\(stem)-\(HistoryReport.time(time).filter { $0 != ":" }).sqlite"
      + (isSealed ? ".age" : "")
  }

  /// Deletes the older copies, with the evidence beside them.
  ///
  /// - Returns: Their names.
  func removeOld(keeping count: Int) throws -> [String] {
    let old = Array(Files.entries(of: path).filter(isCopy).sorted().dropLast(count))
    for name in old {
      try Files.remove("\(path)/\(name)")
      try Files.remove("\(path)/\(name).evidence")
    }
    return old
  }

  /// Whether a name is exactly what ``newFile(at:isSealed:)`` gives; nothing else is ever deleted.
  private func isCopy(_ name: String) -> Bool {
    guard name.hasPrefix(stem + "-") else { return false }
    let pattern = name.dropFirst(stem.count + 1).map { $0.isASCII && $0.isNumber ? "0" : $0 }
    return ["", ".age"].contains { String(pattern) == "0000-00-00T000000Z.sqlite" + $0 }
  }
}
