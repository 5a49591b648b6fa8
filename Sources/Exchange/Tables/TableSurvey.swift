import Domain
package import Sheets

/// The beginning of a table: where its headings are, and what they are.
package struct TableSurvey: Sendable {
  /// The headings, column by column.
  package let headings: [String]
  /// The number of the last row of headings; the data follow it.
  package let lastHeadingRow: Int
  /// How many headings are understood.
  package let known: Int

  /// How far down headings are looked for.
  private static let depth = 30

  /// Finds the headings among the first rows: the row, or the two rows together, that say most of a
  /// record; nil when none says anything.
  ///
  /// Of two rows, a merged heading above ("Quantité") and its parts below ("prévue", "réalisée")
  /// are read as one text.
  ///
  /// - Parameters:
  ///   - words: What headings can mean.
  ///   - named: Headings of which a person said what they mean.
  ///   - next: Hands out the rows.
  package init?(_ words: HeadingWords, named: [String] = [], _ next: () throws -> SheetRow?)
    rethrows
  {
    let named = Set(named.map(HeadingWords.fold))
    var rows: [SheetRow] = []
    while rows.count < Self.depth, let row = try next() { rows.append(row) }
    var best: (known: Int, headings: [String], last: Int)?
    for (index, row) in rows.enumerated() {
      let single = Self.headings(row)
      var candidates = [(single, row.number)]
      if index + 1 < rows.count, rows[index + 1].number == row.number + 1 {
        candidates.append((Self.joined(row, rows[index + 1]), row.number + 1))
      }
      for (headings, last) in candidates {
        let known = Self.known(headings, words, named)
        // A second line of words that takes nothing away from the first belongs to it.
        let isSecond =
          best?.last == row.number && last > row.number && Self.areWords(rows[index + 1])
        if known > (best?.known ?? 0) || (isSecond && known == best?.known) {
          best = (known, headings, last)
        }
      }
      // One word that happens to be a heading, such as a title over the table, is not enough.
      if let best, best.known >= 2, index > 8 { break }
    }
    guard let best else { return nil }
    headings = best.headings
    lastHeadingRow = best.last
    known = best.known
  }

  private static func areWords(_ row: SheetRow) -> Bool {
    row.filled.allSatisfy { filled in
      if case .text = filled.cell { true } else { false }
    }
  }

  private static func headings(_ row: SheetRow) -> [String] { row.cells.map(\.text) }

  private static func joined(_ above: SheetRow, _ below: SheetRow) -> [String] {
    var group = ""
    return (0..<max(above.width, below.width)).map { column in
      let (upper, lower) = (above[column].text, below[column].text)
      // A group's heading stands over its first column; the next ones belong to it while only
      // they have a word of their own.
      if !upper.isEmpty { group = upper }
      if lower.isEmpty { return upper }
      return upper == lower || group.isEmpty ? lower : "\(group) \(lower)"
    }
  }

  private static func known(
    _ headings: [String], _ words: HeadingWords, _ named: Set<String>
  ) -> Int {
    var mapping = TableMapping(kind: words.kind)
    mapping.understand(headings, words)
    return mapping.columns.filter {
      $0.target != nil || named.contains(HeadingWords.fold($0.heading))
    }.count
  }
}
