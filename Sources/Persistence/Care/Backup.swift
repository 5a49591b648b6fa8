package import Domain
import Files

#if canImport(Glibc)
  import Glibc
#endif

/// What came of copying a register.
package struct CopyOutcome: Hashable, Sendable {
  /// The office of the copy, where it is another one's; nil for a plain copy.
  package var office: RecordID?
  /// Documents whose bytes are not in the copy, since they are not beside the register either, by reference.
  package var evidenceMissing: [String] = []
}

extension Register {
  /// Copies the register, whole and at one state, into a new file while others may write.
  ///
  /// The copy is made beside its place, opened and checked, and only then gets its name; evidence
  /// that is kept beside the register goes with it.
  /// - Throws: ``RegisterError/alreadyExists(path:)`` when there is a file at `destination`.
  @discardableResult
  package func backup(to destination: String) throws -> CopyOutcome {
    let copying = try Copying(toNew: destination)
    let evidence = EvidenceFolder(of: copying.destination)
    let missing = try copy(into: copying, evidence: evidence)
    try copying.putInPlace()
    return CopyOutcome(evidenceMissing: missing)
  }

  /// Copies the register with all its evidence into one file, which is then made into another, such as
  /// one that is sealed. The file lies beside the register, as long as `body` runs, and is for its owner
  /// only.
  ///
  /// - Parameter body: Given the file's path and the documents whose bytes are not in it, by reference.
  package func withWholeCopy<Result>(_ body: (String, [String]) throws -> Result) throws -> Result {
    let copying = try Copying(to: path + ".open")
    let evidence = EvidenceFolder(of: path)
    let erased = try unfinishedEvidence()
    let missing = try copy(into: copying, evidence: nil) {
      // The copy keeps the layout that it has: what seals an older one belongs to whoever goes on with it.
      try DatabaseFile(path: copying.path, .readWrite).write { connection in
        for name in evidence.names where !erased.contains(name) {
          guard let bytes = evidence.bytes(name) else { continue }
          try connection.run(
            "INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?, ?)", .text(name),
            .blob(bytes))
        }
      }
    }
    return try body(copying.path, missing)
  }

  /// Hands a place beside a register to `body`, for what came out of a sealed backup, and takes away
  /// what lies there afterwards.
  package static func withOpenCopy<Result>(beside path: String, _ body: (String) throws -> Result)
    throws -> Result
  {
    let copying = try Copying(to: RegisterFile(resolving: path).path + ".open")
    return try body(copying.path)
  }

  /// Copies the register for another office, such as a team in the field: what is entered there is
  /// told apart from what is entered here, and its chain goes on from this register's head.
  @discardableResult
  package func clone(to destination: String, clock: Int64) throws -> CopyOutcome {
    let copying = try Copying(toNew: destination)
    let outcome = try cloned(
      into: copying, evidence: EvidenceFolder(of: copying.destination), clock: clock)
    try copying.putInPlace()
    return outcome
  }

  /// Copies the register into a file, as that of an office of its own.
  ///
  /// - Parameter evidence: Where evidence that is kept beside the register goes; nowhere when nil.
  func cloned(into copying: Copying, evidence: EvidenceFolder?, clock: Int64) throws -> CopyOutcome
  {
    var random = SystemRandomNumberGenerator()
    let office = RecordID(milliseconds: clock, using: &random)
    let missing = try copy(into: copying, evidence: evidence) {
      _ = try Register(
        copy: copying.path, takingPlaceOf: copying.destination, becoming: office, keys: self.keys,
        clock: clock)
    }
    return CopyOutcome(office: office, evidenceMissing: missing)
  }

  /// Whether a file is a plain copy that was made of this register: of the same office, with nothing in its
  /// history that this one does not have.
  package func wasCopied(to path: String) -> Bool {
    guard let other = try? Register(path: path, access: .reading),
      let (office, head) = try? other.read({ (try $0.office(), try $0.head()) })
    else { return false }
    let isOurs = try? read { reading in
      try reading.office() == office
        && reading.storedEntry(head.entry).map { Digest.hexadecimal($0.hash) } == head.hash
    }
    return isOurs ?? false
  }

  /// Copies into a file, checks it with its evidence, and lets `finish` change it.
  ///
  /// - Returns: Documents whose bytes are not in the copy, by reference.
  private func copy(
    into copying: Copying, evidence: EvidenceFolder?, _ finish: (() throws -> Void)? = nil
  ) throws -> [String] {
    // A plain copy has all that the file has; to change it, nothing foreign may be in it.
    if finish != nil, !foreignObjects.isEmpty {
      throw RegisterError.foreignObjects(path: path, foreignObjects)
    }
    let erased = try unfinishedEvidence()
    let head = try pour(into: copying.path)
    try checkCopy(copying.path, head: head)
    try finish?()
    if let evidence { try EvidenceFolder(of: path).copy(to: evidence) { !erased.contains($0) } }
    let copy = try Register(path: copying.path, access: .reading)
    return try copy.read { try $0.missingEvidence(in: evidence) }
  }

  /// Evidence that a purge has still to delete.
  private func unfinishedEvidence() throws -> Set<String> {
    let steps = try read { try Erasure.steps($0.connection) }
    return Set(
      steps.compactMap { step in
        if case .evidence(let digest) = step { digest } else { nil }
      })
  }

  /// Copies every page into another file, in one state.
  ///
  /// - Returns: The head of the chain in that state; nil when there is none that could be read.
  @discardableResult
  func pour(into path: String) throws -> ChainHead? {
    try named {
      let copy = try DatabaseFile(path: path, .readWrite)
      try copy.connection.script("PRAGMA synchronous = EXTRA")
      do {
        // What was brought up to date in a temporary file is copied as it lies on the disk.
        let source = isUpgradedCopy ? try DatabaseFile(path: self.path, .readOnly) : database
        try source.copy(to: copy)
      } catch let failure as SQLiteFailure where failure.isOfTheDisk {
        // It is the disk of the copy that is full or broken.
        throw failure.registerError(path: path)
      }
      return isUpgradedCopy
        ? try read { try $0.head() } : try copy.read { try? Reading($0).head() }
    }
  }

  /// That a copy is whole: its pages, its references and its head.
  private func checkCopy(_ place: String, head: ChainHead?) throws {
    let copy = try Register(path: place, access: .reading)
    let findings = try copy.read { try $0.integrity() }
    guard findings.isEmpty, try copy.read({ try $0.head() }) == head else {
      throw RegisterError.damaged(path: path, detail: findings.first?.detail ?? "history")
    }
  }

  /// Makes the file that of an office of its own.
  func become(_ office: RecordID, clock: Int64) throws {
    try writeLocally { connection in
      try keys?.begin(office, in: Reading(connection))
      try connection.run("DELETE FROM identity")
      try connection.run(
        "INSERT INTO identity (office, made) VALUES (?, ?)", SQLValue(office), .integer(clock))
    }
  }
}

extension Reading {
  /// The digests of the bytes that documents keep.
  func digestsOfDocuments() throws -> [String] {
    try connection.rows("SELECT sha256 FROM document WHERE location IS NULL") { $0.text(0) }
  }

  /// Documents whose bytes are neither in the register nor in a folder, by reference; of restricted ones only
  /// the place of the original is kept.
  func missingEvidence(in folder: EvidenceFolder?) throws -> [String] {
    // Of an erased document that others name only an empty shell is left.
    let erased = try purgedRecords()
    return try rows(.document).compactMap { record in
      guard let digest = record[DocumentField.sha256], record[DocumentField.location] == nil,
        !erased.contains(record.id)
      else { return nil }
      let isInside = try connection.first(
        "SELECT 1 FROM content WHERE sha256 = ?", [.text(digest)]
      ) { _ in true }
      guard isInside == nil, folder?.held(digest) != .file(sha256: digest) else { return nil }
      return try reference(of: record.id).description
    }
  }
}

/// A copy of a register that is being made beside its place, for its owner only; when it is not put in
/// place, it goes with this.
final class Copying {
  private let file: TemporaryFile
  let destination: String
  /// Where the copy lies until then.
  var path: String { file.path }

  /// A copy that is to lie where nothing is yet.
  ///
  /// - Throws: ``RegisterError``, at once when something is there.
  convenience init(toNew destination: String) throws {
    try self.init(to: RegisterFile(resolving: destination).path)
    try checkIsFree()
  }

  /// - Parameter destination: Where the copy is to lie, without links.
  /// - Throws: ``RegisterError``.
  init(to destination: String) throws {
    self.destination = destination
    Folders.make(Folders.parent(of: destination))
    file = try named(destination) {
      try TemporaryFile(for: destination, sideFiles: RegisterFile.sideFiles)
    }
  }

  /// Gives the copy its name, where nothing has it.
  ///
  /// - Throws: ``RegisterError/alreadyExists(path:)``, or what is wrong with files that lie beside.
  func putInPlace() throws {
    try checkIsFree()
    // The journal of a file that is gone would be taken for this one's, and written into it.
    try RegisterFile(path: destination).removeStaleSideFiles()
    try named(destination) { try file.putInPlace(replacing: false) }
  }

  private func checkIsFree() throws {
    var status = stat()
    if lstat(destination, &status) == 0 { throw RegisterError.alreadyExists(path: destination) }
  }
}

/// Runs what the system does with files, with its failures in the words of the register at a path.
private func named<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as FileError {
    if error.isExisting { throw RegisterError.alreadyExists(path: path) }
    if error.isFull { throw RegisterError.diskFull(path: path) }
    if [EROFS, EACCES, EPERM].contains(error.code) { throw RegisterError.readOnly(path: path) }
    if error.isMissing { throw RegisterError.cannotOpen(path: path) }
    throw RegisterError.inputOutput(path: path, detail: error.detail)
  }
}
