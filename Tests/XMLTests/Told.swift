@testable import XML

/// What a reader told of a document, with neighbouring texts as one and marked letters as `[a]`.
struct Told {
  static let limits = XMLReader.Limits(depth: 20, markup: 1 << 20)

  private(set) var events: [String] = []
  private var isText = false

  /// - Parameter pieces: How many bytes arrive at once.
  init(
    _ bytes: [UInt8], _ limits: XMLReader.Limits = limits, namespaces: Bool = false,
    pieces: Int = 1 << 20
  ) throws {
    final class Box { var told: [(String, isText: Bool)] = [] }
    let box = Box()
    let reader = XMLReader(
      limits, namespaceSeparator: namespaces ? UInt8(ascii: " ") : nil,
      onStart: { tag in
        let attributes = tag.attributes.map {
          " \($0.name.text)=\(String(decoding: $0.value, as: UTF8.self))"
        }
        box.told.append(("<\(tag.name.text)\(attributes.joined())>", false))
      }, onEnd: { box.told.append(("</\($0.text)>", false)) },
      onText: {
        let text = Self.text($0)
        box.told.append(($0.isMarked ? text.map { "[\($0)]" }.joined() : text, true))
      }, onComment: { box.told.append(("<!--\(Self.text($0))-->", false)) },
      onInstruction: { box.told.append(("<?\(Self.text($0))?>", false)) })
    var rest = bytes[...]
    try reader.read {
      defer { rest = rest.dropFirst(pieces) }
      return rest.isEmpty ? nil : Array(rest.prefix(pieces))
    }
    for (event, isText) in box.told { add(event, isText) }
  }

  init(
    _ text: String, _ limits: XMLReader.Limits = limits, namespaces: Bool = false,
    pieces: Int = 1 << 20
  ) throws {
    try self.init(Array(text.utf8), limits, namespaces: namespaces, pieces: pieces)
  }

  /// Why a document cannot be read; nil when it can.
  static func fault(
    _ bytes: [UInt8], _ limits: XMLReader.Limits = limits, namespaces: Bool = false,
    pieces: Int = 1 << 20
  ) -> XMLFault? {
    do {
      _ = try Told(bytes, limits, namespaces: namespaces, pieces: pieces)
      return nil
    } catch { return error as? XMLFault }
  }

  static func fault(
    _ text: String, _ limits: XMLReader.Limits = limits, namespaces: Bool = false,
    pieces: Int = 1 << 20
  ) -> XMLFault? {
    fault(Array(text.utf8), limits, namespaces: namespaces, pieces: pieces)
  }

  private mutating func add(_ event: String, _ isText: Bool) {
    if isText, self.isText, let last = events.indices.last {
      events[last] += event
    } else {
      events.append(event)
    }
    self.isText = isText
  }

  private static func text(_ text: XMLText) -> String {
    String(decoding: text.bytes, as: UTF8.self)
  }
}
