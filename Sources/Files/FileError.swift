import Glibc

/// Why the system did not do something with a file.
package struct FileError: Error, Hashable, Sendable {
  /// The path as the caller gave it.
  package let path: String
  /// The number of the error (errno).
  package let code: Int32

  package init(_ path: String, _ code: Int32 = errno) {
    self.path = path
    self.code = code
  }

  /// Something has the name already.
  package var isExisting: Bool { code == EEXIST }
  /// There is no such file or folder.
  package var isMissing: Bool { code == ENOENT }
  /// Whoever reads the pipe has gone.
  package var isClosedPipe: Bool { code == EPIPE }
  /// The disk or the quota is full.
  package var isFull: Bool { code == ENOSPC || code == EDQUOT }
  /// The file would be larger than the process (`ulimit -f`) or the file system allows.
  package var isTooLarge: Bool { code == EFBIG }

  /// The system's own words, in English.
  package var detail: String { String(cString: strerror(code)) }
}
