import Glibc

/// The names of the temporary files for one destination, `.NAME.0123456789abcdef.part`, and what killed
/// processes have left of them.
struct Leftovers {
  private let folder: String
  private let prefix: String
  private let sideFiles: [String]

  private static let suffix = ".part"
  private static let digits = 16
  /// The longest name that file systems take, in bytes.
  private static let longestName = 255

  init(of destination: String, sideFiles: [String]) {
    let (folder, name) = PathName.split(destination)
    self.folder = folder
    self.sideFiles = sideFiles
    let around = 2 + Self.digits + Self.suffix.utf8.count
    let room = Self.longestName - around - (sideFiles.map(\.utf8.count).max() ?? 0)
    prefix = "." + Self.cut(name, to: room) + "."
  }

  /// The names that this process holds. They are not even opened: a process that closes a file gives up all
  /// its locks in it (POSIX), also those of SQLite.
  private static let held = Guarded<Set<String>>([])

  /// A path that nothing has.
  func random() -> String {
    let number = String(UInt64.random(in: .min ... .max), radix: 16)
    let padded = String(repeating: "0", count: Self.digits - number.count) + number
    return PathName.join(folder, prefix + padded + Self.suffix)
  }

  /// Removes the regular files with such a name that no process holds.
  func remove() {
    guard let folder = try? Folder(folder, followingLink: true),
      let entries = try? folder.entries()
    else { return }
    for entry in entries where entry.kind == .file && isTemporary(entry.name) {
      guard Self.held.withLock({ !$0.contains(entry.name) }) else { continue }
      let path = PathName.join(self.folder, entry.name)
      let file = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard file >= 0 else { continue }
      defer { close(file) }
      guard Self.canLock(path), flock(file, LOCK_EX | LOCK_NB) == 0 else { continue }
      for side in [""] + sideFiles { try? folder.removeFile(entry.name + side) }
    }
  }

  /// Holds a new file until it is closed, then ``release(_:)`` is to be called.
  static func hold(_ file: Int32, _ path: String) {
    _ = held.withLock { $0.insert(PathName.split(path).name) }
    guard canLock(path) else { return }
    while flock(file, LOCK_EX) != 0, errno == EINTR {}
  }

  static func release(_ path: String) {
    _ = held.withLock { $0.remove(PathName.split(path).name) }
  }

  private func isTemporary(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(Self.suffix) else { return false }
    let middle = name.utf8.dropFirst(prefix.utf8.count).dropLast(Self.suffix.utf8.count)
    return middle.count == Self.digits
      && middle.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// Whether a lock of the whole file leaves those within it alone: network file systems make one of the
  /// other, and SQLite could then not use the file.
  private static func canLock(_ path: String) -> Bool { NetworkFileSystem(of: path) == nil }

  /// As much of a name as fits into so many bytes, in whole characters.
  private static func cut(_ name: String, to bytes: Int) -> String {
    var cut = name
    while cut.utf8.count > bytes { cut.removeLast() }
    return cut
  }
}
