import ArgumentParser
import Reporting
import UseCases

/// `grants validate`
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "validate",
    abstract: "Check IATI files: schema, code lists and the standard's rules.",
    discussion: """
      Checks activity and organisation files by the version that they state, offline, and tells each
      finding with its line and the number, severity and category that IATI's own validator gives it.
      A file is valid when nothing critical is found. Exit status 0 when nothing is found, 3 when
      something is, 1 when a file cannot be read.

      EXAMPLES:
        grants validate activities.xml
        grants validate *.xml --severity error
        grants validate activities.xml --format json -o findings.json
      """)

  @Argument(help: "The files; - for standard input.", completion: .file(extensions: ["xml"]))
  var files: [String]

  @Option(
    name: .long,
    help: "Tell what is this grave or graver: critical, error, warning or advisory.")
  var severity = "advisory"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many findings of one kind to tell. Default: 5, and 1000 for json and csv.",
      valueName: "number"))
  var most: Int?

  @Option(name: .long, help: "The language to speak: en, fr, ar or az.")
  var language: String?

  @OptionGroup var form: OutputOptions

  func run() throws {
    let context = Context.current
    if let language {
      guard let known = Language(code: language) else {
        throw RequestError.noSuchLanguage(language)
      }
      context.language = known
    }
    try form.settle(context)
    let form = try self.form.form(OutputForm.allCases)
    let report = try CheckPublications(
      severity: severity, most: most ?? (form == .json || form == .csv ? 1000 : 5)
    ).run(
      files, opening: { try InputFile($0) }, clock: context.clock, language: context.language)
    try self.form.show(
      report.document, in: context, table: { report.table }, json: { report.write(to: &$0) })
    if report.hasUnreadable { throw ExitCode.failure }
    if report.hasFindings { throw ExitCode(3) }
  }
}
