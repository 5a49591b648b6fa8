import JSON
package import Sheets

/// The further sheets of a workbook of grants, of which each row holds an entry of a list of one grant:
/// its beneficiary locations, its transactions.
///
/// They are kept until their grant comes, as the order of the sheets may differ: some 200 bytes a row.
package final class GivingSubsheets {
  private struct Row {
    let sheet: Int
    let number: Int
    let bytes: Range<Int>
  }

  private var sheets: [(name: String, table: GivingTable)] = []
  private var rows: [String: [Row]] = [:]
  private var bytes: [UInt8] = []
  /// What could not be taken of them.
  private(set) var problems: [GivingProblem] = []

  /// No sheets yet.
  package init() {}

  /// Whether there is no such sheet.
  package var isEmpty: Bool { sheets.isEmpty }

  /// Takes in a sheet.
  ///
  /// - Parameter next: Hands out the rows behind the headings, nil at their end.
  package func add(_ name: String, _ table: GivingTable, _ next: () throws -> SheetRow?) throws {
    sheets.append((name, table))
    problems += table.problems.map { of(sheets.count - 1, $0) }
    while let row = try next() {
      let (part, faults) = table.grant(row)
      problems += faults.map { of(sheets.count - 1, $0) }
      guard part.object?.isEmpty == false else { continue }
      var writer = JSONWriter(compact: true)
      writer.node(part)
      let start = bytes.count
      bytes += writer.bytes
      rows[GivingValue.words(part["id"]) ?? "", default: []].append(
        Row(sheet: sheets.count - 1, number: row.number, bytes: start..<bytes.count))
    }
  }

  /// A grant with what the sheets say of it, and where they say something else than it does.
  func merged(_ grant: JSONNode) -> (JSONNode, [GivingProblem]) {
    let identifier = GivingValue.words(grant["id"])
    let parts = identifier.flatMap { rows.removeValue(forKey: $0) } ?? []
    var merge = GivingMerge(grant)
    var problems: [GivingProblem] = []
    for part in parts {
      merge.add(node(part)) { path, value in
        problems.append(
          of(
            part.sheet,
            GivingProblem(
              line: part.number, identifier: identifier,
              field: sheets[part.sheet].table.column(of: path), .otherValue(value))))
      }
    }
    return (merge.grant, problems)
  }

  /// The rows of which no grant has come.
  var left: [GivingProblem] {
    rows.flatMap { identifier, rows in
      rows.map {
        of($0.sheet, GivingProblem(line: $0.number, field: "", .rowOfNoGrant(identifier)))
      }
    }.sorted { ($0.field, $0.line) < ($1.field, $1.line) }
  }

  private func node(_ row: Row) -> JSONNode {
    var pieces = [Array(bytes[row.bytes])]
    var parser = JSONParser(ByteSource { pieces.popLast() })
    // What was written here can be read.
    return (try? parser.value()) ?? JSONNode(.object([]))
  }

  /// A problem with the name of the sheet before its column.
  private func of(_ sheet: Int, _ problem: GivingProblem) -> GivingProblem {
    var problem = problem
    problem.field = "\(sheets[sheet].name)! \(problem.field)"
    if problem.field.hasSuffix(" ") { problem.field.removeLast() }
    return problem
  }
}
