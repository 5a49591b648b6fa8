import SafeText
import Terminal
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("Écoles de Kaya", "Écoles de Kaya"), ("a\nb", "a\nb"), ("a\r\nb", "a\nb"), ("a\rb", "a␍b"),
    ("a\r", "a␍"), ("a\tb", "a b"), ("\u{1B}[31mred", "␛[31mred"), ("\u{7}\u{8}\u{7F}", "␇␈␡"),
    ("\u{9B}31m", "\u{FFFD}31m"), ("exe.\u{202E}gpj", "exe.\u{FFFD}gpj"),
    ("a\u{2028}b\u{2029}c", "a\u{FFFD}b\u{FFFD}c"), ("a\u{FEFF}b", "a\u{FFFD}b"),
    ("\u{2066}a\u{2069} \u{2067}b\u{2069}", "\u{FFFD}a \u{FFFD}b"),
    ("\u{2068}a", "\u{2068}a\u{2069}"), ("\u{2068}a\nb\u{2069}", "\u{2068}a\u{2069}\nb"),
    ("\u{2069}\u{2069}a", "a"), ("a\u{E0041}\u{E007F}", "a\u{FFFD}\u{FFFD}"),
    // Persian, Marathi and Khmer need these; the flags and families of emoji as well.
    ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("र्\u{200D}य", "र्\u{200D}य"),
    ("ភាសា\u{200B}ខ្មែរ", "ភាសា\u{200B}ខ្មែរ"), ("👩\u{200D}👧", "👩\u{200D}👧"),
    ("العربية\u{200F}!", "العربية\u{200F}!"),
  ])
  func `a text is shown without what a terminal would obey`(text: String, shown: String) {
    #expect(SafeText.lines(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test(arguments: [
    ("a\nb", "a⏎b"), ("a\r\n\r\nb", "a⏎⏎b"), ("a\tb", "a b"),
    ("\u{2068}a\nb", "\u{2068}a⏎b\u{2069}"),
    ("Kaya", "Kaya"), ("a\u{B}\u{C}b", "a␋␌b"),
  ])
  func `a value within a line makes no other`(text: String, shown: String) {
    #expect(SafeText.line(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test func `noncharacters, among them the marks of colours, are taken out`() throws {
    for code in Array(SafeText.ownMarks) + [0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] {
      let scalar = try #require(Unicode.Scalar(code))
      #expect(SafeText.lines("a\(scalar)b") == "a\u{FFFD}b")
    }
  }

  @Test func `every code is shown as something harmless, once and for all`() {
    let raw = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      let shown = SafeText.lines(String(scalar))
      return !shown.unicodeScalars.allSatisfy(Self.isHarmless)
        || !SafeText.lines(shown).unicodeScalars.elementsEqual(shown.unicodeScalars)
    }
    #expect(raw.isEmpty)
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: true
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066, 0x2067, 0xFEFF: false
    default: true
    }
  }

  @Test func `a text in pieces is shown as one in one piece`() {
    let text = "\u{2068}a\r\nb\r\u{2069}c\u{2068}\n\u{2068}\u{2068}d\u{2069}e\r"
    for size in 1...5 {
      var cleaner = TextCleaner()
      var shown = ""
      var rest = Array(text.unicodeScalars)[...]
      while !rest.isEmpty {
        shown += cleaner.clean(String(String.UnicodeScalarView(rest.prefix(size))))
        rest = rest.dropFirst(size)
      }
      shown += cleaner.end()
      #expect(shown.unicodeScalars.elementsEqual(SafeText.lines(text).unicodeScalars))
    }
  }
}

@Suite struct ConsoleTextTests {
  private final class Streams {
    var output: [UInt8] = []
    var errors: [UInt8] = []
    var shown: String { String(decoding: output, as: UTF8.self) }
    var said: String { String(decoding: errors, as: UTF8.self) }
  }

  private func console(_ streams: Streams, isTerminal: Bool) -> Console {
    Console(
      output: {
        streams.output += $0
        return 0
      },
      errors: {
        streams.errors += $0
        return 0
      }, outputIsTerminal: isTerminal, errorIsTerminal: isTerminal, color: isTerminal)
  }

  private static let hostile = "a\u{1B}[2Jb\u{9B}0m\u{202E}c"
  private static let shown = "a␛[2Jb\u{FFFD}0m\u{FFFD}c"

  @Test(arguments: [true, false])
  func `what people read is clean wherever it goes`(isTerminal: Bool) {
    let streams = Streams()
    let console = console(streams, isTerminal: isTerminal)
    console.write(Self.hostile + "\n")
    console.say("x\n" + Self.hostile)
    console.say("Error: ", lines: [Self.hostile, "two"])
    _ = console.ask(Self.hostile)
    let word = isTerminal ? "\u{1B}[31mError: \u{1B}[0m" : "Error: "
    #expect(streams.shown == Self.shown + "\n" + Self.shown)
    #expect(streams.said == "x⏎\(Self.shown)\n\(word)\(Self.shown)\ntwo\n")
  }

  @Test func `only the program colours`() throws {
    let streams = Streams()
    let console = console(streams, isTerminal: true)
    let forged = try #require(Unicode.Scalar(SafeText.ownMarks.lowerBound))
    console.write(styled: console.style.red("late") + " \u{1B}[31mforged\n")
    console.write("\(forged)forged\n")
    console.flush()
    #expect(streams.shown == "\u{1B}[31mlate\u{1B}[0m ␛[31mforged\n\u{FFFD}forged\n")
  }

  @Test func `bytes for programs go as they are, but clean to a terminal`() {
    let bytes = Array("x,\u{1B}[2J,\u{202E}é學\r\n".utf8) + [0xFF, 0x0A]
    for (isTerminal, size) in [(true, 1), (true, 3), (true, 100), (false, 2)] {
      let streams = Streams()
      let console = console(streams, isTerminal: isTerminal)
      var rest = bytes[...]
      while !rest.isEmpty {
        console.write(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      console.flush()
      if isTerminal {
        #expect(streams.shown == "x,␛[2J,\u{FFFD}é學\n\u{FFFD}\n")
      } else {
        #expect(streams.output == bytes)
      }
    }
  }
}
