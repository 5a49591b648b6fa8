/// Writes a document as Markdown (CommonMark with the tables of GitHub).
package struct MarkdownRenderer {
  private let language: Language

  /// - Parameter language: The language of documents that do not say theirs. One that runs from right
  ///   to left stands in an HTML element that says so, which turns lists and tables round as well.
  package init(language: Language = .en) {
    self.language = language
  }

  /// The document as Markdown, ending with a line break.
  package func render(_ document: Document) -> String {
    let language = document.about.language ?? language
    let page = Page(anchors: document.anchors, language: language)
    let text = document.blocks.map { page.render($0) }.joined(separator: "\n")
    guard language.direction == .rightToLeft else { return text }
    return "<div dir=\"rtl\" lang=\"\(language.rawValue)\">\n\n\(text)\n</div>\n"
  }

  /// What the blocks of one document have in common.
  private struct Page {
    /// The places that links can lead to.
    let anchors: Set<Anchor>
    let language: Language

    func render(_ block: Document.Block) -> String {
      switch block {
      case .title(let text): "# \(escaped(text))\n"
      case .heading(let text, let level, let anchor):
        place(anchor) + String(repeating: "#", count: min(6, level + 1)) + " \(escaped(text))\n"
      case .paragraph(let text, _): started(escaped(text)) + "\n"
      case .facts(let facts):
        facts.map {
          "- " + language.pair("**\(escaped($0.name))**", inline($0.value)) + "\n"
        }.joined()
      case .highlights(let highlights):
        highlights.map { one in
          let note = one.note.map { " (\(escaped($0)))" } ?? ""
          return "**\(inline(one.figure))** \(escaped(one.label))\(note)"
        }.joined(separator: " · ") + "\n"
      case .list(let cells): cells.map { "- \(started(inline($0)))\n" }.joined()
      case .table(let table): render(table)
      case .figure(let figure): render(figure)
      case .signatures(let signatures): render(signatures)
      }
    }

    private func render(_ table: Table) -> String {
      let shown = table.cut
      var text = place(table.anchor)
      if let caption = table.caption { text += "*\(escaped(caption))*\n\n" }
      text += line(table.columns.map { escaped($0.title) })
      text += "|" + table.columns.map { $0.isTrailing ? "---:|" : "---|" }.joined() + "\n"
      for row in shown.rows { text += line(row.map { inline($0) }) }
      if let fold = table.fold, shown.rows.count < table.rows.count {
        text += "\n\(started(escaped(fold.rest)))\n"
      }
      return text
    }

    /// A picture as the table of what it shows.
    private func render(_ figure: Figure) -> String {
      place(figure.anchor) + "**\(escaped(figure.title))**\n\n\(started(escaped(figure.text)))\n\n"
        + render(figure.barred(in: language))
    }

    private func render(_ signatures: [Document.Signature]) -> String {
      let heads = [
        Phrases.signatureName, Phrases.signatureOffice, Phrases.signatureDate, Phrases.signature,
      ]
      return line([""] + heads.map { escaped($0(language)) }) + "|---|---|---|---|---|\n"
        + signatures.map { one in
          line([escaped(one.party), escaped(one.name ?? ""), escaped(one.office ?? ""), "", ""])
        }.joined()
    }

    private func line(_ cells: [String]) -> String {
      "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined() + "\n"
    }

    /// The name of a place, so that links can lead to it.
    private func place(_ anchor: Anchor?) -> String {
      anchor.map { "<a id=\"\($0)\"></a>\n\n" } ?? ""
    }

    /// A text within a line, with its own place and the way to another.
    private func inline(_ cell: Cell) -> String {
      var text = escaped(cell.text)
      if let link = cell.link, anchors.contains(link) { text = "[\(text)](#\(link))" }
      if let anchor = cell.anchor { text = "<a id=\"\(anchor)\"></a>" + text }
      return text
    }

    /// The beginning of a line with the sign escaped that would make it a list, a rule or a heading.
    private func started(_ text: String) -> String {
      let words = text.drop { $0 == " " }
      let digits = words.prefix { $0.isASCII && $0.isNumber }
      if !digits.isEmpty, let sign = words.dropFirst(digits.count).first, sign == "." || sign == ")"
      {
        return digits + "\\" + words.dropFirst(digits.count)
      }
      guard let first = words.first, "-+=~".contains(first) else { return String(words) }
      return "\\" + words
    }

    /// The text with the signs escaped that Markdown would read, and with its marks of direction.
    private func escaped(_ text: String) -> String {
      var escaped = ""
      for character in language.marked(text) {
        switch character {
        case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "&":
          escaped += "\\\(character)"
        case "\n", "\r\n", "\r": escaped += " "
        default: escaped.append(character)
        }
      }
      return escaped
    }
  }
}
