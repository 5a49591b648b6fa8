import CExpat

/// Reads XML a piece at a time with Expat and hands its elements on, by their local names.
///
/// A document type is refused: no part of a workbook has one, and entities can be made to fill the
/// memory.
final class XMLStream {
  /// The attributes of an element while its start is handled.
  struct Attributes {
    fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of the attribute `name`, with or without a prefix.
    subscript(name: StaticString) -> String? {
      guard var pair = pairs else { return nil }
      while let key = pair[0], let value = pair[1] {
        if XMLStream.isName(key, name) { return String(cString: value) }
        pair += 2
      }
      return nil
    }
  }

  var onStart: (UnsafePointer<CChar>, Attributes) -> Void = { _, _ in }
  var onEnd: (UnsafePointer<CChar>) -> Void = { _ in }
  var onText: (UnsafeBufferPointer<UInt8>) -> Void = { _ in }
  private static let deepest = 64
  private let parser: XML_Parser
  private let part: String
  private var depth = 0
  private var refusal: SheetError?

  init(part: String) {
    self.part = part
    parser = XML_ParserCreate(nil)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { user, name, attributes in
        let stream = XMLStream.of(user)
        stream.depth += 1
        if stream.depth > XMLStream.deepest {
          stream.refuse(.tooDeep(part: stream.part, levels: XMLStream.deepest))
        }
        if let name { stream.onStart(XMLStream.local(name), Attributes(pairs: attributes)) }
      },
      { user, name in
        let stream = XMLStream.of(user)
        stream.depth -= 1
        if let name { stream.onEnd(XMLStream.local(name)) }
      })
    XML_SetCharacterDataHandler(parser) { user, text, count in
      guard let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        XMLStream.of(user).onText(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
      let stream = XMLStream.of(user)
      stream.refuse(.declaresEntities(part: stream.part))
    }
  }

  deinit {
    XML_ParserFree(parser)
  }

  /// Reads a piece; the last one may be empty.
  func feed(_ bytes: [UInt8], isLast: Bool) throws {
    let status = bytes.withUnsafeBytes {
      XML_Parse(
        parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count),
        isLast ? 1 : 0)
    }
    if let refusal { throw refusal }
    guard status == XML_STATUS_OK else {
      throw SheetError.badXML(part: part, line: Int(XML_GetCurrentLineNumber(parser)))
    }
  }

  /// Reads a whole part.
  func read(_ next: () throws -> [UInt8]?) throws {
    while let piece = try next() { try feed(piece, isLast: false) }
    try feed([], isLast: true)
  }

  /// Stops reading, for a reason that is thrown where the bytes came from.
  func refuse(_ error: SheetError) {
    refusal = refusal ?? error
    XML_StopParser(parser, 0)
  }

  /// Whether a name, without its prefix, is the one asked for.
  static func isName(_ name: UnsafePointer<CChar>, _ wanted: StaticString) -> Bool {
    let name = local(name)
    let start = wanted.utf8Start
    for index in 0..<wanted.utf8CodeUnitCount
    where UInt8(bitPattern: name[index]) != start[index] { return false }
    return name[wanted.utf8CodeUnitCount] == 0
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> XMLStream {
    // The parser lives no longer than the stream that owns it.
    Unmanaged<XMLStream>.fromOpaque(user.unsafelyUnwrapped).takeUnretainedValue()
  }

  private static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    var rest = name
    var start = name
    while rest.pointee != 0 {
      if rest.pointee == CChar(bitPattern: UInt8(ascii: ":")) { start = rest + 1 }
      rest += 1
    }
    return start
  }
}
