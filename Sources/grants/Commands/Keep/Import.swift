import ArgumentParser
import Domain
import Exchange
import Persistence
import Phrases
import Reporting
import UseCases

/// `grants import`
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "import",
    abstract: "Load a table, form, IATI or 360Giving file, or a register file.",
    discussion: """
      EXAMPLES:
        grants import plan.xlsx --as deliverables --under bf-girls --dry-run
        grants import plan.csv --as milestones --map "Date butoir=due" --save-mapping plan.json
        grants import form.xlsx
        grants import activities.xml --dry-run
        grants import grants.json --update
        grants import register.json

      A table is CSV or a workbook; its headings are understood in four languages. On a terminal you
      see what would come of it and are asked; --dry-run shows it anywhere. Without --add or --update
      a row that says something else than the register is an error. Rows that cannot be taken are
      listed, and written to a file to be corrected and loaded again; then nothing is loaded, unless
      --skip-errors says so. One import is one change: undo takes it back whole.

      An IATI file (XML, activities or organisations, versions 1.0x and 2.0x) is taken as far as it
      can be; what the register has no field for is kept and written out again by grants export
      --format iati. What could not become what it says is listed; --strict refuses it instead. So is a
      file of 360Giving (JSON, CSV or workbook); --as 360giving says that it is one where the beginning
      does not show it.
      """)

  @Argument(
    help: ArgumentHelp(
      """
      The file: .csv, .xlsx, .xml, .json; - for standard input. Several files of IATI or of 360Giving \
      are one change.
      """, valueName: "file"),
    completion: .file())
  var files: [String]

  @OptionGroup(title: "Tables") var table: TableOptions
  @OptionGroup var options: RegisterOptions
  @OptionGroup var dry: DryRunOptions

  func run() throws {
    let session = try CommandSession(options, .writing)
    let inputs = try files.map { try InputFile($0) }
    for input in inputs where try isEmpty(input) { throw RequestError.nothingInFile(input.path) }
    if let form = try publishedForm(inputs, session) {
      return try PublicationImport(form, inputs, table, session).run(dryRun: dry.dryRun)
    }
    guard let input = inputs.first, inputs.count == 1 else {
      throw RequestError.unexpectedArgument(files.last ?? "")
    }
    let file = input.path
    guard try isRegisterFile(input) else {
      return try TableImport(input, table, session).run(dryRun: dry.dryRun)
    }
    let outcome = try session.register.change(
      CommandLineText.of("import", file), by: session.caller.author, dryRun: dry.dryRun
    ) { change in
      let summary = try change.load(file: file, keepZone: false) { input.open() }
      try input.checkUnchanged()
      return summary
    }
    session.confirm(Words.imported(outcome.result))
    dry.say(session)
  }

  /// The form in which others published the files; nil when they are something else.
  private func publishedForm(_ inputs: [InputFile], _ session: CommandSession) throws -> (
    any PublishedForm
  )? {
    let giving = GivingImport(today: session.caller.today, options: table)
    guard table.kind == nil else { return table.kind == GivingImport.word ? giving : nil }
    if try inputs.allSatisfy(IATIImport.reads) { return IATIImport(today: session.caller.today) }
    return try inputs.allSatisfy { try GivingImport.reads($0, table) } ? giving : nil
  }

  /// Whether there is nothing in the file but blanks.
  private func isEmpty(_ input: InputFile) throws -> Bool {
    let enough = 64
    let beginning = try input.beginning(enough)
    let text = beginning.starts(with: [0xEF, 0xBB, 0xBF]) ? beginning.dropFirst(3) : beginning[...]
    return beginning.count < enough && text.allSatisfy { $0 <= 0x20 }
  }

  /// Whether the file is one of the register's own, not a table.
  private func isRegisterFile(_ input: InputFile) throws -> Bool {
    guard table.kind == nil, table.mapping == nil else { return false }
    var beginning = try input.beginning(64)[...]
    if beginning.starts(with: [0xEF, 0xBB, 0xBF]) { beginning = beginning.dropFirst(3) }
    let first = beginning.first { $0 > 0x20 }
    return first == nil || first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}
