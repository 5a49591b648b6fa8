import Domain

/// Digests the leaves of an entry, from the first to the last.
struct LeafMaker {
  private var walk: SaltWalk
  /// What is digested at the moment.
  private var buffer: [UInt8] = []

  init(_ salts: SaltTree) {
    walk = SaltWalk(salts)
    buffer.reserveCapacity(1024)
  }

  /// Whether the salt of a slot can be derived.
  mutating func hasSalt(_ slot: Int64) -> Bool { walk.salt(of: slot) != nil }

  /// What stands in the place of a text when it is erased; nil when its salt cannot be derived.
  mutating func content(of text: SQLValue, leaf: Int64) -> Node? {
    content(of: 2 * leaf) { text.appendCanonical(to: &$0) }
  }

  /// What stands in the place of a row's cells when they are erased, without the personal ones; nil when its salt
  /// cannot be derived.
  mutating func content(of row: ChangesetRows, leaf: Int64) -> Node? {
    content(of: 2 * leaf) { row.appendCells(to: &$0, hidesPersonal: true) }
  }

  /// What stands in the place of a row's personal cells when they are erased; nil when its salt cannot be derived.
  mutating func personal(of row: ChangesetRows, leaf: Int64) -> Node? {
    content(of: 2 * leaf + 1, row.appendPersonalCells)
  }

  private mutating func content(of slot: Int64, _ append: (inout [UInt8]) -> Void) -> Node? {
    guard let salt = walk.salt(of: slot) else { return nil }
    buffer.removeAll(keepingCapacity: true)
    buffer.append(3)
    buffer.append(salt)
    append(&buffer)
    return digest
  }

  mutating func leaf(text name: String, _ content: Node) -> Node {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(0)
    SQLValue.text(name).appendCanonical(to: &buffer)
    buffer.append(content)
    return digest
  }

  private static let row = {
    var bytes: [UInt8] = []
    SQLValue.text("row").appendCanonical(to: &bytes)
    return bytes
  }()

  /// - Parameters:
  ///   - content: That of its cells.
  ///   - personal: That of its personal cells; nil where there are none.
  mutating func leaf(row shape: EntryDigest.Shape, _ content: Node, personal: Node?) -> Node {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(0)
    buffer.append(contentsOf: Self.row)
    SQLValue.text(shape.table).appendCanonical(to: &buffer)
    SQLValue.text(shape.operation).appendCanonical(to: &buffer)
    buffer.append(1)
    buffer.append(number: shape.columns)
    SQLValue(shape.record).appendCanonical(to: &buffer)
    buffer.append(content)
    if let personal { buffer.append(personal) }
    return digest
  }

  private var digest: Node { buffer.withUnsafeBytes { Node(hashing: $0) } }
}

extension EntryDigest.Shape {
  init(_ row: ChangesetRows) {
    self.init(
      table: row.table, operation: row.operation.rawValue, columns: row.columns,
      record: row.subject)
  }
}
