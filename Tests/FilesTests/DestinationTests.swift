import Foundation
import Glibc
import Testing

@testable import Files

struct `A destination` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeDatabase("r.sqlite")
    try folder.makeDatabase("other.sqlite", applicationID: 7)
    try folder.write("old", to: "file.txt")
    try folder.makeFolder("folder")
    try folder.makeFolder("r.sqlite.evidence/ab")
    try folder.write("proof", to: "r.sqlite.evidence/ab/proof")
    try folder.makeFolder("unrelated.evidence")
    try folder.link("to-file", to: "file.txt")
    try folder.link("to-nothing", to: "missing")
    try folder.link("to-missing-folder", to: "missing/file")
    try folder.link("to-register", to: folder["r.sqlite"])
    try folder.link("to-link", to: "to-register")
    try folder.link("to-proof", to: "r.sqlite.evidence/ab/proof")
    try folder.link("to-evidence", to: "r.sqlite.evidence")
    try folder.link("to-null", to: "/dev/null")
    try folder.link("circle", to: "circle")
    try #require(link(folder["r.sqlite"], folder["hard"]) == 0)
    try #require(mkfifo(folder["pipe"], 0o600) == 0)
  }

  private func destination(_ name: String, open: [String] = []) throws(DestinationError)
    -> Destination
  {
    try Destination(
      name.hasPrefix("/") ? name : folder[name],
      sparing: ProtectedFiles(
        applicationID: TemporaryFolder.protected.applicationID, open: open))
  }

  @Test(arguments: [
    ("new.txt", Destination.Standing.nothing), ("folder/new.txt", .nothing), ("file.txt", .file),
    ("folder/../file.txt", .file), ("to-file", .file), ("other.sqlite", .file),
    ("other.sqlite-journal", .nothing), ("unrelated.evidence/a", .nothing), ("x.purges", .nothing),
    ("r.sqlite-journal.txt", .nothing), ("-journal", .nothing), ("to-nothing", .danglingLink),
    ("to-missing-folder", .danglingLink), ("pipe", .stream), ("/dev/null", .stream),
    ("to-null", .stream), ("/dev/stderr", .stream), ("/dev/fd/2", .stream),
    ("/proc/self/fd/2", .stream),
  ])
  func `is what stands there`(_ name: String, _ standing: Destination.Standing) throws {
    #expect(try destination(name).standing == standing)
  }

  @Test(arguments: [
    ("folder", DestinationError.isFolder), ("folder/", .isFolder), ("folder/..", .isFolder),
    ("new/", .isFolder), ("/", .isFolder),
    ("none/new.txt", .failed(FileError("none/new.txt", ENOENT))),
    ("file.txt/new", .failed(FileError("file.txt/new", ENOTDIR))),
    ("circle", .failed(FileError("circle", ELOOP))),
    ("/dev/fd/987", .failed(FileError("/dev/fd/987", EBADF))),
  ])
  func `is refused where no file can be`(_ name: String, _ error: DestinationError) {
    var expected = error
    if case .failed(let failure) = error, !name.hasPrefix("/") {
      expected = .failed(FileError(folder[name], failure.code))
    }
    #expect(throws: expected) { try destination(name) }
  }

  @Test(arguments: [
    "r.sqlite", "to-register", "to-link", "hard", "folder/../r.sqlite", "r.sqlite-journal",
    "r.sqlite-wal", "r.sqlite-shm", "r.sqlite.purges", "r.sqlite-mj0A1B2C3D9", "r.sqlite-JOURNAL",
    "hard-journal", "to-register-wal", "r.sqlite.evidence", "r.sqlite.evidence/",
    "r.sqlite.evidence/new", "r.sqlite.evidence/ab/proof", "r.sqlite.evidence/ab/new", "to-proof",
    "to-evidence", "to-evidence/ab/proof", "hard.evidence", "to-register.evidence",
  ])
  func `is refused where a protected file lies, its side files or its folder`(_ name: String) {
    let error = #expect(throws: DestinationError.self) { try destination(name) }
    guard case .belongsTo(let owner)? = error else {
      Issue.record("\(name): \(error as Any)")
      return
    }
    #expect(FileIdentity(owner) == FileIdentity(folder["r.sqlite"]))
  }

  @Test func `in a folder to which the evidence of an open register leads is refused`() throws {
    try folder.makeFolder("store/ab")
    try folder.makeDatabase("s.sqlite")
    try folder.link("s.sqlite.evidence", to: "store")
    #expect(throws: DestinationError.belongsTo(folder["s.sqlite"])) {
      try destination("store/ab/new", open: [folder["s.sqlite"]])
    }
    #expect(throws: DestinationError.belongsTo(folder["s.sqlite"])) {
      try destination("s.sqlite.evidence/ab/new")
    }
  }

  @Test func `that is taken is replaced only on demand`() throws {
    #expect(throws: DestinationError.exists) { try destination("file.txt").open(replacing: false) }
    #expect(throws: DestinationError.exists) {
      try destination("to-nothing").open(replacing: false)
    }
    let file = try destination("to-file").open(replacing: true)
    try file.write(Array("new".utf8))
    #expect(try folder.text("file.txt") == "old")
    try file.finish()
    #expect(try folder.text("file.txt") == "new")
    #expect(PathName.link(folder["to-file"]) == "file.txt")
    let link = try destination("to-nothing").open(replacing: true)
    try link.write(Array("here".utf8))
    try link.finish()
    #expect(try folder.text("to-nothing") == "here")
    #expect(try !folder.names().contains("missing"))
  }

  @Test func `that somebody takes meanwhile is not replaced`() throws {
    let file = try destination("new.txt").open(replacing: false)
    try folder.write("theirs", to: "new.txt")
    #expect(throws: DestinationError.exists) { try file.finish() }
    #expect(try folder.text("new.txt") == "theirs")
  }

  @Test func `that becomes protected meanwhile is not replaced`() throws {
    let file = try destination("new.sqlite").open(replacing: true)
    try folder.makeDatabase("new.sqlite")
    #expect(throws: DestinationError.belongsTo(folder["new.sqlite"])) { try file.finish() }
    #expect(try TemporaryFolder.protected.contains(folder["new.sqlite"]))
  }

  @Test func `is written through when it is a pipe`() throws {
    let reader = open(folder["pipe"], O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let file = try destination("pipe").open(replacing: false)
    try file.write(Array("through".utf8))
    try file.finish()
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = read(reader, &bytes, 20)
    #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self) == "through")
    #expect(!(try folder.names()).contains { $0.hasSuffix(".part") })
  }

  @Test func `is written through when it is an open descriptor, at its place in the file`() throws {
    let descriptor = open(folder["file.txt"], O_WRONLY | O_APPEND)
    defer { close(descriptor) }
    let file = try destination("/dev/fd/\(descriptor)").open(replacing: false)
    try file.write(Array("er".utf8))
    try file.finish()
    #expect(try folder.text("file.txt") == "older")
  }

  @Test(arguments: ["r.sqlite", "r.sqlite.evidence/ab/proof", "r.sqlite-journal"])
  func `is refused when a descriptor leads to what is protected`(_ name: String) throws {
    let descriptor = open(folder[name], O_WRONLY | O_APPEND | O_CREAT, 0o600)
    defer { close(descriptor) }
    #expect(throws: DestinationError.self) { try destination("/dev/fd/\(descriptor)") }
    #expect(TemporaryFolder.protected.owner(ofDescriptor: descriptor) != nil)
  }

  @Test func `leaves the locks that SQLite holds on a protected file`() throws {
    let database = try Database(folder["r.sqlite"])
    try database.run("BEGIN EXCLUSIVE")
    #expect(throws: DestinationError.self) { try destination("r.sqlite") }
    #expect(throws: DestinationError.self) { try destination("r.sqlite-journal") }
    // A lock of an open file meets those of its own process as well.
    let other = open(folder["r.sqlite"], O_RDWR)
    var lock = Glibc.flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_start = 0x4000_0000
    lock.l_len = 512
    let getLock: Int32 = 36  // F_OFD_GETLK
    #expect(fcntl(other, getLock, &lock) == 0)
    #expect(lock.l_type == Int16(F_WRLCK))
    try database.run("COMMIT")
    close(other)
  }
}
