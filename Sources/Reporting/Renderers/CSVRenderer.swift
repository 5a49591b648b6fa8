import Sheets

/// Writes a table as comma-separated values (RFC 4180): UTF-8, CRLF, a heading line. Numbers have a
/// point and no groups in every language, so that programs read them.
public struct CSVRenderer {
  /// The renderer has nothing to set.
  public init() {}

  /// The table as CSV.
  public func render(_ table: Table) -> String {
    var all: [UInt8] = []
    write(table) { all += $0 }
    return String(decoding: all, as: UTF8.self)
  }

  /// Writes the table as CSV, piece by piece.
  public func write(_ table: Table, to sink: ([UInt8]) throws -> Void) rethrows {
    var bytes: [UInt8] = []
    append(table.columns, to: &bytes)
    for row in table.rows {
      append(row, to: &bytes)
      guard bytes.count > 65_536 else { continue }
      try sink(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    try sink(bytes)
  }

  /// Adds the line of headings, for a table whose rows come one by one.
  public func append(_ columns: [Table.Column], to bytes: inout [UInt8]) {
    CSVLine.append(columns.lazy.map(\.title), to: &bytes)
  }

  /// Adds the line of a row.
  public func append(_ row: [Cell], to bytes: inout [UInt8]) {
    CSVLine.append(row.lazy.map(Self.text), to: &bytes)
  }

  private static func text(_ cell: Cell) -> String {
    switch cell.value {
    case .number(let number): "\(number)"
    case .money(let money): "\(money)"
    case .ratio, .date, nil: cell.text
    }
  }
}
