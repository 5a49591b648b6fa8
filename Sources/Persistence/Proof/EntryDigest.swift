import Crypto
import Domain

/// The digests of entries, as docs/history-format.md has them.
enum EntryDigest {
  /// Entries of this layout and later ones have this form.
  static let firstLayout: Int64 = 17
  /// The leaves that every entry begins with.
  static let ownTexts = ["author", "command", "reason"]
  static let (commandSlot, reasonSlot): (Int64, Int64) = (2, 4)

  private static let entryTag = Array("grants entry 2\n".utf8)
  private static let oldEntryTag = Array("grants old entry 2\n".utf8)

  /// What a line of the index of changes says of a row, which no purge takes out.
  struct Shape: Equatable {
    var table: String
    var operation: String
    var columns: Int64
    /// The record that the row is about; nil for none.
    var record: RecordID?
  }

  /// An entry of another office that one has seen.
  struct Seen: Hashable {
    let entry: EntryName
    let hash: [UInt8]
  }

  /// A slot that an entry erased.
  struct Erased: Hashable {
    let entry: EntryName
    let slot: Int64
    let digest: [UInt8]
  }

  /// What is digested of an entry beside its own columns.
  struct Parts {
    /// The hash of the entry before it in its office.
    var previous: [UInt8]?
    /// In the order of their offices.
    var seen: [Seen] = []
    /// How many rows each part had.
    var rows: [Int64] = []
    var texts = EntryDigest.ownTexts.count
    var leaves = MerkleTree()
  }

  /// The hash of an entry.
  ///
  /// - Parameter forEachErased: Hands over the slots that the entry erased, in the order of their entries, and how many
  ///   they are.
  static func hash(
    of entry: StoredEntry, _ parts: Parts, erasing count: Int64 = 0,
    _ forEachErased: ((Erased) -> Void) throws -> Void = { _ in }
  ) rethrows -> Node {
    var digest = SHA256()
    func add(_ values: SQLValue...) {
      var bytes: [UInt8] = []
      for value in values { value.appendCanonical(to: &bytes) }
      digest.update(data: bytes)
    }
    digest.update(data: entryTag)
    add(
      SQLValue(entry.name.office), .integer(entry.name.number), SQLValue(parts.previous),
      .integer(entry.at), .integer(entry.clock), .text(entry.kind),
      entry.undoesOffice, entry.undoesNumber, .integer(entry.layout), SQLValue(entry.key))
    add(.integer(Int64(parts.seen.count)))
    for seen in parts.seen {
      add(SQLValue(seen.entry.office), .integer(seen.entry.number), .blob(seen.hash))
    }
    add(.integer(count))
    try forEachErased { erased in
      add(
        SQLValue(erased.entry.office), .integer(erased.entry.number), .integer(erased.slot),
        .blob(erased.digest))
    }
    add(.integer(Int64(parts.rows.count)))
    for rows in parts.rows { add(.integer(rows)) }
    add(.integer(parts.leaves.count), .blob(parts.leaves.root.bytes))
    if parts.texts > ownTexts.count { add(.integer(Int64(parts.texts))) }
    return Node(digest.finalize())
  }

  /// The hash of an entry of an older layout.
  ///
  /// - Parameter texts: The salted digest of command and reason; empty before layout 9.
  static func oldHash(of entry: StoredEntry, _ parts: Parts, texts: [UInt8]) -> Node {
    var bytes = oldEntryTag
    let fields: [SQLValue] = [
      SQLValue(entry.name.office), .integer(entry.name.number), SQLValue(parts.previous),
      .integer(entry.at), .integer(entry.clock), entry.author, .blob(texts),
      .text(entry.kind), entry.undoesOffice, entry.undoesNumber, .integer(entry.layout),
      SQLValue(entry.oldPrevious), SQLValue(entry.oldHash), .integer(Int64(parts.seen.count)),
    ]
    for field in fields { field.appendCanonical(to: &bytes) }
    for seen in parts.seen {
      for value in [
        SQLValue(seen.entry.office), .integer(seen.entry.number), .blob(seen.hash),
      ] { value.appendCanonical(to: &bytes) }
    }
    for value in [SQLValue.integer(parts.leaves.count), .blob(parts.leaves.root.bytes)] {
      value.appendCanonical(to: &bytes)
    }
    return Node(hashing: bytes)
  }
}
