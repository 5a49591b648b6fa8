import Domain
import TestSupport
import Testing

@testable import Persistence

/// What an undo by somebody else brought back stands on what a redo would take out again.
@Suite struct RedoTests {
  @Test func `a redo takes nothing out under which another undo brought something back`() throws {
    let file = try TemporaryRegister()
    try file.add(.city, "kaya", "Kaya")
    try file.add(.site, "kaya/hall", "Hall")
    func remove(_ reference: String, by author: Author) throws {
      _ = try file.register.change("remove", by: author) { change in
        try change.remove(change.find(Reference(reference)), withChildren: false)
      }
    }
    try remove("kaya/hall", by: TemporaryRegister.ben)
    try remove("kaya", by: TemporaryRegister.ada)
    _ = try file.register.undo(by: TemporaryRegister.ada)
    _ = try file.register.undo(by: TemporaryRegister.ben)
    #expect(throws: HistoryError.self) { try file.register.redo(by: TemporaryRegister.ada) }
    #expect(try file.register.read { try $0.lookUp(Reference("kaya/hall")) } != nil)
    let lost = try file.register.read { reading in
      try reading.connection.first(
        "SELECT count(*) FROM record r WHERE NOT EXISTS (SELECT 1 FROM record WHERE id = r.parent)"
      ) { $0.integer(0) }
    }
    #expect(lost == 0)
  }
}
