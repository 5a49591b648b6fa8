import Foundation
import Glibc
import Testing

@testable import Files

struct `A folder` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("a/inner")
    try folder.write("1", to: "a/file")
    try folder.write("2", to: "a/inner/file")
    try folder.makeFolder("kept")
    try folder.write("3", to: "kept/file")
    try folder.link("a/link", to: folder["kept"])
    try folder.link("a/inner/link", to: folder["kept/file"])
    try folder.link("link", to: "a")
  }

  @Test func `lists what stands in it itself`() throws {
    #expect(mkfifo(folder["a/pipe"], 0o600) == 0)
    #expect(
      try Folder(folder["a"]).entries() == [
        .init(name: "file", kind: .file), .init(name: "inner", kind: .folder),
        .init(name: "link", kind: .link), .init(name: "pipe", kind: .other),
      ])
  }

  @Test func `is not reached through a link, unless that is wanted`() throws {
    #expect(throws: FileError.self) { try Folder(folder["link"]) }
    #expect(throws: FileError.self) { try Folder(folder["a"]).folder("link") }
    #expect(throws: FileError(folder["a/file"], ENOTDIR)) { try Folder(folder["a/file"]) }
    #expect(try Folder(folder["link"], followingLink: true).entries().count == 3)
  }

  @Test func `is removed with all that is in it, and links only themselves`() throws {
    try Folder(folder.path).removeAll("a")
    try Folder(folder.path).removeAll("link")
    #expect(try folder.names() == ["kept"])
    #expect(try folder.text("kept/file") == "3")
  }

  @Test func `is removed alone only when it is empty`() throws {
    #expect(throws: FileError(folder["a"], ENOTEMPTY)) {
      try Folder(folder.path).removeFolder("a")
    }
    #expect(throws: FileError(folder["none"], ENOENT)) {
      try Folder(folder.path).removeFile("none")
    }
  }
}
