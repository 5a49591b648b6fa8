import Foundation
import Glibc
import Testing

@testable import Files

struct `A temporary file` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `lies beside its destination, for its owner only, until it is whole`() throws {
    let file = try TemporaryFile(for: folder["a.txt"])
    try file.write(Array("whole".utf8))
    let names = try folder.names()
    #expect(names.count == 1)
    #expect(names[0].wholeMatch(of: /\.a\.txt\.[0-9a-f]{16}\.part/) != nil)
    var status = stat()
    #expect(stat(file.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    try file.putInPlace(replacing: false)
    #expect(try folder.names() == ["a.txt"])
    #expect(try folder.text("a.txt") == "whole")
  }

  @Test func `leaves no trace when it is not put in place`() throws {
    do {
      let file = try TemporaryFile(for: folder["a.sqlite"], sideFiles: ["-journal"])
      try file.write([1])
      try Data([2]).write(to: URL(filePath: file.path + "-journal"))
      #expect(try folder.names().count == 2)
    }
    #expect(try folder.names() == [])
  }

  @Test func `replaces only when it is told to, and can then still be put in place`() throws {
    try folder.write("old", to: "a.txt")
    let file = try TemporaryFile(for: folder["a.txt"])
    try file.write(Array("new".utf8))
    #expect(throws: FileError(folder["a.txt"], EEXIST)) { try file.putInPlace(replacing: false) }
    #expect(try folder.text("a.txt") == "old")
    try file.putInPlace(replacing: true)
    #expect(try folder.text("a.txt") == "new")
    #expect(try folder.names() == ["a.txt"])
    #expect(throws: FileError(folder["a.txt"], EBADF)) { try file.putInPlace(replacing: true) }
  }

  @Test func `a link that leads nowhere has the name, too`() throws {
    try folder.link("a.txt", to: "missing")
    let file = try TemporaryFile(for: folder["a.txt"])
    #expect(throws: FileError(folder["a.txt"], EEXIST)) { try file.putInPlace(replacing: false) }
    try file.putInPlace(replacing: true)
    #expect(try folder.names() == ["a.txt"])
  }

  @Test func `can take another name when its own is gone`() throws {
    try folder.write("old", to: "a.txt")
    let file = try TemporaryFile(for: folder["a.txt"])
    try file.putInPlace(named: "a-2.txt")
    #expect(try folder.names() == ["a-2.txt", "a.txt"])
  }

  @Test func `removes what killed processes left, and nothing else`() throws {
    let leftover = ".a.txt.0123456789abcdef.part"
    let others = [
      ".a.txt.0123456789abcdeF.part", ".a.txt.0123456789abcde.part", ".b.txt.0123456789abcdef.part",
      "a.txt.0123456789abcdef.part", "a.txt.part",
    ]
    for name in others + [leftover, leftover + "-journal"] { try folder.write("x", to: name) }
    try folder.write("kept", to: "kept")
    try folder.link(".a.txt.aaaaaaaaaaaaaaaa.part", to: folder["kept"])
    try folder.makeFolder(".a.txt.bbbbbbbbbbbbbbbb.part")
    #expect(mkfifo(folder[".a.txt.cccccccccccccccc.part"], 0o600) == 0)
    let used = try TemporaryFile(for: folder["a.txt"], sideFiles: ["-journal"])
    let second = try TemporaryFile(for: folder["a.txt"], sideFiles: ["-journal"])
    let names = try folder.names()
    #expect(!names.contains(leftover) && !names.contains(leftover + "-journal"))
    #expect(names.count == others.count + 3 + 1 + 2)
    #expect(try folder.text("kept") == "kept")
    try used.putInPlace(replacing: false)
    try second.putInPlace(replacing: true)
  }

  @Test func `of another process stays as long as it is held`() throws {
    let name = ".a.txt.0123456789abcdef.part"
    try folder.write("x", to: name)
    // flock(2) tells open files apart, so that one of this process stands for one of another.
    let other = open(folder[name], O_RDWR)
    #expect(flock(other, LOCK_EX) == 0)
    _ = try TemporaryFile(for: folder["a.txt"])
    #expect(try folder.names() == [name])
    close(other)
    _ = try TemporaryFile(for: folder["a.txt"])
    #expect(try folder.names() == [])
  }

  @Test func `of a long name has a name of its own, too`() throws {
    let name = String(repeating: "é", count: 127)
    let file = try TemporaryFile(for: folder[name], sideFiles: ["-journal"])
    #expect(try folder.names()[0].utf8.count <= 255 - "-journal".utf8.count)
    try file.putInPlace(replacing: false)
    #expect(try folder.names() == [name])
  }

  @Test func `that something else has taken the place of is not put in place`() throws {
    let file = try TemporaryFile(for: folder["a.txt"])
    unlink(file.path)
    try folder.write("foreign", to: String(file.path.dropFirst(folder.path.count + 1)))
    #expect(throws: FileError(folder["a.txt"], ESTALE)) { try file.putInPlace(replacing: false) }
  }

  @Test func `is refused with the reason of the system`() throws {
    #expect(throws: FileError(folder["none/a"], ENOENT)) {
      try TemporaryFile(for: folder["none/a"])
    }
  }

  @Test func `two that take one name at once: one has it, whole`() throws {
    let files = try (0..<8).map { number in
      let file = try TemporaryFile(for: folder["a.txt"])
      try file.write(Array(repeating: UInt8(number), count: 10_000))
      return file
    }
    nonisolated(unsafe) let all = files
    nonisolated(unsafe) var results = [Bool](repeating: false, count: 8)
    DispatchQueue.concurrentPerform(iterations: 8) { number in
      let done = (try? all[number].putInPlace(replacing: false)) != nil
      results.withUnsafeMutableBufferPointer { $0[number] = done }
    }
    #expect(results.count { $0 } == 1)
    let winner = try #require(results.firstIndex(of: true))
    let bytes = try Data(contentsOf: URL(filePath: folder["a.txt"]))
    #expect(bytes == Data(repeating: UInt8(winner), count: 10_000))
  }
}

struct `A name that is taken only when it is free` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let ways: [String: Placement.Way] = [
    "renamed": Placement.renamed, "linked": Placement.linked, "reserved": Placement.reserved,
  ]

  @Test(arguments: ["renamed", "linked", "reserved"])
  func `is taken in each way that file systems know`(_ name: String) throws {
    let way = try #require(Self.ways[name])
    try folder.write("new", to: "from")
    try folder.write("old", to: "taken")
    #expect(Placement.claim(folder["from"], folder["taken"], ways: [way]) == EEXIST)
    #expect(try folder.text("taken") == "old")
    #expect(Placement.claim(folder["from"], folder["free"], ways: [way]) == 0)
    #expect(try folder.text("free") == "new")
    #expect(try folder.names() == ["free", "taken"])
  }

  @Test func `goes on to the next way only where the first is not known`() throws {
    try folder.write("new", to: "from")
    let (from, to) = (folder["from"], folder["to"])
    let unknown: Placement.Way = { _, _ in EINVAL }
    let full: Placement.Way = { _, _ in ENOSPC }
    #expect(Placement.claim(from, to, ways: [full, Placement.linked]) == ENOSPC)
    #expect(Placement.claim(from, to, ways: [unknown, Placement.linked]) == 0)
    #expect(try folder.names() == ["to"])
  }
}
