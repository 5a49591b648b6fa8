/// How a text file spells its letters.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Western Europe, as Excel in French or English saves CSV.
  case windows1252 = "windows-1252"
  /// Turkish and Azerbaijani in Latin letters (without ə).
  case windows1254 = "windows-1254"
  /// Arabic.
  case windows1256 = "windows-1256"

  /// The encoding with this name.
  ///
  /// - Throws: ``SheetError/unknownEncoding(_:known:)``.
  public init(named name: String) throws(SheetError) {
    let aliases = [
      "utf8": Self.utf8, "utf-16": .utf16LittleEndian, "utf16": .utf16LittleEndian,
      "latin1": .windows1252, "iso-8859-1": .windows1252, "cp1252": .windows1252,
      "cp1254": .windows1254, "iso-8859-9": .windows1254, "cp1256": .windows1256,
    ]
    let folded = name.lowercased()
    guard let found = Self(rawValue: folded) ?? aliases[folded] else {
      throw .unknownEncoding(name, known: Self.allCases.map(\.rawValue))
    }
    self = found
  }

  /// Looks at a file's bytes: its byte order mark, else whether they are UTF-8, else Windows-1252.
  ///
  /// - Parameter next: Hands out the file a piece at a time; read to its end where it is plain text.
  public static func detect(_ next: () throws -> [UInt8]?) throws -> TextEncoding {
    var check = UTF8Check()
    var isFirst = true
    while let piece = try next(), !piece.isEmpty {
      if isFirst {
        if piece.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if piece.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        if piece.count > 3, piece[1] == 0, piece[3] == 0 { return .utf16LittleEndian }
        if piece.count > 3, piece[0] == 0, piece[2] == 0 { return .utf16BigEndian }
        isFirst = false
      }
      if !check.accepts(piece) { return .windows1252 }
    }
    return check.isWhole ? .utf8 : .windows1252
  }

  /// What hands out a file of this encoding as UTF-8, without its byte order mark.
  public func decoded(_ next: @escaping () throws -> [UInt8]?) -> () throws -> [UInt8]? {
    var decoder = TextDecoder(self, next)
    return { try decoder.piece() }
  }

  /// What the bytes 128 to 255 stand for in a one-byte encoding, by scalar; nil for the others.
  public var upperHalf: [UInt32]? {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    case .windows1252: Self.western
    case .windows1254: Self.turkish
    case .windows1256: Self.arabic
    }
  }

  private static let marks: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
  private static let western = marks + (0xA0...0xFF)
  private static let turkish: [UInt32] = {
    var table = western
    for (byte, scalar) in [
      (0xD0, 0x11E), (0xDD, 0x130), (0xDE, 0x15E), (0xF0, 0x11F), (0xFD, 0x131), (0xFE, 0x15F),
    ] { table[byte - 0x80] = UInt32(scalar) }
    return table
  }()
  private static let arabic: [UInt32] = [
    0x20AC, 0x067E, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0679, 0x2039,
    0x0152, 0x0686, 0x0698, 0x0688, 0x06AF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x06A9, 0x2122, 0x0691, 0x203A, 0x0153, 0x200C, 0x200D, 0x06BA, 0x00A0, 0x060C, 0x00A2, 0x00A3,
    0x00A4, 0x00A5, 0x00A6, 0x00A7, 0x00A8, 0x00A9, 0x06BE, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF,
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x061B, 0x00BB,
    0x00BC, 0x00BD, 0x00BE, 0x061F, 0x06C1, 0x0621, 0x0622, 0x0623, 0x0624, 0x0625, 0x0626, 0x0627,
    0x0628, 0x0629, 0x062A, 0x062B, 0x062C, 0x062D, 0x062E, 0x062F, 0x0630, 0x0631, 0x0632, 0x0633,
    0x0634, 0x0635, 0x0636, 0x00D7, 0x0637, 0x0638, 0x0639, 0x063A, 0x0640, 0x0641, 0x0642, 0x0643,
    0x00E0, 0x0644, 0x00E2, 0x0645, 0x0646, 0x0647, 0x0648, 0x00E7, 0x00E8, 0x00E9, 0x00EA, 0x00EB,
    0x0649, 0x064A, 0x00EE, 0x00EF, 0x064B, 0x064C, 0x064D, 0x064E, 0x00F4, 0x064F, 0x0650, 0x00F7,
    0x0651, 0x00F9, 0x0652, 0x00FB, 0x00FC, 0x200E, 0x200F, 0x06D2,
  ]
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

  private mutating func accepts(_ byte: UInt8) -> Bool {
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
