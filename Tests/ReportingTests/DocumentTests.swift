import Reporting
import Testing

@Suite struct DocumentTests {
  @Test func `text has every block, bars for pictures, and a cut table with the way to the rest`()
    throws
  {
    try Golden.check(TextRenderer().render(SampleDocument.make()), "sample.txt")
  }

  @Test func `Markdown has links to places that exist, tables for pictures`() throws {
    try Golden.check(MarkdownRenderer().render(SampleDocument.make()), "sample.md")
  }

  @Test func `the name of a place is plain, and different for different texts`() {
    #expect(
      Anchor("bf-girls/workshops@2025-03-14").description == "bf-girls.workshops_402025-03-14")
    #expect(Anchor("a b\"><é").description == "a_20b_22_3e_3c_c3_a9")
    #expect(Anchor("a.b") != Anchor("a/b"))
    #expect(Anchor("a_2e") != Anchor("a."))
  }

  @Test func `a table folds only where it is longer than what is shown`() {
    var table = Table([.init("n")], rows: (1...3).map { [Cell("\($0)")] })
    table.fold = .init(after: 3, rest: "more")
    #expect(TextRenderer().render(Document([.table(table)])) == "N\n1\n2\n3\n")
    table.fold = .init(after: 2, rest: "1 more")
    #expect(TextRenderer().render(Document([.table(table)])) == "N\n1\n2\n1 more\n")
  }

  @Test func `a link to a place that is not there is plain text`() {
    let document = Document([.list([Cell("a", link: "nowhere")])])
    #expect(MarkdownRenderer().render(document) == "- a\n")
  }
}
