package import Domain
import Files

#if canImport(Glibc)
  import Glibc
#endif

/// What came of a restoration.
package struct RestoreOutcome: Hashable, Sendable {
  /// Whether there was a register in the place, which was copied first.
  package let hasReplaced: Bool
  /// How many records were erased once more, since they were after the backup was made.
  package let purgedAgain: Int
  /// Documents whose bytes the backup does not have, by reference.
  package let evidenceMissing: [String]
  /// Whether what was replaced is another register, of which the backup has no entry.
  package var isOfAnother = false
}

extension Register {
  /// Puts a backup in the place of a register; what stood there is copied first.
  ///
  /// The backup is copied beside the place and made an office of its own, so that what is entered from
  /// now on is never taken for what was entered after the backup. It then replaces the register in one
  /// transaction, which other processes see whole or not at all. What was erased since the backup was made is
  /// erased again.
  ///
  /// - Parameters:
  ///   - backup: The file to go back to.
  ///   - path: The register's place.
  ///   - kept: Where the register that stands there is copied to.
  ///   - author: Who restores, for the entry of what is erased again.
  /// - Throws: ``RegisterError/forked(path:entry:)`` when the two do not belong to one history.
  package static func restore(
    _ backup: String, to path: String, keeping kept: String, by author: Author, keys: KeyFile? = nil
  ) throws -> RestoreOutcome {
    let place = RegisterFile(resolving: path)
    let source = try Register(path: backup, access: .reading, keys: keys)
    if !source.foreignObjects.isEmpty {
      throw RegisterError.foreignObjects(path: source.path, source.foreignObjects)
    }
    let findings = try source.read { try $0.integrity() + HistoryCheck($0).chain() }
    if let finding = findings.first {
      throw RegisterError.damaged(path: backup, detail: "\(finding.detail)")
    }
    let hasReplaced = access(place.path, F_OK) == 0
    // A folder, a pipe or a device that was named by mistake stays where it is.
    if hasReplaced { try place.checkIsFile() }
    let fresh = try Copying(to: place.path)
    _ = try source.cloned(into: fresh, evidence: nil, clock: author.clock)
    // What was erased never comes back, not even for a moment.
    let purged = try Register(copy: fresh.path, takingPlaceOf: place.path, keys: keys)
      .purgeAgain(
        PurgeJournal(of: place.path), of: try? Register(path: place.path, access: .reading),
        by: author)
    var isOfAnother = false
    if hasReplaced {
      isOfAnother = try replace(place, with: fresh, of: source, keeping: kept)
    } else {
      try fresh.putInPlace()
    }
    let register = try Register(path: place.path, access: .reading)
    let evidence = EvidenceFolder(of: place.path)
    let wanted = try register.read { try Set($0.digestsOfDocuments()) }
    try EvidenceFolder(of: source.path).copy(to: evidence) { purged == 0 || wanted.contains($0) }
    return RestoreOutcome(
      hasReplaced: hasReplaced, purgedAgain: purged,
      evidenceMissing: try register.read { try $0.missingEvidence(in: evidence) },
      isOfAnother: isOfAnother)
  }

  /// - Returns: Whether what was replaced is another register.
  private static func replace(
    _ place: RegisterFile, with fresh: Copying, of source: Register, keeping kept: String
  ) throws -> Bool {
    do {
      let target = try Register(path: place.path, access: .writing)
      let findings = try target.forks(from: source)
      for case .fork(let entry, _) in findings {
        throw RegisterError.forked(path: source.path, entry: entry.number)
      }
      try target.backup(to: kept)
      try Register(path: fresh.path, access: .reading).pour(into: place.path)
      return findings == [.unrelated]
    } catch let error as RegisterError where error.isDamage {
      // SQLite cannot make sense of what stands there, or must not: its bytes are kept as they are.
      let suffixes = try place.moveAway(to: kept)
      do { try fresh.putInPlace() } catch {
        place.moveBack(suffixes, from: kept)
        throw error
      }
      return false
    }
  }
}

extension RegisterFile {
  /// Gives a damaged file another name that nothing has, with all that SQLite keeps beside it.
  ///
  /// - Returns: The endings of the names that were moved.
  fileprivate func moveAway(to kept: String) throws -> [String] {
    var moved: [String] = []
    for suffix in [""] + Self.sideFiles {
      var status = stat()
      guard lstat(path + suffix, &status) == 0 else { continue }
      guard Placement.claim(path + suffix, kept + suffix) == 0 else {
        moveBack(moved, from: kept)
        throw RegisterError.cannotOpen(path: kept + suffix)
      }
      moved.append(suffix)
    }
    return moved
  }

  fileprivate func moveBack(_ suffixes: [String], from kept: String) {
    for suffix in suffixes.reversed() { _ = Placement.claim(kept + suffix, path + suffix) }
  }
}

extension RegisterError {
  /// Whether the file itself is at fault.
  var isDamage: Bool {
    switch self {
    case .damaged, .foreign, .unusual, .unsafeSideFile, .altered, .foreignObjects: true
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
