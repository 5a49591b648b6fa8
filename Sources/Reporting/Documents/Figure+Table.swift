import Domain

extension Figure {
  /// What is pictured, as a table.
  func table(in language: Language) -> Table {
    switch picture {
    case .progress(let bars): bars.table(title)
    case .burnUp(let line): line.table(language)
    case .timeline(let timeline): timeline.table(title, language)
    case .columns(let columns): columns.table
    case .map(let map): map.table
    }
  }
}

private func number(_ number: ExactDecimal?) -> Cell {
  number.map { Cell("\($0)", value: .number($0)) } ?? "–"
}

private func date(_ date: PartialDate?, _ language: Language) -> Cell {
  date.map { Cell($0.text(in: language), value: .date($0)) } ?? "–"
}

/// The words of a quantity with its value, where the words do not bring one themselves.
private func valued(_ words: Cell, _ amount: ExactDecimal?) -> Cell {
  var words = words
  if words.value == nil { words.value = amount.map { .number($0) } }
  return words
}

extension ProgressBars {
  fileprivate func table(_ title: String) -> Table {
    var columns: [Table.Column] = [
      .init(title), .init(target, trailing: true), .init(delivered, trailing: true),
    ]
    if let accepted { columns.append(.init(accepted, trailing: true)) }
    return Table(
      columns,
      rows: bars.map { bar in
        let row = [bar.name, number(bar.target), number(bar.delivered)]
        return accepted == nil ? row : row + [number(bar.accepted)]
      })
  }
}

extension BurnUp {
  fileprivate func table(_ language: Language) -> Table {
    Table(
      [.init(Phrases.day(language)), .init(delivered, trailing: true)],
      rows: points.map { [date(PartialDate($0.day), language), number($0.total)] })
  }
}

extension Timeline {
  fileprivate func table(_ title: String, _ language: Language) -> Table {
    Table(
      [.init(title), .init(originalWord), .init(dueWord), .init(doneWord)],
      rows: items.map { item in
        [item.name, date(item.original, language), date(item.due, language)]
          + [date(item.done, language)]
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
