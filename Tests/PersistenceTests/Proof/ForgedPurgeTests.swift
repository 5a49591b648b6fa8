import Domain
import TestSupport
import Testing

@testable import Persistence

/// Purges as a weapon: what somebody with the key takes out or states by means of them.
@Suite struct ForgedPurgeTests {
  @Test func `a purge with the key takes records whole, states nothing, and is said`() throws {
    let victim = try Victim()
    let id = try victim.register.read { try $0.find(Reference("amina")) }
    _ = try victim.register.purge([id], by: TemporaryRegister.ben, reason: nil)
    #expect(try victim.findings() == [] && victim.verified() == [])
    let since = try victim.register.read { try $0.since([victim.head]) }
    #expect(since.entries == 3)
    #expect(since.erasures.map(\.rows) == [2] && since.erasures.first?.records == [.person: 1])
    #expect(since.erasures.first?.entry.author == "ben")
  }

  /// What is done to the purge of a record that others name, which leaves a shell in entry 11.
  private static let weapons: [(name: String, sql: String)] = [
    (
      "one row of the record is not taken",
      """
      UPDATE erased SET slot = slot + 200 WHERE slot = (SELECT max(slot) FROM erased)
      """
    ),
    (
      "a slot is listed that was not taken",
      "INSERT INTO erased SELECT office, 7, 0, office, 11, zeroblob(32) FROM identity"
    ),
    (
      "a row of the root",
      """
      INSERT INTO erased SELECT office, 1, 6, office, 11, zeroblob(32) FROM identity
      """
    ),
    ("a command that was erased is filled in", "UPDATE entry SET command = 'x' WHERE number = 4"),
    ("another digest", "UPDATE erased SET digest = zeroblob(32)"),
    ("another entry is made the purge", "UPDATE erased SET byNumber = 9"),
    ("the purge is called a change", "UPDATE entry SET kind = 'change' WHERE number = 11"),
    ("the list goes", "DELETE FROM erased"),
  ]

  @Test(arguments: weapons.indices, [Power.none, .form, .key])
  func `a purge is no weapon`(weapon: Int, power: Power) throws {
    let victim = try Victim()
    let id = try victim.register.read { try $0.find(Reference("p/w/@2026-02-10")) }
    _ = try victim.register.change("add replacement", by: TemporaryRegister.ada) { change in
      var draft = Draft(kind: .delivery, reference: try Reference("p/w/@2026-02-11"))
      for (name, text) in ["day": "2026-02-11", "quantity": "1", "replaces": "p/w/@2026-02-10"] {
        let field = try #require(Kind.delivery.field(name))
        draft.entries[name] = try Draft.Entry(text, for: field, kind: .delivery)
      }
      try change.add(draft)
    }
    let outcome = try victim.register.purge([id], by: TemporaryRegister.ada, reason: nil)
    #expect(outcome.emptied == 1 && outcome.entry.number == 11)
    #expect(try victim.findings() == [])
    let (name, sql) = Self.weapons[weapon]
    do {
      let forger = try Forger(victim.temporary.path)
      try forger.run(sql)
      switch power {
      case .key: try forger.rehash(signingWith: victim.keys.existingKey())
      case .form: try forger.rehash()
      default: break
      }
    }
    // Who has the key can sign other digests; the letter tells.
    if power != .key || name != "another digest" {
      #expect(try !victim.findings().isEmpty, "\(name), \(power)")
    }
    #expect(try !victim.verified().isEmpty, "\(name), \(power)")
  }

  @Test(arguments: ["quantity", "slug", "kind", "parent"])
  func `a shell states nothing, also not with the key`(column: String) throws {
    let victim = try Victim()
    let delivery = try victim.register.read { try $0.find(Reference("p/w/@2026-02-10")) }
    _ = try victim.register.change("link", by: TemporaryRegister.ada) { change in
      var draft = Draft(kind: .delivery, reference: try Reference("p/w/@2026-02-12"))
      for (name, text) in ["day": "2026-02-12", "quantity": "1", "replaces": "p/w/@2026-02-10"] {
        let field = try #require(Kind.delivery.field(name))
        draft.entries[name] = try Draft.Entry(text, for: field, kind: .delivery)
      }
      try change.add(draft)
    }
    _ = try victim.register.purge([delivery], by: TemporaryRegister.ada, reason: nil)
    do {
      let forger = try Forger(victim.temporary.path)
      switch column {
      case "quantity":
        try forger.rewrite(11, "delivery", column: 4, to: .integer(5000), named: "quantity")
      case "slug":
        try forger.rewrite(11, "record", column: 3, to: .text("minister"), named: "slug")
      case "kind":
        try forger.rewrite(11, "record", column: 1, to: .text("step"), named: "kind")
      default:
        let project = try victim.register.read { try $0.find(Reference("p")) }
        try forger.rewrite(11, "record", column: 2, to: SQLValue(project), named: "parent")
      }
      try forger.rehash(signingWith: victim.keys.existingKey())
    }
    #expect(
      try victim.findings().contains {
        if case .chain(_, why: .shell) = $0 { true } else { false }
      })
  }

  @Test func `no byte of what is left of a seed is free`() throws {
    let victim = try Victim()
    let id = try victim.register.read { try $0.find(Reference("amina")) }
    _ = try victim.register.purge([id], names: ["ada"], by: TemporaryRegister.ben, reason: nil)
    #expect(try victim.findings() == [])
    let seeds = try victim.register.read { reading in
      try reading.connection.rows("SELECT office, number, seed FROM entry") {
        (EntryName(office: $0.id(0), number: $0.integer(1)), $0.bytes(2))
      }
    }
    // The author and what she wrote are gone from most; of each entry that was cut every byte tells.
    let cut = seeds.filter { $0.1.count % 32 != 0 }
    #expect(cut.count > 3)
    for (name, seed) in cut.prefix(2) + cut.suffix(1) {
      for place in seed.indices {
        let forger = try Forger(victim.temporary.path)
        var bytes = seed
        func isRight() throws -> Bool {
          try forger.run(
            "UPDATE entry SET seed = ? WHERE office = ? AND number = ?",
            [.blob(bytes)] + name.values)
          let entry = try #require(try forger.reading.storedEntry(name))
          let previous = try forger.reading.storedEntry(
            EntryName(office: name.office, number: name.number - 1))
          let parts = try? EntryCheck(forger.reading).parts(
            of: entry, previous: previous?.hash, seen: forger.reading.seen(by: name),
            hasErased: true, said: [])
          return try parts.map { try forger.reading.hash(of: entry, $0).bytes } == entry.hash
        }
        bytes[place] ^= 1
        #expect(try !isRight(), "byte \(place) of \(seed.count)")
        bytes[place] ^= 1
        #expect(try isRight())
      }
    }
  }
}
