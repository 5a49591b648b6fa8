import Domain
import Exchange
import Foundation

@testable import Persistence

extension FuzzTarget {
  static let changesets = FuzzTarget(
    name: "changesets",
    seeds: [
      Changeset.encoded([
        RowChange(
          table: "city", operation: .insert, old: [nil, nil],
          new: [.blob(Array(repeating: 7, count: 16)), .text("BF")], isKey: [true, false], key: [],
          subject: nil, columns: 0),
        RowChange(
          table: "city", operation: .update,
          old: [.blob(Array(repeating: 7, count: 16)), .text("BF")], new: [nil, .text("ML")],
          isKey: [true, false], key: [], subject: nil, columns: 0),
      ])
    ]
  ) { bytes in
    var rows: [RowChange] = []
    guard (try? Changeset.forEachRow(in: bytes, { rows.append($0) })) != nil else { return }
    _ = try? Changeset.inverted(bytes)
    let again = Changeset.encoded(rows)
    var read: [RowChange] = []
    try? Changeset.forEachRow(in: again) { read.append($0) }
    // By bytes: a number that is none is not even equal to itself.
    precondition(
      Changeset.encoded(read) == again, "a changeset is not what it was read from")
  }

  static let heads = FuzzTarget(
    name: "heads",
    seeds: texts(
      "> grants-head office=01a210ad-a7d7-7000-a6ab-5338a906b652 entry=3 at=1782820805000\n> sha256="
        + String(repeating: "ab", count: 32))
  ) { bytes in
    for head in ChainHead.all(in: text(bytes)) {
      precondition(ChainHead.all(in: head.line) == [head], "a head is not what it spells")
    }
  }

  /// What is left of a seed: whatever stands there, cutting it again takes exactly the salts that are to go.
  static let salts = FuzzTarget(
    name: "salts",
    seeds: [
      [UInt8](repeating: 7, count: 32), [3, 0, 0, 0, 0] + [UInt8](repeating: 7, count: 32),
      SaltTree.none.stored,
    ]
  ) { bytes in
    guard let tree = SaltTree(stored: bytes) else { return }
    precondition(
      SaltTree(stored: tree.stored) == tree, "a tree of salts is not what it was read from")
    let gone = Set(bytes.prefix(4).map { Int64($0) }).sorted()
    let left = tree.without(gone, of: 256)
    var (before, after) = (SaltWalk(tree), SaltWalk(left))
    for slot in Int64(0)..<256 {
      let (old, new) = (before.salt(of: slot), after.salt(of: slot))
      precondition(new == (gone.contains(slot) ? nil : old), "a cut took other salts")
    }
  }

  /// A register of which some bytes are others: each three bytes of the input are a place and a value.
  static let register = FuzzTarget(
    name: "register", seeds: [[1, 0, 7], [40, 200, 255, 90, 3, 0]]
  ) {
    bytes in
    guard var file = smallRegister else { return }
    for index in stride(from: 0, to: bytes.count - 2, by: 3).prefix(64) {
      let place = (Int(bytes[index]) << 8 | Int(bytes[index + 1])) * 7 % file.count
      file[place] = bytes[index + 2]
    }
    let path = NSTemporaryDirectory() + "grants-fuzz-\(getpid()).sqlite"
    defer {
      for suffix in ["", "-journal"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
    guard (try? Data(file).write(to: URL(filePath: path))) != nil,
      let register = try? Register(path: path, access: .reading)
    else { return }
    _ = try? register.read { try $0.examine() }
    let past = try? register.read { try $0.lastEntry(until: .max) - 2 }
    _ = try? register.read(as: Viewer(knownUntil: past)) { _ = try $0.projectFacts() }
    _ = try? register.read { reading in
      _ = try reading.projectFacts()
      _ = try reading.deadlines(.overdue, asOf: Day(daysSinceEpoch: 30_000))
      _ = try reading.search("city", limit: 5)
    }
  }

  static let smallRegister: [UInt8]? = {
    let path = NSTemporaryDirectory() + "grants-fuzz-seed-\(getpid()).sqlite"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let author = Author(name: "ada", clock: 1, today: Day(daysSinceEpoch: 20_000))
    guard let register = try? Register.create(path: path, settings: [:], author: author) else {
      return nil
    }
    for (kind, reference) in [(Kind.city, "kaya"), (.project, "p"), (.deliverable, "p/w")] {
      _ = try? register.change("add", by: author) { change in
        var draft = Draft(kind: kind, reference: try Reference(reference), title: reference)
        if kind == .deliverable { draft.entries["due"] = .value(.date(try PartialDate("2026-01"))) }
        try change.add(draft)
      }
    }
    return (try? Data(contentsOf: URL(filePath: path))).map { [UInt8]($0) }
  }()

  /// What is typed to find records: words, references and names of fields.
  static let queries = FuzzTarget(
    name: "queries", seeds: texts("kaya", "p/w", "\"a\" OR b*", "due=2026-01", "Əliyev NEAR(x)")
  ) { bytes in
    let text = text(bytes)
    for kind in Kind.allCases { _ = kind.field(text) }
    _ = UnknownReason(spelled: text)
    _ = try? searched?.read { reading in
      _ = try reading.search(text, limit: 5)
      _ = try reading.references(beginning: text, limit: 5)
      _ = try reading.find(try Reference(text))
    }
  }

  private static let searched: Register? = {
    guard let file = smallRegister else { return nil }
    let path = NSTemporaryDirectory() + "grants-fuzz-searched-\(getpid()).sqlite"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try? Data(file).write(to: URL(filePath: path))
    return try? Register(path: path, access: .reading)
  }()

  /// Pictures that lose their metadata.
  static let pictures = FuzzTarget(
    name: "pictures",
    seeds: [
      [0xFF, 0xD8, 0xFF, 0xE1, 0, 4, 7, 7, 0xFF, 0xE0, 0, 3, 1, 0xFF, 0xDA, 0, 2, 9, 0xFF, 0xD9],
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1] + Array("tEXt".utf8)
        + [9, 0, 0, 0, 0, 0, 0, 0, 0] + Array("IEND".utf8) + [0, 0, 0, 0],
    ]
  ) { bytes in
    let once = ImageMetadata.removed(from: bytes)
    precondition(ImageMetadata.removed(from: once) == once, "metadata are left in a picture")
  }

  /// Calendars are only written: whatever a register says, no line is longer than it may be and none
  /// is made by what stands in another.
  static let calendars = FuzzTarget(
    name: "calendars", seeds: texts("Report\nEND:VEVENT", "a;b,c\\n", "École\r\n\u{85}x")
  ) { bytes in
    let text = text(bytes)
    var written: [UInt8] = []
    var writer = CalendarWriter(name: text, language: text, refreshHours: 1) { written += $0 }
    try? writer.write(
      CalendarEntry(
        uid: text, changed: 0, title: text, description: text, day: Day(daysSinceEpoch: 20_000),
        alarmDays: [7], categories: [text], url: text, location: text))
    try? writer.finish()
    let lines = String(decoding: written, as: UTF8.self).components(separatedBy: "\r\n")
    precondition(
      lines.allSatisfy { $0.utf8.count <= 75 && !$0.utf8.contains { $0 < 0x20 && $0 != 9 } },
      "a line is too long or holds a control sign")
    precondition(lines.count { $0.hasPrefix("BEGIN:") } == 3, "a text made a part of its own")
  }
}
