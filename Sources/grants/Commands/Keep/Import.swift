import ArgumentParser
import Persistence
import Phrases
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
    let isMapped = table.mapping != nil
    switch try FileForm.of(inputs, table.request, isMapped: isMapped, for: session.caller) {
    case .publications(let form):
      let importing = ImportPublications(form, inputs, table.request)
      try PublicationImport(
        importing: importing, session: session, isJSON: try table.isJSON()
      ).run(
        dryRun: dry.dryRun, asks: !table.yes)
    case .table(let file): try TableImport(file, table, session).run(dryRun: dry.dryRun)
    case .register(let file):
      let outcome = try LoadRegisterFile(file).run(in: session.session, dryRun: dry.dryRun)
      session.confirm(Words.imported(outcome.result))
      dry.say(session)
    }
  }
}
