import TestSupport

/// Texts that are hard to write and to read.
enum HardText {
  private static let alphabet: [Unicode.Scalar] = [
    "a", "Z", " ", ":", "\"", "\\", ";", ",", "\t", "\r", "\n", "\0", "\u{7F}", "\u{85}", "\u{9F}",
    "\u{2028}", "é", "ə", "م", "‏", "漢", "’", "😀", "👩", "\u{200D}", "\u{301}", "\u{10FFFF}",
  ]

  /// A text of random length; some keep to one character, so that every width meets every column.
  static func random(_ dice: inout Dice) -> String {
    let single = dice.roll(0...3) == 0 ? Self.alphabet.randomElement(using: &dice) : nil
    var text = String.UnicodeScalarView()
    for _ in 0..<dice.roll(0...200) {
      text.append(single ?? Self.alphabet[dice.roll(0...(Self.alphabet.count - 1))])
    }
    return String(text)
  }

  /// What a reader should find: line breaks of every kind as one, and no other control character.
  static func plain(_ text: String) -> String {
    var plain = ""
    for character in text {
      if character.isNewline {
        plain += "\n"
      } else {
        plain.unicodeScalars += character.unicodeScalars.filter {
          $0 == "\t" || $0.properties.generalCategory != .control
        }
      }
    }
    return plain
  }
}
