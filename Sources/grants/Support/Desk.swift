import Domain
import Foundation
import Persistence
import Reporting
import Terminal

#if canImport(Glibc)
  import Glibc
#endif

/// A register that was opened for one command, with all that the command needs to speak of it.
final class Desk {
  let register: Register
  let context: Context
  let language: Language
  /// The day in the register's time zone.
  let today: Day
  /// The sentence that stands on every screen.
  let notice: String?
  private let storyDay: Day?
  private let author: String
  private let isQuiet: Bool

  init(_ options: RegisterOptions, _ access: Register.Access) throws {
    let context = Context.current
    let path = try options.path(context)
    register = try Register(
      path: path, access: access, allowNetworkFileSystem: options.allowNetwork)
    let settings = try register.read { try $0.settings() }
    language = try options.language(context, setting: settings[.language])
    context.language = language
    register.language = language.rawValue
    self.context = context
    let zone = settings[.timeZone] ?? "UTC"
    today = TimeZones.day(at: context.clock(), in: zone)
    notice = settings[.notice]
    storyDay = settings[.asOf].flatMap { Day($0) }
    author = options.author(context)
    isQuiet = options.quiet
  }

  /// Who makes a change, and when.
  var by: Author { Author(name: author, clock: context.clock(), today: today) }

  /// The as-of day: the one that was asked for, else the demonstration's own, else today.
  func asOf(_ text: String?) throws -> Day {
    guard let text else { return storyDay ?? today }
    let date = try DateWords(today: today).date(text)
    guard let last = date.last else { throw PartialDateError.notADate(text) }
    return last
  }

  /// A date as a person typed it.
  func date(_ text: String) throws -> PartialDate {
    try DateWords(today: today).date(text)
  }

  /// Says what was done, unless that is not wanted.
  func confirm(_ wording: Wording) {
    if !isQuiet { context.console.say(wording(language)) }
  }

  /// Shows a document as text, Markdown or another form, on the console or in a file.
  func show(_ document: Document) {
    let console = context.console
    let renderer = TextRenderer(
      width: console.width, displayWidth: DisplayWidth.of, cut: DisplayWidth.cut,
      style: { text, tone in
        switch tone {
        case .plain: text
        case .bad: console.style.red(text)
        case .warning: console.style.yellow(text)
        case .good: console.style.green(text)
        case .dim: console.style.dim(text)
        }
      }, bold: console.style.bold)
    console.write(renderer.render(document))
  }
}

/// Files that a person names.
enum Files {
  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws -> [UInt8] {
    if path == "-" { return try readAll(0, path) }
    let file = open(absolute(path), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ENOENT ? CommandError.notFoundFile(path) : CommandError.unreadableFile(path)
    }
    defer { close(file) }
    return try readAll(file, path)
  }

  /// A path seen from the folder in which the command was called.
  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : Context.current.folder + "/" + path
  }

  private static func readAll(_ file: Int32, _ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let piece = try piece(of: file, path) { bytes += piece }
    return bytes
  }

  /// A file that can be read from its beginning more than once, a piece at a time.
  ///
  /// Standard input comes only once, so it is kept in memory.
  struct Source {
    private let path: String
    private let kept: [UInt8]?

    /// - Throws: ``CommandError`` when there is no such file.
    init(_ path: String) throws {
      self.path = path
      kept = path == "-" ? try Files.read(path) : nil
      _ = try open()
    }

    /// Begins the file and answers what hands out its pieces.
    func open() throws -> () throws -> [UInt8]? {
      if let kept {
        var pieces = [kept]
        return { pieces.popLast() }
      }
      let file = Handle(Glibc.open(Files.absolute(path), O_RDONLY | O_CLOEXEC))
      guard file.number >= 0 else {
        throw errno == ENOENT
          ? CommandError.notFoundFile(path) : CommandError.unreadableFile(path)
      }
      return { [path] in try Files.piece(of: file.number, path) }
    }
  }

  /// An open file that is closed when nobody holds it any more.
  private final class Handle {
    let number: Int32

    init(_ number: Int32) {
      self.number = number
    }

    deinit {
      if number >= 0 { close(number) }
    }
  }

  /// The next piece of an open file; nil at its end.
  static func piece(of file: Int32, _ path: String) throws -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(file, &buffer, buffer.count)
    guard count >= 0 else { throw CommandError.unreadableFile(path) }
    return count == 0 ? nil : Array(buffer.prefix(count))
  }

  /// Writes a file whole: beside it first, then in its place, so that a full disk leaves no half.
  static func write(_ path: String, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void)
    throws
  {
    let whole = absolute(path)
    let temporary = whole + ".part"
    let file = open(temporary, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw CommandError.cannotWrite(path) }
    do {
      try body { bytes in
        var rest = bytes[...]
        while !rest.isEmpty {
          let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
          guard count > 0 else { throw CommandError.cannotWrite(path) }
          rest = rest.dropFirst(count)
        }
      }
      guard fsync(file) == 0, close(file) == 0, rename(temporary, whole) == 0 else {
        throw CommandError.cannotWrite(path)
      }
    } catch {
      unlink(temporary)
      throw error
    }
  }
}
