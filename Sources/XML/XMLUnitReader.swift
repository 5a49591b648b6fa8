import CExpat

/// Reads a document a piece at a time and hands on what stands directly under its root, one unit after
/// the other, so that memory does not grow with the document.
public final class XMLUnitReader {
  /// The limits that keep memory and time bounded.
  enum Limit {
    static let depth = 100
    /// The memory of one unit, in bytes.
    static let unit = 32 << 20
    /// The bytes without any event.
    static let token = 4 << 20
  }

  /// Told the root element, as a tree with nothing in it.
  public var onRoot: (XMLTree) throws -> Void = { _ in }
  /// Handed each unit, with the comments before it.
  public var onUnit: (inout XMLTree) throws -> Void = { _ in }
  /// Told a unit that takes too much memory: its name and its line.
  public var onTooLarge: (String, Int) throws -> Void = { _, _ in }
  /// The letters that the bytes 128 to 255 stand for in an encoding that Expat does not know.
  public var encoding: (String) -> [UInt32]? = { _ in nil }

  let parser: XML_Parser
  let names: XMLNames
  var tree: XMLTree
  /// The open elements of the unit.
  private var open: [Open] = []
  private var depth = 0
  private var rootName: Int32 = 0
  private var skipsUnit = false
  private var textContinues = false
  private var hadEvent = false
  private var bytesWithoutEvent = 0
  private var failure: (any Error)?
  private var unknownEncoding: String?
  private var attributeNames: [UnsafeRawPointer: Int32] = [:]

  private struct Open {
    var node: Int
    var isForeign: Bool
    var hasElements: Bool
  }

  /// A reader that numbers names with `names`.
  public init(names: XMLNames) {
    self.names = names
    tree = XMLTree(names: names)
    parser = XML_ParserCreate(nil)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    setHandlers()
  }

  deinit {
    XML_ParserFree(parser)
  }

  /// Reads pieces to the end; what `onUnit` throws comes out.
  ///
  /// - Throws: ``XMLFault`` where the document cannot be read on; the units before were handed on.
  public func read(_ next: () throws -> [UInt8]?) throws {
    while let piece = try next() { try feed(piece, isLast: false) }
    try feed([], isLast: true)
  }

  private func feed(_ piece: [UInt8], isLast: Bool) throws {
    hadEvent = false
    let status = piece.withUnsafeBytes {
      XML_Parse(
        parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count),
        isLast ? 1 : 0)
    }
    if let failure { throw failure }
    if status != XML_STATUS_OK { throw fault(isLast: isLast) }
    bytesWithoutEvent = hadEvent ? 0 : bytesWithoutEvent + piece.count
    if bytesWithoutEvent > Limit.token { throw fault(.tooLong(Limit.token)) }
  }

  private func fault(isLast: Bool) -> XMLFault {
    let code = XML_GetErrorCode(parser)
    if code == XML_ERROR_UNKNOWN_ENCODING { return fault(.unknownEncoding(unknownEncoding ?? "?")) }
    let isEarly =
      isLast
      && [
        XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
        XML_ERROR_UNCLOSED_CDATA_SECTION,
      ].contains(code)
    if isEarly { return fault(.endsEarly) }
    return fault(.malformed(XML_ErrorString(code).map { String(cString: $0) } ?? ""))
  }

  func fault(_ reason: XMLFault.Reason) -> XMLFault {
    var path = depth > 0 ? [names[rootName]] : []
    path += open.map { names[tree.name($0.node)] }
    if path.count > 8 { path = path.prefix(4) + ["…"] + path.suffix(3) }
    return XMLFault(
      line: line, path: path.joined(separator: "/"), reason)
  }

  private var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  /// Stops reading with an error.
  func stop(_ error: any Error) {
    failure = failure ?? error
    XML_StopParser(parser, 0)
  }

  // MARK: What is met

  func start(
    _ name: UnsafePointer<CChar>, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>
  ) {
    hadEvent = true
    depth += 1
    guard depth <= Limit.depth else { return stop(fault(.tooDeep(Limit.depth))) }
    let number = names.number(cString: name)
    if skipsUnit { return }
    if depth == 1 { rootName = number }
    if let last = open.indices.last {
      open[last].hasElements = true
      endText(within: open[last])
    }
    if tree.size > Limit.unit { return skip() }
    let node = tree.open(number, line: line)
    add(pairs)
    if depth == 1 {
      tree.close(node)
      perform { try onRoot(tree) }
      tree.removeAll()
      return
    }
    let isForeign = open.last?.isForeign == true || Self.hasPrefix(name)
    open.append(Open(node: node, isForeign: isForeign, hasElements: false))
  }

  private func add(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    var pair = pairs
    while let key = pair[0], let value = pair[1] {
      // Expat keeps the names of attributes in one place as long as it lives.
      let number = attributeNames[key] ?? names.number(cString: key)
      attributeNames[key] = number
      var count = 0
      while value[count] != 0 { count += 1 }
      value.withMemoryRebound(to: UInt8.self, capacity: count) {
        tree.add(attribute: number, UnsafeBufferPointer(start: $0, count: count))
      }
      pair += 2
    }
  }

  func end() {
    hadEvent = true
    depth -= 1
    if skipsUnit {
      if depth == 1 { skipsUnit = false }
      return
    }
    guard let last = open.popLast() else { return }
    endText(within: last)
    tree.close(last.node)
    if open.isEmpty {
      perform { try onUnit(&tree) }
      tree.removeAll()
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    hadEvent = true
    guard !open.isEmpty, !skipsUnit else { return }
    tree.add(text: text, continues: textContinues, line: line)
    textContinues = true
    if tree.size > Limit.unit { skip() }
  }

  func add(_ kind: XMLTree.Kind, _ text: UnsafeBufferPointer<UInt8>) {
    hadEvent = true
    guard depth > 0, !skipsUnit else { return }
    if let last = open.last { endText(within: last) }
    tree.add(kind, text, line: line)
    if tree.size > Limit.unit { skip() }
  }

  /// Blanks between elements say nothing; within an element of another namespace they may.
  private func endText(within last: Open) {
    if textContinues, last.hasElements, !last.isForeign { tree.dropBlankText() }
    textContinues = false
  }

  /// Goes on behind a unit that takes too much memory.
  private func skip() {
    let name = open.first.map { names[tree.name($0.node)] } ?? ""
    let line = open.first.map { tree.line($0.node) } ?? line
    tree.removeAll()
    open.removeAll()
    skipsUnit = depth > 1
    perform { try onTooLarge(name, line) }
  }

  func upperHalf(of name: String) -> [UInt32]? {
    unknownEncoding = name
    return encoding(name)
  }

  private func perform(_ body: () throws -> Void) {
    guard failure == nil else { return }
    do { try body() } catch { stop(error) }
  }

  private static func hasPrefix(_ name: UnsafePointer<CChar>) -> Bool {
    var index = 0
    while name[index] != 0 {
      if name[index] == CChar(UInt8(ascii: ":")) { return true }
      index += 1
    }
    return false
  }
}
