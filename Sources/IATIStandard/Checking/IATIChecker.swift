/// Checks a file of the standard as it is read: well-formed XML, its schema, the codes of the
/// standard's lists, and the standard's rules.
///
/// What is found carries the number, the severity and the category that the standard's own validator
/// gives it. Memory stays the same however long the file is; only the largest entry counts.
public final class IATIChecker {
  /// What a checked file is.
  public struct Summary: Hashable, Sendable {
    /// What the file is about; nil for a file that is not of the standard.
    public internal(set) var kind: IATIKind?
    /// The version that it states.
    public internal(set) var statedVersion: String?
    /// The version by which it was checked.
    public internal(set) var version: IATIVersion?
    /// How many activities or organisations were read.
    public internal(set) var entries = 0
    /// Whether code lists and rules were looked at as well: they are those of 2.03 and say nothing of
    /// 1.0x.
    public internal(set) var hasRules = false

    /// A file of which nothing is known yet.
    public init() {}
  }

  private let names = NameTable()
  private let parser: DocumentParser
  private let now: Int64
  private let report: (IATIFinding) -> Void
  private var summary = Summary()
  private var schema: SchemaChecker?
  private var codes: CodeChecker?
  private var rules: RuleChecker?
  private var tree = EntryTree()
  private var identifierName = NameTable.unknown
  private var depth = 0
  /// What was found in the entry that is read, until its identifier is known.
  private var pending: [IATIFinding] = []
  private var identifiers = Set<UInt64>()
  private static let mostPending = 10_000

  /// - Parameters:
  ///   - now: Milliseconds since 1970 (UTC): what is later lies in the future.
  ///   - report: Takes the findings, those of one entry in the order of their lines.
  public init(now: Int64, report: @escaping (IATIFinding) -> Void) {
    self.now = now
    self.report = report
    parser = DocumentParser(names)
    parser.onStart = { [unowned self] in start($0) }
    parser.onEnd = { [unowned self] in end() }
    parser.onText = { [unowned self] in text($0, isMarked: $1) }
  }

  /// Checks a whole file.
  ///
  /// - Parameter next: Answers the next piece, nil at the end.
  /// - Returns: What the file is, as far as it could be read.
  public func check(_ next: () throws -> [UInt8]?) throws -> Summary {
    do {
      while let piece = try next() { try parser.feed(piece, isLast: false) }
      try parser.feed([], isLast: true)
    } catch let fault as DocumentFault {
      tell(.document(fault.reason), "0.1.1", .critical, "iati", line: fault.line)
    }
    flush(identifier())
    return summary
  }

  // MARK: Events

  private func start(_ tag: borrowing StartTag) {
    if depth == 0 {
      begin(tag)
    } else {
      if depth == 1 {
        summary.entries += 1
        tree.clear()
      }
      schema?.start(tag)
      codes?.start(tag)
      tree.start(tag)
    }
    depth += 1
  }

  private func end() {
    depth -= 1
    schema?.end()
    codes?.end()
    guard depth > 0 else { return flush(nil) }
    tree.end()
    if depth == 1 { endEntry() }
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>, isMarked: Bool) {
    schema?.text(bytes, isMarked: isMarked)
    codes?.text(bytes)
    if depth > 1 { tree.text(bytes) }
  }

  private func endEntry() {
    let identifier = identifier()
    if let identifier, !identifier.isEmpty, !identifiers.insert(Self.hash(identifier)).inserted {
      tell(
        .doubleIdentifier(identifier), "1.1.2", .error, "identifiers",
        line: tree.nodes.first?.line ?? 0)
    }
    if tree.isTooLarge {
      tell(
        .entryTooLarge(megabytes: EntryTree.megabytes), "0.0.1", .warning, "iati",
        line: tree.nodes.first?.line ?? 0)
    } else {
      rules?.check(tree)
    }
    flush(identifier)
  }

  /// The identifier of the entry that was read last.
  private func identifier() -> String? {
    guard let first = tree.nodes.first, first.firstChild >= 0 else { return nil }
    var child = first.firstChild
    while child >= 0, tree.nodes[child].name != identifierName { child = tree.nodes[child].next }
    return child >= 0 ? tree.string(tree.nodes[child].text) : nil
  }

  /// 64 bits of an identifier (FNV-1a): a million of them meet by chance once in thirty million files.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  // MARK: The document's element

  /// Finds out what the file is and by which tables it is checked; its names are known only then.
  private func begin(_ tag: borrowing StartTag) {
    var tag = copy tag
    let root = StartTag.shown(tag.spelling)
    let stated = tag.attributes.first { $0.shownName == "version" }?.text
    summary.statedVersion = stated
    guard let kind = IATIKind.allCases.first(where: { $0.root == root }) else {
      return tell(.notIATI(root: root), "0.2.1", .critical, "iati", line: tag.line)
    }
    summary.kind = kind
    judge(stated, line: tag.line)
    let version = stated.flatMap { IATIVersion(stated: $0) } ?? .v203
    summary.version = version
    identifierName = names.number(kind.identifier)
    schema = SchemaChecker(SchemaTables(IATISchema(version, kind), names)) {
      [unowned self] fault, name, line, afterDisorder in
      tell(
        .schema(fault, afterDisorder: afterDisorder), "0.3.1", .critical, "schema", line: line,
        element: names.names[name])
    }
    if version >= .v201 { addRules(kind) }
    tag.number(by: names)
    schema?.start(tag)
    codes?.start(tag)
  }

  private func addRules(_ kind: IATIKind) {
    summary.hasRules = true
    codes = CodeChecker(kind, names) {
      [unowned self] code, attribute, list, id, severity, line, name in
      tell(
        .code(code, attribute: attribute, list: list), id, severity, "codes", line: line,
        element: names.names[name])
    }
    rules = RuleChecker(kind, names, now: now) { [unowned self] what, rule, line, element in
      tell(what, rule.id, rule.severity, rule.category, line: line, element: element)
    }
  }

  private func judge(_ stated: String?, line: Int) {
    guard let stated, let version = IATIVersion(stated: stated) else {
      return tell(.unknownVersion(stated), "0.6.1", .critical, "documents", line: line)
    }
    if version < .v201 { tell(.oldVersion(stated), "0.6.1", .critical, "documents", line: line) }
  }

  // MARK: Telling

  private func tell(
    _ what: IATIFinding.What, _ id: String, _ severity: IATIFinding.Severity, _ category: String,
    line: Int, element: String? = nil
  ) {
    pending.append(
      IATIFinding(
        what: what, id: id, severity: severity, category: category, line: line, element: element))
    if pending.count > Self.mostPending { flush(identifier()) }
  }

  private func flush(_ identifier: String?) {
    guard !pending.isEmpty else { return }
    let entry = depth > 0 ? identifier : nil
    // Stable, so that what stands on one line stays in the order in which it was found.
    let sorted = pending.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    for (_, var finding) in sorted {
      finding.entry = entry
      report(finding)
    }
    pending.removeAll(keepingCapacity: true)
  }
}
