public import Domain

#if canImport(Glibc)
  import Glibc
#endif

extension Register {
  /// Copies the register, whole and at one state, into a new file while others may write.
  ///
  /// The copy is made beside its place, opened and checked, and only then gets its name; evidence
  /// that is kept beside the register goes with it.
  /// - Throws: ``RegisterError/alreadyExists(path:)`` when there is a file at `destination`.
  public func backup(to destination: String) throws {
    try copy(to: destination) { _ in }
  }

  /// Copies the register with all its evidence into one file, which is then made into another, such as
  /// one that is sealed. The file lies beside the register, as long as `body` runs, and is for its owner
  /// only.
  public func withWholeCopy<Result>(_ body: (String) throws -> Result) throws -> Result {
    try Self.withOpenCopy(beside: path) { place in
      let evidence = EvidenceFolder(of: path)
      try copy(to: place, keepsEvidenceBeside: false) { copy in
        try copy.writeLocally { connection in
          for name in evidence.names {
            guard let bytes = evidence.bytes(name) else { continue }
            try connection.run(
              "INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?, ?)", .text(name),
              .blob(bytes))
          }
        }
      }
      return try body(place)
    }
  }

  /// Hands a place beside a register to `body`, for what came out of a sealed backup, and takes away
  /// what lies there afterwards.
  public static func withOpenCopy<Result>(beside path: String, _ body: (String) throws -> Result)
    throws -> Result
  {
    let place = path + ".open"
    Folders.make(Folders.parent(of: path))
    RegisterFile(path: place).removeUnfinished()
    defer { RegisterFile(path: place).removeUnfinished() }
    return try body(place)
  }

  /// Copies the register for another office, such as a team in the field: what is entered there is
  /// told apart from what is entered here, and its chain goes on from this register's head.
  ///
  /// - Returns: The office of the copy.
  @discardableResult
  public func clone(to destination: String, clock: Int64) throws -> RecordID {
    var random = SystemRandomNumberGenerator()
    let office = RecordID(milliseconds: clock, using: &random)
    try copy(to: destination) { try $0.become(office, clock: clock) }
    return office
  }

  /// Copies into a file beside the place, lets `finish` change the copy, checks it and names it.
  func copy(
    to destination: String, keepsEvidenceBeside: Bool = true, _ finish: (Register) throws -> Void
  ) throws {
    guard access(destination, F_OK) != 0 else {
      throw RegisterError.alreadyExists(path: destination)
    }
    let part = RegisterFile(path: destination + ".part")
    part.removeUnfinished()
    try part.prepareForCreation(allowNetworkFileSystem: true)
    do {
      let head = try pour(into: part.path)
      let copy = try Register(path: part.path, access: .writing, allowNetworkFileSystem: true)
      try copy.checkCopy(head: head)
      try finish(copy)
      if keepsEvidenceBeside {
        try EvidenceFolder(of: path).copy(to: EvidenceFolder(of: destination))
      }
      try part.rename(to: destination)
    } catch {
      part.removeUnfinished()
      throw error
    }
  }

  /// Copies every page into another file, in one state.
  ///
  /// - Returns: The head of the chain in that state; nil when there is none that could be read.
  @discardableResult
  func pour(into path: String) throws -> ChainHead? {
    try named {
      let copy = try DatabaseFile(path: path, .readWrite)
      try copy.connection.script("PRAGMA synchronous = EXTRA")
      try database.copy(to: copy)
      return try copy.read { try? Reading($0).head() }
    }
  }

  /// That a copy is whole: its pages, its references and its head.
  private func checkCopy(head: ChainHead?) throws {
    let findings = try read { reading in
      try reading.connection.rows("PRAGMA integrity_check(1)") { $0.text(0) }.filter { $0 != "ok" }
    }
    guard findings.isEmpty, try read({ try $0.head() }) == head else {
      throw RegisterError.damaged(path: path, detail: findings.first ?? "history")
    }
  }

  /// Makes the file that of an office of its own.
  func become(_ office: RecordID, clock: Int64) throws {
    try writeLocally { connection in
      try connection.run("DELETE FROM identity")
      try connection.run(
        "INSERT INTO identity (office, made) VALUES (?, ?)", SQLValue(office), .integer(clock))
    }
  }
}

extension RegisterFile {
  /// Gives a file that is whole its name, and has the folder remember it.
  func rename(to destination: String) throws {
    guard Glibc.rename(path, destination) == 0 else {
      throw RegisterError.cannotOpen(path: destination)
    }
    let folder = open(Folders.parent(of: destination), O_RDONLY | O_DIRECTORY)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }
}
