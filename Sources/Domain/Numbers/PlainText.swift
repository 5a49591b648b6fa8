/// What texts from elsewhere have between and around their letters that no person sees.
package enum PlainText {
  /// The text without marks that cannot be seen (Unicode category Cf), with every kind of blank as a space, and
  /// without blanks at its ends. Joiners stay: Arabic and Persian words are written with them.
  package static func visible(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    var visible = ""
    for scalar in text.unicodeScalars where !isInvisible(scalar) || isJoiner(scalar) {
      visible.unicodeScalars.append(isBlank(scalar) ? " " : scalar)
    }
    while visible.first == " " { visible.removeFirst() }
    while visible.last == " " { visible.removeLast() }
    return visible
  }

  /// A name on one line: what is ``visible(_:)``, with one space for every run of blanks and line breaks, and
  /// without control characters.
  package static func line(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    var line = ""
    var isApart = false
    for scalar in visible(text).unicodeScalars {
      if isBlank(scalar) || (9...13).contains(scalar.value)
        || (0x2028...0x2029).contains(scalar.value)
      {
        isApart = true
      } else if scalar.properties.generalCategory != .control {
        if isApart, !line.isEmpty { line.append(" ") }
        isApart = false
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// Whether nothing of a text would change: the most frequent case.
  private static func isPlain(_ text: String) -> Bool {
    var last: UInt8 = 0x20
    for byte in text.utf8 {
      guard byte < 0x7F, byte >= 0x20 else { return false }
      if last == 0x20, byte == 0x20 { return false }
      last = byte
    }
    return last != 0x20
  }

  /// Whether a scalar is a mark that cannot be seen, such as those of direction.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xAD && scalar.properties.generalCategory == .format
  }

  /// Whether a scalar is a blank of any width.
  package static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar.properties.generalCategory == .spaceSeparator
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }
}
