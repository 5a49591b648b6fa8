/// A schema as tables that are read by the numbers of names.
struct SchemaTables {
  /// What the content of a type is.
  enum Form: UInt8 {
    case elements, mixed, empty, simple, any
  }

  /// What is asked of a type, and where its part of the other tables begins.
  struct Row {
    var form = Form.empty
    var simple = SimpleType.string
    var takesOther = false
    /// The places of the attributes that must stand.
    var required: UInt64 = 0
    var columnCount = 0
    var firstNext = 0
    var firstEnd = 0
    var firstChild = 0
    var firstAttribute = 0
  }

  let schema: IATISchema
  let names: NameTable
  /// By type.
  private(set) var rows: [Row] = []
  private var contents: [ContentTable] = []
  /// The tables of all contents, one behind the other.
  private var nexts: [Int16] = []
  private var ends: [Bool] = []
  private var children: [Int32] = []
  private var attributes: [SimpleType] = []
  /// By type and name: the column of an element, or of any other namespace's, plus 1.
  private var columns: [UInt8] = []
  /// By type and name: the place of an attribute, plus 1.
  private var places: [UInt8] = []
  /// By name: the type of an element that is declared by itself, or −1.
  private var elements: [Int32] = []
  /// By name: the type of an attribute that is declared by itself.
  private var loose: [SimpleType?] = []
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

  private mutating func fill() {
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

  private mutating func add(_ type: IATISchema.ElementType, _ number: Int) {
    var table = ContentTable([], isChoice: false, .once)
    var row = Row()
    switch type.content {
    case .elements(let children, let isChoice, let occurs, let isMixed):
      row.form = isMixed ? .mixed : .elements
      table = ContentTable(children, isChoice: isChoice, occurs)
    case .empty: break
    case .simple(let simple): (row.form, row.simple) = (.simple, simple)
    case .any: row.form = .any
    }
    row.takesOther = type.takesOtherAttributes
    (row.columnCount, row.firstNext) = (table.columns.count, nexts.count)
    (row.firstEnd, row.firstChild) = (ends.count, children.count)
    row.firstAttribute = attributes.count
    for (column, entry) in table.columns.enumerated() {
      columns[number * width + (entry.name.map(names.number) ?? NameIndex.foreign)] = UInt8(
        column + 1)
    }
    for (place, attribute) in type.attributes.enumerated() {
      places[number * width + names.number(attribute.name)] = UInt8(place + 1)
      if attribute.isRequired { row.required |= 1 << UInt64(place) }
    }
    nexts += table.next
    ends += table.mayEnd
    children += table.columns.map { Int32($0.type) }
    attributes += type.attributes.map(\.type)
    contents.append(table)
    rows.append(row)
  }

  /// The state behind an element of a column, or ``ContentTable/none``.
  func next(_ row: Row, _ state: Int, _ column: Int) -> Int {
    Int(nexts[row.firstNext + state * row.columnCount + column])
  }

  /// The type of the elements of a column.
  func child(_ row: Row, _ column: Int) -> Int { Int(children[row.firstChild + column]) }

  /// Whether a content may end in a state.
  func mayEnd(_ row: Row, _ state: Int) -> Bool { ends[row.firstEnd + state] }

  func attribute(_ row: Row, _ place: Int) -> SimpleType { attributes[row.firstAttribute + place] }

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
