import Glibc

/// A path taken apart.
enum PathName {
  /// The folder, `.` when the path names none, and the last name; trailing slashes do not count.
  static func split(_ path: String) -> (folder: String, name: String) {
    var whole = path[...]
    while whole.count > 1, whole.hasSuffix("/") { whole = whole.dropLast() }
    guard let slash = whole.lastIndex(of: "/") else { return (".", String(whole)) }
    let folder = whole[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(whole[whole.index(after: slash)...]))
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The path without links, `.` and `..`; nil, with errno, when nothing is there.
  static func real(_ path: String) -> String? {
    guard let whole = realpath(path, nil) else { return nil }
    defer { free(whole) }
    return String(cString: whole)
  }

  /// What a symbolic link says; nil, with errno, when there is none.
  static func link(_ path: String) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &bytes, bytes.count)
    guard count >= 0 else { return nil }
    return String(decoding: bytes.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
