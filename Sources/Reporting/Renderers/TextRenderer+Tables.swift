import SafeText

extension TextRenderer {
  func render(_ table: Table) -> String {
    let whole = table.cut
    let widths = columnWidths(of: whole)
    let shown = narrowed(whole, widths)
    let fitting = fit(shown.map { widths[$0] }, shown.map { whole.columns[$0] })
    var text = table.caption.map { lines($0, .dim) } ?? ""
    let head = zip(shown, fitting).map { index, width in
      let column = whole.columns[index]
      return bold(
        pad(
          fitted(language.uppercased(column.title), width), to: width, trailing: column.isTrailing))
    }
    text += language.lineMark + trimmed(head.joined(separator: "  ")) + "\n"
    for row in whole.rows {
      let cells = zip(shown, fitting).map { index, width in
        cell(row[index], width, isTrailing: whole.columns[index].isTrailing)
      }
      text += language.lineMark + trimmed(cells.joined(separator: "  ")) + "\n"
    }
    if let fold = table.fold, whole.rows.count < table.rows.count {
      text += lines(fold.rest, .dim)
    }
    return text
  }

  private func cell(_ cell: Cell, _ width: Int, isTrailing: Bool) -> String {
    let shown = fitted(cell.text, width)
    let blank = String(repeating: " ", count: max(0, width - displayWidth(shown)))
    let styled = style(language.isolated(shown), cell.tone)
    return isTrailing ? blank + styled : styled + blank
  }

  func fitted(_ text: String, _ width: Int) -> String {
    let text = SafeText.line(text)
    return displayWidth(text) > width ? cut(text, width) : text
  }

  /// The width that each column needs to be shown whole.
  private func columnWidths(of table: Table) -> [Int] {
    var widths = table.columns.map { displayWidth(SafeText.line($0.title)) }
    for row in table.rows {
      for column in widths.indices {
        widths[column] = max(widths[column], displayWidth(SafeText.line(row[column].text)))
      }
    }
    return widths
  }

  /// The narrowest that a column is cut to, before optional ones are left out.
  private static let leastColumn = 16

  /// The columns without as many of the optional ones as it takes to fit, the last ones first.
  private func narrowed(_ table: Table, _ widths: [Int]) -> [Int] {
    var shown = Array(table.columns.indices)
    guard let width else { return shown }
    func least(_ columns: [Int]) -> Int {
      columns.reduce(-2) { sum, column in
        let isWhole = table.columns[column].fit == .whole
        return sum + 2 + (isWhole ? widths[column] : min(widths[column], Self.leastColumn))
      }
    }
    while least(shown) > width,
      let optional = shown.lastIndex(where: { table.columns[$0].fit == .optional })
    {
      shown.remove(at: optional)
    }
    return shown
  }

  /// The width of each column; the widest that may be cut give way until the table fits.
  private func fit(_ widths: [Int], _ columns: [Table.Column]) -> [Int] {
    guard let width else { return widths }
    var widths = widths
    var surplus = widths.reduce(2 * max(0, widths.count - 1), +) - width
    while surplus > 0 {
      let cuttable = widths.indices.filter { columns[$0].fit != .whole && widths[$0] > 8 }
      guard let widest = cuttable.map({ widths[$0] }).max() else { break }
      // All of the widest come down together, to the next width below them.
      let group = cuttable.filter { widths[$0] == widest }
      let next = cuttable.map { widths[$0] }.filter { $0 < widest }.max() ?? 8
      let step = min(widest - max(8, next), surplus / group.count)
      if step == 0 {
        for column in group.suffix(surplus) { widths[column] -= 1 }
        break
      }
      for column in group { widths[column] -= step }
      surplus -= step * group.count
    }
    return widths
  }
}
