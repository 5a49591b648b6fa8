import Glibc

/// Calls on open files that go on after an interruption.
enum Descriptor {
  /// Writes all bytes.
  ///
  /// - Returns: 0, or the number of the error (errno).
  static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(
          file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count > 0 {
          written += count
        } else if count == 0 {
          return EIO
        } else if errno == EAGAIN {
          var waiting = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
          poll(&waiting, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }

  /// Brings what was written to the disk.
  static func synchronise(_ file: Int32) -> Bool {
    while fsync(file) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  static func status(_ file: Int32) -> stat? {
    var status = stat()
    return fstat(file, &status) == 0 ? status : nil
  }
}
