import CFileSystem
import Glibc

/// Gives a file that is whole its name.
package enum Placement {
  /// One way to give a file a name that nothing has yet; answers 0, or the number of the error (errno).
  package typealias Way = @Sendable (_ from: String, _ to: String) -> Int32

  /// Takes the name, whatever has it.
  static func replace(_ from: String, _ to: String) -> Int32 {
    rename(from, to) == 0 ? 0 : errno
  }

  /// Takes the name only when nothing has it, not even a link that leads nowhere.
  ///
  /// - Returns: 0, or the number of the error: EEXIST when something has the name.
  package static func claim(
    _ from: String, _ to: String, ways: [Way] = [renamed, linked, reserved]
  )
    -> Int32
  {
    var code = EINVAL
    for way in ways {
      code = way(from, to)
      guard [EINVAL, ENOSYS, EPERM, EOPNOTSUPP, EMLINK].contains(code) else { break }
    }
    return code
  }

  @Sendable static func renamed(_ from: String, _ to: String) -> Int32 {
    grants_rename_without_replacing(from, to) == 0 ? 0 : errno
  }

  /// For network file systems, which know links but no renaming without replacing.
  @Sendable static func linked(_ from: String, _ to: String) -> Int32 {
    guard link(from, to) == 0 else { return errno }
    unlink(from)
    return 0
  }

  /// For file systems without links: an empty file takes the name and is then replaced.
  @Sendable static func reserved(_ from: String, _ to: String) -> Int32 {
    let file = open(to, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { return errno }
    close(file)
    let code = replace(from, to)
    if code != 0 { unlink(to) }
    return code
  }

  /// Has a folder remember its names on the disk.
  ///
  /// - Throws: ``FileError`` when the disk fails; a folder or a file system that cannot be asked is none.
  static func synchronise(folder: String) throws(FileError) {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    guard Descriptor.synchronise(file) || [EINVAL, EROFS, EBADF].contains(errno) else {
      throw FileError(folder)
    }
  }
}
