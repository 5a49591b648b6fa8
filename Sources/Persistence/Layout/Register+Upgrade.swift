import CSQLiteSession
import Domain
import Files
import Schema

/// Hears how much of an upgrade is done, from 0 to 1.
package typealias UpgradeProgress = (Double) -> Void

extension Register {
  /// Brings the layout up to date, in one transaction; a copy of the file as it was is made first.
  ///
  /// - Throws: ``RegisterError/noRoomToUpgrade(path:needed:free:)`` before anything is written, and
  ///   ``RegisterError/damaged(path:detail:)`` for a file that is not whole: it stays as it is.
  func migrate(clock: (() -> Int64)?, _ progress: UpgradeProgress? = nil) throws {
    try named { try connections.write { try migrate($0, clock: clock, progress) } }
  }

  private func migrate(
    _ database: DatabaseFile, clock: (() -> Int64)?, _ progress: UpgradeProgress?
  ) throws {
    let connection = database.connection
    let old = try Self.layout(of: connection).version
    guard old < migrations.count else { return }
    if old > 0 {
      try UpgradeRoom(of: path, isKept: try isKept(layout: old)).check()
      try keepCopy(ofLayout: old, database)
    }
    var signed: SignedEntry?
    try connection.withoutConditions {
      try database.transaction(.exclusive) { connection in
        let upgrade = try Upgrade(of: connection, progress)
        try upgrade.run()
        let isOld = upgrade.version > 0 && upgrade.version < EntryDigest.firstLayout
        if isOld {
          signed = try Seal(connection).seal(
            clock: clock?(), layout: Self.currentVersion, signingWith: keys)
        }
        try upgrade.checkReferences()
      }
    }
    if let signed { keys?.remember(signed) }
    HistoryPacking.giveRoomBack(of: database)
    progress?(1)
  }

  private func keptPath(layout version: Int) -> String { "\(path).layout-\(version)" }

  /// Whether the file of before lies beside it already. Anything else that has the name is not it.
  private func isKept(layout version: Int) throws -> Bool {
    guard
      let copy = try? DatabaseFile(path: Folders.resolved(keptPath(layout: version)), .readOnly)
    else { return false }
    return try Self.layout(of: copy.connection) == (Self.applicationID, version)
  }

  /// Keeps the file as it is beside it, once for each layout, when it is whole.
  private func keepCopy(ofLayout version: Int, _ database: DatabaseFile) throws {
    if let finding = try Reading(database.connection).integrity(limit: 1).first {
      throw RegisterError.damaged(path: path, detail: finding.detail)
    }
    if try isKept(layout: version) { return }
    let copying = try Copying(toNew: keptPath(layout: version))
    try database.copy(to: DatabaseFile(path: copying.path, .readWrite))
    try copying.putInPlace()
  }

  /// A register of an older layout, brought up to date in a temporary file without a name: whoever only reads changes
  /// nothing, and memory holds no more of it than of any other.
  static func upgradedCopy(
    of file: DatabaseFile, _ foreign: [SchemaFault], _ progress: UpgradeProgress?
  ) throws -> DatabaseFile {
    if let path = file.path { try UpgradeRoom(copying: path).check() }
    let copy = try DatabaseFile(path: "", .readWrite)
    let connection = copy.connection
    try connection.script("PRAGMA synchronous = OFF; PRAGMA cache_size = -8192")
    // Each page is read once.
    try file.connection.script("PRAGMA cache_size = -1024")
    try file.copy(to: copy)
    try connection.drop(foreign)
    try connection.withoutConditions {
      try copy.transaction(.immediate) { connection in
        let upgrade = try Upgrade(of: connection, progress)
        try upgrade.run()
        if upgrade.version < EntryDigest.firstLayout {
          _ = try Seal(connection).digestEntries()
          connection.isUnsealed = true
        }
      }
    }
    progress?(1)
    return copy
  }
}

/// The room that an upgrade needs on the disk, at most.
private struct UpgradeRoom {
  /// Bytes by folder.
  private let needed: [(folder: String, bytes: Int64)]

  /// - Parameter isKept: Whether the copy of the file as it was is made already.
  init(of path: String, isKept: Bool) {
    let size = FileSystems.size(of: path) ?? 0
    // Beside the register: the copy, the journal, and what the file grows by. In the folder of temporary files: rows
    // on their way from one table to its successor.
    needed = [
      (Folders.parent(of: path), (isKept ? 2 : 3) * size),
      (FileSystems.temporaryFolder, size),
    ]
  }

  /// A copy of the register, its journal and rows on their way, all of them temporary.
  init(copying path: String) {
    needed = [(FileSystems.temporaryFolder, 3 * (FileSystems.size(of: path) ?? 0))]
  }

  /// - Throws: ``RegisterError/noRoomToUpgrade(path:needed:free:)``.
  func check() throws {
    for place in needed {
      let bytes = needed.filter { FileSystems.areOne($0.folder, place.folder) }.map(\.bytes)
        .reduce(Self.leastFree, +)
      if let free = FileSystems.free(in: place.folder), free < bytes {
        throw RegisterError.noRoomToUpgrade(path: place.folder, needed: bytes, free: free)
      }
    }
  }

  private static let leastFree: Int64 = 1_000_000
}
