/// The names that are known beforehand, each with a number, so that names are compared by integer.
///
/// Names come from the parser as C strings; those in a namespace as its address, a line feed and the
/// local name.
final class NameTable {
  /// A name without a namespace that is not known.
  static let unknown = 0
  /// A name of another namespace.
  static let foreign = 1
  /// What stands between a namespace and a local name.
  static let separator = UInt8(ascii: "\n")

  private(set) var names = ["", ""]
  private var numbers: [String: Int] = [:]
  private var spellings: [[UInt8]] = [[], []]
  private var inNamespace = [false, true]
  private var slots: [Int32] = Array(repeating: 0, count: 2048)

  private static let prefixes = [
    "xml:": "http://www.w3.org/XML/1998/namespace\n",
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
    let spelling = Array((prefix.map { $0 + name.dropFirst(4) } ?? name).utf8)
    spellings.append(spelling)
    inNamespace.append(prefix != nil)
    insert(Int32(number), spelling)
    return number
  }

  /// The number of a name if it is known.
  func known(_ name: String) -> Int? { numbers[name] }

  var count: Int { names.count }

  /// Whether a known name is of a namespace.
  func isForeign(_ number: Int) -> Bool { inNamespace[number] }

  private func insert(_ number: Int32, _ spelling: [UInt8]) {
    precondition(names.count < slots.count / 2, "more names than the table was made for")
    var slot = spelling.reduce(Self.seed, Self.mix) & UInt32(slots.count - 1)
    while slots[Int(slot)] != 0 { slot = (slot + 1) & UInt32(slots.count - 1) }
    slots[Int(slot)] = number
  }

  /// The number of a name as the parser spells it.
  func find(_ name: UnsafePointer<CChar>) -> Int {
    var hash = Self.seed
    var count = 0
    var isForeign = false
    while true {
      let byte = UInt8(bitPattern: name[count])
      if byte == 0 { break }
      if byte == Self.separator { isForeign = true }
      hash = Self.mix(hash, byte)
      count += 1
    }
    var slot = hash & UInt32(slots.count - 1)
    while slots[Int(slot)] != 0 {
      let number = Int(slots[Int(slot)])
      if isSpelling(number, name, count) { return number }
      slot = (slot + 1) & UInt32(slots.count - 1)
    }
    return isForeign ? Self.foreign : Self.unknown
  }

  private func isSpelling(_ number: Int, _ name: UnsafePointer<CChar>, _ count: Int) -> Bool {
    spellings[number].withUnsafeBufferPointer { spelling in
      guard spelling.count == count else { return false }
      for index in 0..<count where spelling[index] != UInt8(bitPattern: name[index]) {
        return false
      }
      return true
    }
  }

  private static let seed: UInt32 = 2_166_136_261

  private static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }
}
