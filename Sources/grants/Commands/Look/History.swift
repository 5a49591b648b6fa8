import ArgumentParser
import Domain
import JSON
import Persistence
import Reporting

/// `grants history`
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show who changed what, when and why.",
    discussion: """
      EXAMPLES:
        grants history
        grants history bf-girls/end
        grants history --limit 100 --format json
      """)

  @Argument(
    help: "A record and what stands under it; all when left out.",
    completion: References.completion)
  var reference: String?

  @Option(name: .long, help: "How many entries at most.")
  var limit = 20

  @OptionGroup var options: RegisterOptions
  @OptionGroup var reading: OutputOptions

  func run() throws {
    let desk = try Desk(options, .reading)
    let entries = try desk.register.read { register -> [HistoryReport.Item] in
      let subjects = try reference.map { text in
        try register.descendants(of: References(register, desk).find(text))
      }
      return try register.entries(about: subjects ?? [], limit: limit).map { entry in
        HistoryReport.Item(
          entry: entry, lines: try Self.lines(of: entry, register, Set(subjects ?? []), desk))
      }
    }
    let report = HistoryReport(entries, language: desk.language)
    try reading.show(
      report.document, on: desk, table: { report.table }, json: { report.write(to: &$0) })
  }

  /// What an entry did, record by record, with the fields before and after.
  private static func lines(
    of entry: Entry, _ register: Reading, _ subjects: Set<RecordID>, _ desk: Desk
  ) throws -> [HistoryReport.Line] {
    try register.rows(of: entry.name).flatMap { row -> [HistoryReport.Line] in
      if let record = row.record, !subjects.isEmpty, !subjects.contains(record) { return [] }
      let name =
        row.record.map { id in
          id == .root ? "" : (try? register.reference(of: id).description) ?? id.description
        } ?? row.table
      if let line = Self.listLine(row, name, register) { return [line] }
      return row.cells.compactMap { cell in
        guard !Self.isTechnical(cell.column) else { return nil }
        let before = Self.text(cell.before, register)
        let after = Self.text(cell.after, register)
        guard before != after else { return nil }
        return HistoryReport.Line(
          record: name, table: row.table, field: cell.column, before: before, after: after)
      }
    }
  }

  /// A row of a list, of people counted or of texts, as one line under the name of its field.
  private static func listLine(_ row: RowHistory, _ name: String, _ register: Reading)
    -> HistoryReport.Line?
  {
    func cell(_ column: String) -> RowHistory.Cell? { row.cells.first { $0.column == column } }
    func text(_ column: String) -> String? {
      cell(column).flatMap { Self.text($0.after, register) ?? Self.text($0.before, register) }
    }
    let columns = ["link": "target", "headcount": "number", "narrative": "text", "claim": "value"]
    guard let column = columns[row.table], let field = text("field") else { return nil }
    let detail = text("category") ?? text("language") ?? ""
    return HistoryReport.Line(
      record: name, table: row.table, field: detail.isEmpty ? field : "\(field) \(detail)",
      before: Self.text(cell(column)?.before, register),
      after: Self.text(cell(column)?.after, register))
  }

  private static func isTechnical(_ column: String) -> Bool {
    ["id", "record", "ordinal", "parent"].contains(column) || column.hasSuffix("First")
      || column.hasSuffix("Last") || column.hasSuffix("Decimals")
  }

  private static func text(_ value: SQLValue?, _ register: Reading) -> String? {
    switch value {
    case nil, .null?: nil
    case .integer(let number)?: "\(number)"
    case .real(let number)?: "\(number)"
    case .text(let text)?: text
    case .blob?: value.flatMap { register.referenceText($0) }
    }
  }
}
