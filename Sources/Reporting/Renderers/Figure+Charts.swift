import Sheets

extension Figure {
  /// Its charts beside the table of its figures; none where there are too many rows to see anything.
  func charts(of table: Table) -> [SheetChart] {
    guard !table.rows.isEmpty, table.rows.count <= 200 else { return [] }
    var colours = ["1D5C87", "8FB8D4", "8A5200", "566273"]
    let kind: SheetChart.Kind
    switch picture {
    case .progress:
      kind = .bars
      // The target, what was delivered, what was accepted of it.
      colours = ["C9D1DB", "8FB8D4", "1D5C87"]
    case .map: kind = .bars
    case .columns: kind = .columns
    case .burnUp:
      kind = .lines
      colours = ["1D5C87", "566273", "8A5200", "8A5200"]
    case .timeline: return []
    }
    let columns = table.columns.indices.dropFirst()
    return [
      SheetChart(
        title, kind, rows: 2...table.rows.count + 1,
        series: columns.enumerated().map {
          ($1, table.columns[$1].title, colours[$0 % colours.count])
        })
    ]
  }
}
