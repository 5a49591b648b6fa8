import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// What somebody who has the file, and perhaps the key, does to history (SECURITY.md), and what is said of it.
@Suite struct ForgeryTests {
  /// What a forger knows beside the file.
  enum Power: CaseIterable {
    /// Changes what stands there, and nothing else.
    case none
    /// Recomputes every digest, and leaves the signatures.
    case form
    /// Signs what he forged with a key of his own.
    case ownKey
    /// Has the key that signed it.
    case key
  }

  /// A register with the key that signs it, and the head that was attested in the middle of it.
  private struct Victim {
    let temporary: TemporaryRegister
    let register: Register
    let keys: KeyFile
    let head: ChainHead

    init() throws {
      temporary = try TemporaryRegister()
      keys = KeyFile(path: temporary.folder.appending(path: "state/key").path())
      register = try Register(path: temporary.path, access: .writing, keys: keys)
      let place = TemporaryRegister(sharing: temporary, register)
      try place.add(.project, "p", "Project")
      try place.add(.deliverable, "p/w", "Workshops", ["target": "6", "due": "2026-05"])
      for (day, who) in [("2026-02-10", "ben"), ("2026-02-20", "cem"), ("2026-03-01", "dan")] {
        try place.add(
          .delivery, "p/w/@\(day)", nil, ["day": day, "quantity": "2", "recordedBy": who])
      }
      try place.add(.person, "amina", "Amina Zongo")
      head = try register.read { try $0.head() }
      try place.add(.city, "kaya", "Kaya")
      try place.edit("kaya", "region", "Nord")
    }

    func findings() throws -> [Finding] {
      try Register(path: temporary.path, access: .reading).read { try $0.examine() }
    }

    func verified() throws -> [Finding] {
      try Register(path: temporary.path, access: .reading).read { try $0.verify([head]) }
    }
  }

  /// Forgeries below the attested head: entry 4 is the first delivery.
  private static let forgeries: [(name: String, run: @Sendable (Forger) throws -> Void)] = [
    (
      "a quantity",
      {
        try $0.rewrite(4, "delivery", column: 4, to: .integer(5000), named: "quantity")
      }
    ),
    (
      "who recorded it",
      {
        try $0.rewrite(4, "delivery", column: 9, to: .text("minister"), named: "recordedBy")
      }
    ),
    ("the author", { try $0.run("UPDATE entry SET author = 'minister' WHERE number = 4") }),
    ("the command", { try $0.run("UPDATE entry SET command = 'x' WHERE number = 4") }),
    ("a reason", { try $0.run("UPDATE entry SET reason = 'agreed' WHERE number = 4") }),
    (
      "the time", { try $0.run("UPDATE entry SET at = at - 1, clock = clock - 1 WHERE number = 1") }
    ),
    ("the clock", { try $0.run("UPDATE entry SET clock = clock - 86400000 WHERE number = 4") }),
    ("the kind", { try $0.run("UPDATE entry SET kind = 'redo' WHERE number = 4") }),
    ("the layout", { try $0.run("UPDATE entry SET layout = 18 WHERE number = 4") }),
    ("an old layout", { try $0.run("UPDATE entry SET layout = 8 WHERE number = 4") }),
    (
      "a text beside",
      {
        try $0.run("INSERT INTO said SELECT office, 4, 'via', 'page' FROM identity")
      }
    ),
    (
      "an entry left out",
      {
        for table in ["change", "changeset", "entry"] {
          try $0.run("DELETE FROM \(table) WHERE number = 4")
        }
        for table in ["change", "changeset", "entry"] {
          try $0.run("UPDATE \(table) SET number = number - 1 WHERE number > 4")
        }
        try $0.run("DELETE FROM delivery WHERE day = '2026-02-10'")
        try $0.run("DELETE FROM record WHERE slug = '@2026-02-10'")
      }
    ),
    (
      "two entries swapped",
      {
        for table in ["change", "changeset", "entry"] {
          try $0.run("UPDATE \(table) SET number = 99 WHERE number = 4")
          try $0.run("UPDATE \(table) SET number = 4 WHERE number = 5")
          try $0.run("UPDATE \(table) SET number = 5 WHERE number = 99")
        }
        try $0.run("UPDATE entry SET at = 2 * at WHERE number = 0")
      }
    ),
    (
      "a row erased without a purge",
      {
        try $0.run(
          """
          UPDATE entry SET author = NULL WHERE number = 4;
          """)
        try $0.run("INSERT INTO erased SELECT office, 4, 0, office, 6, zeroblob(32) FROM identity")
      }
    ),
  ]

  @Test(arguments: forgeries.indices, Power.allCases)
  func `no forgery below an attested head goes unnoticed`(forgery: Int, power: Power) throws {
    let victim = try Victim()
    #expect(try victim.findings() == [] && victim.verified() == [])
    let (name, run) = Self.forgeries[forgery]
    do {
      let forger = try Forger(victim.temporary.path)
      try run(forger)
      switch power {
      case .none: break
      case .form: try forger.rehash()
      case .ownKey: try forger.rehash(signingWith: SigningKey(), from: 4)
      case .key: try forger.rehash(signingWith: victim.keys.existingKey())
      }
    }
    let (found, verified) = (try victim.findings(), try victim.verified())
    #expect(
      verified.contains { if case .attested = $0 { true } else { power == .none } },
      "\(name), \(power): \(verified)")
    // Without the key, what it signed cannot be touched at all; with it, only the letter tells.
    if power == .none || power == .form { #expect(!found.isEmpty, "\(name), \(power)") }
  }

  @Test func `an entry of an invented office below the head is found, with whatever key`() throws {
    for key in [nil, SigningKey()] {
      let victim = try Victim()
      do {
        let forger = try Forger(victim.temporary.path)
        try forger.run(
          """
          INSERT INTO entry SELECT x'11111111111111111111111111111111', 1, at + 1, clock, 'minister', 'add', NULL,
            'change', NULL, NULL, 17, zeroblob(32), ?, zeroblob(32), NULL, NULL, NULL
          FROM entry WHERE number = 4
          """, [SQLValue(key?.publicKey)])
        try forger.run(
          """
          INSERT INTO seen SELECT x'11111111111111111111111111111111', 1, office, 4, hash FROM entry
          WHERE number = 4
          """)
        try forger.rehash(signingWith: key)
      }
      #expect(try victim.findings().contains { $0.sort == .chain })
      let verified = try victim.verified()
      #expect(
        verified.contains { if case .attested(_, why: .backdated, _) = $0 { true } else { false } },
        "\(verified)")
    }
  }

  @Test func `a cut tail is found by the machine that wrote it, and by a letter`() throws {
    let victim = try Victim()
    let last = try victim.register.read { try $0.head() }
    do {
      let forger = try Forger(victim.temporary.path)
      for table in ["change", "changeset", "entry"] {
        try forger.run("DELETE FROM \(table) WHERE number = \(last.entry.number)")
      }
      try forger.run("UPDATE city SET region = NULL")
      try forger.run("UPDATE signature SET number = number - 1")
    }
    // Whoever has no key cannot sign the entry before.
    #expect(try victim.findings().contains { $0.place?.table == "signature" })
    #expect(
      try Register(path: victim.temporary.path, access: .reading, keys: victim.keys).lackingEntry()
        == last.entry)
    #expect(
      try victim.register.read { try $0.verify([last]) }.contains {
        if case .attested(_, why: .missing, _) = $0 { true } else { false }
      })
  }

  // MARK: With the key, by means of a purge

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

  @Test(arguments: ["quantity", "slug", "kind"])
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
      default: try forger.rewrite(11, "record", column: 1, to: .text("step"), named: "kind")
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

  @Test func `an old entry has no salt for texts that its layout does not salt`() throws {
    let (temporary, path, _) = try old(6)
    let register = try Register(path: path, access: .writing)
    let name = try register.read { reading in
      try reading.connection.first("SELECT office, number FROM entry WHERE layout < 9") {
        EntryName(office: $0.id(0), number: $0.integer(1))
      }
    }
    try Forger(path).run(
      "UPDATE entry SET oldTextSalt = x'00' WHERE office = ? AND number = ?",
      try #require(name).values)
    #expect(
      try register.read { try $0.examine() }.contains {
        if case .chain(_, why: .oldColumns) = $0 { true } else { false }
      })
    withExtendedLifetime(temporary) {}
  }

  @Test func `a row of a new entry has all columns of its table`() throws {
    let victim = try Victim()
    do {
      let forger = try Forger(victim.temporary.path)
      let last = try forger.reading.head().entry
      var rows: [RowChange] = []
      try Changeset.forEachRow(in: try forger.reading.changeset(of: last, part: 0)) {
        rows.append($0)
      }
      let shorter = rows.map {
        RowChange(
          table: $0.table, operation: $0.operation, old: $0.old.dropLast(), new: $0.new.dropLast(),
          isKey: $0.isKey.dropLast(), key: $0.key, subject: $0.subject, columns: $0.columns)
      }
      #expect(rows.map(\.operation) == [.update])
      try forger.run(
        "UPDATE changeset SET bytes = ? WHERE office = ? AND number = ?",
        [.blob(Changeset.encoded(shorter))] + last.values)
      try forger.rehash(signingWith: victim.keys.existingKey())
    }
    #expect(try !victim.findings().isEmpty)
  }

  // MARK: Entries of older layouts

  private static let layouts = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Layouts")

  /// A register of an older layout, what was attested of it, and where it lies.
  private func old(_ layout: Int) throws -> (TemporaryRegister, path: String, head: ChainHead) {
    let temporary = try TemporaryRegister()
    let path = temporary.folder.appending(path: "old.sqlite").path()
    try FileManager.default.copyItem(
      at: Self.layouts.appending(path: "layout-\(layout).register"), to: URL(filePath: path))
    // The letter of before has the digest of before.
    let register = try Register(path: path, access: .reading)
    let head = try register.read { reading in
      let entry = try #require(try reading.storedEntry(try reading.head().entry))
      return ChainHead(
        entry: entry.name, hash: Digest.hexadecimal(entry.oldHash ?? []), at: entry.at)
    }
    return (temporary, path, head)
  }

  @Test(arguments: [2, 6, 13])
  func `an old entry that was rehashed before the upgrade is found, and sealed as such`(layout: Int)
    throws
  {
    let (temporary, path, head) = try old(layout)
    try PlainSQLite(path: path).run(
      "UPDATE entry SET previousHash = zeroblob(32) WHERE number = 4; UPDATE entry SET author = 'minister' WHERE number = 4"
    )
    // The forger recomputes the one entry, and nothing behind it stands on it any more.
    do {
      let copy = try Register(path: path, access: .reading)
      #expect(try copy.read { try $0.examine() } != [])
    }
    let register = try Register(path: path, access: .writing)
    #expect(
      try register.read { try $0.examine() }.contains {
        if case .sealed = $0 { true } else { false }
      })
    #expect(try register.read { try !$0.verify([head]).isEmpty })
    withExtendedLifetime(temporary) {}
  }

  @Test func `a second seal, and a further text of an old entry, are found`() throws {
    for (name, sql) in [
      (
        "a second seal",
        """
        INSERT INTO entry SELECT x'11111111111111111111111111111111', 1, at + 1, clock, 'grants', 'layout 17', 'sound',
          'seal', NULL, NULL, 17, zeroblob(32), NULL, zeroblob(32), NULL, NULL, NULL
        FROM entry WHERE number = 3
        """
      ),
      ("a text of an old entry", "INSERT INTO said SELECT office, 3, 'via', 'page' FROM identity"),
    ] {
      let (temporary, path, _) = try old(13)
      _ = try Register(path: path, access: .writing)
      do {
        let forger = try Forger(path)
        try forger.run(sql)
        try forger.rehash()
      }
      let register = try Register(path: path, access: .reading)
      #expect(try register.read { try !$0.examine().isEmpty }, "\(name)")
      withExtendedLifetime(temporary) {}
    }
  }

  @Test func `texts are the same only byte by byte`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "e", "\u{E9}l\u{E8}ves")
    do {
      try Forger(temporary.path).run(
        "UPDATE record SET title = 'e\u{301}le\u{300}ves' WHERE slug = 'e'")
    }
    #expect(
      try temporary.register.read { try $0.examine() }.contains { $0.sort == .unaccounted })
  }

  @Test(arguments: [Int64(-1), .min])
  func `a part of less than no rows is a finding`(rows: Int64) throws {
    let (temporary, path, _) = try old(6)
    _ = try Register(path: path, access: .writing)
    do { try Forger(path).run("UPDATE changeset SET rows = ? WHERE number = 3", [.integer(rows)]) }
    let register = try Register(path: path, access: .reading)
    #expect(try register.read { try !$0.examine().isEmpty })
    withExtendedLifetime(temporary) {}
  }
}
