import Domain

#if canImport(Glibc)
  import Glibc
#endif

/// The journal of erasures beside a register, which outlives the register itself: so that a backup of before
/// does not bring back what was to be forgotten. It has dates and digests of keys, and no names.
///
/// A line: `grants-purge 1 AT OFFICE ENTRY DIGEST …`, with the time in milliseconds since 1970 and a digest
/// of each record's key.
struct PurgeJournal {
  let path: String

  /// The journal of the register at a path.
  init(of register: String) {
    path = register + ".purges"
  }

  private static let mark = "grants-purge 1 "
  /// A journal longer than this is none, in bytes.
  private static let longest = 256 << 20

  /// The line of a purge.
  static func line(of entry: EntryName, at time: Int64, _ records: some Sequence<RecordID>)
    -> String
  {
    mark + "\(time) \(entry.office) \(entry.number) "
      + records.map(digest).sorted().joined(separator: " ")
  }

  /// What the journal knows a record by.
  static func digest(_ id: RecordID) -> String {
    Digest.sha256(Array("grants purge\n".utf8) + id.bytes)
  }

  /// A line of the journal.
  struct Line {
    /// The entry that tells of the erasure.
    let entry: EntryName
    /// The digests of the records that were erased.
    let digests: [String]

    /// - Returns: nil for what is no line, such as one that a full disk cut off.
    init?(_ text: String) {
      let words = text.split(separator: " ")
      guard text.hasPrefix(PurgeJournal.mark), !text.contains("\n"), words.count > 5,
        let office = RecordID(String(words[3])), let number = Int64(words[4])
      else { return nil }
      entry = EntryName(office: office, number: number)
      digests = words.dropFirst(5).map(String.init)
      guard digests.allSatisfy(HexDigest.isValid) else { return nil }
    }
  }

  /// Adds the lines that are not there yet.
  ///
  /// - Throws: ``RegisterError`` when they cannot be written; they can be added again.
  func add(_ lines: [String]) throws {
    if lines.isEmpty { return }
    let isNew = access(path, F_OK) != 0
    let file = open(
      path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw RegisterError.cannotOpen(path: path) }
    defer { close(file) }
    guard let known = try text(of: file) else {
      throw RegisterError.unsafeSideFile(path: path, why: .notAFile)
    }
    let there = Set(known.split(separator: "\n"))
    let missing = lines.filter { !there.contains($0[...]) }
    if missing.isEmpty { return }
    // A line that a full disk cut off is ended, and is none.
    let isEnded = known.isEmpty || known.hasSuffix("\n")
    var rest = Array(((isEnded ? "" : "\n") + missing.map { $0 + "\n" }.joined()).utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw errno == ENOSPC || errno == EDQUOT
          ? RegisterError.diskFull(path: path)
          : RegisterError.inputOutput(path: path, detail: String(cString: strerror(errno)))
      }
      rest = rest.dropFirst(count)
    }
    guard fsync(file) == 0 else {
      throw RegisterError.inputOutput(path: path, detail: String(cString: strerror(errno)))
    }
    if isNew { Folders.synchronise(Folders.parent(of: path)) }
  }

  /// The lines; none where there is no journal.
  func lines() throws -> [Line] {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return [] }
      throw RegisterError.cannotOpen(path: path)
    }
    defer { close(file) }
    guard let text = try text(of: file) else {
      throw RegisterError.unsafeSideFile(path: path, why: .notAFile)
    }
    return text.split(separator: "\n").compactMap { Line(String($0)) }
  }

  /// - Returns: nil for what is no file of its own, or no journal by its size.
  private func text(of file: Int32) throws -> String? {
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1,
      status.st_size <= Self.longest
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes[filled...].withUnsafeMutableBytes {
        pread(file, $0.baseAddress, $0.count, off_t(filled))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw RegisterError.inputOutput(path: path, detail: String(cString: strerror(errno)))
      }
      if count == 0 { break }
      filled += count
    }
    return String(decoding: bytes.prefix(filled), as: UTF8.self)
  }
}
