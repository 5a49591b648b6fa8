import ArgumentParser
import Domain
import JSON
import Persistence
import Phrases
import Reporting
import Terminal
import UseCases

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
    let examination = ExamineRegister(rebuilds: rebuild, against: against.map(Files.absolute))
    if try examination.rebuild(in: session.session) { session.confirm(Words.rebuilt) }
    let answer = try examination.run(in: session.session)
    if let entry = answer.lacks { session.context.say(Words.older(than: entry)) }
    if answer.findings.isEmpty, reading.format == nil {
      return session.context.console.write(
        session.language.marked(Words.healthy(session.language)) + "\n")
    }
    let report = DoctorReport(
      answer.findings, office: answer.office, language: session.language)
    try reading.show(report.document, on: session, json: { report.write(to: &$0) })
    if !answer.findings.isEmpty { throw ExitCode(3) }
  }
}
