package import JSON
package import Sheets

/// The columns that grants need in a table: first every grant is noted, then each can be written.
package struct GivingColumns {
  private var paths = Set<GivingPath>()
  private var counts: [GivingPath: Int] = [:]
  private var order: [GivingPath] = []
  private var places: [GivingPath: Int] = [:]

  /// No columns yet.
  package init() {}

  /// Makes room for what a grant says.
  package mutating func note(_ grant: JSONNode) {
    grant.forEachLeaf { path, _ in
      guard paths.insert(path).inserted else { return }
      var way = GivingPath()
      for step in path.steps {
        if case .place(let place) = step { counts[way] = max(counts[way] ?? 0, place + 1) }
        way.steps.append(step)
      }
    }
  }

  /// Puts the columns into the order of the standard, when all grants were noted.
  package mutating func arrange() {
    order = paths.sorted { $0.precedes($1) }
    places = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The headings: the titles of the standard.
  package var headings: [String] {
    order.map { path in path.heading { (counts[$0] ?? 0) <= 1 } }
  }

  package func cells(_ grant: JSONNode) -> [SheetCell] {
    var cells = [SheetCell](repeating: .empty, count: order.count)
    grant.forEachLeaf { path, value in
      guard let place = places[path] else { return }
      cells[place] = Self.cell(value, path)
    }
    return cells
  }

  private static func cell(_ value: JSONNode, _ path: GivingPath) -> SheetCell {
    switch value.content {
    case .number(let text): return .number(text)
    case .bool(let flag): return .flag(flag)
    case .string(let text):
      guard case .date? = path.field?.shape, text.utf8.count == 10,
        GivingValue.date(text, isPartial: false) != nil
      else { return .text(text) }
      return .day(text)
    default: return .empty
    }
  }
}
