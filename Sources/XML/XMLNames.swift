/// Numbers for the names of elements and attributes, so that they are compared as numbers.
///
/// Names that are known beforehand have the numbers 1 and up in the order given, which is how
/// ``XMLTree`` spells them when it is kept; others get the next number when they are first met.
package final class XMLNames {
  /// How many names were known beforehand.
  package let known: Int
  private var texts: [String] = [""]
  private var bytes: [[UInt8]] = [[]]
  private var slots: [Int32]

  package init(known names: [String]) {
    known = names.count
    slots = Array(repeating: 0, count: 1024)
    for name in names { _ = number(Array(name.utf8)) }
  }

  /// How many numbers were given, 0 included.
  var count: Int { texts.count }

  package subscript(number: Int32) -> String { texts[Int(number)] }

  func utf8(_ number: Int32) -> [UInt8] { bytes[Int(number)] }

  package func number(_ name: String) -> Int32 { number(Array(name.utf8)) }

  func number(_ name: [UInt8]) -> Int32 {
    name.withUnsafeBufferPointer { number($0) }
  }

  /// The number of a name that ends with a zero.
  func number(cString: UnsafePointer<CChar>) -> Int32 {
    var count = 0
    while cString[count] != 0 { count += 1 }
    return cString.withMemoryRebound(to: UInt8.self, capacity: count) {
      number(UnsafeBufferPointer(start: $0, count: count))
    }
  }

  private func number(_ name: UnsafeBufferPointer<UInt8>) -> Int32 {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] != 0 {
      let candidate = bytes[Int(slots[slot])]
      if candidate.count == name.count, candidate.elementsEqual(name) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(texts.count)
    texts.append(String(decoding: name, as: UTF8.self))
    bytes.append(Array(name))
    slots[slot] = number
    if texts.count * 2 > slots.count { grow() }
    return number
  }

  private func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 1..<texts.count {
      var slot = bytes[number].withUnsafeBufferPointer { Self.hash($0) } & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & Int.max
  }
}
