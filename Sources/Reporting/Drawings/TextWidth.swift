/// How wide words are about, without a font: pictures leave room for them.
enum TextWidth {
  /// The width of a text in a sans-serif letter of `size` pixels.
  static func of(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + share($1) } * size
  }

  /// The text, cut with `…` where it is wider than `width`.
  static func cut(_ text: String, size: Double, to width: Double) -> String {
    guard of(text, size: size) > width else { return text }
    var cut = ""
    var used = 0.9 * size
    for character in text {
      used += of(String(character), size: size)
      if used > width { break }
      cut.append(character)
    }
    return cut + "…"
  }

  private static func share(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "l", "j", "I", ".", ",", ":", ";", "'", "|", "!", " ", "(", ")": 0.3
    case "f", "r", "t", "-", "/": 0.4
    case "m", "w", "M", "W", "%", "@": 0.88
    case "A"..."Z": 0.68
    case "\u{300}"..."\u{36F}", "\u{64B}"..."\u{65F}", "\u{200B}"..."\u{200F}": 0
    case "\u{2066}"..."\u{2069}": 0
    case "\u{600}"..."\u{6FF}": 0.52
    case "\u{1100}"..."\u{115F}", "\u{2E80}"..."\u{FFDC}": 1
    default: 0.58
    }
  }
}
