import Domain

/// The recorded tables as history alone makes them, in a file that SQLite takes away by itself: what
/// does not fit into its cache lies on the disk.
final class Replay {
  private let file: DatabaseFile
  var connection: Connection { file.connection }
  /// Records of which a purge left only digests.
  let purged: Set<RecordID>
  /// The first entry that could not be applied; later ones were applied where they could be.
  private(set) var broken: EntryName?

  /// Applies every entry in the order in which they were made.
  init(of reading: Reading) throws {
    file = try DatabaseFile(path: "", .readWrite)
    // The rows are compared, not judged: a part of an entry may stand before what it names.
    try file.connection.script(
      """
      PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY;
      PRAGMA cache_size = -65536
      """)
    // The tables are this program's own, whatever stands in the register's schema.
    let layout = try OwnLayout()
    for table in Tables.recorded {
      if let definition = try layout.definition(of: table) {
        try file.connection.script(definition)
      }
    }
    file.connection.allowRowsOnly()
    purged = try reading.purgedRecords()
    let names = try reading.connection.rows("SELECT office, number FROM entry ORDER BY at") {
      EntryName(office: $0.id(0), number: $0.integer(1))
    }
    for name in names {
      for part in try reading.parts(of: name) {
        let bytes = try reading.changeset(of: name, part: part)
        guard (try? Changeset.apply(bytes, to: file.connection.handle, sparing: purged)) == true
        else {
          broken = broken ?? name
          continue
        }
      }
    }
  }
}
