import ArgumentParser
import Domain
import Persistence
import Phrases
import UseCases

/// `grants clone`
struct Clone: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "clone", abstract: "Copy the register for another office, such as a field team.",
    discussion: """
      EXAMPLES:
        grants clone /media/usb/kaya.sqlite

      The copy is an office of its own: its history goes on from the head of this one, and what is
      entered in either is told apart. Two plain copies of one file that are both written to are a
      fork, which doctor --against finds.
      """)

  @Argument(help: "The new file.", completion: .file())
  var file: String

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let session = try CommandSession(options, .reading)
    try session.context.refuseProtected(file)
    let copy = try CloneRegister(to: Files.absolute(file)).run(in: session.session)
    session.confirm(Words.cloned(file, String(copy.office?.description.suffix(6) ?? "")))
    session.context.warnOfMissingEvidence(copy.evidenceMissing)
  }
}
