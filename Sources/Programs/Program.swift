import Glibc

/// Another program, run with a limit of time.
package enum Program {
  /// What came of a run.
  package enum Outcome: Sendable {
    /// It ended with this status; what it wrote to its output and to its errors.
    case ended(Int32, output: String, errors: String)
    /// It was stopped because its time was up.
    case tookTooLong
    /// There is no such program, or it cannot be run.
    case notThere
  }

  /// How much of what it writes is kept.
  private static let kept = 4096

  /// Runs a program with `input` on its standard input.
  ///
  /// - Parameter seconds: How long it may take; it is then killed with what it started.
  package static func run(
    _ path: String, _ arguments: [String], input: [UInt8] = [], seconds: Int
  ) -> Outcome {
    var toChild: [Int32] = [0, 0]
    var fromChild: [Int32] = [0, 0]
    var errors: [Int32] = [0, 0]
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0, pipe(&errors) == 0 else { return .notThere }
    let all = toChild + fromChild + errors
    for file in all { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
    guard let child = spawn(path, arguments, toChild[0], fromChild[1], errors[1]) else {
      for file in all { close(file) }
      return .notThere
    }
    for file in [toChild[0], fromChild[1], errors[1]] { close(file) }
    var exchange = Exchange(input: input, to: toChild[1], from: [fromChild[0], errors[0]])
    let inTime = exchange.run(until: now() + Int64(seconds) * 1000)
    if !inTime { kill(-child, SIGKILL) }
    exchange.close()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    if !inTime { return .tookTooLong }
    // The shell's 127: it was there when it was looked for, and could not be run.
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    if code == 127 { return .notThere }
    return .ended(code, output: exchange.text(0), errors: exchange.text(1))
  }

  /// Runs a program at the terminal of this one, as long as it takes: it may ask its user something.
  ///
  /// Who interrupts it there ends it alone, so that what was prepared for it can be cleared away.
  /// - Returns: Its exit status; nil when there is no such program.
  package static func attend(_ path: String, _ arguments: [String]) -> Int32? {
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var interrupts = sigset_t()
    sigemptyset(&interrupts)
    sigaddset(&interrupts, SIGINT)
    sigaddset(&interrupts, SIGQUIT)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    posix_spawnattr_setsigdefault(&attributes, &interrupts)
    let former = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN))
    let terminal = TerminalState()
    defer {
      terminal?.restore()
      signal(SIGINT, former.0)
      signal(SIGQUIT, former.1)
    }
    var child: pid_t = 0
    guard posix_spawnp(&child, path, nil, &attributes, &words, environ) == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    return code == 127 ? nil : code
  }

  /// Whether the program that is attended can ask a person: the terminal is asked, whatever stands at the
  /// standard input.
  package static var hasTerminal: Bool {
    guard let terminal = TerminalState() else { return false }
    terminal.close()
    return true
  }

  private static func spawn(
    _ path: String, _ arguments: [String], _ input: Int32, _ output: Int32, _ errors: Int32
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that what it starts ends with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    posix_spawnattr_setpgroup(&attributes, 0)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    return posix_spawnp(&child, path, &actions, &attributes, &words, environ) == 0 ? child : nil
  }

  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Writes to a program and reads from it at the same time, so that neither waits for the other.
  private struct Exchange {
    private var input: ArraySlice<UInt8>
    private var to: Int32
    private var from: [Int32]
    private var read: [[UInt8]]

    init(input: [UInt8], to: Int32, from: [Int32]) {
      self.input = input[...]
      self.to = to
      self.from = from
      read = from.map { _ in [] }
      _ = fcntl(to, F_SETFL, O_NONBLOCK)
      for file in from { _ = fcntl(file, F_SETFL, O_NONBLOCK) }
    }

    func text(_ index: Int) -> String { String(decoding: read[index], as: UTF8.self) }

    mutating func close() {
      for file in [to] + from where file >= 0 { Glibc.close(file) }
      to = -1
    }

    /// - Returns: Whether the program closed its ends before the time was up.
    mutating func run(until end: Int64) -> Bool {
      var open = from
      while !open.allSatisfy({ $0 < 0 }) {
        let left = end - Program.now()
        if left <= 0 { return false }
        var polled = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        polled.append(pollfd(fd: to, events: Int16(POLLOUT), revents: 0))
        let ready = poll(&polled, nfds_t(polled.count), Int32(clamping: left))
        if ready < 0, errno != EINTR { return false }
        if ready <= 0 { continue }
        if polled[open.count].revents != 0 { write() }
        for index in open.indices where polled[index].revents != 0 {
          if !take(index) { open[index] = -1 }
        }
      }
      return true
    }

    private mutating func write() {
      let count = input.withUnsafeBytes { Glibc.write(to, $0.baseAddress, $0.count) }
      if count > 0 { input = input.dropFirst(count) }
      let isBroken = count < 0 && errno != EAGAIN && errno != EINTR
      if input.isEmpty || isBroken {
        Glibc.close(to)
        to = -1
      }
    }

    /// - Returns: Whether there may be more.
    private mutating func take(_ index: Int) -> Bool {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = Glibc.read(from[index], &buffer, buffer.count)
      if count > 0 {
        read[index] += buffer.prefix(min(count, Program.kept - read[index].count))
        return true
      }
      return count < 0 && (errno == EAGAIN || errno == EINTR)
    }
  }
}

/// How the terminal was before somebody was asked for a secret: it does not show what is typed then, and
/// who is interrupted leaves it so.
private struct TerminalState {
  private let file: Int32
  private var state = termios()

  /// - Returns: nil when there is no terminal.
  init?() {
    file = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { return nil }
    guard tcgetattr(file, &state) == 0 else {
      close()
      return nil
    }
  }

  func close() { Glibc.close(file) }

  func restore() {
    var state = state
    tcsetattr(file, TCSADRAIN, &state)
    close()
  }
}
