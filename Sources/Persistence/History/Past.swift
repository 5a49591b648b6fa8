import Domain

/// The register as it was known at an earlier time, laid over the file on this connection alone.
///
/// The entries that came later are taken back, the last first, into temporary tables that hold only
/// the rows they touched; a temporary view of the same name hides each table that differs, so every
/// query sees the past without a word of its own. What that costs is the size of the later changes,
/// not that of the register, and nothing is written to the file.
struct Past {
  private let reading: Reading
  private let until: Int64
  private var connection: Connection { reading.connection }

  /// - Parameter until: The time of the last entry that is known, in milliseconds since 1970.
  init(_ reading: Reading, until: Int64) {
    self.reading = reading
    self.until = until
  }

  /// Lays the past over the file, for as long as the connection lives.
  ///
  /// - Parameter scope: What will be asked for; anything else is then not as it was.
  func lay(_ scope: ReadingScope = .everything) throws {
    try lift()
    reading.differing = []
    switch scope {
    case .everything: break
    case .settings:
      try PastOfRecords(reading, until: until).laySettings()
      return try closeTheRest()
    case .record(let candidates):
      if try PastOfRecords(reading, until: until).lay(candidates) { return try closeTheRest() }
      try lift()
    }
    let later = try connection.rows(
      "SELECT office, number FROM main.entry WHERE at > ? ORDER BY at DESC", [.integer(until)]
    ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
    var tables: [String: PastTable] = [:]
    var subjects = Set<RecordID>()
    for name in later {
      for part in try reading.parts(of: name).reversed() {
        try Changeset.forEachRow(in: try reading.changeset(of: name, part: part)) { row in
          let table = try tables[row.table] ?? PastTable(row.table, reading)
          tables[row.table] = table
          try table.takeBack(row)
          subjects.formUnion(Derived.subjects(of: row))
        }
      }
    }
    for table in tables.values { try table.show() }
    try connection.script(
      "CREATE TEMP VIEW entry AS SELECT * FROM main.entry WHERE at <= \(until)")
    reading.differing = subjects
    reading.unsearchable = subjects
    if subjects.isEmpty { return }
    reading.undue = subjects
    try connection.script(Self.noDeadlines)
  }

  /// Hides the entries that came later, and makes a question for deadlines fail that nobody meant.
  private func closeTheRest() throws {
    try connection.script(
      """
      CREATE TEMP VIEW entry AS SELECT * FROM main.entry WHERE at <= \(until);
      \(Self.noDeadlines)
      """)
  }

  /// Takes away what an earlier call laid.
  func lift() throws {
    let laid = try connection.rows(
      """
      SELECT type, name FROM temp.sqlite_schema
      WHERE type IN ('table', 'view') AND name NOT GLOB 'searchText_*'
      """
    ) { ($0.text(0), $0.text(1)) }
    for (type, name) in laid.sorted(by: { $0.0 > $1.0 }) {
      try connection.script("DROP \(type) temp.\"\(name)\"")
    }
  }

  /// A question for deadlines that were not laid fails, instead of being answered with today's.
  private static let noDeadlines =
    "CREATE TEMP VIEW deadline AS SELECT * FROM \"deadlines that were not laid\""

  /// The deadlines of the past are made only for who asks for them: each is judged anew.
  static func layDeadlines(of subjects: Set<RecordID>, _ reading: Reading) throws {
    try reading.connection.script(
      """
      DROP VIEW temp.deadline;
      CREATE TEMP TABLE deadline (record BLOB NOT NULL PRIMARY KEY, due, dueLast, originalDue,
        isOpen, validFrom, isHeld) WITHOUT ROWID;
      INSERT INTO temp.deadline
        SELECT record, due, dueLast, originalDue, isOpen, validFrom, isHeld FROM main.deadline;
      CREATE INDEX temp.deadline_of_past ON deadline (dueLast, validFrom) WHERE isOpen;
      """)
    try DeadlineIndex(reading).refresh(subjects)
  }

  /// The text index of the past is made only for who searches: it costs the size of the register.
  static func layWords(of subjects: Set<RecordID>, _ reading: Reading) throws {
    let connection = reading.connection
    let sql =
      try connection.first(
        "SELECT sql FROM main.sqlite_schema WHERE name = 'searchText'"
      ) { $0.text(0) } ?? ""
    try connection.script(
      sql.replacing("CREATE VIRTUAL TABLE ", with: "CREATE VIRTUAL TABLE temp.", maxReplacements: 1)
        + """
        ;
        CREATE TEMP TABLE searchMap (number INTEGER PRIMARY KEY, record BLOB NOT NULL UNIQUE);
        INSERT INTO temp.searchMap SELECT number, record FROM main.searchMap;
        INSERT INTO temp.searchText (rowid, words) SELECT rowid, words FROM main.searchText;
        """)
    let search = SearchIndex(reading)
    for subject in subjects { try search.refresh(subject) }
  }
}

/// The rows of one table that differ in the past.
final class PastTable {
  private let name: String
  private let connection: Connection
  private let columns: [String]
  private let keys: [String]
  private let ofKey: String

  init(_ name: String, _ reading: Reading) throws {
    self.name = name
    connection = reading.connection
    let found = try connection.rows(
      "SELECT name, pk FROM pragma_table_info(?, 'main') ORDER BY cid", [.text(name)]
    ) { ("\"\($0.text(0))\"", $0.integer(1)) }
    columns = found.map(\.0)
    keys = found.filter { $0.1 > 0 }.map(\.0)
    ofKey = keys.map { "\($0) = ?" }.joined(separator: " AND ")
    try connection.script(
      """
      CREATE TEMP TABLE "before_\(name)" (\(columns.joined(separator: ", ")), "gone",
        PRIMARY KEY (\(keys.joined(separator: ", ")))) WITHOUT ROWID
      """)
  }

  /// Takes one row's change back.
  func takeBack(_ row: RowChange) throws {
    switch row.operation {
    case .insert:
      try put(keys, row.new.indices.filter { row.isKey[$0] }.map { row.new[$0] ?? .null }, gone: 1)
    case .delete:
      // Columns that came later hold nothing yet.
      try put(Array(columns.prefix(row.old.count)), row.old.map { $0 ?? .null }, gone: 0)
    case .update:
      let key = row.old.indices.filter { row.isKey[$0] }.map { row.old[$0] ?? .null }
      try run(
        "INSERT OR IGNORE INTO temp.\"before_\(name)\" SELECT *, 0 FROM main.\"\(name)\" WHERE \(ofKey)",
        key)
      let changed = row.old.indices.filter { !row.isKey[$0] && row.old[$0] != nil }
      let settings = changed.map { "\(columns[$0]) = ?" }.joined(separator: ", ")
      try run(
        "UPDATE temp.\"before_\(name)\" SET \(settings) WHERE \(ofKey)",
        changed.map { row.old[$0] ?? .null } + key)
    }
  }

  /// Hides the row of a record that was not there.
  func hide(_ id: RecordID) throws {
    try put(keys, [SQLValue(id)], gone: 1)
  }

  /// Hides the table behind what it was.
  func show() throws {
    let list = columns.joined(separator: ", ")
    let same = keys.map { "b.\($0) = m.\($0)" }.joined(separator: " AND ")
    try connection.script(
      """
      CREATE TEMP VIEW "\(name)" AS
        SELECT \(list) FROM main."\(name)" m
        WHERE NOT EXISTS (SELECT 1 FROM temp."before_\(name)" b WHERE \(same))
        UNION ALL SELECT \(list) FROM temp."before_\(name)" WHERE "gone" = 0
      """)
  }

  private func put(_ columns: [String], _ values: [SQLValue], gone: Int64) throws {
    let marks = columns.map { _ in "?, " }.joined()
    try run(
      """
      INSERT OR REPLACE INTO temp."before_\(name)" (\(columns.joined(separator: ", ")), "gone")
      VALUES (\(marks)?)
      """, values + [.integer(gone)])
  }

  private func run(_ sql: String, _ values: [SQLValue]) throws {
    let statement = try connection.prepare(sql)
    statement.bind(values)
    try statement.finish()
  }
}
