import Domain

/// The list of what has a due date: derived from plans and events, kept as they change.
struct DeadlineIndex {
  let reading: Reading

  init(_ reading: Reading) {
    self.reading = reading
  }

  func refresh(touchedBy rows: [RowChange], _ subjects: Set<RecordID>) throws {
  }
}
