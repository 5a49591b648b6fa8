/// What the official XML Schema of one version says of elements, their order and their attributes.
package struct IATISchema: Sendable {
  /// How often something may stand.
  package enum Occurs: Character, Sendable {
    case once = "1"
    case optional = "?"
    case any = "*"
    case atLeastOnce = "+"

    /// Whether it may be left out.
    package var isOptional: Bool { self == .optional || self == .any }
    /// Whether it may stand more than once.
    package var isRepeated: Bool { self == .any || self == .atLeastOnce }
  }

  /// One member of a content: an element, or any element of another namespace.
  package struct Child: Sendable {
    /// The element's name; nil stands for any element of another namespace.
    package let name: String?
    /// How often it may stand.
    package let occurs: Occurs
    /// The number of its type in ``IATISchema/types``.
    package let type: Int
  }

  package struct Attribute: Sendable {
    /// Its name, with the prefix `xml:` where it is one of XML's own.
    package let name: String
    /// Whether it must stand.
    package let isRequired: Bool
    /// What it may hold.
    package let type: SimpleType
  }

  /// What an element holds.
  package enum Content: Sendable {
    /// Elements, one after the other in this order, or any of them.
    case elements([Child], isChoice: Bool, Occurs, isMixed: Bool)
    /// Nothing.
    case empty
    /// Text of a type.
    case simple(SimpleType)
    /// Anything.
    case any
  }

  package struct ElementType: Sendable {
    /// What it holds.
    package internal(set) var content: Content
    /// Its attributes.
    package internal(set) var attributes: [Attribute]
    /// Whether attributes of other namespaces may stand.
    package internal(set) var takesOtherAttributes: Bool
  }

  /// The version of the standard.
  package let version: IATIVersion
  /// What its files are about.
  package let kind: IATIKind
  /// Every type; elements name them by their number.
  package internal(set) var types: [ElementType]
  /// The elements that may begin a document or be named anywhere, with the numbers of their types.
  package internal(set) var elements: [String: Int]
  /// The types that have a name of their own.
  package internal(set) var named: [String: Int]
  /// The attributes that are declared by themselves; they are checked where anything may stand.
  package internal(set) var looseAttributes: [String: SimpleType]

  /// The type of the element that is reached by these names from the document's element; nil where
  /// there is none.
  package func type(at path: [String]) -> ElementType? {
    guard let first = path.first, var number = elements[first] else { return nil }
    for name in path.dropFirst() {
      guard let child = types[number].children.first(where: { $0.name == name }) else { return nil }
      number = child.type
    }
    return types[number]
  }
}

extension IATISchema.ElementType {
  /// The elements that it may hold, in the order of the schema.
  package var children: [IATISchema.Child] {
    if case .elements(let children, _, _, _) = content { children } else { [] }
  }

  package func attribute(_ name: String) -> IATISchema.Attribute? {
    attributes.first { $0.name == name }
  }
}
