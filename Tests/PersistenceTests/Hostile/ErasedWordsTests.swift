import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// The words of what was erased leave the text index, without the index being made again where it is sound.
@Suite struct ErasedWordsTests {
  @Test(arguments: [1, 2, 3])
  func `no word of what was erased is left among those of many records`(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let temporary = try SomebodyToForget.register()
    func word() -> String { String((0..<8).map { _ in dice.pick(Array("abcdefghimnorstu")) }) }
    // Several parts of the index, which hold words of records that were changed or are gone.
    for round in 0..<20 {
      _ = try temporary.register.change("add", by: TemporaryRegister.ada) { change in
        for number in 0..<100 {
          let name = "\(round)-\(number)"
          try change.add(
            Draft(kind: .city, reference: try Reference(name), title: "\(word()) \(word())"))
        }
        let title = "\(SomebodyToForget.name) \(round)"
        let draft = Draft(kind: .person, reference: try Reference("amina"), title: title)
        _ = try change.edit(try change.find(Reference("amina")), to: draft)
        if round > 0 {
          try change.remove(try change.find(Reference("\(round - 1)-7")), withChildren: false)
        }
      }
    }
    #expect(try SomebodyToForget.traces(temporary) != [])
    _ = try SomebodyToForget.purge(temporary.register)
    #expect(try SomebodyToForget.traces(temporary) == [])
    #expect(try temporary.register.read { try $0.examine() } == [])
    #expect(try temporary.register.read { try $0.search("city", limit: 100) }.count == 40)
  }

  /// Ways in which the index can be another one than that of its words, or of the records.
  private static let damages = [
    "UPDATE searchText_content SET c0 = 'other words' WHERE id = 2",
    "DELETE FROM searchText_content WHERE id = 2", "DELETE FROM searchMap WHERE number = 2",
    "UPDATE searchText_data SET block = zeroblob(length(block)) WHERE id > 10",
    "DELETE FROM searchText_data WHERE id > 10", "DELETE FROM searchText_docsize",
    "DELETE FROM searchText_idx",
  ]

  @Test(arguments: damages)
  func `a damaged index is made again when a purge is finished`(damage: String) throws {
    let temporary = try SomebodyToForget.register()
    try temporary.register.writeLocally { try Erasure.Step.space.remember($0) }
    try PlainSQLite(path: temporary.path).run(damage)
    let next = try Register(path: temporary.path, access: .writing)
    #expect(try next.hasUnfinishedErasure == false)
    #expect(try next.examine() == [])
    #expect(try next.read { try $0.search("ouedraogo", limit: 5) }.count == 1)
  }

  @Test(arguments: damages.prefix(3))
  func `an index that lies of the erased keeps nothing of them`(damage: String) throws {
    let temporary = try SomebodyToForget.register()
    let number = try temporary.register.read { reading in
      try reading.connection.first(
        "SELECT number FROM searchMap m JOIN person p ON p.id = m.record"
      ) { $0.integer(0) }
    }
    #expect(number == 2)
    try PlainSQLite(path: temporary.path).run(damage)
    let next = try Register(path: temporary.path, access: .writing)
    _ = try SomebodyToForget.purge(next)
    #expect(try SomebodyToForget.traces(temporary) == [])
    #expect(try next.read { try $0.examine() } == [])
  }
}
