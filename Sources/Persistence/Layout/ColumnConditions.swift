import Domain

/// What the columns of a recorded table can hold, as the conditions (CHECK) of the schema say it: a test holds the two to
/// each other. Words of closed lists are not among them; the rules of Domain know those.
struct ColumnConditions {
  /// A condition of one column. NULL satisfies each.
  struct Condition: Hashable {
    let column: String
    let sql: String
  }

  let table: String
  let conditions: [Condition]

  init(of table: String) {
    self.table = table
    conditions =
      Self.besides[table]?.map { Condition(column: $0.0, sql: $0.1) }
      ?? Kind(rawValue: table).map(Self.conditions) ?? []
  }

  /// Those of tables that belong to no kind.
  private static let besides: [String: [(String, String)]] = [
    "record": [("id", "length(id) = 16")],
    "narrative": [("ordinal", "ordinal >= 0")],
    "link": [("ordinal", "ordinal >= 0")],
    "headcount": [("number", "number >= 0")],
    "claim": [
      ("id", "length(id) = 16"), ("inUse", "inUse IN (0, 1)"),
      ("value", "value IS NULL OR unknown IS NULL"),
    ],
  ]

  private static func conditions(of kind: Kind) -> [Condition] {
    KindTable.of(kind).placements.flatMap { placement in
      zip(placement.columns, Self.sql(placement, kind)).compactMap { column, sql in
        sql.map { Condition(column: column, sql: $0) }
      }
    }
  }

  /// The conditions of the columns of one field; nil for a column without one.
  private static func sql(_ placement: KindTable.Placement, _ kind: Kind) -> [String?] {
    let field = placement.field
    let name = quoted(field.name)
    switch field.shape {
    case .flag: return ["\(name) IN (0, 1)"]
    case .integer(let range):
      return [
        range.upperBound == .max
          ? "\(name) >= \(range.lowerBound)"
          : "\(name) BETWEEN \(range.lowerBound) AND \(range.upperBound)"
      ]
    case .degrees(let limit): return ["\(name) BETWEEN -\(limit)000000 AND \(limit)000000"]
    case .decimal:
      return [
        RecordRules.mayBeNegative(field.name, kind) ? nil : "\(name) >= 0",
        decimals(placement.columns[1]),
      ]
    case .money:
      return [
        nil, decimals(placement.columns[1]), "\(placement.columns[2]) GLOB '[A-Z][A-Z][A-Z]'",
      ]
    case .date:
      // The form of a partial date, as far as a glance tells it; its reader knows the rest.
      let form = "\(name) GLOB '[0-9][0-9][0-9][0-9]*' OR \(name) = '..'"
      return [form] + placement.columns.dropFirst().map { "\($0) IS date(\($0), '+0 days')" }
    case .code(.country): return ["\(name) GLOB '[A-Z][A-Z]'"]
    case .code(.language):
      return ["length(\(name)) BETWEEN 2 AND 35 AND \(name) NOT GLOB '*[^a-z0-9-]*'"]
    case .text where RecordRules.isDigest(field.name):
      return ["length(\(name)) = 64 AND \(name) NOT GLOB '*[^0-9a-f]*'"]
    default: return placement.columns.map { _ in nil }
    }
  }

  private static func decimals(_ column: String) -> String { "\(column) BETWEEN 0 AND 18" }

  /// The name as the schema has it.
  static func quoted(_ name: String) -> String { keywords.contains(name) ? "\"\(name)\"" : name }

  /// Names of columns and tables that SQL would take for words of its own.
  private static let keywords: Set<String> = [
    "from", "to", "by", "for", "of", "group", "transaction", "first",
  ]
}
