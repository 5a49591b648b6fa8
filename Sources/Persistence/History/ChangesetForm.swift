import CSQLiteSession

/// The form of a changeset, checked before SQLite reads one that was stored: on bytes that it did not
/// write its reader may never come to an end.
struct ChangesetForm {
  private let bytes: [UInt8]
  private var place = 0

  /// More columns than any table of ours has.
  private static let mostColumns = 256

  /// - Throws: ``SQLiteFailure`` when the bytes are no changeset.
  static func check(_ bytes: [UInt8]) throws {
    var form = ChangesetForm(bytes: bytes)
    guard form.isWhole() else {
      throw SQLiteFailure(code: SQLITE_CORRUPT, message: "no changeset")
    }
  }

  /// How many bytes the head and the first row of a changeset take, by its beginning; nil where that is too
  /// short to tell, or no changeset.
  static func lengthOfFirstRow(in beginning: [UInt8]) -> Int? {
    var form = ChangesetForm(bytes: beginning)
    guard beginning.first == UInt8(ascii: "T") else { return nil }
    form.place = 1
    guard let columns = form.header(), form.skipRow(of: columns) else { return nil }
    return form.place
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func isWhole() -> Bool {
    var columns = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "T") {
        place += 1
        guard let count = header() else { return false }
        columns = count
        continue
      }
      guard columns > 0, skipRow(of: columns) else { return false }
    }
    return true
  }

  /// What happened to a row, and its values: before, after, or both.
  private mutating func skipRow(of columns: Int) -> Bool {
    guard place + 1 < bytes.count else { return false }
    let states: Int
    switch Int32(bytes[place]) {
    case SQLITE_INSERT, SQLITE_DELETE: states = 1
    case SQLITE_UPDATE: states = 2
    default: return false
    }
    place += 2
    for _ in 0..<(columns * states) {
      guard skipValue() else { return false }
    }
    return true
  }

  /// The name of a table and its columns, of which one at least is a key.
  ///
  /// - Returns: How many columns it has.
  private mutating func header() -> Int? {
    guard let count = number(), 1...Self.mostColumns ~= count, place + count <= bytes.count,
      bytes[place..<place + count].contains(where: { $0 != 0 })
    else { return nil }
    place += count
    guard let end = bytes[place...].firstIndex(of: 0) else { return nil }
    place = end + 1
    return count
  }

  private mutating func skipValue() -> Bool {
    guard place < bytes.count else { return false }
    let type = bytes[place]
    place += 1
    switch type {
    case 0, 5: break
    case 1, 2: place += 8
    case 3, 4:
      guard let count = number() else { return false }
      place += count
    default: return false
    }
    return place <= bytes.count
  }

  /// A number of variable length: seven bits a byte, the highest first; nil for one that is too large.
  private mutating func number() -> Int? {
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
