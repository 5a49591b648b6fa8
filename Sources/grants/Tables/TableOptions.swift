import ArgumentParser
import Domain
import UseCases

/// How somebody's table is to be taken in.
struct TableOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What each row of a table is, such as deliverables; 360giving for grants.", valueName: "kind"),
    completion: .list(Kind.allCases.map(\.typed) + [GivingFiles.word]))
  var kind: String?

  @Option(
    name: [.long, .customLong("project")],
    help: ArgumentHelp("Where rows stand that do not say it.", valueName: "reference"),
    completion: References.completion)
  var under: String?

  @Option(name: .long, help: "The sheet of a workbook. Default: the first.")
  var sheet: String?

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "What a column is; - leaves it out. May be given again.", valueName: "heading=field"))
  var columns: [String] = []

  @Option(name: .long, help: "A file that says what the columns are.", completion: .file())
  var mapping: String?

  @Option(name: .long, help: "Keep what the columns are in this file.", completion: .file())
  var saveMapping: String?

  @Flag(name: .long, help: "Add what is new; leave what is there as it is.")
  var add = false

  @Flag(name: .long, help: "Change what is there; with --add also add what is new.")
  var update = false

  @Flag(
    name: .long, help: "Deliveries of the same day, place and quantity under other keys are others."
  )
  var keepDoubles = false

  @Flag(name: .long, help: "Load the other rows when some cannot be taken.")
  var skipErrors = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where rows that cannot be taken are written. Default: FILE.errors.csv.", valueName: "file"),
    completion: .file())
  var errors: String?

  @OptionGroup var overwriting: OverwriteOptions

  @Flag(
    name: .long,
    help: "Add cities, organisations and people that rows name and the register does not have.")
  var makeMissing = false

  @Option(
    name: .long,
    help: ArgumentHelp("The encoding of a CSV file. Default: found out.", valueName: "name"))
  var encoding: String?

  @Option(
    name: .long,
    help: ArgumentHelp("What stands between cells of a CSV file; tab for a tab.", valueName: "sign")
  )
  var separator: String?

  @Option(name: .long, help: "What stands before decimals: point or comma.")
  var decimal: String?

  @Option(name: .long, help: "The order of days such as 03/04/2025: dmy or mdy.")
  var dates: String?

  @Option(name: .long, help: "The currency of amounts that do not say theirs, such as XOF.")
  var currency: String?

  @Option(
    name: .long, help: ArgumentHelp("The language of the names in the table.", valueName: "code"))
  var namesIn: String?

  @OptionGroup(title: "Changes of agreed values") var amendment: AmendmentOptions

  @Flag(
    name: .long,
    help: "Refuse a file of IATI or 360Giving of which anything could not become what it says.")
  var strict = false

  @Option(
    name: .long,
    help: ArgumentHelp("Print the summary as text or json.", valueName: "form"),
    completion: .list(["text", "json"]))
  var format: String?

  @Flag(name: .long, help: "Do not ask.")
  var yes = false

  /// Whether the summary is for programs.
  func isJSON() throws -> Bool {
    guard let format, format != "text" else { return false }
    guard format == "json" else {
      throw RequestError.notAWord(format, of: "--format", ["text", "json"])
    }
    return true
  }

  /// What was said, without the files.
  var request: TableRequest {
    var request = TableRequest()
    (request.kind, request.under, request.sheet) = (kind, under, sheet)
    request.columns = columns
    (request.adds, request.updates) = (add, update)
    (request.keepsDoubles, request.skipsErrors) = (keepDoubles, skipErrors)
    request.makesMissing = makeMissing
    (request.encoding, request.separator) = (encoding, separator)
    (request.decimal, request.dates, request.currency) = (decimal, dates, currency)
    request.namesIn = namesIn
    request.isStrict = strict
    request.amendment = amendment.request
    return request
  }
}
