import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// Random honest histories: records entered, changed, removed, taken back, purged, cloned and restored. Nothing is found
/// in any of them, and heads that were attested on the way hold. `GRANTS_ALL_FAULTS=1 swift test` runs a thousand.
@Suite struct HonestHistoryTests {
  private static let histories =
    ProcessInfo.processInfo.environment["GRANTS_ALL_FAULTS"] == nil ? 12 : 1000

  private struct Walk {
    var dice: Dice
    var temporary: TemporaryRegister
    var register: Register
    let keys: KeyFile
    var heads: [ChainHead] = []
    var made = 0

    init(_ seed: UInt64) throws {
      dice = Dice(seed: seed)
      temporary = try TemporaryRegister()
      keys = KeyFile(path: temporary.folder.appending(path: "state/key").path())
      register = try Register(path: temporary.path, access: .writing, keys: keys)
      let place = TemporaryRegister(sharing: temporary, register)
      try place.add(.project, "p", "Project")
      try place.add(.deliverable, "p/w", "Workshops", ["target": "6"])
    }

    private func author(_ name: String) -> Author {
      Author(name: name, clock: TemporaryRegister.ada.clock, today: TemporaryRegister.ada.today)
    }

    mutating func step() throws {
      let place = TemporaryRegister(sharing: temporary, register)
      let who = author(dice.pick(["ada", "ben", "cem"]))
      switch dice.roll(0...13) {
      case 0...3:
        made += 1
        // An undo may have taken the deliverable.
        _ = try? place.add(
          .delivery, "p/w/@d\(made)", nil, by: who,
          [
            "day": "2026-02-10", "quantity": "\(dice.roll(1...9))",
            "recordedBy": dice.pick(["ben", "dan"]),
          ])
      case 4:
        made += 1
        try place.add(.person, "person-\(made)", "Person \(made)", by: who)
      case 5, 6:
        if let delivery = try pick(.delivery) {
          try place.edit(
            delivery, dice.pick(["note", "recordedBy"]), dice.pick(["eli", "ben", "x"]), by: who)
        }
      case 7:
        if let delivery = try pick(.delivery) { try? place.remove(delivery) }
      case 8: _ = try? register.undo(by: who)
      case 9: _ = try? register.redo(by: who)
      case 10, 11:
        let kind = dice.pick([Kind.delivery, .person])
        let all = try register.read { try $0.records(kind).map(\.id) }.sorted()
        if !all.isEmpty { _ = try register.purge([dice.pick(all)], by: who, reason: nil) }
      case 12:
        _ = try? register.purge(
          [], names: [dice.pick(["ben", "dan", "eli"])], by: who, reason: nil)
      default:
        let copy = temporary.folder.appending(path: "copy-\(made)-\(heads.count).sqlite").path()
        if dice.roll(0...1) == 0 {
          _ = try register.clone(to: copy, clock: who.clock)
          register = try Register(path: copy, access: .writing, keys: keys)
        } else {
          heads.append(try register.read { try $0.head() })
        }
      }
    }

    private mutating func pick(_ kind: Kind) throws -> String? {
      let all = try register.read { reading in
        try reading.records(kind).filter { !$0.isShell }.map {
          try reading.reference(of: $0.id).description
        }
      }
      return all.isEmpty ? nil : dice.pick(all)
    }
  }

  @Test(arguments: 0..<histories)
  func `nothing is found in an honest history`(seed: Int) throws {
    var walk = try Walk(UInt64(seed))
    for _ in 0..<walk.dice.roll(10...30) { try walk.step() }
    let register = try Register(path: walk.register.path, access: .reading, keys: walk.keys)
    #expect(try register.read { try $0.examine() } == [])
    #expect(try register.lackingEntry() == nil)
    if !walk.heads.isEmpty {
      #expect(try register.read { try $0.verify(walk.heads) } == [])
      _ = try register.read { try $0.since(walk.heads) }
    }
  }
}
