import ArgumentParser
import Persistence
import Phrases
import UseCases

/// `grants evidence`
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "evidence",
    abstract: "List the documents that prove something, or write them out.",
    discussion: """
      EXAMPLES:
        grants evidence
        grants evidence bf-girls --export /media/usb/evidence

      Every file is checked against its SHA-256 before it is written.
      """)

  @Argument(
    help: "Only the evidence of this record and of what stands under it.",
    completion: References.completion)
  var reference: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Write the files into this folder.", valueName: "folder"),
    completion: .directory)
  var export: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var past: PastOptions
  @OptionGroup var reading: OutputOptions

  func run() throws {
    let session = try CommandSession(options, .reading, knownAt: past.knownAt)
    try reading.settle(session.context)
    if let export { return try write(to: export, session) }
    let report = EvidenceReport(
      try session.answer(ListEvidence(of: reference)), language: session.language)
    try reading.show(
      report.document, on: session, table: { report.table }, json: { report.write(to: &$0) })
  }

  private func write(to folder: String, _ session: CommandSession) throws {
    let answer = try ExportEvidence(of: reference).run(
      in: session.session,
      to: EvidenceFolder(
        path: folder, force: reading.overwriting.force, context: session.context))
    session.confirm(Words.exportedFiles(answer.count, folder))
    guard answer.missing.isEmpty else {
      session.context.say(Words.withoutFiles(answer.missing))
      throw ExitCode(3)
    }
  }
}
