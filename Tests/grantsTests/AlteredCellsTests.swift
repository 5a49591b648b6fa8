import Examples
import Foundation
import FuzzTargets
import TestSupport
import Testing

@testable import grants

/// Any cell of any table, altered behind the program's back: `doctor` names the table and ends with 3, `repair`
/// and every other command end. `GRANTS_ALL_FAULTS=1 swift test` draws every column and every value; the
/// usual run draws a sample.
@Suite(.serialized) struct AlteredCellsTests {
  private static let drawsAll = ProcessInfo.processInfo.environment["GRANTS_ALL_FAULTS"] != nil

  /// What can be altered without a word, and why.
  private static let silent: Set<String> = [
    // Of this file alone: which office it is and when it was made is no part of what offices exchange.
    "identity.office", "identity.made",
    // Which reminders went out is known to this file alone.
    "sent.rule", "sent.record", "sent.due", "sent.days", "sent.recipient", "sent.at",
    "sent.address",
    "sent.state", "sent.detail",
    // The page at which a word is looked for: FTS5 compares those that are there, not whether one is missing.
    "searchText_idx.segid", "searchText_idx.term", "searchText_idx.pgno",
  ]

  /// Tables that are told of together: a row of the one is nothing without the other.
  private static func names(of table: String) -> [String] {
    switch table {
    case "entry", "said", "seen", "changeset", "span", "line", "trace", "erased", "signature":
      ["entry", "said", "seen", "changeset", "change", "erased", "signature"]
    case "searchMap", "searchText": ["searchMap", "searchText"]
    case _ where table.hasPrefix("searchText_"): ["searchMap", "searchText"]
    // The bytes of a document are told by its reference.
    case "content": ["content", "document"]
    default: [table]
    }
  }

  private static let values: [CellValue] = [
    .null, .integer(.min), .integer(.max), .integer(-1), .integer(0), .integer(1 << 40), .real(0.5),
    .text([]), .text(Array("x".utf8)), .text([97, 0, 98]), .text([0xFF, 0xFE]), .blob([]),
    .blob([UInt8](repeating: 7, count: 15)), .blob([UInt8](repeating: 7, count: 16)),
    .blob([UInt8](repeating: 7, count: 17)), .ofRow(1), .ofRow(5),
  ]

  /// The demonstration with something in every table that a command fills.
  private static func demonstration() throws -> (Workplace, AlterableRegister) {
    let place = try Workplace()
    place.make("demonstration")
    try Data("proof".utf8).write(to: URL(filePath: place.path("proof.txt")))
    place.run(
      "record", "reading-rooms/rooms", "1", "--on", "2026-06-01", "--evidence",
      place.path("proof.txt"))
    place.run("undo")
    place.run("redo")
    // Something erased, a name among it, and an office that goes on with a file of another.
    place.run("record", "reading-rooms/rooms", "2", "--on", "2026-06-02", "--by", "ben")
    place.run("purge", "--name", "ben", "--confirm", "ben")
    place.run("add", "person", "amina", "Amina Zongo")
    place.run("purge", "amina", "--confirm", "amina")
    place.run("clone", place.path("clone.sqlite"))
    place.run("set", "notice", "A clone.", "--register", place.path("clone.sqlite"))
    try FileManager.default.removeItem(atPath: place.path("grants.sqlite"))
    try FileManager.default.moveItem(
      atPath: place.path("clone.sqlite"), toPath: place.path("grants.sqlite"))
    let file = [UInt8](try Data(contentsOf: URL(filePath: place.path("grants.sqlite"))))
    let alterable = try #require(AlterableRegister(file, at: place.path("loose.sqlite")))
    return (place, alterable)
  }

  @Test func `the demonstration is as it was when nothing is altered`() throws {
    let (place, alterable) = try Self.demonstration()
    #expect(!alterable.write([], to: place.path("altered.sqlite")))
    #expect(place.run("doctor", "--register", place.path("altered.sqlite")).status == 0)
    let filled = alterable.tables.filter { $0.rows > 0 }.map(\.name)
    #expect(filled.count > 25 && filled.contains("content"), "\(filled)")
  }

  @Test func `doctor names the table of any altered cell, and doctor and repair come to their end`()
    throws
  {
    let (place, alterable) = try Self.demonstration()
    var dice = Dice(seed: 18)
    var cases: [Alteration] = []
    for table in alterable.tables where table.rows > 0 {
      for column in table.columns {
        for value in Self.drawsAll ? Self.values : [dice.pick(Self.values)] {
          cases.append(
            .cell(table: table.name, column: column, row: dice.roll(0...table.rows - 1), value))
        }
      }
      cases.append(.removal(table: table.name, row: dice.roll(0...table.rows - 1)))
      cases.append(.addition(table: table.name, row: 0, .blob([UInt8](repeating: 9, count: 16))))
    }
    cases.shuffle(using: &dice)
    if !Self.drawsAll { cases = Array(cases.prefix(20)) }
    var drawn = 0
    for alteration in cases {
      let path = place.path("altered.sqlite")
      guard alterable.write([alteration], to: path) else { continue }
      drawn += 1
      let doctor = place.run("doctor", "--register", path, "--format", "json")
      if Self.isSilent(alteration) {
        #expect([0, 3].contains(doctor.status), "\(alteration): \(doctor)")
      } else {
        #expect(doctor.status == 3, "\(alteration): \(doctor)")
        let names = Self.names(of: alteration.table)
        #expect(
          names.contains { Self.isNamed($0, in: doctor.output) }, "\(alteration): \(doctor.output)")
      }
      let saved = place.path("saved.sqlite")
      let repair = place.run("repair", path, saved)
      #expect([0, 3].contains(repair.status), "\(alteration): \(repair)")
      try? FileManager.default.removeItem(atPath: saved)
    }
    print("altered cells: \(drawn)")
  }

  private static func isSilent(_ alteration: Alteration) -> Bool {
    switch alteration {
    case .cell(let table, let column, _, _): silent.contains("\(table).\(column)")
    case .removal(let table, _), .addition(let table, _, _):
      silent.contains { $0.hasPrefix("\(table).") } && table != "identity"
    }
  }

  /// Whether a finding has the table, or SQLite says it.
  private static func isNamed(_ table: String, in output: String) -> Bool {
    output.contains("\"table\": \"\(table)\"") || output.contains(" \(table).")
      || output.contains("failed in \(table)") || output.contains(" \(table)_")
  }

  @Test(arguments: [1, 2, 3])
  func `a circle of records is named, and no command hangs`(length: Int) throws {
    let (place, alterable) = try Self.demonstration()
    let database = place.path("altered.sqlite")
    #expect(
      alterable.write(Circle.alterations(of: length, in: alterable), to: database))
    let doctor = place.run("doctor", "--register", database, "--format", "json")
    #expect(doctor.status == 3)
    #expect(doctor.output.contains("\"code\": \"circle\""), "\(doctor.output)")
    let saved = place.run("repair", database, place.path("saved.sqlite"))
    #expect(saved.status == 3)
    for command in [
      ["status"], ["list", "deliverable"], ["list", "city"], ["overdue"], ["upcoming"],
      ["search", "reading"], ["report"], ["report", "--kind", "portfolio"], ["history"], ["undo"],
      ["attest"],
      ["export", "--format", "json"], ["set", "language", "fr"], ["doctor", "--rebuild"],
    ] {
      let outcome = place.run(command + ["--register", database])
      #expect([0, 1, 3].contains(outcome.status), "\(command): \(outcome)")
      #expect(!outcome.errors.contains("not expected"), "\(command): \(outcome)")
    }
  }

  @Test func `no command traps on an altered cell`() throws {
    let (place, alterable) = try Self.demonstration()
    var dice = Dice(seed: 19)
    let filled = alterable.tables.filter { $0.rows > 0 }
    for _ in 0..<(Self.drawsAll ? 2000 : 25) {
      let table = dice.pick(filled)
      let alteration = Alteration.cell(
        table: table.name, column: dice.pick(table.columns), row: dice.roll(0...table.rows - 1),
        dice.pick(Self.values))
      guard alterable.write([alteration], to: place.path("altered.sqlite")) else { continue }
      for command in [
        ["status"], ["overdue"], ["report"], ["report", "--kind", "portfolio"], ["history"],
        ["undo"], ["attest"], ["set", "language", "fr"],
      ] {
        _ = place.run(command + ["--register", place.path("altered.sqlite")])
      }
    }
  }
}

/// A circle of parents in a register.
private enum Circle {
  /// Has records of the top stand under one another.
  static func alterations(
    of length: Int, in register: AlterableRegister
  ) -> [Alteration] {
    // The rows of `record` are in the order of keys; the first is the root.
    let rows = register.tables.first { $0.name == "record" }?.rows ?? 0
    let first = rows / 2
    return (0..<length).map { step in
      .cell(
        table: "record", column: "parent", row: first + step,
        .of("id", row: first + (step + 1) % length))
    }
  }
}
