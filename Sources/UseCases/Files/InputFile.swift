import Files
import Glibc
package import Sheets

/// A file that a person names or sends, which can be read from its beginning more than once and at any place.
///
/// Standard input, and anything else that can be read only once, is kept: in memory, or when it is long in a
/// file without a name.
package final class InputFile: Sendable {
  /// As it was typed; `-` for standard input.
  package let path: String
  private let file: Int32
  private let kept: [UInt8]?
  private let isOriginal: Bool
  private let state: State

  /// What tells that somebody has written to a file.
  private struct State: Equatable {
    var size: Int64
    var seconds: Int
    var nanoseconds: Int
  }

  private static let pieceSize = 65_536
  /// More than this is not kept in memory.
  private static let mostInMemory = 8 << 20

  /// A file of this machine.
  ///
  /// - Parameters:
  ///   - path: As it was typed.
  ///   - place: Where it lies.
  ///   - temporary: The folder for what can be read only once and is long.
  /// - Throws: ``RequestError`` when there is no such file, or it cannot be read.
  package convenience init(_ path: String, at place: String, temporary: String = "/tmp") throws {
    let file: Int32
    do { file = try SharedFile.open(place) } catch {
      throw error.isMissing ? RequestError.notFoundFile(path) : RequestError.unreadableFile(path)
    }
    try self.init(path, descriptor: file, isStream: false, temporary: temporary)
  }

  /// What an open descriptor reads from; the descriptor is closed with it.
  ///
  /// - Parameter isStream: Whether it is read as a stream even where it is a file, as standard input is.
  /// - Throws: ``RequestError``; the descriptor is closed then.
  package init(_ path: String, descriptor: Int32, isStream: Bool, temporary: String = "/tmp") throws
  {
    self.path = path
    guard descriptor >= 0 else { throw RequestError.unreadableFile(path) }
    do {
      isOriginal = try !isStream && Self.isRegular(descriptor, path)
      (file, kept) = isOriginal ? (descriptor, nil) : try Self.keep(descriptor, path, temporary)
    } catch {
      SharedFile.close(descriptor)
      throw error
    }
    state = Self.state(of: file) ?? State(size: 0, seconds: 0, nanoseconds: 0)
  }

  /// Bytes that are there already, such as those of a file that was sent.
  ///
  /// - Parameter name: What the file is called.
  package init(_ name: String, bytes: [UInt8]) {
    path = name
    file = -1
    kept = bytes
    isOriginal = false
    state = State(size: 0, seconds: 0, nanoseconds: 0)
  }

  /// - Throws: ``RequestError/notAFile(_:)`` for what has no end or no bytes.
  private static func isRegular(_ file: Int32, _ path: String) throws -> Bool {
    var found = stat()
    guard fstat(file, &found) == 0 else { throw RequestError.unreadableFile(path) }
    switch found.st_mode & S_IFMT {
    case S_IFREG: return true
    case S_IFDIR, S_IFCHR, S_IFBLK: throw RequestError.notAFile(path)
    default: return false
    }
  }

  private static func state(of file: Int32) -> State? {
    var found = stat()
    guard fstat(file, &found) == 0 else { return nil }
    return State(
      size: Int64(found.st_size), seconds: found.st_mtim.tv_sec,
      nanoseconds: found.st_mtim.tv_nsec)
  }

  deinit {
    if file >= 0 { SharedFile.close(file) }
  }

  /// Its name without the folder.
  package var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Begins the file and answers what hands out its pieces, nil at its end.
  package func open() -> () throws -> [UInt8]? {
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

  /// All bytes.
  ///
  /// - Throws: ``RequestError/unreadableFile(_:)``.
  package func bytes() throws -> [UInt8] {
    let next = open()
    var bytes: [UInt8] = []
    while let piece = try next() { bytes += piece }
    return bytes
  }

  /// The file at any place.
  package var anywhere: RandomAccess {
    if let kept { return RandomAccess(kept) }
    return RandomAccess(size: Int(state.size)) { [self] in try bytes(at: $0, count: $1) }
  }

  /// The first bytes, to see what it is.
  package func beginning(_ count: Int) throws -> [UInt8] {
    try kept.map { Array($0.prefix(count)) } ?? bytes(at: 0, count: count)
  }

  /// That nobody wrote to the file since it was opened.
  ///
  /// - Throws: ``RequestError/changedMeanwhile(_:)``.
  package func checkUnchanged() throws {
    guard !isOriginal || Self.state(of: file) == state else {
      throw RequestError.changedMeanwhile(path)
    }
  }

  private func bytes(at offset: Int, count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let read = pread(
          file, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(offset + filled))
        guard read >= 0 else { throw RequestError.unreadableFile(path) }
        if read == 0 { break }
        filled += read
      }
    }
  }

  /// Reads what can be read only once.
  ///
  /// - Returns: Its bytes, or a file without a name that has them.
  private static func keep(
    _ file: Int32, _ path: String, _ temporary: String
  ) throws -> (Int32, [UInt8]?) {
    var bytes: [UInt8] = []
    while bytes.count < mostInMemory {
      let piece = try read(file, path)
      if piece.isEmpty { return (file, bytes) }
      bytes += piece
    }
    let long = try unnamed(in: temporary)
    do {
      var piece = bytes
      bytes = []
      while !piece.isEmpty {
        try write(piece, to: long, in: temporary)
        piece = try read(file, path)
      }
    } catch {
      close(long)
      throw error
    }
    close(file)
    return (long, nil)
  }

  private static func read(_ file: Int32, _ path: String) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, filled in
      let count = Glibc.read(file, buffer.baseAddress, pieceSize)
      guard count >= 0 else { throw RequestError.unreadableFile(path) }
      filled = count
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32, in folder: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw RequestError.cannotWrite(folder) }
      rest = rest.dropFirst(count)
    }
  }

  /// A new file that is gone when it is closed.
  private static func unnamed(in folder: String) throws -> Int32 {
    var template = Array("\(folder)/grants-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw RequestError.cannotWrite(folder) }
    unlink(template)
    return file
  }
}
