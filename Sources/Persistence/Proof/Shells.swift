import Domain

/// The empty rows that stay of an erased record which others name (docs/history-format.md, "Purges").
struct Shells {
  private let columns: [String: [Column]]

  private struct Column: Sendable {
    let name: String
    let isKey: Bool
    let isRequired: Bool
    let isReference: Bool
  }

  private static let known = Result { try load() }

  /// The columns are those of this program's own tables.
  init() throws { columns = try Self.known.get() }

  private static func load() throws -> [String: [Column]] {
    let layout = try OwnLayout().connection
    var columns: [String: [Column]] = [:]
    for table in ["record"] + Kind.allCases.map(\.rawValue) {
      let references = try Set(
        layout.rows("SELECT \"from\" FROM pragma_foreign_key_list(?)", [.text(table)]) {
          $0.text(0)
        })
      columns[table] = try layout.rows(
        "SELECT name, pk, \"notnull\" FROM pragma_table_info(?) ORDER BY cid", [.text(table)]
      ) {
        Column(
          name: $0.text(0), isKey: $0.integer(1) > 0, isRequired: $0.integer(2) > 0,
          isReference: references.contains($0.text(0)))
      }
    }
    return columns
  }

  /// Whether a row that was put in says nothing but that a record of its kind was there.
  func isEmpty(_ row: ChangesetRows) throws -> Bool {
    guard let columns = columns[row.table], row.columnCount <= columns.count, let id = row.subject
    else { return false }
    return (0..<row.columnCount).allSatisfy { place in
      let value = row.cell(place, isAfter: true)?.whole ?? .null
      return isEmpty(value, columns[place], of: id, in: row.table)
    }
  }

  private func isEmpty(_ value: SQLValue, _ column: Column, of id: RecordID, in table: String)
    -> Bool
  {
    if column.isKey || value == .null { return true }
    if table == "record", column.name == "kind" { return true }
    if table == "record", column.name == "parent" { return value == SQLValue(RecordID.root) }
    if table == "record", column.name == "slug" { return value == .text(Shell.slug(of: id)) }
    guard column.isRequired else { return false }
    switch value {
    case .integer(let number): return number == 0
    case .text(let text):
      return [Shell.text, Shell.digest, Shell.day, Shell.currency].contains(text)
    case .blob: return column.isReference && value == SQLValue(id)
    default: return false
    }
  }

  /// The row of a shell in the table of its kind, in the order of the columns. A reference that cannot be left out leads
  /// to the record itself: nothing proves any more where it led.
  func row(_ kind: Kind, _ id: RecordID) -> [(String, SQLValue)] {
    let fields = Dictionary(
      KindTable.of(kind).placements.flatMap { placement in
        placement.columns.map { ($0, placement.field) }
      }, uniquingKeysWith: { first, _ in first })
    return (columns[kind.rawValue] ?? []).map { column in
      if column.isKey { return (column.name, SQLValue(id)) }
      guard column.isRequired else { return (column.name, .null) }
      if column.isReference { return (column.name, SQLValue(id)) }
      return (column.name, Self.value(of: column.name, fields[column.name]))
    }
  }

  private static func value(of column: String, _ field: Field?) -> SQLValue {
    switch field?.shape {
    case .money? where column.hasSuffix("Currency"): .text(Shell.currency)
    case .money?, .decimal?, .integer?, .flag?, .degrees?: .integer(0)
    case .date?: .text(Shell.day)
    case .text? where column.lowercased().hasSuffix("sha256"): .text(Shell.digest)
    default: .text(Shell.text)
    }
  }
}
