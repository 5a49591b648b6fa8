import Domain

#if canImport(Glibc)
  import Glibc
#endif

/// The folder beside a register in which large pieces of evidence are kept, each under its SHA-256.
///
/// A file is written once, whole, and never changed; taking a record out leaves it there, so that undo
/// finds it and a second record of the same bytes loses nothing.
struct EvidenceFolder {
  let path: String

  /// The folder of the register at a path.
  init(of register: String) {
    path = register + ".evidence"
  }

  /// The place of the bytes with this digest.
  func file(_ sha256: String) -> String { "\(path)/\(sha256.prefix(2))/\(sha256)" }

  /// The bytes with this digest; nil when they are not there.
  func bytes(_ sha256: String) -> [UInt8]? {
    let descriptor = open(file(sha256), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += piece.prefix(count)
    }
  }

  /// Keeps bytes under their digest.
  func keep(_ bytes: [UInt8], sha256: String) throws {
    let place = file(sha256)
    guard access(place, F_OK) != 0 else { return }
    for folder in [path, Folders.parent(of: place)] {
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
        throw RegisterError.readOnly(path: folder)
      }
    }
    let part = place + ".part"
    let descriptor = open(part, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw RegisterError.readOnly(path: place) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        unlink(part)
        throw errno == ENOSPC
          ? RegisterError.diskFull(path: place)
          : RegisterError.inputOutput(path: place, detail: String(cString: strerror(errno)))
      }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else {
      throw RegisterError.inputOutput(path: place, detail: String(cString: strerror(errno)))
    }
    guard rename(part, place) == 0 else { throw RegisterError.cannotOpen(path: place) }
  }

  /// The digests of what is kept.
  var names: [String] {
    Self.entries(of: path).flatMap { Self.entries(of: "\(path)/\($0)") }
      .filter { $0.utf8.count == 64 }.sorted()
  }

  private static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  /// Copies what another folder does not have yet.
  func copy(to other: EvidenceFolder, leavingOut erased: Set<String> = []) throws {
    for name in names where !erased.contains(name) && access(other.file(name), F_OK) != 0 {
      if let bytes = bytes(name) { try other.keep(bytes, sha256: name) }
    }
  }

  /// Takes bytes away for good.
  func erase(_ sha256: String) {
    unlink(file(sha256))
  }
}
