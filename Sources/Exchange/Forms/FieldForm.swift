package import Domain
import Sheets

/// A workbook to be filled in without a network: a row each, with lists to choose from, checks and
/// explanations; its import is the way back.
package struct FieldForm {
  /// One column to be filled in.
  package struct Column {
    /// What a cell takes.
    package enum Entry {
      /// One of these words.
      case choice([String])
      /// A day between these two, ISO 8601.
      case day(from: String, to: String)
      /// A number of at least 0.
      case number
      /// A whole number of at least 0.
      case whole
      /// Words.
      case text
    }

    let heading: String
    let target: ColumnTarget
    let entry: Entry
    let help: String
    let objection: String
    let width: Int

    /// - Parameters:
    ///   - heading: What stands over it.
    ///   - target: What it says of a record.
    ///   - entry: What a cell takes.
    ///   - help: What is said beside a cell that is filled in.
    ///   - objection: What is said when a cell does not take what was typed.
    ///   - width: How wide it is, in letters.
    package init(
      heading: String, target: ColumnTarget, entry: Entry, help: String, objection: String,
      width: Int
    ) {
      self.heading = heading
      self.target = target
      self.entry = entry
      self.help = help
      self.objection = objection
      // A heading that breaks into lines is cut where the row does not grow with it.
      self.width = max(width, heading.count + 2)
    }
  }

  /// The words of the form that stand around its rows.
  package struct Texts {
    let tab: String
    let explanationTab: String
    let title: String
    let lines: [String]
    let keyHeading: String
    let keyHelp: String

    /// - Parameters:
    ///   - tab: The name of the sheet that is filled in.
    ///   - explanationTab: The name of the sheet that explains it.
    ///   - title: What stands at the top.
    ///   - lines: The explanation, a line each; the first stands over the rows as well.
    ///   - keyHeading: The heading of the keys.
    ///   - keyHelp: What the keys are for.
    package init(
      tab: String, explanationTab: String, title: String, lines: [String], keyHeading: String,
      keyHelp: String
    ) {
      self.tab = tab
      self.explanationTab = explanationTab
      self.title = title
      self.lines = lines
      self.keyHeading = keyHeading
      self.keyHelp = keyHelp
    }
  }

  private let texts: Texts
  private let columns: [Column]
  private let mark: FormMark
  private let keys: [String]
  private let isRightToLeft: Bool

  /// How many rows there are to be filled in.
  package static let rowCount = 200
  private static let firstRow = 5
  private static let listTab = "lists"

  /// - Parameters:
  ///   - keys: A key for each row, never given to another.
  ///   - mark: What the form says of itself, so that it can be loaded.
  package init(
    _ texts: Texts, _ columns: [Column], keys: [String], mark: FormMark, isRightToLeft: Bool = false
  ) {
    self.texts = texts
    self.columns = columns
    self.keys = keys
    self.mark = mark
    self.isRightToLeft = isRightToLeft
  }

  /// Writes the workbook.
  package func write(to sink: @escaping ([UInt8]) throws -> Void) throws {
    var writer = WorkbookWriter(to: sink)
    try writeRows(&writer)
    try writeExplanation(&writer)
    try writeLists(&writer)
    var hidden = SheetLayout(name: FormMark.sheet)
    hidden.isHidden = true
    try writer.begin(hidden)
    for row in mark.rows { try writer.write(row.map { ($0, CellStyle()) }) }
    try writer.finish()
  }

  private func writeRows(_ writer: inout WorkbookWriter) throws {
    var layout = SheetLayout(name: texts.tab)
    layout.widths = columns.map(\.width) + [12]
    layout.frozenRows = Self.firstRow - 1
    layout.isProtected = true
    layout.isRightToLeft = isRightToLeft
    let rows = Self.firstRow...(Self.firstRow + keys.count - 1)
    layout.checks = columns.enumerated().map { index, column in
      CellCheck(
        column: index, rows: rows, rule: rule(column.entry, index),
        help: (column.heading, column.help), objection: column.objection)
    }
    try writer.begin(layout)
    try writer.write([(.text(texts.title), CellStyle(isBold: true))])
    try writer.write([(.text(texts.lines.first ?? ""), CellStyle())])
    try writer.write([])
    try writer.write(
      columns.map { (.text($0.heading), .heading) } + [(.text(texts.keyHeading), .heading)])
    for key in keys {
      try writer.write(
        columns.map { (.empty, Self.style($0.entry)) } + [(.text(key), CellStyle(fill: "EEEEEE"))])
    }
  }

  private func rule(_ entry: Column.Entry, _ column: Int) -> CellCheck.Rule {
    switch entry {
    case .choice(let words):
      let letters = CellName.letters(column)
      return .list(
        range: "\(Self.listTab)!$\(letters)$1:$\(letters)$\(max(1, words.count))")
    case .day(let from, let to): return .day(from: from, to: to)
    case .number: return .number(atLeast: 0)
    case .whole: return .whole(atLeast: 0)
    case .text: return .anything
    }
  }

  private static func style(_ entry: Column.Entry) -> CellStyle {
    switch entry {
    case .day: CellStyle(format: "dd/mm/yyyy", fill: "FFFDF0", isInput: true)
    case .whole: CellStyle(format: "0", fill: "FFFDF0", isInput: true)
    case .number, .choice: CellStyle(fill: "FFFDF0", isInput: true)
    case .text: CellStyle(fill: "FFFDF0", wraps: true, isInput: true)
    }
  }

  private func writeExplanation(_ writer: inout WorkbookWriter) throws {
    var layout = SheetLayout(name: texts.explanationTab)
    layout.widths = [28, 90]
    layout.isRightToLeft = isRightToLeft
    try writer.begin(layout)
    try writer.write([(.text(texts.title), CellStyle(isBold: true))])
    for line in texts.lines {
      try writer.write([(.empty, CellStyle()), (.text(line), CellStyle(wraps: true))])
    }
    try writer.write([])
    for column in columns {
      try writer.write([
        (.text(column.heading), CellStyle(isBold: true)),
        (.text(column.help), CellStyle(wraps: true)),
      ])
    }
    try writer.write([
      (.text(texts.keyHeading), CellStyle(isBold: true)),
      (.text(texts.keyHelp), CellStyle(wraps: true)),
    ])
  }

  private func writeLists(_ writer: inout WorkbookWriter) throws {
    let lists = columns.map { column -> [String] in
      if case .choice(let words) = column.entry { words } else { [] }
    }
    var layout = SheetLayout(name: Self.listTab)
    layout.isHidden = true
    try writer.begin(layout)
    for row in 0..<(lists.map(\.count).max() ?? 0) {
      try writer.write(lists.map { (row < $0.count ? .text($0[row]) : .empty, CellStyle()) })
    }
  }

  /// The mapping of the form's columns.
  ///
  /// - Parameter keyHeading: The heading of the keys.
  package static func mapping(
    _ kind: Kind, _ columns: [Column], keyHeading: String, sheet: String
  ) -> TableMapping {
    var mapping = TableMapping(kind: kind)
    mapping.sheet = sheet
    mapping.dayOrder = .dmy
    mapping.columns =
      columns.map { TableMapping.Column(heading: $0.heading, target: $0.target) }
      + [TableMapping.Column(heading: keyHeading, target: .key)]
    return mapping
  }
}
