import Glibc

/// Descriptors for reading files that may be SQLite's.
///
/// A process that closes a file gives up all locks that it has in it (POSIX), SQLite's own too. What turns
/// out to be an SQLite file therefore stays open as long as the process runs, and is shared by all who read
/// it: they must not move its offset.
package enum SharedFile {
  /// What every SQLite file begins with.
  static let magic = Array("SQLite format 3".utf8) + [0]

  private static let kept = Guarded<[FileIdentity: Int32]>([:])

  /// - Parameter flags: Further flags of open(2).
  /// - Returns: A descriptor for reading, to be given to ``close(_:)``.
  /// - Throws: ``FileError``.
  package static func open(_ path: String, _ flags: Int32 = 0) throws(FileError) -> Int32 {
    if let identity = FileIdentity(path), let file = kept.withLock({ $0[identity] }) {
      return file
    }
    let file = Glibc.open(path, flags | O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path) }
    return file
  }

  /// Closes a descriptor, unless it is of an SQLite file.
  package static func close(_ file: Int32) {
    guard let status = Descriptor.status(file), status.isRegularFile,
      beginning(of: file, magic.count) == magic
    else {
      Glibc.close(file)
      return
    }
    let identity = FileIdentity(status)
    kept.withLock { kept in kept[identity] = kept[identity] ?? file }
  }

  /// The first bytes of a file, as many as there are.
  package static func beginning(of file: Int32, _ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let count = pread(file, &bytes, count, 0)
    return Array(bytes.prefix(max(0, count)))
  }
}
