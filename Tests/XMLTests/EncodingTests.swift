import Testing

@testable import XML

/// How the letters of a document are spelled.
struct `The encoding of a document` {
  private func letters(_ name: String, _ bytes: [UInt8]) throws -> String {
    let document =
      Array("<?xml version='1.0' encoding='\(name)'?><a>".utf8) + bytes + Array("</a>".utf8)
    return try Told(document).events.dropFirst().dropLast().joined()
  }

  @Test func `is UTF-8 where nothing else is said, with or without its mark`() throws {
    #expect(try Told("<a>é</a>").events[1] == "é")
    #expect(try Told([0xEF, 0xBB, 0xBF] + Array("<a>é</a>".utf8)).events[1] == "é")
  }

  @Test func `can be UTF-16 of either order`() throws {
    let units = Array("\u{FEFF}<?xml version='1.0' encoding='UTF-16'?><a>é𝄞</a>".utf16)
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [big, little] {
      #expect(try Told(bytes).events == ["<a>", "é𝄞", "</a>"])
      #expect(try Told(bytes, pieces: 1).events == ["<a>", "é𝄞", "</a>"])
    }
  }

  @Test(
    arguments: [
      ("windows-1252", "€ ’é"), ("CP1252", "€ ’é"), ("latin1", "€ ’é"),
      ("ISO-8859-1", "\u{80} \u{92}é"),
      ("windows-1254", "€ ’é"), ("iso-8859-9", "€ ’é"), ("windows-1256", "€ ’é"),
      ("iso-8859-15", "\u{80} \u{92}é"),
    ])
  func `can be one of one byte a letter`(_ name: String, _ read: String) throws {
    #expect(try letters(name, [0x80, 0x20, 0x92, 0xE9]) == read)
  }

  @Test func `of one byte a letter tells its neighbours apart`() throws {
    #expect(try letters("windows-1252", [0xDE, 0xFE, 0xA4]) == "Þþ¤")
    #expect(try letters("windows-1254", [0xDE, 0xFE, 0xA4]) == "Şş¤")
    #expect(try letters("windows-1256", [0xDE, 0xC7, 0xE4]) == "قان")
    #expect(try letters("iso-8859-15", [0xDE, 0xBD, 0xA4]) == "Þœ€")
  }

  @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
  func `has no letter for some bytes`(_ byte: UInt8) {
    guard case .malformed(.invalidCharacter, _)? = fault("windows-1252", [byte]) else {
      Issue.record("\(byte) is read")
      return
    }
  }

  @Test func `that is not known is named`() {
    for name in ["klingon", "utf-7", "shift_jis", "ebcdic-cp-us"] {
      #expect(fault(name, []) == .unknownEncoding(name))
    }
  }

  @Test func `is the one that is said, or the document is refused`() {
    #expect(
      fault("UTF-16", [])
        == .malformed(
          .wrongEncoding, words: "encoding specified in XML declaration is incorrect"))
    for bytes in [
      [0xE9], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
    ]
      as [[UInt8]]
    {
      guard case .malformed(.invalidCharacter, _)? = fault("UTF-8", bytes) else {
        Issue.record("\(bytes) is read as UTF-8")
        continue
      }
    }
  }

  private func fault(_ name: String, _ bytes: [UInt8]) -> XMLFault.Reason? {
    Told.fault(
      Array("<?xml version='1.0' encoding='\(name)'?><a>".utf8) + bytes + Array("</a>".utf8))?
      .reason
  }
}
