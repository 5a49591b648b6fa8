import XML

/// The namespaces that are declared where the reader stands.
///
/// The parser's own reading of them ends at a prefix that is declared nowhere, as in XML with namespaces
/// such a document is none; the standard's validator reads on and tells of it as of a breach of the schema.
/// Such a name stays as it is spelled.
struct Namespaces {
  private struct Declaration {
    let depth: Int
    /// Empty for elements without a prefix.
    let prefix: [UInt8]
    let address: [UInt8]
  }

  private var declarations: [Declaration] = []
  private var depth = 0
  /// The names of the tag that was read last.
  private var made: [UnsafeMutablePointer<CChar>] = []

  /// Takes the declarations of a tag.
  mutating func start(_ attributes: XMLAttributes) {
    depth += 1
    forget()
    for (name, value) in attributes {
      guard let prefix = Self.declared(name.letters) else { continue }
      declarations.append(Declaration(depth: depth, prefix: prefix, address: Array(value)))
    }
  }

  mutating func end() {
    while let last = declarations.last, last.depth >= depth { declarations.removeLast() }
    depth -= 1
  }

  /// The memory of the last tag's names goes.
  mutating func forget() {
    for name in made { name.deallocate() }
    made.removeAll(keepingCapacity: true)
  }

  /// Whether an attribute declares a namespace.
  static func isDeclaration(_ name: UnsafePointer<CChar>) -> Bool {
    // Each letter is looked at only when those before it fit, so that no zero is passed.
    zip("xmlns".utf8, 0...).allSatisfy { UInt8(bitPattern: name[$1]) == $0 }
      && (name[5] == 0 || name[5] == colon)
  }

  /// A name as ``NameIndex`` knows it, valid until the next tag.
  mutating func name(
    _ letters: UnsafePointer<CChar>, isElement: Bool
  ) -> UnsafePointer<CChar> {
    if declarations.isEmpty { return letters }
    var length = 0
    while letters[length] != 0, letters[length] != Self.colon { length += 1 }
    let isPrefixed = letters[length] == Self.colon
    guard isPrefixed || isElement else { return letters }
    let prefix = UnsafeBufferPointer(start: letters, count: isPrefixed ? length : 0)
    let declaration = declarations.last { declaration in
      declaration.prefix.elementsEqual(prefix) { $0 == UInt8(bitPattern: $1) }
    }
    guard let declaration, !declaration.address.isEmpty else { return letters }
    return make(declaration.address, isPrefixed ? letters + length + 1 : letters)
  }

  private mutating func make(
    _ address: [UInt8], _ local: UnsafePointer<CChar>
  ) -> UnsafePointer<CChar> {
    var length = 0
    while local[length] != 0 { length += 1 }
    let name = UnsafeMutablePointer<CChar>.allocate(capacity: address.count + length + 2)
    for (place, byte) in address.enumerated() { name[place] = CChar(bitPattern: byte) }
    name[address.count] = CChar(bitPattern: NameIndex.separator)
    (name + address.count + 1).update(from: local, count: length + 1)
    made.append(name)
    return UnsafePointer(name)
  }

  /// The prefix that an attribute declares, empty for the default; nil where it declares none.
  private static func declared(_ name: UnsafePointer<CChar>) -> [UInt8]? {
    guard isDeclaration(name) else { return nil }
    if name[5] == 0 { return [] }
    return Array(String(cString: name + 6).utf8)
  }

  private static let colon = CChar(bitPattern: UInt8(ascii: ":"))
}
