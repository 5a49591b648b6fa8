import Crypto
import Domain

/// The digests that chain the entries of an office.
enum Chain {
  /// Entries of this layout and later ones hash a salted digest of the command and the reason, so that
  /// a purge can take them out; earlier ones hash their text.
  static let saltedTextSince: Int64 = 9
  /// The place of the command and the reason among the leaves.
  static let textPlace: Int64 = -1

  /// What stands before the first entry.
  static let start = [UInt8](repeating: 0, count: 32)

  /// The salts of an entry's leaves, made from its seed and each leaf's place.
  struct Salts {
    let seed: [UInt8]
    private let inner: SHA256
    private let outer: SHA256

    /// HMAC (RFC 2104) with the seed as its key: what comes before the message is hashed once.
    init(seed: [UInt8]) {
      self.seed = seed
      let block = SHA256.blockByteCount
      let short = seed.count > block ? Array(SHA256.hash(data: seed)) : seed
      let key = short + [UInt8](repeating: 0, count: block - short.count)
      var (inner, outer) = (SHA256(), SHA256())
      inner.update(data: key.map { $0 ^ 0x36 })
      outer.update(data: key.map { $0 ^ 0x5C })
      (self.inner, self.outer) = (inner, outer)
    }

    /// The salt of the leaf in this place, counted from 0 through all parts.
    func salt(_ ordinal: Int64) -> SHA256Digest {
      var (inner, outer) = (inner, outer)
      withUnsafeBytes(of: ordinal.bigEndian) { inner.update(bufferPointer: $0) }
      let digest = inner.finalize()
      digest.withUnsafeBytes { outer.update(bufferPointer: $0) }
      return outer.finalize()
    }
  }

  /// The digest of one row's change.
  static func leaf(_ row: ChangesetRows, salt: some Sequence<UInt8>) -> SHA256Digest {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    bytes.append(contentsOf: salt)
    row.appendCanonical(to: &bytes)
    return SHA256.hash(data: bytes)
  }

  /// The digest of an entry, over its fields, the one before it and the digest of its leaves.
  static func hash(of entry: StoredEntry, leaves: SHA256Digest) -> [UInt8] {
    var bytes = entry.previousHash
    let fields: [SQLValue] =
      [
        SQLValue(entry.name.office), .integer(entry.name.number), .integer(entry.at),
        .integer(entry.clock), .text(entry.author),
      ]
      + (entry.hasSaltedText
        ? [.blob(entry.textDigest)] : [.text(entry.command), SQLValue(entry.reason)]) + [
        .text(entry.kind.rawValue), entry.undoes.map { SQLValue($0.office) } ?? .null,
        entry.undoes.map { .integer($0.number) } ?? .null, .integer(entry.schemaVersion),
      ]
    for field in fields { field.appendCanonical(to: &bytes) }
    bytes += Array(leaves)
    return Array(SHA256.hash(data: bytes))
  }
}

/// A row of the table `entry`.
struct StoredEntry {
  var name: EntryName
  var at: Int64
  var clock: Int64
  var author: String
  var command: String
  var reason: String?
  var kind: Entry.Kind
  var undoes: EntryName?
  var schemaVersion: Int64
  /// The salts are made from it; nil after a purge, when what is left has its salts beside it.
  var seed: [UInt8]?
  var previousHash: [UInt8]
  var hash: [UInt8] = []
  /// The salt of the command and the reason when there is no seed.
  var textSalt: [UInt8]?
  /// The digest of the command and the reason that a purge took out; empty for an entry whose layout
  /// has none.
  var textLeaf: [UInt8]?

  static let columns = """
    office, number, at, clock, author, command, reason, kind, undoesOffice, undoesNumber, \
    schemaVersion, seed, previousHash, hash, textSalt, textLeaf
    """

  /// Whether the entry's digest covers a digest of its command and its reason, not their text.
  var hasSaltedText: Bool { schemaVersion >= Chain.saltedTextSince }

  /// The digest of the command and the reason.
  var textDigest: [UInt8] {
    if let textLeaf { return textLeaf }
    var bytes = textSalt ?? seed.map { Array(Chain.Salts(seed: $0).salt(Chain.textPlace)) } ?? []
    for value in [SQLValue.text(command), SQLValue(reason)] { value.appendCanonical(to: &bytes) }
    return Array(SHA256.hash(data: bytes))
  }

  /// The entry as others see it.
  var entry: Entry {
    Entry(
      name: name, kind: kind, at: at, author: author, command: command, reason: reason,
      undoes: undoes)
  }
}

extension StoredEntry {
  init(_ row: Statement) {
    name = EntryName(office: row.id(0), number: row.integer(1))
    at = row.integer(2)
    clock = row.integer(3)
    author = row.text(4)
    command = row.text(5)
    reason = row.optionalText(6)
    kind = Entry.Kind(rawValue: row.text(7)) ?? .change
    if let office = row.optionalID(8), let number = row.optionalInteger(9) {
      undoes = EntryName(office: office, number: number)
    }
    schemaVersion = row.integer(10)
    seed = row.optionalBytes(11)
    previousHash = row.bytes(12)
    hash = row.bytes(13)
    // A register that is only read may have an older layout.
    textSalt = row.optionalBytes(14)
    textLeaf = row.optionalBytes(15)
  }
}
