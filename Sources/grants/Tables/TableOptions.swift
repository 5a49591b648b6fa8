import ArgumentParser
import Domain
import Exchange
import Persistence
import Reporting
import Sheets

/// How somebody's table is to be taken in.
struct TableOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What each row of a table is, such as deliverables; 360giving for grants.", valueName: "kind"),
    completion: .list(Kind.allCases.map(\.typed) + [GivingImport.word]))
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

  @Flag(name: .long, help: "Do not ask.")
  var yes = false

  /// What is done with records that are there, or are not.
  var mode: TableMode {
    switch (add, update) {
    case (false, false): .cautious
    case (true, false): .add
    case (false, true): .update
    case (true, true): .addAndUpdate
    }
  }

  /// How a CSV file is to be read.
  func reading() throws -> TableFile.Options {
    var separator = self.separator
    if separator == "tab" || separator == "\\t" { separator = "\t" }
    guard separator.map({ $0.count == 1 }) ?? true else {
      throw CommandError.notAWord(separator ?? "", of: "--separator", [",", ";", "tab", "|"])
    }
    return TableFile.Options(
      encoding: try encoding.map { try TextEncoding(named: $0) }, separator: separator?.first)
  }

  /// What was said of the columns in a file and, over it, on the command line.
  func instructions(in form: [UInt8]?) throws -> TableMapping.Instructions {
    var said = TableMapping.Instructions()
    if let form { said = try TableMapping.Instructions(form) }
    if let mapping {
      do {
        said = try TableMapping.Instructions(Files.read(mapping))
      } catch let error as InterchangeError {
        throw CommandError.interchange(mapping, error)
      }
    }
    if let kind { said.kind = try Kind(spelled: kind) }
    said.sheet = sheet ?? said.sheet
    said.currency = currency ?? said.currency
    said.language = namesIn ?? said.language
    if let decimal {
      guard let sign = TableMapping.DecimalSign(rawValue: decimal) else {
        throw CommandError.notAWord(decimal, of: "--decimal", ["point", "comma"])
      }
      said.decimalSign = sign
    }
    if let dates {
      guard let order = TableMapping.DayOrder(rawValue: dates) else {
        throw CommandError.notAWord(dates, of: "--dates", ["dmy", "mdy"])
      }
      said.dayOrder = order
    }
    for column in columns {
      guard let equals = column.lastIndex(of: "=") else {
        throw CommandError.unexpectedArgument(column)
      }
      said.columns.append(
        (String(column[..<equals]), String(column[column.index(after: equals)...])))
    }
    return said
  }
}
