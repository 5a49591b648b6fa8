import JSON

/// Puts together what several sheets say of one grant.
///
/// Entries of a list are the same when they have the same `id`. Without one, an entry of the first sheet
/// is the same as one row that says all that it says: it was rolled up from there.
struct GivingMerge {
  private(set) var grant: JSONNode
  /// The entries of the first sheet that no row has met yet, by the way to their list.
  private var open: [String: Set<Int>] = [:]
  /// The first entry with each `id`, by the way to their list; only of lists that a row has spoken of.
  private var identified: [String: [JSONNode: Int]] = [:]

  /// - Parameter grant: What the first sheet says.
  init(_ grant: JSONNode) {
    self.grant = Self.plain(grant)
    self.grant.forEachList("") { path, elements in open[path] = Set(elements.indices) }
  }

  /// Adds what a row says.
  ///
  /// - Parameter differs: Given the way to what is said already, and what the row says instead.
  mutating func add(_ part: JSONNode, _ differs: (String, String) -> Void) {
    var grant = grant
    self.grant = JSONNode(.null)
    merge(part, into: &grant, .grant, "", differs)
    self.grant = grant
  }

  private mutating func merge(
    _ part: JSONNode, into node: inout JSONNode, _ object: GivingObject?, _ path: String,
    _ differs: (String, String) -> Void
  ) {
    for (name, value) in part.object ?? [] {
      let way = path + name
      guard var known = node[name] else {
        node[name] = value
        continue
      }
      // What is changed is not copied meanwhile.
      node[name] = JSONNode(.null)
      if let elements = value.array, known.array != nil {
        for element in elements {
          merge(element, intoList: &known, object?[name]?.object, way, differs)
        }
      } else if value.object != nil, known.object != nil {
        merge(value, into: &known, object?[name]?.object, way + "/", differs)
      } else if known != value {
        differs(way, GivingValue.words(value) ?? "")
      }
      node[name] = known
    }
  }

  private mutating func merge(
    _ element: JSONNode, intoList list: inout JSONNode, _ object: GivingObject?, _ path: String,
    _ differs: (String, String) -> Void
  ) {
    var elements = list.array ?? []
    list.content = .null
    let known = place(of: element, in: elements, path)
    if let known {
      open[path]?.remove(known)
      merge(element, into: &elements[known], object, "\(path)/\(known)/", differs)
    } else {
      elements.append(element)
    }
    let place = known ?? elements.count - 1
    if let id = elements[place]["id"], identified[path]?[id] == nil {
      identified[path]?[id] = place
    }
    list.content = .array(elements)
  }

  /// Which entry of a list a row speaks of; nil where it is a further one.
  private mutating func place(of element: JSONNode, in elements: [JSONNode], _ path: String)
    -> Int?
  {
    if identified[path] == nil {
      let ids = elements.enumerated().compactMap { place, one in one["id"].map { ($0, place) } }
      identified[path] = Dictionary(ids) { first, _ in first }
    }
    if let id = element["id"], let place = identified[path]?[id] { return place }
    let saysNothing = element.object?.allSatisfy { $0.value.array != nil } ?? false
    if saysNothing, elements.count == 1 { return 0 }
    return open[path]?.sorted().first { Self.says(element, all: elements[$0]) }
  }

  /// Whether one entry says all that another says.
  private static func says(_ one: JSONNode, all other: JSONNode) -> Bool {
    guard let members = other.object else { return one == other }
    return members.allSatisfy { name, value in one[name] == value }
  }

  /// A grant without what a converter writes in place of several values.
  private static func plain(_ node: JSONNode) -> JSONNode {
    var node = node
    switch node.content {
    case .object(let members):
      node.content = .object(
        members.filter { !isPlaceholder($0.value) }.map { ($0.name, plain($0.value)) }
          .filter { $0.1.object?.isEmpty != true && $0.1.array?.isEmpty != true })
    case .array(let elements):
      node.content = .array(elements.map(plain).filter { $0.object?.isEmpty != true })
    default: break
    }
    return node
  }

  private static func isPlaceholder(_ value: JSONNode) -> Bool {
    value.string?.hasPrefix("WARNING: More than one value supplied") ?? false
  }
}

extension JSONNode {
  /// Hands every list of an object, and the way to it, to `body`.
  fileprivate func forEachList(_ path: String, _ body: (String, [JSONNode]) -> Void) {
    for (name, value) in object ?? [] {
      if let elements = value.array {
        body(path + name, elements)
        for (place, element) in elements.enumerated() {
          element.forEachList("\(path)\(name)/\(place)/", body)
        }
      } else {
        value.forEachList("\(path)\(name)/", body)
      }
    }
  }
}
