/// Finds the numbers of names as they are read: as C strings; those in a namespace as its address, a line
/// feed and the local name, but for `xml:`, which every document has.
struct NameIndex {
  /// A name without a namespace that is not known.
  static let unknown = 0
  /// A name of another namespace.
  static let foreign = 1
  /// What stands between a namespace and a local name.
  static let separator = UInt8(ascii: "\n")

  /// The names, one behind the other, and where each ends.
  private var spellings: [UInt8] = []
  private var ends = [0, 0]
  private var inNamespace = [false, true]
  private var slots: [Int32] = Array(repeating: 0, count: 2048)

  /// Takes in a name, which gets the next number.
  mutating func append(_ spelling: [UInt8], isForeign: Bool) {
    let number = ends.count
    precondition(number < slots.count / 2, "more names than the index was made for")
    spellings += spelling
    ends.append(spellings.count)
    inNamespace.append(isForeign)
    var slot = spelling.reduce(Self.seed, Self.mix) & UInt32(slots.count - 1)
    while slots[Int(slot)] != 0 { slot = (slot + 1) & UInt32(slots.count - 1) }
    slots[Int(slot)] = Int32(number)
  }

  /// Whether a known name is of a namespace.
  func isForeign(_ number: Int) -> Bool { inNamespace[number] }

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
    return isForeign || Self.isXML(name) ? Self.foreign : Self.unknown
  }

  private func isSpelling(_ number: Int, _ name: UnsafePointer<CChar>, _ count: Int) -> Bool {
    let start = ends[number - 1]
    guard ends[number] - start == count else { return false }
    for index in 0..<count where spellings[start + index] != UInt8(bitPattern: name[index]) {
      return false
    }
    return true
  }

  private static func isXML(_ name: UnsafePointer<CChar>) -> Bool {
    // It ends where one of the letters is another, at the latest at the zero.
    zip("xml:".utf8, 0...).allSatisfy { UInt8(bitPattern: name[$1]) == $0 }
  }

  private static let seed: UInt32 = 2_166_136_261

  private static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }
}
