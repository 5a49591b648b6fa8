package import Domain

/// One SQLite file of agreements, projects and what they owe, which many may read and change at once.
///
/// Every read sees one state of the file; every change is one transaction and one entry of history.
package struct Register: Sendable {
  /// What a register is opened for.
  package enum Access: Sendable {
    /// Nothing is written.
    case reading
    /// Changes are made, and the layout is brought up to date first.
    case writing
    /// As ``writing``, for many users at once and for long: the register has a write-ahead log until it is closed
    /// (``Register/close()``).
    case serving
  }

  /// The path of the file: absolute and without links, whatever name it was opened by, so that all that lies
  /// beside it is looked for in one place.
  package let path: String
  /// Tables, views and the like in the file that are not the program's; nothing can be written then.
  package let foreignObjects: [SchemaFault]
  /// Where the key lies that signs entries; nil for entries that are not signed.
  let keys: KeyFile?
  /// Told what a person should know of how an entry was signed, once it is in the file.
  private let onSigning: (@Sendable (SigningNotice) -> Void)?
  let connections: Connections
  /// The register beside which evidence and the journal of erasures lie: its own path, but for a copy that is
  /// about to take the place of another.
  let place: String
  /// Whether the file has an older layout, and what is read is a temporary copy that was brought up to date.
  let isUpgradedCopy: Bool

  /// Opens the register at `path`.
  ///
  /// - Parameters:
  ///   - keys: Where the key lies that signs entries.
  ///   - clock: What the machine's clock shows, in milliseconds since 1970, for the entry that an older layout is
  ///     sealed with; nil for a moment after the last entry.
  ///   - onSigning: Told what a person should know of how an entry was signed, once it is in the file.
  ///   - progress: Hears how much of an upgrade from an older layout is done.
  /// - Throws: ``RegisterError`` that says why the file cannot be used; it is then untouched.
  package init(
    path: String, access: Access, allowNetworkFileSystem: Bool = false, keys: KeyFile? = nil,
    clock: (() -> Int64)? = nil, onSigning: (@Sendable (SigningNotice) -> Void)? = nil,
    progress: UpgradeProgress? = nil
  ) throws {
    let file = RegisterFile(resolving: path)
    try self.init(
      file, access, allowNetworkFileSystem, takingPlaceOf: file.path, isBeingMade: false,
      keys: keys, clock: clock, onSigning: onSigning, progress: progress)
    guard access != .reading else { return }
    do { try finishErasure() } catch RegisterError.erasureUnfinished {
      // It is remembered, and doctor says so; what this was opened for need not wait for it.
    }
  }

  /// Opens a copy that is being made, to be changed before it gets its name.
  ///
  /// - Parameters:
  ///   - place: The path at which it is going to lie.
  ///   - office: The office that it is going to be one of; nil for its own.
  init(
    copy path: String, takingPlaceOf place: String, becoming office: RecordID? = nil,
    keys: KeyFile? = nil, clock: Int64? = nil
  ) throws {
    try self.init(
      RegisterFile(path: path), .writing, true, takingPlaceOf: place, isBeingMade: true,
      becoming: office, keys: keys, clock: clock.map { clock in { clock } }, onSigning: nil)
  }

  private init(
    _ file: RegisterFile, _ access: Access, _ allowNetworkFileSystem: Bool,
    takingPlaceOf place: String, isBeingMade: Bool, becoming office: RecordID? = nil,
    keys: KeyFile?, clock: (() -> Int64)?, onSigning: (@Sendable (SigningNotice) -> Void)?,
    progress: UpgradeProgress? = nil
  ) throws {
    path = file.path
    self.keys = keys
    self.place = place
    self.onSigning = onSigning
    try file.checkExists(isBeingMade: isBeingMade)
    if access != .reading && !allowNetworkFileSystem { try file.checkFileSystem() }
    let limits = access == .serving ? Connections.Limits.server : .command
    let opened = try Self.open(file, access, cache: limits.cache, progress)
    foreignObjects = opened.foreign
    isUpgradedCopy = opened.isCopy
    opened.database.connection.place = place
    let another: @Sendable () throws -> DatabaseFile = {
      try Self.reader(of: file, beside: place, cache: limits.cache)
    }
    connections = Connections(
      file.path, opened.database, isWriter: access != .reading, foreign: opened.foreign, limits,
      open: opened.isCopy ? nil : another)
    guard access != .reading else { return }
    // An older layout is sealed by the office that goes on with the file.
    if let office { try become(office, clock: clock?() ?? 0) }
    try migrate(clock: clock, progress)
    try named { try connections.write { try Self.settle($0, file, access) } }
  }

  /// Gives the register its log, or takes from it the one that a server left that was killed.
  private static func settle(_ database: DatabaseFile, _ file: RegisterFile, _ access: Access)
    throws
  {
    if access == .serving {
      try database.enterLog()
    } else if database.hasLog {
      database.leaveLog()
    }
  }

  private static func reader(of file: RegisterFile, beside place: String, cache: Int) throws
    -> DatabaseFile
  {
    let database = try open(file, .reading, cache: cache).database
    database.connection.place = place
    return database
  }

  /// Waits until everybody who asks or changes something is done, and closes the file, which returns to the rollback
  /// journal unless somebody else has it open. Nothing can be asked afterwards.
  package func close() throws {
    try named { try connections.close() }
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
  ///
  /// - Parameter viewer: Who looks.
  package func read<Result>(as viewer: Viewer = Viewer(), _ body: (Reading) throws -> Result) throws
    -> Result
  {
    try read(as: viewer, .everything, body)
  }

  /// Runs `body` on one state of the register.
  ///
  /// - Parameters:
  ///   - viewer: Who looks.
  ///   - scope: What `body` asks for; in the past, only that is laid.
  package func read<Result>(
    as viewer: Viewer = Viewer(), _ scope: ReadingScope, _ body: (Reading) throws -> Result
  ) throws -> Result {
    try named {
      try Self.afterInterruptedChange(RegisterFile(path: path)) {
        guard let until = viewer.knownUntil else {
          return try connections.read { database in
            try database.read { try body(Reading($0, as: viewer)) }
          }
        }
        return try connections.read(Connections.PastRequest(until: until, scope: scope)) {
          try body(Reading($0.connection, as: viewer, past: $0))
        }
      }
    }
  }

  /// Writes to tables of this file alone, of which history says nothing.
  func writeLocally<Result>(_ body: (Connection) throws -> Result) throws -> Result {
    try named { try connections.write { try $0.write(body) } }
  }

  /// Tells what a person should know of how an entry was signed.
  func tell(_ notice: SigningNotice) { onSigning?(notice) }

  /// Runs a statement of ours with SQLite's failures named as the register's own.
  func named<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let failure as SQLiteFailure {
      throw failure.registerError(path: path)
    }
  }
}
