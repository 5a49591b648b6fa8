import Domain
import Exchange
import JSON
package import Persistence
import Reporting
import Sheets

/// Writes agreements as grants of the 360Giving Data Standard.
package struct ExportGrants: ExportRequest {
  package static let isWholeOrNothing = true

  package enum Form: String, Codable, Sendable {
    case json, csv, workbook
  }

  /// Agreements, their projects, or the source that they were read from; all that are grants when empty.
  package var references: [String]
  package var form: Form

  package init(_ references: [String] = [], as form: Form = .json) {
    self.references = references
    self.form = form
  }

  package func write(
    _ register: Reading, for caller: Caller, to sink: @escaping ([UInt8]) throws -> Void
  ) throws -> Exported {
    let grants = try GivingGrants(register, try selection(register, caller))
    switch form {
    case .json: try writePackage(grants, sink)
    case .csv: try writeLines(grants, sink)
    case .workbook: try writeSheet(grants, sink)
    }
    try checkNothingMissing(grants.export, register)
    return Exported(grants.ids.count)
  }

  // MARK: The forms

  private func writePackage(_ grants: GivingGrants, _ sink: ([UInt8]) throws -> Void) throws {
    var json = JSONWriter()
    json.open("{")
    for (name, value) in try grants.package() {
      json.name(name)
      json.node(value)
    }
    json.name("grants")
    json.open("[")
    try grants.forEach { grant in
      json.node(grant)
      try json.flush(atLeast: 65_536, to: sink)
    }
    json.close("]")
    json.close("}")
    try json.flush(to: sink)
  }

  private func writeLines(_ grants: GivingGrants, _ sink: ([UInt8]) throws -> Void) throws {
    let columns = try grants.columns()
    var bytes: [UInt8] = []
    CSVLine.append(columns.headings, to: &bytes)
    try grants.forEach { grant in
      CSVLine.append(columns.cells(grant).map(\.text), to: &bytes)
      if bytes.count > 65_536 {
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try sink(bytes)
  }

  private func writeSheet(
    _ grants: GivingGrants, _ sink: @escaping ([UInt8]) throws -> Void
  ) throws {
    let columns = try grants.columns()
    var writer = WorkbookWriter(to: sink)
    var layout = SheetLayout(name: "grants")
    layout.frozenRows = 1
    layout.filterRow = 1
    layout.widths = columns.headings.map { min(max($0.count + 2, 12), 40) }
    do {
      try writer.begin(layout)
      try writer.write(columns.headings.map { (.text($0), .heading) })
      let dayStyle = CellStyle(format: "yyyy-mm-dd")
      try grants.forEach { grant in
        try writer.write(
          columns.cells(grant).map { cell in
            if case .day = cell { (cell, dayStyle) } else { (cell, CellStyle()) }
          })
      }
      try writer.finish()
    } catch let error as SheetError {
      throw RequestError.sheet("grants", error)
    }
  }

  // MARK: What is written

  private func selection(_ register: Reading, _ caller: Caller) throws -> [RecordID] {
    guard !references.isEmpty else { return try register.grants() }
    var ids: [RecordID] = []
    for text in references {
      for id in try named(References(register, caller).find(text), register)
      where !ids.contains(id) {
        ids.append(id)
      }
    }
    return ids
  }

  private func named(_ id: RecordID, _ register: Reading) throws -> [RecordID] {
    switch try register.kind(of: id) {
    case .agreement: return [try publishable(id, register)]
    case .project: return try register.agreements(for: id).map { try publishable($0, register) }
    case .source: return try register.grants(from: id)
    case let kind:
      throw RegisterError.wrongKind(
        try register.reference(of: id).description, is: kind ?? .agreement,
        expected: [.agreement, .project, .source])
    }
  }

  private func publishable(_ agreement: RecordID, _ register: Reading) throws -> RecordID {
    if let project = try register.unpublishedProject(of: agreement) {
      throw RequestError.notForPublication(try register.reference(of: project).description)
    }
    return agreement
  }

  private func checkNothingMissing(_ export: GivingExport, _ register: Reading) throws {
    guard !export.missing.isEmpty else { return }
    throw RequestError.grantsNotPublishable(
      try export.missing.map { missing in
        (path: try register.reference(of: missing.record).description, what: missing.what)
      })
  }
}
