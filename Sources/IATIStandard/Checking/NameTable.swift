/// The names that are known beforehand, each with a number, so that names are compared by integer.
final class NameTable {
  private(set) var names = ["", ""]
  private var numbers: [String: Int] = [:]
  /// Finds the number of a name as the parser spells it; to be copied once all names are known.
  private(set) var index = NameIndex()

  private static let prefixes = [
    "xml:": "xml:",
    "xsi:": "http://www.w3.org/2001/XMLSchema-instance\n",
  ]

  /// The number of a name, which is made when it is new; `xml:lang` and `xsi:nil` name attributes of
  /// their namespaces.
  func number(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    let number = names.count
    names.append(name)
    numbers[name] = number
    let prefix = Self.prefixes[String(name.prefix(4))]
    index.append(
      Array((prefix.map { $0 + name.dropFirst(4) } ?? name).utf8), isForeign: prefix != nil)
    return number
  }

  /// The number of a name if it is known.
  func known(_ name: String) -> Int? { numbers[name] }

  var count: Int { names.count }
}
