import Sheets

/// Writes a table as comma-separated values (RFC 4180): UTF-8, CRLF, a heading line. Numbers have a
/// point and no groups in every language, so that programs read them.
public struct CSVRenderer {
  /// The renderer has nothing to set.
  public init() {}

  /// The table as CSV.
  public func render(_ table: Table) -> String {
    var bytes: [UInt8] = []
    CSVLine.append(table.columns.map(\.title), to: &bytes)
    for row in table.rows { CSVLine.append(row.lazy.map(Self.text), to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func text(_ cell: Cell) -> String {
    switch cell.value {
    case .number(let number): "\(number)"
    case .money(let money): "\(money)"
    case .ratio, .date, nil: cell.text
    }
  }
}
