/// What a document is held to, and the entry that is read.
struct DocumentChecks {
  private var schema: SchemaChecker
  private var codes: CodeChecker?
  private let rules: RuleChecker?
  private(set) var tree: EntryTree
  private let identifierName: Int

  /// - Parameter names: Knows the names of the schema, the code lists and the rules.
  init(
    _ kind: IATIKind, _ names: NameTable, _ schema: SchemaChecker, codes: CodeChecker?,
    rules: RuleChecker?
  ) {
    identifierName = names.number(kind.identifier)
    self.schema = schema
    self.codes = codes
    self.rules = rules
    tree = EntryTree(names: names.count)
  }

  /// The document's element.
  mutating func begin(_ tag: StartTag) {
    schema.start(tag)
    codes?.start(tag)
  }

  mutating func start(_ tag: StartTag, beginsEntry: Bool) {
    if beginsEntry { tree.clear() }
    schema.start(tag)
    codes?.start(tag)
    tree.start(tag)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, isMarked: Bool, isInEntry: Bool) {
    schema.text(bytes, isMarked: isMarked)
    codes?.text(bytes)
    if isInEntry { tree.text(bytes) }
  }

  mutating func end(isRoot: Bool) {
    schema.end()
    codes?.end()
    if !isRoot { tree.end() }
  }

  /// Tries the rules on the entry that was read last.
  func checkRules() {
    rules?.check(tree)
  }

  /// The identifier of the entry that was read last.
  func identifier() -> String? {
    guard let first = tree.nodes.first, first.firstChild >= 0 else { return nil }
    var child = first.firstChild
    while child >= 0, tree.nodes[child].name != identifierName { child = tree.nodes[child].next }
    return child >= 0 ? tree.string(tree.nodes[child].text) : nil
  }
}
