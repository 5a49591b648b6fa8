import XML

extension Figure {
  /// The picture, for a page that has its colours.
  ///
  /// - Parameter id: A name for its title and description that no other picture of the page has.
  func svg(_ language: Language, width: Double, id: String) -> Markup {
    var drawing = Drawing(width: width, language: language)
    draw(on: &drawing)
    var markup = Markup(.page)
    markup.add(
      "<svg viewBox=\"0 0 \(Drawing.text(width)) \(Drawing.text(drawing.height))\" role=\"img\""
        + " aria-labelledby=\"\(id)-t \(id)-d\"")
    if language.direction == .rightToLeft { markup.add(" direction=\"rtl\"") }
    markup.add("><title id=\"\(id)-t\">")
    markup.say(title)
    markup.add("</title><desc id=\"\(id)-d\">")
    markup.say(text)
    markup.add("</desc>")
    markup.add(drawing.shapes)
    markup.add("</svg>\n")
    return markup
  }

  private func draw(on drawing: inout Drawing) {
    switch picture {
    case .progress(let bars): drawing.draw(bars)
    case .burnUp(let burnUp): drawing.draw(burnUp)
    case .timeline(let timeline): drawing.draw(timeline)
    case .columns(let columns): drawing.draw(columns)
    case .map(let map): drawing.draw(map)
    }
  }
}
