import CSQLiteSession
import Domain
import Files

/// The connections of one register: readers that many share, one writer, and the pasts that were asked for last.
///
/// A connection serves one thread at a time; who finds all of them in use waits (``Patience/limit``). A past belongs to
/// the reader from whose file it was made, and is shared by all who look at the same moment, one after the other.
final class Connections: @unchecked Sendable {
  /// How many connections there are at most, and how much of the file each of them holds.
  struct Limits: Sendable {
    var readers = 8
    /// Readers that keep a past.
    var pasts = 4
    /// KiB for each reader.
    var cache: Int
    /// KiB for each past.
    var cacheOfPast: Int

    /// For a command, which asks one question after the other.
    static let command = Limits(cache: 32_768, cacheOfPast: 131_072)
    /// For a server, whose memory must not grow with its users.
    static let server = Limits(cache: 4_096, cacheOfPast: 16_384)
  }

  /// A connection that reads, and the past that was made of its file.
  final class Reader {
    let database: DatabaseFile
    fileprivate let isWriter: Bool
    fileprivate var isBusy = false
    /// The moment that is being looked at, or was last, with what is asked of it.
    fileprivate var wanted: PastRequest?
    fileprivate var past: Past?
    fileprivate var used = 0

    fileprivate init(_ database: DatabaseFile, isWriter: Bool = false) {
      self.database = database
      self.isWriter = isWriter
    }
  }

  /// Which past is asked for.
  struct PastRequest: Equatable, Sendable {
    /// The time of the last entry that is known, in milliseconds since 1970.
    let until: Int64
    let scope: ReadingScope

    fileprivate func covers(_ other: PastRequest) -> Bool {
      until == other.until && (scope == other.scope || scope == .everything)
    }
  }

  private struct State {
    /// Readers that are open.
    var readers: [Reader] = []
    /// Readers that are being opened.
    var opening = 0
    var writer: Reader?
    var uses = 0
    var isClosed = false
  }

  private let state: Guarded<State>
  private let limits: Limits
  private let path: String
  /// Opens one more reader; nil where there can be only one.
  private let open: (@Sendable () throws -> DatabaseFile)?
  /// What in the register is not the program's.
  private let foreign: [SchemaFault]

  /// - Parameters:
  ///   - first: The connection that the register was opened with.
  ///   - isWriter: Whether changes are made on it; it then also answers questions as long as nobody changes anything.
  init(
    _ path: String, _ first: DatabaseFile, isWriter: Bool, foreign: [SchemaFault], _ limits: Limits,
    open: (@Sendable () throws -> DatabaseFile)?
  ) {
    self.path = path
    self.limits = limits
    self.open = open
    self.foreign = foreign
    let reader = Reader(first, isWriter: isWriter)
    state = Guarded(
      State(readers: isWriter ? [] : [reader], writer: isWriter ? reader : nil))
  }

  deinit { state.withLock { Self.close(&$0, path) } }

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
    let gate = reader.past == nil && reader.database.hasLog ? LogGate(path) : nil
    return try reader.database.read(behind: gate) { _ in
      let version = try reader.database.version()
      if let past = reader.past, past.holds(until: request.until, request.scope, version: version) {
        return try body(past)
      }
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
    guard state.withLock({ $0.writer != nil }) else {
      throw SQLiteFailure(code: SQLITE_READONLY, message: "opened to be read")
    }
    let writer: Reader = try waited { state in
      guard let writer = state.writer, !writer.isBusy else { return nil }
      writer.isBusy = true
      return writer
    }
    defer { giveBack(writer) }
    return try body(writer.database)
  }

  private func waited<Result>(_ take: (inout State) -> Result?) throws -> Result {
    guard let result = state.wait(atMost: Patience.limit, for: take) else {
      throw SQLiteFailure(code: SQLITE_BUSY, message: "all connections are in use")
    }
    return result
  }

  private func take(for request: PastRequest?) throws -> Reader {
    enum Taken {
      case reader(Reader)
      case oneMore
    }
    let taken: Taken = try waited { state in
      guard !state.isClosed else { return nil }
      state.uses += 1
      if let reader = choose(in: state, for: request) {
        (reader.isBusy, reader.used) = (true, state.uses)
        if let request { reader.wanted = request }
        return .reader(reader)
      }
      guard mayOpen(state, for: request) else { return nil }
      state.opening += 1
      return .oneMore
    }
    switch taken {
    case .reader(let reader): return reader
    case .oneMore: return try opened(for: request)
    }
  }

  private func opened(for request: PastRequest?) throws -> Reader {
    defer { state.notify() }
    do {
      guard let open else { throw SQLiteFailure(code: SQLITE_CANTOPEN, message: path) }
      let reader = Reader(try open())
      (reader.isBusy, reader.wanted) = (true, request)
      state.withLock { state in
        state.opening -= 1
        state.readers.append(reader)
      }
      return reader
    } catch {
      state.withLock { $0.opening -= 1 }
      throw error
    }
  }

  private func giveBack(_ reader: Reader) {
    state.withLock { _ in reader.isBusy = false }
    state.notify()
  }

  // MARK: Which one

  /// A connection that is free; nil when one has to be opened or waited for.
  private func choose(in state: State, for request: PastRequest?) -> Reader? {
    let free = state.readers.filter { !$0.isBusy }
    guard let request else {
      return free.first { $0.wanted == nil } ?? freeWriter(state) ?? free.min { $0.used < $1.used }
    }
    func isWanted(_ reader: Reader) -> Bool { reader.wanted?.covers(request) ?? false }
    if let known = free.first(where: isWanted) { return known }
    // Whoever looks at the same moment is waited for: a second copy would take as much memory once more.
    if state.readers.contains(where: isWanted) { return nil }
    if let same = free.first(where: { $0.wanted?.until == request.until }) { return same }
    if state.readers.count(where: { $0.wanted != nil }) < limits.pasts {
      if let unused = free.first(where: { $0.wanted == nil }) { return unused }
      if hasRoom(state) { return nil }
    }
    return free.filter { $0.wanted != nil }.min { $0.used < $1.used }
  }

  /// As long as nobody changes anything the writer answers a command's questions: opening a second connection takes
  /// longer than most of them.
  private func freeWriter(_ state: State) -> Reader? {
    guard let writer = state.writer, !writer.isBusy, limits.cache == Limits.command.cache else {
      return nil
    }
    return writer
  }

  private func mayOpen(_ state: State, for request: PastRequest?) -> Bool {
    guard hasRoom(state) else { return false }
    guard let request else { return true }
    return !state.readers.contains { $0.wanted?.covers(request) ?? false }
      && state.readers.count(where: { $0.wanted != nil }) + state.opening < limits.pasts
  }

  private func hasRoom(_ state: State) -> Bool {
    open != nil && state.readers.count + state.opening < limits.readers
  }

  // MARK: The end

  /// Waits until nobody uses a connection any more and closes all of them: nothing can be asked afterwards.
  func close() throws {
    let isFree: Bool? = state.wait(atMost: Patience.limit) { state in
      state.isClosed = true
      return state.opening == 0 && !state.readers.contains(where: \.isBusy)
        && !(state.writer?.isBusy ?? false) ? true : nil
    }
    guard isFree != nil else {
      throw SQLiteFailure(code: SQLITE_BUSY, message: "connections are in use")
    }
    state.withLock { Self.close(&$0, path) }
  }

  /// The last who closes a register with a write-ahead log returns it to the rollback journal.
  private static func close(_ state: inout State, _ path: String) {
    let hasLog = state.readers.contains { $0.database.hasLog }
    state.isClosed = true
    state.readers = []
    if let writer = state.writer {
      if writer.database.hasLog { writer.database.leaveLog() }
      state.writer = nil
    } else if hasLog {
      _ = try? DatabaseFile(path: path, .readWrite, cache: 256).leaveLog()
    }
  }
}
