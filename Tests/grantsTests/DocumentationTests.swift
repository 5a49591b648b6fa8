import ArgumentParser
import Foundation
import Phrases
import Testing

@testable import grants

@Suite struct DocumentationTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// `GRANTS_WRITE_DOCS=1 swift test` writes what the commands print into the pages.
  private let writes = ProcessInfo.processInfo.environment["GRANTS_WRITE_DOCS"] != nil

  @Test(arguments: [
    "README.md", "docs/guide.md", "docs/first-weeks.md", "docs/formats.md", "docs/guide.fr.md",
    "docs/results-and-money.md", "docs/reports.md", "docs/iati.md",
    "docs/360giving.md", "docs/languages.md",
    "docs/trust.md", "docs/validate.md",
  ])
  func `every example of a page prints what the page says`(page: String) throws {
    let file = root.appending(path: page)
    let text = try String(contentsOf: file, encoding: .utf8)
    let place = try Workplace()
    place.environment["GRANTS_BY"] = "ada"
    try Data("%PDF-1.4 handover".utf8).write(to: URL(filePath: place.path("pv.pdf")))
    let replayed = Transcript(text).replayed(in: place)
    if writes { try replayed.write(to: file, atomically: true, encoding: .utf8) }
    #expect(replayed == text)
  }

  @Test func `every command is named on the page of commands, with what it does`() throws {
    var page = "# Commands\n\nWritten from the help texts; `grants COMMAND --help` says more.\n"
    for group in Grants.configuration.groupedSubcommands {
      page += "\n## \(group.name)\n\n| command | what it does |\n| --- | --- |\n"
      for command in group.subcommands {
        let name = command.configuration.commandName ?? ""
        page += "| `grants \(name)` | \(command.configuration.abstract) |\n"
        #expect(!command.configuration.abstract.isEmpty, "\(name)")
        let help = try Workplace().run(name, "--help")
        #expect(help.status == 0, "\(name)")
        #expect(help.output.contains(command.configuration.abstract), "\(name)")
      }
    }
    let file = root.appending(path: "docs/commands.md")
    if writes { try page.write(to: file, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }

  @Test func `the manual pages say what the help says`() throws {
    let dump = try Workplace().run("--experimental-dump-help").output
    let pages = try ManualPages(dump: dump).pages
    let folder = root.appending(path: "docs/man")
    if writes {
      try? FileManager.default.removeItem(at: folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, text) in pages {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(Set(names) == Set(pages.keys))
    for (name, text) in pages {
      #expect(try String(contentsOf: folder.appending(path: name), encoding: .utf8) == text)
    }
  }

  @Test func `the shell completes commands, kinds and references`() throws {
    let place = try Workplace()
    place.make("founding-case")
    for shell in ["bash", "zsh", "fish"] {
      #expect(place.run("--generate-completion-script", shell).output.contains("overdue"))
    }
    let references = place.run("---completion", "show", "--", "positional@0", "0", "0", "bf-girls/")
    #expect(
      references.output.split(separator: "\n") == [
        "bf-girls/computer-classrooms", "bf-girls/end", "bf-girls/libraries", "bf-girls/workshops",
      ])
  }

  @Test func `every topic is there in every language`() throws {
    for topic in HelpTopics.all {
      let runs = try ["en", "fr", "ar", "az"].map {
        try Workplace().run("help-topic", topic.name, "--language", $0)
      }
      #expect(runs.allSatisfy { $0.status == 0 })
      #expect(Set(runs.map(\.output)).count == 4)
      // The same commands, settings and codes, whatever is said of them.
      let codes = runs.map { run in
        Set(
          run.output.split { !($0.isASCII && ($0.isLetter || $0 == "_" || $0 == "-")) }
            .filter { $0.hasPrefix("--") || $0.hasPrefix("GRANTS_") || $0.hasPrefix("XDG_") })
      }
      #expect(Set(codes).count == 1, "\(topic.name)")
    }
  }
}
