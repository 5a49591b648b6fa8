internal import Domain

/// Content lines of iCalendar (RFC 5545, 3.1): escaped, folded at 75 octets, ended by CRLF.
struct ContentLines {
  /// What was written since the buffer was emptied.
  private(set) var bytes: [UInt8] = []
  /// How many octets the line still takes.
  private var room = Self.width

  private static let width = 75

  /// Hands what was written to `sink` and empties the buffer, once it is large or at the end.
  mutating func flush(atLeast size: Int = 0, to sink: ([UInt8]) throws -> Void) rethrows {
    guard bytes.count > size else { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// A line that needs neither escaping nor folding.
  mutating func line(_ fixed: StaticString) {
    write(fixed)
    end()
  }

  /// A line with a text for its value; `name` ends with the colon.
  mutating func line(_ name: StaticString, text: String) {
    write(name)
    write(text: text)
    end()
  }

  /// A few characters of ASCII that are neither escaped nor parted.
  mutating func write(_ fixed: StaticString) {
    if room < fixed.utf8CodeUnitCount { fold() }
    fixed.withUTF8Buffer { bytes.append(contentsOf: $0) }
    room -= fixed.utf8CodeUnitCount
  }

  /// Ends the line.
  mutating func end() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    room = Self.width
  }

  /// A text, escaped and folded.
  ///
  /// Every kind of line break that Unicode knows is written as `\n`, since a reader may split lines
  /// at each of them; the other control characters are left out, except the tab.
  mutating func write(text: String) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      var index = 0
      while index < source.count {
        guard let special = Self.special(at: index, in: source) else {
          index += 1
          continue
        }
        copy(source, start..<index)
        write(special.escape)
        index += special.length
        start = index
      }
      copy(source, start..<index)
    }
  }

  /// An address (RFC 3986). What an address may not hold goes as percent and hexadecimal digits;
  /// control characters are left out.
  mutating func write(uri: String) {
    var uri = uri
    uri.withUTF8 { source in
      for (index, byte) in source.enumerated() {
        switch byte {
        case 0..<0x20, 0x7F: break
        case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
          UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
          UInt8(ascii: "|"), UInt8(ascii: "}"), 0x80...:
          if room < 3 { fold() }
          bytes.append(UInt8(ascii: "%"))
          bytes.append(Self.hexadecimal(byte >> 4))
          bytes.append(Self.hexadecimal(byte & 15))
          room -= 3
        default: copy(source, index..<(index + 1))
        }
      }
    }
  }

  /// A day, as `20251031`. Not folded.
  mutating func write(_ day: Day) {
    let (year, month, day) = day.components
    write(year.magnitude, digits: 4)
    write(month.magnitude, digits: 2)
    write(day.magnitude, digits: 2)
  }

  /// A moment in UTC, as `20251031T235959Z`, from milliseconds since 1970. Not folded.
  mutating func write(moment milliseconds: Int64) {
    let perDay: Int64 = 86_400_000
    let rest = milliseconds % perDay
    let inDay = rest < 0 ? rest + perDay : rest
    let days = milliseconds / perDay - (rest < 0 ? 1 : 0)
    write(Day(daysSinceEpoch: Int(days)))
    write("T")
    let seconds = (inDay / 1000).magnitude
    write(UInt(seconds / 3600), digits: 2)
    write(UInt(seconds / 60 % 60), digits: 2)
    write(UInt(seconds % 60), digits: 2)
    write("Z")
  }

  /// A whole number of at least so many digits. Not folded.
  mutating func write(_ number: UInt, digits: Int = 1) {
    if digits > 1 || number > 9 { write(number / 10, digits: digits - 1) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    room -= 1
  }

  /// How a character that does not stand for itself is written, and its length.
  private static func special(
    at index: Int, in source: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, escape: StaticString)? {
    // A string holds whole characters of UTF-8, so the bytes that a first one announces are there.
    switch source[index] {
    case UInt8(ascii: "\\"): (1, "\\\\")
    case UInt8(ascii: ";"): (1, "\\;")
    case UInt8(ascii: ","): (1, "\\,")
    case 0x09: nil
    case 0x0D where index + 1 < source.count && source[index + 1] == 0x0A: (2, "\\n")
    case 0x0A...0x0D: (1, "\\n")
    case 0..<0x20, 0x7F: (1, "")
    case 0xC2 where source[index + 1] == 0x85: (2, "\\n")  // U+0085
    case 0xC2 where source[index + 1] < 0xA0: (2, "")  // the other controls to U+009F
    case 0xE2 where source[index + 1] == 0x80 && source[index + 2] & 0xFE == 0xA8:
      (3, "\\n")  // U+2028, U+2029
    default: nil
    }
  }

  /// Copies whole characters and folds before the first that has no room.
  private mutating func copy(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var rest = range
    while rest.count > room {
      var end = rest.lowerBound + room
      while Self.isInside(source[end]) { end -= 1 }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[rest.lowerBound..<end]))
      fold()
      rest = end..<rest.upperBound
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[rest]))
    room -= rest.count
  }

  /// Whether the byte is one of a character of UTF-8 but not its first.
  private static func isInside(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  private mutating func fold() {
    end()
    bytes.append(UInt8(ascii: " "))
    room -= 1
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}
