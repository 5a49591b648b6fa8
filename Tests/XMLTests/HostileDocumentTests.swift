import TestSupport
import Testing

@testable import XML

/// Documents that are no XML, or that mean harm.
struct `A hostile document` {
  @Test(
    arguments: [
      ("", .endsEarly, 1, 1), ("<a>", .endsEarly, 1, 4), ("<a><!-- ", .endsEarly, 1, 4),
      ("<a><![CDATA[", .endsEarly, 1, 13),
      ("<a>\n</b>", .malformed(.mismatchedEnd, words: "mismatched tag"), 2, 3),
      (
        "<a b='1' b='2'/>", .malformed(.repeatedAttribute, words: "duplicate attribute"), 1, 10
      ),
      ("<a/>\n<b/>", .malformed(.trailing, words: "junk after document element"), 2, 1),
      ("<a>&b;</a>", .malformed(.undefinedEntity, words: "undefined entity"), 1, 4),
      (
        "<a>&#1;</a>",
        .malformed(.invalidCharacter, words: "reference to invalid character number"),
        1, 4
      ),
    ] as [(String, XMLFault.Reason, Int, Int)])
  func `is told by its reason, line and column`(
    _ text: String, reason: XMLFault.Reason, line: Int, column: Int
  ) {
    #expect(Told.fault(text) == XMLFault(line: line, column: column, reason))
  }

  @Test(arguments: [
    "<a>\0</a>", "<a/>\0", "<a b='\0'/>", "<a\0/>", "<a>\u{1}</a>", "<a>\u{FFFF}</a>",
  ])
  func `holds no character that XML does not have`(_ text: String) {
    guard case .malformed(.invalidCharacter, _)? = Told.fault(text)?.reason else {
      Issue.record("\(text.debugDescription) is read")
      return
    }
  }

  @Test func `has no prefix without a namespace, where namespaces are asked for`() {
    #expect(
      Told.fault("<x:a/>", namespaces: true)?.reason
        == .malformed(.unboundPrefix, words: "unbound prefix"))
    #expect(Told.fault("<x:a/>") == nil)
  }

  @Test(
    arguments: [
      "<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>",
      "<!DOCTYPE a [<!ENTITY b SYSTEM '/etc/passwd'>]><a>&b;</a>",
      "<!DOCTYPE a [<!ENTITY % b SYSTEM '/etc/passwd'> %b;]><a/>",
      "<!DOCTYPE a [<!NOTATION n SYSTEM 'n'><!ENTITY b SYSTEM 'x' NDATA n>]><a/>",
      "<!DOCTYPE a [<!ATTLIST a b CDATA 'x'>]><a/>",
      "<!DOCTYPE a [<!ATTLIST a b CDATA #FIXED 'x'>]><a/>",
    ])
  func `declares no entity and no value, wherever it would come from`(_ text: String) {
    #expect(Told.fault(text)?.reason == .declaresEntities)
    for size in [1, 7] { #expect(Told.fault(text, pieces: size)?.reason == .declaresEntities) }
  }

  @Test func `unfolds nothing: a billion laughs are refused at the first`() {
    var entities = "<!ENTITY a \"aaaaaaaaaa\">"
    for (one, next) in zip("abcdefgh", "bcdefghi") {
      entities += "<!ENTITY \(next) \"" + String(repeating: "&\(one);", count: 10) + "\">"
    }
    let fault = Told.fault("<!DOCTYPE x [\n\(entities)]><x>&i;</x>")
    #expect(fault?.reason == .declaresEntities && fault?.line == 2)
  }

  @Test func `may have a document type that declares neither, unless none is taken`() throws {
    let text = "<!DOCTYPE a SYSTEM 'a.dtd' [<!ELEMENT a ANY><!ATTLIST a b CDATA #IMPLIED>]><a/>"
    #expect(try Told(text).events == ["<a>", "</a>"])
    var limits = Told.limits
    limits.takesDocumentType = false
    #expect(Told.fault(text, limits)?.reason == .declaresEntities)
    #expect(Told.fault("<!DOCTYPE a><a/>", limits)?.reason == .declaresEntities)
  }

  @Test func `says nothing by an entity that only another file declares`() {
    let text = "<!DOCTYPE a SYSTEM 'a.dtd'><a>caf&eacute;</a>"
    #expect(
      Told.fault(text)?.reason == .malformed(.undefinedEntity, words: "undefined entity"))
  }

  @Test func `nests no deeper than is allowed`() {
    let limits = XMLReader.Limits(depth: 3, markup: 100)
    #expect(Told.fault("<a><b><c/></b></a>", limits) == nil)
    #expect(
      Told.fault("<a><b><c>\n<d/></c></b></a>", limits)
        == XMLFault(line: 2, column: 1, .tooDeep(3)))
    #expect(Told.fault(String(repeating: "<a>", count: 1_000_000), limits)?.reason == .tooDeep(3))
  }

  @Test(
    arguments: [
      "<a b='LONG'/>", "<a LONG='1'/>", "<LONG/>", "<a><!--LONG--></a>", "<a><?b LONG?></a>",
    ])
  func `has no markup that is longer than is allowed`(_ shape: String) {
    let limits = XMLReader.Limits(depth: 3, markup: 1000)
    let long = Array(shape.replacing("LONG", with: String(repeating: "x", count: 1001)).utf8)
    for size in [1, 64, 1 << 20] {
      #expect(Told.fault(long, limits, pieces: size)?.reason == .tooLong(1000))
    }
    let short = shape.replacing("LONG", with: String(repeating: "x", count: 900))
    #expect(Told.fault(short, limits) == nil)
  }

  @Test func `has no markup without end, however much of it comes at once`() {
    let limits = XMLReader.Limits(depth: 3, markup: 1 << 20)
    for beginning in ["<a b='", "<a><!--", "<!DOCTYPE a [<!-- ", "<a><?b "] {
      let bytes = Array(beginning.utf8) + [UInt8](repeating: 0x78, count: 4 << 20)
      for size in [1 << 16, 8 << 20] {
        #expect(Told.fault(bytes, limits, pieces: size)?.reason == .tooLong(1 << 20))
      }
    }
  }

  @Test func `has no text that is longer than is allowed`() {
    var limits = XMLReader.Limits(depth: 3, markup: 100, text: 1000)
    let long =
      "<a><b>\(String(repeating: "x", count: 600))</b>\(String(repeating: "y", count: 600))</a>"
    #expect(Told.fault(long, limits) == nil)
    limits.text = 599
    #expect(Told.fault(long, limits, pieces: 50)?.reason == .tooLong(599))
    limits.text = nil
    #expect(Told.fault(long, limits) == nil)
  }

  @Test func `is told in bounded time when it is cut anywhere or of random bytes`() {
    var dice = Dice(seed: 7)
    let bytes = Array("<?xml version='1.0'?><a b='c'><!-- d -->é<![CDATA[f]]>&amp;</a>".utf8)
    for count in bytes.indices { #expect(Told.fault(Array(bytes.prefix(count))) != nil) }
    for _ in 0..<500 {
      let random = (0..<50).map { _ in UInt8(dice.roll(0...255)) }
      #expect(Told.fault(random) != nil)
      var broken = bytes
      for _ in 0..<3 { broken[dice.roll(0...bytes.count - 1)] = UInt8(dice.roll(0...255)) }
      let fault = Told.fault(broken)
      #expect(Told.fault(broken, pieces: 1) == fault)
    }
  }
}
