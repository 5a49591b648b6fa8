import Files
import Glibc
import UseCases

/// Files that a person names.
enum Files {
  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws -> [UInt8] { try InputFile(path).bytes() }

  /// Whether a regular file lies there itself, not behind a link, or nothing at all.
  static func isFileOrNothing(_ path: String) -> Bool { Paths.isFileOrNothing(path) }

  /// Makes a folder where there is none.
  ///
  /// - Parameter path: As it was typed.
  static func makeFolder(_ path: String) throws {
    guard mkdir(absolute(path), 0o700) == 0 || errno == EEXIST else {
      throw OutputError(FileError(path), path)
    }
  }

  /// A path seen from the folder in which the command was called.
  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : Context.current.folder + "/" + path
  }

  /// Writes a file that a person names, whole or not at all.
  ///
  /// - Parameter force: Whether an existing file gives way without a question.
  static func write(
    _ path: String, force: Bool, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let file = try OutputFile(path, force: force)
    try body { try file.write($0) }
    try file.finish()
  }

  /// Writes a file that is this command's own, in place of the one that is there.
  static func keep(_ bytes: [UInt8], in path: String) throws {
    do {
      let file = try TemporaryFile(for: path)
      try file.write(bytes)
      try file.putInPlace(replacing: true)
    } catch {
      throw OutputError(error, path)
    }
  }
}

extension InputFile {
  /// A file that a person names; `-` is standard input.
  ///
  /// - Throws: ``RequestError`` when there is no such file, or it cannot be read.
  convenience init(_ path: String) throws {
    let temporary = Context.current.environment("TMPDIR") ?? "/tmp"
    if path == "-" {
      try self.init(path, descriptor: dup(0), isStream: true, temporary: temporary)
    } else {
      try self.init(path, at: Files.absolute(path), temporary: temporary)
    }
  }
}
