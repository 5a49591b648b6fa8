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
    /// A backup, and how many heads had been attested by then.
    var backup: (path: String, heads: Int)?
    /// How often each step did something, by its name.
    var done: [String: Int] = [:]

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
      func count(_ name: String, _ body: () throws -> Void) {
        // An undo may have taken the deliverable, or left nothing to take back.
        if (try? body()) != nil { done[name, default: 0] += 1 }
      }
      let number = dice.roll(1...9)
      let (recorder, name) = (dice.pick(["ben", "dan"]), dice.pick(["ben", "dan", "eli"]))
      switch dice.roll(0...16) {
      case 0...3:
        made += 1
        let fields = ["day": "2026-02-10", "quantity": "\(number)", "recordedBy": recorder]
        count("record") {
          try place.add(.delivery, "p/w/@d\(made)", nil, by: who, fields)
        }
      case 4:
        made += 1
        try place.add(.person, "person-\(made)", "Person \(made)", by: who)
      case 5, 6:
        if let delivery = try pick(.delivery) {
          try place.edit(
            delivery, dice.pick(["note", "recordedBy"]), dice.pick(["eli", "ben", "x"]), by: who)
        }
      case 7:
        if let delivery = try pick(.delivery) { count("remove") { try place.remove(delivery) } }
      case 8: count("undo") { _ = try register.undo(by: who) }
      case 9:
        count("redo") {
          _ = try register.undo(by: who)
          _ = try register.redo(by: who)
        }
      case 10, 11:
        let kind = dice.pick([Kind.delivery, .person])
        let all = try register.read { try $0.records(kind).map(\.id) }.sorted()
        if !all.isEmpty { _ = try register.purge([dice.pick(all)], by: who, reason: nil) }
      case 12:
        count("purge of a name") {
          _ = try register.purge([], names: [name], by: who, reason: nil)
        }
      case 13: heads.append(try register.read { try $0.head() })
      default: try copy(by: who)
      }
    }

    /// Goes on in a clone, makes a backup, or goes back to one.
    private mutating func copy(by who: Author) throws {
      let folder = temporary.folder
      let path = folder.appending(path: "copy-\(UUID().uuidString).sqlite").path()
      switch (dice.roll(0...1), backup) {
      case (0, _):
        _ = try register.clone(to: path, clock: who.clock)
        register = try Register(path: path, access: .writing, keys: keys)
        done["clone", default: 0] += 1
      case (_, let last?):
        let place = register.path
        _ = try Register.restore(last.path, to: place, keeping: path, by: who, keys: keys)
        register = try Register(path: place, access: .writing, keys: keys)
        // What was attested since is not in the backup.
        heads = Array(heads.prefix(last.heads))
        backup = nil
        done["restore", default: 0] += 1
      default:
        try register.backup(to: path)
        backup = (path, heads.count)
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

  @Test func `nothing is found in an honest history`() throws {
    var done: [String: Int] = [:]
    for seed in 0..<Self.histories {
      var walk = try Walk(UInt64(seed))
      for _ in 0..<walk.dice.roll(10...30) { try walk.step() }
      let register = try Register(path: walk.register.path, access: .reading, keys: walk.keys)
      #expect(try register.read { try $0.examine() } == [], "history \(seed)")
      #expect(try register.lackingEntry() == nil, "history \(seed)")
      if !walk.heads.isEmpty {
        let heads = walk.heads
        #expect(try register.read { try $0.verify(heads) } == [], "history \(seed)")
        let since = try register.read { try $0.since(heads) }
        #expect(since.entries >= 0 && since.entries < Int64(40), "history \(seed)")
      }
      done.merge(walk.done, uniquingKeysWith: +)
    }
    // Each kind of step did something somewhere.
    for name in ["record", "remove", "undo", "redo", "purge of a name", "clone", "restore"] {
      #expect(done[name, default: 0] > 0, "\(name)")
    }
  }
}
