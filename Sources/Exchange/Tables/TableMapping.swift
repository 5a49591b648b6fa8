package import Domain
package import JSON

/// How the columns of a table are to be understood: found from its headings, changed by a person,
/// kept in a file.
package struct TableMapping: Hashable, Sendable {
  package typealias DecimalSign = Domain.DecimalSign
  package typealias DayOrder = Domain.DayOrder
  package struct Column: Hashable, Sendable {
    /// Its heading, as the table has it.
    package var heading: String
    /// What it says; nil when it is not taken.
    package var target: ColumnTarget?

    /// A column under a heading.
    package init(heading: String, target: ColumnTarget?) {
      self.heading = heading
      self.target = target
    }
  }

  /// What each row is.
  package var kind: Kind
  /// The name of the sheet; nil for the first.
  package var sheet: String?
  /// The columns in their order.
  package var columns: [Column] = []
  /// What stands before the decimals; nil where every number must be clear by itself.
  package var decimalSign: DecimalSign?
  /// The order of a day's numbers; nil where every day must be clear by itself.
  package var dayOrder: DayOrder?
  /// The currency of amounts that do not say theirs.
  package var currency: Currency?
  /// The language of names and texts; nil when it is not said.
  package var language: String?

  /// A mapping for rows that are records of a kind.
  package init(kind: Kind) {
    self.kind = kind
  }

  /// Which headings were taken, for the first column of each target; a later one of the same
  /// target is left out.
  package mutating func understand(_ headings: [String], _ words: HeadingWords) {
    var taken = Set<ColumnTarget>()
    // "Budget line" beside "Name" is the line above, not the name.
    let title = ColumnTarget.title(language: nil)
    let hasName = headings.contains { words.targets($0) == [title] }
    columns = headings.map { heading in
      let targets = words.targets(heading)
      let isAbove = hasName && targets.first == title && targets.contains(.under(words.kind))
      let target = isAbove ? .under(words.kind) : targets.first { !taken.contains($0) }
      if let target { taken.insert(target) }
      return Column(heading: heading, target: target)
    }
  }

  /// Says what the columns with a heading mean; `nil` leaves them out.
  ///
  /// - Returns: Whether there is such a column.
  package mutating func set(_ heading: String, to target: ColumnTarget?) -> Bool {
    let folded = HeadingWords.fold(heading)
    var found = false
    for index in columns.indices {
      if HeadingWords.fold(columns[index].heading) == folded {
        columns[index].target = target
        found = true
      } else if target != nil, columns[index].target == target {
        columns[index].target = nil
      }
    }
    return found
  }

  package func column(of target: ColumnTarget) -> Int? {
    columns.firstIndex { $0.target == target }
  }

  /// Writes the mapping as JSON that a person can change.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      func member(_ name: String, _ value: String?) {
        guard let value else { return }
        json.name(name)
        json.value(value)
      }
      member("format", "grants-mapping")
      member("as", kind.typed)
      member("sheet", sheet)
      member("decimal", decimalSign?.rawValue)
      member("dates", dayOrder?.rawValue)
      member("currency", currency?.code)
      member("language", language)
      json.name("columns")
      json.object { json in
        for column in columns where !column.heading.isEmpty {
          json.name(column.heading)
          json.value(column.target?.spelled ?? "-")
        }
      }
    }
  }
}
