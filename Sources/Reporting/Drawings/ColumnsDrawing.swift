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
    let scale = UprightScale(values, plot: width < 500 ? 130.0 : 170.0)
    let gap = slot * 0.24
    let thickness = (slot - gap) / Double(columns.series.count)
    for (number, series) in columns.series.enumerated() {
      let paint = Self.paint(series, number)
      for (index, quantity) in series.quantities.prefix(columns.classes.count).enumerated() {
        let x = Double(index) * slot + gap / 2 + Double(number) * thickness
        bar(quantity, at: x, thickness, scale, paint, labelled: labelled)
      }
    }
    line(Spot(x: 0, y: scale.y(0)), Spot(x: width, y: scale.y(0)), .muted)
    names(of: columns.classes, at: scale.bottom + 17, slot: slot, labelled: labelled)
    height = scale.bottom + 24
  }

  /// An upright bar, with its quantity above it where there is room.
  private mutating func bar(
    _ quantity: Columns.Quantity, at x: Double, _ thickness: Double, _ scale: UprightScale,
    _ paint: Paint, labelled: Bool
  ) {
    let amount = quantity.amount.map(Self.number) ?? 0
    let upper = min(scale.y(0), scale.y(amount))
    let lower = max(scale.y(0), scale.y(amount))
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

  /// The names of the classes below their columns, as many as there is room for.
  private mutating func names(of classes: [String], at y: Double, slot: Double, labelled: Bool) {
    let widest = classes.map { TextWidth.of($0, size: 11) }.max() ?? 0
    let every = labelled ? 1 : max(1, Int(((widest + 10) / slot).rounded(.up)))
    for index in stride(from: 0, to: classes.count, by: every) {
      let x = (Double(index) + 0.5) * slot
      let half = widest / 2
      text(
        classes[index], min(max(x, half), width - half), y, .middle, .muted,
        size: labelled ? 12 : 11)
    }
  }
}

/// Where a value stands between the top and the bottom of upright columns.
private struct UprightScale {
  private let most: Double
  private let least: Double
  private let top = 20.0
  private let plot: Double

  /// - Parameter plot: How high the columns can be.
  init(_ values: [Double], plot: Double) {
    most = max(values.max() ?? 0, 0)
    least = min(values.min() ?? 0, 0)
    self.plot = plot
  }

  var bottom: Double { top + plot }

  func y(_ value: Double) -> Double {
    most == least ? top + plot : top + plot * (most - value) / (most - least)
  }
}
