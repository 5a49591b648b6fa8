import Domain
import Persistence
package import Sealing

/// Copies a register while others may write, and checks the copy.
package struct MakeBackup {
  /// A copy that was made.
  package struct Made: Equatable, Sendable {
    /// Where it lies.
    package let path: String
    /// The documents whose bytes are not in it, by reference.
    package let missing: [String]
  }

  /// What became of the older copies in the folder.
  package enum Older: Equatable, Sendable {
    /// So many were deleted.
    case removed(Int)
    /// All stay: the register is not what history says, in so many places, and they may be the last that are.
    case kept(findings: Int)
  }

  private let place: String
  private let folder: BackupFolder
  private let way: Sealer.Way?

  /// - Parameters:
  ///   - place: The new file, or a folder; absolute.
  ///   - register: The path of the register.
  ///   - way: How the copy is sealed; nil when it is not.
  package init(to place: String, of register: String, sealed way: Sealer.Way?) {
    self.place = place
    self.way = way
    folder = BackupFolder(place, of: register)
  }

  /// Whether the place is a folder, in which copies are named by their time.
  package var isIntoFolder: Bool { folder.exists }
  package var isSealed: Bool { way != nil }

  /// Makes the copy.
  ///
  /// - Throws: ``RegisterError/alreadyExists(path:)`` when something has the name; ``RequestError/sealing(_:)``.
  package func run(in session: Session) throws -> Made {
    guard folder.exists else {
      return Made(path: place, missing: try copy(session.register, to: place))
    }
    var missing: [String] = []
    let name = try folder.add(at: session.caller.clock(), isSealed: isSealed) {
      missing = try copy(session.register, to: $0)
    }
    return Made(path: "\(place)/\(name)", missing: missing)
  }

  /// Deletes older copies in the folder.
  ///
  /// - Parameters:
  ///   - count: How many copies stay, 1 or more.
  ///   - made: The copy that was just made, which stays.
  /// - Throws: ``OutputError``, ``RegisterError``.
  package func removeOld(keeping count: Int, sparing made: Made, in session: Session) throws
    -> Older
  {
    let findings = try session.register.examine().filter { $0.concernsHistory }
    guard findings.isEmpty else { return .kept(findings: findings.map(\.count).reduce(0, +)) }
    let name = String(made.path.dropFirst(place.count + 1))
    return .removed(
      try folder.removeOld(keeping: count, of: session.register, sparing: name).count)
  }

  /// - Returns: The documents of which the copy lacks the files.
  private func copy(_ register: Register, to place: String) throws -> [String] {
    guard !Paths.exists(place) else { throw RegisterError.alreadyExists(path: place) }
    guard let way else { return try register.backup(to: place).evidenceMissing }
    return try register.withWholeCopy { copy, missing in
      do { try Sealer().seal(copy, into: place, way) } catch SealError.exists {
        throw RegisterError.alreadyExists(path: place)
      } catch let error as SealError {
        throw RequestError.sealing(error)
      }
      return missing
    }
  }
}
