import Domain

#if canImport(Glibc)
  import Glibc
#endif

extension Register {
  /// Puts a backup in the place of a register; what stood there is copied first.
  ///
  /// The backup is copied beside the place and made an office of its own, so that what is entered from
  /// now on is never taken for what was entered after the backup. It then replaces the register in one
  /// transaction, which other processes see whole or not at all.
  ///
  /// - Parameters:
  ///   - backup: The file to go back to.
  ///   - path: The register's place.
  ///   - kept: Where the register that stands there is copied to.
  /// - Returns: Whether there was a register to be kept.
  /// - Throws: ``RegisterError/forked(path:entry:)`` when the two do not belong to one history.
  public static func restore(_ backup: String, to path: String, keeping kept: String, clock: Int64)
    throws -> Bool
  {
    let source = try Register(path: backup, access: .reading)
    let findings = try source.read { try $0.integrity() + HistoryCheck($0).chain() }
    if let finding = findings.first {
      throw RegisterError.damaged(path: backup, detail: "\(finding.detail)")
    }
    guard access(path, F_OK) == 0 else {
      try source.clone(to: path, clock: clock)
      return false
    }
    let fresh = path + ".restored"
    RegisterFile(path: fresh).removeUnfinished()
    defer { RegisterFile(path: fresh).removeUnfinished() }
    do {
      let target = try Register(path: path, access: .writing)
      if case .fork(let entry)? = try target.forks(from: source).first {
        throw RegisterError.forked(path: backup, entry: entry.number)
      }
      try target.backup(to: kept)
      try source.clone(to: fresh, clock: clock)
      try Register(path: fresh, access: .reading).pour(into: path)
    } catch let error as RegisterError where error.isDamage {
      // SQLite cannot make sense of what stands there: its bytes are kept as they are.
      try source.clone(to: fresh, clock: clock)
      try RegisterFile(path: path).moveAway(to: kept)
      try RegisterFile(path: fresh).rename(to: path)
    }
    try EvidenceFolder(of: backup).copy(to: EvidenceFolder(of: path))
    return true
  }
}

extension RegisterFile {
  /// Gives a damaged file another name, with the journal that belongs to it.
  fileprivate func moveAway(to kept: String) throws {
    for suffix in ["-journal", "-wal", "-shm", ""] where access(path + suffix, F_OK) == 0 {
      guard Glibc.rename(path + suffix, kept + suffix) == 0 else {
        throw RegisterError.cannotOpen(path: kept)
      }
    }
  }
}

extension RegisterError {
  /// Whether the file itself is at fault.
  var isDamage: Bool {
    switch self {
    case .damaged, .foreign: true
    default: false
    }
  }
}

extension Finding {
  /// The finding in a few words for an error.
  var detail: String {
    switch self {
    case .integrity(let detail): detail
    case .chain(let entry, let why): "entry \(entry.number): \(why)"
    default: "\(self)"
    }
  }
}
