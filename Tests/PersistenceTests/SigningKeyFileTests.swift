import Foundation
import Glibc
import Synchronization
import Testing

@testable import Persistence

@Suite struct SigningKeyFileTests {
  private let folder: KeyFolder
  private var file: KeyFile { folder.file }

  init() throws {
    folder = try KeyFolder()
  }

  @Test func `a key is made once, for its owner only`() throws {
    let first = try #require(file.keyForSigning())
    let second = try #require(file.keyForSigning())
    #expect(first.isNew && !second.isNew)
    #expect(first.key.publicKey == second.key.publicKey)
    #expect(file.existingKey()?.publicKey == first.key.publicKey)
    #expect(try folder.names() == ["key"])
    #expect(folder.mode("key") == "600")
    #expect(
      try folder.text("key") == "grants-key 1 \(Digest.hexadecimal(first.key.secret))\n")
  }

  @Test func `the folders on the way are made for their owner only`() throws {
    let deep = KeyFile(path: folder["state/grants/key"])
    #expect(deep.existingKey() == nil)
    #expect(try folder.names() == [])
    #expect(deep.keyForSigning()?.isNew == true)
    #expect(try folder.names() == ["state", "state/grants", "state/grants/key"])
    #expect(
      ["state", "state/grants", "state/grants/key"].map(folder.mode) == ["700", "700", "600"])
  }

  @Test func `every key that is made is another one`() throws {
    let keys = (0..<8).compactMap { KeyFile(path: folder["\($0)"]).keyForSigning()?.key.name }
    #expect(Set(keys).count == 8)
  }

  @Test func `a key that was written by hand is read, with or without a line end`() throws {
    for line in [KeyFolder.line, String(KeyFolder.line.dropLast())] {
      try folder.write(line, to: "key")
      #expect(file.existingKey()?.name == KeyFolder.publicKey)
      let key = try #require(file.keyForSigning())
      #expect(key.key.name == KeyFolder.publicKey && !key.isNew)
      #expect(try folder.text("key") == line)
    }
    try folder.write(KeyFolder.line, to: "key", mode: 0o400)
    #expect(file.existingKey()?.name == KeyFolder.publicKey)
  }

  @Test func `of many that make a key at once one does, and all get the same`() throws {
    for round in 0..<20 {
      let file = KeyFile(path: folder["\(round)/state/key"])
      let results = Mutex<[(name: String, isNew: Bool)]>([])
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        guard let made = file.keyForSigning() else { return }
        results.withLock { $0.append((made.key.name, made.isNew)) }
      }
      let all = results.withLock { $0 }
      #expect(all.count == 8)
      #expect(Set(all.map(\.name)) == [file.existingKey()?.name])
      #expect(all.count { $0.isNew } == 1)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder["\(round)/state"]) == ["key"])
    }
  }

  @Test(arguments: [
    "", "\n", "grants-key 1 \n", "grants-key 1 00\n", String(KeyFolder.line.dropLast(2)),
    KeyFolder.line + "\n", KeyFolder.line + KeyFolder.line, " " + KeyFolder.line,
    KeyFolder.line.replacing("grants-key 1", with: "grants-key 2"),
    KeyFolder.line.replacing("1e1f", with: "1e1g"), KeyFolder.line.replacing("1e1f", with: "1E1F"),
    KeyFolder.line.replacing("1e1f", with: "1e1f20"),
    KeyFolder.line.replacing("1e1f\n", with: "1e1f\r\n"),
    String(repeating: "0", count: 100_000), "SQLite format 3\0",
  ])
  func `what is no key is left alone, and nothing is signed`(_ content: String) throws {
    try folder.write(content, to: "key")
    #expect(file.keyForSigning() == nil)
    #expect(file.existingKey() == nil)
    #expect(try folder.names() == ["key"])
    #expect(try folder.text("key") == content)
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o644, 0o660, 0o666, 0o777] as [mode_t])
  func `a key that others could have read or written is no key`(_ mode: mode_t) throws {
    try folder.write(KeyFolder.line, to: "key", mode: mode)
    #expect(file.keyForSigning() == nil)
    #expect(file.existingKey() == nil)
    #expect(folder.mode("key") == String(mode, radix: 8))
  }

  @Test func `a link is not followed, whether it leads somewhere or not`() throws {
    try folder.write(KeyFolder.line, to: "other")
    for target in ["other", "missing", "key"] {
      symlink(target, folder["key"])
      #expect(file.keyForSigning() == nil)
      #expect(file.existingKey() == nil)
      #expect(try folder.names() == ["key", "other"])
      unlink(folder["key"])
    }
  }

  @Test func `a folder that is a link leads to the key`() throws {
    try folder.write(KeyFolder.line, to: "key")
    symlink(".", folder["here"])
    #expect(KeyFile(path: folder["here/key"]).existingKey()?.name == KeyFolder.publicKey)
  }

  @Test func `a pipe, a folder, and a path that can be none are no keys, and nobody waits`() throws
  {
    mkfifo(folder["pipe"], 0o600)
    mkdir(folder["folder"], 0o700)
    try folder.write("", to: "file")
    let before = try folder.names()
    for path in [
      folder["pipe"], folder["folder"], folder["folder/"], folder["folder/."], folder["file/key"],
      folder["new/"], "/dev/null", "/proc/none/key", "/", "",
      folder[String(repeating: "k", count: 300)],
    ] {
      #expect(KeyFile(path: path).keyForSigning() == nil, "\(path)")
      #expect(KeyFile(path: path).existingKey() == nil, "\(path)")
    }
    #expect(try folder.names() == before)
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `in a folder that is read-only a key is read and none is made`() throws {
    chmod(folder.path, 0o500)
    #expect(file.keyForSigning() == nil)
    #expect(KeyFile(path: folder["state/key"]).keyForSigning() == nil)
    chmod(folder.path, 0o700)
    try folder.write(KeyFolder.line, to: "key")
    chmod(folder.path, 0o500)
    #expect(file.keyForSigning()?.key.name == KeyFolder.publicKey)
    chmod(folder["key"], 0)
    #expect(file.keyForSigning() == nil)
    #expect(try folder.names() == ["key"])
  }

  /// Somebody who is not this account.
  private static let other: uid_t = 65_534

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func `somebody else's key is no key`() throws {
    try folder.write(KeyFolder.line, to: "key")
    chown(folder["key"], Self.other, gid_t(Self.other))
    #expect(file.keyForSigning() == nil)
    #expect(file.existingKey() == nil)
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func `root makes nothing in somebody else's home, and signs with the key that is there`() throws {
    mkdir(folder["own"], 0o700)
    chown(folder.path, Self.other, gid_t(Self.other))
    for path in ["key", "state/grants/key", "own/key", "own/state/key"] {
      #expect(KeyFile(path: folder[path]).keyForSigning() == nil)
    }
    #expect(try folder.names() == ["own"])
    try folder.write(KeyFolder.line, to: "key")
    chown(folder["key"], Self.other, gid_t(Self.other))
    let found = try #require(file.keyForSigning())
    #expect(found.key.name == KeyFolder.publicKey && !found.isNew)
    #expect(file.existingKey()?.name == KeyFolder.publicKey)
    #expect(try folder.names() == ["key", "own"])
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func `root does not follow somebody else's link to a folder`() throws {
    mkdir(folder["own"], 0o700)
    symlink("own", folder["link"])
    lchown(folder["link"], Self.other, gid_t(Self.other))
    #expect(KeyFile(path: folder["link/key"]).keyForSigning() == nil)
    #expect(try folder.names() == ["link", "own"])
  }
}
