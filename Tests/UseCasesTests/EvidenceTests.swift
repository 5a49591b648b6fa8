import Domain
import Persistence
import TestSupport
import Testing
import UseCases

/// Documents that prove something, listed and written out, without a file system.
@Suite struct EvidenceTests {
  private let open: OpenRegister

  init() throws {
    open = try OpenRegister()
    try open.add(.project, "p", "P")
    _ = try open.register.change("keep", by: open.session.caller.author) { change in
      for text in ["one", "two"] {
        _ = try change.keep(
          Evidence(fileName: "minutes.pdf", bytes: Array(text.utf8), location: text))
      }
    }
  }

  /// A folder in memory.
  private final class Memory: OutputFolder {
    var files: [String: String] = [:]
    var isThere: Bool { !files.isEmpty }
    func has(_ name: String, _ bytes: [UInt8]) -> Bool {
      files[name] == String(decoding: bytes, as: UTF8.self)
    }
    func make() {}
    func write(_ name: String, _ bytes: [UInt8]) {
      files[name] = String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test func `each document has its size, its digest and its place`() throws {
    let lines = try open.session.answer(ListEvidence())
    #expect(lines.map(\.fileName) == ["minutes.pdf", "minutes.pdf"])
    #expect(lines.map(\.size) == [3, 3])
    #expect(lines.map(\.hash.count) == [64, 64])
    #expect(lines.map(\.place) == [.register, .register])
    #expect(try open.session.answer(ListEvidence(of: "p")).isEmpty)
  }

  @Test func `every file has a name of its own in the folder`() throws {
    let folder = Memory()
    let answer = try ExportEvidence().run(in: open.session, to: folder)
    #expect(answer == ExportEvidence.Answer(count: 2, missing: []))
    #expect(Set(folder.files.keys) == ["minutes.pdf", "minutes-2.pdf"])
    #expect(Set(folder.files.values) == ["one", "two"])
    #expect(try ExportEvidence().run(in: open.session, to: folder) == answer)
  }
}
