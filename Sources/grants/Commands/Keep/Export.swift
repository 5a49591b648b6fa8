import ArgumentParser
import Domain
import Exchange
import Persistence
import Reporting
import Terminal

/// `grants export`
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the register as a file that others can read.",
    discussion: """
      EXAMPLES:
        grants export --format json -o register.json
        grants export | jq '.records[].reference'
      """)

  @Option(name: .long, help: "The form: json.")
  var format = "json"

  @Option(
    name: [.short, .long], help: "The file; standard output when left out.",
    completion: .file())
  var output: String?

  @OptionGroup var options: RegisterOptions

  func run() throws {
    guard format == "json" else { throw CommandError.noStandardFormat(format, ["json"]) }
    let desk = try Desk(options, .reading)
    guard let output, output != "-" else {
      let console = desk.context.console
      _ = try write(desk) { console.write($0) }
      return
    }
    var count = 0
    try Files.write(output) { sink in count = try write(desk, sink) }
    desk.confirm(Words.exported(count, output))
  }

  private func write(_ desk: Desk, _ sink: @escaping ([UInt8]) throws -> Void) throws -> Int {
    try desk.register.read { register in
      var writer = InterchangeWriter(settings: try register.settings(), to: sink)
      var count = 0
      try register.forEachDraft { draft in
        try writer.write(draft)
        count += 1
      }
      try writer.finish()
      return count
    }
  }
}
