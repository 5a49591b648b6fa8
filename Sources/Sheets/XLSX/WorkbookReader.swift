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
    guard let workbook = try archive.open("xl/workbook.xml") else { throw SheetError.notATable }
    try readWorkbook(workbook, try relations())
    if let part = try archive.open("xl/sharedStrings.xml") {
      sharedTexts = try SharedTexts.read(part)
    }
    if let part = try archive.open("xl/styles.xml") { styles = try CellStyles(part) }
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

  private func relations() throws -> [String: String] {
    let name = "xl/_rels/workbook.xml.rels"
    guard let next = try archive.open(name) else { throw SheetError.damaged(part: name) }
    var targets: [String: String] = [:]
    let part = PartReader(
      name,
      onStart: { tag in
        if case "Relationship" = tag.name.local, let id = tag.attributes[local: "Id"],
          let target = tag.attributes[local: "Target"]
        {
          targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
      })
    try part.read(next)
    return targets
  }

  private mutating func readWorkbook(
    _ next: () throws -> [UInt8]?, _ relations: [String: String]
  ) throws {
    var sheets: [Sheet] = []
    var startsIn1904 = false
    let part = PartReader(
      "xl/workbook.xml",
      onStart: { tag in
        let attributes = tag.attributes
        switch tag.name.local {
        case "workbookPr": startsIn1904 = ["1", "true"].contains(attributes[local: "date1904"])
        case "sheet":
          guard let title = attributes[local: "name"], let id = attributes[local: "id"],
            let target = relations[id]
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
