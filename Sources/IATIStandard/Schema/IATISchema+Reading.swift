extension IATISchema {
  /// The schema of one version; each is read once.
  package init(_ version: IATIVersion, _ kind: IATIKind) {
    self =
      switch (version, kind) {
      case (.v105, .activities): Self.activities105
      case (.v201, .activities): Self.activities201
      case (.v202, .activities): Self.activities202
      case (.v203, .activities): Self.activities203
      default: IATISchema(reading: version, kind)
      }
  }

  private static let activities105 = IATISchema(reading: .v105, .activities)
  private static let activities201 = IATISchema(reading: .v201, .activities)
  private static let activities202 = IATISchema(reading: .v202, .activities)
  private static let activities203 = IATISchema(reading: .v203, .activities)

  /// A schema from the tables that `scripts/iati-standard` makes.
  private init(reading version: IATIVersion, _ kind: IATIKind) {
    var reader = Reader()
    for line in StandardFile.lines("\(kind.rawValue)-\(version.rawValue)") {
      reader.take(line.split(separator: UInt8(ascii: "\t")).map { String(Substring($0)) })
    }
    self.init(
      version: version, kind: kind, types: reader.types, elements: reader.elements,
      named: reader.named, looseAttributes: reader.loose)
  }

  /// Builds the types line by line. The simple types come first, then anything, then the numbered ones.
  private struct Reader {
    var types: [ElementType]
    var elements: [String: Int] = [:]
    var named: [String: Int] = [:]
    var loose: [String: SimpleType] = [:]
    private static let firstNumbered = SimpleType.allCases.count + 1

    init() {
      types = SimpleType.allCases.map {
        ElementType(content: .simple($0), attributes: [], takesOtherAttributes: false)
      }
      types.append(ElementType(content: .any, attributes: [], takesOtherAttributes: true))
    }

    mutating func take(_ words: [String]) {
      let last = types.count - 1
      switch words[0] {
      case "type":
        types.append(
          ElementType(
            content: content(words[2]), attributes: [], takesOtherAttributes: words[3] == "other"))
      case "attribute":
        types[last].attributes.append(
          Attribute(
            name: words[1], isRequired: words[2] == "required", type: SimpleType(named: words[3])))
      case "sequence", "choice": types[last].begin(words[0] == "choice", occurs(words[1]))
      case "child":
        types[last].append(Child(name: words[1], occurs: occurs(words[2]), type: number(words[3])))
      case "other":
        types[last].append(Child(name: nil, occurs: occurs(words[1]), type: number("any")))
      case "element": elements[words[1]] = number(words[2])
      case "loose": loose[words[1]] = SimpleType(named: words[2])
      default: named[words[1]] = number(words[2])
      }
    }

    private func content(_ word: String) -> Content {
      switch word {
      case "elements", "mixed":
        .elements([], isChoice: false, .once, isMixed: word == "mixed")
      case "empty": .empty
      default: .simple(SimpleType(named: word))
      }
    }

    private func occurs(_ word: String) -> Occurs {
      word.first.flatMap { Occurs(rawValue: $0) } ?? .any
    }

    private func number(_ word: String) -> Int {
      if let number = Int(word) { return Self.firstNumbered + number }
      if word == "any" { return Self.firstNumbered - 1 }
      return SimpleType.allCases.firstIndex(of: SimpleType(named: word)) ?? 0
    }
  }
}

extension IATISchema.ElementType {
  fileprivate mutating func begin(_ isChoice: Bool, _ occurs: IATISchema.Occurs) {
    if case .elements(let children, _, _, let isMixed) = content {
      content = .elements(children, isChoice: isChoice, occurs, isMixed: isMixed)
    }
  }

  fileprivate mutating func append(_ child: IATISchema.Child) {
    if case .elements(let children, let isChoice, let occurs, let isMixed) = content {
      content = .elements(children + [child], isChoice: isChoice, occurs, isMixed: isMixed)
    }
  }
}
