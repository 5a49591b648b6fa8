import CSQLiteSession
import Domain

/// The bytes in which SQLite's session extension keeps what a change did.
enum Changeset {
  /// Hands each row of a changeset to `body`, in the order in which they are stored.
  ///
  /// - Parameters:
  ///   - isOurs: Whether SQLite has just made the bytes, so that they need no check.
  ///   - subjects: Records: what is about any other is passed over, unread. Nil for every row.
  static func forEachRow(
    in bytes: [UInt8], isOurs: Bool = false, about subjects: Set<RecordID>? = nil,
    _ body: (RowChange) throws -> Void
  ) throws {
    if bytes.isEmpty { return }
    if !isOurs { try ChangesetForm.check(bytes) }
    var bytes = bytes
    try bytes.withUnsafeMutableBytes { buffer in
      var iterator: OpaquePointer?
      try check(sqlite3changeset_start(&iterator, Int32(buffer.count), buffer.baseAddress))
      guard let iterator else { return }
      defer { sqlite3changeset_finalize(iterator) }
      while true {
        switch sqlite3changeset_next(iterator) {
        case SQLITE_ROW:
          if let subjects, let subject = subject(at: iterator), !subjects.contains(subject) {
            continue
          }
          try body(try row(at: iterator))
        case SQLITE_DONE: return
        case let code: try check(code)
        }
      }
    }
  }

  /// The changeset that takes this one back.
  static func inverted(_ bytes: [UInt8]) throws -> [UInt8] {
    try ChangesetForm.check(bytes)
    return try invertedUnchecked(bytes)
  }

  private static func invertedUnchecked(_ bytes: [UInt8]) throws -> [UInt8] {
    try bytes.withUnsafeBytes { buffer in
      var count: Int32 = 0
      var inverted: UnsafeMutableRawPointer?
      try check(
        sqlite3changeset_invert(Int32(buffer.count), buffer.baseAddress, &count, &inverted))
      defer { sqlite3_free(inverted) }
      return Array(UnsafeRawBufferPointer(start: inverted, count: Int(count)))
    }
  }

  /// Applies a changeset to the main database; anything that is not as it expects stops it.
  ///
  /// - Parameter purged: Records whose rows may be missing.
  /// - Returns: Whether everything was applied.
  static func apply(
    _ bytes: [UInt8], to connection: OpaquePointer, sparing purged: Set<RecordID> = []
  ) throws -> Bool {
    if bytes.isEmpty { return true }
    try ChangesetForm.check(bytes)
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
            !purged.pointee.isEmpty, let id = (try? Changeset.row(at: iterator))?.subject,
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
    var group: OpaquePointer?
    try check(sqlite3changegroup_new(&group))
    defer { sqlite3changegroup_delete(group) }
    for bytes in changesets {
      try ChangesetForm.check(bytes)
      var bytes = bytes
      try bytes.withUnsafeMutableBytes {
        try check(sqlite3changegroup_add(group, Int32($0.count), $0.baseAddress))
      }
    }
    var count: Int32 = 0
    var merged: UnsafeMutableRawPointer?
    try check(sqlite3changegroup_output(group, &count, &merged))
    defer { sqlite3_free(merged) }
    var inverted: UnsafeMutableRawPointer?
    try check(sqlite3changeset_invert(count, merged, &count, &inverted))
    defer { sqlite3_free(inverted) }
    return try apply(
      unchecked: UnsafeMutableRawBufferPointer(start: inverted, count: Int(count)), to: connection,
      sparing: purged)
  }

  /// The bytes of a changeset of these rows, as the session extension writes it.
  static func encoded(_ rows: [RowChange]) -> [UInt8] {
    var bytes: [UInt8] = []
    var head: RowChange?
    for row in rows {
      if row.table != head?.table || row.isKey != head?.isKey {
        head = row
        bytes.append(UInt8(ascii: "T"))
        append(count: row.isKey.count, to: &bytes)
        // The place of each column in the key; the keys of our tables stand in the order of columns.
        var place: UInt8 = 0
        for isKey in row.isKey {
          place += isKey ? 1 : 0
          bytes.append(isKey ? place : 0)
        }
        bytes += Array(row.table.utf8) + [0]
      }
      switch row.operation {
      case .insert: bytes += [UInt8(SQLITE_INSERT), 0]
      case .delete: bytes += [UInt8(SQLITE_DELETE), 0]
      case .update: bytes += [UInt8(SQLITE_UPDATE), 0]
      }
      if row.operation != .insert { for value in row.old { append(value, to: &bytes) } }
      if row.operation != .delete { for value in row.new { append(value, to: &bytes) } }
    }
    return bytes
  }

  private static func append(_ value: SQLValue?, to bytes: inout [UInt8]) {
    switch value {
    case nil: bytes.append(0)
    case .integer(let number)?:
      bytes.append(1)
      bytes.append(number: number)
    case .real(let number)?:
      bytes.append(2)
      bytes.append(number: Int64(bitPattern: number.bitPattern))
    case .text(let text)?:
      bytes.append(3)
      append(count: text.utf8.count, to: &bytes)
      bytes += Array(text.utf8)
    case .blob(let blob)?:
      bytes.append(4)
      append(count: blob.count, to: &bytes)
      bytes += blob
    case .null?: bytes.append(5)
    }
  }

  /// SQLite's numbers of variable length: seven bits a byte, the highest first.
  private static func append(count: Int, to bytes: inout [UInt8]) {
    var groups = [UInt8(count & 0x7F)]
    var rest = count >> 7
    while rest > 0 {
      groups.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes += groups.reversed()
  }

  private static func check(_ code: Int32) throws {
    if code != SQLITE_OK {
      throw SQLiteFailure(code: code, message: String(cString: sqlite3_errstr(code)))
    }
  }

  /// The record that a row is about, without the rest of it; nil when its key begins otherwise.
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

  private static func row(at iterator: OpaquePointer) throws -> RowChange {
    var table: UnsafePointer<CChar>?
    var count: Int32 = 0
    var operation: Int32 = 0
    try check(sqlite3changeset_op(iterator, &table, &count, &operation, nil))
    var keys: UnsafeMutablePointer<UInt8>?
    try check(sqlite3changeset_pk(iterator, &keys, nil))
    let kind: RowChange.Operation =
      operation == SQLITE_INSERT ? .insert : operation == SQLITE_DELETE ? .delete : .update
    let columns = 0..<count
    return RowChange(
      table: table.map { String(cString: $0) } ?? "", operation: kind,
      old: try kind == .insert
        ? columns.map { _ in nil }
        : columns.map { try value(sqlite3changeset_old, iterator, $0) },
      new: try kind == .delete
        ? columns.map { _ in nil }
        : columns.map { try value(sqlite3changeset_new, iterator, $0) },
      isKey: columns.map { keys?[Int($0)] != 0 })
  }

  private typealias Getter = (
    OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?
  ) -> Int32

  private static func value(_ get: Getter, _ iterator: OpaquePointer, _ column: Int32) throws
    -> SQLValue?
  {
    var value: OpaquePointer?
    try check(get(iterator, column, &value))
    guard let value else { return nil }
    switch sqlite3_value_type(value) {
    case SQLITE_INTEGER: return .integer(sqlite3_value_int64(value))
    case SQLITE_FLOAT: return .real(sqlite3_value_double(value))
    case SQLITE_TEXT:
      let start = sqlite3_value_text(value)
      let count = Int(sqlite3_value_bytes(value))
      return .text(
        String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      let start = sqlite3_value_blob(value)
      let count = Int(sqlite3_value_bytes(value))
      return .blob(Array(UnsafeRawBufferPointer(start: start, count: count)))
    default: return .null
    }
  }
}
