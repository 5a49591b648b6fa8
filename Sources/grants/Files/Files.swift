import Files
import Glibc
import UseCases

/// Files that a person names.
enum Files {
  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws -> [UInt8] {
    let file = try InputFile(path)
    let next = file.open()
    var bytes: [UInt8] = []
    while let piece = try next() { bytes += piece }
    return bytes
  }

  /// Whether anything has the name, a link that leads nowhere included.
  static func exists(_ path: String) -> Bool {
    var found = stat()
    return lstat(path, &found) == 0
  }

  /// Whether a regular file lies there itself, not behind a link, or nothing at all.
  static func isFileOrNothing(_ path: String) -> Bool {
    var found = stat()
    guard lstat(path, &found) == 0 else { return errno == ENOENT || errno == ENOTDIR }
    return found.st_mode & S_IFMT == S_IFREG
  }

  static func isFolder(_ path: String) -> Bool {
    var found = stat()
    return stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder; none when it cannot be read.
  static func entries(of folder: String) -> [String] {
    let entries = try? Folder(folder, followingLink: true).entries()
    return entries?.map(\.name) ?? []
  }

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
