import Domain
import XML

extension HTMLPage {
  /// A table, its rows beyond the fold in one that opens.
  mutating func write(_ table: Table) {
    let (shown, rest) = table.folded
    let name = place(table.anchor?.description)
    markup.add("<div class=\"table\"\(name)>\n")
    let foot = table.rows.suffix(table.footRows)
    if !shown.isEmpty || rest.isEmpty { write(table, shown, foot, table.caption) }
    if let fold = table.fold, !rest.isEmpty {
      markup.add("<details><summary>")
      inline(fold.rest)
      markup.add("</summary>\n")
      write(table, rest, shown.isEmpty ? foot : [], shown.isEmpty ? table.caption : fold.rest)
      markup.add("</details>\n")
    }
    markup.add("</div>\n")
  }

  /// The headings as the style sheet repeats them on a phone, where each row is a card.
  private func labels(_ table: Table) -> String {
    table.columns.enumerated().dropFirst().filter { !$1.title.isEmpty }.map { index, column in
      "--c\(index + 1):\(HTMLStyle.quoted(language.isolated(column.title)))"
    }.joined(separator: ";")
  }

  private mutating func write(
    _ table: Table, _ rows: ArraySlice<[Cell]>, _ foot: ArraySlice<[Cell]>,
    _ caption: String?
  ) {
    let isWide = table.columns.count > 7
    markup.add("<table\(isWide ? " class=\"wide\"" : "") style=\"")
    markup.say(labels(table))
    markup.add("\">\n")
    if let caption {
      markup.add("<caption>")
      inline(caption)
      markup.add("</caption>\n")
    }
    markup.add("<thead><tr>")
    for column in table.columns {
      // A heading without a word is no heading.
      let tag = column.title.isEmpty ? "td" : "th"
      markup.add(
        "<\(tag)\(tag == "th" ? " scope=\"col\"" : "")\(column.isTrailing ? " class=\"n\"" : "")>")
      inline(column.title)
      markup.add("</\(tag)>")
    }
    markup.add("</tr></thead>\n<tbody>\n")
    for row in rows { write(row, table.columns) }
    markup.add("</tbody>\n")
    if !foot.isEmpty {
      markup.add("<tfoot>\n")
      for row in foot { write(row, table.columns) }
      markup.add("</tfoot>\n")
    }
    markup.add("</table>\n")
  }

  private mutating func write(_ row: [Cell], _ columns: [Table.Column]) {
    if Table.isHeading(row), row.dropFirst().allSatisfy(\.text.isEmpty) {
      // A name of what follows has the whole line.
      markup.add("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(row.count)\"")
      markup.add(place(row[0].anchor?.description) + ">")
      content(row[0])
      return markup.add("</th></tr>\n")
    }
    markup.add(Table.isHeading(row) ? "<tr class=\"group\">" : "<tr>")
    for (index, cell) in row.enumerated() {
      let isHead = index == 0 && !cell.text.isEmpty
      let isTrailing = columns.indices.contains(index) && columns[index].isTrailing
      var names = isTrailing ? "n" : nil
      if columns.indices.contains(index), columns[index].fit == .whole, !isTrailing { names = "w" }
      if case .date = cell.value, cell.text.utf8.count < 24 { names = "d" }
      if index == 0, cell.indent > 0 { names = "i\(min(3, cell.indent))" }
      markup.add(isHead ? "<th scope=\"row\"" : "<td")
      markup.add(Self.mark(cell.tone, names) + place(cell.anchor?.description) + ">")
      content(cell)
      if case .ratio(let ratio) = cell.value { meter(ratio) }
      markup.add(isHead ? "</th>" : "</td>")
    }
    markup.add("</tr>\n")
  }

  /// A fine bar under a percentage.
  private mutating func meter(_ ratio: ExactDecimal) {
    let share = Drawing.share(ratio, of: ExactDecimal(1))
    markup.add("<i style=\"--share:\(Drawing.text(share * 100))%\"></i>")
  }

  /// A picture for wide and for narrow pages, and its figures as a table.
  mutating func write(_ figure: Figure) {
    let name = partName()
    let isLong = if case .timeline = figure.picture { true } else { false }
    markup.add("<figure\(isLong ? " class=\"long\"" : "")\(place(figure.anchor?.description))>\n")
    markup.add("<figcaption><strong>")
    inline(figure.title)
    markup.add("</strong> <span>")
    inline(figure.text)
    markup.add("</span></figcaption>\n<div class=\"broad\">")
    markup.add(figure.svg(language, width: isLong ? 680 : 540, id: name))
    markup.add("</div><div class=\"slim\">")
    markup.add(figure.svg(language, width: 320, id: name + "-s"))
    markup.add("</div>\n")
    if case .map = figure.picture {
      markup.add("<p class=\"dim\">")
      inline(Phrases.borders(language))
      markup.add("</p>\n")
    }
    markup.add("<details class=\"figures\"><summary>")
    markup.say(Phrases.figures(language))
    markup.add("</summary>\n")
    write(figure.table(in: language))
    markup.add("</details>\n</figure>\n")
  }
}
