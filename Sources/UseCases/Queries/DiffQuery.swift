import Domain
package import Persistence
package import Reporting

/// What changed between two moments, record by record.
package struct DiffQuery: Query {
  /// Moments as ``Moment`` reads them.
  package var from: String
  /// nil for now.
  package var to: String?

  package init(from: String, to: String?) {
    self.from = from
    self.to = to
  }

  package func answer(from register: Reading, for caller: Caller) throws -> DiffReport {
    func time(_ text: String) throws -> Int64 {
      try Moment(text).lastEntry(in: register, zone: caller.zone, today: caller.today)
    }
    let first = try time(from)
    let second = try to.map(time) ?? register.lastEntry(until: .max)
    let lines = HistoryLines(register)
    let rows = try register.difference(from: first, to: second)
    let shown = try lines.lines(of: rows)
    var outcomes: [String: DiffReport.Outcome] = [:]
    for row in rows where row.table == "record" {
      guard let id = row.record, row.operation != "update" else { continue }
      outcomes[try lines.name(of: id)] = row.operation == "insert" ? .added : .removed
    }
    return DiffReport(
      DiffReport.records(of: shown, outcomes: outcomes), from: first, to: second,
      language: caller.language)
  }
}
