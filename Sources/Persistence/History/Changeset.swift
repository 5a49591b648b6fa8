import CSQLiteSession
import Domain

/// The bytes in which SQLite's session extension keeps what a change did.
enum Changeset {
  /// Hands each row of a changeset to `body`, in the order in which they are stored.
  ///
  /// - Parameter subjects: Records: what is about any other is passed over, unread. Nil for every row.
  /// - Throws: ``SQLiteFailure`` when the bytes are no changeset; rows before that were handed out.
  static func forEachRow(
    in bytes: [UInt8], about subjects: Set<RecordID>? = nil, _ body: (RowChange) throws -> Void
  ) throws {
    try read(bytes) { row in
      if let subjects, let subject = row.subject, !subjects.contains(subject) { return }
      try body(row.change)
    }
  }

  /// Hands out each row as it stands in the bytes, for as long as `body` runs.
  ///
  /// - Throws: ``SQLiteFailure`` when the bytes are no changeset; rows before that were handed out.
  static func read(_ bytes: [UInt8], _ body: (ChangesetRows) throws -> Void) throws {
    try bytes.withUnsafeBytes { buffer in
      var rows = ChangesetRows(buffer)
      while try rows.next() { try body(rows) }
    }
  }

  /// Refuses what is no changeset, before SQLite reads what was stored.
  private static func checkForm(_ bytes: [UInt8]) throws {
    try read(bytes) { _ in }
  }

  /// The changeset that takes this one back.
  static func inverted(_ bytes: [UInt8]) throws -> [UInt8] {
    try checkForm(bytes)
    return try bytes.withUnsafeBytes { buffer in try withInverted(buffer) { Array($0) } }
  }

  /// Inverts a changeset, and hands out what SQLite made of it for as long as `body` runs.
  private static func withInverted<Result>(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeMutableRawBufferPointer) throws -> Result
  ) throws -> Result {
    var count: Int32 = 0
    var inverted: UnsafeMutableRawPointer?
    try check(sqlite3changeset_invert(Int32(bytes.count), bytes.baseAddress, &count, &inverted))
    defer { sqlite3_free(inverted) }
    return try body(UnsafeMutableRawBufferPointer(start: inverted, count: Int(count)))
  }

  /// Applies a changeset to the main database; anything that is not as it expects stops it.
  ///
  /// - Parameter purged: Records whose rows may be missing.
  /// - Returns: Whether everything was applied.
  static func apply(
    _ bytes: [UInt8], to connection: OpaquePointer, sparing purged: Set<RecordID> = []
  ) throws -> Bool {
    if bytes.isEmpty { return true }
    try checkForm(bytes)
    var bytes = bytes
    return try bytes.withUnsafeMutableBytes {
      try apply(unchecked: $0, to: connection, sparing: purged)
    }
  }

  private static func apply(
    unchecked bytes: UnsafeMutableRawBufferPointer, to connection: OpaquePointer,
    sparing purged: Set<RecordID>
  ) throws -> Bool {
    try withUnsafePointer(to: purged) { purged in
      let code = sqlite3changeset_apply(
        connection, Int32(bytes.count), bytes.baseAddress, nil,
        { context, _, iterator in
          guard let purged = context?.assumingMemoryBound(to: Set<RecordID>.self), let iterator,
            !purged.pointee.isEmpty, let id = Changeset.subject(at: iterator),
            purged.pointee.contains(id)
          else { return SQLITE_CHANGESET_ABORT }
          return SQLITE_CHANGESET_OMIT
        }, UnsafeMutableRawPointer(mutating: purged))
      if code == SQLITE_ABORT { return false }
      try check(code)
      return true
    }
  }

  /// Takes changesets back that follow one another, as one step: what came and went between is never
  /// made again.
  ///
  /// - Parameter purged: Records whose rows may be missing.
  /// - Returns: Whether everything was taken back; if not, a part of it may have been.
  static func takeBack(
    _ changesets: some Sequence<[UInt8]>, on connection: OpaquePointer,
    sparing purged: Set<RecordID>
  ) throws -> Bool {
    try withMerged(changesets) { merged in
      try withInverted(UnsafeRawBufferPointer(merged)) {
        try apply(unchecked: $0, to: connection, sparing: purged)
      }
    }
  }

  /// What changesets that follow one another do in all: each row stands in it once.
  static func merged(_ changesets: some Sequence<[UInt8]>) throws -> [UInt8] {
    try withMerged(changesets) { Array($0) }
  }

  /// Merges changesets, and hands out what SQLite made of them for as long as `body` runs.
  private static func withMerged<Result>(
    _ changesets: some Sequence<[UInt8]>,
    _ body: (UnsafeMutableRawBufferPointer) throws -> Result
  ) throws -> Result {
    var group: OpaquePointer?
    try check(sqlite3changegroup_new(&group))
    defer { sqlite3changegroup_delete(group) }
    for bytes in changesets {
      try checkForm(bytes)
      var bytes = bytes
      try bytes.withUnsafeMutableBytes {
        try check(sqlite3changegroup_add(group, Int32($0.count), $0.baseAddress))
      }
    }
    var count: Int32 = 0
    var merged: UnsafeMutableRawPointer?
    try check(sqlite3changegroup_output(group, &count, &merged))
    defer { sqlite3_free(merged) }
    return try body(UnsafeMutableRawBufferPointer(start: merged, count: Int(count)))
  }

  private static func check(_ code: Int32) throws {
    if code != SQLITE_OK {
      throw SQLiteFailure(code: code, message: String(cString: sqlite3_errstr(code)))
    }
  }

  /// The record that the row is about at which SQLite stopped; nil when its key begins otherwise.
  private static func subject(at iterator: OpaquePointer) -> RecordID? {
    var table: UnsafePointer<CChar>?
    var count: Int32 = 0
    var operation: Int32 = 0
    var keys: UnsafeMutablePointer<UInt8>?
    var value: OpaquePointer?
    guard sqlite3changeset_op(iterator, &table, &count, &operation, nil) == SQLITE_OK,
      sqlite3changeset_pk(iterator, &keys, nil) == SQLITE_OK, let keys,
      let first = (0..<count).first(where: { keys[Int($0)] != 0 }),
      (operation == SQLITE_INSERT ? sqlite3changeset_new : sqlite3changeset_old)(
        iterator, first, &value) == SQLITE_OK,
      let value, sqlite3_value_type(value) == SQLITE_BLOB, let start = sqlite3_value_blob(value)
    else { return nil }
    return RecordID(
      bytes: UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value))))
  }
}
