import Domain

/// `history`
package struct HistoryAnswer: Answer {
  let entries: AnswerList<EntryAnswer>

  init(_ items: [HistoryReport.Item]) {
    entries = AnswerList(items) { EntryAnswer($0) }
  }
}

/// One entry of history.
package struct EntryAnswer: Codable, Sendable {
  let number: Int64
  let office: String
  let kind: Word<Entry.Kind>
  let at: TimeText
  let by: String?
  let command: String?
  let reason: String?
  let undoes: Int64?
  let newKey: String?
  let details: AnswerTable<String>
  let changes: AnswerList<FieldChangeAnswer>

  init(_ item: HistoryReport.Item) {
    let entry = item.entry
    number = entry.name.number
    office = entry.name.office.description
    kind = Word(entry.kind)
    at = TimeText(entry.at)
    by = entry.author
    command = entry.command
    reason = entry.reason
    undoes = entry.undoes?.number
    newKey = item.newKey.map(Phrases.key)
    details = AnswerTable(item.said.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    changes = AnswerList(item.lines) { FieldChangeAnswer($0) }
  }
}

/// One field that changed.
package struct FieldChangeAnswer: Codable, Sendable {
  let record: String
  let table: String
  let field: String
  let before: String?
  let after: String?

  init(_ line: HistoryReport.Line) {
    record = line.record
    table = line.table
    field = line.field
    before = line.before
    after = line.after
  }
}

/// `diff`
package struct DiffAnswer: Answer {
  let from: TimeText
  let to: TimeText
  let records: AnswerList<RecordChangeAnswer>

  /// - Parameters:
  ///   - from: In milliseconds since 1970, as `to`.
  init(_ items: [DiffReport.Item], from: Int64, to: Int64) {
    (self.from, self.to) = (TimeText(from), TimeText(to))
    records = AnswerList(items) { RecordChangeAnswer($0) }
  }
}

/// One record that differs between two moments.
package struct RecordChangeAnswer: Codable, Sendable {
  let record: String
  let change: Word<DiffReport.Outcome>
  let fields: [FieldChangeAnswer]

  init(_ item: DiffReport.Item) {
    record = item.name
    change = Word(item.outcome)
    fields = item.lines.map(FieldChangeAnswer.init)
  }
}
