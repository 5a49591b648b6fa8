import ArgumentParser
import Domain
import Persistence
import Reporting

/// `grants backup`
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the register while others may write, and check the copy.",
    discussion: """
      EXAMPLES:
        grants backup /media/usb/grants-2026-06-30.sqlite
        grants backup /media/usb --keep 14

      In a folder the copy is named after the register and the time (UTC); --keep leaves the newest of
      these. grants restore goes back to a copy.
      """)

  @Argument(help: "The new file, or a folder.", completion: .file())
  var file: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "In a folder: keep this many copies and delete the older ones.", valueName: "number"))
  var keep: Int?

  @OptionGroup var options: RegisterOptions

  func validate() throws {
    if let keep, keep < 1 { throw ValidationError("'--keep' is at least 1.") }
  }

  func run() throws {
    let desk = try Desk(options, .reading)
    let copies = BackupFolder(Files.absolute(file), of: desk.register.path)
    guard copies.exists || keep == nil else { throw CommandError.notAFolder(file) }
    let target = copies.exists ? copies.newFile(at: desk.context.clock()) : Files.absolute(file)
    try desk.register.backup(to: target)
    desk.confirm(Words.backedUp(copies.exists ? target : file))
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

  func newFile(at time: Int64) -> String {
    "\(path)/\(stem)-\(HistoryReport.time(time).filter { $0 != ":" }).sqlite"
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

  /// Whether a name is exactly what ``newFile(at:)`` gives; nothing else is ever deleted.
  private func isCopy(_ name: String) -> Bool {
    guard name.hasPrefix(stem + "-") else { return false }
    let pattern = name.dropFirst(stem.count + 1).map { $0.isASCII && $0.isNumber ? "0" : $0 }
    return String(pattern) == "0000-00-00T000000Z.sqlite"
  }
}
