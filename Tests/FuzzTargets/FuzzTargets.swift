import Domain
import Exchange
import Reporting

/// Everything that reads what comes from outside, each as one function of bytes. It may refuse them; it
/// may not trap, hang or grow without limit.
package struct FuzzTarget: Sendable, CustomStringConvertible {
  /// The name.
  package let name: String
  /// Inputs that it takes, to begin with.
  package let seeds: [[UInt8]]
  /// Reads an input.
  package let read: @Sendable ([UInt8]) -> Void

  /// The name.
  package var description: String { name }

  /// All of them.
  package static let all = [
    dates, references, numbers, values, csv, workbook, sheet, tables, mappings, interchange,
    activities, validation, originals, calendars, queries, pictures, changesets, heads, salts,
    register,
    schema, cells, layouts, grants,
  ]

  static func texts(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Hands out bytes in two pieces, so that what is cut in the middle is met as well.
  static func pieces(_ bytes: [UInt8]) -> () -> [UInt8]? {
    let half = bytes.count / 2
    var pieces = [Array(bytes[half...]), Array(bytes[..<half])].filter { !$0.isEmpty }
    return { pieces.popLast() }
  }

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

  static let interchange = FuzzTarget(
    name: "interchange",
    seeds: texts(
      """
      {"format": "grants", "version": "1", "settings": {"timeZone": "UTC"}, "records": [
      {"reference": "kaya", "kind": "city", "title": "Kaya", "country": "BF"},
      {"reference": "p", "kind": "project", "title": "P", "plannedStart": "2025-10"}]}
      """, "[1, 2.5e10, \"\\u00e9\\ud83d\\ude00\", null, true]", "{}")
  ) { bytes in
    var reader = InterchangeReader(pieces(bytes))
    try? reader.read { _, _ in }
  }
}
