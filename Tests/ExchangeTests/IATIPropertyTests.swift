import Domain
import Exchange
import IATIStandard
import TestSupport
import Testing
import XML

/// Makes entries of the standard at random, after the schema: every element and every attribute of it
/// comes up sooner or later.
private struct RandomEntry {
  let schema: IATISchema
  var dice: Dice

  mutating func make(_ identifier: String) -> XMLElement {
    let entry = XMLElement(schema.kind.entry)
    if let type = schema.elements[entry.name] { fill(entry, type, depth: 0) }
    entry.first(schema.kind.identifier)?.content = [.text(identifier)]
    return entry
  }

  private mutating func fill(_ element: XMLElement, _ number: Int, depth: Int) {
    let type = schema.types[number]
    for attribute in type.attributes where attribute.isRequired || dice.roll(0...1) == 0 {
      element[attribute.name] = value(attribute.type)
    }
    if type.takesOtherAttributes, dice.roll(0...9) == 0 { element["x:y"] = words() }
    switch type.content {
    case .elements(let children, let isChoice, _, _):
      let chosen = isChoice ? [children[dice.roll(0...children.count - 1)]] : children
      for child in chosen { add(child, to: element, depth: depth) }
    case .simple(let simple): put(value(simple), into: element)
    case .any: put(words(), into: element)
    case .empty: break
    }
  }

  private mutating func add(_ child: IATISchema.Child, to element: XMLElement, depth: Int) {
    var count = child.occurs.isOptional ? dice.roll(0...1) : 1
    if child.occurs.isRepeated, dice.roll(0...2) == 0 { count += dice.roll(1...2) }
    for _ in 0..<count where depth < 6 || !child.occurs.isOptional {
      guard let name = child.name else {
        let other = XMLElement("x:other")
        put(words(), into: other)
        element.content.append(.element(other))
        continue
      }
      let made = XMLElement(name)
      element.content.append(.element(made))
      fill(made, child.type, depth: depth + 1)
    }
  }

  private func put(_ text: String, into element: XMLElement) {
    element.content = text.isEmpty ? [] : [.text(text)]
  }

  private mutating func value(_ type: SimpleType) -> String {
    let values =
      switch type {
      case .string: [words(), "\(dice.roll(1...13))", "1", "2"]
      case .decimal: ["0", "-12.345", " 7 ", "+5", ".5", "123456789012345678901"]
      case .integer: ["0", "-1", "30"]
      case .nonNegativeInteger: ["0", "30"]
      case .positiveInteger: ["1", "2020"]
      case .boolean: ["0", "1", "true", "false"]
      case .date: ["2020-01-01", "2021-12-31Z", "2020-02-29+02:00", "2019-06-15"]
      case .dateTime: ["2020-01-01T00:00:00", "2021-12-31T23:59:59.5Z"]
      case .anyURI, .base: ["https://example.org/a?b=c&d"]
      case .nameToken, .identifier: ["a"]
      case .language: ["en", "fr", "pt-BR"]
      case .space: ["preserve"]
      }
    return values[dice.roll(0...values.count - 1)]
  }

  private mutating func words() -> String {
    let values = [
      "École & <b>", "", " ", "a\nb", "\"'", "日本", "x  y", "\u{1F600}", "\t-", "USD", "100",
    ]
    return values[dice.roll(0...values.count - 1)]
  }
}

@Suite struct IATIPropertyTests {
  private let keys = IATIKeys { name in
    var (high, low) = (UInt64(7), UInt64(11))
    for byte in name.utf8 {
      high = (high ^ UInt64(byte)) &* 0x100_0000_01B3
      low = (low ^ high) &* 0x9E37_79B9_7F4A_7C15
    }
    return RecordID(high: high, low: low)
  }

  /// Reads a file as the register would, one publication after the other.
  private func read(_ text: [UInt8]) throws -> [Publication] {
    let reader = IATIReader(
      IATIReader.Source(name: "x.xml") { "digest" }, keys, today: "2026-06-30")
    var pieces = [text]
    var found: [Publication] = []
    try reader.read({ pieces.popLast() }) { _ in
    } each: { publication, _ in
      found.append(publication)
    }
    #expect(!reader.problems.contains { $0.fault.gravity < 1 }, "\(reader.problems)")
    return found
  }

  private func write(_ entries: [XMLElement], _ kind: IATIKind) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = XMLWriter { bytes += $0 }
    writer.begin(kind.root, [("version", "2.03"), ("xmlns:x", "urn:x")])
    for entry in entries { try writer.write(entry) }
    try writer.end()
    return bytes
  }

  @Test(arguments: IATIKind.allCases)
  func `whatever the schema allows comes out as it went in`(kind: IATIKind) throws {
    var random = RandomEntry(schema: IATISchema(.v203, kind), dice: Dice(seed: 17))
    let made = (0..<150).map { random.make("XM-\($0)") }
    let first = try write(made, kind)
    let publications = try read(first)
    #expect(publications.count == made.count)
    let originals = IATIOriginals(keys)
    for publication in publications {
      let again = originals.publication(publication.original, of: publication.records[0].id)
      #expect(again?.records == publication.records)
    }
    var shared: [RecordID: Record] = [:]
    for publication in publications {
      for one in publication.shared where shared[one.record.id] == nil {
        shared[one.record.id] = one.record
      }
    }
    let parties = IATIParties {
      shared[$0]
    } original: {
      shared[$0]
    }
    let export = IATIExport(keys, parties, publisher: nil)
    var bytes: [UInt8] = []
    var writer = XMLWriter { bytes += $0 }
    writer.begin(kind.root, [("version", "2.03"), ("xmlns:x", "urn:x")])
    for publication in publications {
      switch try export.entry(publication.records, original: publication.original) {
      case .asPublished(let tree): try writer.write(tree)
      case .made, nil: Issue.record("\(publication.identifier ?? "") was changed")
      }
    }
    try writer.end()
    #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: first, as: UTF8.self))
  }
}
