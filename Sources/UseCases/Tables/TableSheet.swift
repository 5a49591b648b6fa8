import Domain
package import Exchange
import Reporting
import Sheets

/// A sheet of somebody's table with what its columns were understood to be.
package struct TableSheet {
  private let table: TableFile
  /// The name of the sheet; nil for a CSV file.
  package let sheet: String?
  package let mapping: TableMapping
  /// Where the rows stand, when the file itself says so, as a form does.
  let under: String?
  private let lastHeadingRow: Int

  /// Finds the sheet, its headings and what they mean.
  ///
  /// - Throws: ``SheetError``, ``RequestError`` when nothing says what the rows are or no heading is
  ///   understood, ``RecordError`` for a field that the kind does not have.
  init(_ file: InputFile, _ request: TableRequest, mapping kept: InputFile?) throws {
    let table = try TableFile(file.anywhere, options: try request.reading()) { file.open() }
    self.table = table
    let form = try FormMark(in: table)
    under = form?.under
    let said = try request.instructions(form: form?.mapping, mapping: kept)
    guard let kind = said.kind else { throw RequestError.whatAreTheRows(file.path) }
    let sheet = Self.sheet(of: table, said, isAsked: request.sheet != nil)
    self.sheet = try table.name(of: sheet)
    let next = try table.rows(of: table.sheets.isEmpty ? nil : sheet)
    let words = HeadingWords(kind, words: kind.headings)
    let survey = try TableSurvey(words, named: said.columns.map(\.heading), next)
    guard let survey else { throw RequestError.noHeadings(file.path, kind) }
    lastHeadingRow = survey.lastHeadingRow
    mapping = try Self.mapping(kind, said, survey.headings, words, self.sheet, request.columns)
  }

  /// The sheet that was asked for; nil for the first, also where a mapping of last year's workbook names one that
  /// is called something else now.
  private static func sheet(
    of table: TableFile, _ said: TableMapping.Instructions, isAsked: Bool
  ) -> String? {
    guard let wished = said.sheet else { return nil }
    let isThere = table.sheets.contains { $0.lowercased() == wished.lowercased() }
    return isThere || table.sheets.isEmpty || isAsked ? wished : nil
  }

  /// - Parameter asked: What columns were said to be in the request itself.
  private static func mapping(
    _ kind: Kind, _ said: TableMapping.Instructions, _ headings: [String], _ words: HeadingWords,
    _ sheet: String?, _ asked: [String]
  ) throws -> TableMapping {
    var mapping = TableMapping(kind: kind)
    mapping.sheet = sheet
    mapping.decimalSign = said.decimalSign
    mapping.dayOrder = said.dayOrder
    mapping.language = said.language
    mapping.currency = try said.currency.map {
      guard let currency = Currency($0.uppercased()) else {
        throw RequestError.notAWord($0, of: "--currency", ["XOF", "EUR", "USD"])
      }
      return currency
    }
    mapping.understand(headings, words)
    for (heading, word) in said.columns {
      let target = word == "-" ? nil : try ColumnTarget(spelled: word, kind: kind)
      // A column that a kept mapping knows may be missing this time; one that was asked for may not.
      guard !mapping.set(heading, to: target), asked.contains("\(heading)=\(word)") else {
        continue
      }
      throw RequestError.notAWord(heading, of: "--map", headings.filter { !$0.isEmpty })
    }
    return mapping
  }

  /// What stands between the cells of a CSV file; nil for a workbook.
  package var separator: UInt8? { get throws { try table.separator } }

  /// Takes down how the file was read.
  func note(in notes: ReadingNotes) {
    notes.encoding = table.guess
    // The other sheets of a form of this program are its own.
    if under != nil { return }
    notes.otherSheets = (table.sheets + table.hiddenSheets).filter { $0 != sheet }
  }

  /// What hands out the rows behind the headings.
  func rows() throws -> () throws -> SheetRow? {
    let next = try table.rows(of: table.sheets.isEmpty ? nil : sheet)
    let last = lastHeadingRow
    return {
      while let row = try next() {
        if row.number > last { return row }
      }
      return nil
    }
  }
}

extension Kind {
  /// The words of the phrase book for what a column can say, in every language.
  fileprivate var headings: [(String, ColumnTarget)] {
    let targets: [ColumnTarget] =
      [.reference, .title(language: nil), .key] + parents.map { .under($0) }
      + fields.map { .field($0.name) }
    // The kind's own name is that of its rows: "Indicator", "Ligne budgétaire".
    let own = RecordWords.kind(self)
    return Language.allCases.map { (own($0), .title(language: nil)) }
      + targets.flatMap { target in
        Language.allCases.map { (target.wording($0), target) }
      }
  }
}
