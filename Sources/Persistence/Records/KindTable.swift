import Domain
import Files

/// How the records of one kind lie in their table: its columns and the statements on them, built
/// once from the catalogue of fields.
struct KindTable: Sendable {
  /// One field of the table and where its columns begin, counted from 0 behind the record's own.
  struct Placement: Sendable {
    let field: Field
    let first: Int
    let columns: [String]
  }

  let kind: Kind
  /// The fields with columns, in their order.
  let placements: [Placement]
  /// The columns of the table behind `id`.
  let columns: [String]
  /// The fields that stand in tables of their own.
  let lists: [String]

  /// `SELECT … FROM record r JOIN <kind> t`, to be followed by a condition.
  let selection: String
  /// Every row, by parent and slug: a walk through the table of the kind, never through all records.
  let scan: String
  /// Inserts rows: the key, then each column.
  let insertion: RowInsertion

  private static let known = Guarded<[Kind: KindTable]>([:])

  /// The table of a kind, built when it is first asked for: a command needs few of them.
  static func of(_ kind: Kind) -> KindTable {
    known.withLock { known in
      if let table = known[kind] { return table }
      let table = KindTable(kind)
      known[kind] = table
      return table
    }
  }

  /// The columns of `record` that every selection begins with.
  static let recordColumns = "r.id, r.parent, r.slug, r.title, r.language"
  static let recordColumnCount = 5

  private init(_ kind: Kind) {
    self.kind = kind
    var placements: [Placement] = []
    var columns: [String] = []
    for field in kind.fields where field.isColumn {
      let names = Self.columns(of: field)
      placements.append(Placement(field: field, first: columns.count, columns: names))
      columns += names
    }
    lists = kind.fields.filter { !$0.isColumn }.map(\.name)
    self.placements = placements
    self.columns = columns
    let own = columns.map { ", t.\"\($0)\"" }.joined()
    let table = "\"\(kind.rawValue)\""
    selection = "SELECT \(Self.recordColumns)\(own) FROM record r JOIN \(table) t ON t.id = r.id"
    scan =
      "SELECT \(Self.recordColumns)\(own) FROM \(table) t CROSS JOIN record r ON r.id = t.id"
      + " ORDER BY r.parent, r.slug"
    insertion = RowInsertion(table, ["id"] + columns.map { "\"\($0)\"" })
  }

  /// The table's name as SQL has it.
  var name: String { "\"\(kind.rawValue)\"" }

  /// Sets the columns of one field where the key is the last parameter.
  func update(_ placement: Placement) -> String {
    let settings = placement.columns.map { "\"\($0)\" = ?" }.joined(separator: ", ")
    return "UPDATE \(name) SET \(settings) WHERE id = ?"
  }

  /// The columns that hold a field.
  private static func columns(of field: Field) -> [String] {
    switch field.shape {
    case .decimal: [field.name, field.name + "Decimals"]
    case .money: [field.name, field.name + "Decimals", field.name + "Currency"]
    case .date where field.isSearchedByDay:
      [field.name, field.name + "First", field.name + "Last"]
    default: [field.name]
    }
  }
}
