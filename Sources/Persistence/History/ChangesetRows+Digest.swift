import Domain

/// The values of a row as digests cover them (docs/history-format.md, "Digests").
extension ChangesetRows {
  /// Adds all values before, then all after, with their types and lengths, as digests cover them.
  ///
  /// - Parameter hidesPersonal: Whether personal cells count as none.
  func appendCells(to canonical: inout [UInt8], hidesPersonal: Bool) {
    for isAfter in [false, true] {
      for column in isKey.indices {
        let isHidden = hidesPersonal && personal.contains(column)
        append(isHidden ? nil : start(of: column, isAfter: isAfter), to: &canonical)
      }
    }
  }

  /// Adds the personal cells: of each column the value before and the one after.
  func appendPersonalCells(to canonical: inout [UInt8]) {
    for column in personal {
      for isAfter in [false, true] {
        append(
          column < columnCount ? start(of: column, isAfter: isAfter) : nil, to: &canonical)
      }
    }
  }

  /// What of a row's personal cells there is.
  enum PersonalCells {
    /// It has none, or does not touch them.
    case none
    /// They are there without a value.
    case empty
    /// One at least has a value.
    case filled
  }

  var personalCells: PersonalCells {
    if personal.isEmpty { return .none }
    let places = personal.filter { $0 < columnCount }.flatMap { column in
      [false, true].compactMap { start(of: column, isAfter: $0) }
    }
    if places.isEmpty { return .none }
    return places.contains { bytes[$0] != ChangesetValue.null } ? .filled : .empty
  }

  private func append(_ start: Int?, to canonical: inout [UInt8]) {
    guard let start else { return canonical.append(5) }
    let value = value(start)
    // A missing value has another number there than in a changeset.
    canonical.append(value.type == ChangesetValue.null ? 0 : value.type)
    if value.type == ChangesetValue.text || value.type == ChangesetValue.blob {
      canonical.append(number: Int64(value.content.count))
    }
    canonical.append(contentsOf: value.content)
  }
}
