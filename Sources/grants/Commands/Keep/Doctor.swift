import ArgumentParser
import Domain
import JSON
import Persistence
import Reporting
import Terminal

/// `grants doctor`
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "doctor", abstract: "Examine the register: file, history, rules, evidence.",
    discussion: """
      Ends with exit status 3 when something is found, and says the mend for each.

      EXAMPLES:
        grants doctor
        grants doctor --rebuild
      """)

  @Flag(name: .long, help: "Make the lists anew that are derived from the records.")
  var rebuild = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Also compare with this copy, and name the entry from which they go apart.",
      valueName: "file"), completion: .file())
  var against: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: OutputOptions

  func run() throws {
    let desk = try Desk(options, rebuild ? .writing : .reading)
    try reading.settle(desk.context)
    if rebuild {
      try desk.register.rebuildDerived()
      desk.confirm(Words.rebuilt)
    }
    var findings = try desk.register.read { try $0.examine() }
    if let against {
      let other = try Register(path: Files.absolute(against), access: .reading)
      findings += try desk.register.forks(from: other)
    }
    let report = DoctorReport(findings, language: desk.language)
    if findings.isEmpty, reading.format == nil {
      return desk.context.console.write(
        desk.language.marked(Words.healthy(desk.language)) + "\n")
    }
    try reading.show(report.document, on: desk, json: { report.write(to: &$0) })
    if !findings.isEmpty { throw ExitCode(3) }
  }
}
