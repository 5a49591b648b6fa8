import Domain
import Foundation
import Reporting
import Sheets
import TestSupport
import Testing

/// Workbooks and documents for word processors; scripts/check-forms opens them with other programs.
@Suite struct FileTests {
  private func rows(_ bytes: [UInt8], _ sheet: String) throws -> [[SheetCell]] {
    let reader = try WorkbookReader(RandomAccess(bytes))
    let found = try #require(reader.sheets.first { $0.name == sheet })
    let next = try reader.rows(of: found)
    var rows: [[SheetCell]] = []
    while let row = try next() { rows.append(row.cells) }
    return rows
  }

  @Test func `a workbook has a sheet for the words and one for each table and picture`() throws {
    let bytes = try XLSXRenderer().render(SampleDocument.make())
    #expect(
      try WorkbookReader(RandomAccess(bytes)).sheets.map(\.name) == [
        "Overview", "Deliverables", "Progress", "At this pace", "Timeline", "Ageing", "Places",
      ])
    #expect(
      try rows(bytes, "Deliverables") == [
        ["Deliverable", "Target", "Progress", "Due", "Spent"].map { SheetCell.text($0) },
        [
          .text("Reading rooms"), .number("6"), .percent("50"), .text("April 2026"),
          .number("1200.50"),
        ],
        [.text("Kaya"), .text("no target"), .text("–"), .day("2026-04-30"), .text("–")],
        [.text("Books"), .number("1200"), .text("–"), .text("no date set"), .text("–")],
        [.text("All"), .empty, .empty, .empty, .number("1200.50")],
      ])
  }

  @Test func `the same document gives the same bytes`() throws {
    let document = SampleDocument.make()
    #expect(try XLSXRenderer().render(document) == XLSXRenderer().render(document))
    #expect(try DOCXRenderer().render(document) == DOCXRenderer().render(document))
  }

  @Test func `ten thousand rows are all in the workbook, and cut in the document`() throws {
    var table = Table(
      [.init("Name"), .init("n", trailing: true)],
      rows: (1...10_000).map { [Cell("d\($0)"), Cell("\($0)", value: .number("5"))] })
    table.fold = .init(after: 20, rest: "9,980 more rows")
    let document = Document([.heading("All"), .table(table)])
    #expect(try rows(XLSXRenderer().render(document), "All").count == 10_001)
    #expect(try DOCXRenderer().render(document).count < 20_000)
  }

  @Test func `a text that no format can hold is left out, and the rest stays`() throws {
    let hostile = "a\u{0}\u{FFFE}<b>&\"'\u{1F}z"
    let document = Document([
      .heading("[\(hostile)]"), .table(Table([.init(hostile)], rows: [[Cell(hostile)]])),
    ])
    let bytes = try XLSXRenderer().render(document)
    let sheet = try WorkbookReader(RandomAccess(bytes)).sheets[1].name
    #expect(try rows(bytes, sheet) == [[.text("a<b>&\"'z")], [.text("a<b>&\"'z")]])
  }

  /// scripts/check-forms gives these files to other programs.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["GRANTS_SAMPLES"] != nil))
  func `samples are written for other programs`() throws {
    let folder = URL(filePath: ProcessInfo.processInfo.environment["GRANTS_SAMPLES"] ?? "/tmp")
    for language in Language.allCases {
      let document = SampleDocument.make(language)
      let name = "sample.\(language.rawValue)"
      for (ending, bytes) in [
        ("html", HTMLRenderer().render(document)), ("xlsx", try XLSXRenderer().render(document)),
        ("docx", try DOCXRenderer().render(document)),
        ("md", Array(MarkdownRenderer().render(document).utf8)),
        ("txt", Array(TextRenderer().render(document).utf8)),
      ] {
        try Data(bytes).write(to: folder.appending(path: "\(name).\(ending)"))
      }
    }
  }
}
