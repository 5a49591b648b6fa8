/// Which connections of a register are open, which of them are free, and who gets which.
struct ConnectionState {
  /// How many connections there are at most, and how much of the file each of them holds.
  struct Limits: Sendable {
    var readers = 8
    /// Readers that keep a past.
    var pasts = 4
    /// KiB for each reader.
    var cache: Int
    /// KiB for each past.
    var cacheOfPast: Int
    /// Whether the writer answers questions as long as nobody changes anything: for a single question, opening a second
    /// connection takes longer than the answer.
    var writerReads: Bool

    /// For a command, which asks one question after the other.
    static let command = Limits(cache: 32_768, cacheOfPast: 131_072, writerReads: true)
    /// For a server, whose memory must not grow with its users.
    static let server = Limits(cache: 4_096, cacheOfPast: 16_384, writerReads: false)
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

  /// A connection, which serves one thread at a time.
  final class Reader {
    let database: DatabaseFile
    var isBusy = false
    /// The moment that is being looked at, or was last, with what is asked of it.
    var wanted: PastRequest?
    /// The past that was made last of the file.
    var past: Past?
    fileprivate var used = 0

    init(_ database: DatabaseFile) {
      self.database = database
    }
  }

  /// What somebody who asks gets.
  enum Taken {
    case reader(Reader)
    /// One more is to be opened.
    case oneMore
  }

  var readers: [Reader] = []
  /// What those are for that are being opened.
  private var opening: [PastRequest?] = []
  var writer: Reader?
  var isClosed = false
  private let limits: Limits
  /// Whether readers can be opened beside the first connection.
  private let canOpen: Bool
  private var uses = 0

  init(_ first: DatabaseFile, isWriter: Bool, canOpen: Bool, _ limits: Limits) {
    let reader = Reader(first)
    if isWriter { writer = reader } else { readers = [reader] }
    self.limits = limits
    self.canOpen = canOpen
  }

  var isUnused: Bool {
    opening.isEmpty && !readers.contains(where: \.isBusy) && !(writer?.isBusy ?? false)
  }

  /// Gives a connection to somebody who asks; nil when that has to wait.
  ///
  /// - Parameter request: The past that is looked at; nil for the present.
  mutating func take(for request: PastRequest?) -> Taken? {
    uses += 1
    if let reader = choose(for: request) {
      (reader.isBusy, reader.used) = (true, uses)
      if let request, reader.wanted?.covers(request) != true { reader.wanted = request }
      return .reader(reader)
    }
    guard mayOpen(for: request) else { return nil }
    opening.append(request)
    return .oneMore
  }

  /// Takes a connection in that was opened for somebody who asks; none when it could not be.
  mutating func add(_ reader: Reader?, openedFor request: PastRequest?) {
    if let place = opening.firstIndex(of: request) { opening.remove(at: place) }
    guard let reader else { return }
    uses += 1
    (reader.isBusy, reader.wanted, reader.used) = (true, request, uses)
    readers.append(reader)
  }

  /// Gives the connection that writes; nil when that has to wait.
  mutating func takeWriter() -> Reader? {
    guard let writer, !writer.isBusy else { return nil }
    writer.isBusy = true
    return writer
  }

  private func choose(for request: PastRequest?) -> Reader? {
    let free = readers.filter { !$0.isBusy }
    guard let request else {
      return free.first { $0.wanted == nil } ?? freeWriter ?? free.min { $0.used < $1.used }
    }
    func isWanted(_ reader: Reader) -> Bool { reader.wanted?.covers(request) ?? false }
    if let known = free.first(where: isWanted) { return known }
    // Whoever looks at the same moment is waited for: a second copy would take as much memory once more.
    if isComing(request) { return nil }
    if let same = free.first(where: { $0.wanted?.until == request.until }) { return same }
    if pasts < limits.pasts {
      if let unused = free.first(where: { $0.wanted == nil }) { return unused }
      if hasRoom { return nil }
    }
    return free.filter { $0.wanted != nil }.min { $0.used < $1.used }
  }

  private var freeWriter: Reader? {
    guard limits.writerReads, let writer, !writer.isBusy else { return nil }
    return writer
  }

  private func mayOpen(for request: PastRequest?) -> Bool {
    guard hasRoom else { return false }
    guard let request else { return true }
    return !isComing(request) && pasts < limits.pasts
  }

  /// Whether somebody looks at the same moment.
  private func isComing(_ request: PastRequest) -> Bool {
    (readers.map(\.wanted) + opening).contains { $0?.covers(request) ?? false }
  }

  private var pasts: Int { (readers.map(\.wanted) + opening).count { $0 != nil } }

  private var hasRoom: Bool { canOpen && readers.count + opening.count < limits.readers }
}
