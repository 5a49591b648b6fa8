import Domain

extension Figure {
  /// What is pictured, as a table.
  func table(in language: Language) -> Table {
    switch picture {
    case .progress(let bars): bars.table(title, language)
    case .burnUp(let line): line.table(language)
    case .timeline(let timeline): timeline.table(title, language)
    case .columns(let columns): columns.table
    case .map(let map): map.table
    }
  }
}

extension Figure {
  /// What is pictured, as a table with bars where there is a whole.
  func barred(in language: Language) -> Table {
    var table = table(in: language)
    switch picture {
    case .progress(let bars):
      table.append(bars.bars.map { TextRenderer.bar($0, 10) }, bars.bars.map(\.words.text))
    case .map(let map):
      let most = map.points.compactMap(\.amount).max()
      table.append(map.points.map { TextRenderer.bar($0.amount, of: most, 10) })
    case .columns(let columns) where columns.series.count == 1:
      let amounts = columns.series[0].quantities.map(\.amount)
      let most = amounts.compactMap { $0 }.max()
      table.append(amounts.map { TextRenderer.bar($0, of: most, 10) })
    case .columns, .burnUp, .timeline: break
    }
    return table
  }
}

extension Table {
  /// Adds a column of bars, each with its words.
  fileprivate mutating func append(_ bars: [String], _ words: [String] = []) {
    columns.append(.init(""))
    for index in rows.indices where bars.indices.contains(index) {
      let said = words.indices.contains(index) ? words[index] : ""
      rows[index].append(Cell([bars[index], said].filter { !$0.isEmpty }.joined(separator: " ")))
    }
  }
}

/// The words of a quantity with its value, where the words do not bring one themselves.
private func valued(_ words: Cell, _ amount: ExactDecimal?) -> Cell {
  var words = words
  if words.value == nil { words.value = amount.map { .number($0) } }
  return words
}

extension ProgressBars {
  fileprivate func table(_ title: String, _ language: Language) -> Table {
    var columns: [Table.Column] = [
      .init(title), .init(target, trailing: true), .init(delivered, trailing: true),
    ]
    if let accepted { columns.append(.init(accepted, trailing: true)) }
    return Table(
      columns,
      rows: bars.map { bar in
        let row = [
          bar.name, Cell(bar.target, in: language), Cell(bar.delivered, in: language),
        ]
        return accepted == nil ? row : row + [Cell(bar.accepted, in: language)]
      })
  }
}

extension BurnUp {
  /// Day by day what was delivered, and from today on when the target is reached at the pace of before, at
  /// the earliest and at the latest.
  fileprivate func table(_ language: Language) -> Table {
    var table = Table([.init(Phrases.day(language)), .init(delivered, trailing: true)])
    guard let target, let forecast, let total = points.last?.total, total < target else {
      table.rows = points.map { [day($0.day, language), Cell($0.total, in: language)] }
      return table
    }
    let ends =
      forecast.lowerBound == forecast.upperBound
      ? [forecast.lowerBound]
      : [
        forecast.lowerBound, forecast.upperBound,
      ]
    let words =
      ends.count == 1
      ? [forecastWord]
      : [Phrases.earliest(language), Phrases.latest(language)].map {
        language.commas([forecastWord, $0])
      }
    table.columns.append(.init(targetWord, trailing: true))
    table.columns += words.map { .init(language.capitalised($0), trailing: true) }
    func row(_ on: Day, _ delivered: ExactDecimal?, _ pace: [ExactDecimal?]) -> [Cell] {
      [day(on, language)]
        + ([delivered, target] + pace).map { Cell($0, in: language, none: "") }
    }
    let none = ends.map { _ in ExactDecimal?.none }
    table.rows = points.filter { $0.day < today }.map { row($0.day, $0.total, none) }
    table.rows.append(row(today, total, ends.map { _ in total }))
    for (index, end) in ends.enumerated() {
      var pace = none
      pace[index] = target
      table.rows.append(row(end, nil, pace))
    }
    return table
  }

  private func day(_ day: Day, _ language: Language) -> Cell {
    Cell(PartialDate(day), in: language)
  }
}

extension Timeline {
  fileprivate func table(_ title: String, _ language: Language) -> Table {
    Table(
      [.init(title), .init(originalWord), .init(dueWord), .init(doneWord)],
      rows: items.map { item in
        [
          item.name, Cell(item.original, in: language), Cell(item.due, in: language),
          Cell(item.done, in: language),
        ]
      })
  }
}

extension Columns {
  fileprivate var table: Table {
    Table(
      [.init(axis)] + series.map { .init($0.name, trailing: true) },
      rows: classes.indices.map { index in
        [Cell(classes[index])]
          + series.map { one in
            guard one.quantities.indices.contains(index) else { return "–" }
            return valued(one.quantities[index].words, one.quantities[index].amount)
          }
      })
  }
}

extension PointMap {
  fileprivate var table: Table {
    Table(
      [.init(placeWord), .init(amountWord, trailing: true)],
      rows: points.map { [$0.name, valued($0.words, $0.amount)] })
  }
}
