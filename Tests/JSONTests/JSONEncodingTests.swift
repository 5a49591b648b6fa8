import Foundation
import JSON
import Testing

/// Values that are written as JSON by the conformances that the compiler makes.
struct `An encoded value` {
  private func written(_ value: some Encodable, compact: Bool = true) throws -> String {
    var writer = JSONWriter(compact: compact)
    try writer.encode(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private struct Place: Codable, Equatable {
    var name: String
    var people: Int?
    var coordinates: [Double]?
    @OmittedIfNil var note: String?
    var isOpen = true
    @OmittedIfNil var slip: Int??
  }

  @Test func `has its members in their order, and null for what is not known`() throws {
    #expect(
      try written(Place(name: "Kaya", people: nil, coordinates: [13.5, -1], note: nil, slip: nil))
        == #"{"name":"Kaya","people":null,"coordinates":[13.5,-1.0],"isOpen":true}"#)
    #expect(
      try written(
        Place(name: "Dori", people: 3, coordinates: nil, note: "é", isOpen: false, slip: .some(nil))
      )
        == #"{"name":"Dori","people":3,"coordinates":null,"note":"é","isOpen":false,"slip":null}"#)
  }

  @Test func `is laid out as what is written by hand`() throws {
    struct Whole: Encodable {
      var empty: [Int] = []
      var places: [Place]
      struct Nothing: Encodable {}
      var nothing = Nothing()
      var none: Place?
    }
    let whole = Whole(places: [Place(name: "Po", people: 1, coordinates: [])])
    #expect(
      try written(whole, compact: false) == """
        {
          "empty": [],
          "places": [
            {
              "name": "Po",
              "people": 1,
              "coordinates": [],
              "isOpen": true
            }
          ],
          "nothing": {},
          "none": null
        }

        """)
  }

  @Test func `stands where the writer is, between what is written by hand`() throws {
    var writer = JSONWriter(compact: true)
    writer.open("[")
    try writer.encode(["a": 1])
    writer.number(2)
    try writer.encode("b")
    writer.close("]")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"[{"a":1},2,"b"]"#)
  }

  @Test func `keeps every digit of a number, and refuses what is none`() throws {
    struct Numbers: Encodable {
      var exact = JSONNumber("1234567890123456.50")
      var none: JSONNumber?
      var widest = UInt64.max
      var lowest = Int64.min
      var small = [Int8(-1)]
    }
    #expect(
      try written(Numbers())
        == #"{"exact":1234567890123456.50,"none":null,"widest":18446744073709551615,"#
        + #""lowest":-9223372036854775808,"small":[-1]}"#)
    for number in [Double.nan, .infinity] {
      #expect(throws: EncodingError.self) { try written([number]) }
    }
  }

  private struct Named: Encodable {
    var name: String
  }

  private struct Joined: Encodable {
    enum Keys: String, CodingKey { case version, list, more }

    func encode(to encoder: any Encoder) throws {
      var first = encoder.container(keyedBy: Keys.self)
      try first.encode(2, forKey: .version)
      var list = first.nestedUnkeyedContainer(forKey: .list)
      try list.encode(true)
      var inner = list.nestedContainer(keyedBy: Keys.self)
      try inner.encodeNil(forKey: .more)
      try list.encodeNil()
      _ = list.nestedUnkeyedContainer()
      #expect(list.count == 4)
      try Named(name: "joined").encode(to: encoder)
      _ = first.nestedContainer(keyedBy: Keys.self, forKey: .more)
    }
  }

  @Test func `can be put together of parts, and closes what it leaves open`() throws {
    #expect(
      try written([Joined(), Joined()])
        == "["
        + [String](
          repeating:
            #"{"version":2,"list":[true,{"more":null},null,[]],"name":"joined","more":{}}"#,
          count: 2
        ).joined(separator: ",") + "]")
  }

  private class Base: Encodable {
    var name = "base"
  }

  private final class Derived: Base {
    enum Keys: String, CodingKey { case own, base }

    override func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(1, forKey: .own)
      try super.encode(to: container.superEncoder())
      _ = container.superEncoder(forKey: .base)
    }
  }

  @Test func `has what it inherits in an object of its own`() throws {
    #expect(try written(Derived()) == #"{"own":1,"super":{"name":"base"},"base":{}}"#)
  }

  @Test func `that fails before it has written anything leaves nothing behind`() throws {
    struct Failing: Encodable {
      struct Failure: Error {}
      func encode(to encoder: any Encoder) throws { throw Failure() }
    }
    var writer = JSONWriter(compact: true)
    writer.open("[")
    #expect(throws: Failing.Failure.self) { try writer.encode(Failing()) }
    writer.close("]")
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "[]")
  }

  @Test func `is handed on piece by piece`() throws {
    final class Box { var pieces: [[UInt8]] = [] }
    let box = Box()
    var writer = JSONWriter(compact: true) { box.pieces.append($0) }
    try writer.encode((0..<50_000).map { Named(name: "\($0)") })
    writer.flush { box.pieces.append($0) }
    #expect(box.pieces.allSatisfy { $0.count < 70_000 } && box.pieces.count > 5)
  }

  @Test func `is read by Foundation as it was`() throws {
    let places = [
      Place(name: "Kaya \"\u{202E}\n", people: nil, coordinates: [0.1, 1e300, -5], note: "x"),
      Place(name: "", people: .min, coordinates: nil, isOpen: false, slip: 4),
    ]
    let text = try written(places, compact: false)
    #expect(try JSONDecoder().decode([Place].self, from: Data(text.utf8)) == places)
    #expect(
      try JSONDecoder().decode([Place].self, from: JSONEncoder().encode(places)) == places)
  }
}
