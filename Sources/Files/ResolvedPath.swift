import Glibc

/// Where a path leads, found link by link, so that a path through a descriptor of this process is known.
enum ResolvedPath {
  /// An open descriptor of this process: /dev/stdout, /dev/fd/3.
  case descriptor(Int32)
  /// What stands at a path that is no link and has none in it.
  case found(String, stat)
  /// A path, without links, at which nothing stands; `isLink` when a link that leads nowhere does.
  case free(String, isLink: Bool)

  /// As many as Linux follows.
  private static let mostLinks = 40

  /// - Parameter path: An absolute path, or one seen from the process's folder.
  /// - Throws: ``FileError`` when the folder is not there.
  init(_ path: String) throws(FileError) {
    var current = path
    var firstLink: String?
    for _ in 0...Self.mostLinks {
      let (folder, name) = PathName.split(current)
      guard let real = PathName.real(folder) else {
        guard errno == ENOENT, let firstLink else { throw FileError(path) }
        self = .free(firstLink, isLink: true)
        return
      }
      if let number = Self.descriptor(name, in: real) {
        self = .descriptor(number)
        return
      }
      let place = ["", ".", "..", "/"].contains(name) ? current : PathName.join(real, name)
      var status = stat()
      guard lstat(place, &status) == 0 else {
        guard errno == ENOENT else { throw FileError(path) }
        self = .free(firstLink ?? place, isLink: firstLink != nil)
        return
      }
      guard status.isLink else {
        self = .found(place, status)
        return
      }
      guard let target = PathName.link(place) else { throw FileError(path) }
      firstLink = firstLink ?? place
      current = target.hasPrefix("/") ? target : PathName.join(real, target)
    }
    throw FileError(path, ELOOP)
  }

  private static func descriptor(_ name: String, in folder: String) -> Int32? {
    guard folder.hasPrefix("/proc/\(getpid())/"), folder.hasSuffix("/fd") else { return nil }
    return Int32(name)
  }
}
