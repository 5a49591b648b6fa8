/// A schema as tables that are read by the numbers of names.
final class SchemaTables {
  /// What the content of a type is.
  enum Form: UInt8 {
    case elements, mixed, empty, simple, any
  }

  let schema: IATISchema
  let names: NameTable
  /// By type.
  private(set) var forms: [Form] = []
  private(set) var simple: [SimpleType] = []
  private(set) var takesOther: [Bool] = []
  private(set) var required: [UInt64] = []
  private(set) var contents: [ContentTable] = []
  /// By type and name: the column of an element, or of any other namespace's, plus 1.
  private var columns: [UInt8] = []
  /// By type and name: the place of an attribute, plus 1.
  private var places: [UInt8] = []
  /// By name: the type of an element that is declared by itself, or −1.
  private(set) var elements: [Int32] = []
  /// By name: the type of an attribute that is declared by itself.
  private(set) var loose: [SimpleType?] = []
  private let width: Int
  /// The type that holds anything.
  let anything: Int
  let nilName: Int
  let typeName: Int
  let locations: [Int]

  /// - Parameter names: Takes the names of the schema; others may be added before and after.
  init(_ schema: IATISchema, _ names: NameTable) {
    self.schema = schema
    self.names = names
    nilName = names.number("xsi:nil")
    typeName = names.number("xsi:type")
    locations = ["xsi:schemaLocation", "xsi:noNamespaceSchemaLocation"].map { names.number($0) }
    for name in ["xml:lang", "xml:space", "xml:base", "xml:id"] { _ = names.number(name) }
    for type in schema.types {
      for child in type.children { child.name.map { _ = names.number($0) } }
      for attribute in type.attributes { _ = names.number(attribute.name) }
    }
    for name in schema.elements.keys { _ = names.number(name) }
    for name in schema.looseAttributes.keys { _ = names.number(name) }
    width = names.count
    anything = SimpleType.allCases.count
    fill()
  }

  private func fill() {
    elements = Array(repeating: -1, count: width)
    for (name, type) in schema.elements { elements[names.number(name)] = Int32(type) }
    loose = Array(repeating: nil, count: width)
    for (name, type) in schema.looseAttributes { loose[names.number(name)] = type }
    for type in SimpleType.allCases where type.rawValue.hasPrefix("xml:") {
      loose[names.number(type.rawValue)] = type
    }
    columns = Array(repeating: 0, count: schema.types.count * width)
    places = columns
    for (number, type) in schema.types.enumerated() { add(type, number) }
  }

  private func add(_ type: IATISchema.ElementType, _ number: Int) {
    var table = ContentTable([], isChoice: false, .once)
    var form = Form.empty
    var value = SimpleType.string
    switch type.content {
    case .elements(let children, let isChoice, let occurs, let isMixed):
      form = isMixed ? .mixed : .elements
      table = ContentTable(children, isChoice: isChoice, occurs)
    case .empty: break
    case .simple(let simple): (form, value) = (.simple, simple)
    case .any: form = .any
    }
    forms.append(form)
    simple.append(value)
    contents.append(table)
    takesOther.append(type.takesOtherAttributes)
    for (column, entry) in table.columns.enumerated() {
      columns[number * width + (entry.name.map(names.number) ?? NameTable.foreign)] = UInt8(
        column + 1)
    }
    var mask: UInt64 = 0
    for (place, attribute) in type.attributes.enumerated() {
      places[number * width + names.number(attribute.name)] = UInt8(place + 1)
      if attribute.isRequired { mask |= 1 << UInt64(place) }
    }
    required.append(mask)
  }

  /// The column of an element in a type's content; nil where it may not stand at all.
  func column(_ type: Int, _ name: Int) -> Int? {
    // A name that came after the schema was read is unknown to it.
    guard name < width else { return nil }
    let column = columns[type * width + name]
    return column == 0 ? nil : Int(column) - 1
  }

  /// The place of an attribute among a type's.
  func place(_ type: Int, _ name: Int) -> Int? {
    guard name < width else { return nil }
    let place = places[type * width + name]
    return place == 0 ? nil : Int(place) - 1
  }

  /// The type of an element that is declared by itself; what holds anything where there is none.
  func declared(_ name: Int) -> Int {
    name < width && elements[name] >= 0 ? Int(elements[name]) : anything
  }

  /// The type of an attribute that is declared by itself.
  func looseType(_ name: Int) -> SimpleType? { name < width ? loose[name] : nil }

  /// The names that may come next in a state of a content; a star stands for other namespaces.
  func expected(_ type: Int, _ state: Int) -> [String] {
    let table = contents[type]
    return table.columns.indices.filter {
      table.next[state * table.columns.count + $0] != ContentTable.none
    }.map { table.columns[$0].name ?? "*" }
  }
}
