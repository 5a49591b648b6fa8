import Domain
import Foundation
import Testing

@testable import Persistence

/// A register made anew from the first entries of another.
final class Rebuilt {
  let register: Register
  private let folder: URL

  init(_ origin: Register, until: Int64) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "rebuilt.sqlite").path()
    try origin.backup(to: path)
    register = try Register(path: path, access: .writing)
    let names = try register.read { reading in
      try reading.connection.rows(
        "SELECT office, number FROM entry WHERE at <= ? ORDER BY at", [.integer(until)]
      ) { EntryName(office: $0.id(0), number: $0.integer(1)) }
    }
    try register.writeLocally { connection in
      try connection.script("PRAGMA defer_foreign_keys = ON")
      for table in Tables.recorded { try connection.script("DELETE FROM \"\(table)\"") }
      let reading = Reading(connection)
      for name in names {
        for part in try reading.parts(of: name) {
          #expect(
            try Changeset.apply(reading.changeset(of: name, part: part), to: connection.handle))
          try connection.script("PRAGMA defer_foreign_keys = ON")
        }
      }
      try connection.script(
        "DELETE FROM changeset; DELETE FROM span; DELETE FROM line; DELETE FROM trace")
      try connection.run("DELETE FROM entry WHERE at > ?", .integer(until))
    }
    try register.rebuildDerived()
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }
}
