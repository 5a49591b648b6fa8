import Domain

#if canImport(Glibc)
  import Glibc
#endif

/// The last entry of each office that a key signed, kept beside it in `<path>.signed/`: one file for each office, with
/// the office's identifier as its name.
///
/// It is written after an entry is in the register, is not brought to the disk, and is not written at all where that
/// cannot be: it may lag behind the register, but never leads. What is torn, cannot be read, or was signed by another
/// key counts as nothing.
extension KeyFile {
  private var folder: String { path + ".signed" }

  private func place(of office: RecordID) -> String { folder + "/" + office.description }

  /// The last entry of an office that a key signed, as far as it is remembered.
  ///
  /// - Parameter key: The key at the path, read again when nil.
  func remembered(_ office: RecordID, by key: SigningKey? = nil) -> SignedEntry? {
    guard let key = key ?? existingKey(), OwnFile.isFolder(folder) else { return nil }
    return entry(of: office, key)
  }

  /// The last entry of each office that a key signed, by office.
  ///
  /// - Parameter key: The key at the path, read again when nil.
  func allRemembered(by key: SigningKey? = nil) -> [SignedEntry] {
    guard let key = key ?? existingKey(), OwnFile.isFolder(folder) else { return [] }
    return Folders.names(in: folder)
      .compactMap { name in RecordID(name).flatMap { $0.description == name ? $0 : nil } }
      .sorted().compactMap { entry(of: $0, key) }
  }

  /// Keeps an entry as the last of its office that a key signed, unless the same or a later one is kept.
  ///
  /// Call it once the entry is in the register for good. Nothing tells whether it could be kept.
  ///
  /// - Parameters:
  ///   - entry: Its number is 0 or above, its hash has 32 bytes; anything else is not kept.
  ///   - key: The key that signed it: the one at the path, read again, when nil.
  func remember(_ entry: SignedEntry, by key: SigningKey? = nil) {
    guard entry.number >= 0, entry.hash.count == 32, OwnFile.mayMake(place(of: entry.office)),
      let key = key ?? existingKey()
    else { return }
    mkdir(folder, 0o700)
    guard OwnFile.isFolder(folder),
      let file = OwnFile.openForWriting(place(of: entry.office))
    else { return }
    defer { close(file) }
    guard OwnFile.lock(file, LOCK_EX) else { return }
    let known = SignedEntry(
      line: OwnFile.bytes(of: file), of: entry.office, signedBy: key.publicKey)
    if let known, known.number >= entry.number { return }
    let line = entry.line(signedBy: key.publicKey)
    guard pwrite(file, line, line.count, 0) == line.count else { return }
    ftruncate(file, off_t(line.count))
  }

  private func entry(of office: RecordID, _ key: SigningKey) -> SignedEntry? {
    guard
      case .bytes(let line) = OwnFile.read(place(of: office), refusing: 0o022, locking: true)
    else { return nil }
    return SignedEntry(line: line, of: office, signedBy: key.publicKey)
  }
}

extension KeyFile {
  /// Remembers that this machine made an office of its own, such as a clone, in a file that ends where this one does:
  /// it may well be earlier than what was made here in others.
  func begin(_ office: RecordID, in reading: Reading) throws {
    guard let head = try reading.lastEntries().first else { return }
    remember(SignedEntry(office: office, number: 0, hash: head.hash))
  }
}

extension Reading {
  /// Whether the one last entry of the file has this hash.
  func endsWith(_ hash: [UInt8]) throws -> Bool { try lastEntries().map(\.hash) == [hash] }
}
