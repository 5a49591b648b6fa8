import Domain
import Testing

@Suite struct ReferenceTests {
  @Test(arguments: [
    ("bf-girls", ["bf-girls"]), ("bf-girls/workshops", ["bf-girls", "workshops"]),
    ("bf-girls/workshops@2025-03-14", ["bf-girls", "workshops", "@2025-03-14"]),
    ("a/b@2025~/accepted", ["a", "b", "@2025~", "accepted"]), ("A/B", ["a", "b"]),
  ])
  func `is made of slugs`(text: String, slugs: [String]) throws {
    let reference = try Reference(text)
    #expect(reference.slugs == slugs)
    #expect(reference.description == text.lowercased())
  }

  @Test(arguments: ["", "/", "a/", "a//b", "a b", "é", "a/@", "a@", "../x", "a;b"])
  func `refuses other signs`(text: String) {
    #expect(throws: RecordError.badReference(text)) { try Reference(text) }
  }

  @Test(arguments: [
    ("Heydar Aliyev Foundation", "heydar-aliyev-foundation"), ("Dédougou", "dedougou"),
    ("Əliyev, Bakı", "eliyev-baki"), ("Fada N'gourma", "fada-n-gourma"), ("Straße", "strasse"),
    ("  Ørsted — Œuvre ", "orsted-oeuvre"),
  ])
  func `a slug comes from a name in any Latin script`(name: String, slug: String) {
    #expect(Slug.make(from: name) == slug)
  }

  @Test func `a name in another script makes no slug`() {
    #expect(Slug.make(from: "الفتيات") == nil)
  }

  @Test func `a typo finds the nearest`() {
    #expect(Spelling.nearest(to: "overdeu", among: ["overdue", "status"]) == ["overdue"])
    #expect(Spelling.nearest(to: "xyz", among: ["overdue", "status"]).isEmpty)
  }

  @Test func `identifiers sort by time and read back`() throws {
    var random = SystemRandomNumberGenerator()
    let first = RecordID(milliseconds: 1_000, using: &random)
    let second = RecordID(milliseconds: 1_001, using: &random)
    #expect(first < second)
    #expect(RecordID(first.description) == first)
    #expect(RecordID("not-a-uuid") == nil)
  }
}
