import Foundation
import Glibc
import Testing

@testable import Files

@Suite struct SharedFileTests {
  /// Whether this process holds a POSIX lock in a file: an open-file lock would conflict with it.
  private func isLocked(_ file: Int32) -> Bool {
    let getOpenFileLock: Int32 = 36  // F_OFD_GETLK
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    return fcntl(file, getOpenFileLock, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  @Test(arguments: [("SQLite format 3\0", true), ("something else..", false)])
  func `reading an SQLite file leaves the locks that the process has in it`(
    _ beginning: String, staysLocked: Bool
  ) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
    try Data(beginning.utf8).write(to: URL(filePath: path))
    defer { unlink(path) }
    let locked = open(path, O_RDWR)
    let watching = open(path, O_RDWR)
    defer {
      close(locked)
      close(watching)
    }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    try #require(fcntl(locked, F_SETLK, &lock) == 0)
    #expect(isLocked(watching))
    let file = try SharedFile.open(path)
    #expect(SharedFile.beginning(of: file, 6) == Array(beginning.utf8.prefix(6)))
    SharedFile.close(file)
    #expect(isLocked(watching) == staysLocked)
    // Whoever reads it next shares what stayed open.
    if staysLocked { #expect(try SharedFile.open(path) == file) }
  }

  @Test func `a file that is not there is missing`() {
    #expect(throws: FileError("/no/such", ENOENT)) { try SharedFile.open("/no/such") }
  }
}
