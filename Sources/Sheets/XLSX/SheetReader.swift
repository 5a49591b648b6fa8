import XML

/// Reads the rows of one sheet as its XML arrives.
final class SheetReader {
  private enum Kind {
    case number, shared, text, flag, fault, day
  }

  private let sheet: String
  private let sharedTexts: [SheetCell]
  private let styles: CellStyles
  private let startsIn1904: Bool
  private var merged: MergedCells
  private let keepsTimes: Bool
  private let source: () throws -> [UInt8]?
  private let name: String
  private lazy var part = PartReader(
    name, onStart: { [unowned self] in try start($0) }, onEnd: { [unowned self] in end($0) },
    onText: { [unowned self] in try text($0) })

  private var ready: [SheetRow] = []
  private var taken = 0
  private var isAtEnd = false

  private var row = 0
  private var cells: [SheetRow.Filled] = []
  private var column = 0
  private var isDisordered = false
  private var kind = Kind.number
  private var style = 0
  private var value: [UInt8] = []
  private var isInValue = false
  private var hasFormula = false
  private var isHidden = false
  /// Whether rows that do not say it are hidden.
  private var hidesRows = false
  private var phonetic = 0

  init(
    part: String, sheet: String, sharedTexts: [SheetCell], styles: CellStyles, startsIn1904: Bool,
    merged: MergedCells, keepsTimes: Bool, _ source: @escaping () throws -> [UInt8]?
  ) {
    self.sheet = sheet
    self.sharedTexts = sharedTexts
    self.styles = styles
    self.startsIn1904 = startsIn1904
    self.merged = merged
    self.keepsTimes = keepsTimes
    self.source = source
    name = part
  }

  /// The next row that holds something; nil at the end.
  func next() throws -> SheetRow? {
    while taken == ready.count {
      guard !isAtEnd else { return nil }
      ready.removeAll(keepingCapacity: true)
      taken = 0
      if let piece = try source() {
        try part.feed(piece, isLast: false)
      } else {
        isAtEnd = true
        try part.feed([], isLast: true)
      }
    }
    defer { taken += 1 }
    return ready[taken]
  }

  private func start(_ tag: XMLTag) throws {
    switch tag.name.local {
    case "c": try begin(tag.attributes)
    case "v": isInValue = true
    case "t": isInValue = phonetic == 0
    case "f": hasFormula = true
    case "rPh": phonetic += 1
    case "sheetFormatPr": hidesRows = Self.isTrue(tag.attributes[local: "zeroHeight"])
    case "row":
      isHidden = tag.attributes[local: "hidden"].map { Self.isTrue($0) } ?? hidesRows
      try beginRow(tag.attributes[local: "r"])
    default: break
    }
  }

  private func end(_ name: XMLName) {
    switch name.local {
    case "v", "t": isInValue = false
    case "c": finishCell()
    case "rPh": phonetic -= 1
    case "row": finishRow()
    default: break
    }
  }

  private func text(_ text: XMLText) throws {
    guard isInValue else { return }
    value += text.bytes
    if value.count > CSVReader.rowLimit { throw SheetError.endlessCell(line: row) }
  }

  private func beginRow(_ number: String?) throws {
    row = number.flatMap { Int($0) } ?? row + 1
    if !(1...SheetRow.mostRows ~= row) {
      row = min(max(row, 0), SheetRow.mostRows)
      throw SheetError.beyondSheet(sheet: sheet, row: row, column: nil)
    }
    cells.removeAll(keepingCapacity: true)
    column = -1
  }

  private func begin(_ attributes: XMLAttributes) throws {
    if let name = attributes[local: "r"], let place = CellName(name) {
      column = place.column
    } else {
      column += 1
    }
    if column >= SheetRow.mostColumns {
      throw SheetError.beyondSheet(
        sheet: sheet, row: row, column: CellName.letters(SheetRow.mostColumns))
    }
    style = attributes[local: "s"].flatMap { Int($0) } ?? 0
    kind =
      switch attributes[local: "t"] {
      case "s": .shared
      case "str", "inlineStr": .text
      case "b": .flag
      case "e": .fault
      case "d": .day
      default: .number
      }
    hasFormula = false
    value.removeAll(keepingCapacity: true)
  }

  private func finishCell() {
    let cell = self.cell()
    guard !cell.isEmpty, column < SheetRow.mostColumns else { return }
    if let last = cells.last, last.column >= column { return setEarlier(cell) }
    cells.append(SheetRow.Filled(column: column, cell: cell))
  }

  /// A cell that stands behind one of a later column, as no program writes them, or twice.
  ///
  /// A row has at most as many cells as columns, but a hostile one may name them over and over: each is sorted
  /// in at the end of the row.
  private func setEarlier(_ cell: SheetCell) {
    isDisordered = true
    cells.append(SheetRow.Filled(column: column, cell: cell))
    // Twice as many as a row can have: what was named again goes.
    if cells.count > 2 * SheetRow.mostColumns { order() }
  }

  /// Puts the cells in the order of their columns; of those of one column the last counts.
  private func order() {
    var last: [Int: SheetCell] = [:]
    for filled in cells { last[filled.column] = filled.cell }
    cells = last.map { SheetRow.Filled(column: $0.key, cell: $0.value) }
      .sorted { $0.column < $1.column }
    isDisordered = false
  }

  private func cell() -> SheetCell {
    // A formula whose result is the empty text is worked out; one without a value is not.
    if value.isEmpty { return hasFormula && kind != .text ? .fault("=") : .empty }
    switch kind {
    case .text: return CellText.cell(value)
    case .shared:
      guard let index = Int(String(decoding: value, as: UTF8.self)),
        sharedTexts.indices.contains(index)
      else { return .fault("?") }
      return sharedTexts[index]
    case .flag: return .flag(value.first == UInt8(ascii: "1"))
    case .fault: return .fault(String(decoding: value, as: UTF8.self))
    case .day: return .day(String(decoding: value.prefix(keepsTimes ? 19 : 10), as: UTF8.self))
    case .number: return number()
    }
  }

  /// A number as its cell shows it.
  private func number() -> SheetCell {
    let shown = styles.shown(style)
    let text = String(decoding: value, as: UTF8.self)
    guard shown != .number, let number = Double(text) else {
      return .number(NumberText.shown(value))
    }
    if shown == .percent {
      return keepsTimes
        ? .number(NumberText.shown(value))
        : .percent(NumberText.rounded(number * 100))
    }
    guard let day = SerialDay.text(number, startsIn1904: startsIn1904) else { return .fault(text) }
    if keepsTimes { return .day(day + (SerialDay.time(number) ?? "")) }
    return switch shown {
    case .month: .day(String(day.prefix(7)))
    case .year: .day(String(day.prefix(4)))
    default: .day(day)
    }
  }

  private static func isTrue(_ text: String?) -> Bool { text == "1" || text == "true" }

  private func finishRow() {
    if isDisordered { order() }
    if merged.spread(to: row, &cells) { order() }
    if !cells.isEmpty {
      ready.append(SheetRow(number: row, filled: cells, isHidden: isHidden))
    }
  }
}
