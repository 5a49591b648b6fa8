import JSON
package import Sheets

/// The columns of a table of grants, and how a row becomes a grant.
package struct GivingTable {
  /// A row of the table.
  package typealias Row = SheetRow

  private struct Column {
    var heading: String
    var path: GivingPath
    var shape: GivingField.Shape?

    /// Whether several texts may stand in a cell, with semicolons between.
    var isJoined: Bool {
      guard case .texts? = shape else { return false }
      return heading.last?.isNumber == false
    }
  }

  private let columns: [Column?]
  private let headings: [String: String]
  /// What is wrong with the headings.
  let problems: [GivingProblem]

  /// Understands headings; nil when they are not those of grants.
  ///
  /// - Parameters:
  ///   - row: The first row of the sheet.
  ///   - organisationsElsewhere: Whether another sheet says who gives or receives.
  package init?(_ row: SheetRow, organisationsElsewhere: Bool = false) {
    self.init(headings: row)
    guard has("id"), has("amountAwarded") || has("awardDate"),
      organisationsElsewhere || namesOrganisations
    else { return nil }
  }

  /// Whether it says who gives or receives.
  package var namesOrganisations: Bool {
    has("fundingOrganization") || has("recipientOrganization")
  }

  /// Understands the headings of a further sheet, which has the identifier of a grant and entries of
  /// one of its lists; nil when they are others.
  ///
  /// - Parameter row: The first row of the sheet.
  package init?(further row: SheetRow) {
    self.init(headings: row)
    guard has("id"), GivingObject.grant.fields.contains(where: { $0.isList && has($0.name) }) else {
      return nil
    }
  }

  private func has(_ name: String) -> Bool {
    headings.keys.contains { $0 == name || $0.hasPrefix(name + "/") }
  }

  private init(headings row: SheetRow) {
    var columns: [Column?] = []
    var problems: [GivingProblem] = []
    var known: [String: String] = [:]
    for (index, cell) in row.cells.enumerated() {
      let path = GivingPath(heading: Self.plain(cell.text))
      guard !cell.isEmpty, known[path.text] == nil else {
        if !cell.isEmpty {
          problems.append(
            GivingProblem(
              line: row.number, field: CellName.letters(index), .columnNotTaken(cell.text)))
        }
        columns.append(nil)
        continue
      }
      known[path.text] = "\(CellName.letters(index)) \"\(cell.text)\""
      columns.append(Column(heading: cell.text, path: path, shape: path.field?.shape))
    }
    self.columns = columns
    headings = known
    self.problems = problems
  }

  /// The column of a property, by its letter and its heading; the property where there is none.
  func column(of path: String) -> String { headings[path] ?? path }

  /// The grant of a row, and what could not be taken of it.
  func grant(_ row: SheetRow) -> (JSONNode, [GivingProblem]) {
    var grant = JSONNode(.object([]), line: row.number)
    var problems: [GivingProblem] = []
    for filled in row.filled {
      let (index, cell) = (filled.column, filled.cell)
      guard index < columns.count, let column = columns[index] else {
        problems.append(
          GivingProblem(
            line: row.number, field: CellName.letters(index), .columnNotTaken(cell.text)))
        continue
      }
      if case .text(let text) = cell, text.utf8.count > Self.longest {
        problems.append(
          GivingProblem(
            line: row.number, field: self.column(of: column.path.text),
            .faultyCell(text.prefix(20) + "…")))
        continue
      }
      if case .fault(let text) = cell {
        problems.append(
          GivingProblem(
            line: row.number, field: self.column(of: column.path.text), .faultyCell(text)))
        continue
      }
      if column.isJoined, cell.text.contains(";") {
        set(cell.text, column, row.number, &grant)
        continue
      }
      let value = JSONNode(Self.content(cell, column.shape), line: row.number)
      grant.set(column.path.steps[...], to: value)
    }
    return (grant, problems)
  }

  /// Texts with semicolons between are the entries of a list.
  private func set(_ text: String, _ column: Column, _ line: Int, _ grant: inout JSONNode) {
    let texts = text.split(separator: ";").map { IATIMapping.trimmed(Self.plain(String($0))) }
    for (place, text) in texts.filter({ !$0.isEmpty }).enumerated() {
      grant.set(
        column.path.steps.dropLast() + [.place(place)], to: JSONNode(.string(text), line: line))
    }
  }

  /// No text of a grant is longer, in bytes.
  private static let longest = 1 << 20

  /// A cell as the standard has it: numbers where it wants numbers, words elsewhere.
  private static func content(_ cell: SheetCell, _ shape: GivingField.Shape?) -> JSONNode.Content {
    switch (cell, shape) {
    case (.day(let day), .moment?):
      .string(day.utf8.count == 10 ? day + "T00:00:00+00:00" : day + "+00:00")
    case (.day(let day), .date?) where day.utf8.count > 10: .string(day + "+00:00")
    case (.number(let text), .number?), (.number(let text), nil):
      isPlain(text) ? .number(text) : .string(text)
    case (.text(let text), .number?): isPlain(text) ? .number(text) : .string(text)
    case (.flag(let flag), .yesOrNo?): .string(flag ? "Yes" : "No")
    case (.flag(let flag), nil): .bool(flag)
    default: .string(plain(cell.text))
    }
  }

  /// A text without NUL, which says nothing: JSON that is read here has none.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\0" }))
  }

  /// Whether a text is a number of JSON.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.count <= 100 && JSONParser.isNumber(Array(text.utf8))
  }
}
