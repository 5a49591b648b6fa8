package import Domain
package import JSON

/// Grants as they are kept beside their records: a zero, the day on which one was read where something in it had not
/// happened by then, and the grant as JSON in one line.
package final class GivingOriginals {
  private let keys: IATIKeys

  /// A reader of originals.
  package init(_ keys: IATIKeys) {
    self.keys = keys
  }

  /// What is kept of an object.
  static func kept(_ node: JSONNode, day: Day? = nil) -> [UInt8] {
    var writer = JSONWriter(compact: true)
    writer.node(node)
    return [0] + Array((day?.description ?? "").utf8) + writer.bytes
  }

  /// What was kept; nil when it is something else, such as an activity of IATI.
  package static func restored(_ kept: [UInt8]) -> (node: JSONNode, day: Day?)? {
    guard kept.first == 0, let start = kept.firstIndex(of: UInt8(ascii: "{")) else { return nil }
    var pieces = [Array(kept[start...])]
    var parser = JSONParser(ByteSource { pieces.popLast() })
    guard let node = try? parser.value() else { return nil }
    return (node, Day(String(decoding: kept[1..<start], as: UTF8.self)))
  }

  /// A grant as it was read; nil when the original is none.
  func mapping(_ original: [UInt8], of root: RecordID) -> GivingMapping? {
    guard let (node, day) = Self.restored(original) else { return nil }
    return GivingMapping(
      node, keys, GivingNames(remembers: false), today: day ?? Day(daysSinceEpoch: .max),
      identity: root)
  }

  /// The records that an original became; nil when it is none.
  package func publication(_ original: [UInt8], of root: RecordID) -> Publication? {
    mapping(original, of: root)?.publication
  }

  /// Whether two originals say the same, whatever of it became records.
  package func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    func grant(_ kept: [UInt8]) -> ArraySlice<UInt8> { kept.drop { $0 != UInt8(ascii: "{") } }
    return grant(one) == grant(other)
  }

  /// The name of the city in which an original has an organisation; nil when it names none.
  package func city(_ original: [UInt8]) -> String? {
    (Self.restored(original)?.node["addressLocality"]).flatMap(GivingValue.words)
      .map(IATIMapping.oneLine)
  }

  /// The organisation or the city that an original names; nil when it is none.
  package func named(_ original: [UInt8], _ id: RecordID, _ kind: Kind) -> Record? {
    guard let (node, _) = Self.restored(original) else { return nil }
    guard kind == .city else {
      return GivingMapping.organisation(id, node, city: GivingMapping.city(of: node, keys)?.id)
    }
    return GivingPlaces.city(node, keys)
      ?? GivingValue.words(node["name"]).map {
        GivingPlaces.city(
          named: IATIMapping.oneLine($0), GivingValue.words(node["countryCode"]), keys)
      }
  }
}

extension GivingMapping {
  /// The records of the grant with its original.
  var publication: Publication {
    Publication(
      records: records,
      shared: shared.map {
        Publication.Shared(record: $0.record, original: GivingOriginals.kept($0.node))
      }, original: GivingOriginals.kept(grant, day: dependsOnDay ? today : nil),
      identifier: identifier)
  }
}
