import Sheets

/// Writes a table as comma-separated values (RFC 4180): UTF-8, CRLF, a heading line. Numbers have a
/// point and no groups in every language, so that programs read them.
package struct CSVRenderer {
  /// The renderer has nothing to set.
  package init() {}

  /// The table as CSV.
  package func render(_ table: Table) -> String {
    var all: [UInt8] = []
    write(table) { all += $0 }
    return String(decoding: all, as: UTF8.self)
  }

  /// Writes the table as CSV, piece by piece.
  package func write(_ table: Table, to sink: @escaping ([UInt8]) throws -> Void) rethrows {
    try write(table.columns, to: sink) { add in for row in table.rows { try add(row) } }
  }

  /// Writes a table whose rows come one by one, piece by piece.
  ///
  /// - Parameter forEachRow: Hands over each row.
  package func write(
    _ columns: [Table.Column], to sink: @escaping ([UInt8]) throws -> Void,
    forEachRow: (_ add: ([Cell]) throws -> Void) throws -> Void
  ) rethrows {
    var bytes: [UInt8] = []
    CSVLine.append(columns.map(\.title), to: &bytes)
    try forEachRow { row in
      CSVLine.append(row.map(Self.text), to: &bytes)
      guard bytes.count > 65_536 else { return }
      try sink(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    try sink(bytes)
  }

  private static func text(_ cell: Cell) -> String {
    switch cell.value {
    case .number(let number): "\(number)"
    case .money(let money): "\(money)"
    case .ratio, .date, nil: cell.text
    }
  }
}
