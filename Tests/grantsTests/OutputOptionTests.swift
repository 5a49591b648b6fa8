import Foundation
import Reporting
import Testing

@testable import grants

/// What the environment and the options say of outputs and of their language.
@Suite struct OutputOptionTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    place.make()
  }

  @Test(arguments: [
    ("1", true), ("TRUE", true), ("yes", true), ("", false), ("0", false), ("false", false),
    ("no", false), ("off", false), ("2", false),
  ])
  func `GRANTS_FORCE overwrites only when it says yes`(_ word: String, overwrites: Bool) throws {
    try Data("old".utf8).write(to: URL(filePath: place.path("old.txt")))
    place.environment["GRANTS_FORCE"] = word
    #expect(place.run("status", "-o", "old.txt").status == (overwrites ? 0 : 1))
  }

  @Test func `a folder that does not exist is named`() throws {
    let file = place.run("export", "-o", "no/such/x.json")
    #expect(
      file.errors == """
        Error: The folder 'no/such' does not exist.
        Create it first, or choose another folder: mkdir -p 'no/such'

        """)
    try Data("proof".utf8).write(to: place.folder.appending(path: "pv.pdf"))
    place.run("add", "project", "p", "P")
    place.run("add", "deliverable", "p/w", "W", "--target", "6")
    place.run("record", "p/w", "1", "--evidence", "pv.pdf")
    let folder = place.run("evidence", "--export", "no/such/deep/")
    #expect(folder.errors.hasPrefix("Error: The folder 'no/such' does not exist.\n"), "\(folder)")
  }

  @Test func `what is said before the register is open is in the language that was asked for`() {
    let missing = place.run("status", "--register", "no.sqlite", "--language", "fr")
    #expect(missing.errors.hasPrefix("Erreur : Il n'y a pas de registre"), "\(missing)")
    let none = place.run("status", "--language", "tlh")
    #expect(none.errors.contains("'tlh'"))
  }

  @Test(arguments: [
    (["status", "--language", "fr"], "fr"), (["--language=ar", "status"], "ar"),
    (["add", "--", "--language", "fr"], nil), (["status", "--language"], nil),
    (["status", "--language", "tlh"], nil), ([], nil),
  ])
  func `the language that a command line asks for is known beforehand`(
    _ arguments: [String], _ code: String?
  ) {
    #expect(RegisterOptions.language(in: arguments)?.rawValue == code)
  }
}
