import Domain

/// What several entries did to each row in all.
struct NetChanges {
  struct Row {
    let table: String
    let subject: RecordID?
    let key: [UInt8]
    let isKey: [Bool]
    var old: [SQLValue?]
    var new: [SQLValue?]
    let wasThere: Bool
    var isThere: Bool
  }

  private struct Key: Hashable {
    let table: String
    let key: [UInt8]
  }

  private(set) var rows: [Row] = []
  private var places: [Key: Int] = [:]

  mutating func add(_ change: RowChange) {
    let key = Key(table: change.table, key: change.key)
    guard let place = places[key] else {
      places[key] = rows.count
      rows.append(
        Row(
          table: change.table, subject: change.subject, key: key.key, isKey: change.isKey,
          old: change.old, new: change.new,
          wasThere: change.operation != .insert, isThere: change.operation != .delete))
      return
    }
    var row = rows[place]
    if row.wasThere {
      row.old = Self.merged(change.old, over: change.old.count, with: row.old)
    }
    row.isThere = change.operation != .delete
    row.new =
      change.operation == .update
      ? Self.merged(row.new, over: change.new.count, with: change.new) : change.new
    rows[place] = row
  }

  /// The values of `first`, with those of `second` in front of them.
  private static func merged(_ first: [SQLValue?], over count: Int, with second: [SQLValue?])
    -> [SQLValue?]
  {
    (0..<max(count, first.count, second.count)).map { index in
      (index < second.count ? second[index] : nil) ?? (index < first.count ? first[index] : nil)
    }
  }

  /// The rows with the cells that differ, told forwards or backwards.
  func rows(
    backwards: Bool, columns: (String) throws -> [String],
    joined: ([RowHistory.Cell], String, [UInt8]) throws -> [RowHistory.Cell]
  ) throws -> [RowHistory] {
    var names: [String: [String]] = [:]
    return try rows.compactMap { row in
      guard row.wasThere || row.isThere else { return nil }
      let (wasThere, isThere) =
        backwards ? (row.isThere, row.wasThere) : (row.wasThere, row.isThere)
      let (old, new) = backwards ? (row.new, row.old) : (row.old, row.new)
      let columnNames = try names[row.table] ?? columns(row.table)
      names[row.table] = columnNames
      let cells = columnNames.indices.compactMap { index -> RowHistory.Cell? in
        let before = wasThere && index < old.count ? old[index] : nil
        let after = isThere && index < new.count ? new[index] : nil
        guard before != after, before != nil || after != nil else { return nil }
        // An update names the columns that it changed; those that stayed have no new value.
        if wasThere && isThere && (before == nil || after == nil) { return nil }
        return RowHistory.Cell(column: columnNames[index], before: before, after: after)
      }
      guard !cells.isEmpty else { return nil }
      return RowHistory(
        table: row.table,
        operation: wasThere ? (isThere ? "update" : "delete") : "insert",
        record: row.table == "setting" ? nil : row.subject,
        cells: try joined(cells, row.table, row.key))
    }
  }
}
