package import Domain
import Exchange
package import Sheets

/// How somebody's table is to be taken in, as it was typed.
package struct TableRequest: Codable, Sendable {
  /// What each row is; nil where the table or its mapping says so.
  package var kind: String?
  /// Where rows stand that do not say it.
  package var under: String?
  /// The sheet of a workbook; nil for the first.
  package var sheet: String?
  /// What columns are: `heading=field`; `-` instead of a field leaves the column out.
  package var columns: [String] = []
  /// Whether what is new is added, and nothing that is there is an error.
  package var adds = false
  /// Whether what is there is changed.
  package var updates = false
  /// Whether deliveries of the same day, place and quantity under other keys are others.
  package var keepsDoubles = false
  /// Whether the other rows are loaded when some cannot be taken.
  package var skipsErrors = false
  /// Whether cities, organisations and people are added that rows name and the register does not have.
  package var makesMissing = false
  /// The encoding of a CSV file; nil to find out.
  package var encoding: String?
  /// What stands between the cells of a CSV file, or `tab`; nil to find out.
  package var separator: String?
  /// What stands before decimals: `point` or `comma`; nil where every number must be clear by itself.
  package var decimal: String?
  /// The order of a day's numbers: `dmy` or `mdy`; nil where every day must be clear by itself.
  package var dates: String?
  /// The currency of amounts that do not say theirs, ISO 4217.
  package var currency: String?
  /// The language of the names in the table.
  package var namesIn: String?
  /// What kind of change of agreed values it is, and why.
  package var amendment = AmendmentRequest()
  /// Whether a publication is refused of which anything could not become what it says.
  package var isStrict = false

  package init() {}

  /// What is done with records that are there, or are not.
  package var mode: TableMode {
    switch (adds, updates) {
    case (false, false): .cautious
    case (true, false): .add
    case (false, true): .update
    case (true, true): .addAndUpdate
    }
  }

  /// How a CSV file is to be read.
  ///
  /// - Throws: ``RequestError/notAWord(_:of:_:)``; ``SheetError`` for an encoding that is not known.
  package func reading() throws -> TableFile.Options {
    var separator = self.separator
    if separator == "tab" || separator == "\\t" { separator = "\t" }
    guard separator.map({ $0.count == 1 }) ?? true else {
      throw RequestError.notAWord(separator ?? "", of: "--separator", [",", ";", "tab", "|"])
    }
    return TableFile.Options(encoding: try namedEncoding(), separator: separator?.first)
  }

  /// The encoding that was named; nil when none was.
  func namedEncoding() throws -> TextEncoding? {
    try encoding.map { try TextEncoding(named: $0) }
  }

  /// What is said of the columns: in a form, over it in the file of a mapping, and over both in the request.
  func instructions(form: [UInt8]?, mapping: InputFile?) throws -> TableMapping.Instructions {
    var said = try form.map { try TableMapping.Instructions($0) } ?? TableMapping.Instructions()
    if let mapping {
      do {
        said = try TableMapping.Instructions(mapping.bytes())
      } catch let error as InterchangeError {
        throw RequestError.interchange(mapping.path, error)
      }
    }
    if let kind { said.kind = try Kind(spelled: kind) }
    said.sheet = sheet ?? said.sheet
    said.currency = currency ?? said.currency
    said.language = namesIn ?? said.language
    try addSigns(to: &said)
    for column in columns {
      guard let equals = column.lastIndex(of: "=") else {
        throw RequestError.unexpectedArgument(column)
      }
      said.columns.append(
        (String(column[..<equals]), String(column[column.index(after: equals)...])))
    }
    return said
  }

  private func addSigns(to said: inout TableMapping.Instructions) throws {
    if let decimal {
      guard let sign = TableMapping.DecimalSign(rawValue: decimal) else {
        throw RequestError.notAWord(decimal, of: "--decimal", ["point", "comma"])
      }
      said.decimalSign = sign
    }
    if let dates {
      guard let order = TableMapping.DayOrder(rawValue: dates) else {
        throw RequestError.notAWord(dates, of: "--dates", ["dmy", "mdy"])
      }
      said.dayOrder = order
    }
  }
}
