import SafeText

#if canImport(Glibc)
  import Glibc
#endif

/// Where a command writes to and reads from; a test puts its own in place of the process's.
///
/// All text that a person reads passes here last and is cleaned (``SafeText``), whatever it was made of and
/// wherever it goes; bytes for programs are cleaned where they go to a terminal.
package final class Console {
  /// Takes bytes for one stream and answers 0, or the number of the error (errno).
  package typealias Sink = ([UInt8]) -> Int32

  private let output: Sink
  private let errors: Sink
  private let input: () -> String?
  private var pending: [UInt8] = []
  private var cleaner = TextCleaner(keepsOwnIsolates: true)
  /// The bytes at the end of what was written to a terminal that are no whole character yet.
  private var partial: [UInt8] = []
  /// Whether the reader of the output has gone, as `head` does; there is then nothing left to do.
  package private(set) var isClosed = false
  /// Why results could not be written, such as a full disk (errno); nil when they could, and when the reader
  /// has gone.
  package private(set) var failure: Int32?
  /// Whether results go to a terminal.
  package let outputIsTerminal: Bool
  /// Whether messages go to a terminal.
  package let errorIsTerminal: Bool
  /// Whether a person can be asked.
  package let canPrompt: Bool
  /// The columns of the terminal; nil when results go elsewhere.
  package let width: Int?
  /// How results are coloured.
  package let style: Style
  /// How messages are coloured.
  package let errorStyle: Style

  /// A console over functions, for tests and for other doors.
  package init(
    output: @escaping Sink, errors: @escaping Sink, input: @escaping () -> String? = { nil },
    outputIsTerminal: Bool = false, errorIsTerminal: Bool = false, canPrompt: Bool = false,
    width: Int? = nil, color: Bool = false
  ) {
    self.output = output
    self.errors = errors
    self.input = input
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.canPrompt = canPrompt
    self.width = width
    style = Style(isOn: color)
    errorStyle = Style(isOn: color && errorIsTerminal)
  }

  /// The console of the process.
  ///
  /// - Parameter environment: Looks up `NO_COLOR`, `TERM` and `COLUMNS`.
  package static func process(environment: (String) -> String?) -> Console {
    // A reader that goes away shows as an error of the write, not as the end of the process.
    signal(SIGPIPE, SIG_IGN)
    // So does a file that becomes larger than the process may write (ulimit -f).
    signal(SIGXFSZ, SIG_IGN)
    let isTerminal = (0..<3).map { isatty(Int32($0)) == 1 }
    let noColor = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    let color = isTerminal[1] && !noColor && environment("TERM") != "dumb"
    return Console(
      output: { write($0, to: 1) }, errors: { write($0, to: 2) }, input: { readLine() },
      outputIsTerminal: isTerminal[1], errorIsTerminal: isTerminal[2],
      canPrompt: isTerminal[0] && isTerminal[1],
      width: isTerminal[1] ? columns(environment) : nil, color: color)
  }

  /// Writes a result that people read.
  package func write(_ text: String) {
    append(cleaner.clean(text))
  }

  /// Writes a result that people read, with the colours that ``style`` put into it.
  ///
  /// - Parameter text: Has no noncharacters from elsewhere.
  package func write(styled text: String) {
    append(cleaner.clean(text, mark: Style.escape))
  }

  /// Writes bytes of a result, which programs read: as they are, but for a terminal.
  package func write(_ bytes: [UInt8]) {
    guard outputIsTerminal else { return append(bytes) }
    partial += bytes
    let whole = partial.count - Self.unfinished(partial)
    append(cleaner.clean(String(decoding: partial[..<whole], as: UTF8.self)))
    partial.removeFirst(whole)
  }

  private func append(_ text: String) { append(Array(text.utf8)) }

  private func append(_ bytes: [UInt8]) {
    guard !isClosed else { return }
    pending += bytes
    if pending.count > 65_536 { handOver() }
  }

  /// How many bytes at the end begin a character that goes on in what follows.
  private static func unfinished(_ bytes: [UInt8]) -> Int {
    for count in 1...3 where count <= bytes.count {
      let byte = bytes[bytes.count - count]
      if byte < 0x80 { return 0 }
      guard byte >= 0xC0 else { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return count < length ? count : 0
    }
    return 0
  }

  /// Writes a message in one line: a confirmation, a warning.
  package func say(_ line: String) {
    say(lines: [line])
  }

  /// Writes a message of several lines; a line break within one of them is shown as `⏎`.
  ///
  /// - Parameter word: Stands before the first line, in red where messages are coloured.
  package func say(_ word: String = "", lines: [String]) {
    flush()
    var cleaner = TextCleaner(lineBreak: "⏎", keepsOwnIsolates: true)
    var text = errorStyle.red(word).unicodeScalars.map { Style.escape($0) ?? String($0) }.joined()
    for line in lines { text += cleaner.clean(line) + cleaner.end() + "\n" }
    _ = errors(Array(text.utf8))
  }

  /// Hands over what was written.
  package func flush() {
    if !partial.isEmpty {
      append(cleaner.clean(String(decoding: partial, as: UTF8.self)))
      partial = []
    }
    append(cleaner.end())
    handOver()
  }

  private func handOver() {
    guard !pending.isEmpty, !isClosed else { return }
    let code = output(pending)
    isClosed = code != 0
    failure = code == 0 || code == EPIPE ? nil : code
    pending.removeAll(keepingCapacity: true)
  }

  /// Asks a question and reads a line; nil at the end of the input.
  package func ask(_ question: String) -> String? {
    flush()
    _ = output(Array((cleaner.clean(question) + cleaner.end()).utf8))
    return input()
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return 0
  }

  private static func columns(_ environment: (String) -> String?) -> Int {
    var size = winsize()
    if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment("COLUMNS").flatMap { Int($0) } ?? 80
  }
}
