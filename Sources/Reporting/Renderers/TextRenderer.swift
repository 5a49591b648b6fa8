/// Lays a document out for a terminal or a text file.
public struct TextRenderer {
  private let width: Int?
  private let displayWidth: (String) -> Int
  private let cut: (String, Int) -> String
  private let style: (String, Tone) -> String
  private let bold: (String) -> String

  /// - Parameters:
  ///   - width: The columns to keep to; nil keeps every cell whole.
  ///   - displayWidth: How many columns a text takes.
  ///   - cut: Cuts a text to some columns.
  ///   - style: Colours a text after its tone.
  ///   - bold: Marks a heading.
  public init(
    width: Int? = nil, displayWidth: @escaping (String) -> Int = { $0.count },
    cut: @escaping (String, Int) -> String = { String($0.prefix($1)) },
    style: @escaping (String, Tone) -> String = { text, _ in text },
    bold: @escaping (String) -> String = { $0 }
  ) {
    self.width = width
    self.displayWidth = displayWidth
    self.cut = cut
    self.style = style
    self.bold = bold
  }

  /// The document as text, ending with a line break.
  public func render(_ document: Document) -> String {
    var text = ""
    for (index, block) in document.blocks.enumerated() {
      if index > 0, !follows(block, document.blocks[index - 1]) { text += "\n" }
      text += render(block)
    }
    return text
  }

  /// Whether a block stands right under the one before it.
  private func follows(_ block: Document.Block, _ before: Document.Block) -> Bool {
    switch before {
    case .heading: true
    case .title: if case .paragraph = block { true } else { false }
    default: false
    }
  }

  private func render(_ block: Document.Block) -> String {
    switch block {
    case .title(let text), .heading(let text): bold(Self.shown(text)) + "\n"
    case .paragraph(let text, let tone): lines(text, tone)
    case .facts(let facts): render(facts)
    case .table(let table): render(table)
    case .list(let cells):
      cells.map { cell in
        wrapped(cell.text, indent: 4).enumerated().map { index, line in
          (index == 0 ? "  " : "    ") + style(line, cell.tone) + "\n"
        }.joined()
      }.joined()
    }
  }

  private func lines(_ text: String, _ tone: Tone) -> String {
    wrapped(text, indent: 0).map { style($0, tone) + "\n" }.joined()
  }

  private func render(_ facts: [Document.Fact]) -> String {
    let nameWidth = facts.map { displayWidth($0.name) }.max() ?? 0
    return facts.map { fact in
      let name = pad(fact.name, to: nameWidth, trailing: false)
      let lines = wrapped(fact.value.text, indent: nameWidth + 2)
      let rest = lines.dropFirst().map {
        String(repeating: " ", count: nameWidth + 2) + style($0, fact.value.tone) + "\n"
      }
      return trimmed(name + "  " + style(lines.first ?? "", fact.value.tone)) + "\n"
        + rest.joined()
    }.joined()
  }

  /// A text in lines of at most the width, cut between words.
  private func wrapped(_ text: String, indent: Int) -> [String] {
    let text = Self.shown(text)
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let width, width - indent >= 20 else {
        lines.append(String(paragraph))
        continue
      }
      var line = ""
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        if !line.isEmpty, displayWidth(line) + 1 + displayWidth(String(word)) > width - indent {
          lines.append(line)
          line = String(word)
        } else {
          line += (line.isEmpty ? "" : " ") + word
        }
      }
      lines.append(line)
    }
    return lines
  }

  private func render(_ table: Table) -> String {
    let table = narrowed(table)
    let widths = columnWidths(of: table)
    let head = table.columns.enumerated().map { index, column in
      bold(
        pad(
          fitted(column.title.uppercased(), widths[index]), to: widths[index],
          trailing: column.isTrailing))
    }
    var text = trimmed(head.joined(separator: "  ")) + "\n"
    for row in table.rows {
      let cells = zip(row, table.columns).enumerated().map { index, pair in
        let (cell, column) = pair
        let shown = fitted(cell.text, widths[index])
        let blank = String(
          repeating: " ", count: max(0, widths[index] - displayWidth(shown)))
        return column.isTrailing
          ? blank + style(shown, cell.tone) : style(shown, cell.tone) + blank
      }
      text += trimmed(cells.joined(separator: "  ")) + "\n"
    }
    return text
  }

  /// The table without as many of its optional columns as it takes to fit, the last ones first.
  private func narrowed(_ table: Table) -> Table {
    guard let width else { return table }
    var table = table
    while let index = table.columns.lastIndex(where: { $0.fit == .optional }),
      leastWidth(of: table) > width
    {
      table.columns.remove(at: index)
      for row in table.rows.indices { table.rows[row].remove(at: index) }
    }
    return table
  }

  /// The narrowest that a column is cut to.
  private static let leastColumn = 16

  private func leastWidth(of table: Table) -> Int {
    zip(table.columns, fullWidths(of: table)).reduce(-2) { sum, pair in
      sum + 2 + (pair.0.fit == .whole ? pair.1 : min(pair.1, Self.leastColumn))
    }
  }

  private func fullWidths(of table: Table) -> [Int] {
    table.columns.indices.map { column in
      table.rows.reduce(displayWidth(table.columns[column].title)) {
        max($0, displayWidth(Self.shown($1[column].text)))
      }
    }
  }

  private func fitted(_ text: String, _ width: Int) -> String {
    let text = Self.shown(text)
    return displayWidth(text) > width ? cut(text, width) : text
  }

  /// The text without control characters, which could make a terminal do anything.
  private static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      shown.unicodeScalars.append(isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return shown
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
  }

  /// The width of each column; the widest that may be cut gives way until the table fits.
  private func columnWidths(of table: Table) -> [Int] {
    var widths = fullWidths(of: table)
    guard let width else { return widths }
    let gaps = 2 * max(0, widths.count - 1)
    while widths.reduce(gaps, +) > width {
      let candidates = widths.indices.filter { table.columns[$0].fit != .whole }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8 else {
        break
      }
      widths[widest] -= 1
    }
    return widths
  }

  private func pad(_ text: String, to width: Int, trailing: Bool) -> String {
    let blank = String(repeating: " ", count: max(0, width - displayWidth(text)))
    return trailing ? blank + text : text + blank
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
