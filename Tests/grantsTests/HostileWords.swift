import Domain
import Examples
import Foundation
import TestSupport

/// Texts with all that a terminal would obey, that turns a line round, or that forges another.
struct HostileWords {
  private var dice: Dice
  private var unit = ""

  init(seed: UInt64) {
    dice = Dice(seed: seed)
    unit = text()
  }

  /// A mark of the program's own, as somebody would forge it to colour a text.
  static let forged = (0xFDD0...0xFDD5).compactMap { Unicode.Scalar($0 as Int) }.map { String($0) }

  private static let pieces =
    [
      "\u{1B}[35m", "\u{1B}]0;x\u{7}", "\u{1B}", "\u{9B}35m", "\u{85}", "\u{7F}", "\u{8}", "\r",
      "\n",
      "\r\n", "\t", "\u{B}", "\u{C}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202B}", "\u{202C}",
      "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{FEFF}",
      "\u{E0041}", "\u{FFFE}", "\u{FFF9}", "\u{206A}", "Kaya", "École", "مدرسة", "學校", " ", "-",
      "|",
    ] + forged

  /// A text that begins with a letter.
  mutating func text() -> String {
    "w" + (0..<dice.roll(1...8)).map { _ in dice.pick(Self.pieces) }.joined() + "z"
  }

  /// The register file of the demonstration with a hostile text in every field that can hold one.
  mutating func register() throws -> Data {
    let example = Example.all.first { $0.name == "demonstration" }?.text ?? ""
    let file = try JSONSerialization.jsonObject(with: Data(example.utf8)) as? [String: Any] ?? [:]
    var records = file["records"] as? [[String: Any]] ?? []
    for index in records.indices { spoil(&records[index]) }
    var settings = file["settings"] as? [String: Any] ?? [:]
    settings["notice"] = text()
    // Settings hold for the records that follow them.
    let parts = try [settings as Any, records].map {
      String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self)
    }
    return Data(
      "{\"format\": \"grants-register\", \"settings\": \(parts[0]), \"records\": \(parts[1])}".utf8)
  }

  /// Fields of texts that spell something.
  private static let spelled: Set<String> = [
    "email", "sha256", "originalSha256", "entryHash", "rule", "every", "due", "within", "days",
    "thresholds", "from", "to", "field", "before", "after",
  ]

  private mutating func spoil(_ record: inout [String: Any]) {
    guard let kind = (record["kind"] as? String).flatMap(Kind.init(named:)) else { return }
    for field in kind.fields where !Self.spelled.contains(field.word) {
      switch field.shape {
      case .text: record[field.word] = text()
      case .texts: record[field.word] = [text(), text()]
      case .counts: if record[field.word] != nil { record[field.word] = ["total": 9, text(): 3] }
      default: break
      }
    }
    // Figures that go into another's count the same.
    if record["unit"] != nil { record["unit"] = unit }
    if record["title"] != nil { record["title"] = text() }
    if record["translations"] != nil { record["translations"] = ["title": ["ar": text()]] }
    record["unknown"] = (record["unknown"] as? [String: Any])?.filter { record[$0.key] == nil }
  }

  /// A file of each form that is imported or checked, good in its form, with hostile texts in it.
  mutating func file(_ form: String) -> String {
    switch form {
    case "kind.json": json([quoted("kind"): quoted(text()), quoted("reference"): quoted("a")])
    case "key.json":
      json([
        quoted("kind"): quoted("city"), quoted("reference"): quoted("a"), quoted(text()): "1",
      ])
    case "reference.json":
      json([quoted("kind"): quoted("city"), quoted("reference"): quoted(text())])
    case "syntax.json": "{\"format\": " + text()
    case "sheet.csv":
      "Reference,Name,Type,\(cell())\n"
        + (0..<5).map { "a\($0),\(cell()),\(cell()),\(cell())\n" }.joined()
    case "grants.json":
      "{\"grants\": [{\"id\": \(quoted(text())), \"title\": \(quoted(text())), \"currency\": \(quoted(text())), \"awardDate\": \(quoted(text())), \(quoted(text())): 1, \"fundingOrganization\": [{\"name\": \(quoted(text())), \"email\": \(quoted(text()))}]}]}"
    default:
      "<iati-activities version=\"2.03\"><iati-activity default-currency=\"\(xml())\"><iati-identifier>\(xml())</iati-identifier><title><narrative>\(xml())</narrative></title><activity-status code=\"\(xml())\"/><activity-date type=\"\(xml())\" iso-date=\"\(xml())\"/></iati-activity></iati-activities>"
    }
  }

  static let forms = [
    "kind.json", "key.json", "reference.json", "syntax.json", "sheet.csv", "grants.json",
    "activities.xml",
  ]

  private func json(_ members: [String: String]) -> String {
    let body = members.sorted { $0.key > $1.key }.map { "\($0.key): \($0.value)" }
    return
      "{\"format\": \"grants-register\", \"version\": 1, \"records\": [{\(body.joined(separator: ", "))}]}"
  }

  private func quoted(_ text: String) -> String {
    "\""
      + text.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() + "\""
  }

  private mutating func cell() -> String {
    "\"" + text().replacing("\"", with: "") + "\""
  }

  /// A text as XML 1.0 can hold it: no C0 but line ends and tabs.
  private mutating func xml() -> String {
    String(
      String.UnicodeScalarView(
        text().unicodeScalars.filter {
          ($0.value >= 0x20 || $0 == "\n" || $0 == "\t") && $0 != "\u{FFFE}"
        }))
  }
}
