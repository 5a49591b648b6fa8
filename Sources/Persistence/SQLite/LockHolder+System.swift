import Domain

#if canImport(Glibc)
  import Glibc
#endif

extension LockHolder {
  /// Which other process holds a lock on a file, as Linux tells in /proc/locks: one that writes, before one
  /// that reads; nil where the system does not tell, or more than one file could be meant.
  static func of(_ path: String) -> LockHolder? {
    var status = stat()
    guard stat(path, &status) == 0, let locks = text(of: "/proc/locks") else { return nil }
    let device = UInt64(status.st_dev)
    let major = device >> 8 & 0xFFF | device >> 32 & ~0xFFF
    let minor = device & 0xFF | device >> 12 & ~0xFF
    let all = locks.split(separator: "\n").compactMap(Lock.init).filter {
      $0.inode == UInt64(status.st_ino) && $0.process != getpid()
    }
    // Some file systems show another device than stat(2) does.
    let own = all.filter { ($0.major, $0.minor) == (major, minor) }
    let likely = own.isEmpty && Set(all.map { [$0.major, $0.minor] }).count == 1 ? all : own
    guard let found = likely.first(where: \.isWriting) ?? likely.first else { return nil }
    return LockHolder(process: found.process, command: command(of: found.process))
  }

  /// A line of /proc/locks: `1: POSIX  ADVISORY  WRITE 4242 fe:01:131 1073741826 1073742335`.
  private struct Lock {
    let isWriting: Bool
    let process: Int32
    let major: UInt64
    let minor: UInt64
    let inode: UInt64

    /// - Returns: nil for one that is only waited for, or of another kind.
    init?(_ line: Substring) {
      let words = line.split(separator: " ")
      guard words.count >= 6, words[1] == "POSIX", let process = Int32(words[4]), process > 0 else {
        return nil
      }
      let file = words[5].split(separator: ":")
      guard file.count == 3, let major = UInt64(file[0], radix: 16),
        let minor = UInt64(file[1], radix: 16), let inode = UInt64(file[2])
      else { return nil }
      (self.process, self.major, self.minor, self.inode) = (process, major, minor, inode)
      isWriting = words[3] == "WRITE"
    }
  }

  /// The name of a program, and what it was told to do when that is one plain word.
  private static func command(of process: Int32) -> String? {
    let words = text(of: "/proc/\(process)/cmdline")?.split(separator: "\0")
    guard let program = words?.first?.split(separator: "/").last.map(String.init),
      isPlain(program)
    else { return nil }
    guard let words, words.count > 1, isPlain(String(words[1])) else { return program }
    return "\(program) \(words[1])"
  }

  private static func isPlain(_ word: String) -> Bool {
    (1...40).contains(word.utf8.count)
      && word.utf8.allSatisfy {
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_")
          || (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= $0
          || (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0
      }
  }

  /// What a small file of the system says.
  private static func text(of path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 16_384)
    while bytes.count < 1 << 20 {
      let count = read(file, &piece, piece.count)
      if count <= 0 { break }
      bytes += piece.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
