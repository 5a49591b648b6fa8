import Domain

/// Entries of older layouts.
extension Thinning {
  /// Their salts come from a seed that cannot be cut: what stays gets its salt beside it.
  func thinOld(_ entry: StoredEntry, _ slots: Slots) throws -> Bool {
    let gone = try erased(entry.name)
    let salts = entry.seed.map(OldEntry.Salts.init)
    let wordsGo = slots.words && !gone.contains(OldEntry.textSlot)
    let rowsGo = slots.rows.contains { !gone.contains(OldEntry.firstRowSlot + 2 * $0) }
    guard wordsGo || rowsGo else { return false }
    try thinOldRows(of: entry.name, slots.rows, gone, salts)
    if wordsGo { try list(entry.name, OldEntry.textSlot, OldEntry.texts(of: entry)) }
    let areWordsGone = wordsGo || gone.contains(OldEntry.textSlot)
    let hasTextSalt = entry.layout >= OldEntry.saltedTextSince && !areWordsGone
    let textSalt = entry.oldTextSalt ?? salts?.salt(OldEntry.textPlace)
    try connection.run(
      "UPDATE entry SET seed = NULL, oldTextSalt = ? WHERE office = ? AND number = ?",
      [hasTextSalt ? SQLValue(textSalt) : .null] + entry.name.values)
    if wordsGo {
      try connection.run(
        "UPDATE entry SET command = NULL, reason = NULL WHERE office = ? AND number = ?",
        entry.name.values)
    }
    return true
  }

  /// Takes rows out of all parts of an entry, and puts the salt of each row that stays beside it.
  private func thinOldRows(
    of name: EntryName, _ doomed: Set<Int64>, _ gone: Set<Int64>, _ salts: OldEntry.Salts?
  ) throws {
    var ordinal: Int64 = 0
    for part in try reading.partSizes(of: name) {
      let (end, overflow) = ordinal.addingReportingOverflow(part.rows)
      guard !overflow, end >= ordinal else { throw HistoryError.unreadable(name) }
      var kept = KeptRows()
      let bytes = try reading.changeset(of: name, part: part.number)
      try bytes.withUnsafeBytes { buffer in
        var rows = ChangesetRows(buffer)
        while try rows.next() {
          while gone.contains(OldEntry.firstRowSlot + 2 * ordinal) { ordinal += 1 }
          defer { ordinal += 1 }
          let isDoomed = doomed.contains(ordinal)
          let salt = try salts?.salt(ordinal) ?? self.salt(name, ordinal)
          if isDoomed {
            let slot = OldEntry.firstRowSlot + 2 * ordinal
            try list(name, slot, OldEntry.leaf(rows, salt: salt).bytes)
          } else {
            kept.append(rows)
          }
          if isDoomed {
            try leaveTrace(of: rows, name, ordinal)
            try cutKey(of: rows, name, ordinal)
          } else {
            try keep(salt, name, ordinal)
          }
        }
      }
      ordinal = end
      try reading.replaceChangeset(of: name, part: part.number, with: kept.bytes)
    }
  }

  /// Puts the salt of a row that stays beside it.
  func keep(_ salt: [UInt8], _ name: EntryName, _ ordinal: Int64) throws {
    try connection.run(
      "INSERT OR REPLACE INTO trace (office, number, ordinal, salt) VALUES (?, ?, ?, ?)",
      name.values + [.integer(ordinal), .blob(salt)])
  }

  private func salt(_ name: EntryName, _ ordinal: Int64) throws -> [UInt8] {
    try connection.first(
      "SELECT salt FROM trace WHERE office = ? AND number = ? AND ordinal = ?",
      name.values + [.integer(ordinal)]
    ) { $0.bytes(0) } ?? []
  }
}
