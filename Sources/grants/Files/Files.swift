import Glibc

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

  static func isFolder(_ path: String) -> Bool {
    var found = stat()
    return stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder; none when it cannot be read.
  static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Deletes a file, or a folder with what is in it; nothing when there is none.
  static func remove(_ path: String) throws {
    if isFolder(path) {
      for name in entries(of: path) { try remove("\(path)/\(name)") }
      guard rmdir(path) == 0 else { throw CommandError.cannotWrite(path) }
    } else {
      guard unlink(path) == 0 || errno == ENOENT else { throw CommandError.cannotWrite(path) }
    }
  }

  /// Makes a folder where there is none.
  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw CommandError.cannotWrite(path) }
  }

  /// A path seen from the folder in which the command was called.
  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : Context.current.folder + "/" + path
  }

  /// Writes a file whole: beside it first, then in its place, so that a full disk leaves no half.
  static func write(_ path: String, _ body: (@escaping ([UInt8]) throws -> Void) throws -> Void)
    throws
  {
    let file = try OutputFile(path)
    try body { try file.write($0) }
    try file.finish()
  }
}
