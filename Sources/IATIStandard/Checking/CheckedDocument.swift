import XML

/// A document that is checked as it is read.
///
/// It and what it holds are values in one place, not objects: they change with each of some million
/// elements and texts, and each change of an object would be counted and guarded by itself.
struct CheckedDocument {
  private(set) var summary = IATIChecker.Summary()
  /// Finds the names by which it is checked.
  private(set) var names: NameIndex
  private let table = NameTable()
  private let now: Int64
  private let log: FindingLog
  /// What it is held to; nil until its first element says what it is.
  private var checks: DocumentChecks?
  private var depth = 0
  private var identifiers = Set<IdentifierHash>()
  private var references = CrossReferences()

  init(now: Int64, _ log: FindingLog) {
    self.now = now
    self.log = log
    names = table.index
  }

  // MARK: Events

  mutating func start(_ tag: StartTag) {
    if depth == 0 {
      begin(tag)
    } else {
      if depth == 1 { summary.entries += 1 }
      checks?.start(tag, beginsEntry: depth == 1)
    }
    depth += 1
  }

  mutating func end() {
    depth -= 1
    checks?.end(isRoot: depth == 0)
    if depth > 2 { return }
    if depth == 0 { return endDocument() }
    if depth == 1 { return endEntry() }
    if log.isFull { log.flush(checks?.identifier()) }
  }

  /// - Parameter isMarked: Whether it stands in a CDATA section.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, isMarked: Bool) {
    checks?.text(bytes, isMarked: isMarked, isInEntry: depth > 1)
  }

  /// The end of what could be read.
  func finish() {
    log.flush(depth > 0 ? checks?.identifier() : nil)
  }

  /// Why it could not be read further.
  func tell(_ fault: XMLFault) {
    log.tell(.document(fault.reason), "0.1.1", .critical, "iati", line: fault.line)
  }

  private mutating func endEntry() {
    let identifier = checks?.identifier()
    let line = checks?.tree.nodes.first?.line ?? 0
    if let identifier, !identifiers.insert(IdentifierHash(identifier)).inserted {
      log.tell(.doubleIdentifier(identifier), "1.1.2", .error, "identifiers", line: line)
    }
    if checks?.tree.isTooLarge ?? false {
      log.tell(
        .entryTooLarge(megabytes: EntryTree.megabytes), "0.0.1", .warning, "iati", line: line)
    } else {
      checks?.checkRules()
      if let checks { references.collect(from: checks.tree, of: identifier, known: identifiers) }
    }
    log.flush(identifier)
  }

  private mutating func endDocument() {
    log.flush(nil)
    for reference in references.unknown(among: identifiers) {
      log.tell(
        .unknownReference(
          reference.identifier, element: reference.kind.element, attribute: reference.kind.attribute
        ),
        reference.kind.id, .advisory, "identifiers", line: reference.line,
        element: reference.kind.element)
      log.flush(reference.entry)
    }
  }

  // MARK: The document's element

  /// Finds out what the file is and by which tables it is checked; its names are known only then.
  private mutating func begin(_ tag: StartTag) {
    var tag = tag
    let root = tag.shownName
    let stated = tag.attributes.first { $0.shownName == "version" }?.text
    summary.statedVersion = stated
    guard let kind = IATIKind.allCases.first(where: { $0.root == root }) else {
      return log.tell(.notIATI(root: root), "0.2.1", .critical, "iati", line: tag.line)
    }
    summary.kind = kind
    judge(stated, line: tag.line)
    let version = stated.flatMap { IATIVersion(stated: $0) } ?? .v203
    summary.version = version
    summary.hasRules = version >= .v201
    checks = makeChecks(version, kind)
    if kind == .activities, summary.hasRules { references = CrossReferences(table) }
    names = table.index
    tag.number(by: names)
    checks?.begin(tag)
  }

  private func makeChecks(_ version: IATIVersion, _ kind: IATIKind) -> DocumentChecks {
    let (log, table) = (log, table)
    let schema = SchemaChecker(SchemaTables(IATISchema(version, kind), table)) {
      fault, element, line in
      log.tell(.schema(fault), "0.3.1", .critical, "schema", line: line, element: element)
    }
    guard summary.hasRules else {
      return DocumentChecks(kind, table, schema, codes: nil, rules: nil)
    }
    // A version that is none is told once, and not as a code as well.
    let isKnown = summary.statedVersion.flatMap { IATIVersion(stated: $0) } != nil
    let codes = CodeChecker(kind, table) { code, attribute, list, id, severity, line, name in
      if !isKnown, list == "Version" { return }
      log.tell(
        .code(code, attribute: attribute, list: list), id, severity, "codes", line: line,
        element: table.names[name])
    }
    let rules = RuleChecker(kind, table, now: now) { what, rule, line, element in
      log.tell(what, rule.id, rule.severity, rule.category, line: line, element: element)
    }
    return DocumentChecks(kind, table, schema, codes: codes, rules: rules)
  }

  private func judge(_ stated: String?, line: Int) {
    guard let stated, let version = IATIVersion(stated: stated) else {
      return log.tell(.unknownVersion(stated), "0.6.1", .critical, "documents", line: line)
    }
    if version < .v201 {
      log.tell(.oldVersion(stated), "0.6.1", .critical, "documents", line: line)
    }
  }
}
