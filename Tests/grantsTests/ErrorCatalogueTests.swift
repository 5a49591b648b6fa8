import Domain
import Exchange
import Foundation
import JSON
import Phrases
import Printing
import Reporting
import Sealing
import Sheets
import TestSupport
import Testing
import UseCases
import XML

@testable import grants

/// One of each error, and its words: the page docs/errors.md.
@Suite struct ErrorCatalogueTests {
  private let page = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/errors.md")

  private static let entry = EntryName(office: .root, number: 12)

  private static let register: [RegisterError] =
    [
      .notFound(path: "r.sqlite"), .alreadyExists(path: "r.sqlite"), .foreign(path: "r.sqlite"),
      .newer(path: "r.sqlite", version: 9, supported: 2),
      .damaged(path: "r.sqlite", detail: "database disk image is malformed"),
      .moved(path: "r.sqlite"), .forked(path: "b.sqlite", entry: 12),
      .beyondRepair(path: "r.sqlite"), .locked(path: "r.sqlite", by: nil),
      .locked(path: "r.sqlite", by: LockHolder(process: 4242, command: "grants import")),
      .readOnly(path: "r.sqlite"), .erasureUnfinished(path: "r.sqlite"), .namedInReason,
      .nothingToErase("Ali Hassan"),
      .noRoom(path: "/media/usb", needed: 41_000_000),
      .noRoomToUpgrade(path: "/media/usb", needed: 123_000_000, free: 41_000_000),
      .altered(path: "r.sqlite", [SchemaFault(type: "table", name: "city", fault: .altered)]),
      .foreignObjects(
        path: "r.sqlite", [SchemaFault(type: "trigger", name: "extra", fault: .foreign)]),
      .cannotOpen(path: "r.sqlite"),
      .diskFull(path: "r.sqlite"), .inputOutput(path: "r.sqlite", detail: "disk I/O error"),
      .networkFileSystem(path: "r.sqlite", type: "NFS"),
      .noSuchRecord("bf-grils", nearest: ["bf-girls"]), .duplicate("kaya"),
      .keyTaken(
        RecordID(high: 0x0192_F0C1_2B3C_7DEF, low: 0x8123_4567_89AB_CDEF), by: "kaya",
        not: "kaya-2"),
      .statedTwice("kaya"),
      .ambiguous(
        "kaya",
        keys: [
          RecordID(high: 0x0192_F0C1_2B3C_7DEF, low: 0x8123_4567_89AB_CDEF),
          RecordID(high: 0x0192_F0C1_2B3C_7DEF, low: 0x8123_4567_89AB_CDF0),
        ]),
      .wrongKind("kaya", is: .city, expected: [.project]),
      .hasDependents("kaya", dependents: ["p/kaya"], count: 1),
      .malformedRow(table: "milestone", column: "due", record: "p/end", value: "soon"),
      .refused(detail: "CHECK constraint failed"),
    ] + RegisterError.Unusual.allCases.map { .unusual(path: "r.sqlite", why: $0) }
    + RegisterError.SideFile.allCases.map { .unsafeSideFile(path: "r.sqlite-journal", why: $0) }

  private static let record: [RecordError] =
    [
      .badReference("a b"), .badSlug("é"), .noSuchKind("projet", nearest: "project"),
      .noSuchField("traget", kind: .deliverable, nearest: "target"),
      .missingField("day", kind: .delivery), .missingTitle(.city),
      .notAChoice("blue", field: "status", choices: ["pipeline", "implementation"]),
      .malformed("many", field: "target", expected: .decimal),
      .badDate("2025-13", field: "due", why: .noSuchMonth(13)),
      .badMoney("10.5 XOF", field: "amount"), .wrongParent(.part, under: .project),
      .futureDay("2026-07-01", today: "2026-06-30"), .negative("-3", field: "quantity"),
      .endsBeforeStart(start: "2025-10", end: "2025-01"),
      .endsBeforeStart(start: "2025-10", end: "2025-01", rule: .indicatorPeriod),
      .futureDay("2026-07-01", today: "2026-06-30", rule: .transactionDay),
      .partsExceedTotal(field: "attendances", parts: 48, total: 30),
      .overlapping("p/r/i/x", with: "p/r/i/2026-h1"),
      .countsDeliverable("p/output/held", deliverable: "p/w"),
      .lockedPeriod("p/learn/rate/2026-h1"),
      .rolledUp("p/learn/rate", from: "q/learn/rate"),
      .cannotFeed("q/learn/rate", into: "p/learn/rate", .otherMeasure),
      .cannotFeed("q/a/b", into: "p/a/b", .otherUnit("school", "girl")),
      .cannotFeed("q/a/b", into: "p/a/b", .countsDeliverable),
      .cannotFeed("q/a/b", into: "p/a/b", .circle),
      .sharesExceedWhole(project: "p", percent: 120),
      .malformed("red=1", field: "thresholds", expected: .thresholds),
      .malformed("|/bin/sh@x", field: "email", expected: .email),
      .malformed("../../etc/passwd", field: "sha256", expected: .digest),
      .missingReason, .onlyOwedTo("Lantern Fund"),
      .notClosed("bf-girls", [.finalReport, .balance]),
      .notAmended("bf-girls/workshops", field: "target"),
    ]
    + RecordError.StandardRule.allCases.map {
      .breaksStandard($0, field: "actualStart", value: "2027-01-01")
    }

  private static let setting: [SettingError] = [
    SettingError(.timeZone, "Mars/Base"), SettingError(.language, "de"),
    SettingError(.books, "nobody"), SettingError(.weekend, "blursday"),
    SettingError(.asOf, "soon"), SettingError(.maskChildren, "-5"),
    SettingError(.evidenceLimit, "500"), SettingError(.currency, "EURO"),
    SettingError(.thresholds, "red=1"),
  ]

  private static let date: [PartialDateError] = [
    .notADate("soon"), .noSuchYear(0), .yearTooEarly(26), .noSuchMonth(13), .noSuchQuarter(5),
    .noSuchDay(30, year: 2025, month: 2, lastDay: 28),
    .ambiguous("03/04/2025", one: "2025-04-03", other: "2025-03-04"),
  ]

  private static func number(_ text: String) -> ExactDecimal {
    ExactDecimal(text) ?? ExactDecimal(0)
  }

  private static let typed: [NumberError] =
    [
      .notANumber("many"), .ambiguous("1.250", grouped: number("1250"), decimal: number("1.250")),
      .noCurrency("60000"), .unknownCurrency("EURO*", in: "60000 EURO*"),
      .ambiguousCurrency("F CFA", in: "500 F CFA", codes: ["XOF", "XAF"]),
    ] + (Currency("EUR").map { [.tooManyDecimals("1.255 EUR", $0)] } ?? [])

  private static let history: [HistoryError] = [
    .nothingToUndo(author: "ada"), .lastIsByAnother(author: "ben", entry: entry),
    .nothingToRedo(author: "ada"), .noSuchEntry("99"),
    .noSuchEntry(
      "5",
      ofThatNumber: [
        Entry(
          name: EntryName(office: .root, number: 5), kind: .change, at: 1_782_820_800_000,
          author: "ada", command: "add", reason: nil, undoes: nil)
      ]), .noSuchAuthor("bne", nearest: "ben", authors: ["ben", "ada"]),
    .beforeTheBeginning(first: 1_782_820_800_000),
    .wouldBreak(entry, reference: "p", .endsBeforeStart(start: "2025-10", end: "2025-01")),
    .alreadyUndone(entry, by: entry),
    .laterWork(entry, later: [EntryName(office: .root, number: 14)]),
    .notAsLeft(entry, table: "city"), .unreadable(entry), .nothingCanFollow(entry),
    .purged(entry),
  ]

  private static let differs = PublicationProblem(
    .refused(identifier: "XM-1", .conflict("bf-girls", fields: ["status"])), in: "ml.xml")

  private static let command: [RequestError] = [
    .noRegister, .notFoundFile("pv.pdf"), .unreadableFile("pv.pdf"), .notAFile("files"),
    .cannotWrite("out.json"),
    .noSuchExample("nope", ["demonstration"]), .noSuchLanguage("de"),
    .needsAmendmentKind, .noStandardFormat("rtf", ["text", "json"]),
    .unexpectedArgument("Foundation"), .missingArgument("KIND"), .needsYes,
    .unknownTopic("weather", ["dates"]),
    .changedMeanwhile("plan.xlsx"), .notAWord("semi", of: "--decimal", ["point", "comma"]),
    .whatAreTheRows("plan.csv"), .nothingInFile("plan.csv"), .noHeadings("plan.csv", .deliverable),
    .rowsRefused(
      table: "plan.csv", file: "plan.csv", refused: 2, rows: 40,
      lines: [Wording(en: "row 4: …", fr: "ligne 4 : …", ar: "السطر 4: …", az: "sətir 4: …")],
      errors: "plan.errors.csv"),
    .nothingToDeliver("bf-girls"), .noMailProgram("/usr/sbin/sendmail"), .noMailProgram("curl"),
    .publicationRefused([differs], isStrict: false), .publicationRefused([differs], isStrict: true),
    .publicationUnreadable([
      PublicationProblem(.json(JSONError(line: 12, column: 3, .endsEarly)), in: "grants.json")
    ]), .notPublishable([(path: "bf-girls", what: .identifier)]),
    .cannotShareAFile("icesco"), .notForPublication("bf-girls"), .noGrants("plan.csv"),
    .nothingPublished("grants.json", isIATI: false), .lookalike("p/workshops@2026-03-14"),
    .severalNamed("Workshops", ["p/workshops", "q/workshops"]),
    .grantsNotPublishable([(path: "agreement-2024", what: .awarded)]),
    .needsFile("pdf"),
    .printing(.noBrowser(["chromium", "google-chrome"])),
    .printing(.tookTooLong("chromium", seconds: 120)),
    .printing(.failed("chromium", "status 1")), .printing(.noRoom("/tmp")),
    .sharesDoNotFit(3, parts: 4),
  ]

  private static let output: [OutputError] = [
    .exists("report.pdf"), .isFolder("reports"),
    .noFolder("reports"), .isRegister("grants.sqlite"), .isKey("key"),
    .belongsToRegister(
      "grants.sqlite-journal", register: "grants.sqlite", isEvidence: false),
    .belongsToRegister(
      "grants.sqlite.evidence/pv.pdf", register: "grants.sqlite", isEvidence: true),
    .tooLarge("export.json"), .diskFull("export.json"), .cannotWrite("export.json"),
    .misdirected(.output, register: "grants.sqlite"),
    .misdirected(.errors, register: "grants.sqlite"),
  ]

  private static let argument: [FileArgumentError] = [
    .registerAsEvidence("grants.sqlite"), .exportIntoFile("pv.pdf"), .usedTwice("plan.csv"),
    .noBackup("b.sqlite"), .notABackup("notes.txt"), .backupIsRegister("grants.sqlite"),
  ]

  private static let sheet: [RequestError] = [
    SheetError.notATable, .another(.pdf), .damaged(part: "xl/workbook.xml"),
    .tooLarge(part: "xl/sharedStrings.xml", bytes: 512 << 20),
    .swells(part: "xl/worksheets/sheet1.xml", times: 250), .tooManyParts(10_000),
    .tooDeep(part: "xl/worksheets/sheet1.xml", levels: 64),
    .beyondSheet(sheet: "Livrables", row: 12, column: "XFE"),
    .beyondSheet(sheet: "Livrables", row: 1_048_576, column: nil),
    .badXML(part: "xl/styles.xml", line: 3),
    .declaresEntities(part: "xl/workbook.xml"), .openQuote(line: 7), .endlessCell(line: 7),
    .notInEncoding("utf-8", line: 7), .unknownEncoding("latin9", known: ["utf-8"]), .lockedOrOld,
    .noSuchSheet("Plan", known: ["Budget"]), .cannotWrite,
  ].map { .sheet("plan.xlsx", $0) }

  private static let row: [TableError] = [
    .number(.ambiguous("1,234", grouped: number("1234"), decimal: number("1.234"))),
    .ambiguousDay("03/04/2025", "2025-04-03", "2025-03-04"), .number(.notANumber("many")),
    .notAPercentage("58 %"), .fault("#REF!"), .number(.noCurrency("1 200")),
    .number(.ambiguousCurrency("Rs", in: "Rs 500", codes: ["INR", "PKR"])),
    .maybeTotal("Total X"),
    .notFound("Djibo", kinds: [.city, .site], nearest: ["Dori"]),
    .ambiguousName("Kaya", ["kaya", "kaya-2"]), .noParent(.deliverable, under: [.project]), .noName,
    .double("p/w", row: 4), .lookalike("p/w@a1"), .conflict("p/w", fields: ["unit"]),
    .agreed("p/w", fields: ["target"]), .notThere("p/w"),
    .rule(.missingField("day", kind: .delivery)),
  ]

  private static let trust: [RequestError] = [
    .noHead("letter.txt"), .notAFolder("b.sqlite"), .restoreNeedsYes,
    .purgeNeedsConfirmation("ali"), .sealing(.noProgram("age")),
    .sealing(.noTerminal), .sealing(.noPassphrase("b.sqlite.age")),
    .sealing(.exists("b.sqlite.age")), .sealing(.cannotWrite("b.sqlite.age")),
    .sealing(.notSealed("b.sqlite.age")), .sealing(.notOpened("b.sqlite.age")),
  ]

  private static let file: [RequestError] = [
    InterchangeError.Fault.syntax(.endsEarly), .syntax(.unexpected("]")), .syntax(.badText),
    .syntax(.tooDeep), .syntax(.duplicateName("kind")), .syntax(.trailing), .syntax(.tooLong),
    .notARegister, .newer(version: "2"), .unknownName("titel", nearest: "title"),
    .missing("reference"), .wrongForm(name: "due", expected: "text"),
    .rule(.badReference("a b")), .setting(SettingError(.maskChildren, "-5")),
  ].map { .interchange("r.json", InterchangeError(line: 3, column: 7, $0)) }

  private static let published: [IATIProblem.Fault] = [
    .unreadable(.malformed(.mismatchedEnd, words: "mismatched tag")), .unreadable(.endsEarly),
    .unreadable(.declaresEntities), .unreadable(.unknownEncoding("latin9")),
    .unreadable(.tooDeep(100)), .unreadable(.tooLong(4 << 20)), .tooLarge,
    .notOfTheStandard("html"), .nothingRead(.endsEarly), .notInThisVersion("ODA"),
    .rule(.futureDay("2026-07-01", today: "2026-06-30")),
    .missing("transaction-date"), .notAnAmount("1,000"), .notANumber("N/A"), .severalValues,
    .noCurrency("500"),
    .unknownCurrency("EURO"), .unknownCode("D", element: "transaction-type"), .nobodyNamed,
    .endsBeforeStart, .overlappingPeriods("2025-01-01/2025-12-31"), .noIdentifier,
    .sameIdentifier("XM-1"), .unknownElement("iati-project"), .percentages("sector", sum: "90"),
  ]

  private static let grants: [GivingProblem.Fault] = [
    .notAGrant, .faultyCell("#REF!"), .columnNotTaken("Two"), .sheetNotRead("2024"),
    .rowOfNoGrant("360G-a-9"), .otherValue("Leeds"),
    .rule(.futureDay("2026-07-01", today: "2026-06-30")), .noIdentifier,
    .sameIdentifier("360G-a-1"), .sameGrant, .missing("awardDate"), .twoRecipients,
    .wrongType(.text), .wrongType(.number), .wrongType(.object), .wrongType(.list),
    .notADate("14 March"), .notAMoment("2025-10-14"), .notANumber("twelve"), .tooLarge("1e99"),
    .noCurrency("500"), .unknownCurrency("DEM"), .unknownCode("GLS000"),
    .notAnAddress("www.example.org"), .nobodyNamed, .endsBeforeStart, .null,
    .unknownProperty("committee"), .notPrefixed("a-1"), .encoding("windows-1252"),
  ]

  @Test func `every error has its words and its remedy, and is on the page`() throws {
    var text = """
      # Errors

      What can be wrong, in the words of the command, and what to do. Nothing was changed when one of
      these is shown. The exit status is 1, and 64 when the command line itself is wrong.

      """
    text += section("The register", Self.register)
    text += section("Records", Self.record)
    text += section("Settings", Self.setting)
    text += section("Dates", Self.date)
    text += section("Numbers and amounts", Self.typed)
    text += section("History", Self.history)
    text += section("The command", Self.command)
    text += section("A file that is written", Self.output)
    text += section("A file that is named", Self.argument)
    text += section("A text for a report", [TextError.noText, .editorFailed("nano")])
    text += section("Proofs and copies", Self.trust)
    text += section("A table as a file", Self.sheet)
    text += section("A row of a table", Self.row.map(ErrorOfARow.init))
    text += section("Something in an IATI file", Self.published.map(ErrorOfAFile.init))
    text += section("Something in a file of 360Giving", Self.grants.map(ErrorOfAGrant.init))
    text += section("A register file that is loaded", Self.file)
    text += section(
      "A record of a register file",
      [ImportError(reference: "p/w", line: 12, reason: .rule(.missingTitle(.deliverable)))])
    if ProcessInfo.processInfo.environment["GRANTS_WRITE_DOCS"] != nil {
      try text.write(to: page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == text)
  }

  private func section(_ title: String, _ errors: [any Explainable]) -> String {
    var text = "\n## \(title)\n"
    var shown: Set<[String]> = []
    for error in errors {
      let explanation = error.explanation
      // Errors that say the same are shown once.
      guard shown.insert(explanation.lines(in: .en)).inserted else { continue }
      for wording in [explanation.problem, explanation.remedy] {
        #expect(!wording.en.isEmpty && !wording.fr.isEmpty)
        #expect(wording.en != wording.fr)
      }
      var name = "\(error)".prefix { $0 != "(" }
      if let fault = error as? SettingError { name = "\(fault.setting)"[...] }
      if case RequestError.interchange(_, let fault) = error {
        name = "\(fault.fault)".prefix { $0 != "(" }
      }
      if case RequestError.sheet(_, let fault) = error { name = "\(fault)".prefix { $0 != "(" } }
      if let file = error as? ErrorOfAFile {
        name = "\(file.fault)".prefix { $0 != "(" }
        if case .unreadable(let reason) = file.fault { name = "\(reason)".prefix { $0 != "(" } }
      }
      if let file = error as? ErrorOfAGrant { name = "\(file.fault)".prefix { $0 != "(" } }
      if let row = error as? ErrorOfARow { name = "\(row.error)".prefix { $0 != "(" } }
      text += """

        ### \(name)

            Error: \(explanation.lines(in: .en).joined(separator: "\n    "))

            Erreur : \(explanation.lines(in: .fr).joined(separator: "\n    "))

        """
    }
    return text
  }
}

/// What is wrong in a row, as an error of its own.
private struct ErrorOfARow: Explainable {
  let error: TableError
  var explanation: Explanation { error.explanation }
}

/// What is wrong in an IATI file, as an error of its own.
private struct ErrorOfAFile: Explainable {
  let fault: IATIProblem.Fault
  var explanation: Explanation { fault.explanation }
}

/// What is wrong in a file of grants, as an error of its own.
private struct ErrorOfAGrant: Explainable {
  let fault: GivingProblem.Fault
  var explanation: Explanation { fault.explanation }
}
