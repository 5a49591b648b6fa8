import Files
import Glibc

/// What stands at a path.
package enum Paths {
  /// Whether anything has the name, a link that leads nowhere included.
  package static func exists(_ path: String) -> Bool {
    var found = stat()
    return lstat(path, &found) == 0
  }

  /// Whether a regular file lies there itself, not behind a link, or nothing at all.
  package static func isFileOrNothing(_ path: String) -> Bool {
    var found = stat()
    guard lstat(path, &found) == 0 else { return errno == ENOENT || errno == ENOTDIR }
    return found.st_mode & S_IFMT == S_IFREG
  }

  package static func isFolder(_ path: String) -> Bool {
    var found = stat()
    return stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder; none when it cannot be read.
  package static func entries(of folder: String) -> [String] {
    let entries = try? Folder(folder, followingLink: true).entries()
    return entries?.map(\.name) ?? []
  }
}
