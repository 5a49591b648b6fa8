#if canImport(Glibc)
  import Glibc
#endif

/// The folders on the way to a file.
public enum Folders {
  /// The folder that a path lies in: `/` for what lies at the root, empty for a name alone.
  public static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes a folder and those above it, as far as they are not there and may be made; whoever then
  /// opens a file in it hears why it cannot be.
  public static func make(_ path: String) {
    guard !path.isEmpty, access(path, F_OK) != 0 else { return }
    make(parent(of: path))
    mkdir(path, 0o777)
  }
}
