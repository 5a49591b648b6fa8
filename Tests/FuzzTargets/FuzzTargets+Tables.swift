import Domain
import Exchange
import Reporting

@testable import Sheets

extension FuzzTarget {
  static let csv = FuzzTarget(
    name: "csv",
    seeds: texts("a;b\n1;\"x\"\"y\"\n", "a,b\r\n1,2\r\n", "\u{FEFF}a\tb\n\"", "a|b\n'1'|2")
  ) { bytes in
    rows(bytes)
  }

  /// The archive around a workbook.
  static let workbook = FuzzTarget(name: "workbook", seeds: [smallWorkbook()]) { bytes in
    rows(bytes)
  }

  /// What stands in a workbook: the input is the sheet, its texts and its styles, behind a zero each.
  static let sheet = FuzzTarget(
    name: "sheet", seeds: [Array("\(sheetXML)\0\(stringsXML)\0\(stylesXML)".utf8)]
  ) { bytes in
    let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    rows(
      smallWorkbook(
        sheet: Array(parts[0]), strings: parts.count > 1 ? Array(parts[1]) : nil,
        styles: parts.count > 2 ? Array(parts[2]) : nil))
  }

  /// A table from its headings to the drafts of records that its rows become.
  static let tables = FuzzTarget(
    name: "tables",
    seeds: texts(
      "Ville;Région;Titre\nKaya;Nord;École 1\n",
      "Reference,Title,Target,Due\np/w,Rooms,6,2026-01\n",
      "Livrable;Date;Quantité;Femmes\np/w;14/03/2026;1 200,5;48\n")
  ) { bytes in
    for kind in [Kind.city, .deliverable, .delivery, .transaction] { drafts(bytes, kind) }
  }

  /// A file that says what the columns of a table mean.
  static let mappings = FuzzTarget(
    name: "mappings",
    seeds: texts(
      """
      {"format": "grants-mapping", "as": "delivery", "sheet": "A", "decimalSign": ",",
       "dayOrder": "dayFirst", "currency": "XOF", "columns": {"Ville": "part", "x": "-"}}
      """)
  ) { bytes in
    guard let said = try? TableMapping.Instructions(bytes) else { return }
    for (_, word) in said.columns { _ = try? ColumnTarget(spelled: word, kind: said.kind ?? .city) }
  }

  private static func table(_ bytes: [UInt8]) -> TableFile? {
    try? TableFile(RandomAccess(bytes)) { pieces(bytes) }
  }

  private static func rows(_ bytes: [UInt8]) {
    guard let table = table(bytes) else { return }
    _ = try? FormMark(in: table)
    guard let next = try? table.rows() else { return }
    var count = 0
    while count < 5000, (try? next()) != nil { count += 1 }
  }

  private static func drafts(_ bytes: [UInt8], _ kind: Kind) {
    let words = HeadingWords(
      kind,
      words: kind.fields.flatMap { field in
        Language.allCases.map { (RecordWords.field(field.name)($0), .field(field.name)) }
      } + [("Reference", .reference), ("Title", .title(language: nil))])
    guard let next = try? table(bytes)?.rows(), let survey = try? TableSurvey(words, next) else {
      return
    }
    var mapping = TableMapping(kind: kind)
    mapping.understand(survey.headings, words)
    let today = Day(daysSinceEpoch: 20_000)
    let lookups = TableLookups(
      date: { text, order throws(PartialDateError) in
        try DateWords(today: today).date(text, order: order)
      },
      choice: { field, text in
        if case .choice(let words) = field.shape { words.first { $0 == text } } else { nil }
      }, record: { text, _, _ in try Reference(Slug.make(from: text) ?? "x") },
      part: { under, _ in under })
    let interpreter = TableInterpreter(mapping, under: try? Reference("p"), lookups)
    guard let again = try? table(bytes)?.rows() else { return }
    var count = 0
    var sorter = RowSorter(interpreter)
    while count < 200, let row = try? again() {
      count += 1
      guard row.number > survey.lastHeadingRow, sorter.standing(of: row) == .record else {
        continue
      }
      var problems: [TableProblem] = []
      if let drafts = interpreter.drafts(row, problems: &problems) { sorter.totals.add(drafts) }
    }
  }
}

// MARK: A workbook

private let office = "http://schemas.openxmlformats.org/officeDocument/2006"
private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

private let sheetXML = """
  <worksheet xmlns="\(main)"><dimension ref="A1:C3"/><sheetData>
  <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Day</t></is></c></row>
  <row r="2"><c r="A2"><v>1.50E+3</v></c><c r="B2" s="1"><v>45000.5</v></c><c r="C2" t="b"><v>1</v></c></row>
  <row><c t="e"><v>#N/A</v></c><c t="str"><f>A1&amp;"x"</f><v>x</v></c></row>
  </sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>
  """

private let stringsXML = """
  <sst xmlns="\(main)" count="2" uniqueCount="2"><si><t xml:space="preserve"> Kaya </t></si>
  <si><r><t>Ka</t></r><r><t>ya</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>
  """

private let stylesXML = """
  <styleSheet xmlns="\(main)"><numFmts><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="165"/></cellXfs></styleSheet>
  """

extension FuzzTarget {
  /// A workbook of one sheet.
  private static func smallWorkbook(
    sheet: [UInt8] = Array(sheetXML.utf8), strings: [UInt8]? = nil, styles: [UInt8]? = nil
  ) -> [UInt8] {
    final class Sink { var bytes: [UInt8] = [] }
    let sink = Sink()
    let types = "http://schemas.openxmlformats.org/package/2006/relationships"
    func relation(_ id: String, _ type: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(office)/relationships/\(type)\" Target=\"\(target)\"/>"
    }
    let book = """
      <workbook xmlns="\(main)" xmlns:r="\(office)/relationships"><sheets>\
      <sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>
      """
    let relations =
      "<Relationships xmlns=\"\(types)\">" + relation("r1", "worksheet", "worksheets/sheet1.xml")
      + relation("r2", "sharedStrings", "sharedStrings.xml")
      + relation("r3", "styles", "styles.xml")
      + "</Relationships>"
    var zip = ZipWriter { sink.bytes += $0 }
    for (name, bytes) in [
      ("xl/workbook.xml", Array(book.utf8)), ("xl/_rels/workbook.xml.rels", Array(relations.utf8)),
      ("xl/worksheets/sheet1.xml", sheet),
      ("xl/sharedStrings.xml", strings ?? Array(stringsXML.utf8)),
      ("xl/styles.xml", styles ?? Array(stylesXML.utf8)),
    ] {
      try? zip.begin(name)
      try? zip.write(bytes)
    }
    try? zip.finish()
    return sink.bytes
  }
}
