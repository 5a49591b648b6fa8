import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// A register that many use while its file is moved, replaced or closed.
@Suite(.serialized) struct ConnectionsTests {
  private func served() throws -> (TemporaryRegister, Register) {
    let file = try TemporaryRegister()
    try file.register.close()
    let server = try Register(path: file.path, access: .serving)
    for name in ["one", "two"] { try add(name, to: server) }
    return (file, server)
  }

  private func add(_ name: String, to register: Register) throws {
    _ = try register.change("add", by: TemporaryRegister.ada) { change in
      try change.add(Draft(kind: .city, reference: Reference(name), title: name))
    }
  }

  private func moveAway(_ path: String) throws {
    for suffix in ["", "-wal", "-shm"]
    where FileManager.default.fileExists(atPath: path + suffix) {
      try FileManager.default.moveItem(atPath: path + suffix, toPath: path + ".moved" + suffix)
    }
  }

  @Test func `a past that is made anew after a change holds only the pages that differ`() throws {
    let (file, server) = try served()
    defer { withExtendedLifetime(file) {} }
    let then = try server.read { try $0.head().at }
    for name in ["three", "four"] {
      try server.read(as: Viewer(knownUntil: then)) { reading in
        let count = try reading.records(.city).count
        #expect(count == 2)
        #expect(reading.connection.file != nil, "before \(name)")
      }
      try add(name, to: server)
    }
  }

  @Test func `where a register was moved away, looking at its past makes no empty file`() throws {
    let (file, server) = try served()
    let then = try server.read { try $0.head().at }
    try moveAway(file.path)
    _ = try? server.read(as: Viewer(knownUntil: then)) { try $0.records(.city).count }
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test func `a register that took the place of another is not asked instead of it`() throws {
    let (file, server) = try served()
    let other = try TemporaryRegister()
    try other.register.close()
    try server.read { first in
      try moveAway(file.path)
      try FileManager.default.copyItem(atPath: other.path, toPath: file.path)
      let count = try first.records(.city).count
      #expect(count == 2)
      // All that have the file open are in use: one more is opened.
      do {
        let counts = try server.read { one in
          try server.read { two in [try one.records(.city).count, try two.records(.city).count] }
        }
        #expect(counts == [2, 2])
      } catch {
        #expect(error as? RegisterError == .moved(path: file.path))
      }
    }
  }

  @Test func `who asks a register that was closed is refused, and does not wait`() throws {
    let (file, server) = try served()
    defer { withExtendedLifetime(file) {} }
    try server.close()
    let closed = RegisterError.refused(detail: "the register was closed")
    #expect(throws: closed) { try server.read { try $0.records(.city) } }
    #expect(throws: closed) { try add("three", to: server) }
  }
}
