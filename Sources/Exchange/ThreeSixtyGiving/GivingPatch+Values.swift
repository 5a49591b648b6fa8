import Domain
import JSON

/// Values within the grant.
extension GivingPatch {
  mutating func set(_ name: String, _ value: JSONNode?) { grant[name] = value }

  func element(_ list: String, _ index: Int) -> JSONNode? {
    guard let elements = grant[list]?.array, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  mutating func append(_ node: JSONNode, to list: String) {
    grant[list] = JSONNode(.array((grant[list]?.array ?? []) + [node]))
  }

  mutating func replace(_ node: JSONNode, in list: String, at index: Int?) {
    guard let index, var elements = grant[list]?.array, elements.indices.contains(index) else {
      if node.object?.isEmpty == false { append(node, to: list) }
      return
    }
    elements[index] = node
    grant[list] = JSONNode(.array(elements))
  }

  mutating func removeElement(of list: String, at index: Int) {
    guard var elements = grant[list]?.array, elements.indices.contains(index) else { return }
    elements.remove(at: index)
    grant[list] = elements.isEmpty ? nil : JSONNode(.array(elements))
  }
}
