import XML

/// What stands within the blocks of a page.
extension HTMLPage {
  static func mark(_ tone: Tone, _ other: String? = nil) -> String {
    let names = [other, tone == .plain ? nil : tone.rawValue].compactMap { $0 }
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }

  mutating func write(_ cell: Cell, in tag: String) {
    markup.add("<\(tag)\(Self.mark(cell.tone))\(place(cell.anchor?.description))>")
    content(cell)
    markup.add("</\(tag)>\n")
  }

  /// What a cell says, with the way to where it comes from.
  mutating func content(_ cell: Cell) {
    guard let link = cell.link, anchors.contains(link), !cell.words.isEmpty else {
      return inline(cell.words)
    }
    markup.add("<a href=\"#\(link)\">")
    inline(cell.words)
    markup.add("</a>")
  }

  /// A text; one that runs the other way is set apart, and so is each part of one that runs from right
  /// to left.
  mutating func inline(_ text: some StringProtocol) {
    guard language.runsAgainst(text) else {
      guard language.direction == .rightToLeft else { return words(language.set(text)) }
      return isolated(Isolation.runs(Array(text.unicodeScalars)))
    }
    let isNumber = !text.unicodeScalars.contains { $0.properties.isAlphabetic }
    markup.add(isNumber || language.direction == .rightToLeft ? "<bdi dir=\"ltr\">" : "<bdi>")
    words(text)
    markup.add("</bdi>")
  }

  /// A text whose parts that run from left to right stand between marks: a page has elements for it.
  private mutating func isolated(_ scalars: [Unicode.Scalar]) {
    for part in scalars.split(
      omittingEmptySubsequences: true, whereSeparator: { $0 == Isolation.end })
    {
      guard let mark = part.firstIndex(of: Isolation.leftToRight) else {
        markup.say(String(String.UnicodeScalarView(part)))
        continue
      }
      markup.say(String(String.UnicodeScalarView(part[..<mark])))
      markup.add("<bdi dir=\"ltr\">")
      words(String(String.UnicodeScalarView(part[(mark + 1)...])))
      markup.add("</bdi>")
    }
  }

  /// A text of which no reference is broken at its hyphens, unless it is longer than a phone is wide.
  private mutating func words(_ text: some StringProtocol) {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }) else {
      return markup.say(text)
    }
    var isFirst = true
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !isFirst { markup.say(" ") }
      isFirst = false
      guard Self.isReference(word) else {
        markup.say(word)
        continue
      }
      markup.add("<span class=\"r\">")
      markup.say(word)
      markup.add("</span>")
    }
  }

  private static func isReference(_ word: some StringProtocol) -> Bool {
    let bytes = word.utf8
    guard 4...34 ~= bytes.count, bytes.contains(where: { 97...122 ~= $0 || 65...90 ~= $0 }) else {
      return false
    }
    return bytes.allSatisfy { 33...126 ~= $0 }
      && bytes.dropFirst().dropLast().contains {
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/")
      }
  }
}
