/// Turns the pieces of a text file into UTF-8, without its byte order mark.
struct TextDecoder {
  private let encoding: TextEncoding
  private let next: () throws -> [UInt8]?
  private var rest: [UInt8] = []
  private var isFirst = true

  init(_ encoding: TextEncoding, _ next: @escaping () throws -> [UInt8]?) {
    self.encoding = encoding
    self.next = next
  }

  /// The next piece; nil at the end.
  mutating func piece() throws -> [UInt8]? {
    guard var piece = try next(), !piece.isEmpty else {
      guard !rest.isEmpty else { return nil }
      rest = []
      return Array("\u{FFFD}".utf8)
    }
    if isFirst {
      isFirst = false
      let mark: [UInt8] =
        switch encoding {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        default: []
        }
      if piece.starts(with: mark) { piece.removeFirst(mark.count) }
    }
    switch encoding {
    case .utf8: return piece
    case .utf16LittleEndian, .utf16BigEndian: return wide(piece)
    case .windows1252, .windows1254, .windows1256, .macintosh, .ibm850: return single(piece)
    }
  }

  private func single(_ piece: [UInt8]) -> [UInt8] {
    let table = encoding.upperHalf ?? []
    var bytes: [UInt8] = []
    bytes.reserveCapacity(piece.count + piece.count / 8)
    for byte in piece {
      if byte < 0x80 {
        bytes.append(byte)
      } else if let scalar = Unicode.Scalar(table[Int(byte) - 0x80]) {
        bytes += Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
      }
    }
    return bytes
  }

  private mutating func wide(_ piece: [UInt8]) -> [UInt8] {
    let bytes = rest + piece
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 0
    while index + 1 < bytes.count {
      let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(encoding == .utf16LittleEndian ? two << 8 | one : one << 8 | two)
      index += 2
    }
    // Half a letter at the end waits for the next piece.
    if let last = units.last, (0xD800...0xDBFF).contains(last) {
      units.removeLast()
      index -= 2
    }
    rest = Array(bytes[index...])
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
