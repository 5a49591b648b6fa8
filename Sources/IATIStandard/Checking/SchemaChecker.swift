/// Holds the elements of a document to its schema as they come.
///
/// After an element that was not expected the rest of its parent is not judged, as libxml2, on which the
/// standard's own validator runs, looks no further: one fault is one finding.
struct SchemaChecker {
  private struct Frame {
    var type: Int
    var state = 0
    let name: Int
    let line: Int
    /// Whether something that was not expected stood in it.
    var isBroken = false
    /// Whether it stands in something broken.
    let isInBroken: Bool
    var hasText = false
  }

  private let tables: SchemaTables
  private var frames: [Frame] = []
  private var text: [UInt8] = []
  private let report: (SchemaFault, _ element: String, _ line: Int) -> Void

  init(
    _ tables: SchemaTables,
    report: @escaping (SchemaFault, _ element: String, _ line: Int) -> Void
  ) {
    self.tables = tables
    self.report = report
    frames.reserveCapacity(64)
  }

  // MARK: Start

  mutating func start(_ tag: StartTag) {
    var isInBroken = false
    var type = tables.anything
    if let parent = frames.indices.last {
      isInBroken = frames[parent].isBroken || frames[parent].isInBroken
      type = place(tag, in: parent)
      isInBroken = isInBroken || frames[parent].isBroken
    } else {
      type = tables.declared(tag.name)
      if type == tables.anything { report(.unknownRoot, tag.shownName, tag.line) }
    }
    if let prefix = tag.undeclaredPrefix {
      report(.undeclaredPrefix(prefix), tag.shownName, tag.line)
    }
    frames.append(Frame(type: type, name: tag.name, line: tag.line, isInBroken: isInBroken))
    checkAttributes(tag, type)
    clearText()
  }

  /// The type of an element in its parent, the order of which it takes a step on.
  private mutating func place(_ tag: StartTag, in parent: Int) -> Int {
    let holder = frames[parent].type
    let row = tables.rows[holder]
    switch row.form {
    case .any: return tables.declared(tag.name)
    case .elements, .mixed:
      guard let column = tables.column(holder, tag.isForeign ? NameIndex.foreign : tag.name) else {
        refuse(tag, parent)
        return tables.declared(tag.name)
      }
      let next = tables.next(row, frames[parent].state, column)
      if next != ContentTable.none {
        frames[parent].state = next
      } else {
        refuse(tag, parent)
      }
      return tables.child(row, column)
    case .empty, .simple:
      if !frames[parent].isBroken { tell(.elementInText, frames[parent]) }
      frames[parent].isBroken = true
      return tables.declared(tag.name)
    }
  }

  private mutating func refuse(_ tag: StartTag, _ parent: Int) {
    guard !frames[parent].isBroken else { return }
    frames[parent].isBroken = true
    guard !frames[parent].isInBroken, tag.undeclaredPrefix == nil else { return }
    let expected = tables.expected(frames[parent].type, frames[parent].state)
    report(.unexpectedElement(expected: expected), tag.shownName, tag.line)
  }

  // MARK: Attributes

  private mutating func checkAttributes(_ tag: StartTag, _ type: Int) {
    let row = tables.rows[type]
    var seen: UInt64 = 0
    for index in 0..<tag.attributes.count {
      let attribute = tag.attributes[index]
      if let place = tables.place(type, attribute.name) {
        seen |= 1 << UInt64(place)
        check(attribute, tables.attribute(row, place))
      } else {
        checkOther(attribute, type)
      }
    }
    let missing = row.required & ~seen
    guard missing != 0 else { return }
    for (place, attribute) in tables.schema.types[type].attributes.enumerated()
    where missing & (1 << UInt64(place)) != 0 {
      tell(.missingAttribute(attribute.name))
    }
  }

  private func check(_ attribute: StartTag.Attribute, _ type: SimpleType) {
    if type == .string || type.takes(attribute.bytes) { return }
    tell(.badAttribute(tables.names.names[attribute.name], value: attribute.text, type))
  }

  /// An attribute that the type does not name.
  private mutating func checkOther(_ attribute: StartTag.Attribute, _ type: Int) {
    if attribute.name == tables.typeName { return checkType(attribute, type) }
    if attribute.name == tables.nilName {
      if type != tables.anything { tell(.notNillable) }
      return
    }
    if tables.locations.contains(attribute.name) { return }
    if let prefix = attribute.undeclaredPrefix { return tell(.undeclaredPrefix(prefix)) }
    let isTaken = tables.rows[type].takesOther && (attribute.isForeign || type == tables.anything)
    guard isTaken else { return tell(.unknownAttribute(attribute.shownName)) }
    if let loose = tables.looseType(attribute.name) { check(attribute, loose) }
  }

  private mutating func checkType(_ attribute: StartTag.Attribute, _ type: Int) {
    if let named = tables.schema.named[attribute.text], named == type || type == tables.anything {
      frames[frames.count - 1].type = named
    } else {
      tell(.badType(attribute.text))
    }
  }

  /// Tells of the element that was begun last.
  private func tell(_ fault: SchemaFault) {
    if let frame = frames.last { tell(fault, frame) }
  }

  private func tell(_ fault: SchemaFault, _ frame: Frame) {
    if frame.isInBroken { return }
    report(fault, tables.names.names[frame.name], frame.line)
  }

  // MARK: Text and end

  /// - Parameter isMarked: Whether it stands in a CDATA section, which even blank is text.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, isMarked: Bool) {
    guard let last = frames.indices.last else { return }
    let row = tables.rows[frames[last].type]
    switch row.form {
    case .elements, .empty:
      if frames[last].hasText || frames[last].isBroken { return }
      if isMarked || !bytes.allSatisfy(Lexical.isBlank) {
        frames[last].hasText = true
        tell(.textBetweenElements)
      }
    case .simple: if row.simple != .string { text += bytes }
    case .mixed, .any: break
    }
  }

  mutating func end() {
    guard let frame = frames.popLast() else { return }
    let row = tables.rows[frame.type]
    switch row.form {
    case .elements, .mixed:
      if !frame.isBroken, !tables.mayEnd(row, frame.state) {
        tell(.missingElement(expected: tables.expected(frame.type, frame.state)), frame)
      }
    case .simple:
      if !frame.isBroken, row.simple != .string,
        !text.withUnsafeBufferPointer({ row.simple.takes($0) })
      {
        tell(.badText(String(decoding: text, as: UTF8.self), row.simple), frame)
      }
    case .empty, .any: break
    }
    clearText()
  }

  private mutating func clearText() {
    if !text.isEmpty { text.removeAll(keepingCapacity: true) }
  }
}
