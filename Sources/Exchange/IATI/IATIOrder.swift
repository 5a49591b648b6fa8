import IATIStandard
import XML

/// The order in which the standard's schema has what stands within an element.
struct IATIOrder {
  private let schema: IATISchema
  private let root: String

  /// The order of the entries of files of a kind.
  init(_ kind: IATIKind) {
    schema = IATISchema(.v203, kind)
    root = kind.entry
  }

  /// Puts what stands within an entry, and within that, into the order of the schema; what the schema
  /// does not name stays behind what it stood behind, and what is of another namespace where the schema allows it.
  func sort(_ entry: XMLElement) {
    if let type = schema.elements[root] { sort(entry, type) }
  }

  private func sort(_ element: XMLElement, _ type: Int) {
    let children = schema.types[type].children
    guard !children.isEmpty else { return }
    let others = children.firstIndex { $0.name == nil } ?? children.count
    var rank = -1
    let ranked = element.content.enumerated().map { index, content in
      if case .element(let child) = content {
        if let known = children.firstIndex(where: { $0.name == child.name }) {
          rank = known
          sort(child, children[known].type)
        } else if child.name.contains(":") {
          rank = others
        }
      }
      return (rank: rank, index: index, content: content)
    }
    element.content = ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.content)
  }
}
