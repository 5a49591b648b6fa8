import Sheets

/// Writes a table as comma-separated values (RFC 4180): UTF-8, CRLF, a heading line.
public struct CSVRenderer {
  /// The renderer has nothing to set.
  public init() {}

  /// The table as CSV.
  public func render(_ table: Table) -> String {
    var bytes: [UInt8] = []
    CSVLine.append(table.columns.map(\.title), to: &bytes)
    for row in table.rows { CSVLine.append(row.lazy.map(\.text), to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
