import Crypto
import Domain

/// The digests that entries of layouts before ``EntryDigest/firstLayout`` had.
enum OldEntry {
  /// Entries of this layout and later ones hash a salted digest of command and reason, so that a purge can take
  /// them out; earlier ones hash their text.
  static let saltedTextSince: Int64 = 9
  /// The place of command and reason among the leaves.
  static let textPlace: Int64 = -1
  /// Command and reason together.
  static let textSlot: Int64 = 2
  /// The slot of the row with ordinal 0.
  static let firstRowSlot: Int64 = 6

  /// What stands before the first entry.
  static let start = [UInt8](repeating: 0, count: 32)

  /// The salts of an old entry's leaves, made from its seed and each leaf's place.
  struct Salts {
    private let inner: SHA256
    private let outer: SHA256

    /// HMAC (RFC 2104) with the seed as its key: what comes before the message is hashed once.
    init(seed: [UInt8]) {
      let block = SHA256.blockByteCount
      let short = seed.count > block ? Array(SHA256.hash(data: seed)) : seed
      let key = short + [UInt8](repeating: 0, count: block - short.count)
      var (inner, outer) = (SHA256(), SHA256())
      inner.update(data: key.map { $0 ^ 0x36 })
      outer.update(data: key.map { $0 ^ 0x5C })
      (self.inner, self.outer) = (inner, outer)
    }

    /// The salt of the leaf in this place, counted from 0 through all parts.
    func salt(_ ordinal: Int64) -> [UInt8] {
      var (inner, outer) = (inner, outer)
      withUnsafeBytes(of: ordinal.bigEndian) { inner.update(bufferPointer: $0) }
      let digest = inner.finalize()
      digest.withUnsafeBytes { outer.update(bufferPointer: $0) }
      return Array(outer.finalize())
    }
  }

  /// What is left of the proof that an entry had in its own layout.
  enum Proof {
    case holds
    case fails
    /// A purge took out what it covered.
    case lost
  }

  /// The digest of one row's change.
  static func leaf(_ row: ChangesetRows, salt: [UInt8]) -> Node {
    var bytes = salt
    bytes.reserveCapacity(512)
    SQLValue.text(row.table).appendCanonical(to: &bytes)
    SQLValue.text(row.operation.rawValue).appendCanonical(to: &bytes)
    row.appendCells(to: &bytes, hidesPersonal: false)
    return Node(hashing: bytes)
  }

  /// The digest of command and reason; empty for an entry whose layout has none.
  static func texts(of entry: StoredEntry) -> [UInt8] {
    guard entry.layout >= saltedTextSince else { return [] }
    var bytes = entry.oldTextSalt ?? entry.seed.map { Salts(seed: $0).salt(textPlace) } ?? []
    for value in [entry.command, entry.reason] { value.appendCanonical(to: &bytes) }
    return Node(hashing: bytes).bytes
  }

  /// The digest that an entry had.
  ///
  /// - Parameters:
  ///   - texts: The salted digest of command and reason.
  ///   - leaves: The digest of all leaves in their order.
  static func hash(of entry: StoredEntry, texts: [UInt8], leaves: Node) -> Node {
    var bytes = entry.oldPrevious ?? []
    let said: [SQLValue] =
      entry.layout >= saltedTextSince ? [.blob(texts)] : [entry.command, entry.reason]
    let fields: [SQLValue] =
      [
        SQLValue(entry.name.office), .integer(entry.name.number), .integer(entry.at),
        .integer(entry.clock), entry.author,
      ] + said + [
        .text(entry.kind), entry.undoesOffice, entry.undoesNumber, .integer(entry.layout),
      ]
    for field in fields { field.appendCanonical(to: &bytes) }
    bytes.append(leaves)
    return Node(hashing: bytes)
  }
}

/// One digest over leaves in their order.
struct DigestOfLeaves {
  private var sha256 = SHA256()

  mutating func add(_ leaf: Node) { leaf.withUnsafeBytes { sha256.update(bufferPointer: $0) } }

  var digest: Node { Node(sha256.finalize()) }
}
