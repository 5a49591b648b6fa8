import Domain
import JSON
import Sheets
import TestSupport
import Testing

@testable import Exchange

/// What holds for every grant that the standard allows.
@Suite struct GivingPropertyTests {
  private let keys = IATIKeys { name in
    let hash = name.utf8.reduce(UInt64(7)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return RecordID(high: hash, low: hash &* 31)
  }

  @Test(arguments: 0..<40)
  func `a grant that nobody changed is written as it was read`(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    for _ in 0..<25 {
      let grant = Self.grant(&dice)
      #expect(GivingCheck(grant).findings.isEmpty, "\(Self.text(grant))")
      let mapping = GivingMapping(
        grant, keys, GivingNames(remembers: false), today: "2026-06-30",
        identity: RecordID(high: 1, low: 1))
      let publication = mapping.publication
      let shared = Dictionary(
        mapping.shared.map { ($0.record.id, $0.record) }, uniquingKeysWith: { first, _ in first })
      let export = GivingExport(
        keys, IATIParties(record: { shared[$0] }, original: { shared[$0] }), modified: { _ in nil })
      let written = try export.grant(publication.records, original: publication.original)
      #expect(written == grant, "\(Self.text(grant))")
      #expect(export.missing.isEmpty)
      let again = GivingOriginals(keys).publication(
        publication.original, of: publication.records[0].id)
      #expect(again == publication)
    }
  }

  @Test(arguments: 0..<40)
  func `a grant in a table is the same grant`(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed + 1000))
    let grants = (0..<25).map { _ in Self.grant(&dice) }
    var columns = GivingColumns()
    for grant in grants { columns.note(grant) }
    columns.arrange()
    let table = try #require(
      GivingTable(SheetRow(number: 1, cells: columns.headings.map { .text($0) })))
    #expect(table.problems.isEmpty)
    for grant in grants {
      let (read, problems) = table.grant(SheetRow(number: 2, cells: columns.cells(grant)))
      #expect(problems.isEmpty)
      #expect(Self.sorted(read) == Self.sorted(grant), "\(Self.text(grant))")
    }
  }

  // MARK: Grants by dice

  private static func text(_ node: JSONNode) -> String {
    var writer = JSONWriter(compact: true)
    writer.node(node)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// With the properties in the order of the alphabet, which says nothing.
  private static func sorted(_ node: JSONNode) -> JSONNode {
    switch node.content {
    case .object(let members):
      JSONNode(
        .object(members.map { ($0.name, sorted($0.value)) }.sorted { $0.name < $1.name }))
    case .array(let elements): JSONNode(.array(elements.map(sorted)))
    default: node
    }
  }

  private static func grant(_ dice: inout Dice) -> JSONNode {
    object(.grant, &dice)
  }

  private static func object(_ object: GivingObject, _ dice: inout Dice) -> JSONNode {
    var members: [(name: String, value: JSONNode)] = []
    for field in object.fields where field.name != "recipientIndividual" {
      let isRequired =
        object.required.contains(field.name) || field.name == "recipientOrganization"
      guard isRequired || dice.roll(0...2) == 0 else { continue }
      let value = value(field, &dice)
      if value.object?.isEmpty ?? value.array?.isEmpty ?? false { continue }
      members.append((field.name, value))
    }
    return JSONNode(.object(members))
  }

  private static func value(_ field: GivingField, _ dice: inout Dice) -> JSONNode {
    let day = "\(dice.roll(1990...2025))-0\(dice.roll(1...9))-1\(dice.roll(0...9))"
    switch field.shape {
    case .text:
      let words = [
        "Écoles de Kaya", "a", "\"quoted\", said", "GB-CHC-\(dice.roll(1...99))", "x\ny",
      ]
      return JSONNode(.string(words[dice.roll(0...words.count - 1)]))
    case .number:
      let numbers = ["0", "12000.50", "7", "\(dice.roll(1...89)).25"]
      return JSONNode(.number(numbers[dice.roll(0...3)]))
    case .date(let isPartial):
      let forms = [day, day + "T09:30:00+01:00", day + "T00:00:00Z"]
      if isPartial, dice.roll(0...1) == 0 {
        return JSONNode(.string(String(day.prefix(dice.roll(0...1) == 0 ? 7 : 4))))
      }
      return JSONNode(.string(forms[dice.roll(0...2)]))
    case .moment: return JSONNode(.string(day + "T23:59:59.123Z"))
    case .address: return JSONNode(.string("https://example.org/\(dice.roll(1...9))"))
    case .code(let codes):
      let sorted = codes.filter { field.name != "currency" || Currency($0) != nil }.sorted()
      return JSONNode(.string(sorted[dice.roll(0...sorted.count - 1)]))
    case .yesOrNo: return JSONNode(.string(["Yes", "No"][dice.roll(0...1)]))
    case .object(let object): return self.object(object, &dice)
    case .list(let object):
      let elements = (0..<dice.roll(1...3)).map { _ in self.object(object, &dice) }
      return JSONNode(.array(elements.filter { $0.object?.isEmpty == false }))
    case .texts(let codes):
      let words = codes?.sorted() ?? ["360G-a-1", "360G-a-2"]
      return JSONNode(.array([JSONNode(.string(words[dice.roll(0...words.count - 1)]))]))
    }
  }
}
