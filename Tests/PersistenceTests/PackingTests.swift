import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// Changesets and originals lie packed in the file where that makes them smaller; what lies there as it is reads the
/// same, and what somebody put there is unpacked only as far as it can be genuine.
@Suite struct PackingTests {
  private func unpacked(_ stored: StoredBytes) throws -> [UInt8] {
    guard let size = stored.size else { return stored.bytes }
    return try stored.bytes.withUnsafeBytes { try Packer.unpacked($0, size: size) }
  }

  @Test func `whatever is packed comes back as it was, and takes no more room`() throws {
    var random = Dice(seed: 25)
    let packer = Packer()
    for _ in 0..<400 {
      let count = Int.random(in: 0..<5_000, using: &random)
      let letters = UInt8.random(in: 1...255, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...letters, using: &random) }
      let stored = packer.stored(bytes)
      #expect(stored.bytes.count <= bytes.count)
      #expect(try unpacked(stored) == bytes)
    }
    #expect(packer.stored([UInt8](repeating: 1, count: 127)).size == nil)
    #expect(packer.stored([UInt8](repeating: 1, count: 128)).size == 128)
    #expect(packer.stored([UInt8](repeating: 1, count: Packer.largest + 1)).size == nil)
  }

  @Test
  func `a claim is refused before memory is taken, and bytes that are not those that were packed`()
  {
    let bytes = Array(repeatElement(Array("words and words ".utf8), count: 100).joined())
    let packed = Packer().stored(bytes).bytes
    func fault(_ bytes: [UInt8], _ size: Int64) -> PackingFault? {
      do {
        _ = try bytes.withUnsafeBytes { try Packer.unpacked($0, size: size) }
        return nil
      } catch {
        return error as? PackingFault
      }
    }
    #expect(fault(packed, 1_600) == nil)
    #expect(fault(packed, 5_000_000_000) == .tooLarge(5_000_000_000))
    #expect(fault(packed, .max) == .tooLarge(.max))
    #expect(fault(packed, 1_032 * Int64(packed.count) + 1) != nil)
    #expect(fault([UInt8](repeating: 0, count: 100_000), Int64(Packer.largest) + 1) != nil)
    for size: Int64 in [1_599, 1_601, 1, 0, -1, .min] { #expect(fault(packed, size) == .damaged) }
    #expect(fault(packed.dropLast(), 1_600) == .damaged)
    #expect(fault(packed + [0], 1_600) == .damaged)
    #expect(fault(Array(packed.dropFirst()), 1_600) == .damaged)
    #expect(fault(bytes, 1_600) == .damaged)
    #expect(fault([], 1) == .tooLarge(1))
  }

  /// A register whose entry 3 is packed, with an original that is.
  private func filled() throws -> TemporaryRegister {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya")
    try temporary.add(
      .project, "p", "Project", ["note": String(repeating: "words and words ", count: 40)])
    _ = try temporary.register.change("original", by: TemporaryRegister.ada) { change in
      try change.insert(Self.original, of: change.find(Reference("p")))
    }
    try temporary.add(.city, "dori", "Dori")
    return temporary
  }

  private static let original = Original(
    content: Array(repeatElement(Array("<activity>words</activity>".utf8), count: 50).joined()),
    mapping: 1)

  @Test func `packed and plain parts read the same`() throws {
    let temporary = try filled()
    func told(_ register: Register) throws -> [String] {
      let entries = try register.read { reading in
        try reading.entries().map { "\($0) \(try reading.rows(of: $0.name))" }
      }
      let head = try register.read { try $0.head() }
      var past = try Look(temporary.path)
      let pasts = try register.read { try $0.entries() }.map { entry in
        past.knownUntil = entry.at
        return try past.read { try "\($0.rows(.city)) \($0.rows(.project))" }
      }
      return try entries + pasts + ["\(head)", "\(register.read { try $0.examine() })"]
    }
    let packed = try told(temporary.register)
    let count = try temporary.register.writeLocally { connection in
      let rows = try connection.rows(
        "SELECT rowid, bytes, size FROM changeset WHERE size IS NOT NULL"
      ) { ($0.value(0), try $0.unpacked(1, size: 2)) }
      for (row, bytes) in rows {
        try connection.run(
          "UPDATE changeset SET bytes = ?, size = NULL WHERE rowid = ?", .blob(bytes), row)
      }
      return rows.count
    }
    #expect(count > 0)
    #expect(try told(temporary.register) == packed)
    try temporary.register.writeLocally { try HistoryPacking($0).pack() }
    #expect(try told(temporary.register) == packed)
  }

  @Test(arguments: [
    "size = 5000000000", "size = 67108865", "size = size + 1", "size = size - 1", "size = 0",
    "size = -1", "size = 9223372036854775807", "bytes = substr(bytes, 1, length(bytes) - 3)",
    "bytes = CAST(bytes || x'00' AS BLOB)", "bytes = x''", "bytes = zeroblob(2000000)",
  ])
  func `a part that cannot be unpacked is refused by its entry, whoever asks`(change: String) throws
  {
    let temporary = try filled()
    let entry = EntryName(office: try temporary.register.read { try $0.office() }, number: 3)
    try temporary.alter("UPDATE changeset SET \(change) WHERE number = 3 AND size IS NOT NULL")
    let register = temporary.register
    let unreadable = HistoryError.unreadable(entry)
    #expect(throws: unreadable) { try register.read { try $0.rows(of: entry) } }
    #expect(throws: unreadable) {
      try register.read { reading in
        try reading.rows(of: entry, about: [reading.find(Reference("p"))])
      }
    }
    #expect(throws: unreadable) { try register.undo(3, by: TemporaryRegister.ada) }
    let past = try Look(
      temporary.path, knownUntil: try register.read { try $0.time(ofEntry: 2) })
    #expect(throws: unreadable) { try past.read { try $0.rows(.city) } }
    let found = try register.read { try $0.examine() }
    #expect(found.contains(.chain(entry, why: .packed)), "\(found)")
    // What does not ask for it is as it was; a copy has it as it lies there.
    var drafts: [Draft] = []
    try register.read { try $0.forEachDraft { drafts.append($0) } }
    #expect(drafts.count == 3)
    let copy = temporary.folder.appending(path: "copy.sqlite").path()
    try register.backup(to: copy)
    #expect(
      try Register(path: copy, access: .reading).read { try $0.examine() }
        .contains(.chain(entry, why: .packed)))
  }

  @Test(arguments: [
    ("contentSize = 5000000000", "contentSize", "5000000000"),
    ("contentSize = contentSize + 1", "content", "zlib"),
    ("contentSize = -1", "content", "zlib"),
    ("content = CAST(content || x'00' AS BLOB)", "content", "zlib"),
    ("content = substr(content, 1, 20)", "content", "zlib"),
  ])
  func `an original that cannot be unpacked is refused by its record`(
    change: String, column: String, value: String
  ) throws {
    let temporary = try filled()
    #expect(
      try temporary.register.read { try $0.original(of: $0.find(Reference("p"))) } == Self.original)
    try temporary.alter("UPDATE original SET \(change)")
    let malformed = RegisterError.malformedRow(
      table: "original", column: column, record: "p", value: value)
    #expect(throws: malformed) {
      try temporary.register.read { try $0.original(of: $0.find(Reference("p"))) }
    }
    #expect(throws: malformed) { try temporary.register.read { try $0.forEachDraft { _ in } } }
    #expect(
      try temporary.register.read { try $0.examine() }
        .contains(.malformed(table: "original", key: "p", column: column, value: value)))
  }
}

extension TemporaryRegister {
  /// Changes the file as somebody may who has SQLite.
  fileprivate func alter(_ sql: String) throws {
    try DatabaseFile(path: path, .readWrite).connection.script(
      "PRAGMA ignore_check_constraints = ON; \(sql)")
  }
}
