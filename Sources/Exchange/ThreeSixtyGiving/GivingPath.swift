import JSON

/// The way to a value in a grant: names of properties and places in lists.
struct GivingPath: Hashable {
  enum Step: Hashable {
    case name(String)
    case place(Int)
  }

  var steps: [Step] = []

  /// The way as `recipientOrganization/0/name`.
  var text: String {
    steps.map {
      switch $0 {
      case .name(let name): name
      case .place(let place): "\(place)"
      }
    }.joined(separator: "/")
  }

  /// The way that a heading spells: titles of the standard with colons between, or names with strokes;
  /// and what a value there may be, where the standard has it.
  ///
  /// A list without a place means its first: `Recipient Org:Name`.
  init(heading: String) {
    self.init()
    let separator: Character = heading.contains(":") || !heading.contains("/") ? ":" : "/"
    let parts = heading.split(separator: separator, omittingEmptySubsequences: false).map {
      IATIMapping.trimmed(String($0))
    }
    var object: GivingObject? = .grant
    var needsPlace = false
    for (index, part) in parts.enumerated() {
      if needsPlace {
        needsPlace = false
        let place = Self.place(part)
        steps.append(.place(place ?? 0))
        if place != nil { continue }
      }
      guard let field = object?.field(headed: part) else {
        // What the standard does not have keeps its whole name.
        let rest = parts[index...]
        if separator == "/", parts.count < 10, !heading.contains(" "), !rest.contains("") {
          steps += rest.map { part in Self.place(part).map { .place($0) } ?? .name(part) }
        } else {
          steps.append(.name(index == 0 ? heading : rest.joined(separator: ":")))
        }
        return
      }
      steps.append(.name(field.name))
      object = field.object
      needsPlace = field.isList
    }
    if needsPlace { steps.append(.place(0)) }
  }

  init() {}

  private static func place(_ text: String) -> Int? {
    (1...2).contains(text.utf8.count) && text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      ? Int(text) : nil
  }

  /// The property at the end of the way; nil where the standard has none.
  var field: GivingField? {
    var object: GivingObject? = .grant
    var field: GivingField?
    for case .name(let name) in steps {
      field = object?[name]
      object = field?.object
    }
    return field
  }

  /// The heading of a column, places left out where a list has no more than one.
  func heading(isSingle: (GivingPath) -> Bool) -> String {
    var object: GivingObject? = .grant
    var titles: [String] = []
    var way = GivingPath()
    for step in steps {
      switch step {
      case .name(let name):
        let field = object?[name]
        titles.append(field?.title ?? name)
        object = field?.object
      case .place(let place): if !isSingle(way) { titles.append("\(place)") }
      }
      way.steps.append(step)
    }
    return titles.joined(separator: ":")
  }

  /// Whether the way stands before another: in the order of the standard.
  func precedes(_ other: GivingPath) -> Bool {
    var object: GivingObject? = .grant
    for (one, two) in zip(steps, other.steps) {
      switch (one, two) {
      case (.name(let one), .name(let two)):
        if one == two {
          object = object?[one]?.object
          continue
        }
        let places = (object?.place(of: one) ?? 0, object?.place(of: two) ?? 0)
        return places.0 == places.1 ? one < two : places.0 < places.1
      case (.place(let one), .place(let two)): if one != two { return one < two }
      case (.name, .place): return true
      case (.place, .name): return false
      }
    }
    return steps.count < other.steps.count
  }
}

extension GivingField {
  /// The kind of object that it holds, alone or in a list.
  var object: GivingObject? {
    switch shape {
    case .object(let object), .list(let object): object
    default: nil
    }
  }

  /// Whether it holds a list.
  var isList: Bool {
    switch shape {
    case .list, .texts: true
    default: false
    }
  }
}

extension JSONNode {
  /// Puts a value at the end of a way, making what is missing on it.
  mutating func set(_ steps: ArraySlice<GivingPath.Step>, to value: JSONNode) {
    guard let step = steps.first else {
      self = value
      return
    }
    switch step {
    case .name(let name):
      if object == nil { content = .object([]) }
      var member = self[name] ?? JSONNode(.null)
      member.set(steps.dropFirst(), to: value)
      self[name] = member
    case .place(let place):
      var elements = array ?? []
      while elements.count <= place { elements.append(JSONNode(.object([]))) }
      elements[place].set(steps.dropFirst(), to: value)
      content = .array(elements)
    }
  }

  /// Hands every value that is neither an object nor a list, and the way to it, to `body`.
  func forEachLeaf(_ way: GivingPath = GivingPath(), _ body: (GivingPath, JSONNode) -> Void) {
    switch content {
    case .object(let members):
      for (name, value) in members {
        var way = way
        way.steps.append(.name(name))
        value.forEachLeaf(way, body)
      }
    case .array(let elements):
      for (place, value) in elements.enumerated() {
        var way = way
        way.steps.append(.place(place))
        value.forEachLeaf(way, body)
      }
    case .null: return
    default: body(way, self)
    }
  }
}
