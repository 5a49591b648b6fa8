import ArgumentParser
import Domain
import Persistence
import Reporting
import Terminal

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
    let desk = try Desk(options, .reading)
    try reading.settle(desk.context)
    let (current, count) = try desk.register.read { (try $0.head(), try $0.entryCount()) }
    guard let verify else {
      let report = AttestationReport(current, language: desk.language)
      return try reading.show(report.document, on: desk, json: { report.write(to: &$0) })
    }
    let head = try Self.head(verify)
    let (findings, known) = try desk.register.read {
      (try $0.verify(head), try $0.entryCount(until: head.at))
    }
    guard findings.isEmpty else {
      let report = DoctorReport(findings, language: desk.language)
      try reading.show(report.document, on: desk, json: { report.write(to: &$0) })
      throw ExitCode(3)
    }
    let wording = AttestationReport.holds(head, later: count - known)
    desk.context.console.write(desk.language.marked(wording(desk.language)) + "\n")
  }

  private static func head(_ text: String) throws -> ChainHead {
    if let head = ChainHead(in: text) { return head }
    guard let head = ChainHead(in: String(decoding: try Files.read(text), as: UTF8.self)) else {
      throw CommandError.noHead(text)
    }
    return head
  }
}
