/// Writes a document as Markdown (CommonMark with tables).
public struct MarkdownRenderer {
  /// The renderer has nothing to set.
  public init() {}

  /// The document as Markdown, ending with a line break.
  public func render(_ document: Document) -> String {
    document.blocks.map { render($0) }.joined(separator: "\n")
  }

  private func render(_ block: Document.Block) -> String {
    switch block {
    case .title(let text): "# \(escaped(text))\n"
    case .heading(let text): "## \(escaped(text))\n"
    case .paragraph(let text, _): escaped(text) + "\n"
    case .facts(let facts):
      facts.map { "- **\(escaped($0.name))**: \(escaped($0.value.text))\n" }.joined()
    case .list(let cells): cells.map { "- \(escaped($0.text))\n" }.joined()
    case .table(let table): render(table)
    }
  }

  private func render(_ table: Table) -> String {
    let head = line(table.columns.map { Cell($0.title) })
    let rule = "|" + table.columns.map { $0.isTrailing ? "---:|" : "---|" }.joined() + "\n"
    return head + rule + table.rows.map(line).joined()
  }

  private func line(_ cells: [Cell]) -> String {
    "|" + cells.map { " \(escaped($0.text)) |" }.joined() + "\n"
  }

  /// The text with the signs escaped that Markdown would read.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#": escaped += "\\\(character)"
      case "\n": escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
