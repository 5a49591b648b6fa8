import Glibc

/// The ranges of a sheet whose cells were merged into one, and their values while its rows are read.
struct MergedCells {
  /// A range: rows from 1, columns from 0.
  struct Range {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  /// A sheet with more merged ranges than this is a drawing, not a table.
  static let limit = 20_000

  /// A row that more merged cells than this reach into from above is a drawing as well; the others stay empty.
  private static let mostAtOnce = 64

  /// In the order of their first rows.
  private var ranges: [Range] = []
  private var next = 0
  /// The ranges with a value that may reach into the row which is read.
  private var open: [(range: Range, value: SheetCell)] = []

  /// The ranges over more than one row; a sheet names them behind its rows.
  ///
  /// The bytes are searched for the name first: most sheets have no merged cell, and need no second
  /// reading.
  static func find(_ open: () throws -> (() throws -> [UInt8]?)?) throws -> MergedCells {
    var merged = MergedCells()
    guard let next = try open() else { return merged }
    let word = Array("mergeCell ".utf8)
    var tail: [UInt8] = []
    var keeps = false
    while let piece = try next() {
      if keeps {
        tail += piece
      } else {
        let window = tail.suffix(64) + piece
        if let at = Self.first(word, in: Array(window)) {
          keeps = true
          tail = Array(window[(window.startIndex + at)...])
        } else {
          tail = Array(piece.suffix(64))
        }
      }
      if tail.count > 4 << 20 { break }
    }
    if keeps { merged.read(tail) }
    return merged
  }

  /// Puts the values of merged cells that reach into a row from above into it; rows come in their order.
  ///
  /// - Parameter cells: The row's own cells in the order of their columns.
  /// - Returns: Whether any was put there, behind the others.
  mutating func spread(to row: Int, _ cells: inout [SheetRow.Filled]) -> Bool {
    guard next < ranges.count || !open.isEmpty else { return false }
    open.removeAll { $0.range.rows.upperBound < row }
    let own = cells
    for (range, value) in open where range.rows.contains(row) {
      cells.append(SheetRow.Filled(column: range.columns.lowerBound, cell: value))
    }
    let hasMore = cells.count > own.count
    while next < ranges.count, ranges[next].rows.lowerBound <= row {
      let range = ranges[next]
      next += 1
      guard range.rows.lowerBound == row, open.count < Self.mostAtOnce else { continue }
      let value = SheetRow(number: row, filled: own)[range.columns.lowerBound]
      if !value.isEmpty { open.append((range, value)) }
    }
    return hasMore
  }

  private mutating func read(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for piece in text.split(separator: "ref=\"").dropFirst().prefix(Self.limit) {
      let ends = piece.prefix { $0 != "\"" }.split(separator: ":")
      guard ends.count == 2, let from = CellName(ends[0]), let to = CellName(ends[1]),
        from.row <= to.row, from.column <= to.column
      else { continue }
      ranges.append(Range(rows: from.row...to.row, columns: from.column...to.column))
    }
    ranges.sort { $0.rows.lowerBound < $1.rows.lowerBound }
  }

  private static func first(_ word: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let letter = word.first else { return nil }
      var at = 0
      while at + word.count <= bytes.count {
        guard let found = memchr(start + at, Int32(letter), bytes.count - word.count - at + 1)
        else { return nil }
        at = UnsafeRawPointer(found) - start
        if memcmp(start + at, word, word.count) == 0 { return at }
        at += 1
      }
      return nil
    }
  }
}
