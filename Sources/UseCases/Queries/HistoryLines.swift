import Domain
import Persistence
import Reporting

/// Turns the rows that entries changed into lines with the fields before and after.
final class HistoryLines {
  private let register: Reading
  private var names: [RecordID: String] = [:]

  init(_ register: Reading) {
    self.register = register
  }

  /// One line a field; rows about other records than the subjects are left out, if there are any.
  func lines(of rows: [RowHistory], about subjects: Set<RecordID> = []) throws
    -> [HistoryReport.Line]
  {
    learnNames(of: rows)
    return try rows.flatMap { row -> [HistoryReport.Line] in
      if let record = row.record, !subjects.isEmpty, !subjects.contains(record) { return [] }
      // A purge names the entries that it thinned: no record.
      let isPurge = row.table == "purged"
      let name = try isPurge ? row.table : row.record.map { try self.name(of: $0) } ?? row.table
      if let line = try listLine(row, name) { return [line] }
      return try row.cells.compactMap { cell in
        guard !Self.isTechnical(cell.column), !isPurge || cell.column == "number" else {
          return nil
        }
        let before = try text(cell.before)
        let after = try text(cell.after)
        guard before != after else { return nil }
        return HistoryReport.Line(
          record: name, table: row.table, field: cell.column, before: before, after: after)
      }
    }
  }

  /// The reference of a record, the last that it had when it is gone.
  func name(of id: RecordID) throws -> String {
    if let known = names[id] { return known }
    let name = try register.lastReference(of: id)?.description ?? id.description
    names[id] = name
    return name
  }

  /// Records that these rows take out have their last places in them, which spares looking for them.
  private func learnNames(of rows: [RowHistory]) {
    var places: [RecordID: (parent: RecordID, slug: String)] = [:]
    for row in rows where row.table == "record" && row.operation == "delete" {
      func before(_ column: String) -> SQLValue? {
        row.cells.first { $0.column == column }?.before
      }
      if let id = row.record, case .text(let slug)? = before("slug"),
        let parent = before("parent")?.recordID
      {
        places[id] = (parent, slug)
      }
    }
    for id in places.keys {
      var slugs: [String] = []
      var current = id
      while let place = places[current], slugs.count < 20 {
        slugs.insert(place.slug, at: 0)
        current = place.parent
      }
      if current == .root {
        names[id] = Reference(slugs: slugs).description
      } else if let above = (try? register.lastReference(of: current)).flatMap({ $0 }) {
        names[id] = Reference(slugs: above.slugs + slugs).description
      }
    }
  }

  /// A row of a list, of people counted or of texts, as one line under the name of its field.
  private func listLine(_ row: RowHistory, _ name: String) throws -> HistoryReport.Line? {
    func cell(_ column: String) -> RowHistory.Cell? { row.cells.first { $0.column == column } }
    func either(_ column: String) throws -> String? {
      try cell(column).flatMap { try text($0.after) ?? text($0.before) }
    }
    let columns = ["link": "target", "headcount": "number", "narrative": "text", "claim": "value"]
    guard let column = columns[row.table], let field = try either("field") else { return nil }
    let detail = try either("category") ?? either("language") ?? ""
    return HistoryReport.Line(
      record: name, table: row.table, field: detail.isEmpty ? field : "\(field) \(detail)",
      before: try text(cell(column)?.before), after: try text(cell(column)?.after))
  }

  private static func isTechnical(_ column: String) -> Bool {
    ["id", "record", "ordinal", "parent", "contentSize"].contains(column)
      || column.hasSuffix("First")
      || column.hasSuffix("Last") || column.hasSuffix("Decimals")
  }

  private func text(_ value: SQLValue?) throws -> String? {
    switch value {
    case nil, .null?: nil
    case .integer(let number)?: "\(number)"
    case .real(let number)?: "\(number)"
    case .text(let text)?: text
    case .blob?: try value?.recordID.map { try name(of: $0) }
    }
  }
}
