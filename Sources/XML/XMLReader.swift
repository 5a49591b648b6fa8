import CExpat

/// Reads a document a piece at a time with Expat and tells what stands in it, in bounded memory.
///
/// No entity is taken from the document and no other file is read. What one of the bodies throws ends
/// the reading and comes out of ``feed(_:isLast:)``.
package final class XMLReader {
  package struct Limits: Sendable {
    /// How many elements may stand within each other.
    package var depth: Int
    /// The bytes of one tag, comment, instruction or document type.
    package var markup: Int
    /// The bytes of the text between two tags; nil where the body that takes it has its own limit.
    package var text: Int?
    /// Whether a document type may stand there, as long as it declares no entity and no value.
    package var takesDocumentType: Bool

    package init(depth: Int, markup: Int, text: Int? = nil, takesDocumentType: Bool = true) {
      self.depth = depth
      self.markup = markup
      self.text = text
      self.takesDocumentType = takesDocumentType
    }
  }

  let parser: OpaquePointer
  let limits: Limits
  // Constants, so that calling them counts no references: there is a call for each tag.
  private let onStart: (XMLTag) throws -> Void
  private let onEnd: (XMLName) throws -> Void
  private let onText: (XMLText) throws -> Void
  private let onComment: (XMLText) throws -> Void
  private let onInstruction: (XMLText) throws -> Void
  private var depth = 0
  private var isMarked = false
  /// The bytes of the text since the last tag.
  private var textLength = 0
  /// The bytes that were fed since the last event: what they belong to has no end yet.
  private var unfinished = 0
  private var failure: (any Error)?
  private var unknownEncoding: String?

  /// More than this is not handed to the parser at once, so that ``Limits/markup`` is watched whatever
  /// the pieces are.
  private static let mostAtOnce = 1 << 18

  /// - Parameters:
  ///   - separator: What stands between a namespace's address and a local name; nil for names as they
  ///     are spelled.
  ///   - onText: Told of text in as many pieces as the parser likes.
  ///   - onInstruction: Told the target and, after a blank, the data.
  package init(
    _ limits: Limits, namespaceSeparator separator: UInt8? = nil,
    onStart: @escaping (XMLTag) throws -> Void = { _ in },
    onEnd: @escaping (XMLName) throws -> Void = { _ in },
    onText: @escaping (XMLText) throws -> Void = { _ in },
    onComment: @escaping (XMLText) throws -> Void = { _ in },
    onInstruction: @escaping (XMLText) throws -> Void = { _ in }
  ) {
    self.limits = limits
    self.onStart = onStart
    self.onEnd = onEnd
    self.onText = onText
    self.onComment = onComment
    self.onInstruction = onInstruction
    parser =
      separator.map { XML_ParserCreateNS(nil, CChar(bitPattern: $0)) } ?? XML_ParserCreate(nil)
    listen()
  }

  deinit {
    XML_ParserFree(parser)
  }

  /// Reads pieces to the end.
  ///
  /// - Throws: ``XMLFault``, and what a body or `next` throws.
  package func read(_ next: () throws -> [UInt8]?) throws {
    while let piece = try next() { try feed(piece, isLast: false) }
    try feed([], isLast: true)
  }

  /// Reads a piece; the last one may be empty.
  ///
  /// - Throws: ``XMLFault``, and what a body throws. Nothing is read after that.
  package func feed(_ piece: [UInt8], isLast: Bool) throws {
    try piece.withUnsafeBytes { bytes in
      var rest = bytes[...]
      repeat {
        let part = rest.prefix(Self.mostAtOnce)
        rest = rest.dropFirst(part.count)
        try parse(UnsafeRawBufferPointer(rebasing: part), isLast: isLast && rest.isEmpty)
      } while !rest.isEmpty
    }
  }

  private func parse(_ part: UnsafeRawBufferPointer, isLast: Bool) throws {
    unfinished += part.count
    let status = XML_Parse(
      parser, part.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(part.count),
      isLast ? 1 : 0)
    if let failure { throw failure }
    if status == XML_STATUS_OK, unfinished <= limits.markup { return }
    let failure = fault(
      status == XML_STATUS_OK ? .tooLong(limits.markup) : reason(XML_GetErrorCode(parser)))
    self.failure = failure
    throw failure
  }

  // MARK: Refusing

  /// Stops reading, for a reason that is thrown where the bytes came from.
  func refuse(_ reason: XMLFault.Reason) {
    if failure == nil { stop(fault(reason)) }
  }

  private func stop(_ error: any Error) {
    failure = error
    XML_StopParser(parser, 0)
  }

  private func fault(_ reason: XMLFault.Reason) -> XMLFault {
    XMLFault(
      line: Int(XML_GetCurrentLineNumber(parser)),
      column: Int(XML_GetCurrentColumnNumber(parser)) + 1, reason)
  }

  private func reason(_ code: XML_Error) -> XMLFault.Reason {
    let what: XMLFault.Malformation
    switch code {
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_UNCLOSED_CDATA_SECTION,
      XML_ERROR_PARTIAL_CHAR:
      return .endsEarly
    case XML_ERROR_UNKNOWN_ENCODING: return .unknownEncoding(unknownEncoding ?? "?")
    case XML_ERROR_INVALID_TOKEN, XML_ERROR_BAD_CHAR_REF: what = .invalidCharacter
    case XML_ERROR_TAG_MISMATCH: what = .mismatchedEnd
    case XML_ERROR_DUPLICATE_ATTRIBUTE: what = .repeatedAttribute
    case XML_ERROR_UNBOUND_PREFIX: what = .unboundPrefix
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: what = .trailing
    case XML_ERROR_UNDEFINED_ENTITY: what = .undefinedEntity
    case XML_ERROR_INCORRECT_ENCODING: what = .wrongEncoding
    default: what = .other
    }
    return .malformed(what, words: XML_ErrorString(code).map { String(cString: $0) } ?? "")
  }

  // MARK: Events

  func start(
    _ name: UnsafePointer<CChar>, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    depth += 1
    textLength = 0
    if depth > limits.depth { return refuse(.tooDeep(limits.depth)) }
    tell { reader in
      try reader.onStart(
        XMLTag(
          name: XMLName(letters: name), attributes: XMLAttributes(pairs: pairs), parser: parser))
    }
  }

  func end(_ name: UnsafePointer<CChar>) {
    depth -= 1
    textLength = 0
    unfinished = 0
    guard failure == nil else { return }
    do { try onEnd(XMLName(letters: name)) } catch { stop(error) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    unfinished = 0
    textLength += bytes.count
    if let most = limits.text, textLength > most { return refuse(.tooLong(most)) }
    guard failure == nil else { return }
    do {
      try onText(XMLText(bytes: bytes, isMarked: isMarked, parser: parser))
    } catch { stop(error) }
  }

  func section(begins: Bool) {
    isMarked = begins
  }

  func comment(_ bytes: UnsafeBufferPointer<UInt8>) {
    tell { try $0.onComment(XMLText(bytes: bytes, isMarked: false, parser: parser)) }
  }

  func instruction(_ bytes: UnsafeBufferPointer<UInt8>) {
    tell { try $0.onInstruction(XMLText(bytes: bytes, isMarked: false, parser: parser)) }
  }

  /// Tells of a tag, a comment or an instruction, if it is no longer than it may be.
  private func tell(_ body: (XMLReader) throws -> Void) {
    unfinished = 0
    if Int(XML_GetCurrentByteCount(parser)) > limits.markup {
      return refuse(.tooLong(limits.markup))
    }
    guard failure == nil else { return }
    do { try body(self) } catch { stop(error) }
  }

  /// The letters that the bytes 128 to 255 stand for in an encoding that Expat does not know.
  func upperHalf(of name: String) -> [UInt32?]? {
    unknownEncoding = name
    return OneByteEncoding(named: name)?.upperHalf
  }
}
