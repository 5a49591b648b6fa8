import Crypto
import Domain

/// The digest of an entry's leaves, of its rows and what the index says of them.
struct LeafDigest {
  private var digest = SHA256()
  private let entry: StoredEntry
  private let salts: Chain.Salts?
  private let index: IndexRows
  private var next: Int64 = 0

  init(of entry: StoredEntry, index: IndexRows) {
    (self.entry, self.index) = (entry, index)
    salts = entry.seed.map(Chain.Salts.init)
  }

  /// What a step in the bytes of a changeset answers.
  ///
  /// - Throws: ``Finding/Fault/changeset`` when they are none.
  func isReadable(_ step: () throws -> Bool) throws -> Bool {
    do {
      return try step()
    } catch is SQLiteFailure {
      throw Finding.Fault.changeset
    }
  }

  mutating func add(_ row: ChangesetRows) throws {
    try takeErased()
    guard let line = index.current, line.speaks(of: row) else { throw Finding.Fault.changeset }
    try checkPlace(of: line)
    guard let salt = line.salt ?? salts.map({ Array($0.salt(line.ordinal)) }) else {
      throw Finding.Fault.index
    }
    Chain.leaf(row, salt: salt).withUnsafeBytes { digest.update(bufferPointer: $0) }
    try advance()
  }

  mutating func finish() throws -> SHA256Digest {
    try takeErased()
    guard index.current == nil else { throw Finding.Fault.changeset }
    return digest.finalize()
  }

  /// Of a row that was purged the index has the leaf, and no changeset has the row.
  private mutating func takeErased() throws {
    while let line = index.current, let leaf = line.leaf {
      try checkPlace(of: line)
      digest.update(data: leaf)
      try advance()
    }
  }

  /// Lines are numbered without gaps, and only after a purge is there a salt or a leaf beside them.
  private func checkPlace(of line: IndexRows.Line) throws {
    let isPlain = line.salt == nil && line.leaf == nil
    guard line.ordinal == next, (entry.seed != nil) == isPlain,
      line.salt == nil || line.leaf == nil
    else { throw Finding.Fault.index }
  }

  private mutating func advance() throws {
    next += 1
    try index.advance()
  }
}
