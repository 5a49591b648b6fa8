package import Domain

/// One SQLite file of agreements, projects and what they owe.
///
/// Every read sees one state of the file; every change is one transaction and one entry of history.
package final class Register {
  /// What a register is opened for.
  package enum Access: Sendable {
    /// Nothing is written.
    case reading
    /// Changes are made, and the layout is brought up to date first.
    case writing
  }

  /// The path of the file: absolute and without links, whatever name it was opened by, so that all that lies
  /// beside it is looked for in one place.
  package let path: String
  /// Tables, views and the like in the file that are not the program's; nothing can be written then.
  package let foreignObjects: [SchemaFault]
  /// The language in which names are wanted where they exist in it, BCP 47.
  package var language: String?
  /// Whether names that do not exist in it are marked with their own language: for people, not for
  /// programs.
  package var marksLanguages = false
  /// The time of the last entry that reading may know of, in milliseconds since 1970; nil for the
  /// register as it is. Nothing can be changed meanwhile.
  package var knownUntil: Int64?
  /// The past that was looked at last.
  var past: Past?
  /// Where the key lies that signs entries; nil for entries that are not signed.
  let keys: KeyFile?
  /// Told what a person should know of how an entry was signed, once it is in the file.
  package var onSigning: ((SigningNotice) -> Void)?
  let database: DatabaseFile
  /// The register beside which evidence and the journal of erasures lie: its own path, but for a copy that is
  /// about to take the place of another.
  let place: String

  /// Opens the register at `path`.
  ///
  /// - Parameters:
  ///   - keys: Where the key lies that signs entries.
  ///   - clock: What the machine's clock shows, in milliseconds since 1970, for the entry that an older layout is
  ///     sealed with; nil for a moment after the last entry.
  ///   - progress: Hears how much of an upgrade from an older layout is done.
  /// - Throws: ``RegisterError`` that says why the file cannot be used; it is then untouched.
  package convenience init(
    path: String, access: Access, allowNetworkFileSystem: Bool = false, keys: KeyFile? = nil,
    clock: (() -> Int64)? = nil, progress: UpgradeProgress? = nil
  ) throws {
    let file = RegisterFile(resolving: path)
    try self.init(
      file, access, allowNetworkFileSystem, takingPlaceOf: file.path, isBeingMade: false,
      keys: keys, clock: clock, progress: progress)
    guard access == .writing else { return }
    do { try finishErasure() } catch RegisterError.erasureUnfinished {
      // It is remembered, and doctor says so; what this was opened for need not wait for it.
    }
  }

  /// Opens a copy that is being made, to be changed before it gets its name.
  ///
  /// - Parameters:
  ///   - place: The path at which it is going to lie.
  ///   - office: The office that it is going to be one of; nil for its own.
  convenience init(
    copy path: String, takingPlaceOf place: String, becoming office: RecordID? = nil,
    keys: KeyFile? = nil, clock: Int64? = nil
  ) throws {
    try self.init(
      RegisterFile(path: path), .writing, true, takingPlaceOf: place, isBeingMade: true,
      becoming: office, keys: keys, clock: clock.map { clock in { clock } })
  }

  private init(
    _ file: RegisterFile, _ access: Access, _ allowNetworkFileSystem: Bool,
    takingPlaceOf place: String, isBeingMade: Bool, becoming office: RecordID? = nil,
    keys: KeyFile?, clock: (() -> Int64)?, progress: UpgradeProgress? = nil
  ) throws {
    path = file.path
    self.keys = keys
    self.place = place
    try file.checkExists(isBeingMade: isBeingMade)
    if access == .writing && !allowNetworkFileSystem { try file.checkFileSystem() }
    let opened = try Self.open(file, access, progress)
    (database, foreignObjects) = (opened.database, opened.foreign)
    database.connection.place = place
    guard access == .writing else { return }
    // An older layout is sealed by the office that goes on with the file.
    if let office { try become(office, clock: clock?() ?? 0) }
    try migrate(clock: clock, progress)
  }

  /// Makes a register where there is none, with an office identity of its own; it gets its name when it is
  /// whole.
  ///
  /// - Parameter fill: Puts the first records in.
  package static func create(
    path: String, settings: [Setting: String], author: Author, allowNetworkFileSystem: Bool = false,
    keys: KeyFile? = nil, _ fill: (Register) throws -> Void = { _ in }
  ) throws -> Register {
    let copying = try Copying(toNew: path)
    if !allowNetworkFileSystem { try RegisterFile(path: copying.path).checkFileSystem() }
    try withExtendedLifetime(
      Register(copy: copying.path, takingPlaceOf: copying.destination, keys: keys)
    ) { register in
      try register.begin(settings: settings, author: author)
      try fill(register)
    }
    try copying.putInPlace()
    return try Register(
      path: copying.destination, access: .writing, allowNetworkFileSystem: allowNetworkFileSystem,
      keys: keys)
  }

  /// Runs `body` on one state of the register.
  package func read<Result>(_ body: (Reading) throws -> Result) throws -> Result {
    try read(.everything, body)
  }

  /// Runs `body` on one state of the register.
  ///
  /// - Parameter scope: What `body` asks for; in the past, only that is laid.
  package func read<Result>(_ scope: ReadingScope, _ body: (Reading) throws -> Result) throws
    -> Result
  {
    try named {
      try Self.afterInterruptedChange(RegisterFile(path: path)) {
        try database.read { connection in
          let past = try knownUntil.map { try asKnown(until: $0, scope) }
          return try body(
            Reading(
              past?.connection ?? connection, language: language, marksLanguages: marksLanguages,
              past: past))
        }
      }
    }
  }

  /// The register as it was known, inside a transaction: the copy of before, as long as nobody changed the
  /// file.
  private func asKnown(until time: Int64, _ scope: ReadingScope) throws -> Past {
    let version = try database.version()
    if let past, past.holds(until: time, scope, version: version) { return past }
    past = nil
    let new = try Past(
      of: database, until: time, scope, version: version, foreign: foreignObjects)
    past = new
    return new
  }

  /// Writes to tables of this file alone, of which history says nothing.
  func writeLocally<Result>(_ body: (Connection) throws -> Result) throws -> Result {
    try named { try database.write(body) }
  }

  /// Runs a statement of ours with SQLite's failures named as the register's own.
  func named<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let failure as SQLiteFailure {
      throw failure.registerError(path: path)
    }
  }
}
