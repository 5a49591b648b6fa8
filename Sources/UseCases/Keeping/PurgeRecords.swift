package import Domain
package import Files
package import Persistence

/// Erases records for good, from history too, with what stands under them, and names of people where they say who
/// did something.
package struct PurgeRecords: Codable, Sendable {
  package struct Answer {
    package let outcome: PurgeOutcome
    /// The names of files in the register's folder that may hold what was erased.
    package let copies: [String]
  }

  /// Records, also those that were removed before.
  package var references: [String]
  /// Names of people.
  package var names: [String]
  package var reason: String?

  package init(_ references: [String], names: [String], reason: String?) {
    self.references = references
    self.names = names
    self.reason = reason
  }

  /// What a person has to type again, so that nothing is erased by mistake.
  package var confirmation: String { (references + names).joined(separator: " ") }

  /// The records that are erased.
  ///
  /// - Throws: ``RegisterError`` for a reference that names none.
  package func records(in session: Session) throws -> [RecordID] {
    try session.read { register in
      try references.flatMap { try References(register, session.caller).findPast($0) }
    }
  }

  /// - Parameters:
  ///   - confirmed: What the person typed.
  ///   - files: What tells registers from other files.
  /// - Throws: ``RequestError/purgeNeedsConfirmation(_:)``, ``RegisterError``; nothing is erased then.
  package func run(
    _ records: [RecordID], confirmed: String?, in session: Session, sparing files: ProtectedFiles
  ) throws -> Answer {
    guard confirmed == confirmation else {
      throw RequestError.purgeNeedsConfirmation(confirmation)
    }
    let outcome = try session.register.purge(
      records, names: names, by: session.caller.author, reason: reason)
    return Answer(outcome: outcome, copies: try Self.copies(of: session.register, files))
  }

  /// The files in the register's folder that may hold what was erased: registers that have entries of the same
  /// offices or cannot be read, and sealed copies that are called after this one.
  private static func copies(of register: Register, _ files: ProtectedFiles) throws -> [String] {
    let path = register.path
    let offices = try register.read { try Set($0.offices()) }
    let name = Folders.name(of: path)
    let stem = name.hasSuffix(".sqlite") ? String(name.dropLast(7)) : name
    let parent = Folders.parent(of: path)
    let folder = parent.isEmpty ? "." : parent
    let own = FileIdentity(path)
    return try Folder(folder, followingLink: true).entries().filter { $0.kind == .file }
      .map(\.name)
      .filter { other in
        let file = "\(folder)/\(other)"
        guard FileIdentity(file) != own else { return false }
        if other.hasPrefix(stem), other.hasSuffix(".age") { return true }
        guard files.isDatabase(file) else { return false }
        let others = try? Register(path: file, access: .reading).read { try $0.offices() }
        return others.map { !offices.isDisjoint(with: $0) } ?? true
      }
  }
}
