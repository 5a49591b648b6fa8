import Reporting
import Testing

@Suite struct RendererTests {
  private let table = Table(
    [.init("Place"), .init("Done", trailing: true)],
    rows: [["Kaya", "12"], [Cell("Bobo-Dioulasso, a long name"), Cell("3", .bad)]])

  @Test func `text has padded columns and no blanks at line ends`() {
    let text = TextRenderer().render(Document([.title("T"), .table(table)]))
    #expect(
      text == """
        T

        PLACE                        DONE
        Kaya                           12
        Bobo-Dioulasso, a long name     3

        """)
  }

  @Test func `the widest column gives way on a narrow terminal`() {
    let text = TextRenderer(width: 20, cut: { $0.prefix($1 - 1) + "…" })
      .render(Document([.table(table)]))
    #expect(
      text == """
        PLACE           DONE
        Kaya              12
        Bobo-Dioulass…     3

        """)
  }

  @Test func `a text cannot make the terminal do anything`() {
    let text = TextRenderer().render(
      Document([
        .title("a\u{1B}[31m"), .list([Cell("b\u{7}")]),
        .table(Table([.init("x")], rows: [["c\u{9B}2J"]])),
      ]))
    #expect(text == "a␛[31m\n\n  b␇\n\nX\nc\u{FFFD}2J\n")
  }

  @Test func `Markdown escapes what it would read`() {
    let text = MarkdownRenderer().render(
      Document([.heading("A *b*"), .table(Table([.init("x|y")], rows: [["_z_"]]))]))
    #expect(
      text == """
        ## A \\*b\\*

        | x\\|y |
        |---|
        | \\_z\\_ |

        """)
  }

  @Test func `CSV quotes what needs it and defuses formulas`() {
    let csv = CSVRenderer().render(
      Table([.init("a"), .init("b")], rows: [["x,\"y\"", "=1+1"], ["line\nbreak", "-5"]]))
    #expect(csv == "a,b\r\n\"x,\"\"y\"\"\",'=1+1\r\n\"line\nbreak\",-5\r\n")
  }
}
