import Glibc
import Sheets

/// A file that a person names, which can be read from its beginning more than once and at any place.
///
/// Standard input, and anything else that can be read only once, is kept in memory.
final class InputFile {
  let path: String
  private let file: Int32
  private let kept: [UInt8]?
  private let state: State

  /// What tells that somebody has written to a file.
  private struct State: Equatable {
    var size: Int64
    var seconds: Int
    var nanoseconds: Int
  }

  private static let pieceSize = 65_536

  /// - Throws: ``CommandError`` when there is no such file, or it cannot be read.
  init(_ path: String) throws {
    self.path = path
    file = path == "-" ? dup(0) : Glibc.open(Files.absolute(path), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ENOENT ? CommandError.notFoundFile(path) : CommandError.unreadableFile(path)
    }
    var found = stat()
    let isRegular = fstat(file, &found) == 0 && found.st_mode & S_IFMT == S_IFREG
    state = State(
      size: Int64(found.st_size), seconds: found.st_mtim.tv_sec,
      nanoseconds: found.st_mtim.tv_nsec)
    kept = isRegular && path != "-" ? nil : try Self.readAll(file, path)
  }

  deinit {
    close(file)
  }

  /// Begins the file and answers what hands out its pieces, nil at its end.
  func open() -> () throws -> [UInt8]? {
    if let kept {
      var pieces = [kept]
      return { pieces.popLast() }
    }
    var offset = 0
    return { [self] in
      let piece = try bytes(at: offset, count: Self.pieceSize)
      offset += piece.count
      return piece.isEmpty ? nil : piece
    }
  }

  /// The file at any place.
  var anywhere: RandomAccess {
    if let kept { return RandomAccess(kept) }
    return RandomAccess(size: Int(state.size)) { [self] in try bytes(at: $0, count: $1) }
  }

  /// The first bytes, to see what it is.
  func beginning(_ count: Int) throws -> [UInt8] {
    try kept.map { Array($0.prefix(count)) } ?? bytes(at: 0, count: count)
  }

  /// That nobody wrote to the file since it was opened.
  ///
  /// - Throws: ``CommandError/changedMeanwhile(_:)``.
  func checkUnchanged() throws {
    guard kept == nil else { return }
    var found = stat()
    let now =
      fstat(file, &found) == 0
      ? State(
        size: Int64(found.st_size), seconds: found.st_mtim.tv_sec,
        nanoseconds: found.st_mtim.tv_nsec) : nil
    guard now == state else { throw CommandError.changedMeanwhile(path) }
  }

  private func bytes(at offset: Int, count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let read = pread(
          file, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(offset + filled))
        guard read >= 0 else { throw CommandError.unreadableFile(path) }
        if read == 0 { break }
        filled += read
      }
    }
  }

  private static func readAll(_ file: Int32, _ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, filled in
        let count = Glibc.read(file, buffer.baseAddress, pieceSize)
        guard count >= 0 else { throw CommandError.unreadableFile(path) }
        filled = count
      }
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }
}
