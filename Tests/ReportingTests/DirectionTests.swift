import Domain
import Reporting
import Terminal
import TestSupport
import Testing

/// Text that runs from right to left, in plain form. The marks are shown as `→|` (right-to-left mark),
/// `‹` and `[` (a run or a piece that keeps to itself begins) and `›` (it ends).
@Suite struct `Arabic in plain text` {
  private func shown(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{200F}": shown += "→|"
      case "\u{2066}": shown += "‹"
      case "\u{2068}": shown += "["
      case "\u{2069}": shown += "›"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  @Test(arguments: [
    ("لا شيء متأخر.", "لا شيء متأخر."),
    ("متأخر منذ 12 يومًا", "متأخر منذ 12 يومًا"),
    ("أضف --yes.", "أضف ‹--yes›."),
    ("اكتب +45d أو -30,-7,0.", "اكتب ‹+45d› أو ‹-30,-7,0›."),
    ("أُنفق 84% في 1,200.50 EUR", "أُنفق ‹84%› في ‹1,200.50 EUR›"),
    ("إلى «/tmp/a b.csv»", "إلى «‹/tmp/a b.csv›»"),
    ("ابدأ: grants add x \"Name\" --set y=… الآن", "ابدأ: ‹grants add x \"Name\" --set y=…› الآن"),
    ("أنشئه: grants init '/a b/no.sqlite'. أو", "أنشئه: ‹grants init '/a b/no.sqlite'›. أو"),
    ("grants edit 'p/w' --day VALUE", "→|‹grants edit 'p/w' --day VALUE›"),
    (
      "أعده: sqlite3 'x' 'PRAGMA journal_mode=DELETE'",
      "أعده: ‹sqlite3 'x' 'PRAGMA journal_mode=DELETE'›"
    ),
    ("كتب (l'accord) الآن", "كتب (‹l'accord›) الآن"),
    ("Books (reading-rooms/books): متأخر", "→|‹Books (reading-rooms/books)›: متأخر"),
    ("كتب (reading-rooms/books)", "كتب (‹reading-rooms/books›)"),
    ("Books: 20 مايو 2026، 41", "→|‹Books›: 20 مايو 2026، 41"),
    ("15 يوليو 2026: Decision", "→|15 يوليو 2026: ‹Decision›"),
    ("3 أكتوبر 2025 – 30 سبتمبر 2026", "→|3 أكتوبر 2025 – 30 سبتمبر 2026"),
    ("a؛ b، c", "→|‹a›؛ ‹b›، ‹c›"), ("– ", "– "), ("", ""),
    ("خطأ\nAda", "خطأ\n→|‹Ada›"),
  ])
  func `runs of Latin letters, numbers and signs keep their order`(text: String, marked: String) {
    #expect(shown(Language.ar.marked(text)) == marked)
  }

  @Test func `no other language has marks`() {
    for language in [Language.en, .fr, .az] {
      #expect(language.marked("a (b): 50% --due") == "a (b): 50% --due")
    }
  }

  @Test func `marks change no letter and no width, and are balanced`() {
    var dice = Dice(seed: 18)
    let alphabet = Array("aé1٣ب،؛ (-)[]«»\"%:./—\nə")
    for _ in 0..<2000 {
      let text = String(
        (0..<dice.roll(0...20)).map { _ in alphabet[dice.roll(0...alphabet.count - 1)] })
      let marked = Language.ar.marked(text)
      #expect(Language.unmarked(marked) == text)
      #expect(DisplayWidth.of(marked) == DisplayWidth.of(text))
      for line in marked.split(separator: "\n") {
        let begun = line.unicodeScalars.count { $0 == "\u{2066}" }
        #expect(begun == line.unicodeScalars.count { $0 == "\u{2069}" }, "\(shown(marked))")
      }
    }
  }

  private let document = Document([
    .title("كتب (p/books)"),
    .facts([.init("الحالة", "قيد التنفيذ"), .init("نسبة الإنجاز", "50%")]),
    .table(
      Table(
        [.init("المرجع", .whole), .init("العدد", trailing: true), .init("الاسم")],
        rows: [["p/books", "1,200", "كُتب"], ["p", "–", "Salles"]])),
    .list(["p/books: متأخر"]),
  ])

  @Test func `a terminal has columns that stand in line, each cell for itself`() {
    let text = TextRenderer(language: .ar, displayWidth: DisplayWidth.of).render(document)
    #expect(
      shown(text) == """
        كتب (‹p/books›)

        →|[الحالة›        [قيد التنفيذ›
        →|[نسبة الإنجاز›  [‹50%››

        →|[المرجع›   [العدد›  [الاسم›
        →|[‹p/books››  [‹1,200››  [كُتب›
        →|[‹p››            [–›  [‹Salles››

          →|‹p/books›: متأخر

        """)
    let rows = text.split(separator: "\n").filter {
      $0.contains("\u{2068}p") || $0.contains("المرجع")
    }
    #expect(Set(rows.map { DisplayWidth.of(String($0.prefix { $0 != "ا" })) }).count <= 2)
  }

  @Test func `Markdown stands in an element that turns lists and tables round`() {
    let text = MarkdownRenderer(language: .ar).render(document)
    #expect(
      shown(text) == """
        <div dir="rtl" lang="ar">

        # كتب (‹p/books›)

        - **الحالة**: قيد التنفيذ
        - **نسبة الإنجاز**: →|‹50%›

        | المرجع | العدد | الاسم |
        |---|---:|---|
        | →|‹p/books› | →|‹1,200› | كُتب |
        | →|‹p› | – | →|‹Salles› |

        - →|‹p/books›: متأخر

        </div>

        """)
  }

  @Test func `a table of comma-separated values has neither marks nor signs of a language`() {
    let cells: [Cell] = [
      Cell("1200.5" as ExactDecimal, in: .az), Cell("1200.5" as ExactDecimal, in: .fr), "50%",
    ]
    #expect(cells.map(\.text) == ["1.200,5", "1\u{202F}200,5", "50%"])
    let table = Table([.init("a"), .init("b"), .init("c")], rows: [cells])
    #expect(CSVRenderer().render(table) == "a,b,c\r\n1200.5,1200.5,50%\r\n")
  }

  @Test func `headings are in the capitals of their language`() {
    let table = Document([.table(Table([.init("icra"), .init("ılıq")]))])
    #expect(TextRenderer(language: .az).render(table) == "İCRA  ILIQ\n")
    #expect(TextRenderer(language: .en).render(table).hasPrefix("ICRA"))
  }
}
