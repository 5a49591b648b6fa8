import Domain

#if canImport(Glibc)
  import Glibc
#endif

/// The folder beside a register in which large pieces of evidence are kept, each under its SHA-256.
///
/// A file is written once, whole, and never changed; taking a record out leaves it there, so that undo
/// finds it and a second record of the same bytes loses nothing. Whatever else lies there, a link, a pipe or
/// a device, is never opened: a register may come from anybody, its folder too.
struct EvidenceFolder {
  let path: String

  /// The folder of the register at a path.
  init(of register: String) {
    path = register + ".evidence"
  }

  /// The place of the bytes with this digest.
  func file(_ sha256: String) -> String { "\(path)/\(Self.part(sha256))/\(sha256)" }

  /// The folder in the folder: files are spread by the first two digits of their digest.
  private static func part(_ sha256: String) -> String { String(sha256.prefix(2)) }

  /// What lies in the place of a digest.
  enum Held: Equatable {
    case nothing
    /// Something, or it lies behind something, that is no regular file or folder of our own.
    case noFile
    /// A file, with the digest of its bytes; nil when the disk does not give them.
    case file(sha256: String?)
  }

  /// What lies in the place of a digest, read in pieces.
  func held(_ sha256: String) -> Held {
    switch open(sha256) {
    case .nothing: .nothing
    case .noFile: .noFile
    case .file(let file): .file(sha256: try? Digest.sha256(pieces: file.piece))
    }
  }

  /// Whether a file lies in the place of a digest, whatever its bytes are.
  func contains(_ sha256: String) -> Bool {
    if case .file = open(sha256) { true } else { false }
  }

  /// The bytes with this digest, unchecked; nil when they are not there.
  func bytes(_ sha256: String) -> [UInt8]? {
    guard case .file(let file) = open(sha256) else { return nil }
    var bytes: [UInt8] = []
    do {
      while let piece = try file.piece() { bytes += piece }
    } catch {
      return nil
    }
    return bytes
  }

  /// Keeps bytes under their digest, unless they are there.
  ///
  /// - Throws: ``RegisterError/readOnly(path:)``, ``RegisterError/diskFull(path:)`` or
  ///   ``RegisterError/inputOutput(path:detail:)``.
  func keep(_ bytes: [UInt8], sha256: String) throws {
    var isDone = false
    try bytes.withUnsafeBytes { whole in
      try keep(sha256: sha256) {
        defer { isDone = true }
        return isDone ? nil : whole
      }
    }
  }

  /// Copies what another folder does not have yet.
  ///
  /// - Parameter isWanted: Whether the bytes with a digest are to be copied.
  /// - Throws: ``RegisterError`` that names the file that cannot be read or written.
  func copy(to other: EvidenceFolder, _ isWanted: (String) -> Bool = { _ in true }) throws {
    for name in names where isWanted(name) {
      guard case .file(let file) = open(name) else { continue }
      do { try other.keep(sha256: name, file.piece) } catch is Descriptor.ReadFailed {
        throw RegisterError.inputOutput(
          path: self.file(name), detail: String(cString: strerror(EIO)))
      }
    }
  }

  /// Takes bytes away for good: a file, or a link in its place, and nothing else.
  ///
  /// - Throws: ``RegisterError`` when they are still there.
  func erase(_ sha256: String) throws {
    guard HexDigest.isValid(sha256) else { return }
    guard let folder = Descriptor.folder(path), let part = folder.folder(Self.part(sha256)) else {
      if [ENOENT, ENOTDIR, ELOOP].contains(errno) { return }
      throw Self.failure(file(sha256))
    }
    guard let kind = part.kind(of: sha256), [S_IFREG, S_IFLNK].contains(kind) else { return }
    guard unlinkat(part.number, sha256, 0) == 0 || errno == ENOENT, fsync(part.number) == 0 else {
      throw Self.failure(file(sha256))
    }
  }

  /// The digests of what is kept, in their order.
  var names: [String] {
    guard let folder = Descriptor.folder(path) else { return [] }
    return folder.entries.sorted().flatMap { name -> [String] in
      guard name.utf8.count == 2, let part = folder.folder(name) else { return [] }
      return part.entries.sorted().filter {
        HexDigest.isValid($0) && $0.hasPrefix(name) && part.kind(of: $0) == S_IFREG
      }
    }
  }

  private enum Opened {
    case nothing, noFile
    case file(Descriptor)
  }

  /// Opens a file, and nothing else, for reading.
  private func open(_ sha256: String) -> Opened {
    guard HexDigest.isValid(sha256) else { return .nothing }
    guard let folder = Descriptor.folder(path), let part = folder.folder(Self.part(sha256)) else {
      return errno == ENOENT ? .nothing : .noFile
    }
    guard let file = part.file(sha256) else { return errno == ENOENT ? .nothing : .noFile }
    return file.isRegular ? .file(file) : .noFile
  }

  /// Writes pieces under a name of its own that nobody knows, and gives the file its name when all of it is
  /// on the disk.
  private func keep(sha256: String, _ next: () throws -> UnsafeRawBufferPointer?) throws {
    let place = file(sha256)
    guard HexDigest.isValid(sha256) else { throw RegisterError.cannotOpen(path: place) }
    if held(sha256) == .file(sha256: sha256) { return }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST, let folder = Descriptor.folder(path),
      mkdirat(folder.number, Self.part(sha256), 0o700) == 0 || errno == EEXIST,
      let part = folder.folder(Self.part(sha256))
    else { throw Self.failure(path) }
    let name = ".\(UInt64.random(in: .min ... .max))"
    guard let file = part.newFile(name) else { throw Self.failure(place) }
    do {
      while let piece = try next() {
        guard file.write(piece) else { throw Self.failure(place) }
      }
      guard fsync(file.number) == 0, renameat(part.number, name, part.number, sha256) == 0 else {
        throw Self.failure(place)
      }
    } catch {
      unlinkat(part.number, name, 0)
      throw error
    }
    fsync(part.number)
    fsync(folder.number)
  }

  /// What the last call of the system failed with.
  private static func failure(_ path: String) -> RegisterError {
    switch errno {
    case ENOSPC, EDQUOT: .diskFull(path: path)
    case EROFS, EACCES, EPERM, ENOTDIR, ELOOP: .readOnly(path: path)
    default: .inputOutput(path: path, detail: String(cString: strerror(errno)))
    }
  }
}
