import Files

/// The file of the key with which an account on a machine signs entries, and what it signed (`KeyMemory`).
///
/// It is one line, `grants-key 1 ` and the 64 hexadecimal digits of the secret, for its owner only (mode 0600).
/// A key that is lost needs no replacing by hand: the next entry is signed with a new one. No function here fails: an
/// account whose key cannot be read or made signs nothing.
package struct KeyFile: Hashable, Sendable {
  /// Where the key lies, or will.
  package let path: String

  private static let beginning = "grants-key 1 "

  /// With what files of keys begin, and those that remember what was signed.
  package static let beginnings = [beginning, SignedEntry.beginning]

  /// The key at an absolute path; nothing is read or made yet.
  package init(path: String) {
    self.path = path
  }

  /// The key, made when nothing lies at the path yet. Of many who make it at once, all get the same.
  ///
  /// - Returns: The key, and whether this call made it. Nil when what lies there is no key of this account, or can be
  ///   read by others, and where none can be made.
  func keyForSigning() -> (key: SigningKey, isNew: Bool)? {
    switch OwnFile.read(path, refusing: 0o077) {
    case .bytes(let bytes): return Self.key(bytes).map { ($0, false) }
    case .refused: return nil
    case .missing: break
    }
    guard !path.hasSuffix("/"), OwnFile.mayMake(path) else { return nil }
    let made = SigningKey()
    make(made)
    guard let key = existingKey() else { return nil }
    return (key, key.publicKey == made.publicKey)
  }

  /// The key that lies at the path; nil when there is none, or none that ``keyForSigning()`` would use.
  func existingKey() -> SigningKey? {
    guard case .bytes(let bytes) = OwnFile.read(path, refusing: 0o077) else { return nil }
    return Self.key(bytes)
  }

  /// Whether something lies in the place of the key that is no key of this account, or can be read by others.
  var isUnusable: Bool {
    switch OwnFile.read(path, refusing: 0o077) {
    case .bytes(let bytes): Self.key(bytes) == nil
    case .refused: true
    case .missing: false
    }
  }

  /// Gives a key the path, unless something has it.
  private func make(_ key: SigningKey) {
    let line = Self.beginning + Digest.hexadecimal(key.secret) + "\n"
    Folders.make(Folders.parent(of: path), mode: 0o700)
    do {
      let file = try TemporaryFile(for: path)
      try file.write(Array(line.utf8))
      try file.putInPlace(replacing: false)
    } catch {
      // What lies at the path now says whose key it is, if any.
    }
  }

  private static func key(_ bytes: [UInt8]) -> SigningKey? {
    var line = String(decoding: bytes, as: UTF8.self)
    if line.hasSuffix("\n") { line.removeLast() }
    guard line.hasPrefix(beginning) else { return nil }
    return Digest.bytes(hexadecimal: line.dropFirst(beginning.count))
      .flatMap { SigningKey(secret: $0) }
  }
}
