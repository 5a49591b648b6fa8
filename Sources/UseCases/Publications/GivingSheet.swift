import Exchange
import Sheets

/// A sheet of grants.
struct GivingSheet {
  var file: TableFile
  var name: String?
  var table: GivingTable
  /// Sheets with entries of lists of the same grants.
  var further: [(name: String, table: GivingTable)]
  /// Further sheets of grants, which are not read.
  var others: [String] = []

  /// What hands out the rows behind the headings.
  func rows(of name: String?) throws -> () throws -> SheetRow? {
    let next = try file.rows(of: name, keepsTimes: true)
    _ = try next()
    return next
  }

  /// What the further sheets say.
  func subsheets() throws -> GivingSubsheets {
    let sheets = GivingSubsheets()
    for (name, table) in further { try sheets.add(name, table, rows(of: name)) }
    return sheets
  }

  /// The sheet that was asked for, or the first whose headings are those of grants, with the sheets that
  /// say more of the same grants.
  static func find(in file: InputFile, _ request: TableRequest) throws -> GivingSheet? {
    let table = try TableFile(file.anywhere, options: try request.reading()) { file.open() }
    let further = try further(table)
    let isSplit = further.contains { $0.table.namesOrganisations }
    var names: [String?] = table.sheets
    if let asked = request.sheet {
      names = [asked]
    } else if names.isEmpty {
      names = [nil]
    }
    var found: GivingSheet?
    for name in names {
      guard let first = try table.rows(of: name)(),
        let columns = GivingTable(first, organisationsElsewhere: isSplit)
      else { continue }
      if found == nil {
        found = GivingSheet(file: table, name: name, table: columns, further: further)
      } else {
        found?.others += [name ?? ""]
      }
    }
    return found
  }

  private static func further(
    _ file: TableFile
  ) throws -> [(name: String, table: GivingTable)] {
    var further: [(name: String, table: GivingTable)] = []
    for name in file.sheets {
      guard let first = try file.rows(of: name)(),
        GivingTable(first, organisationsElsewhere: true) == nil,
        let table = GivingTable(further: first)
      else { continue }
      further.append((name, table))
    }
    return further
  }
}
