/// Reads comma-separated values (RFC 4180) a row at a time, as programs really write them: with
/// semicolons, tabs or bars, line breaks of any kind, and blank lines.
package struct CSVReader {
  /// No row of a table that people keep is longer, in bytes.
  static let rowLimit = 16 << 20

  private var decoder: TextDecoder
  /// What stands between cells.
  let separator: UInt8
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var line = 1

  /// - Parameters:
  ///   - encoding: How the file spells its letters.
  ///   - separator: What stands between cells; nil to find out from the first lines.
  ///   - next: Hands out the file a piece at a time, nil at its end.
  package init(
    encoding: TextEncoding, separator: Character? = nil, _ next: @escaping () throws -> [UInt8]?
  ) throws {
    decoder = TextDecoder(encoding, next)
    while buffer.count < 65_536, let piece = try decoder.piece() { buffer += piece }
    // Excel's own way of saying which separator follows.
    if let (separator, end) = Self.namedSeparator(buffer) {
      self.separator = separator
      line = 2
      start = end
    } else {
      self.separator = separator?.asciiValue ?? Self.separator(in: buffer)
    }
  }

  /// The next row that is not blank; nil at the end.
  ///
  /// - Throws: ``SheetError`` with the line.
  package mutating func next() throws -> SheetRow? {
    while true {
      guard let row = try scan() else { return nil }
      if !row.isBlank { return row }
    }
  }

  private mutating func refill() throws {
    guard !isAtEnd else { return }
    buffer.removeFirst(start)
    start = 0
    guard buffer.count < Self.rowLimit else { throw SheetError.endlessCell(line: line) }
    let wanted = max(65_536, buffer.count * 2)
    while buffer.count < wanted {
      guard let piece = try decoder.piece() else {
        isAtEnd = true
        return
      }
      buffer += piece
    }
  }

  /// The row that begins at `start`, blank or not.
  private mutating func scan() throws -> SheetRow? {
    while true {
      if start < buffer.count {
        let found = buffer.withUnsafeBufferPointer {
          Scan(bytes: $0, separator: separator, isLast: isAtEnd).row(from: start)
        }
        switch found {
        case .row(let cells, let end, let lines):
          defer { line += lines }
          start = end
          return SheetRow(number: line, filled: cells)
        case .tooWide:
          throw SheetError.beyondSheet(
            sheet: nil, row: line, column: CellName.letters(SheetRow.mostColumns))
        case .openQuote(let lines): throw SheetError.openQuote(line: line + lines)
        case .more: break
        }
      } else if isAtEnd {
        return nil
      }
      try refill()
      if isAtEnd, start >= buffer.count { return nil }
    }
  }
}

/// One pass over the bytes of one row.
private struct Scan {
  enum Outcome {
    case row([SheetRow.Filled], end: Int, lines: Int)
    /// A cell behind the last column that a sheet can have.
    case tooWide
    /// The buffer ends within the row.
    case more
    /// The file ends within a quoted cell that began so many lines on.
    case openQuote(Int)
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let separator: UInt8
  let isLast: Bool

  func row(from first: Int) -> Outcome {
    var cells: [SheetRow.Filled] = []
    cells.reserveCapacity(12)
    var index = first
    var lines = 0
    var column = 0
    func add(_ cell: SheetCell) {
      if !cell.isEmpty { cells.append(SheetRow.Filled(column: column, cell: cell)) }
      column += 1
    }
    while true {
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        let began = lines
        guard let (text, after) = quoted(from: index + 1, &lines) else {
          return isLast ? .openQuote(began) : .more
        }
        add(text)
        index = after
      } else {
        let from = index
        while index < bytes.count, bytes[index] != separator, bytes[index] != 10, bytes[index] != 13
        {
          index += 1
        }
        add(Self.cell(bytes[from..<index]))
      }
      if let last = cells.last, last.column >= SheetRow.mostColumns { return .tooWide }
      guard index < bytes.count else {
        return isLast ? .row(cells, end: index, lines: lines + 1) : .more
      }
      switch bytes[index] {
      case separator: index += 1
      case 10: return .row(cells, end: index + 1, lines: lines + 1)
      default:
        guard index + 1 < bytes.count || isLast else { return .more }
        let isPair = index + 1 < bytes.count && bytes[index + 1] == 10
        return .row(cells, end: index + (isPair ? 2 : 1), lines: lines + 1)
      }
    }
  }

  /// A quoted cell and where it ends; nil when the buffer ends first.
  private func quoted(from first: Int, _ lines: inout Int) -> (SheetCell, Int)? {
    var index = first
    var doubled = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
          doubled = true
          index += 2
          continue
        }
        if index + 1 == bytes.count, !isLast { return nil }
        let end = index
        index += 1
        // Letters behind the closing quote, as careless programs write them, belong to the cell.
        let tail = index
        while index < bytes.count, bytes[index] != separator, bytes[index] != 10, bytes[index] != 13
        {
          index += 1
        }
        if doubled || tail < index {
          return (Self.unquoted(bytes[first..<end], bytes[tail..<index]), index)
        }
        return (Self.cell(bytes[first..<end]), index)
      case 10: lines += 1
      default: break
      }
      index += 1
    }
    return nil
  }

  private static func unquoted(
    _ body: Slice<UnsafeBufferPointer<UInt8>>, _ tail: Slice<UnsafeBufferPointer<UInt8>>
  )
    -> SheetCell
  {
    var plain: [UInt8] = []
    var skip = false
    for byte in body {
      if byte == UInt8(ascii: "\""), !skip {
        skip = true
        continue
      }
      skip = false
      plain.append(byte)
    }
    plain += tail
    return plain.withUnsafeBufferPointer { cell($0[...]) }
  }

  /// The cell that bytes spell, without the blanks around them.
  private static func cell(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> SheetCell {
    var (from, to) = (bytes.startIndex, bytes.endIndex)
    while from < to, bytes[from] <= 0x20 { from += 1 }
    while from < to, bytes[to - 1] <= 0x20 { to -= 1 }
    if from == to { return .empty }
    // The apostrophe that CSVLine puts before what a spreadsheet would take for a formula.
    if bytes[from] == UInt8(ascii: "'"), CSVLine.looksLikeFormula(bytes[(from + 1)..<to]) {
      from += 1
    }
    return .text(String(decoding: UnsafeBufferPointer(rebasing: bytes[from..<to]), as: UTF8.self))
  }
}
