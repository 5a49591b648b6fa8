import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// What somebody does to entries of older layouts, before or after they are sealed.
@Suite struct ForgedOldEntryTests {
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

  @Test(arguments: [Int64(-1), .min])
  func `a part of less than no rows is a finding`(rows: Int64) throws {
    let (temporary, path, _) = try old(6)
    _ = try Register(path: path, access: .writing)
    do { try Forger(path).run("UPDATE changeset SET rows = ? WHERE number = 3", [.integer(rows)]) }
    let register = try Register(path: path, access: .reading)
    #expect(try register.read { try !$0.examine().isEmpty })
    withExtendedLifetime(temporary) {}
  }

  @Test func `a register with shells and erased commands is upgraded, and its letter holds`() throws
  {
    let (temporary, path, head) = try old(16)
    #expect(try Register(path: path, access: .reading).read { try $0.verify([head]) } == [])
    let register = try Register(path: path, access: .writing)
    #expect(try register.read { try $0.examine() }.filter { $0.sort != .copyFromBefore } == [])
    #expect(try register.read { try $0.verify([head]) } == [])
    let seals = try register.read { try $0.entries().filter { $0.kind == .seal }.map(\.reason) }
    #expect(seals == [Seal.sound])
    // Of an entry that lost its command nothing is left with which the command could be guessed.
    let left = try register.read { reading in
      try reading.connection.first(
        """
        SELECT count(*) FROM entry e JOIN erased x ON x.office = e.office AND x.number = e.number
        WHERE x.slot = 2 AND (e.seed IS NOT NULL OR e.oldTextSalt IS NOT NULL)
        """
      ) { $0.integer(0) }
    }
    #expect(left == 0)
    withExtendedLifetime(temporary) {}
  }

  @Test func `a salt of another length is a finding`() throws {
    let (temporary, path, _) = try old(16)
    let register = try Register(path: path, access: .writing)
    try Forger(path).run(
      "UPDATE trace SET salt = substr(salt, 1, 31) WHERE salt IS NOT NULL AND number = 8")
    #expect(
      try register.read { try $0.examine() }.contains {
        if case .chain(_, why: .index) = $0 { true } else { false }
      })
    withExtendedLifetime(temporary) {}
  }

  @Test func `what a purge is said to have left has the name of what was purged`() throws {
    let (temporary, path, head) = try old(16)
    let plain = PlainSQLite(path: path)
    try plain.run("UPDATE record SET slug = 'amina', title = 'Minister' WHERE kind = 'person'")
    let register = try Register(path: path, access: .reading)
    #expect(
      try register.read { try $0.examine() }.contains {
        if case .unaccounted("record", _, _, _) = $0 { true } else { false }
      })
    // What earlier purges took is said, upgraded or not.
    let erased = try register.read { try $0.since([head]) }.erasures.map(\.rows).reduce(0, +)
    #expect(erased > 0)
    withExtendedLifetime(temporary) {}
  }
}
