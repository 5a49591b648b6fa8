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
      let report = try session.register.read { register in
        let office = try register.office()
        return AttestationReport(
          try register.heads(), entries: try register.entryCount(),
          keys: try register.signingKeys().map {
            SignedRange(
              key: $0.key, first: $0.first.typed(in: office), last: $0.last.typed(in: office),
              count: $0.count)
          }, unsigned: try Self.unsigned(register), language: session.language)
      }
      return try reading.show(report.document, on: session, json: { report.write(to: &$0) })
    }
    let heads = try Self.heads(verify)
    let findings = try session.register.read { try $0.verify(heads) }
    guard findings.isEmpty else {
      let historyHolds = findings.allSatisfy { ![.attested, .chain].contains($0.sort) }
      if historyHolds, reading.format == nil { session.context.say(Words.attestedHolds) }
      let report = DoctorReport(
        findings, office: try session.register.read { try $0.office() }, language: session.language)
      try reading.show(report.document, on: session, json: { report.write(to: &$0) })
      throw ExitCode(3)
    }
    let report = try session.register.read { register in
      let since = try register.since(heads)
      let erased = try heads.map { head in
        try register.since([head]).erasures.map {
          VerificationReport.Erasure(
            entry: $0.entry, records: $0.records, rows: $0.rows, names: $0.names, texts: $0.texts)
        }
      }
      return VerificationReport(
        Array(zip(heads, erased)), later: since.entries, keys: since.keys,
        office: try register.office())
    }
    for line in report.lines(in: session.language) {
      session.context.console.write(session.language.marked(SafeText.line(line)) + "\n")
    }
  }

  private static func unsigned(_ register: Reading) throws -> AttestationReport.Unsigned {
    let unsigned = try register.unsignedEntries()
    return AttestationReport.Unsigned(count: unsigned.count, hasLast: unsigned.hasLast)
  }

  private static func heads(_ text: String) throws -> [ChainHead] {
    let heads = ChainHead.all(in: text)
    if !heads.isEmpty { return heads }
    let inFile = ChainHead.all(in: String(decoding: try Files.read(text), as: UTF8.self))
    guard !inFile.isEmpty else { throw RequestError.noHead(text) }
    return inFile
  }
}
