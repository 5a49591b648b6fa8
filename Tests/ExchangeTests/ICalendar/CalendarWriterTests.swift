import Domain
import Exchange
import TestSupport
import Testing

@Suite struct CalendarWriterTests {
  /// The bytes of a calendar, in one piece.
  static func bytes(
    _ entries: [CalendarEntry], name: String = "Deadlines", language: String = "en",
    refreshHours: Int = 12
  ) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = CalendarWriter(name: name, language: language, refreshHours: refreshHours) {
      bytes += $0
    }
    for entry in entries { try writer.write(entry) }
    try writer.finish()
    return bytes
  }

  /// The lines of a calendar as a reader sees them, with no folds.
  private func lines(_ entries: CalendarEntry..., language: String = "en") throws -> [Substring] {
    let text = String(decoding: try Self.bytes(entries, language: language), as: UTF8.self)
    return text.replacing("\r\n ", with: "").split(separator: "\r\n")
  }

  /// A small deadline.
  private func entry(
    title: String = "Report", day: Day = "2026-04-30", state: CalendarEntry.State = .open,
    alarmDays: [Int] = []
  ) -> CalendarEntry {
    CalendarEntry(uid: "1", changed: 0, title: title, day: day, state: state, alarmDays: alarmDays)
  }

  @Test func `a calendar of three deadlines is this file`() throws {
    let report = CalendarEntry(
      uid: "0192f0c1@grants", sequence: 3, changed: 1_767_225_599_999, created: 951_782_400_000,
      title: "Rapport d’étape; salles de lecture, Kaya",
      description: "Avril 2026\nSource : C:\\pv, page 3 — مدارس القراءة في كايا وفي القرى المجاورة",
      day: "2026-04-30", alarmDays: [14, 1, 0], categories: ["milestone", "Kaya, ville"],
      url: "https://example.org/r?a=1;b=2,3", location: "Kaya")
    let done = CalendarEntry(
      uid: "2", changed: -1, title: "Məktəb", description: "", day: "2025-12-31", state: .done,
      alarmDays: [7])
    let cancelled = CalendarEntry(
      uid: "3", changed: 0, title: "Survey", day: "2028-02-28", state: .cancelled, alarmDays: [7],
      url: "", location: "")
    let bytes = try Self.bytes(
      [report, done, cancelled], name: "Échéances, toutes", language: "fr", refreshHours: 6)
    let text = """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//grants//register//EN
      CALSCALE:GREGORIAN
      METHOD:PUBLISH
      NAME;LANGUAGE=fr:Échéances\\, toutes
      X-WR-CALNAME:Échéances\\, toutes
      REFRESH-INTERVAL;VALUE=DURATION:PT6H
      X-PUBLISHED-TTL:PT6H
      BEGIN:VEVENT
      UID:0192f0c1@grants
      DTSTAMP:20251231T235959Z
      CREATED:20000229T000000Z
      LAST-MODIFIED:20251231T235959Z
      SEQUENCE:3
      DTSTART;VALUE=DATE:20260430
      DTEND;VALUE=DATE:20260501
      SUMMARY:Rapport d’étape\\; salles de lecture\\, Kaya
      DESCRIPTION;LANGUAGE=fr:Avril 2026\\nSource : C:\\\\pv\\, page 3 — مدارس
        القراءة في كايا وفي القرى المجاورة
      LOCATION:Kaya
      URL:https://example.org/r?a=1;b=2,3
      CATEGORIES:milestone,Kaya\\, ville
      STATUS:CONFIRMED
      TRANSP:TRANSPARENT
      BEGIN:VALARM
      ACTION:DISPLAY
      DESCRIPTION:Rapport d’étape\\; salles de lecture\\, Kaya
      TRIGGER;RELATED=START:-P13DT15H
      END:VALARM
      BEGIN:VALARM
      ACTION:DISPLAY
      DESCRIPTION:Rapport d’étape\\; salles de lecture\\, Kaya
      TRIGGER;RELATED=START:-PT15H
      END:VALARM
      BEGIN:VALARM
      ACTION:DISPLAY
      DESCRIPTION:Rapport d’étape\\; salles de lecture\\, Kaya
      TRIGGER;RELATED=START:PT9H
      END:VALARM
      END:VEVENT
      BEGIN:VEVENT
      UID:2
      DTSTAMP:19691231T235959Z
      LAST-MODIFIED:19691231T235959Z
      SEQUENCE:0
      DTSTART;VALUE=DATE:20251231
      DTEND;VALUE=DATE:20260101
      SUMMARY:✓ Məktəb
      STATUS:CONFIRMED
      TRANSP:TRANSPARENT
      END:VEVENT
      BEGIN:VEVENT
      UID:3
      DTSTAMP:19700101T000000Z
      LAST-MODIFIED:19700101T000000Z
      SEQUENCE:0
      DTSTART;VALUE=DATE:20280228
      DTEND;VALUE=DATE:20280229
      SUMMARY:Survey
      STATUS:CANCELLED
      TRANSP:TRANSPARENT
      END:VEVENT
      END:VCALENDAR

      """
    #expect(String(decoding: bytes, as: UTF8.self) == text.replacing("\n", with: "\r\n"))
    #expect(
      try bytes
        == Self.bytes(
          [report, done, cancelled], name: "Échéances, toutes", language: "fr", refreshHours: 6))
  }

  @Test(arguments: [
    (0, "PT9H"), (1, "-PT15H"), (2, "-P1DT15H"), (14, "-P13DT15H"), (-1, "P1DT9H"),
    (.max, "-P9223372036854775806DT15H"), (.min, "P9223372036854775808DT9H"),
  ])
  func `an alarm rings at nine`(daysBefore: Int, trigger: String) throws {
    #expect(
      try lines(entry(alarmDays: [daysBefore])).contains("TRIGGER;RELATED=START:\(trigger)"))
  }

  @Test(arguments: [CalendarEntry.State.done, .cancelled])
  func `what is settled does not ring`(state: CalendarEntry.State) throws {
    #expect(try !lines(entry(state: state, alarmDays: [0, 7])).contains("BEGIN:VALARM"))
  }

  @Test func `the last day of the calendar has no day after it`() throws {
    let lines = try lines(entry(day: "9999-12-31"))
    #expect(lines.contains("DTSTART;VALUE=DATE:99991231"))
    #expect(!lines.contains { $0.hasPrefix("DTEND") })
  }

  @Test(arguments: [Int64.min, .max, -62_135_596_800_001, 253_402_300_800_000])
  func `a moment outside the calendar is held within it`(moment: Int64) throws {
    let entry = CalendarEntry(
      uid: "1", sequence: -4, changed: moment, title: "T", day: "2026-01-01")
    let lines = try lines(entry)
    let year = moment < 0 ? "0001" : "9999"
    #expect(lines.contains { $0.hasPrefix("DTSTAMP:\(year)") && $0.utf8.count == 24 })
    #expect(lines.contains("SEQUENCE:0"))
  }

  @Test(arguments: [
    ("one\r\ntwo\rthree\nfour", "one\\ntwo\\nthree\\nfour"),
    ("one\u{B}two\u{C}three\u{85}four\u{2028}five\u{2029}", "one\\ntwo\\nthree\\nfour\\nfive\\n"),
    ("a\u{0}b\u{1B}[31mc\u{7F}d\u{9B}e\tf", "ab[31mcde\tf"),
    ("\u{A0}\u{2027}\u{202A}é\u{200F}", "\u{A0}\u{2027}\u{202A}é\u{200F}"),
    ("BEGIN:VEVENT\r\nEND:VCALENDAR", "BEGIN:VEVENT\\nEND:VCALENDAR"),
    ("\\n\\,;", "\\\\n\\\\\\,\\;"), ("\"a\": b", "\"a\": b"), ("", ""),
  ])
  func `text is escaped`(title: String, escaped: String) throws {
    #expect(try lines(entry(title: title)).contains("SUMMARY:\(escaped)"))
  }

  @Test(arguments: [
    ("https://example.org/a,b;c?d=%20#e", "https://example.org/a,b;c?d=%20#e"),
    ("https://example.org/مد a\r\nX:{\"\\", "https://example.org/%D9%85%D8%AF%20aX:%7B%22%5C"),
  ])
  func `an address keeps to what an address may hold`(url: String, written: String) throws {
    let entry = CalendarEntry(uid: "1", changed: 0, title: "T", day: "2026-01-01", url: url)
    #expect(try lines(entry).contains("URL:\(written)"))
  }

  @Test(arguments: [
    ("pt-BR", ";LANGUAGE=pt-BR"), ("fr:X\r\nY;Z", ";LANGUAGE=frXYZ"), ("", ""),
  ])
  func `a language cannot end its parameter`(language: String, parameter: String) throws {
    #expect(try lines(entry(), language: language).contains("NAME\(parameter):Deadlines"))
  }

  @Test func `a calendar without deadlines is still a calendar`() throws {
    let text = String(decoding: try Self.bytes([], refreshHours: .min), as: UTF8.self)
    #expect(text.hasSuffix("X-PUBLISHED-TTL:PT1H\r\nEND:VCALENDAR\r\n"))
  }

  @Test func `a large calendar leaves in pieces that make up the same bytes`() throws {
    let entries = (0..<1000).map { _ in entry(title: String(repeating: "é", count: 90)) }
    var pieces: [[UInt8]] = []
    var writer = CalendarWriter(name: "Deadlines", language: "en", refreshHours: 12) {
      pieces.append($0)
    }
    for entry in entries { try writer.write(entry) }
    try writer.finish()
    #expect(pieces.count > 5)
    #expect(pieces.dropLast().allSatisfy { (65_537..<67_000).contains($0.count) })
    #expect(try pieces.flatMap(\.self) == Self.bytes(entries))
  }

  @Test func `what stops the sink stops the writer`() {
    struct Full: Error {}
    var writer = CalendarWriter(name: "N", language: "en", refreshHours: 1) { _ in throw Full() }
    #expect(throws: Full.self) { try writer.finish() }
  }
}
