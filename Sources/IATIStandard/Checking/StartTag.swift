/// The beginning of an element as it comes from the parser; its attributes and their bytes lie in the
/// parser's memory and last no longer than that.
struct StartTag {
  struct Attribute {
    /// The number of its name.
    var name: Int
    let spelling: UnsafePointer<CChar>
    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether its name is of a namespace.
    var isForeign: Bool

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The name as a person would know it.
    var shownName: String { StartTag.shown(spelling) }

    /// The prefix of its name, if that is declared nowhere.
    var undeclaredPrefix: String? {
      name == NameIndex.unknown ? StartTag.prefix(spelling) : nil
    }
  }

  /// The number of its name.
  var name = NameIndex.unknown
  var spelling: UnsafePointer<CChar>?
  var isForeign = false
  /// The line on which it begins, from 1.
  var line = 0
  var attributes = UnsafeMutableBufferPointer<Attribute>(start: nil, count: 0)

  /// The name as a person would know it.
  var shownName: String { Self.shown(spelling) }

  /// The prefix of its name, if that is declared nowhere.
  var undeclaredPrefix: String? {
    name == NameIndex.unknown ? spelling.flatMap(Self.prefix) : nil
  }

  /// Looks its names up again, once more of them are known.
  mutating func number(by names: NameIndex) {
    name = spelling.map(names.find) ?? NameIndex.unknown
    isForeign = names.isForeign(name)
    for index in attributes.indices {
      attributes[index].name = names.find(attributes[index].spelling)
      attributes[index].isForeign = names.isForeign(attributes[index].name)
    }
  }

  /// What stands before the colon of a name without a namespace.
  private static func prefix(_ spelling: UnsafePointer<CChar>) -> String? {
    let parts = String(cString: spelling).split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 ? String(parts[0]) : nil
  }

  /// A name of a namespace as `{namespace}local`.
  static func shown(_ spelling: UnsafePointer<CChar>?) -> String {
    let name = spelling.map { String(cString: $0) } ?? ""
    let parts = name.split(separator: "\n", maxSplits: 1)
    return parts.count == 2 ? "{\(parts[0])}\(parts[1])" : name
  }
}
