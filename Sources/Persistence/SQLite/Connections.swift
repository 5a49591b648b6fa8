import CSQLiteSession
import Domain
import Files

/// The connections of one register: readers that many share, one writer, and the pasts that were asked for last.
///
/// A connection serves one thread at a time; a thread that finds none free waits (``Patience/limit``). A past belongs to
/// the reader from whose file it was made; those who look at the same moment take turns with it.
final class Connections: @unchecked Sendable {
  typealias Limits = ConnectionState.Limits
  typealias PastRequest = ConnectionState.PastRequest
  private typealias Reader = ConnectionState.Reader

  private let state: Guarded<ConnectionState>
  private let limits: Limits
  private let path: String
  /// The file that the first connection has open.
  private let file: FileIdentity?
  /// Opens one more reader; nil where there can be only one.
  private let open: (@Sendable () throws -> DatabaseFile)?
  /// What in the register is not the program's.
  private let foreign: [SchemaFault]

  /// - Parameters:
  ///   - first: The connection that the register was opened with.
  ///   - isWriter: Whether changes are made on it.
  init(
    _ path: String, _ first: DatabaseFile, isWriter: Bool, foreign: [SchemaFault], _ limits: Limits,
    open: (@Sendable () throws -> DatabaseFile)?
  ) {
    self.path = path
    file = FileIdentity(path)
    self.limits = limits
    self.open = open
    self.foreign = foreign
    state = Guarded(
      ConnectionState(first, isWriter: isWriter, canOpen: open != nil, limits))
  }

  deinit { state.withLock { Self.close(&$0) } }

  // MARK: Reading and writing

  /// Runs `body` with a connection that reads.
  func read<Result>(_ body: (DatabaseFile) throws -> Result) throws -> Result {
    let reader = try take(for: nil)
    defer { giveBack(reader) }
    return try body(reader.database)
  }

  /// Runs `body` on the past that is asked for.
  func read<Result>(_ request: PastRequest, _ body: (Past) throws -> Result) throws -> Result {
    let reader = try take(for: request)
    defer { giveBack(reader) }
    do {
      return try read(request, with: reader, body)
    } catch is PartLiesInLog {
      return try read(request, with: reader, behind: LogGate(path), copiesAll: true, body)
    }
  }

  /// The past cannot be made of the file alone.
  private struct PartLiesInLog: Error {}

  /// - Parameter copiesAll: Whether a past may be made of a copy of every page.
  private func read<Result>(
    _ request: PastRequest, with reader: Reader, behind gate: LogGate? = nil,
    copiesAll: Bool = false, _ body: (Past) throws -> Result
  ) throws -> Result {
    try reader.database.read(behind: gate) { connection in
      let version = try reader.database.version()
      if let past = reader.past, past.holds(until: request.until, request.scope, version: version) {
        return try body(past)
      }
      guard copiesAll || !connection.hasPartInLog else { throw PartLiesInLog() }
      reader.past = nil
      let past = try Past(
        of: reader.database, until: request.until, request.scope, version: version,
        foreign: foreign, cache: limits.cacheOfPast)
      reader.past = past
      return try body(past)
    }
  }

  /// Runs `body` with the connection that writes.
  ///
  /// - Throws: ``SQLiteFailure`` (`SQLITE_READONLY`) for a register that was opened to be read.
  func write<Result>(_ body: (DatabaseFile) throws -> Result) throws -> Result {
    guard state.withLock({ $0.isClosed || $0.writer != nil }) else {
      throw SQLiteFailure(code: SQLITE_READONLY, message: "opened to be read")
    }
    let writer = try waited { $0.takeWriter() }
    defer { giveBack(writer) }
    return try body(writer.database)
  }

  private func waited<Chosen>(_ take: (inout ConnectionState) -> Chosen?) throws -> Chosen {
    let chosen: Result<Chosen, SQLiteFailure>? = state.wait(atMost: Patience.limit) { state in
      if state.isClosed {
        return .failure(SQLiteFailure(code: SQLITE_MISUSE, message: "the register was closed"))
      }
      return take(&state).map { .success($0) }
    }
    guard let chosen else {
      throw SQLiteFailure(code: SQLITE_BUSY, message: "all connections are in use")
    }
    return try chosen.get()
  }

  private func take(for request: PastRequest?) throws -> Reader {
    switch try waited({ $0.take(for: request) }) {
    case .reader(let reader): reader
    case .oneMore: try opened(for: request)
    }
  }

  private func opened(for request: PastRequest?) throws -> Reader {
    defer { state.notify() }
    var reader: Reader?
    defer { state.withLock { $0.add(reader, openedFor: request) } }
    guard let open else { throw SQLiteFailure(code: SQLITE_CANTOPEN, message: path) }
    let opened = Reader(try open())
    // Another file in the place of the register would be asked by some, and the register by others.
    guard FileIdentity(path) == file else { throw SQLiteFailure.moved }
    reader = opened
    return opened
  }

  private func giveBack(_ reader: Reader) {
    state.withLock { _ in reader.isBusy = false }
    state.notify()
  }

  // MARK: The end

  /// Waits until nobody uses a connection any more and closes all of them: nothing can be asked afterwards, also where
  /// somebody has not finished in time.
  func close() throws {
    let isDone: Bool? = state.wait(atMost: Patience.limit) { state in
      state.isClosed = true
      guard state.isUnused else { return nil }
      Self.close(&state)
      return true
    }
    guard isDone != nil else {
      throw SQLiteFailure(code: SQLITE_BUSY, message: "connections are in use")
    }
  }

  /// The last writer to close a register with a write-ahead log returns it to the rollback journal. Who only reads
  /// leaves the file as it is.
  private static func close(_ state: inout ConnectionState) {
    state.isClosed = true
    state.readers = []
    if let writer = state.writer, writer.database.hasLog { writer.database.leaveLog() }
    state.writer = nil
  }
}
