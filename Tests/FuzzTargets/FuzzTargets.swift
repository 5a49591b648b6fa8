import Domain
import Exchange
import Foundation
import Reporting

@testable import Persistence
@testable import Sheets

/// Everything that reads what comes from outside, each as one function of bytes. It may refuse them; it
/// may not trap, hang or grow without limit.
public struct FuzzTarget: Sendable, CustomStringConvertible {
  /// The name.
  public let name: String
  /// Inputs that it takes, to begin with.
  public let seeds: [[UInt8]]
  /// Reads an input.
  public let read: @Sendable ([UInt8]) -> Void

  /// The name.
  public var description: String { name }

  /// All of them.
  public static let all = [
    dates, references, numbers, values, csv, workbook, interchange, changesets, heads, register,
    grants,
  ]

  static func texts(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  static let dates = FuzzTarget(
    name: "dates",
    seeds: texts(
      "2025-10-14", "2025-36", "2025-10~", "..", "octobre 2025", "Q4 2025", "in 3 weeks",
      "il y a 2 jours", "14/10/2024", "end+90d", "+45d", "+30wd", "14 Oct 2024", "6m")
  ) { bytes in
    let text = text(bytes)
    let today = Day(daysSinceEpoch: 20_000)
    if let date = try? PartialDate(text) {
      _ = (date.first, date.last, try? PartialDate(date.text))
    }
    _ = try? DateWords(today: today).date(text)
    _ = DateStep(text).map { $0.times(3).from(today) }
    _ = DueOffset(text).map { $0.from(today, WorkCalendar()) }
    _ = DueRule(text)
    _ = Day(text)
    _ = WorkCalendar.weekend(text)
  }

  static let references = FuzzTarget(
    name: "references",
    seeds: texts("bf-girls/workshops@2025-03-14", "p/w/kaya", "a@b@c", "É/ß", "@", "//")
  ) { bytes in
    let text = text(bytes)
    if let reference = try? Reference(text) {
      let again = try? Reference(reference.description)
      precondition(again == reference, "a reference is not what it spells")
    }
    _ = Slug.make(from: text)
    _ = SearchWords.query(text)
    _ = SearchWords.indexed(text)
    _ = RecordID(text)
    _ = Spelling.nearest(to: text, among: ["workshops", "end", "libraries"])
  }

  static let numbers = FuzzTarget(
    name: "numbers", seeds: texts("1234.5600", "-0.5", "1e9", "999999999999999999", "1 200,50")
  ) { bytes in
    let text = text(bytes)
    if let number = ExactDecimal(text) {
      precondition(ExactDecimal(number.description) == number, "a number is not what it spells")
      _ = (number.times(number), number.adding(number), number.ratio(to: number))
      _ = number.rounded(to: 2)
    }
  }

  static let values = FuzzTarget(
    name: "values", seeds: texts("12 XOF", "female=48", "blue", "yes", "kaya,dori", "12.5", "?")
  ) { bytes in
    let text = text(bytes)
    for kind in Kind.allCases {
      for field in kind.fields { _ = try? Draft.Entry(text, for: field, kind: kind) }
    }
  }

  static let csv = FuzzTarget(
    name: "csv",
    seeds: texts("a;b\n1;\"x\"\"y\"\n", "a,b\r\n1,2\r\n", "\u{FEFF}a\tb\n\"", "a|b\n'1'|2")
  ) { bytes in
    rows(bytes)
  }

  static let workbook = FuzzTarget(name: "workbook", seeds: [smallWorkbook()]) { bytes in
    rows(bytes)
  }

  private static func rows(_ bytes: [UInt8]) {
    guard
      let table = try? TableFile(
        RandomAccess(bytes),
        open: {
          var pieces = [bytes]
          return { pieces.popLast() }
        }), let next = try? table.rows()
    else { return }
    var count = 0
    while count < 5000, (try? next()) != nil { count += 1 }
  }

  static let interchange = FuzzTarget(
    name: "interchange",
    seeds: texts(
      """
      {"format": "grants", "version": "1", "settings": {"timeZone": "UTC"}, "records": [
      {"reference": "kaya", "kind": "city", "title": "Kaya", "country": "BF"},
      {"reference": "p", "kind": "project", "title": "P", "plannedStart": "2025-10"}]}
      """, "[1, 2.5e10, \"\\u00e9\\ud83d\\ude00\", null, true]", "{}")
  ) { bytes in
    var pieces = [bytes]
    var reader = InterchangeReader { pieces.popLast() }
    try? reader.read(settings: { _ in }) { _, _ in }
  }

  static let changesets = FuzzTarget(
    name: "changesets",
    seeds: [
      Changeset.encoded([
        RowChange(
          table: "city", operation: .insert, old: [nil, nil],
          new: [.blob(Array(repeating: 7, count: 16)), .text("BF")], isKey: [true, false]),
        RowChange(
          table: "city", operation: .update,
          old: [.blob(Array(repeating: 7, count: 16)), .text("BF")], new: [nil, .text("ML")],
          isKey: [true, false]),
      ])
    ]
  ) { bytes in
    var rows: [RowChange] = []
    guard (try? Changeset.forEachRow(in: bytes, { rows.append($0) })) != nil else { return }
    _ = try? Changeset.inverted(bytes)
    let again = Changeset.encoded(rows)
    var read: [RowChange] = []
    try? Changeset.forEachRow(in: again) { read.append($0) }
    precondition(read == rows, "a changeset is not what it was read from")
  }

  static let heads = FuzzTarget(
    name: "heads",
    seeds: texts(
      "> grants-head office=01a210ad-a7d7-7000-a6ab-5338a906b652 entry=3 at=1782820805000\n> sha256="
        + String(repeating: "ab", count: 32))
  ) { bytes in
    if let head = ChainHead(in: text(bytes)) { precondition(ChainHead(in: head.line) == head) }
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
    _ = try? register.read { reading in
      _ = try reading.projectFacts()
      _ = try reading.deadlines(.overdue, asOf: Day(daysSinceEpoch: 30_000))
      _ = try reading.search("city", limit: 5)
    }
  }

  private static let smallRegister: [UInt8]? = {
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

  private static func smallWorkbook() -> [UInt8] {
    final class Sink { var bytes: [UInt8] = [] }
    let sink = Sink()
    let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let parts = [
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"\(office)/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(main)\"><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>"
      ),
    ]
    var zip = ZipWriter { sink.bytes += $0 }
    for (name, text) in parts {
      try? zip.begin(name)
      try? zip.write(Array(text.utf8))
    }
    try? zip.finish()
    return sink.bytes
  }
}
