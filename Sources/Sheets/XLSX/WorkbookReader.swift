/// Reads a workbook of Excel since 2007 or of LibreOffice (ISO/IEC 29500): its sheets, and the rows
/// of one of them as a stream.
public struct WorkbookReader {
  /// A sheet as its tab shows it.
  public struct Sheet: Hashable, Sendable {
    /// The name on the tab.
    public let name: String
    /// Whether the tab is hidden.
    public let isHidden: Bool
    let part: String
  }

  /// The words that cells share may take this much memory.
  static let sharedTextLimit = 512 << 20

  private let archive: ZipReader
  /// The sheets in the order of their tabs.
  public private(set) var sheets: [Sheet] = []
  private var startsIn1904 = false
  private var sharedTexts: [SheetCell] = []
  private var styles = CellStyles()

  /// Whether a file begins like a workbook, or like one of Excel's older or locked files.
  public static func begins(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// Opens a workbook and reads what its sheets share.
  ///
  /// - Throws: ``SheetError`` that names the broken part.
  public init(_ file: RandomAccess) throws {
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
  public func rows(of sheet: Sheet, keepsTimes: Bool = false) throws -> () throws -> SheetRow? {
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
    guard let part = try archive.open("xl/_rels/workbook.xml.rels") else {
      throw SheetError.damaged(part: "xl/_rels/workbook.xml.rels")
    }
    var targets: [String: String] = [:]
    let stream = XMLStream(part: "xl/_rels/workbook.xml.rels")
    stream.onStart = { name, attributes in
      if XMLStream.isName(name, "Relationship"), let id = attributes["Id"],
        let target = attributes["Target"]
      {
        targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      }
    }
    try stream.read(part)
    return targets
  }

  private mutating func readWorkbook(
    _ part: () throws -> [UInt8]?, _ relations: [String: String]
  ) throws {
    var sheets: [Sheet] = []
    var startsIn1904 = false
    let stream = XMLStream(part: "xl/workbook.xml")
    stream.onStart = { name, attributes in
      if XMLStream.isName(name, "workbookPr") {
        startsIn1904 = ["1", "true"].contains(attributes["date1904"])
      } else if XMLStream.isName(name, "sheet"), let title = attributes["name"],
        let id = attributes["id"], let target = relations[id]
      {
        let state = attributes["state"]
        sheets.append(
          Sheet(name: title, isHidden: state != nil && state != "visible", part: target))
      }
    }
    try stream.read(part)
    self.sheets = sheets
    self.startsIn1904 = startsIn1904
  }
}
