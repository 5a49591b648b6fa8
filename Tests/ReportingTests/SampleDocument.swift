import Domain
import Reporting
import TestSupport

/// A small document with a block of each kind, each with a hostile or awkward text.
enum SampleDocument {
  static func make(_ language: Language = .en) -> Document {
    language == .ar ? arabic : document(language)
  }

  private static func document(_ language: Language) -> Document {
    Document(
      [
        .title("Reading rooms <invented>"),
        .paragraph("Status on 30 June 2026"),
        .paragraph("All figures are invented & labelled.", .warning),
        .highlights([
          .init(Cell("1", .bad, link: "rooms"), "off track", note: "of 2"),
          .init(Cell("50 %", value: .ratio("0.5000")), "delivered"),
        ]),
        .facts([
          .init("Light", Cell("RED, off track", .bad)),
          .init("Funder", "Lantern Fund"),
        ]),
        .heading("Deliverables", anchor: "deliverables"),
        .table(deliverables),
        .heading("Of each place", level: 2),
        .list([Cell("Kaya: 3 of 6", link: "rooms/kaya"), Cell("- no list", .dim)]),
        .figure(progress), .figure(burnUp), .figure(timeline), .figure(ageing), .figure(map),
        .heading("Signatures"),
        .signatures([
          .init(for: "For the funder, Lantern Fund", name: "A. Example", office: "Director"),
          .init(for: "For the implementer"),
        ]),
      ], about: .init(language: language, asOf: "2026-06-30"))
  }

  static var deliverables: Table {
    var table = Table(
      [
        .init("Deliverable"), .init("Target", trailing: true), .init("Progress", trailing: true),
        .init("Due"), .init("Spent", trailing: true),
      ], caption: "What was promised", footRows: 1, anchor: "table")
    table.rows = [
      [
        Cell("Reading rooms", anchor: "rooms"), Cell("6", value: .number("6")),
        Cell("50 %", .bad, value: .ratio("0.5000")),
        Cell("April 2026", .bad, value: .date("2026-04")),
        Cell("1200.50", value: spent),
      ],
      [
        Cell("  Kaya", anchor: "rooms/kaya"), "no target", "–",
        Cell("30 April 2026", value: .date("2026-04-30")), "–",
      ],
      ["Books", Cell("1200", value: .number("1200")), "–", "no date set", "–"],
      ["All", "", "", "", Cell("1200.50", value: spent)],
    ]
    table.fold = .init(after: 2, rest: "1 more row: grants report -o all.xlsx")
    return table
  }

  private static let spent = CellValue.money(.init(amount: "1200.50", currency: .sample("USD")))

  static let progress = Figure(
    "Progress", text: "Rooms are half done; books have no target.",
    .progress(
      ProgressBars(
        [
          .init(
            Cell("Rooms", link: "rooms"), delivered: "3", accepted: "1", target: "6",
            words: "3 of 6, 50 %"),
          .init("Books <b>", delivered: nil, target: nil, words: Cell("no target set", .dim)),
        ], delivered: "delivered", accepted: "accepted", target: "target")))

  static let burnUp = Figure(
    "At this pace", text: "3 of 6 by 30 May; 6 between July and September.",
    .burnUp(
      BurnUp(
        [.init("2026-03-10", "1"), .init("2026-05-30", "3")],
        span: "2026-01-01"..."2026-06-30", today: "2026-06-30", target: "6", due: "2026-04-30",
        forecast: "2026-07-15"..."2026-09-20",
        words: ("delivered", "target", "due", "today", "forecast"))))

  static let timeline = Figure(
    "Timeline", text: "Rooms are late; the report was moved.",
    .timeline(
      Timeline(
        [
          .init(
            Cell("Rooms", link: "rooms"), start: "2026-01-10", due: "2026-04",
            words: Cell("April 2026, overdue 61 days", .bad)),
          .init("Report", due: "2026-08-31", original: "2026-05-31", words: "31 August 2026"),
          .init("Launch", due: "2026-01-05", done: "2026-01-12", words: Cell("done", .dim)),
        ], today: "2026-06-30", words: ("today", "due", "agreed first", "done"))))

  static let ageing = Figure(
    "Ageing", text: "One thing is up to 30 days late, two are later.",
    .columns(
      Columns(
        "Days overdue", ["1–30", "31–60", "61+"],
        [
          .init(
            "Late", tone: .bad,
            [.init("1", "1"), .init(nil, "not known"), .init("2", "2")])
        ])))

  static let map = Figure(
    "Places", text: "Two cities.",
    .map(
      PointMap(
        [
          .init(
            Cell("Kaya", link: "rooms/kaya"), latitude: 13.0917, longitude: -1.0844, amount: "3",
            words: "3"),
          .init("Banfora", latitude: 10.6333, longitude: -4.7667, amount: nil, words: "not known"),
        ], place: "Place", amount: "Rooms")))

  /// The same in Arabic, with names in Latin letters between.
  private static var arabic: Document {
    var table = Table(
      [
        .init("المُنجَز المستهدف"), .init("الهدف", trailing: true),
        .init("نسبة الإنجاز", trailing: true),
        .init("الموعد النهائي"), .init("المرجع", .whole),
      ], caption: "ما جرى التعهد به", anchor: "table")
    table.rows = [
      [
        Cell("قاعات القراءة", anchor: "rooms"), Cell("6", value: .number("6")),
        Cell("50 %", .bad, value: .ratio("0.5000")), Cell("أبريل 2026", .bad),
        "reading-rooms/rooms",
      ],
      [
        Cell("  Kaya (invented)"), Cell("-3", value: .number("-3")), "–", "30 أبريل 2026",
        "reading-rooms/rooms/kaya",
      ],
      ["الكتب", Cell("1200", value: .number("1200")), "–", "لا تاريخ", "reading-rooms/books"],
    ]
    return Document(
      [
        .title("قاعات القراءة (بيانات مختلقة)"), .paragraph("الحالة في 30 يونيو 2026"),
        .paragraph("عرض توضيحي: جميع المنظمات والأرقام مختلقة.", .warning),
        .highlights([
          .init(Cell("1", .bad, link: "rooms"), "خارج المسار", note: "من 2"),
          .init(Cell("50 %", value: .ratio("0.5000")), "أُنجز"),
        ]),
        .facts([
          .init("المؤشر", Cell("أحمر، خارج المسار", .bad)),
          .init("الجهة المانحة", "Lantern Fund (invented)"),
        ]),
        .heading("المُنجَزات"), .table(table),
        .list([Cell("Kaya: 3 من 6", link: "rooms"), Cell("تقرير متأخر 30 يومًا", .bad)]),
        .figure(progress), .figure(burnUp), .figure(timeline), .figure(ageing), .figure(map),
        .heading("التوقيعات"),
        .signatures([.init(for: "عن الجهة المانحة، Lantern Fund", name: "A. Example")]),
      ], about: .init(language: .ar, asOf: "2026-06-30"))
  }
}
