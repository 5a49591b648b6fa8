import ArgumentParser
import Domain
import JSON
import Persistence
import Phrases
import Reporting
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

  private struct Line {
    let reference: String
    let name: String
    let size: Int64
    let hash: String
    let place: EvidencePlace
  }

  func run() throws {
    let session = try CommandSession(options, .reading, knownAt: past.knownAt)
    try reading.settle(session.context)
    if let export { return try write(to: export, session) }
    let lines = try session.register.read { register in
      try documents(register, session).map { document in
        Line(
          reference: try register.reference(of: document.id).description,
          name: document.text("fileName") ?? "", size: document.integer("size") ?? 0,
          hash: document.text("sha256") ?? "", place: try register.place(ofDocument: document.id))
      }
    }
    let document =
      lines.isEmpty
      ? Document([.paragraph(Words.nothingListed(session.language))])
      : Document([.table(table(lines, isForPeople: true, session.language))])
    try reading.show(
      document, on: session, table: { table(lines, isForPeople: false, session.language) },
      json: { json in
        EvidenceAnswer(
          lines.map {
            .init(
              reference: $0.reference, fileName: $0.name, size: $0.size, sha256: $0.hash,
              keptIn: $0.place.word)
          }
        ).write(to: &json)
      })
  }

  /// - Parameter isForPeople: Whether the beginning of a digest is enough.
  private func table(_ lines: [Line], isForPeople: Bool, _ language: Language) -> Table {
    Table(
      [
        .init(RecordWords.field("reference")(language), .whole),
        .init(RecordWords.field("fileName")(language)),
        .init(RecordWords.field("size")(language), trailing: true), .init("SHA-256"),
        .init(Words.keptIn(language)),
      ],
      rows: lines.map { line in
        [
          Cell(line.reference), Cell(line.name), Cell("\(line.size)"),
          Cell(isForPeople ? String(line.hash.prefix(12)) : line.hash),
          Cell(Words.place(line.place)(language)),
        ]
      })
  }

  private func documents(_ register: Reading, _ session: CommandSession) throws -> [Record] {
    let all = try register.records(.document)
    guard let reference else { return all }
    let below = try register.descendants(of: References(register, session.caller).find(reference))
    let named = Set(try below.flatMap { try register.record($0).references("evidence") } + below)
    return all.filter { named.contains($0.id) }
  }

  private func write(to folder: String, _ session: CommandSession) throws {
    let named = try session.register.read { register in
      try documents(register, session).map { document in
        (record: document, reference: try register.reference(of: document.id).description)
      }
    }
    let export = EvidenceExport(folder, force: reading.overwriting.force, session)
    let outcome = try export.write(named)
    session.confirm(Words.exportedFiles(outcome.count, folder))
    guard outcome.missing.isEmpty else {
      session.context.say(Words.withoutFiles(outcome.missing))
      throw ExitCode(3)
    }
  }
}

extension EvidencePlace {
  /// The word for it in JSON.
  fileprivate var word: KeptInWord {
    switch self {
    case .register: .register
    case .folder: .folder
    case .elsewhere: .elsewhere
    case .nowhere: .nowhere
    }
  }
}
