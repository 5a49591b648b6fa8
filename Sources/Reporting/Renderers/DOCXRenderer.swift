import Sheets

/// Writes a document for word processors; pictures stand in it as tables with bars.
package struct DOCXRenderer {
  /// The renderer has nothing to set.
  package init() {}

  /// The file; the same document gives the same bytes.
  ///
  /// - Throws: `SheetError` beyond what the format can hold.
  package func render(_ document: Document) throws -> [UInt8] {
    let bytes = Collected()
    let language = document.language
    let writer = try WordWriter(
      WordSetting(
        language: language.rawValue, isRightToLeft: language.direction == .rightToLeft,
        title: document.name)
    ) { bytes.all += $0 }
    var page = WordPage(document, writer)
    for block in document.blocks { try page.write(block) }
    try page.finish()
    return bytes.all
  }
}

/// A document for word processors that is being written.
private struct WordPage {
  private let language: Language
  private var writer: WordWriter
  /// The names of the places, which are short in this format.
  private let places: [Anchor: String]
  private var written: Set<Anchor> = []

  init(_ document: Document, _ writer: WordWriter) {
    language = document.language
    self.writer = writer
    let names = document.anchors.sorted { $0.description < $1.description }
    places = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($1, "place_\($0 + 1)") })
  }

  mutating func finish() throws { try writer.finish() }

  mutating func write(_ block: Document.Block) throws {
    switch block {
    case .title(let text): try writer.paragraph([run(text)], .title)
    case .heading(let text, let level, let anchor):
      let style: WordStyle = level <= 1 ? .heading1 : level == 2 ? .heading2 : .heading3
      try writer.paragraph([run(Cell(text, anchor: anchor))], style)
    case .paragraph(let text, let tone):
      try writer.paragraph(
        [run(Cell(text, tone == .warning ? .plain : tone))], tone == .warning ? .notice : .normal)
    case .facts(let facts):
      try writer.table(
        facts.map { [WordCell([run(Cell($0.name, .dim))]), WordCell([run($0.value)])] },
        widths: [1, 3], headRows: 0)
    case .highlights(let highlights): try write(highlights)
    case .list(let cells): for cell in cells { try writer.paragraph([run(cell)], .list) }
    case .table(let table): try write(table)
    case .figure(let figure):
      try writer.paragraph([run(Cell(figure.title, anchor: figure.anchor))], .caption)
      try writer.paragraph([run(figure.text)])
      try write(figure.barred(in: language))
    case .signatures(let signatures): for one in signatures { try write(one) }
    }
  }

  private mutating func write(_ highlights: [Document.Highlight]) throws {
    try writer.table(
      [
        highlights.map { one in
          var figure = run(one.figure)
          figure.isBold = true
          figure.size = 18
          figure.colour = figure.colour ?? "17202B"
          figure.link = nil
          return WordCell([figure])
        },
        highlights.map { one in
          WordCell([
            run(language.commas([one.label, one.note].compactMap { $0 }))
          ])
        },
      ], widths: highlights.map { _ in 1 }, headRows: 0)
  }

  private mutating func write(_ table: Table) throws {
    if let caption = table.caption {
      try writer.paragraph([run(Cell(caption, anchor: table.anchor))], .caption)
    }
    let shown = table.cut
    let widths = Self.widths(shown)
    let size = Self.size(widths.reduce(0, +))
    let head = table.columns.map { column in
      var words = run(column.title)
      words.size = size
      return WordCell([words], isTrailing: column.isTrailing)
    }
    let rows = shown.rows.map { row in
      let isHeading = Table.isHeading(row)
      return zip(row, table.columns).map { cell, column in
        var words = run(cell)
        if isHeading { words.isBold = true }
        words.size = size
        if let first = words.text.first, "█▒░".contains(first) { words.colour = "1D5C87" }
        return WordCell([words], isTrailing: column.isTrailing, indent: cell.indent)
      }
    }
    try writer.table([head] + rows, widths: widths, footRows: table.footRows)
    if let fold = table.fold, shown.rows.count < table.rows.count {
      try writer.paragraph([run(Cell(fold.rest, .dim))])
    }
  }

  /// Widths after what stands in the columns: the longest word fits, long texts share the rest.
  private static func widths(_ table: Table) -> [Int] {
    table.columns.indices.map { column in
      var longest = 0
      var word = 0
      for text in [table.columns[column].title] + table.rows.lazy.map({ $0[column].text }) {
        longest = max(longest, text.count)
        word = max(word, text.split(separator: " ").map(\.count).max() ?? 0)
      }
      return 3 + min(30, max(word, min(longest, 14), longest / 2))
    }
  }

  /// The size of the letters of a table whose columns are so wide together, in letters; nil for the usual
  /// one, in which a page holds 92.
  private static func size(_ width: Int) -> Int? {
    switch width {
    case ...92: nil
    case ...104: 8
    default: 7
    }
  }

  private mutating func write(_ signature: Document.Signature) throws {
    try writer.paragraph([run(signature.party)], .caption)
    let lines = [
      (Phrases.signatureName, signature.name), (Phrases.signatureOffice, signature.office),
      (Phrases.signatureDate, nil), (Phrases.signature, nil),
    ]
    try writer.table(
      lines.map { [WordCell([run(Cell($0.0(language), .dim))]), WordCell([run($0.1 ?? " ")])] },
      widths: [1, 3], headRows: 0)
  }

  // MARK: Words

  private func run(_ text: String) -> WordRun {
    var run = WordRun(language.set(text))
    run.isRightToLeft = (language.direction == .rightToLeft) != language.runsAgainst(text)
    if language.direction == .rightToLeft, !run.isRightToLeft, "+-−".contains(text.prefix(1)) {
      // A sign keeps before its number.
      run.text = "\u{200E}" + run.text
    }
    return run
  }

  private mutating func run(_ cell: Cell) -> WordRun {
    var words = run(String(cell.words))
    switch cell.tone {
    case .plain: break
    case .bad: (words.colour, words.isBold) = ("B0261C", true)
    case .warning: words.colour = "8A5200"
    case .good: words.colour = "1B6B3A"
    case .dim: words.colour = "566273"
    }
    words.link = cell.link.flatMap { places[$0] }
    if let anchor = cell.anchor, written.insert(anchor).inserted { words.place = places[anchor] }
    return words
  }
}
