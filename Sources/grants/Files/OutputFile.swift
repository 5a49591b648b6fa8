import Glibc

/// A file that is written beside its place and put there when it is whole; until then, whatever
/// stood there stays.
final class OutputFile {
  let path: String
  private let whole: String
  private let temporary: String
  private var file: Int32

  /// - Throws: ``CommandError/cannotWrite(_:)``.
  init(_ path: String) throws {
    self.path = path
    whole = Files.absolute(path)
    temporary = whole + ".part"
    file = open(temporary, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw CommandError.cannotWrite(path) }
  }

  deinit {
    guard file >= 0 else { return }
    close(file)
    unlink(temporary)
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw CommandError.cannotWrite(path) }
      rest = rest.dropFirst(count)
    }
  }

  /// Puts the file in its place.
  func finish() throws {
    guard fsync(file) == 0, rename(temporary, whole) == 0 else {
      throw CommandError.cannotWrite(path)
    }
    close(file)
    file = -1
  }
}
