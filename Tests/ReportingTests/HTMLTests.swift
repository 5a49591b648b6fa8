import Domain
import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct HTMLTests {
  @Test func `a page has every block`() throws {
    let page = HTMLRenderer().render(SampleDocument.make())
    try Golden.check(String(decoding: page, as: UTF8.self), "sample.html")
  }

  @Test func `whatever a text says, it is text`() {
    let hostile = "</style><script>alert(1)</script>\"'&\u{0}\u{85}\u{FFFE}\u{202E}x"
    let table = Table(
      [.init(hostile), .init(hostile)], rows: [[Cell(hostile), Cell(hostile)]], caption: hostile)
    let page = String(
      decoding: HTMLRenderer().render(
        Document([
          .title(hostile), .heading(hostile, anchor: Anchor(hostile)), .paragraph(hostile),
          .table(table), .list([Cell(hostile, link: Anchor(hostile))]),
          .figure(
            Figure(
              hostile, text: hostile,
              .columns(Columns(hostile, [hostile], [.init(hostile, [.init("1", Cell(hostile))])])))),
          .signatures([.init(for: hostile)]),
        ])), as: UTF8.self)
    #expect(!page.contains("<script"))
    #expect(page.split(separator: "</style>").count == 2)
    #expect(!page.unicodeScalars.contains { $0 == "\u{0}" || $0 == "\u{85}" || $0 == "\u{FFFE}" })
  }

  @Test func `each name of a place is given once, and every link leads somewhere`() {
    let page = String(
      decoding: HTMLRenderer().render(
        Document([
          .heading("a", anchor: "part-1"), .heading("b"), .heading("c", anchor: "part-1"),
          .list([Cell("x", link: "part-1"), Cell("y", link: "nowhere")]),
        ])), as: UTF8.self)
    let names = page.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
    #expect(Set(names).count == names.count)
    for match in page.matches(of: /href="#([^"]+)"/) { #expect(names.contains(String(match.1))) }
  }

  @Test func `ten thousand rows are written without delay`() {
    var table = Table(
      [.init("Name"), .init("n", trailing: true)],
      rows: (1...10_000).map {
        [Cell("Deliverable \($0)", anchor: Anchor("d/\($0)")), Cell("\($0)", value: .number("5"))]
      })
    table.fold = .init(after: 50, rest: "9,950 more rows")
    let clock = ContinuousClock()
    var page: [UInt8] = []
    // A debug build takes about half a second.
    #expect(
      clock.measure { page = HTMLRenderer().render(Document([.table(table)])) } < .seconds(10))
    #expect(page.count > 500_000)
  }
}
