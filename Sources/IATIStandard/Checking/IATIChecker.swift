/// Checks a file of the standard as it is read: well-formed XML, and its schema.
///
/// Memory stays the same however long the file is.
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

    /// A file of which nothing is known yet.
    public init() {}
  }

  private let names = NameTable()
  private let parser: DocumentParser
  private let report: (IATIFinding) -> Void
  private var summary = Summary()
  private var schema: SchemaChecker?
  private var depth = 0
  private var entry: String?

  /// - Parameter report: Takes each finding as it is made.
  public init(report: @escaping (IATIFinding) -> Void) {
    self.report = report
    parser = DocumentParser(names)
    parser.onStart = { [unowned self] in start($0) }
    parser.onEnd = { [unowned self] in end() }
    parser.onText = { [unowned self] in text($0, isMarked: $1) }
  }

  /// Checks a whole file.
  ///
  /// - Parameter next: Answers the next piece, nil at the end.
  public func check(_ next: () throws -> [UInt8]?) throws -> Summary {
    do {
      while let piece = try next() { try parser.feed(piece, isLast: false) }
      try parser.feed([], isLast: true)
    } catch let fault as DocumentFault {
      tell(.document(fault.reason), "0.1.1", .critical, "iati", line: fault.line)
    }
    return summary
  }

  // MARK: Events

  private func start(_ tag: borrowing StartTag) {
    if depth == 0 {
      var root = copy tag
      begin(&root)
      schema?.start(root)
    } else {
      if depth == 1 { summary.entries += 1 }
      schema?.start(tag)
    }
    depth += 1
  }

  private func end() {
    depth -= 1
    schema?.end()
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>, isMarked: Bool) {
    schema?.text(bytes, isMarked: isMarked)
  }

  // MARK: The document's element

  /// Finds out what the file is and by which tables it is checked; its names are known only then.
  private func begin(_ tag: inout StartTag) {
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
    let tables = SchemaTables(IATISchema(version, kind), names)
    schema = SchemaChecker(tables) { [unowned self] fault, name, line, afterDisorder in
      tell(
        .schema(fault, afterDisorder: afterDisorder), "0.3.1", .critical, "schema", line: line,
        element: names.names[name])
    }
    tag.number(by: names)
  }

  private func judge(_ stated: String?, line: Int) {
    guard let stated, let version = IATIVersion(stated: stated) else {
      return tell(.unknownVersion(stated), "0.6.1", .critical, "documents", line: line)
    }
    if version < .v201 { tell(.oldVersion(stated), "0.6.1", .critical, "documents", line: line) }
  }

  private func tell(
    _ what: IATIFinding.What, _ id: String, _ severity: IATIFinding.Severity, _ category: String,
    line: Int, element: String? = nil
  ) {
    report(
      IATIFinding(
        what: what, id: id, severity: severity, category: category, line: line, element: element,
        entry: entry))
  }
}
