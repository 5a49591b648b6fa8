import Domain

extension Drawing {
  /// A bar for each thing under its name: solid what was accepted, hatched what was delivered.
  mutating func draw(_ bars: ProgressBars) {
    let hasAccepted = bars.accepted != nil
    for bar in bars.bars {
      label(bar.name.text, bar.words, at: height + 15)
      self.bar(bar, at: height + 22, hasAccepted: hasAccepted)
      height += 46
    }
    var keys: [(Paint, String)] = [(hasAccepted ? .hatch : .accent, bars.delivered)]
    if let accepted = bars.accepted { keys.insert((.accent, accepted), at: 0) }
    legend(keys + [(.track, bars.target)])
  }

  private mutating func bar(_ bar: ProgressBars.Bar, at y: Double, hasAccepted: Bool) {
    let thickness = 12.0
    guard let target = bar.target, target.mantissa > 0 else {
      return rectangle(
        0.5, y + 0.5, width - 1, thickness - 1, .paper, radius: 3, outline: .muted, dashed: true)
    }
    let delivered = bar.delivered ?? ExactDecimal(0)
    let whole = max(target, delivered)
    rectangle(0.5, y + 0.5, width - 1, thickness - 1, .track, radius: 3, outline: .muted)
    let reached = width * Self.share(delivered, of: whole)
    if reached > 0 {
      let paint: Paint = hasAccepted ? .hatch : .accent
      rectangle(
        0.5, y + 0.5, max(2, reached - 1), thickness - 1, paint, radius: 3, outline: .accent)
    }
    if hasAccepted, let accepted = bar.accepted, accepted.mantissa > 0 {
      let solid = min(reached, width * Self.share(accepted, of: whole))
      rectangle(0, y, max(2, solid), thickness, .accent, radius: 3)
    }
    if whole > target {
      let x = width * Self.share(target, of: whole)
      line(Spot(x: x, y: y - 3), Spot(x: x, y: y + thickness + 3), .ink, width: 2)
    }
  }

  /// A name at the start of a line, what is said of it at its end.
  ///
  /// - Parameter isOverLines: Whether lines that cross the words end before them.
  mutating func label(_ name: String, _ words: Cell, at y: Double, isOverLines: Bool = false) {
    let said = TextWidth.cut(String(words.words), size: 12, to: width * 0.6)
    let room = width - TextWidth.of(said, size: 12) - 16
    let paint: Paint =
      switch words.tone {
      case .bad: .bad
      case .warning: .warning
      case .good: .good
      case .plain, .dim: .muted
      }
    let shown = TextWidth.cut(name, size: 13, to: room)
    if isOverLines {
      let length = TextWidth.of(said, size: 12) + 6
      rectangle(width - length, y - 12, length, 16, .paper)
      rectangle(0, y - 12, TextWidth.of(shown, size: 13) + 4, 16, .paper)
    }
    text(shown, 0, y, halo: true)
    text(said, width, y, .end, paint, size: 12, bold: words.tone == .bad, halo: true)
  }

  /// What the paints mean.
  mutating func legend(_ keys: [(Paint, String)]) {
    var x = 0.0
    height += 6
    for (paint, word) in keys {
      let step = 18 + TextWidth.of(word, size: 12) + 18
      if x > 0, x + step > width { (x, height) = (0, height + 18) }
      rectangle(
        x + 0.5, height + 0.5, 11, 11, paint, radius: 2, outline: paint == .track ? .muted : .accent
      )
      text(word, x + 18, height + 10, .start, .muted, size: 12)
      x += step
    }
    height += 20
  }

  /// A part of a whole, 0 to 1.
  static func share(_ part: ExactDecimal, of whole: ExactDecimal) -> Double {
    guard whole.mantissa > 0 else { return 0 }
    return min(1, max(0, number(part) / number(whole)))
  }

  /// A quantity as a length: only pictures may round.
  static func number(_ decimal: ExactDecimal) -> Double {
    var number = Double(decimal.mantissa)
    for _ in 0..<decimal.decimals { number /= 10 }
    return number
  }
}
