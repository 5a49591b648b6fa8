/// Holds the elements of a document to its schema as they come.
///
/// After an element that was not expected the order of its parent's content is no longer judged;
/// what is found from there on is marked, as libxml2 would not have looked at it.
final class SchemaChecker {
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
  private let report: (SchemaFault, _ name: Int, _ line: Int, _ afterDisorder: Bool) -> Void

  init(
    _ tables: SchemaTables,
    report: @escaping (SchemaFault, _ name: Int, _ line: Int, _ afterDisorder: Bool) -> Void
  ) {
    self.tables = tables
    self.report = report
    frames.reserveCapacity(64)
  }

  // MARK: Start

  func start(_ tag: borrowing StartTag) {
    var isInBroken = false
    var type = tables.anything
    if let parent = frames.indices.last {
      isInBroken = frames[parent].isBroken || frames[parent].isInBroken
      type = place(tag, in: parent)
      isInBroken = isInBroken || frames[parent].isBroken
    } else {
      type = tables.declared(tag.name)
      if type == tables.anything { report(.unknownRoot, tag.name, tag.line, false) }
    }
    frames.append(Frame(type: type, name: tag.name, line: tag.line, isInBroken: isInBroken))
    checkAttributes(tag, type)
    text.removeAll(keepingCapacity: true)
  }

  /// The type of an element in its parent, the order of which it takes a step on.
  private func place(_ tag: borrowing StartTag, in parent: Int) -> Int {
    let holder = frames[parent].type
    switch tables.forms[holder] {
    case .any: return tables.declared(tag.name)
    case .elements, .mixed:
      guard let column = tables.column(holder, tag.isForeign ? NameTable.foreign : tag.name) else {
        refuse(tag, parent)
        return tables.declared(tag.name)
      }
      let table = tables.contents[holder]
      let next = table.next[frames[parent].state * table.columns.count + column]
      if next != ContentTable.none {
        frames[parent].state = Int(next)
      } else {
        refuse(tag, parent)
      }
      return table.columns[column].type
    case .empty, .simple:
      if !frames[parent].isBroken { tell(.elementInText, tag, parent) }
      frames[parent].isBroken = true
      return tables.declared(tag.name)
    }
  }

  private func refuse(_ tag: borrowing StartTag, _ parent: Int) {
    guard !frames[parent].isBroken else { return }
    frames[parent].isBroken = true
    let expected = tables.expected(frames[parent].type, frames[parent].state)
    report(.unexpectedElement(expected: expected), tag.name, tag.line, frames[parent].isInBroken)
  }

  private func tell(_ fault: SchemaFault, _ tag: borrowing StartTag, _ parent: Int) {
    report(fault, frames[parent].name, frames[parent].line, frames[parent].isInBroken)
  }

  // MARK: Attributes

  private func checkAttributes(_ tag: borrowing StartTag, _ type: Int) {
    var seen: UInt64 = 0
    for index in 0..<tag.attributes.count {
      let attribute = tag.attributes[index]
      if let place = tables.place(type, attribute.name) {
        seen |= 1 << UInt64(place)
        check(attribute, tables.schema.types[type].attributes[place].type)
      } else {
        checkOther(attribute, type)
      }
    }
    let missing = tables.required[type] & ~seen
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
  private func checkOther(_ attribute: StartTag.Attribute, _ type: Int) {
    if attribute.name == tables.typeName { return checkType(attribute, type) }
    if attribute.name == tables.nilName {
      if type != tables.anything { tell(.notNillable) }
      return
    }
    if tables.locations.contains(attribute.name) { return }
    let isTaken = tables.takesOther[type] && (attribute.isForeign || type == tables.anything)
    guard isTaken else { return tell(.unknownAttribute(attribute.shownName)) }
    if let loose = tables.looseType(attribute.name) { check(attribute, loose) }
  }

  private func checkType(_ attribute: StartTag.Attribute, _ type: Int) {
    if let named = tables.schema.named[attribute.text], named == type || type == tables.anything {
      frames[frames.count - 1].type = named
    } else {
      tell(.badType(attribute.text))
    }
  }

  /// Tells of the element that was begun last.
  private func tell(_ fault: SchemaFault) {
    guard let frame = frames.last else { return }
    report(fault, frame.name, frame.line, frame.isInBroken)
  }

  // MARK: Text and end

  /// - Parameter isMarked: Whether it stands in a CDATA section, which even blank is text.
  func text(_ bytes: UnsafeBufferPointer<UInt8>, isMarked: Bool) {
    guard let last = frames.indices.last else { return }
    switch tables.forms[frames[last].type] {
    case .elements, .empty:
      if frames[last].hasText || frames[last].isBroken { return }
      if isMarked || !bytes.allSatisfy(Lexical.isBlank) {
        frames[last].hasText = true
        tell(.textBetweenElements)
      }
    case .simple:
      if tables.simple[frames[last].type] != .string { text += bytes }
    case .mixed, .any: break
    }
  }

  func end() {
    guard let frame = frames.last else { return }
    switch tables.forms[frame.type] {
    case .elements, .mixed:
      if !frame.isBroken, !tables.contents[frame.type].mayEnd[frame.state] {
        tell(.missingElement(expected: tables.expected(frame.type, frame.state)))
      }
    case .simple:
      let type = tables.simple[frame.type]
      if !frame.isBroken, type != .string, !text.withUnsafeBufferPointer({ type.takes($0) }) {
        tell(.badText(String(decoding: text, as: UTF8.self), type))
      }
    case .empty, .any: break
    }
    frames.removeLast()
    text.removeAll(keepingCapacity: true)
  }
}
