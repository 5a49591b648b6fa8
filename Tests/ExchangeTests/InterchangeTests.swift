import Domain
import Exchange
import JSON
import TestSupport
import Testing

@Suite struct InterchangeTests {
  /// The drafts of a file that is given as text.
  private func read(_ text: String, pieces: Int = 7) throws -> [Draft] {
    var rest = Array(text.utf8)[...]
    var reader = InterchangeReader {
      defer { rest = rest.dropFirst(pieces) }
      return rest.isEmpty ? nil : Array(rest.prefix(pieces))
    }
    var drafts: [Draft] = []
    try reader.read { draft, _ in drafts.append(draft) }
    return drafts
  }

  private func write(_ drafts: [Draft]) throws -> String {
    var bytes: [UInt8] = []
    var writer = InterchangeWriter(settings: [.timeZone: "Africa/Ouagadougou"]) { bytes += $0 }
    for draft in drafts { try writer.write(draft) }
    try writer.finish()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words in quotation marks.
  private func words(_ text: String) -> Set<Substring> {
    Set(text.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.map(\.element))
  }

  private func file(_ record: String) -> String {
    "{\"format\": \"grants-register\", \"version\": 1, \"records\": [\(record)]}"
  }

  @Test func `every shape of value is written and read again`() throws {
    let text = file(
      """
      {"kind": "delivery", "reference": "p/w@2025-03", "day": "2025-03", "quantity": "2.50",
       "participations": {"total": 48, "female": 30}, "evidence": ["pv.pdf", "photo"],
       "at": "kaya", "unknown": {"newPersons": "notCollected"},
       "claims": [{"field": "day", "value": "2025-04", "source": "s", "inUse": false, "note": "n"}]},
      {"kind": "funding", "reference": "a/p", "project": "p",
       "amount": {"amount": "1234.5600", "currency": "USD"}},
      {"kind": "project", "reference": "p", "id": "0192f0c1-2b3c-7def-8123-456789abcdef",
       "title": "Écoles \\"A\\"\\n", "titleLanguage": "fr", "invented": true,
       "issues": ["one", {"en": "two", "fr": "deux"}],
       "translations": {"title": {"ar": "مدارس", "az": "Məktəblər"}}}
      """)
    let drafts = try read(text)
    #expect(drafts.count == 3)
    let written = try write(drafts)
    #expect(try read(written) == drafts)
    #expect(try write(read(written)) == written)
    #expect(drafts[0].entries["quantity"] == .value(.decimal("2.50")))
    #expect(drafts[0].entries["newPersons"] == .unknown(.notCollected))
  }

  @Test func `what was named otherwise in version 1 is read, and written by its name of today`()
    throws
  {
    let records = [
      (
        """
        {"kind": "office", "reference": "o/chief", "person": "ada"}
        """,
        """
        {"kind": "position", "reference": "o/chief", "person": "ada"}
        """
      ),
      (
        """
        {"kind": "signatory", "reference": "a/ada", "office": "o/chief"}
        """,
        """
        {"kind": "signatory", "reference": "a/ada", "position": "o/chief"}
        """
      ),
      (
        """
        {"kind": "passage", "reference": "p/x", "text": "Good"}
        """,
        """
        {"kind": "narrative", "reference": "p/x", "text": "Good"}
        """
      ),
      (
        """
        {"kind": "judgement", "reference": "p/j", "light": "red"}
        """,
        """
        {"kind": "ratingOverride", "reference": "p/j", "rating": "red"}
        """
      ),
      (
        """
        {"kind": "delivery", "reference": "p/d/x", "participations": {"total": 2},\
         "unknown": {"newPersons": "withheld"},\
         "claims": [{"field": "participations", "value": "3", "inUse": false}]}
        """,
        """
        {"kind": "delivery", "reference": "p/d/x", "attendances": {"total": 2},\
         "unknown": {"newPeople": "withheld"},\
         "claims": [{"field": "attendances", "value": "3", "inUse": false}]}
        """
      ),
      (
        """
        {"kind": "amendment", "reference": "p/d/x/a", "field": "participations", "after": "3"}
        """,
        """
        {"kind": "amendment", "reference": "p/d/x/a", "field": "attendances", "after": "3"}
        """
      ),
    ]
    for (old, new) in records {
      let drafts = try read(file(old))
      #expect(try read(file(new)) == drafts)
      let written = try write(drafts)
      #expect(try read(written) == drafts)
      #expect(words(written).isSuperset(of: words(new)))
      #expect(words(written).isDisjoint(with: words(old).subtracting(words(new))))
    }
  }

  @Test func `one thing under its old name and its new one is there twice`() {
    let twice = """
      {"kind": "delivery", "reference": "p/d/x", "attendances": {"total": 2}, \
      "participations": {"total": 3}}
      """
    #expect {
      _ = try read(file(twice))
    } throws: { error in
      (error as? InterchangeError)?.fault == .syntax(.duplicateName("participations"))
    }
  }

  @Test(arguments: ["books", "ownOrganisation"])
  func `a setting is read by its old name as well`(name: String) throws {
    var text: [UInt8]? = Array(
      "{\"format\": \"grants-register\", \"settings\": {\"\(name)\": \"haf\"}, \"records\": []}"
        .utf8)
    var reader = InterchangeReader {
      defer { text = nil }
      return text
    }
    try reader.read { _, _ in }
    #expect(reader.settings.values == [.books: "haf"])
  }

  @Test(arguments: [
    ("{", 1, 2, InterchangeError.Fault.syntax(.endsEarly)),
    ("[]", 1, 1, .syntax(.unexpected("["))), ("{}", 1, 1, .notARegister),
    ("{\"format\": \"other\"}", 1, 12, .notARegister),
    ("{\"format\": \"grants-register\", \"version\": 3}", 1, 42, .newer(version: "3")),
    ("{\"recods\": []}", 1, 2, .unknownName("recods", nearest: "records")),
    ("{\"format\": \"grants-register\"} x", 1, 31, .syntax(.trailing)),
  ])
  func `a bad file is refused with the place`(
    text: String, line: Int, column: Int, fault: InterchangeError.Fault
  ) {
    #expect(throws: InterchangeError(line: line, column: column, fault)) { try read(text) }
  }

  @Test(arguments: [
    (
      "{\"kind\": \"projet\", \"reference\": \"p\"}",
      InterchangeError.Fault.rule(.noSuchKind("projet", nearest: "project"))
    ),
    ("{\"kind\": \"project\"}", .missing("reference")),
    (
      "{\"kind\": \"project\", \"reference\": \"p\", \"titel\": \"x\"}",
      .unknownName("titel", nearest: "title")
    ),
    (
      "{\"kind\": \"project\", \"reference\": \"p\", \"plannedStart\": \"2025-02-30\"}",
      .rule(
        .badDate(
          "2025-02-30", field: "plannedStart",
          why: .noSuchDay(30, year: 2025, month: 2, lastDay: 28)))
    ),
    (
      "{\"kind\": \"project\", \"reference\": \"p\", \"invented\": 1}",
      .wrongForm(name: "invented", expected: "true, false")
    ),
  ])
  func `a bad record is refused`(record: String, fault: InterchangeError.Fault) {
    #expect {
      _ = try read(file(record))
    } throws: { error in
      (error as? InterchangeError)?.fault == fault
    }
  }

  @Test func `nesting without end, bad text and doubles are refused`() {
    for text in [
      String(repeating: "[", count: 100_000), "{\"a\": 1, \"a\": 2}", "{\"\u{1}\": 1}",
      "{\"\\ud800\": 1}", "{\"\\u00\": 1}", "{\"a\": 1e}", "{\"a\": nul}",
    ] {
      #expect(throws: (any Error).self) { try read(file(text)) }
    }
  }

  @Test func `a file that is cut or spoilt anywhere never ends the program`() throws {
    let text = try write(
      read(
        file(
          "{\"kind\": \"city\", \"reference\": \"kaya\", \"title\": \"Kaya é\", \"latitude\": \"13.09\"}"
        )))
    let bytes = Array(text.utf8)
    var dice = Dice(seed: 21)
    for round in 0..<2_000 {
      var spoilt = bytes
      if round < bytes.count {
        spoilt = Array(bytes.prefix(round))
      } else {
        for _ in 0..<dice.roll(1...4) {
          spoilt[dice.roll(0...(spoilt.count - 1))] = UInt8(dice.roll(0...255))
        }
      }
      var piece: [UInt8]? = spoilt
      var reader = InterchangeReader {
        defer { piece = nil }
        return piece
      }
      do {
        try reader.read { _, _ in }
      } catch is InterchangeError {
        continue
      }
    }
  }
}
