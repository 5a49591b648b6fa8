/// An encoding of one byte a letter whose lower half is ASCII.
package enum OneByteEncoding: String, CaseIterable, Sendable {
  /// Western Europe.
  case windows1252 = "windows-1252"
  /// Turkish and Azerbaijani in Latin letters (without ə).
  case windows1254 = "windows-1254"
  /// Arabic.
  case windows1256 = "windows-1256"
  /// Western Europe with the euro sign.
  case latin9 = "iso-8859-15"
  /// Western Europe on older Macintosh computers.
  case macintosh = "macintosh"
  /// Western Europe under DOS.
  case ibm850 = "ibm850"

  package init?(named name: String) {
    let folded = name.lowercased()
    let aliases: [String: Self] = [
      "latin1": .windows1252, "iso-8859-1": .windows1252, "cp1252": .windows1252,
      "cp1254": .windows1254, "iso-8859-9": .windows1254, "cp1256": .windows1256,
      "macroman": .macintosh, "mac": .macintosh, "cp850": .ibm850, "850": .ibm850,
    ]
    guard let found = Self(rawValue: folded) ?? aliases[folded] else { return nil }
    self = found
  }

  /// What the bytes 128 to 255 stand for, by scalar; nil where a byte stands for nothing.
  package var upperHalf: [UInt32?] {
    switch self {
    case .windows1252: Self.western
    case .windows1254: Self.turkish
    case .windows1256: Self.arabic
    case .latin9: Self.euro
    case .macintosh: Self.roman
    case .ibm850: Self.dos
    }
  }

  private static let marks: [UInt32?] = [
    0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, nil, 0x017D, nil, nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, nil, 0x017E, 0x0178,
  ]
  private static let western = marks + plain(0xA0...0xFF)
  private static let turkish = changed(
    western,
    [0xD0: 0x11E, 0xDD: 0x130, 0xDE: 0x15E, 0xF0: 0x11F, 0xFD: 0x131, 0xFE: 0x15F])
  private static let euro = changed(
    plain(0x80...0xFF),
    [
      0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152, 0xBD: 0x153,
      0xBE: 0x178,
    ])

  private static let roman = scalars(
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰"
      + "ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")
  private static let dos = scalars(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤"
      + "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}")

  private static func scalars(_ text: String) -> [UInt32?] { text.unicodeScalars.map(\.value) }

  private static func plain(_ range: ClosedRange<UInt32>) -> [UInt32?] { range.map { $0 } }

  private static func changed(_ table: [UInt32?], _ changes: [Int: UInt32]) -> [UInt32?] {
    var table = table
    for (byte, scalar) in changes { table[byte - 0x80] = scalar }
    return table
  }

  private static let arabic: [UInt32?] = [
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
