package import Sheets

/// What a form says of itself on a hidden sheet, so that it can be loaded without a word more.
package struct FormMark {
  /// The name of the hidden sheet.
  package static let sheet = "grants"
  private static let format = "grants-form"

  /// The reference of the record to which the form belongs.
  package let under: String
  /// What its columns mean, as a mapping in JSON.
  package let mapping: [UInt8]

  package init(under: String, mapping: [UInt8]) {
    self.under = under
    self.mapping = mapping
  }

  /// Reads the mark of a workbook; nil when the file is no form.
  ///
  /// - Throws: ``SheetError``.
  package init?(in table: TableFile) throws {
    guard table.has(sheet: Self.sheet) else { return nil }
    let next = try table.rows(of: Self.sheet)
    var facts: [String: String] = [:]
    while facts.count < 10, let row = try next() { facts[row[0].text] = row[1].text }
    guard facts["format"] == Self.format, let under = facts["under"],
      let mapping = facts["mapping"]
    else { return nil }
    self.init(under: under, mapping: Array(mapping.utf8))
  }

  /// The rows of the hidden sheet.
  package var rows: [[SheetCell]] {
    [
      [.text("format"), .text(Self.format)], [.text("under"), .text(under)],
      [.text("mapping"), .text(String(decoding: mapping, as: UTF8.self))],
    ]
  }
}
