/// A PDF without the moment at which it was made.
enum PinnedPDF {
  /// The file with the dates of its information dictionary (ISO 32000-1, 14.3.3) set to a day; no
  /// byte moves, so that its table of places stays right.
  static func pinned(_ bytes: [UInt8], to day: (year: Int, month: Int, day: Int)) -> [UInt8] {
    var pinned = bytes
    let date = digits(day.year, 4) + digits(day.month, 2) + digits(day.day, 2) + digits(0, 6)
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      let start = Array(key.utf8)
      var place = 0
      while let found = find(start, in: pinned, from: place) {
        place = found + start.count
        guard place + date.count <= pinned.count,
          pinned[place..<place + date.count].allSatisfy({ (48...57).contains($0) })
        else { continue }
        pinned.replaceSubrange(place..<place + date.count, with: date)
      }
    }
    return pinned
  }

  private static func find(_ key: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= key.count, start <= bytes.count - key.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      (start...bytes.count - key.count).first { place in
        bytes[place] == key[0] && key.indices.allSatisfy { bytes[place + $0] == key[$0] }
      }
    }
  }

  private static func digits(_ number: Int, _ count: Int) -> [UInt8] {
    let digits = Array(String(number).utf8.suffix(count))
    return [UInt8](repeating: 48, count: count - digits.count) + digits
  }
}
