package import Domain

/// What a person should know of how an entry was signed.
package enum SigningNotice: Hashable, Sendable {
  /// The key, 32 bytes, signs for the first time in a register that others have signed.
  case newKey([UInt8])
  /// The entry is not signed: what lies in the place of the key is none that may be used, or none can be made there.
  ///
  /// - Parameter path: Where the key lies, or would; nil where there is no place for it.
  case notSigned(path: String?, isUnusable: Bool)
  /// The file lacks or changes an entry that was made on this machine: what comes now is of a new office.
  case goesOn(lacking: EntryName)
}

/// Holds a file against what is remembered beside the key before the key signs anything: its signature must not
/// vouch for a past that somebody rewrote.
struct SigningCheck {
  private let reading: Reading
  private let keys: KeyFile

  init(_ reading: Reading, _ keys: KeyFile) {
    (self.reading, self.keys) = (reading, keys)
  }

  /// An entry that this machine signed and that the file lacks or changes.
  struct Lacking {
    let entry: SignedEntry

    /// As the next entry says it.
    var said: String {
      "\(entry.number)@\(entry.office) \(Digest.hexadecimal(entry.hash))"
    }
  }

  /// What the file lacks of its own office; of an office that is new to the key, what it lacks of others.
  func lacking() throws -> Lacking? {
    guard let key = keys.existingKey() else { return nil }
    let office = try reading.office()
    if let own = keys.remembered(office, by: key), own.number > 0 {
      return try holds(own, key) ? nil : Lacking(entry: own)
    }
    // An office that this machine made itself may end earlier than what was made here in others, as long as the file
    // is what it was then (``KeyFile/begin(_:in:)``).
    if let begun = keys.remembered(office, by: key), try reading.endsWith(begun.hash) { return nil }
    for other in try reading.offices() where other != office {
      guard let entry = keys.remembered(other, by: key), try !holds(entry, key) else { continue }
      return Lacking(entry: entry)
    }
    return nil
  }

  /// An entry of any office that this machine signed, and instead of which the file has another.
  func changed() throws -> SignedEntry? {
    guard let key = keys.existingKey() else { return nil }
    for office in try reading.offices() {
      guard let entry = keys.remembered(office, by: key),
        let stored = try reading.storedEntry(entry.name), stored.hash != entry.hash
      else { continue }
      return entry
    }
    return nil
  }

  /// Whether an entry is there as it was signed, and the signature of this key is that of its last entry.
  private func holds(_ entry: SignedEntry, _ key: SigningKey) throws -> Bool {
    guard try reading.storedEntry(entry.name)?.hash == entry.hash else { return false }
    let stored = try reading.connection.first(
      """
      SELECT s.signature, e.hash, s.number FROM signature s
      JOIN entry e ON e.office = s.office AND e.number = s.number
      WHERE s.office = ?1 AND s.key = ?2 AND e.key = ?2
      """, [SQLValue(entry.office), .blob(key.publicKey)]
    ) { (signature: $0.bytes(0), hash: $0.bytes(1), number: $0.integer(2)) }
    guard let stored, stored.number >= entry.number else { return false }
    return SigningKey.isSignature(stored.signature, of: stored.hash, by: key.publicKey)
  }

  /// Where the file lacks something, makes it one of a new office, so that no fork arises and nobody is stopped.
  func goOn(clock: Int64) throws -> Lacking? {
    guard let lacking = try lacking() else { return nil }
    if lacking.entry.office == (try reading.office()) {
      var random = SystemRandomNumberGenerator()
      let office = RecordID(milliseconds: clock, using: &random)
      try reading.connection.run("DELETE FROM identity")
      try reading.connection.run(
        "INSERT INTO identity (office, made) VALUES (?, ?)", SQLValue(office), .integer(clock))
      try keys.begin(office, in: reading)
    }
    return lacking
  }
}

extension Register {
  /// An entry that the key of this account signed here and that the file lacks or changes; nil when there is none.
  package func lackingEntry() throws -> EntryName? {
    guard let keys else { return nil }
    return try read { try SigningCheck($0, keys).lacking()?.entry.name }
  }

  /// An entry that the key of this account signed here, where the file has another; nil when there is none.
  package func changedEntry() throws -> EntryName? {
    guard let keys else { return nil }
    return try read { try SigningCheck($0, keys).changed()?.name }
  }
}
