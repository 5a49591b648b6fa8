import Domain
import TestSupport
import Testing

@testable import Persistence

/// What somebody who has the file, and perhaps the key, does to history (SECURITY.md), and what is said of it.
@Suite struct ForgeryTests {
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
    ("the layout", { try $0.run("UPDATE entry SET layout = 99 WHERE number = 4") }),
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
        try $0.drop(entry: 4)
        for table in ["span", "changeset", "entry"] {
          try $0.run("UPDATE \(table) SET number = number - 1 WHERE number > 4")
        }
        try $0.run("DELETE FROM delivery WHERE day = '2026-02-10'")
        try $0.run("DELETE FROM record WHERE slug = '@2026-02-10'")
      }
    ),
    (
      "two entries swapped",
      {
        for table in ["span", "changeset", "entry"] {
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
      try forger.drop(entry: last.entry.number)
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
        "UPDATE changeset SET bytes = ?, size = NULL WHERE office = ? AND number = ?",
        [.blob(Changeset.encoded(shorter))] + last.values)
      try forger.rehash(signingWith: victim.keys.existingKey())
    }
    #expect(try !victim.findings().isEmpty)
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
}
