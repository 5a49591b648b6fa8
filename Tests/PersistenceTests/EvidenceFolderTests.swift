import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

#if canImport(Glibc)
  import Glibc
#endif

/// The folder beside a register, in which anything may lie.
@Suite struct EvidenceFolderTests {
  private let ada = TemporaryRegister.ada
  private let bytes = [UInt8]("proof".utf8)

  /// A register with a document whose bytes lie in the folder.
  private func filled() throws -> (TemporaryRegister, EvidenceFolder, digest: String) {
    let temporary = try TemporaryRegister()
    _ = try temporary.register.change("set", by: ada) { try $0.set(.evidenceLimit, to: "0") }
    _ = try temporary.register.change("keep", by: ada) {
      try $0.keep(Evidence(fileName: "a.txt", bytes: bytes, location: "a.txt"))
    }
    return (temporary, EvidenceFolder(of: temporary.path), Digest.sha256(bytes))
  }

  @Test(arguments: [
    "pipe", "link", "dangling link", "folder", "linked folder", "linked part", "device",
  ])
  func `what is no file of the folder is never opened, and is found`(what: String) throws {
    let (temporary, folder, digest) = try filled()
    let place = folder.file(digest)
    let other = temporary.folder.appending(path: "other").path()
    let part = Folders.parent(of: place)
    switch what {
    case "pipe":
      unlink(place)
      #expect(mkfifo(place, 0o600) == 0)
    case "link":
      #expect(rename(place, other) == 0 && symlink(other, place) == 0)
    case "dangling link":
      #expect(unlink(place) == 0 && symlink("/nowhere", place) == 0)
    case "folder": #expect(unlink(place) == 0 && mkdir(place, 0o700) == 0)
    case "linked folder":
      #expect(rename(folder.path, other) == 0 && symlink(other, folder.path) == 0)
    case "linked part": #expect(rename(part, other) == 0 && symlink(other, part) == 0)
    default: #expect(unlink(place) == 0 && symlink("/dev/zero", place) == 0)
    }
    #expect(folder.bytes(digest) == nil)
    #expect(
      try temporary.register.read { try $0.examine() } == [
        .evidenceNotAFile(reference: "a.txt", sha256: digest)
      ])
    #expect(folder.names == [])
  }

  @Test(arguments: ["../../secret", "", "..", "ab", String(repeating: "Z", count: 64)])
  func `what is no digest names no file`(name: String) throws {
    let (temporary, folder, _) = try filled()
    let secret = temporary.folder.appending(path: "secret").path()
    try Data("mine".utf8).write(to: URL(filePath: secret))
    #expect(folder.bytes(name) == nil && folder.held(name) == .nothing)
    try folder.erase(name)
    #expect(throws: RegisterError.self) { try folder.keep(bytes, sha256: name) }
    #expect(FileManager.default.fileExists(atPath: secret))
  }

  @Test func `erasing takes a file or a link away, never what the link leads to`() throws {
    let (temporary, folder, digest) = try filled()
    let other = temporary.folder.appending(path: "other").path()
    try Data("mine".utf8).write(to: URL(filePath: other))
    let place = folder.file(digest)
    #expect(unlink(place) == 0 && symlink(other, place) == 0)
    try folder.erase(digest)
    #expect(FileManager.default.fileExists(atPath: other))
    #expect(folder.held(digest) == .nothing)
    #expect(mkdir(place, 0o700) == 0)
    try folder.erase(digest)
    #expect(folder.held(digest) == .noFile)
  }

  @Test func `bytes are kept whole, for their owner only, and in place of what is not theirs`()
    throws
  {
    let (temporary, folder, digest) = try filled()
    let place = folder.file(digest)
    try Data("other".utf8).write(to: URL(filePath: place))
    try folder.keep(bytes, sha256: digest)
    #expect(folder.bytes(digest) == bytes)
    let mode = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let names = try FileManager.default.contentsOfDirectory(atPath: Folders.parent(of: place))
    #expect(names == [digest])
    #expect(try temporary.register.read { try $0.examine() } == [])
  }

  @Test func `large bytes are copied and digested in pieces`() throws {
    let (temporary, folder, first) = try filled()
    let large = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let digest = Digest.sha256(large)
    try folder.keep(large, sha256: digest)
    let other = EvidenceFolder(of: temporary.folder.appending(path: "b.sqlite").path())
    try folder.copy(to: other)
    #expect(other.held(digest) == .file(sha256: digest))
    #expect(other.names == [first, digest].sorted())
  }

  @Test func `the shell of a purged document that others name is no missing evidence`() throws {
    let (temporary, folder, digest) = try filled()
    try temporary.add(.agreement, "a", "A", ["document": "a.txt"])
    let id = try temporary.register.read { try $0.find(Reference("a.txt")) }
    _ = try temporary.register.purge([id], by: ada, reason: nil)
    #expect(folder.held(digest) == .nothing)
    #expect(try temporary.register.read { try $0.examine() } == [])
  }
}
