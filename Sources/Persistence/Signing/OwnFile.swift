import Files

#if canImport(Glibc)
  import Glibc
#endif

/// Small files and folders that only this account writes.
///
/// Root may be somebody at work under `sudo`, in the home of that person. It therefore reads what belongs to the
/// owner of the folder, but makes nothing where anybody but root owns a part of the path.
enum OwnFile {
  enum Content: Equatable {
    /// Nothing has the name.
    case missing
    /// A link, a folder, a pipe, somebody else's file, or one that cannot be read.
    case refused
    /// The first ``mostBytes`` bytes.
    case bytes([UInt8])
  }

  /// More than any of these files has.
  static let mostBytes = 512

  /// What a file says.
  ///
  /// - Parameters:
  ///   - path: Links on the way are followed, the last name is not.
  ///   - others: The permissions of group and others (of 0o077) with which the file is refused.
  ///   - locking: Whether to wait for those who write it under ``lock(_:_:)``.
  static func read(_ path: String, refusing others: mode_t, locking: Bool = false) -> Content {
    let file: Int32
    do {
      file = try SharedFile.open(path, O_NOFOLLOW | O_NONBLOCK)
    } catch {
      return error.isMissing ? .missing : .refused
    }
    defer { SharedFile.close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_mode & others == 0, isOwn(status, path)
    else { return .refused }
    if locking { lock(file, LOCK_SH) }
    return .bytes(bytes(of: file))
  }

  /// The first ``mostBytes`` bytes of an open file.
  static func bytes(of file: Int32) -> [UInt8] { SharedFile.beginning(of: file, mostBytes) }

  /// Whether a path is a folder itself, in which nobody else can write.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_mode & 0o022 == 0 && isOwn(status, path)
  }

  /// Whether something belongs to this account; for root, also to the owner of the folder that it lies in.
  private static func isOwn(_ status: stat, _ path: String) -> Bool {
    let account = geteuid()
    if status.st_uid == account { return true }
    var folder = stat()
    let parent = Folders.parent(of: path)
    return account == 0 && stat(parent.isEmpty ? "." : parent, &folder) == 0
      && status.st_uid == folder.st_uid
  }

  /// Whether this account may make something at a path: false only for root where a folder or a link on the way
  /// belongs to somebody else. Who owns one could lead root elsewhere, or would be left with what is root's.
  static func mayMake(_ path: String) -> Bool {
    guard geteuid() == 0 else { return true }
    return isOfRoot(path) && isOfRoot(Folders.resolved(path))
  }

  private static func isOfRoot(_ path: String) -> Bool {
    var folder = Folders.parent(of: path)
    while !folder.isEmpty {
      var status = stat()
      if lstat(folder, &status) == 0 {
        guard status.st_uid == 0 else { return false }
      } else if errno != ENOENT {
        return false
      }
      if folder == "/" { break }
      folder = Folders.parent(of: folder)
    }
    return true
  }

  /// Opens a file for reading and writing, made with mode 0600 where there is none. What has the name but cannot be
  /// ours gives way: it would never be written again.
  ///
  /// - Returns: The descriptor; nil where it cannot be had.
  static func openForWriting(_ path: String) -> Int32? {
    for _ in 0..<2 {
      let file = open(
        path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
      guard file >= 0 || errno == EACCES || errno == ELOOP else { return nil }
      if file >= 0 {
        var status = stat()
        if fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1,
          status.st_uid == geteuid(), status.st_mode & 0o022 == 0
        {
          return file
        }
        close(file)
      }
      guard unlink(path) == 0 else { return nil }
    }
    return nil
  }

  /// Takes a lock of flock(2) that nobody holds for longer than it takes to write some bytes; it goes when the file
  /// is closed.
  ///
  /// - Parameter kind: `LOCK_SH` or `LOCK_EX`.
  /// - Returns: False when it was not had within about a tenth of a second, or the file system has none.
  @discardableResult static func lock(_ file: Int32, _ kind: Int32) -> Bool {
    for _ in 0..<100 {
      if flock(file, kind | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK || errno == EINTR else { return false }
      usleep(1_000)
    }
    return false
  }
}
