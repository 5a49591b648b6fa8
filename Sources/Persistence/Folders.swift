import Files

#if canImport(Glibc)
  import Glibc
#endif

/// The folders on the way to a file.
package enum Folders {
  /// The folder that a path lies in: `/` for what lies at the root, empty for a name alone.
  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The names in a folder, the current one when it is empty; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(entry.name)
    }
    return names
  }

  /// A path that leads to the same file without links; of a file that is not there yet, its folder without
  /// links. A path whose folder is not there either stays as it is.
  package static func resolved(_ path: String) -> String {
    if let whole = real(path) { return whole }
    let parent = parent(of: path)
    guard let folder = real(parent.isEmpty ? "." : parent) else { return path }
    return (folder == "/" ? "" : folder) + "/" + name(of: path)
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Has the disk remember the names in a folder.
  static func synchronise(_ folder: String) {
    let file = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }

  /// Makes a folder and those above it, as far as they are not there and may be made; whoever then
  /// opens a file in it hears why it cannot be.
  package static func make(_ path: String) { make(path, mode: 0o777) }

  /// The same with the permissions that the new folders get, less those of the umask.
  static func make(_ path: String, mode: mode_t) {
    guard !path.isEmpty, access(path, F_OK) != 0 else { return }
    make(parent(of: path), mode: mode)
    mkdir(path, mode)
  }
}
