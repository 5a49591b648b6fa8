import XML

/// Reads a workbook of Excel since 2007 or of LibreOffice (ISO/IEC 29500): its sheets, and the rows
/// of one of them as a stream.
package struct WorkbookReader {
  /// A sheet as its tab shows it.
  package struct Sheet: Hashable, Sendable {
    /// The name on the tab.
    package let name: String
    /// Whether the tab is hidden.
    package let isHidden: Bool
    let part: String
  }

  /// The words that cells share may take this much memory.
  static let sharedTextLimit = 512 << 20

  private let archive: ZipReader
  /// The sheets in the order of their tabs.
  package private(set) var sheets: [Sheet] = []
  private var startsIn1904 = false
  private var sharedTexts: [SheetCell] = []
  private var styles = CellStyles()

  /// Whether a file begins like a workbook, or like one of Excel's older or locked files.
  package static func begins(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// Opens a workbook and reads what its sheets share.
  ///
  /// - Throws: ``SheetError`` that names the broken part.
  package init(_ file: RandomAccess) throws {
    if file.size >= 4, try file.bytes(at: 0, count: 4) == [0xD0, 0xCF, 0x11, 0xE0] {
      throw SheetError.lockedOrOld
    }
    archive = try ZipReader(file)
    let parts = WorkbookParts(archive)
    let main = try parts.main
    guard let workbook = try archive.open(main) else {
      throw SheetError.another(ForeignForm(parts: archive.entries.keys))
    }
    let relations = try parts.relations(of: main)
    try readWorkbook(main, workbook, relations)
    // The usual names serve where a careless program left the relationships out.
    let texts = relations.first(ofType: "sharedStrings") ?? "xl/sharedStrings.xml"
    if let part = try archive.open(texts) { sharedTexts = try SharedTexts.read(texts, part) }
    let formats = relations.first(ofType: "styles") ?? "xl/styles.xml"
    if let part = try archive.open(formats) {
      styles = try CellStyles(name: formats, part)
    }
  }

  /// The sheet of a name, else of a number from 1 among those that can be seen; the first without either.
  func sheet(_ text: String?) -> Sheet? {
    let visible = sheets.filter { !$0.isHidden }
    guard let text else { return visible.first }
    if let named = sheets.first(where: { $0.name.lowercased() == text.lowercased() }) {
      return named
    }
    return Int(text).flatMap { visible.indices.contains($0 - 1) ? visible[$0 - 1] : nil }
  }

  /// The rows of a sheet that hold something, one a call; nil at the end.
  ///
  /// The value of a merged cell stands in each of the rows that it covers.
  ///
  /// - Parameter keepsTimes: Whether a day with a time keeps it.
  package func rows(of sheet: Sheet, keepsTimes: Bool = false) throws -> () throws -> SheetRow? {
    guard let open = try archive.open(sheet.part) else {
      throw SheetError.damaged(part: sheet.part)
    }
    let merged = try MergedCells.find { try archive.open(sheet.part) }
    let reader = SheetReader(
      part: sheet.part, sheet: sheet.name, sharedTexts: sharedTexts, styles: styles,
      startsIn1904: startsIn1904,
      merged: merged, keepsTimes: keepsTimes, open)
    return { try reader.next() }
  }

  private mutating func readWorkbook(
    _ name: String, _ next: () throws -> [UInt8]?, _ relations: WorkbookParts.Relations
  ) throws {
    var sheets: [Sheet] = []
    var startsIn1904 = false
    let part = PartReader(
      name,
      onStart: { tag in
        let attributes = tag.attributes
        switch tag.name.local {
        case "workbookPr": startsIn1904 = ["1", "true"].contains(attributes[local: "date1904"])
        case "sheet":
          guard let title = attributes[local: "name"], let id = attributes[local: "id"],
            let target = relations.targets[id]
          else { return }
          let state = attributes[local: "state"]
          sheets.append(
            Sheet(name: title, isHidden: state != nil && state != "visible", part: target))
        default: break
        }
      })
    try part.read(next)
    self.sheets = sheets
    self.startsIn1904 = startsIn1904
  }
}
