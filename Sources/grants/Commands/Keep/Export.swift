import ArgumentParser
import Domain
import Exchange
import Persistence
import Reporting
import Terminal

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

  private static let formats = ["json", "csv", "xlsx", "ics", "iati", GivingImport.word]

  func run() throws {
    let desk = try Desk(options, .reading, knownAt: past.knownAt)
    try desk.context.settle(output, force: overwriting.force)
    let form = try form()
    let file = (path: output, force: overwriting.force)
    if form == GivingImport.word { return try GivingExportFile(desk, references, file).run() }
    if form == "iati" { return try IATIExportFile(desk, references, file).run() }
    if let reference = references.first { throw CommandError.unexpectedArgument(reference) }
    guard let output, output != "-" else {
      let console = desk.context.console
      if form == "xlsx", console.outputIsTerminal { throw CommandError.missingArgument("--output") }
      _ = try write(form, desk) { console.write($0) }
      return
    }
    var count = 0
    try Files.write(output, force: overwriting.force) { sink in count = try write(form, desk, sink)
    }
    desk.confirm(Words.exported(count, output))
  }

  /// The form that was asked for, by name, by the ending of the file or by what else was said.
  private func form() throws -> String {
    let ending = output.flatMap { $0.split(separator: "/").last }?.split(separator: ".").last
      .map { String($0).lowercased() }
    let known = ending.flatMap {
      $0 == "xml" ? "iati" : Self.formats.contains($0) ? $0 : nil
    }
    let word = format ?? known ?? (kind == nil ? "json" : "csv")
    guard Self.formats.contains(word) else {
      throw CommandError.noStandardFormat(word, Self.formats)
    }
    if ["csv", "xlsx"].contains(word), kind == nil { throw CommandError.missingArgument("--as") }
    if word == "json", kind != nil || !selection.isEmpty {
      throw CommandError.unexpectedArgument(kind.map { "--as \($0)" } ?? "--under, --where")
    }
    return word
  }

  private func write(
    _ form: String, _ desk: Desk, _ sink: @escaping ([UInt8]) throws -> Void
  ) throws -> Int {
    try desk.register.read { register in
      switch form {
      case "csv": try table(desk).csv(register, sink)
      case "xlsx": try table(desk).workbook(register, sink)
      case "ics":
        try CalendarExport(desk, under: selection.under, alarms: alarms).write(register, sink)
      default: try writeAll(register, sink)
      }
    }
  }

  private func table(_ desk: Desk) throws -> TableExport {
    TableExport(desk, try Kind(spelled: kind ?? ""), selection)
  }

  private func writeAll(_ register: Reading, _ sink: @escaping ([UInt8]) throws -> Void) throws
    -> Int
  {
    var writer = InterchangeWriter(settings: try register.settingsToHandOn(), to: sink)
    var count = 0
    try register.forEachDraft { draft in
      try writer.write(draft)
      count += 1
    }
    try writer.finish()
    return count
  }
}
