import TestSupport
import Testing
import XML

@testable import IATIStandard

@Suite struct CodeTests {
  private func found(_ old: String, _ new: String) -> [String] {
    GoodFile.findings(GoodFile.activity.replacing(old, with: new)).map {
      if case .code(let code, _, let list) = $0.what {
        "\($0.severity.rawValue) \($0.id) \(list) \(code)"
      } else {
        $0.id
      }
    }
  }

  @Test func `a code that is not on a complete list is an error, on another a warning`() {
    #expect(
      found(#"activity-status code="2""#, #"activity-status code="9""#) == [
        "error 9.5.1 ActivityStatus 9"
      ])
    #expect(found(#"code="ML""#, #"code="ZZ""#) == ["warning 9.50.1 Country ZZ"])
    #expect(found(#"xml:lang="en""#, #"xml:lang="xx""#) == ["warning 9.95.1 Language xx"])
  }

  @Test func `the vocabulary says which list a code is looked for on, without one the standard's`()
  {
    let sector = #"<sector vocabulary="1" code="11220" percentage="100"/>"#
    #expect(found(sector, #"<sector code="99999"/>"#) == ["error 9.76.1 Sector 99999"])
    #expect(
      found(sector, #"<sector vocabulary="" code="99999"/>"#).contains("error 9.76.1 Sector 99999"))
    #expect(
      found(sector, sector + #"<sector vocabulary="2" code="999"/>"#) == [
        "error 9.77.1 SectorCategory 999"
      ])
    #expect(found(sector, sector + #"<sector vocabulary="7" code="4"/>"#) == [])
    #expect(
      found(
        sector, sector + #"<sector vocabulary="99" code="own"><narrative>a</narrative></sector>"#)
        == [])
  }

  @Test func `a withdrawn code may still stand, and the lists have their names`() throws {
    let list = try #require(IATICodeList("Sector"))
    #expect(list.isComplete && list.codes.count > 300)
    let code = try #require(list.codes.first { $0.code == "11321" })
    #expect(code.isWithdrawn && code.french == "Premier cycle de l'enseignement secondaire")
    #expect(IATICodeList("Country")?.isComplete == false)
    #expect(IATICodeList("Nothing") == nil)
    #expect(found(#"code="11220""#, #"code="11321""#) == [])
  }
}

/// Files that are no XML, or that mean harm.
@Suite struct DocumentTests {
  private func reason(_ text: String) -> XMLFault.Reason? {
    for finding in GoodFile.findings(text) {
      if case .document(let reason) = finding.what { return reason }
    }
    return nil
  }

  private func malformation(_ text: String) -> XMLFault.Malformation? {
    if case .malformed(let what, _) = reason(text) { what } else { nil }
  }

  @Test func `what is not XML is told by its reason`() {
    #expect(reason("") == .endsEarly)
    #expect(reason("<iati-activities version='2.03'>") == .endsEarly)
    #expect(malformation("<a></b>") == .mismatchedEnd)
    #expect(malformation("<a b='1' b='2'/>") == .repeatedAttribute)
    #expect(malformation("<a>\u{1}</a>") == .invalidCharacter)
    #expect(malformation("<a/><b/>") == .trailing)
    #expect(malformation("<a>&b;</a>") == .undefinedEntity)
    #expect(reason("<?xml version='1.0' encoding='klingon'?><a/>") == .unknownEncoding("klingon"))
  }

  @Test func `entities are never taken from a file, nor other files read`() {
    let bomb = "<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;'>]><a>&c;</a>"
    #expect(reason(bomb) == .declaresEntities)
    #expect(
      reason("<!DOCTYPE a [<!ENTITY b SYSTEM '/etc/passwd'>]><a>&b;</a>") == .declaresEntities)
    #expect(malformation("<!DOCTYPE a SYSTEM 'x.dtd'><a>&b;</a>") == .undefinedEntity)
  }

  @Test func `depth and length have a limit`() {
    #expect(reason(String(repeating: "<a>", count: 300)) == .tooDeep(256))
    let long = Array("<a b='".utf8) + Array(repeating: UInt8(ascii: "x"), count: 12 << 20)
    let found = GoodFile.findings(long, pieces: 1 << 20)
    #expect(found.map(\.what) == [.document(.tooLong(10 << 20))])
  }

  @Test func `Windows' Latin alphabet and UTF-16 are read`() {
    let text = GoodFile.activity.replacing("Schools are", with: "Écoles are")
    let latin = "<?xml version='1.0' encoding='windows-1252'?>\n" + text
    #expect(GoodFile.findings(latin.unicodeScalars.map { UInt8($0.value) }) == [])
    let wide = "\u{FEFF}<?xml version='1.0' encoding='UTF-16'?>\n" + text
    #expect(GoodFile.findings(wide.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == [])
  }

  @Test func `a file cut anywhere, or of random bytes, is told in bounded time`() {
    var dice = Dice(seed: 7)
    let bytes = Array(GoodFile.activity.utf8)
    for _ in 0..<60 {
      let cut = Array(bytes.prefix(dice.roll(0...bytes.count - 1)))
      #expect(
        GoodFile.findings(cut).contains { if case .document = $0.what { true } else { false } })
      let random = (0..<200).map { _ in UInt8(dice.roll(0...255)) }
      #expect(!GoodFile.findings(random).isEmpty)
      var broken = bytes
      for _ in 0..<5 { broken[dice.roll(0...bytes.count - 1)] = UInt8(dice.roll(0...255)) }
      _ = GoodFile.findings(broken)
    }
  }

  @Test func `the pieces in which a file comes change nothing`() {
    let text = GoodFile.activity.replacing("code=\"ML\"", with: "code=\"ZZ\"")
    let whole = GoodFile.findings(Array(text.utf8), pieces: 1_000_000)
    #expect(!whole.isEmpty)
    for size in [1, 7, 100] { #expect(GoodFile.findings(Array(text.utf8), pieces: size) == whole) }
  }

  @Test func `a version that never was, and one that is no longer supported, are told`() {
    let strange = GoodFile.activity.replacing("2.03", with: "9.9")
    #expect(GoodFile.findings(strange).map(\.id) == ["0.6.1"])
    let early = "<iati-activities version=\"1.04\"><iati-activity/></iati-activities>"
    #expect(GoodFile.findings(early).first?.what == .oldVersion("1.04"))
    #expect(GoodFile.findings("<rss/>").map(\.id) == ["0.2.1"])
  }
}
