import Domain

// MARK: Rules

extension Examination {
  /// Records that break a rule or hold what is no value of their fields.
  func examineRules() throws {
    try part("record") {
      try forEachID("SELECT id FROM record WHERE id > ? ORDER BY id LIMIT ?") { id in
        guard id != .root else { return }
        let kind = try connection.first("SELECT kind FROM record WHERE id = ?", [SQLValue(id)]) {
          $0.text(0)
        }
        guard let kind, Kind(rawValue: kind) != nil else {
          return add(
            .malformed(table: "record", key: name(of: id), column: "kind", value: kind ?? ""))
        }
        try part(kind) {
          let findings = try reading.brokenRules(id) {
            try RecordRules.checkStanding($0, in: $1)
          }
          for finding in findings { add(finding) }
        }
      }
    }
    try part("setting") {
      for finding in try reading.brokenSettings() { add(finding) }
    }
  }
}

extension Reading {
  /// The rules that a record breaks, or what is no value in it.
  ///
  /// - Parameter rules: What it is held to beside what it says itself.
  func brokenRules(_ id: RecordID, _ rules: (Record, Reading) throws -> Void) throws -> [Finding] {
    do {
      let record = try record(id)
      let parent = record.parent == .root ? nil : try kind(of: record.parent)
      try RecordRules.check(record, parent: parent, today: Day(daysSinceEpoch: Int.max / 2))
      try rules(record, self)
      return []
    } catch let error as RecordError {
      if case .missingField("recipient", _) = error, try isNameErased(of: id) { return [] }
      return [.rule(reference: Examination(self).name(of: id), error)]
    } catch let error as RegisterError {
      return [Examination(self).finding(of: error, in: "record")]
    }
  }

  /// The settings that no register can have, or that name what is not there.
  func brokenSettings() throws -> [Finding] {
    try Setting.allCases.compactMap { setting in
      guard let value = try keptSetting(setting), try !isToCome(setting) else { return nil }
      do {
        try setting.check(value, in: self)
        return nil
      } catch let error as SettingError {
        return .setting(error)
      }
    }
  }

  /// Whether a setting names an organisation, and none was entered yet.
  private func isToCome(_ setting: Setting) throws -> Bool {
    guard setting == .books else { return false }
    return try connection.first("SELECT 1 FROM organisation LIMIT 1") { _ in true } == nil
  }

  /// Whether a purge took names out of a record that stays.
  private func isNameErased(of id: RecordID) throws -> Bool {
    let keys = RowChange.keys(about: id)
    return try connection.first(
      """
      SELECT 1 FROM \(ChangeIndex.lines) c JOIN erased x ON x.office = c.office AND x.number = c.number
        AND x.slot = 2 * (c.ordinal + \(ErasedRows.textCount("c"))) + 1
      WHERE c.key BETWEEN ? AND ?
      """, [.blob(keys.first), .blob(keys.last)]
    ) { _ in true } ?? false
  }
}
