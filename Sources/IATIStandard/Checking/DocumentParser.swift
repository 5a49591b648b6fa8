import CExpat

/// Reads a document piece by piece with Expat; names arrive as numbers.
///
/// No entity is taken from the document and no other file is read. Depth and the length of one tag
/// are limited, so that memory stays bounded whatever the file.
final class DocumentParser {
  private let parser: XML_Parser
  private let document: UnsafeMutablePointer<CheckedDocument>
  /// Room for the attributes of one element.
  private var attributes = UnsafeMutableBufferPointer<StartTag.Attribute>.allocate(capacity: 32)
  private var depth = 0
  private var isMarked = false
  private var fed = 0
  private var lastEvent = 0
  private var refusal: DocumentFault?
  private var unknownEncoding: String?
  private static let deepest = 256
  private static let longestMegabytes = 10

  /// - Parameter document: Is told of every element and text; it must last longer than the parser.
  init(for document: UnsafeMutablePointer<CheckedDocument>) {
    self.document = document
    parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: NameIndex.separator))
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    setHandlers()
  }

  deinit {
    XML_ParserFree(parser)
    attributes.deallocate()
  }

  private func setHandlers() {
    XML_SetElementHandler(
      parser, { DocumentParser.of($0).begin($1, $2) }, { user, _ in DocumentParser.of(user).end() })
    XML_SetCharacterDataHandler(parser) { user, text, count in
      guard let text else { return }
      let parser = DocumentParser.of(user)
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        parser.document.pointee.text(
          UnsafeBufferPointer(start: $0, count: Int(count)), isMarked: parser.isMarked)
      }
    }
    XML_SetCdataSectionHandler(
      parser, { DocumentParser.of($0).isMarked = true }, { DocumentParser.of($0).isMarked = false })
    XML_SetEntityDeclHandler(parser) { user, _, _, _, _, _, _, _, _ in
      DocumentParser.of(user).refuse(.declaresEntities)
    }
    XML_SetSkippedEntityHandler(parser) { user, _, _ in
      DocumentParser.of(user).refuse(.undefinedEntity)
    }
    XML_SetUnknownEncodingHandler(
      parser, { DocumentParser.of($0).answer(encoding: $1, $2) },
      Unmanaged.passUnretained(self).toOpaque())
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> DocumentParser {
    // The parser lives no longer than the object that owns it.
    Unmanaged<DocumentParser>.fromOpaque(user.unsafelyUnwrapped).takeUnretainedValue()
  }

  // MARK: Reading

  /// The line that has been reached, from 1.
  var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  /// Reads a piece; the last one may be empty.
  func feed(_ bytes: [UInt8], isLast: Bool) throws(DocumentFault) {
    let status = bytes.withUnsafeBytes {
      XML_Parse(
        parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count),
        isLast ? 1 : 0)
    }
    if let refusal { throw refusal }
    guard status == XML_STATUS_OK else { throw fault(reason()) }
    fed += bytes.count
    if fed - lastEvent > Self.longestMegabytes << 20 {
      throw fault(.tooLong(megabytes: Self.longestMegabytes))
    }
  }

  private func refuse(_ reason: DocumentFault.Reason) {
    refusal = refusal ?? fault(reason)
    XML_StopParser(parser, 0)
  }

  private func fault(_ reason: DocumentFault.Reason) -> DocumentFault {
    DocumentFault(
      reason: reason, line: line, column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
  }

  private func reason() -> DocumentFault.Reason {
    let code = XML_GetErrorCode(parser)
    switch code {
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_UNCLOSED_CDATA_SECTION,
      XML_ERROR_ASYNC_ENTITY, XML_ERROR_PARTIAL_CHAR:
      return .endsEarly
    case XML_ERROR_INVALID_TOKEN, XML_ERROR_BAD_CHAR_REF: return .invalidSign
    case XML_ERROR_TAG_MISMATCH: return .mismatchedEnd
    case XML_ERROR_DUPLICATE_ATTRIBUTE: return .doubleAttribute
    case XML_ERROR_UNBOUND_PREFIX: return .unboundPrefix
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: return .trailing
    case XML_ERROR_UNDEFINED_ENTITY: return .undefinedEntity
    case XML_ERROR_UNKNOWN_ENCODING, XML_ERROR_INCORRECT_ENCODING: return .encoding(unknownEncoding)
    default: return .other(XML_ErrorString(code).map { String(cString: $0) } ?? "")
    }
  }

  // MARK: Events

  private func begin(
    _ name: UnsafePointer<CChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard let name, let pairs else { return }
    depth += 1
    if depth > Self.deepest { return refuse(.tooDeep(limit: Self.deepest)) }
    lastEvent = Int(XML_GetCurrentByteIndex(parser))
    let number = document.pointee.names.find(name)
    let isForeign = document.pointee.names.isForeign(number)
    let attributes = read(pairs)
    document.pointee.start(
      StartTag(
        name: number, spelling: name, isForeign: isForeign, line: line, attributes: attributes))
  }

  /// The attributes of an element, in memory that is used again for the next.
  private func read(
    _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) -> UnsafeMutableBufferPointer<StartTag.Attribute> {
    var count = 0
    while let key = pairs[2 * count], let value = pairs[2 * count + 1] {
      if count == attributes.count { makeRoom() }
      let number = document.pointee.names.find(key)
      let start = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
      var length = 0
      while start[length] != 0 { length += 1 }
      attributes.initializeElement(
        at: count,
        to: StartTag.Attribute(
          name: number, spelling: key,
          bytes: UnsafeBufferPointer(start: start, count: length),
          isForeign: document.pointee.names.isForeign(number)))
      count += 1
    }
    return UnsafeMutableBufferPointer(rebasing: attributes[..<count])
  }

  private func makeRoom() {
    let larger = UnsafeMutableBufferPointer<StartTag.Attribute>.allocate(
      capacity: 2 * attributes.count)
    _ = larger.moveInitialize(fromContentsOf: attributes)
    attributes.deallocate()
    attributes = larger
  }

  private func end() {
    depth -= 1
    lastEvent = Int(XML_GetCurrentByteIndex(parser))
    document.pointee.end()
  }

  // MARK: Encodings

  /// Windows' own Latin alphabet, which Expat does not know and many files are written in.
  private func answer(
    encoding: UnsafePointer<CChar>?, _ info: UnsafeMutablePointer<XML_Encoding>?
  ) -> Int32 {
    unknownEncoding = encoding.map { String(cString: $0) }
    guard let info, let name = unknownEncoding?.lowercased(),
      ["windows-1252", "cp1252", "iso-8859-15", "latin1"].contains(name)
    else { return Int32(XML_STATUS_ERROR.rawValue) }
    let changes = name == "iso-8859-15" ? Self.latin9 : name == "latin1" ? [:] : Self.windows
    withUnsafeMutableBytes(of: &info.pointee.map) { map in
      let codes = map.bindMemory(to: Int32.self)
      for byte in 0..<256 { codes[byte] = changes[byte] ?? Int32(byte) }
    }
    info.pointee.data = nil
    info.pointee.convert = nil
    info.pointee.release = nil
    return Int32(XML_STATUS_OK.rawValue)
  }

  private static let latin9: [Int: Int32] = [
    0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152, 0xBD: 0x153,
    0xBE: 0x178,
  ]

  private static let windows: [Int: Int32] = [
    0x80: 0x20AC, 0x81: -1, 0x82: 0x201A, 0x83: 0x192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020,
    0x87: 0x2021, 0x88: 0x2C6, 0x89: 0x2030, 0x8A: 0x160, 0x8B: 0x2039, 0x8C: 0x152, 0x8D: -1,
    0x8E: 0x17D, 0x8F: -1, 0x90: -1, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D,
    0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x2DC, 0x99: 0x2122, 0x9A: 0x161, 0x9B: 0x203A,
    0x9C: 0x153, 0x9D: -1, 0x9E: 0x17E, 0x9F: 0x178,
  ]
}
