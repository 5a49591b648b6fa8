import ArgumentParser
import Domain
import Persistence
import Phrases
import Reporting
import SafeText
import Terminal
import UseCases

/// `grants attest`
struct Attest: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "attest",
    abstract: "Print the head of history, or prove that one kept outside holds.",
    discussion: """
      EXAMPLES:
        grants attest
        grants attest --verify letter.txt
        grants attest --verify "grants-head office=…"

      The chain shows that a register is consistent with itself. That nobody rewrote it whole is
      proved only up to a head that somebody else has kept. --verify also compares every row, index and
      list of the file with history. Ends with exit status 3 when a head does not hold or anything differs.
      """)

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A head that was kept: its line, or a file in which it stands; - reads standard input.",
      valueName: "text|file"), completion: .file())
  var verify: String?

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: OutputOptions

  func run() throws {
    let session = try CommandSession(options, .reading)
    try reading.settle(session.context)
    guard let verify else {
      let report = AttestationReport(
        try session.answer(ShowHeads()), language: session.language)
      return try reading.show(report.document, on: session, json: { report.write(to: &$0) })
    }
    switch try VerifyHeads(Self.heads(verify)).run(in: session.session) {
    case .differs(let findings, let office):
      let historyHolds = findings.allSatisfy { ![.attested, .chain].contains($0.sort) }
      if historyHolds, reading.format == nil { session.context.say(Words.attestedHolds) }
      let report = DoctorReport(findings, office: office, language: session.language)
      try reading.show(report.document, on: session, json: { report.write(to: &$0) })
      throw ExitCode(3)
    case .holds(let later):
      for line in VerificationReport(later).lines(in: session.language) {
        session.context.console.write(session.language.marked(SafeText.line(line)) + "\n")
      }
    }
  }

  private static func heads(_ text: String) throws -> [ChainHead] {
    let heads = ChainHead.all(in: text)
    if !heads.isEmpty { return heads }
    let inFile = ChainHead.all(in: String(decoding: try Files.read(text), as: UTF8.self))
    guard !inFile.isEmpty else { throw RequestError.noHead(text) }
    return inFile
  }
}
