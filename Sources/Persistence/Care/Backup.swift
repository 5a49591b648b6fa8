import Domain

extension Register {
  /// Copies the register, whole and at one state, into a new file while others may write.
  ///
  /// The copy is opened and checked before it counts as one.
  /// - Throws: ``RegisterError/alreadyExists(path:)`` when there is a file at `destination`.
  public func backup(to destination: String) throws {
    let file = RegisterFile(path: destination)
    try file.prepareForCreation(allowNetworkFileSystem: true)
    do {
      try named {
        let copy = try DatabaseFile(path: destination, .readWrite)
        try database.copy(to: copy)
        let findings = try copy.connection.rows("PRAGMA integrity_check(1)") { $0.text(0) }
        guard findings == ["ok"] else {
          throw RegisterError.damaged(path: destination, detail: findings.first ?? "")
        }
      }
    } catch {
      file.removeUnfinished()
      throw error
    }
  }
}
