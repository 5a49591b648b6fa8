/// One line of comma-separated values (RFC 4180): UTF-8, ended by CRLF.
package enum CSVLine {
  /// Adds a line to `bytes`.
  ///
  /// A cell that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises
  /// ("CSV Injection"); ``CSVReader`` takes it away again.
  ///
  /// - Parameter separator: What stands between cells.
  package static func append(
    _ cells: [String], separator: UInt8 = UInt8(ascii: ","), to bytes: inout [UInt8]
  ) {
    var isFirst = true
    for cell in cells {
      if !isFirst { bytes.append(separator) }
      isFirst = false
      append(cell, separator, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func append(_ cell: String, _ separator: UInt8, to bytes: inout [UInt8]) {
    let guarded = looksLikeFormula(cell.utf8)
    let needsQuotes = cell.utf8.contains {
      $0 == UInt8(ascii: "\"") || $0 == separator || $0 == UInt8(ascii: "\r")
        || $0 == UInt8(ascii: "\n")
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if guarded { bytes.append(UInt8(ascii: "'")) }
    if needsQuotes {
      for byte in cell.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes.append(contentsOf: cell.utf8)
    }
  }

  /// Whether a spreadsheet would work a cell out: it begins with one of the signs of a formula and
  /// is no plain number.
  static func looksLikeFormula(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      var points = 0
      var digits = 0
      for byte in text.dropFirst() {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
        case UInt8(ascii: "."): points += 1
        // A blank behind a number is dropped when the line is read.
        case ...0x20: continue
        default: return true
        }
      }
      return digits == 0 || points > 1
    default: return false
    }
  }
}
