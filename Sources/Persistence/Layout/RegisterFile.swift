import CSQLiteSession
import Domain
import Files

#if canImport(Glibc)
  import Glibc
#endif

/// The file that a register lies in, before SQLite sees it, and what lies beside it.
struct RegisterFile {
  let path: String

  init(path: String) {
    self.path = path
  }

  /// The register that a person named: absolute and without links, so that all that lies beside it, such
  /// as its journal and its evidence, is looked for in one place, whatever name was used.
  init(resolving path: String) {
    self.path = Folders.resolved(path)
  }

  /// - Throws: ``RegisterError/notFound(path:)``, or ``RegisterError/foreign(path:)`` for what is no regular file.
  func checkIsFile() throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw RegisterError.notFound(path: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw RegisterError.foreign(path: path) }
  }

  /// - Throws: ``RegisterError/notFound(path:)``, ``RegisterError/foreign(path:)`` for what does not begin as
  ///   an SQLite file, so that a text that was named by mistake is never opened, and
  ///   ``RegisterError/unusual(path:why:)``.
  func checkExists(isBeingMade: Bool = false) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw RegisterError.notFound(path: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw RegisterError.foreign(path: path) }
    // Only a register that is being made is empty.
    guard status.st_size > 0 else {
      if isBeingMade { return }
      throw RegisterError.foreign(path: path)
    }
    guard let header = RegisterHeader(try header()) else {
      throw RegisterError.foreign(path: path)
    }
    // In the middle of a change, which the journal takes back, the header may be that of any moment.
    guard !hasJournal else { return }
    if let why = header.unusual { throw RegisterError.unusual(path: path, why: why) }
  }

  /// The first bytes of the file, read as SQLite reads them: the system takes the locks of a process on a file from it
  /// as soon as any file descriptor of the file is closed.
  private func header() throws -> [UInt8] {
    // A pipe or a link must not be opened.
    try checkIsFile()
    let bytes = RealFile.reading(path) { file in
      var bytes = [UInt8](repeating: 0, count: RegisterHeader.size)
      let code = file.read(&bytes, Int32(bytes.count), at: 0)
      return Array(bytes.prefix(code == SQLITE_OK ? bytes.count : Int(clamping: file.size)))
    }
    guard let bytes else { throw RegisterError.cannotOpen(path: path) }
    return bytes
  }

  /// Whether a register of any layout lies there, by its header.
  var isRegister: Bool {
    (try? header()).flatMap(RegisterHeader.init)?.applicationID
      == UInt32(Register.applicationID)
  }

  /// Whether changes are kept in a write-ahead log, as while a server runs, and after one that was killed.
  var hasLog: Bool { (try? header()).flatMap(RegisterHeader.init)?.hasLog ?? false }

  /// Whether the journal of a change lies beside the register: one that is done may begin with zeros.
  private var hasJournal: Bool {
    Self.bytes(of: path + "-journal", at: 0, Self.journalMark.count) == Self.journalMark
  }

  /// What SQLite keeps beside a file, by the ending of its name.
  static let sideFiles = ["-journal", "-wal", "-shm"]

  /// Refuses a journal that is none of a register's: SQLite would follow it, wait for it or delete what it
  /// names.
  ///
  /// - Throws: ``RegisterError/unsafeSideFile(path:why:)``.
  func checkSideFiles() throws {
    for suffix in Self.sideFiles {
      let side = path + suffix
      var status = stat()
      guard lstat(side, &status) == 0 else { continue }
      func refuse(_ why: RegisterError.SideFile) -> RegisterError {
        .unsafeSideFile(path: side, why: why)
      }
      guard status.st_mode & S_IFMT == S_IFREG else { throw refuse(.notAFile) }
      guard status.st_nlink == 1 else { throw refuse(.otherNames) }
      // Beside a file that has no log, SQLite would take the pages of one for the file's own.
      if suffix == "-wal", status.st_size > 0, !hasLog { throw refuse(.writeAheadLog) }
      // Not opened: closing a descriptor of it would take its locks from this process.
      guard suffix != "-shm" else { continue }
      if suffix == "-journal", Self.namesAnother(side, size: Int(status.st_size)) {
        throw refuse(.namesAnother)
      }
      guard Self.isSideFile(side, Int(status.st_size)) else { throw refuse(.inTheWay) }
    }
  }

  /// With these bytes a journal begins, and one ends that names a second one.
  private static let journalMark: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]

  private static func namesAnother(_ journal: String, size: Int) -> Bool {
    bytes(of: journal, at: size - journalMark.count, journalMark.count) == journalMark
      && size > journalMark.count
  }

  private static func bytes(of path: String, at place: Int, _ count: Int) -> [UInt8]? {
    bytes(of: path, at: place, atMost: count).flatMap { $0.count == count ? $0 : nil }
  }

  /// - Returns: Fewer where the file ends; nil for one that cannot be opened.
  private static func bytes(of path: String, at place: Int, atMost count: Int) -> [UInt8]? {
    guard place >= 0 else { return nil }
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(file, &bytes, count, off_t(place))
    return Array(bytes.prefix(max(0, read)))
  }

  /// Takes away the journal of a file that is not there any more: beside a new file of that name SQLite would
  /// write it into that one.
  ///
  /// - Throws: ``RegisterError/unsafeSideFile(path:why:)`` for what is no journal; it stays.
  func removeStaleSideFiles() throws {
    for suffix in Self.sideFiles {
      let side = path + suffix
      var status = stat()
      guard lstat(side, &status) == 0 else { continue }
      guard status.st_mode & S_IFMT == S_IFREG, Self.isSideFile(side, Int(status.st_size)) else {
        throw RegisterError.unsafeSideFile(path: side, why: .inTheWay)
      }
      guard unlink(side) == 0 else { throw RegisterError.readOnly(path: side) }
    }
  }

  /// Whether a file begins as SQLite begins what it keeps beside a register; a journal that is done may begin
  /// with zeros.
  private static func isSideFile(_ path: String, _ size: Int) -> Bool {
    guard size > 0 else { return true }
    guard let beginning = bytes(of: path, at: 0, 4) else { return false }
    return [
      Array(journalMark.prefix(4)), [0, 0, 0, 0], [0x37, 0x7F, 0x06, 0x82],
      [0x37, 0x7F, 0x06, 0x83],
      // The index of a write-ahead log begins with its version, 3007000, as the machine has numbers.
      [0x18, 0xE2, 0x2D, 0x00], [0x00, 0x2D, 0xE2, 0x18],
    ].contains(beginning)
  }

  /// Refuses the file systems whose locks reach other machines late or never.
  ///
  /// - Throws: ``RegisterError/networkFileSystem(path:type:)``.
  func checkFileSystem() throws {
    try checkFileSystem(NetworkFileSystem(of: path))
  }

  func checkFileSystem(_ network: NetworkFileSystem?) throws {
    if let network { throw RegisterError.networkFileSystem(path: path, type: network.name) }
  }
}

/// The first bytes of an SQLite file (https://www.sqlite.org/fileformat2.html#the_database_header), read without
/// SQLite.
struct RegisterHeader {
  static let size = 100
  private let bytes: [UInt8]

  /// - Returns: nil for what does not begin as an SQLite file.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.starts(with: Array("SQLite format 3\0".utf8)) else { return nil }
    self.bytes = Array(bytes)
  }

  /// What no register's file has; nil for one that looks as it should.
  var unusual: RegisterError.Unusual? {
    guard bytes.count == Self.size else { return .header }
    let page = Int(bytes[16]) << 8 | Int(bytes[17])
    guard page == 1 || page >= 512 && page & (page - 1) == 0 else { return .header }
    guard [1, 2].contains(bytes[18]), bytes[19] == bytes[18], bytes[20] == 0,
      Array(bytes[21...23]) == [64, 32, 32]
    else {
      return .header
    }
    // 0 is that of a file without any table.
    return number(at: 56) <= 1 ? nil : .encoding
  }

  /// Whether changes are kept in a write-ahead log.
  var hasLog: Bool { bytes.count == Self.size && bytes[18] == 2 }

  /// The number by which a program marks its files.
  var applicationID: UInt32? { bytes.count == Self.size ? number(at: 68) : nil }

  private func number(at place: Int) -> UInt32 {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
