import Domain
import Exchange
import Phrases
import Reporting
import Sheets
import UseCases

/// A sheet of somebody's table with what its columns were understood to be.
struct TableSheet {
  let table: TableFile
  /// The name of the sheet; nil for a CSV file.
  let sheet: String?
  let mapping: TableMapping
  /// Where the rows stand, when the file itself says so, as a form does.
  let under: String?
  private let lastHeadingRow: Int

  /// Finds the sheet, its headings and what they mean.
  ///
  /// - Throws: ``SheetError``, ``RequestError`` when nothing says what the rows are or no heading is
  ///   understood, ``RecordError`` for a field that the kind does not have.
  init(_ file: InputFile, _ options: TableOptions) throws {
    let table = try TableFile(file.anywhere, options: try options.reading()) { file.open() }
    self.table = table
    let form = try FormMark(in: table)
    under = form?.under
    let said = try options.instructions(in: form?.mapping)
    guard let kind = said.kind else { throw RequestError.whatAreTheRows(file.path) }
    var sheet = said.sheet
    if let wished = sheet, !table.sheets.isEmpty, options.sheet == nil,
      !table.sheets.contains(where: { $0.lowercased() == wished.lowercased() })
    {
      // A mapping of last year's workbook: its sheet has another name now.
      sheet = nil
    }
    self.sheet = sheet ?? table.sheets.first
    let next = try table.rows(of: table.sheets.isEmpty ? nil : sheet)
    let words = HeadingWords(kind, words: kind.headings)
    let survey = try TableSurvey(words, named: said.columns.map(\.heading), next)
    guard let survey else { throw RequestError.noHeadings(file.path, kind) }
    lastHeadingRow = survey.lastHeadingRow
    var mapping = TableMapping(kind: kind)
    mapping.sheet = self.sheet
    mapping.decimalSign = said.decimalSign
    mapping.dayOrder = said.dayOrder
    mapping.language = said.language
    mapping.currency = try said.currency.map {
      guard let currency = Currency($0.uppercased()) else {
        throw RequestError.notAWord($0, of: "--currency", ["XOF", "EUR", "USD"])
      }
      return currency
    }
    mapping.understand(survey.headings, words)
    for (heading, word) in said.columns {
      let target = word == "-" ? nil : try ColumnTarget(spelled: word, kind: kind)
      guard mapping.set(heading, to: target) else {
        // A column that a kept mapping knows may be missing this time; one typed now may not.
        if options.columns.contains("\(heading)=\(word)") {
          throw RequestError.notAWord(
            heading, of: "--map", survey.headings.filter { !$0.isEmpty })
        }
        continue
      }
    }
    self.mapping = mapping
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
    return targets.flatMap { target in
      Language.allCases.map { (target.wording($0), target) }
    }
  }
}
