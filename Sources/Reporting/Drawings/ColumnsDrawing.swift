import Domain

extension Drawing {
  /// Columns where the names of the classes fit below them, bars under their names where not.
  mutating func draw(_ columns: Columns) {
    guard !columns.classes.isEmpty, !columns.series.isEmpty else { return }
    let slot = width / Double(columns.classes.count)
    let widest = columns.classes.map { TextWidth.of($0, size: 12) }.max() ?? 0
    let said = columns.series.flatMap(\.quantities).map { TextWidth.of($0.words.text, size: 12) }
    let fits = max(widest, (said.max() ?? 0) * Double(columns.series.count)) + 6 <= slot
    if fits || columns.classes.count > 8 {
      upright(columns, slot: slot, labelled: fits)
    } else {
      lying(columns)
    }
    if columns.series.count > 1 {
      legend(columns.series.enumerated().map { (Self.paint($1, $0), $1.name) })
    }
  }

  private static func paint(_ series: Columns.Series, _ index: Int) -> Paint {
    switch series.tone {
    case .bad: .bad
    case .warning: .warning
    case .good: .good
    case .dim: .muted
    case .plain: [.accent, .hatch, .soft, .muted][index % 4]
    }
  }

  /// Under the name of each class a bar for each series, its quantity behind it.
  private mutating func lying(_ columns: Columns) {
    let quantities = columns.series.flatMap(\.quantities)
    let most = quantities.compactMap(\.amount).max() ?? ExactDecimal(0)
    let said = quantities.map { TextWidth.of($0.words.text, size: 12) }.max() ?? 0
    let room = max(width * 0.3, width - min(said, width * 0.6) - 8)
    for (index, name) in columns.classes.enumerated() {
      text(TextWidth.cut(name, size: 13, to: width), 0, height + 15)
      height += 21
      for (number, series) in columns.series.enumerated() {
        guard series.quantities.indices.contains(index) else { continue }
        let quantity = series.quantities[index]
        let length = quantity.amount.map { room * Self.share($0, of: most) } ?? 0
        let paint = Self.paint(series, number)
        line(Spot(x: 0.5, y: height - 1), Spot(x: 0.5, y: height + 14), .muted)
        if length > 0 {
          rectangle(
            1, height, max(2, length), 13, paint, radius: 2,
            outline: paint == .hatch ? .accent : nil)
        }
        text(
          TextWidth.cut(quantity.words.text, size: 12, to: width - room), max(2, length) + 6,
          height + 11, .start, .muted, size: 12)
        height += 17
      }
      height += 5
    }
  }

  private mutating func upright(_ columns: Columns, slot: Double, labelled: Bool) {
    let values = columns.series.flatMap(\.quantities).compactMap(\.amount).map(Self.number)
    let most = max(values.max() ?? 0, 0)
    let least = min(values.min() ?? 0, 0)
    let top = 20.0
    let plot = width < 500 ? 130.0 : 170.0
    func y(_ value: Double) -> Double {
      most == least ? top + plot : top + plot * (most - value) / (most - least)
    }
    let gap = slot * 0.24
    let thickness = (slot - gap) / Double(columns.series.count)
    for (number, series) in columns.series.enumerated() {
      let paint = Self.paint(series, number)
      for (index, quantity) in series.quantities.prefix(columns.classes.count).enumerated() {
        let x = Double(index) * slot + gap / 2 + Double(number) * thickness
        let amount = quantity.amount.map(Self.number) ?? 0
        let (upper, lower) = (min(y(0), y(amount)), max(y(0), y(amount)))
        if amount != 0 {
          rectangle(
            x, upper, max(1, thickness - 1), max(1.5, lower - upper), paint, radius: 1.5,
            outline: paint == .hatch ? .accent : nil)
        }
        if labelled {
          text(
            quantity.words.text, x + thickness / 2, upper - 5, .middle,
            quantity.amount == nil ? .muted : .ink, size: 12)
        }
      }
    }
    line(Spot(x: 0, y: y(0)), Spot(x: width, y: y(0)), .muted)
    let widest = columns.classes.map { TextWidth.of($0, size: 11) }.max() ?? 0
    let every = labelled ? 1 : max(1, Int(((widest + 10) / slot).rounded(.up)))
    for index in stride(from: 0, to: columns.classes.count, by: every) {
      let x = (Double(index) + 0.5) * slot
      let half = widest / 2
      text(
        columns.classes[index], min(max(x, half), width - half), top + plot + 17, .middle, .muted,
        size: labelled ? 12 : 11)
    }
    height = top + plot + 24
  }
}
