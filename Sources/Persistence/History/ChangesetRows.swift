import CSQLiteSession
import Domain

/// The rows of a changeset, one after the other, read where they stand.
///
/// The bytes are those of SQLite's session extension ("Changeset Format" in its source): for each table a head with
/// its columns and its name, then its rows. Each step is checked: bytes that came with a file may be
/// anything, and SQLite's own reader may never come to an end on what it did not write.
struct ChangesetRows {
  /// The bytes are no changeset.
  static let malformed = SQLiteFailure(code: SQLITE_CORRUPT, message: "no changeset")

  /// More columns than any table of ours has.
  private static let mostColumns = 256

  let bytes: UnsafeRawBufferPointer
  private var place = 0
  /// Which columns of the table at hand are the key.
  private(set) var isKey: [Bool] = []
  /// Where each value of the row at hand begins: those before, those after, or both.
  private var starts: [Int] = []
  /// Where the head of its table, and where the row itself begins.
  private var (headStart, headEnd, rowStart) = (0, 0, 0)
  /// How many heads were read: rows behind the same one are of one table.
  private(set) var head = 0
  /// Whether all that was read so far is written as ``Changeset/encoded(_:)`` does: no digest covers that.
  private(set) var isCanonical = true
  /// The table of the row at hand.
  private(set) var table = ""
  /// The columns of that table that name people beside what the row is about.
  private(set) var personal: [Int] = []
  /// What happened to the row at hand.
  private(set) var operation = RowChange.Operation.insert

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Moves to the next row; false after the last.
  ///
  /// - Throws: ``SQLiteFailure`` when the bytes are no changeset.
  mutating func next() throws -> Bool {
    guard place < bytes.count else { return false }
    while bytes[place] == UInt8(ascii: "T") {
      guard readHead() else { throw Self.malformed }
      // A table may have no row.
      if place == bytes.count || bytes[place] == UInt8(ascii: "T") { isCanonical = false }
      if place == bytes.count { return false }
    }
    guard !isKey.isEmpty, readRow() else { throw Self.malformed }
    return true
  }

  // MARK: The row at hand

  /// How many columns its table has.
  var columnCount: Int { isKey.count }

  /// The record that it is about: its key begins with that record's. A setting is about none.
  var subject: RecordID? {
    guard table != "setting", let first = isKey.firstIndex(of: true) else { return nil }
    let value = value(starts[first])
    return value.type == ChangesetValue.blob ? RecordID(bytes: value.content) : nil
  }

  /// The columns that it touched, a bit each.
  var columns: Int64 {
    var mask: Int64 = 0
    for column in isKey.indices where operation != .update || isSet(after: column) {
      mask |= 1 << Int64(min(column, 62))
    }
    return mask
  }

  /// Its key, as ``appendKey(to:)`` has it.
  var key: [UInt8] {
    var key: [UInt8] = []
    appendKey(to: &key)
    return key
  }

  /// Adds its key, encoded so that a row about a record begins with the record's key: sixteen bytes stand as they
  /// are, texts end with a zero, numbers have eight bytes.
  func appendKey(to key: inout [UInt8]) {
    for column in isKey.indices where isKey[column] {
      let value = value(starts[column])
      switch value.type {
      case ChangesetValue.text:
        key.append(contentsOf: value.content)
        key.append(0)
      default: key.append(contentsOf: value.content)
      }
    }
  }

  /// The bytes of the head of its table, and its own.
  var stored: (head: UnsafeRawBufferPointer, row: UnsafeRawBufferPointer) {
    (
      UnsafeRawBufferPointer(rebasing: bytes[headStart..<headEnd]),
      UnsafeRawBufferPointer(rebasing: bytes[rowStart..<place])
    )
  }

  /// A value of the row at hand; nil where it has none.
  func cell(_ column: Int, isAfter: Bool) -> ChangesetValue? {
    start(of: column, isAfter: isAfter).map(value)
  }

  /// Whether the key of its table is so many columns, the first ones.
  func hasKey(first count: Int) -> Bool {
    isKey.count >= count && isKey.enumerated().allSatisfy { $1 == ($0 < count) }
  }

  var change: RowChange {
    RowChange(
      table: table, operation: operation,
      old: isKey.indices.map { start(of: $0, isAfter: false).map { value($0).whole } },
      new: isKey.indices.map { start(of: $0, isAfter: true).map { value($0).whole } },
      isKey: isKey, key: key, subject: subject, columns: columns)
  }

  /// Where the value of a column before or after begins; nil where the row has none.
  func start(of column: Int, isAfter: Bool) -> Int? {
    switch operation {
    case .insert: return isAfter ? starts[column] : nil
    case .delete: return isAfter ? nil : starts[column]
    case .update:
      let start = starts[isAfter ? column + columnCount : column]
      // A value before that has none after belongs to the key, or says nothing.
      guard bytes[start] != ChangesetValue.none, isAfter || isKey[column] || isSet(after: column)
      else { return nil }
      return start
    }
  }

  private func isSet(after column: Int) -> Bool {
    bytes[starts[column + columnCount]] != ChangesetValue.none
  }

  func value(_ start: Int) -> ChangesetValue {
    let type = bytes[start]
    switch type {
    case ChangesetValue.integer, ChangesetValue.real:
      return ChangesetValue(
        type: type, content: UnsafeRawBufferPointer(rebasing: bytes[start + 1..<start + 9]))
    case ChangesetValue.text, ChangesetValue.blob:
      var place = start + 1
      let count = Self.number(in: bytes, at: &place) ?? 0
      return ChangesetValue(
        type: type, content: UnsafeRawBufferPointer(rebasing: bytes[place..<place + count]))
    default:
      return ChangesetValue(type: type, content: UnsafeRawBufferPointer(start: nil, count: 0))
    }
  }

  // MARK: Form

  /// The columns of a table, of which one at least is a key, and its name.
  private mutating func readHead() -> Bool {
    headStart = place
    place += 1
    let start = place
    guard let count = Self.number(in: bytes, at: &place), 1...Self.mostColumns ~= count,
      place + count <= bytes.count
    else { return false }
    let places = bytes[place..<place + count]
    let wasKey = isKey
    isKey = places.map { $0 != 0 }
    place += count
    guard isKey.contains(true), let end = bytes[place...].firstIndex(of: 0) else { return false }
    let previous = head > 0 ? table : nil
    table = String(decoding: bytes[place..<end], as: UTF8.self)
    // The key's columns are counted in their order, and a table is named once for rows behind one another.
    isCanonical =
      isCanonical && bytes[start] & 0x80 == 0 && (previous != table || wasKey != isKey)
      && places.filter { $0 != 0 }.elementsEqual(1...UInt8(isKey.count { $0 }))
      && table.utf8.elementsEqual(bytes[place..<end])
    place = end + 1
    headEnd = place
    head += 1
    personal = PersonalColumns.of(table)
    return true
  }

  /// What happened to a row, and its values.
  private mutating func readRow() -> Bool {
    guard place + 1 < bytes.count else { return false }
    switch Int32(bytes[place]) {
    case SQLITE_INSERT: operation = .insert
    case SQLITE_DELETE: operation = .delete
    case SQLITE_UPDATE: operation = .update
    default: return false
    }
    if bytes[place + 1] != 0 { isCanonical = false }
    rowStart = place
    place += 2
    starts.removeAll(keepingCapacity: true)
    for _ in 0..<(operation == .update ? 2 * columnCount : columnCount) {
      starts.append(place)
      guard skipValue() else { return false }
    }
    if isCanonical { isCanonical = hasAllValues }
    return true
  }

  /// Whether the row has all its values: an update its key, and of each other column both values or none, of one at
  /// least both.
  private var hasAllValues: Bool {
    func has(_ place: Int) -> Bool { bytes[starts[place]] != ChangesetValue.none }
    guard operation == .update else { return starts.indices.allSatisfy(has) }
    guard isKey.indices.contains(where: isSet(after:)) else { return false }
    return isKey.indices.allSatisfy {
      isKey[$0] ? has($0) && !has($0 + columnCount) : has($0) == has($0 + columnCount)
    }
  }

  private mutating func skipValue() -> Bool {
    guard place < bytes.count else { return false }
    let type = bytes[place]
    place += 1
    switch type {
    case ChangesetValue.none, ChangesetValue.null: break
    case ChangesetValue.integer, ChangesetValue.real: place += 8
    case ChangesetValue.text, ChangesetValue.blob:
      // A length that begins with nothing could be shorter.
      if place < bytes.count, bytes[place] == 0x80 { isCanonical = false }
      guard let count = Self.number(in: bytes, at: &place) else { return false }
      place += count
    default: return false
    }
    return place <= bytes.count
  }

  /// A number of variable length: seven bits a byte, the highest first; nil for one that is too large.
  private static func number(in bytes: UnsafeRawBufferPointer, at place: inout Int) -> Int? {
    var number = 0
    for _ in 0..<5 {
      guard place < bytes.count else { return nil }
      let byte = bytes[place]
      place += 1
      number = number << 7 | Int(byte & 0x7F)
      if byte & 0x80 == 0 { return number <= Int(Int32.max) ? number : nil }
    }
    return nil
  }
}
