import CFileSystem
import Domain

#if canImport(Glibc)
  import Glibc
#endif

/// The file that a register lies in, before SQLite sees it.
struct RegisterFile {
  let path: String

  /// - Throws: ``RegisterError/notFound(path:)``, or ``RegisterError/foreign(path:)`` for what does
  ///   not begin as an SQLite file, so that a text that was named by mistake is never opened.
  func checkExists() throws {
    var status = stat()
    guard stat(path, &status) == 0 else { throw RegisterError.notFound(path: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw RegisterError.foreign(path: path) }
    guard status.st_size > 0 else { return }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw RegisterError.cannotOpen(path: path) }
    defer { close(file) }
    var header = [UInt8](repeating: 0, count: 16)
    let count = read(file, &header, 16)
    guard count == 16, header.starts(with: Array("SQLite format 3".utf8)) else {
      throw RegisterError.foreign(path: path)
    }
  }

  /// Makes an empty file that only its owner can read, where there is none.
  func prepareForCreation(allowNetworkFileSystem: Bool) throws {
    Folders.make(Folders.parent(of: path))
    let file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      switch errno {
      case EEXIST: throw RegisterError.alreadyExists(path: path)
      case EROFS, EACCES, EPERM: throw RegisterError.readOnly(path: path)
      case ENOSPC: throw RegisterError.diskFull(path: path)
      default: throw RegisterError.cannotOpen(path: path)
      }
    }
    close(file)
    if !allowNetworkFileSystem {
      do {
        try checkFileSystem()
      } catch {
        removeUnfinished()
        throw error
      }
    }
  }

  /// Takes away what an `init` that failed has left.
  func removeUnfinished() {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }

  /// Refuses the file systems whose locks reach other machines late or never.
  ///
  /// - Throws: ``RegisterError/networkFileSystem(path:type:)``.
  func checkFileSystem() throws {
    try checkFileSystem(type: grants_file_system_type(path))
  }

  func checkFileSystem(type: UInt32) throws {
    if let name = Self.networkFileSystems[type] {
      throw RegisterError.networkFileSystem(path: path, type: name)
    }
  }

  /// The numbers of statfs(2).
  private static let networkFileSystems: [UInt32: String] = [
    0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB2", 0x5346_414F: "AFS",
    0x7375_7245: "Coda", 0x0102_1997: "9P", 0x00C3_6400: "Ceph",
  ]
}
