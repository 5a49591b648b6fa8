import SafeText

/// Lays a document out for a terminal or a text file.
package struct TextRenderer {
  /// The language of what is laid out.
  private(set) var language: Language
  let width: Int?
  let displayWidth: (String) -> Int
  let cut: (String, Int) -> String
  let style: (String, Tone) -> String
  let bold: (String) -> String

  /// - Parameters:
  ///   - language: The language of documents that do not say theirs.
  ///   - width: The columns to keep to; nil keeps every cell whole.
  ///   - displayWidth: How many columns a text takes.
  ///   - cut: Cuts a text to some columns.
  ///   - style: Colours a text after its tone.
  ///   - bold: Marks a heading.
  package init(
    language: Language = .en, width: Int? = nil,
    displayWidth: @escaping (String) -> Int = { $0.count },
    cut: @escaping (String, Int) -> String = { String($0.prefix($1)) },
    style: @escaping (String, Tone) -> String = { text, _ in text },
    bold: @escaping (String) -> String = { $0 }
  ) {
    self.language = language
    self.width = width
    self.displayWidth = displayWidth
    self.cut = cut
    self.style = style
    self.bold = bold
  }

  /// The document as text, ending with a line break.
  package func render(_ document: Document) -> String {
    var renderer = self
    renderer.language = document.about.language ?? language
    var text = ""
    for (index, block) in document.blocks.enumerated() {
      if index > 0, !follows(block, document.blocks[index - 1]) { text += "\n" }
      text += renderer.render(block)
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
    case .title(let text), .heading(let text, _, _):
      bold(language.marked(SafeText.line(text))) + "\n"
    case .paragraph(let text, let tone): lines(text, tone)
    case .facts(let facts): render(facts)
    case .highlights(let highlights): highlights.map(line).joined()
    case .table(let table): render(table)
    case .list(let cells):
      cells.map { lines(SafeText.line($0.text), $0.tone, first: "  ", rest: "    ") }.joined()
    case .figure(let figure): render(figure)
    case .signatures(let signatures):
      signatures.map { render($0) }.joined(separator: "\n")
    }
  }

  /// A text in lines, with what stands before the first and before the others.
  func lines(_ text: String, _ tone: Tone, first: String = "", rest: String = "") -> String {
    wrapped(text, indent: rest.count).enumerated().map { index, line in
      (index == 0 ? first : rest) + style(language.marked(line), tone) + "\n"
    }.joined()
  }

  private func line(_ highlight: Document.Highlight) -> String {
    let figure = bold(
      style(language.isolated(SafeText.line(highlight.figure.text)), highlight.figure.tone))
    let note = highlight.note.map { " (\(language.isolated(SafeText.line($0))))" } ?? ""
    let label = language.isolated(SafeText.line(highlight.label))
    return language.lineMark + "  \(figure) \(label)\(note)\n"
  }

  private func render(_ facts: [Document.Fact]) -> String {
    let names = facts.map { SafeText.line($0.name) }
    let nameWidth = names.map(displayWidth).max() ?? 0
    return zip(facts, names).map { fact, name in
      let name = pad(name, to: nameWidth, trailing: false)
      let lines = wrapped(fact.value.text, indent: nameWidth + 2)
      let rest = lines.dropFirst().map {
        language.lineMark + String(repeating: " ", count: nameWidth + 2)
          + style(language.isolated($0), fact.value.tone) + "\n"
      }
      let first = style(language.isolated(lines.first ?? ""), fact.value.tone)
      return language.lineMark + trimmed(name + "  " + first) + "\n"
        + rest.joined()
    }.joined()
  }

  private func render(_ signature: Document.Signature) -> String {
    let blank = String(repeating: "_", count: 24)
    let lines = [
      (Phrases.signatureName, signature.name), (Phrases.signatureOffice, signature.office),
      (Phrases.signatureDate, nil), (Phrases.signature, nil),
    ].map { Document.Fact("  " + $0.0(language), Cell($0.1 ?? blank)) }
    return language.marked(SafeText.line(signature.party)) + "\n" + render(lines)
  }

  /// A text in lines of at most the width, cut between words.
  private func wrapped(_ text: String, indent: Int) -> [String] {
    let text = SafeText.lines(text)
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let width, width - indent >= 20 else {
        lines.append(String(paragraph))
        continue
      }
      var line = ""
      var used = 0
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        let columns = displayWidth(String(word))
        if !line.isEmpty, used + 1 + columns > width - indent {
          lines.append(line)
          (line, used) = (String(word), columns)
        } else {
          used += columns + (line.isEmpty ? 0 : 1)
          line += (line.isEmpty ? "" : " ") + word
        }
      }
      lines.append(line)
    }
    return lines
  }

  func pad(_ text: String, to width: Int, trailing: Bool) -> String {
    let blank = String(repeating: " ", count: max(0, width - displayWidth(text)))
    return trailing ? blank + language.isolated(text) : language.isolated(text) + blank
  }

  func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
