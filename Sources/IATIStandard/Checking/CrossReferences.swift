/// The places in which activities refer to others, and what they refer to until the file is at its end.
///
/// Only what is told by the file itself is judged: an identifier that begins with the one of a publisher
/// of the file, as what others publish stands elsewhere.
struct CrossReferences {
  /// A place of the standard that holds the identifier of an activity.
  struct Kind {
    /// The number of the advisory of the standard's own validator.
    let id: String
    /// The path below the activity.
    let element: String
    let attribute: String
    fileprivate let parent: Int?
    fileprivate let name: Int
    fileprivate let attributeName: Int
  }

  struct Reference {
    let kind: Kind
    let identifier: String
    let line: Int
    /// The identifier of the activity in which it stands.
    let entry: String?
  }

  /// More are not kept.
  private static let most = 10_000
  private static let places = [
    ("1000.0.1", "participating-org", "activity-id"),
    ("1000.0.2", "planned-disbursement/provider-org", "provider-activity-id"),
    ("1000.0.3", "planned-disbursement/receiver-org", "receiver-activity-id"),
    ("1000.0.4", "transaction/provider-org", "provider-activity-id"),
    ("1000.0.5", "transaction/receiver-org", "receiver-activity-id"),
    ("1000.0.6", "related-activity", "ref"),
  ]

  private var kinds: [Kind] = []
  private var publisher = (element: -1, attribute: -1)
  private var publishers = Set<String>()
  private var pending: [Reference] = []

  /// None are looked for.
  init() {}

  /// - Parameter names: Takes the names of the places.
  init(_ names: NameTable) {
    kinds = Self.places.map { id, path, attribute in
      let steps = path.split(separator: "/").map { names.number(String($0)) }
      return Kind(
        id: id, element: path, attribute: attribute, parent: steps.count > 1 ? steps[0] : nil,
        name: steps[steps.count - 1], attributeName: names.number(attribute))
    }
    publisher = (names.number("reporting-org"), names.number("ref"))
  }

  /// Takes what an activity refers to and the file has not had yet.
  ///
  /// - Parameter entry: The identifier of the activity.
  mutating func collect(
    from tree: EntryTree, of entry: String?, known: Set<IdentifierHash>
  ) {
    guard !kinds.isEmpty else { return }
    var found: [Reference] = []
    var publishers = Set<String>()
    tree.read { view in
      for (number, node) in view.nodes.enumerated() where node.parent >= 0 {
        if node.parent == 0, node.name == publisher.element,
          let text = Self.text(view, number, publisher.attribute)
        {
          publishers.insert(text)
        }
        guard let kind = kind(of: node, in: view),
          let text = Self.text(view, number, kind.attributeName),
          !known.contains(IdentifierHash(text))
        else { continue }
        found.append(Reference(kind: kind, identifier: text, line: node.line, entry: entry))
      }
    }
    self.publishers.formUnion(publishers)
    pending += found.prefix(max(0, Self.most - pending.count))
  }

  /// What is referred to and is a publisher's own, and none of the file's activities.
  func unknown(among known: Set<IdentifierHash>) -> [Reference] {
    pending.filter { reference in
      !known.contains(IdentifierHash(reference.identifier))
        && publishers.contains { reference.identifier.hasPrefix($0 + "-") }
    }
  }

  private func kind(of node: EntryTree.Node, in view: EntryView) -> Kind? {
    kinds.first { kind in
      guard kind.name == node.name else { return false }
      guard let parent = kind.parent else { return node.parent == 0 }
      let holder = view.nodes[node.parent]
      return holder.name == parent && holder.parent == 0
    }
  }

  /// An attribute without the blanks around it; nil where nothing stands.
  private static func text(_ view: EntryView, _ node: Int, _ name: Int) -> String? {
    guard let place = view.attribute(node, name) else { return nil }
    let text = String(decoding: view[view.attributes[place].bytes], as: UTF8.self)
    let inner = text.drop { $0.isWhitespace }
    return inner.isEmpty ? nil : String(inner.reversed().drop { $0.isWhitespace }.reversed())
  }
}

/// 64 bits of an identifier (FNV-1a): a million of them meet by chance once in thirty million files.
///
/// Blanks around it do not count, so that those which are only blank are one.
struct IdentifierHash: Hashable {
  private let value: UInt64

  init(_ text: String) {
    let bytes = text.utf8.drop(while: Lexical.isBlank)
    let blanks = bytes.reversed().prefix(while: Lexical.isBlank).count
    value = bytes.dropLast(blanks).reduce(14_695_981_039_346_656_037) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
  }
}
