/// How a set page writes what a terminal writes plainly.
///
/// French puts a blank that no line breaks at before `:` `;` `?` `!` `»` and after `«`, and an
/// apostrophe that is bent (Imprimerie nationale, Lexique des règles typographiques). Arabic has a comma,
/// a semicolon and a question mark of its own. Other languages stay as they are.
extension Language {
  /// The text as a page has it.
  func set(_ text: some StringProtocol) -> String {
    if self == .ar { return arabic(text) }
    guard self == .fr, text.utf8.contains(where: Self.isOfInterest) else { return String(text) }
    let scalars = Array(text.unicodeScalars)
    var set = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : nil
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch (scalar, next) {
      case (" ", ":"?), (" ", "»"?): set.append("\u{00A0}")
      case (" ", _) where before == "«": set.append("\u{00A0}")
      case (" ", ";"?), (" ", "?"?), (" ", "!"?): set.append("\u{202F}")
      case ("'", let next?)
      where next.properties.isAlphabetic && before.map(\.properties.isAlphabetic) ?? false:
        set.append("’")
      default: set.append(scalar)
      }
    }
    return String(set)
  }

  private func arabic(_ text: some StringProtocol) -> String {
    var set = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      set.append(Isolation.punctuation(scalar, after: last))
      last = scalar
    }
    return String(set)
  }

  /// Whether a text with this byte may have something to be set.
  private static func isOfInterest(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"),
      UInt8(ascii: "'"), 0xC2:
      true
    default: false
    }
  }
}
