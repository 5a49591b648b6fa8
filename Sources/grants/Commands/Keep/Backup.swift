import ArgumentParser
import Persistence

/// `grants backup`
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the register while others may write, and check the copy.",
    discussion: """
      EXAMPLES:
        grants backup /media/usb/grants-2026-06-30.sqlite
      """)

  @Argument(help: "The new file.", completion: .file())
  var file: String

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let desk = try Desk(options, .reading)
    try desk.register.backup(to: Files.absolute(file))
    desk.confirm(Words.backedUp(file))
  }
}
