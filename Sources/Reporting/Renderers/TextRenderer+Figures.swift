import Domain
import SafeText

/// Pictures made of letters.
extension TextRenderer {
  private struct Line {
    let name: Cell
    let bar: String
    let words: Cell
  }

  func render(_ figure: Figure) -> String {
    var text =
      bold(language.marked(SafeText.line(figure.title))) + "\n" + lines(figure.text, .plain)
    switch figure.picture {
    case .progress(let bars):
      text += render(bars.bars.map { Line(name: $0.name, bar: Self.bar($0, 20), words: $0.words) })
      text += lines(Self.legend(of: bars), .dim, first: "  ", rest: "  ")
    case .columns(let columns): text += render(columns)
    case .map(let map):
      let most = map.points.compactMap(\.amount).max()
      text += render(
        map.points.map {
          Line(name: $0.name, bar: Self.bar($0.amount, of: most, 20), words: $0.words)
        })
    case .burnUp(let line): text += render(line)
    case .timeline(let timeline): text += render(timeline)
    }
    return text
  }

  /// What the signs of progress bars mean.
  static func legend(of bars: ProgressBars) -> String {
    let all = bars.accepted.map { "█ \($0)  ▒ \(bars.delivered)" } ?? "█ \(bars.delivered)"
    return all + "  ░ \(bars.target)"
  }

  /// A bar as wide as its target: what was accepted, what was delivered, what is missing.
  static func bar(_ bar: ProgressBars.Bar, _ width: Int) -> String {
    guard let target = bar.target else { return "" }
    let delivered = share(bar.delivered, of: target, width)
    let accepted = bar.accepted.map { min(share($0, of: target, width), delivered) }
    return String(repeating: "█", count: accepted ?? delivered)
      + String(repeating: "▒", count: delivered - (accepted ?? delivered))
      + String(repeating: "░", count: width - delivered)
  }

  /// A bar as long as a quantity beside the largest.
  static func bar(_ amount: ExactDecimal?, of most: ExactDecimal?, _ width: Int) -> String {
    guard let amount, let most else { return "" }
    return String(repeating: "█", count: share(amount, of: most, width))
  }

  /// How many of `width` signs a part of a whole takes; one at least when it is not nothing.
  private static func share(_ part: ExactDecimal?, of whole: ExactDecimal, _ width: Int) -> Int {
    guard let part, part.mantissa > 0, whole.mantissa > 0,
      let ratio = part.ratio(to: whole)
    else { return 0 }
    let signs = ratio.times(ExactDecimal(width), decimals: 0)?.mantissa ?? Int64(width)
    return min(width, max(1, Int(signs)))
  }

  private func render(_ lines: [Line]) -> String {
    let least = lines.map { displayWidth($0.bar) }.max() ?? 0
    let most = max(12, min(32, (width ?? 100) - least - 24))
    let names = min(most, lines.map { displayWidth(SafeText.line($0.name.text)) }.max() ?? 0)
    return lines.map { line in
      let name = pad(fitted(line.name.text, names), to: names, trailing: false)
      let bar = pad(line.bar, to: least, trailing: false)
      let words = style(language.isolated(SafeText.line(line.words.text)), line.words.tone)
      return language.lineMark + trimmed("  \(name)  \(bar)  \(words)") + "\n"
    }.joined()
  }

  private func render(_ columns: Columns) -> String {
    let most = columns.series.flatMap(\.quantities).compactMap(\.amount).max()
    return columns.series.map { series in
      let head =
        columns.series.count > 1 ? "  \(language.marked(SafeText.line(series.name)))\n" : ""
      return head
        + render(
          zip(columns.classes, series.quantities).map { name, quantity in
            Line(
              name: Cell(name), bar: Self.bar(quantity.amount, of: most, 20), words: quantity.words)
          })
    }.joined()
  }

  /// The last totals, each as a part of the target.
  private func render(_ line: BurnUp) -> String {
    let most = [line.target, line.points.map(\.total).max()].compactMap { $0 }.max()
    var lines = line.points.suffix(8).map { point in
      Line(
        name: Cell(point.day.text(in: language)), bar: Self.bar(point.total, of: most, 20),
        words: Cell(point.total, in: language))
    }
    if let target = line.target {
      let due =
        line.due.map { language.commas(["", "\(line.dueWord) \($0.text(in: language))"]) } ?? ""
      lines.append(
        Line(
          name: Cell(line.targetWord),
          bar: Self.bar(target, of: most, 20).replacing("█", with: "░"),
          words: Cell("\(target.text(in: language))\(due)")))
    }
    return render(lines)
  }

  private func render(_ timeline: Timeline) -> String {
    let columns = 32
    let span = timeline.span
    let days = span.lowerBound.distance(to: span.upperBound)
    func place(_ day: Day) -> Int { span.lowerBound.distance(to: day) * (columns - 1) / days }
    let lines = timeline.items.map { item in
      var signs = [Character](repeating: "·", count: columns)
      signs[place(timeline.today)] = "│"
      if let start = item.start, let end = item.due?.last, start <= end {
        for index in place(start)...place(end) { signs[index] = "─" }
        if start <= timeline.today, timeline.today <= end { signs[place(timeline.today)] = "┼" }
      }
      if let day = item.original?.last { signs[place(day)] = "◇" }
      if let day = item.due?.last { signs[place(day)] = "◆" }
      if let day = item.done?.last { signs[place(day)] = "●" }
      return Line(name: item.name, bar: String(signs), words: item.words)
    }
    let legend = [
      "◆ \(timeline.dueWord)", "◇ \(timeline.originalWord)", "● \(timeline.doneWord)",
      "│ \(timeline.todayWord)",
      "\(span.lowerBound.text(in: language)) – \(span.upperBound.text(in: language))",
    ]
    return render(lines)
      + self.lines(legend.joined(separator: "  "), .dim, first: "  ", rest: "  ")
  }
}
