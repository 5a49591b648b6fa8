import ArgumentParser
import Domain
import Persistence
import Phrases
import Terminal
import UseCases

/// `grants export`
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "export",
    abstract: "Write the register, a table or a calendar for others to read.",
    discussion: """
      EXAMPLES:
        grants export -o register.json
        grants export --as deliverables --under bf-girls -o deliverables.xlsx
        grants export --as milestones --where type=report --format csv
        grants export --format ics --under bf-girls -o deadlines.ics
        grants export --format iati bf-girls -o activities.xml
        grants export --format 360giving -o grants.json

      json is the whole register; csv and xlsx are the records of one kind, codes with their names
      beside them, as import takes them; ics are the deadlines, for calendars to subscribe to; iati
      is IATI 2.03: all projects, or those that are named, or the source or organisations named;
      360giving is the 360Giving Data Standard, as JSON or by the ending of the file .csv or .xlsx: all
      agreements that are grants, or those, their projects or the source that are named.
      """)

  @Argument(
    help: ArgumentHelp(
      "For iati and 360giving: projects, organisations, agreements, or the source that they were read from.",
      valueName: "reference"), completion: References.completion)
  var references: [String] = []

  @Option(
    name: .long,
    help: "The form: json, csv, xlsx, ics, iati or 360giving. Default: the ending of the file.")
  var format: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The kind of records of a table, such as deliverables.", valueName: "kind"),
    completion: .list(Kind.allCases.map(\.typed)))
  var kind: String?

  @OptionGroup var selection: SelectionOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Days before a deadline on which calendars remind. Default: 14,3.", valueName: "days"))
  var alarms: String?

  @Option(
    name: [.short, .long], help: "The file; standard output when left out.",
    completion: .file())
  var output: String?

  @OptionGroup var overwriting: OverwriteOptions
  @OptionGroup var options: RegisterOptions
  @OptionGroup var past: PastOptions

  func run() throws {
    let session = try CommandSession(options, .reading, knownAt: past.knownAt)
    try session.context.settle(output, force: overwriting.force)
    var asked = AskedExport()
    (asked.format, asked.file, asked.kind, asked.alarms) = (format, output, kind, alarms)
    asked.references = references
    asked.selection = selection.selection
    let console = session.context.console
    guard let output, output != "-" else {
      if try asked.form() == "xlsx", console.outputIsTerminal {
        throw RequestError.missingArgument("--output")
      }
      let written = try write(asked.request(), session.session, to: console)
      return session.confirm(cutIn: written)
    }
    let request = try asked.request()
    var written = Exported()
    try Files.write(output, force: overwriting.force) {
      written = try session.session.export(request, to: $0)
    }
    session.confirm(Words.exported(written.count, output))
    session.confirm(cutIn: written)
  }

  private func write(_ request: some ExportRequest, _ session: Session, to console: Console) throws
    -> Exported
  {
    guard type(of: request).isWholeOrNothing else {
      return try session.export(request) { console.write($0) }
    }
    var pieces: [[UInt8]] = []
    let written = try session.export(request) { pieces.append($0) }
    for piece in pieces { console.write(piece) }
    return written
  }
}

extension CommandSession {
  /// Says which records are not whole in a workbook, if any.
  fileprivate func confirm(cutIn written: Exported) {
    if !written.cut.isEmpty { confirm(Words.cutTexts(of: written.cut)) }
  }
}
