import Testing

@testable import XML

/// Words in markup.
struct `Words that may say anything` {
  private func said(_ words: String, _ rules: MarkupRules) -> String {
    var markup = Markup(rules)
    markup.say(words)
    return String(decoding: markup.bytes, as: UTF8.self)
  }

  private static let signs = "a&b<c>d\"e'f\tg\nh\ri"

  @Test func `are escaped as the place needs in which they stand`() {
    #expect(said(Self.signs, .text) == "a&amp;b&lt;c&gt;d\"e'f\tg\nh&#13;i")
    #expect(said(Self.signs, .value) == "a&amp;b&lt;c>d&quot;e'f&#9;g&#10;h&#13;i")
    #expect(said(Self.signs, .part) == "a&amp;b&lt;c&gt;d&quot;e'f\tg\nhi")
    #expect(said(Self.signs, .page) == "a&amp;b&lt;c&gt;d&quot;e'f\tg\nhi")
  }

  @Test(arguments: [MarkupRules.text, .value, .part, .page])
  func `lose what no document can hold`(_ rules: MarkupRules) {
    let controls = (0..<0x20).filter { ![9, 10, 13].contains($0) }
      .map { String(Unicode.Scalar(UInt8($0))) }
    for letter in controls + ["\u{FFFE}", "\u{FFFF}"] {
      #expect(said("a\(letter)b\(letter)", rules) == "ab")
    }
    #expect(said("\u{FFFD}\u{E000}é水𝄞", rules) == "\u{FFFD}\u{E000}é水𝄞")
  }

  @Test func `lose in a page what cannot be seen or turns the text round`() {
    let unseen: [ClosedRange<UInt32>] = [
      0x7F...0x9F, 0x2028...0x202E, 0xFDD0...0xFDEF, 0x1FFFE...0x1FFFF, 0x10FFFE...0x10FFFF,
    ]
    for scalar in unseen.joined().compactMap({ Unicode.Scalar($0) }) {
      #expect(said("a\(scalar)b", .page) == "ab")
      #expect(said("a\(scalar)b", .part) == "a\(scalar)b")
      #expect(!MarkupRules.isShown(scalar))
    }
    #expect(
      said("\u{A0}\u{2027}\u{202F}\u{FDCF}\u{FDF0}", .page)
        == "\u{A0}\u{2027}\u{202F}\u{FDCF}\u{FDF0}")
  }

  @Test func `stand as they are where nothing is to be done, as our own markup does`() {
    var markup = Markup(.page)
    markup.add("<p title=\"")
    markup.say("plain"[...])
    markup.add("\">")
    var inner = Markup(.page)
    inner.say("1 < 2")
    markup.add(inner)
    markup.say("")
    #expect(String(decoding: markup.bytes, as: UTF8.self) == "<p title=\"plain\">1 &lt; 2")
    markup.removeAll()
    #expect(markup.bytes == [])
  }

  @Test func `come back from an XML document as they were`() throws {
    let signs = Self.signs
    var document = Markup(.text)
    document.add("<a b=\"")
    document.say(signs, by: .value)
    document.add("\">")
    document.say(signs)
    document.add("</a>")
    #expect(try Told(document.bytes).events == ["<a b=\(signs)>", signs, "</a>"])
  }
}
