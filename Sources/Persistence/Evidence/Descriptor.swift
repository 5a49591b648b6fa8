import Files

#if canImport(Glibc)
  import Glibc
#endif

/// A file or a folder that is open, closed when nobody holds it any more. No link is followed.
final class Descriptor {
  let number: Int32
  private lazy var buffer = UnsafeMutableRawBufferPointer.allocate(
    byteCount: Self.pieceSize, alignment: 1)
  private var hasBuffer = false
  private static let pieceSize = 1 << 16

  private init?(_ number: Int32) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  deinit {
    // Whoever asks why a file could not be opened asks after its folder was let go.
    let error = errno
    close(number)
    if hasBuffer { buffer.deallocate() }
    errno = error
  }

  /// The folder at a path; nil, with `errno`, when there is none.
  static func folder(_ path: String) -> Descriptor? {
    Descriptor(Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
  }

  /// The folder of a name in this one; nil, with `errno`, when there is none.
  func folder(_ name: String) -> Descriptor? {
    Descriptor(openat(number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
  }

  /// What has a name in this folder, opened for reading without waiting for anybody; nil, with `errno`, when
  /// there is nothing or a link.
  func file(_ name: String) -> Descriptor? {
    Descriptor(openat(number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
  }

  /// A file that was not there, for its owner only.
  func newFile(_ name: String) -> Descriptor? {
    Descriptor(
      openat(number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600))
  }

  /// Whether it is a file with bytes.
  var isRegular: Bool {
    var status = stat()
    return fstat(number, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// What a name in this folder is, as `S_IFREG` and the like; nil when there is nothing.
  func kind(of name: String) -> mode_t? {
    var status = stat()
    return fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The names in this folder, but for hidden ones.
  var entries: [String] {
    let copy = dup(number)
    guard copy >= 0, let stream = fdopendir(copy) else { return [] }
    defer { closedir(stream) }
    rewinddir(stream)
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = entry.name
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  /// The disk does not give the bytes.
  struct ReadFailed: Error {}

  /// The next bytes of a file, until the next call; nil at its end.
  func piece() throws -> UnsafeRawBufferPointer? {
    hasBuffer = true
    while true {
      let count = read(number, buffer.baseAddress, buffer.count)
      if count > 0 { return UnsafeRawBufferPointer(rebasing: buffer[..<count]) }
      if count == 0 { return nil }
      guard errno == EINTR else { throw ReadFailed() }
    }
  }

  /// Writes bytes; false, with `errno`, when not all of them could be.
  func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(number, piece.baseAddress, piece.count)
      guard count > 0 else {
        if count < 0, errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
