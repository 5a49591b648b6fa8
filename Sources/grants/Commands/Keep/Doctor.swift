import ArgumentParser
import Domain
import JSON
import Persistence
import Phrases
import Reporting
import Terminal

/// `grants doctor`
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "doctor", abstract: "Examine the register: file, history, rules, evidence.",
    discussion: """
      Ends with exit status 3 when something is found, and prints the fix for each.

      EXAMPLES:
        grants doctor
        grants doctor --rebuild
      """)

  @Flag(name: .long, help: "Rebuild the lists and the search index from the records.")
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
    let session: CommandSession
    do {
      session = try CommandSession(options, rebuild ? .writing : .reading)
    } catch let error as RegisterError {
      // What makes it impossible to open the file is a finding as well.
      let findings = Finding.all(error)
      if findings.isEmpty { throw error }
      let context = Context.current
      context.language = try options.language(context, setting: nil)
      let report = DoctorReport(findings, language: context.language)
      try reading.show(report.document, in: context, json: { report.write(to: &$0) })
      throw ExitCode(3)
    }
    try reading.settle(session.context)
    if rebuild {
      try session.register.rebuildDerived()
      session.confirm(Words.rebuilt)
    }
    var findings = try session.register.examine()
    if let entry = try session.register.changedEntry() {
      findings.append(.behind(entry))
    } else if let entry = try session.register.lackingEntry(),
      try !session.register.read({ try $0.hasEntry(entry) })
    {
      // A backup that is sound is older than the register, and nothing is wrong with it.
      session.context.say(Words.older(than: entry))
    }
    if let against {
      let other = try Register(path: Files.absolute(against), access: .reading)
      findings += try session.register.forks(from: other)
    }
    let report = DoctorReport(
      findings, office: try? session.register.read { try $0.office() }, language: session.language)
    if findings.isEmpty, reading.format == nil {
      return session.context.console.write(
        session.language.marked(Words.healthy(session.language)) + "\n")
    }
    try reading.show(report.document, on: session, json: { report.write(to: &$0) })
    if !findings.isEmpty { throw ExitCode(3) }
  }
}
