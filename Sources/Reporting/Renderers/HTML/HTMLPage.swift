import XML

/// A page that is being written.
struct HTMLPage {
  let document: Document
  let language: Language
  /// The places that links can lead to.
  let anchors: Set<Anchor>
  var markup = Markup(.page)
  /// The places that have been written, so that no two have one name.
  private var written: Set<String> = []
  /// How many places without a name of their own there have been.
  private var parts = 0
  private var isInSection = false
  private var isInGallery = false
  /// Whether there was a heading of the first level; those of the second count as such until then.
  private var hasTop = false

  init(_ document: Document) {
    self.document = document
    language = document.language
    anchors = document.anchors
  }

  mutating func write() {
    let top = document.blocks.prefix {
      switch $0 {
      case .title, .paragraph: true
      default: false
      }
    }
    head()
    markup.add("<a class=\"skip\" href=\"#content\">")
    markup.say(Phrases.toContent(language))
    markup.add("</a>\n<header>\n")
    if !top.contains(where: { if case .title = $0 { true } else { false } }) {
      markup.add("<h1>")
      inline(document.name)
      markup.add("</h1>\n")
    }
    for block in top { write(block) }
    markup.add("</header>\n")
    let rest = document.blocks.dropFirst(top.count)
    let contents = contents(rest)
    if contents.count > 3 { navigation(contents) }
    markup.add("<main id=\"content\">\n")
    for (index, block) in zip(rest.indices, rest) {
      gallery(at: index, rest)
      write(block, contents[index])
    }
    if isInGallery { markup.add("</div>\n") }
    if isInSection { markup.add("</section>\n") }
    markup.add("</main>\n</body>\n</html>\n")
  }

  // MARK: Around the content

  private mutating func head() {
    markup.add(
      """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)" dir="\(language.direction.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="grants">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">

      """)
    for (name, value) in [
      ("register", document.about.register), ("as-of", document.about.asOf.map { "\($0)" }),
    ] {
      guard let value else { continue }
      markup.add("<meta name=\"grants:\(name)\" content=\"")
      markup.say(value)
      markup.add("\">\n")
    }
    markup.add("<title>")
    markup.say(document.name.isEmpty ? "grants" : document.name)
    markup.add("</title>\n<style>\n\(HTMLStyle.sheet)")
    markup.add(HTMLStyle.foot(language, document.name))
    markup.add("</style>\n</head>\n<body>\n")
    markup.add(
      "<svg class=\"patterns\" aria-hidden=\"true\"><defs>\(Palette.patterns)</defs></svg>\n")
  }

  /// The places of the headings, by the number of their block.
  private mutating func contents(_ blocks: ArraySlice<Document.Block>) -> [Int: String] {
    var names: [Int: String] = [:]
    for (index, block) in zip(blocks.indices, blocks) {
      guard case .heading(_, _, let anchor) = block else { continue }
      names[index] = anchor?.description ?? partName()
    }
    return names
  }

  /// A name for a place that has none.
  mutating func partName() -> String {
    repeat { parts += 1 } while anchors.contains(Anchor("part-\(parts)"))
    return "part-\(parts)"
  }

  private mutating func navigation(_ contents: [Int: String]) {
    markup.add("<nav aria-label=\"")
    markup.say(Phrases.contents(language))
    markup.add("\"><ul>\n")
    for (index, block) in document.blocks.enumerated() {
      guard case .heading(let text, 1, _) = block, let name = contents[index] else { continue }
      markup.add("<li><a href=\"#\(name)\">")
      inline(text)
      markup.add("</a></li>\n")
    }
    markup.add("</ul></nav>\n")
  }

  // MARK: Blocks

  private mutating func write(_ block: Document.Block, _ name: String? = nil) {
    switch block {
    case .title(let text):
      markup.add("<h1>")
      inline(text)
      markup.add("</h1>\n")
    case .heading(let text, let level, _): heading(text, level, name)
    case .paragraph(let text, let tone):
      markup.add("<p\(Self.mark(tone))>")
      inline(text)
      markup.add("</p>\n")
    case .facts(let facts): write(facts)
    case .highlights(let highlights): write(highlights)
    case .table(let table): write(table)
    case .list(let cells):
      markup.add("<ul class=\"list\">\n")
      for cell in cells { write(cell, in: "li") }
      markup.add("</ul>\n")
    case .figure(let figure): write(figure)
    case .signatures(let signatures): write(signatures)
    }
  }

  /// Begins and ends a row of pictures that stand beside each other.
  private mutating func gallery(at index: Int, _ blocks: ArraySlice<Document.Block>) {
    func isFigure(_ index: Int) -> Bool {
      guard blocks.indices.contains(index), case .figure = blocks[index] else { return false }
      return true
    }
    if isInGallery, !isFigure(index) {
      markup.add("</div>\n")
      isInGallery = false
    } else if !isInGallery, isFigure(index), isFigure(index + 1) {
      markup.add("<div class=\"gallery\">\n")
      isInGallery = true
    }
  }

  private mutating func heading(_ text: String, _ level: Int, _ name: String?) {
    hasTop = hasTop || level <= 1
    let level = hasTop ? level : level - 1
    if level <= 1 {
      markup.add(isInSection ? "</section>\n<section>\n" : "<section>\n")
      isInSection = true
    }
    let tag = "h\(min(6, max(2, level + 1)))"
    markup.add("<\(tag)\(place(name))>")
    inline(text)
    markup.add("</\(tag)>\n")
  }

  /// The attribute of a place, the first time that it is named.
  mutating func place(_ name: String?) -> String {
    guard let name, written.insert(name).inserted else { return "" }
    return " id=\"\(name)\""
  }
}
