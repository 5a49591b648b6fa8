import Foundation
import Testing

@testable import grants

@Suite struct OutputFormTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    place.make("demonstration")
  }

  private func start(_ name: String) throws -> String {
    String(
      decoding: try Data(contentsOf: URL(filePath: place.path(name))).prefix(15), as: UTF8.self)
  }

  @Test(arguments: [
    ("html", "<!DOCTYPE html>"), ("docx", "PK\u{3}\u{4}"), ("xlsx", "PK\u{3}\u{4}"),
    ("md", "# Reading rooms"), ("txt", "Reading rooms ("),
  ])
  func `the ending of a file says its form`(_ ending: String, _ beginning: String) throws {
    let outcome = place.run("status", "reading-rooms", "-o", place.path("s.\(ending)"))
    #expect(outcome == .init(status: 0, output: "", errors: "Wrote '/s.\(ending)'.\n"))
    #expect(try start("s.\(ending)").hasPrefix(beginning))
  }

  @Test func `every reading command has every form`() {
    for command in [
      ["status"], ["overdue"], ["upcoming"], ["list", "city"], ["search", "kaya"], ["history"],
      ["show", "kaya"], ["check"], ["explain", "reading-rooms"], ["money", "reading-rooms"],
    ] {
      let page = place.run(command + ["--format", "html", "--language", "fr"])
      #expect(page.output.contains("<html lang=\"fr\" dir=\"ltr\">"), "\(command)")
      #expect(
        place.run(command + ["-o", place.path("a.xlsx"), "--force"]).errors.hasPrefix("Wrote"))
    }
  }

  @Test func `a form for no terminal asks for a file`() {
    place.width = 80
    #expect(
      place.run("status", "--format", "xlsx")
        == .init(
          status: 64, output: "",
          errors: """
            Error: A file of the format 'xlsx' is nothing for a terminal.
            Name a file: -o report.xlsx

            """))
  }

  @Test func `without a browser the package is named, and nothing is left behind`() throws {
    place.environment["GRANTS_BROWSER"] = "/nowhere/chromium"
    place.environment["TMPDIR"] = place.folder.path()
    let before = try FileManager.default.contentsOfDirectory(atPath: place.folder.path())
    let outcome = place.run("status", "-o", place.path("s.pdf"))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("apt-get install chromium fonts-noto-core"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path()) == before)
  }

  @Test func `Arabic runs from right to left in every form`() throws {
    let page = place.run("status", "--format", "html", "--language", "ar").output
    #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
  }
}
