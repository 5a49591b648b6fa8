import Domain
package import Sheets

/// What whole rows are.
extension TableInterpreter {
  /// Whether a row is blank in all that is taken: nothing to import.
  package func isBeside(_ row: SheetRow) -> Bool {
    row.filled.allSatisfy { filled in
      guard filled.column < mapping.columns.count else { return true }
      let target = mapping.columns[filled.column].target
      return target == nil || target == .key
    }
  }

  /// Whether a row has the tags of the Humanitarian Exchange Language, which stand below the headings.
  package func isTags(_ row: SheetRow) -> Bool {
    row.filled.allSatisfy {
      let text = $0.cell.text
      return text.first == "#" && text.dropFirst().first?.isLetter ?? false
    }
  }

  /// The texts of a row that can be its name: its first, and the one in the column of names.
  func names(of row: SheetRow) -> [String] {
    var names: [String] = []
    if case .text(let text)? = row.filled.first?.cell { names.append(text) }
    if let titleColumn, case .text(let text) = row[titleColumn], !names.contains(text) {
      names.append(text)
    }
    return names
  }

  /// The numbers of a row that would be added up, by field.
  func summands(of row: SheetRow) -> [String: ExactDecimal] {
    var numbers: [String: ExactDecimal] = [:]
    for (column, field) in fields where !row[column].isEmpty {
      let found = notes.looking { try? entry(row[column], field, row, parent: nil) }
      if let number = found?.summand {
        numbers[field.name] = number
      }
    }
    return numbers
  }

  /// Whether a row says anything beside a text, in a column that is taken.
  func saysMore(than text: String, _ row: SheetRow) -> Bool {
    row.filled.contains { filled in
      filled.column < mapping.columns.count && mapping.columns[filled.column].target != nil
        && filled.cell.text != text
    }
  }

  /// Whether a row states its reference or its key.
  func hasReference(_ row: SheetRow) -> Bool {
    [referenceColumn, keyColumn].contains { $0.map { !row[$0].isEmpty } ?? false }
  }

  /// Whether anything but the key of a row is filled in.
  package func isFilled(_ row: SheetRow) -> Bool {
    row.filled.contains { $0.column != keyColumn }
  }
}
