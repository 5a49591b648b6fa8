import Domain

/// Proves that history is consistent with itself and with the rows that it speaks of (docs/history-format.md).
struct HistoryCheck {
  let reading: Reading
  private var connection: Connection { reading.connection }

  init(_ reading: Reading) {
    self.reading = reading
  }

  /// The entries that do not fit the chain of their office.
  func chain() throws -> [Finding] {
    try Examination(reading).run { examination in
      try examination.part("entry") {
        var chain = try ChainCheck(examination)
        _ = try chain.run { _ in }
      }
    }
  }

  /// All of it: the chain, its index and parts, what was erased, and rows that history cannot account for.
  func examine(into examination: Examination) throws {
    try examination.part("entry") {
      var chain = try ChainCheck(examination)
      let replay = try Replay(of: reading)
      let (ancestry, seals) = try chain.run(replay.add)
      try examination.part("erased") {
        try ErasureCheck(examination, ancestry).run(seals: seals)
      }
      if reading.isUnsealed { try lookAtRowsLeft(of: replay.sealed, examination) }
      if let broken = replay.broken { examination.add(.chain(broken, why: .conflict)) }
      for table in Tables.recorded {
        try examination.part(table) { try compare(table, with: replay, into: examination) }
      }
    }
  }

  /// What is left of a record that a purge of an older layout took has the name that the purge gave it.
  private func lookAtRowsLeft(of purged: Set<RecordID>, _ examination: Examination) throws {
    for id in purged {
      let slug = try connection.first("SELECT slug FROM record WHERE id = ?", [SQLValue(id)]) {
        $0.exactValue(0)
      }
      guard let slug, slug != .text(Shell.slug(of: id)) else { continue }
      examination.add(
        .unaccounted(
          table: "record", record: examination.name(of: id), columns: ["slug"], how: .changed))
    }
  }

  /// Reads a table and what history tells of it side by side in the order of the keys.
  private func compare(_ table: String, with replay: Replay, into examination: Examination) throws {
    let keys = try connection.rows(
      "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", [.text(table)]
    ) { "\"\($0.text(0))\"" }
    let columns = try reading.columns(of: table)
    let order = keys.joined(separator: ", ")
    let query =
      "SELECT \((keys + columns.map { "\"\($0)\"" }).joined(separator: ", ")) FROM \"\(table)\""
      + " ORDER BY \(order)"
    func rows(_ connection: Connection) throws -> KeyedRows {
      try KeyedRows(connection, query, keys: keys.count, columns: columns.count) { key in
        // Only the seal tells what purges of older layouts left, and a reader has none.
        reading.isUnsealed && key.first?.recordID.map(replay.sealed.contains) ?? false
      }
    }
    let (live, told) = (try rows(connection), try rows(replay.connection))
    try KeyedRows.compare(live, told, columns: columns) { key, difference in
      let how: Finding.Unaccounted =
        switch difference {
        case .added: .added
        case .missing: .missing
        case .changed: .changed
        }
      examination.add(.unaccounted) {
        .unaccounted(
          table: table, record: examination.name(of: key), columns: difference.columns, how: how)
      }
    }
  }
}
