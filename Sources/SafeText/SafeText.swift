/// Texts of files, arguments and the environment as they can be shown: a terminal, and whoever reads, takes
/// nothing in them for a command.
///
/// Control characters (C0 and DEL) become their pictures, such as `␛`; a line break before them stays a line
/// break. What has no picture becomes U+FFFD: C1 controls, separators of lines and paragraphs, embeddings,
/// overrides and isolates with a direction of their own, the byte order mark within a text, annotations, tags
/// and noncharacters. First-strong isolates stay, closed at the end of their line at the latest. Zero-width
/// joiners, non-joiners and spaces (U+200B to U+200D) stay: Arabic, Indic and Khmer need them, and they move
/// nothing; so do the marks U+200E, U+200F and U+061C, which turn only what is next to them.
package enum SafeText {
  /// The codes of noncharacters that a program may put into its own texts to find them again when they are
  /// shown; they are taken out of every text from elsewhere.
  package static let ownMarks: ClosedRange<UInt32> = 0xFDD0...0xFDEF

  /// A text of one or more lines: line breaks stay, a tab becomes a blank.
  package static func lines(_ text: String) -> String {
    if isPlain(text) { return text }
    var cleaner = TextCleaner()
    return cleaner.clean(text) + cleaner.end()
  }

  /// A text within a line, such as a name in a table or a value in a message: a line break is shown as `⏎`.
  package static func line(_ text: String) -> String {
    if isPlain(text), !text.utf8.contains(0x0A) { return text }
    var cleaner = TextCleaner(lineBreak: "⏎")
    return cleaner.clean(text) + cleaner.end()
  }

  /// Whether a text needs no second look: most have no byte that any such character begins with.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x0A, 0x20..<0x7F, 0x80..<0xC2, 0xC3..<0xE2, 0xE3..<0xEF: true
      default: false
      }
    }
  }

  /// What a character other than a line break, a tab or an isolate is shown as.
  static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x20..<0x7F: scalar
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? replacement
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x2028...0x202E, 0x2061...0x2064, 0x2066...0x206F, 0xFDD0...0xFDEF, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      replacement
    default: scalar.value & 0xFFFE == 0xFFFE ? replacement : scalar
    }
  }

  static let replacement: Unicode.Scalar = "\u{FFFD}"
}
