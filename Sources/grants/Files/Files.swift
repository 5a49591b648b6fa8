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
