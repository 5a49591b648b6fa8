import Domain
import Schema

/// Compares the tables, indexes, triggers and views of a file with those of its layout: what is in a file's
/// schema runs when the file is used, so nothing else is done before.
struct LayoutCheck {
  private let connection: Connection
  private let version: Int

  /// - Parameter version: The layout that the file says it has, at least 1.
  init(_ connection: Connection, version: Int) {
    self.connection = connection
    self.version = version
  }

  /// An object of a schema, as `sqlite_schema` has it.
  private struct Object: Hashable {
    let type: String
    let name: String
    let table: String
    /// nil for an index that SQLite made by itself.
    let sql: String?
    /// Where its rows begin; 0 for what has none.
    let root: Int64

    var key: [UInt8] { Array(type.utf8) + [0] + Array(name.utf8) }

    /// Compares byte by byte: to Swift some texts are equal that are not to SQLite.
    func isDefined(as other: Object) -> Bool {
      func bytes(_ object: Object) -> [[UInt8]?] {
        [object.type, object.name, object.table, object.sql].map { $0.map { Array($0.utf8) } }
      }
      return bytes(self) == bytes(other)
    }
  }

  private static func objects(of connection: Connection) throws -> [Object] {
    try connection.rows(
      "SELECT type, name, tbl_name, sql, rootpage FROM sqlite_schema ORDER BY type, name"
    ) {
      Object(
        type: $0.text(0), name: $0.text(1), table: $0.text(2), sql: $0.optionalText(3),
        root: $0.integer(4))
    }
  }

  /// What is not as the layout has it; empty when all is.
  func faults() throws -> [SchemaFault] {
    let (digest, roots) = try Self.digestAndRoots(of: connection)
    if Set(roots).count == roots.count, LayoutDigests.all.indices.contains(version - 1),
      digest == LayoutDigests.all[version - 1]
    {
      return []
    }
    return try compared(Self.objects(of: connection))
  }

  /// Object by object, with what this program's migrations make.
  private func compared(_ objects: [Object]) throws -> [SchemaFault] {
    let own = try Self.objects(of: OwnLayout(version: version).connection)
    let ownByKey = Dictionary(own.map { ($0.key, $0) }) { first, _ in first }
    let keys = Set(objects.map(\.key))
    var users: [Int64: Int] = [:]
    for object in objects where object.root > 0 { users[object.root, default: 0] += 1 }
    var seen = Set<[UInt8]>()
    let ownTables = Set(own.filter { $0.type == "table" }.map { $0.name.lowercased() })
    let faults = objects.compactMap { object -> SchemaFault? in
      guard let defined = ownByKey[object.key] else {
        // An index on a table of the program's own has a part in what is read of it.
        let isOnOwn = object.type == "index" && ownTables.contains(object.table.lowercased())
        return SchemaFault(
          type: object.type, name: object.name, fault: isOnOwn ? .altered : .foreign)
      }
      let isAlone = object.root == 0 || users[object.root] == 1
      let isFirst = seen.insert(object.key).inserted
      guard isAlone, isFirst, object.isDefined(as: defined),
        (object.root > 0) == (defined.root > 0)
      else { return SchemaFault(type: object.type, name: object.name, fault: .altered) }
      return nil
    }
    let missing = own.filter { !keys.contains($0.key) }
    return faults
      + missing.map { SchemaFault(type: $0.type, name: $0.name, fault: .missing) }
  }

  /// The digest of the layout as this program's migrations make it.
  static func ownDigest(version: Int) throws -> String {
    try digestAndRoots(of: OwnLayout(version: version).connection).digest
  }

  /// One digest of all definitions, and where the rows of each object begin: each command reads them at its
  /// start, as they stand in SQLite's memory.
  private static func digestAndRoots(of connection: Connection) throws -> (
    digest: String, roots: [Int64]
  ) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1 << 16)
    var roots: [Int64] = []
    try connection.each(
      "SELECT type, name, tbl_name, sql, rootpage FROM sqlite_schema ORDER BY type, name"
    ) { row in
      for column in 0..<4 { row.appendText(column, to: &bytes) }
      let root = row.integer(4)
      if root > 0 { roots.append(root) }
    }
    return (Digest.sha256(bytes), roots)
  }
}

/// A layout as this program's migrations make it, in memory.
struct OwnLayout {
  let connection: Connection

  init(version: Int = migrations.count) throws {
    connection = try DatabaseFile(path: ":memory:", .readWrite).connection
    try connection.withoutConditions {
      for migration in migrations.prefix(version) { try connection.script(migration.sql) }
    }
  }

  /// The tables of which rows are kept: neither those that are made from others nor what says whose file it is.
  func tables() throws -> [String] {
    let names = try connection.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid"
    ) { $0.text(0) }
    return names.filter { name in
      !Tables.derived.contains(name) && !["identity", "unfinished"].contains(name)
        && !name.hasPrefix("searchText") && !name.hasPrefix("sqlite_")
    }
  }
}

extension Connection {
  /// Takes what is foreign out of a copy that is this program's own, so that none of it has a part in what is
  /// made of it.
  ///
  /// - Parameter foreign: Objects that the layout does not have.
  func drop(_ foreign: [SchemaFault]) throws {
    for type in ["trigger", "view", "index", "table"] {
      // An index that SQLite made by itself goes with its table.
      for object in foreign where object.type == type && !object.name.hasPrefix("sqlite_") {
        let name = object.name.replacing("\"", with: "\"\"")
        do {
          try script("DROP \(type.uppercased()) IF EXISTS \"\(name)\"")
        } catch  where type == "table" {
          // A part of another table, which goes with that one, or one of a module that is not here.
        }
      }
    }
  }
}
