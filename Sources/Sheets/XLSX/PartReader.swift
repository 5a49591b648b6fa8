import XML

/// Reads a part of a workbook as XML; errors name the part.
///
/// A document type is refused: no part of a workbook has one.
struct PartReader {
  private static let limits = XMLReader.Limits(
    depth: 64, markup: 16 << 20, takesDocumentType: false)

  private let name: String
  private let xml: XMLReader

  init(
    _ name: String, onStart: @escaping (XMLTag) throws -> Void,
    onEnd: @escaping (XMLName) throws -> Void = { _ in },
    onText: @escaping (XMLText) throws -> Void = { _ in }
  ) {
    self.name = name
    xml = XMLReader(Self.limits, onStart: onStart, onEnd: onEnd, onText: onText)
  }

  /// Reads the whole part.
  ///
  /// - Throws: ``SheetError``, and what `next` throws.
  func read(_ next: () throws -> [UInt8]?) throws {
    while let piece = try next() { try feed(piece, isLast: false) }
    try feed([], isLast: true)
  }

  /// Reads a piece; the last one may be empty.
  func feed(_ piece: [UInt8], isLast: Bool) throws {
    do {
      try xml.feed(piece, isLast: isLast)
    } catch let fault as XMLFault {
      throw switch fault.reason {
      case .tooDeep(let levels): SheetError.tooDeep(part: name, levels: levels)
      case .tooLong(let bytes): SheetError.tooLarge(part: name, bytes: bytes)
      case .declaresEntities: SheetError.declaresEntities(part: name)
      case .malformed, .endsEarly, .unknownEncoding:
        SheetError.badXML(part: name, line: fault.line)
      }
    }
  }
}
