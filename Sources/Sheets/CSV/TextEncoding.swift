import XML

/// How a text file spells its letters.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Western Europe, as Excel in French or English saves CSV.
  case windows1252 = "windows-1252"
  /// Turkish and Azerbaijani in Latin letters (without ə).
  case windows1254 = "windows-1254"
  /// Arabic.
  case windows1256 = "windows-1256"
  /// Western Europe, as Excel on older Macintosh computers saves CSV.
  case macintosh = "macintosh"
  /// Western Europe, as DOS programs save CSV.
  case ibm850 = "ibm850"

  /// The encoding with this name.
  ///
  /// - Throws: ``SheetError/unknownEncoding(_:known:)``.
  package init(named name: String) throws(SheetError) {
    let folded = name.lowercased()
    let wide = ["utf8": Self.utf8, "utf-16": .utf16LittleEndian, "utf16": .utf16LittleEndian]
    let narrow = OneByteEncoding(named: name).flatMap { Self(rawValue: $0.rawValue) }
    guard let found = Self(rawValue: folded) ?? wide[folded] ?? narrow else {
      throw .unknownEncoding(name, known: Self.allCases.map(\.rawValue))
    }
    self = found
  }

  /// Looks at a file's bytes: its byte order mark, else whether they are UTF-8, else Windows-1252.
  ///
  /// - Parameter next: Hands out the file a piece at a time; read to its end where it is plain text.
  package static func detect(_ next: () throws -> [UInt8]?) throws -> TextEncoding {
    var check = UTF8Check()
    var isFirst = true
    while let piece = try next(), !piece.isEmpty {
      if isFirst, let wide = wide(piece) { return wide }
      isFirst = false
      if !check.accepts(piece) { return .windows1252 }
    }
    return check.isWhole ? .utf8 : .windows1252
  }

  /// The encoding of two bytes a letter that a file begins like; nil for the others.
  static func wide(_ piece: [UInt8]) -> TextEncoding? {
    if piece.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if piece.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    guard piece.count > 3 else { return nil }
    if piece[1] == 0, piece[3] == 0 { return .utf16LittleEndian }
    if piece[0] == 0, piece[2] == 0 { return .utf16BigEndian }
    return nil
  }

  /// What hands out a file of this encoding as UTF-8, without its byte order mark.
  package func decoded(_ next: @escaping () throws -> [UInt8]?) -> () throws -> [UInt8]? {
    var decoder = TextDecoder(self, next)
    return { try decoder.piece() }
  }

  /// What the bytes 128 to 255 stand for in a one-byte encoding, by scalar; nil for the others.
  ///
  /// A byte that stands for no letter is a control character of that number.
  var upperHalf: [UInt32]? {
    OneByteEncoding(rawValue: rawValue)?.upperHalf.enumerated()
      .map { $0.element ?? UInt32(0x80 + $0.offset) }
  }
}

/// Whether bytes that come in pieces are UTF-8.
struct UTF8Check {
  private var missing = 0
  private var lowest: UInt8 = 0x80
  private var highest: UInt8 = 0xBF

  /// Whether nothing is missing at the end.
  var isWhole: Bool { missing == 0 }

  mutating func accepts(_ piece: [UInt8]) -> Bool {
    piece.withUnsafeBytes { bytes in
      var index = 0
      while index < bytes.count {
        if missing == 0 {
          // Eight plain letters at a time.
          while index + 8 <= bytes.count,
            bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
          { index += 8 }
          if index == bytes.count { return true }
        }
        guard accepts(bytes[index]) else { return false }
        index += 1
      }
      return true
    }
  }

  /// Takes the next byte; false, and ready for the next letter, where it cannot come next.
  mutating func accepts(_ byte: UInt8) -> Bool {
    if missing > 0 {
      guard (lowest...highest).contains(byte) else { return false }
      missing -= 1
      (lowest, highest) = (0x80, 0xBF)
      return true
    }
    switch byte {
    case 0..<0x80: return true
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF:
      missing = 2
      if byte == 0xE0 { lowest = 0xA0 }
      if byte == 0xED { highest = 0x9F }
    case 0xF0...0xF4:
      missing = 3
      if byte == 0xF0 { lowest = 0x90 }
      if byte == 0xF4 { highest = 0x8F }
    default: return false
    }
    return true
  }
}
