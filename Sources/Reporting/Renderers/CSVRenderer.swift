/// Writes a table as comma-separated values (RFC 4180): UTF-8, CRLF, a heading line.
public struct CSVRenderer {
  /// The renderer has nothing to set.
  public init() {}

  /// The table as CSV.
  public func render(_ table: Table) -> String {
    line(table.columns.map(\.title)) + table.rows.map { line($0.map(\.text)) }.joined()
  }

  private func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  /// A field in quotation marks where it needs them. One that a spreadsheet would take for a formula
  /// gets an apostrophe in front, as OWASP advises ("CSV Injection").
  private func quoted(_ field: String) -> String {
    var field = field
    if let first = field.first, "=+-@\t\r".contains(first), Double(field) == nil {
      field = "'" + field
    }
    guard field.contains(where: { "\",\r\n".contains($0) || $0.isNewline }) else { return field }
    let doubled = field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"\(doubled)\""
  }
}
