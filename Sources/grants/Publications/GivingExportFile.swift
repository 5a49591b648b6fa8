import Domain
import Exchange
import JSON
import Persistence
import Phrases
import Reporting
import Sheets
import Terminal
import UseCases

/// Writes agreements as grants of the 360Giving Data Standard.
struct GivingExportFile {
  private let session: CommandSession
  private let references: [String]
  private let output: (path: String?, force: Bool)

  /// The form of the file.
  private enum Form {
    case json, csv, workbook
  }

  init(_ session: CommandSession, _ references: [String], _ output: (path: String?, force: Bool)) {
    self.session = session
    self.references = references
    self.output = output
  }

  func run() throws {
    guard let path = output.path, path != "-" else {
      // Nothing is written when something is missing, so it is made first.
      var pieces: [[UInt8]] = []
      _ = try session.register.read { try write($0, .json) { pieces.append($0) } }
      for piece in pieces { session.context.console.write(piece) }
      return
    }
    let ending = path.split(separator: ".").last.map { String($0).lowercased() }
    let form: Form = ending == "csv" ? .csv : ending == "xlsx" ? .workbook : .json
    var count = 0
    try Files.write(path, force: output.force) { sink in
      count = try session.register.read { try write($0, form, sink) }
    }
    session.confirm(Words.exported(count, path))
  }

  private func write(
    _ register: Reading, _ form: Form, _ sink: @escaping ([UInt8]) throws -> Void
  ) throws -> Int {
    let grants = try GivingGrants(register, try selection(register))
    switch form {
    case .json: try writePackage(grants, sink)
    case .csv: try writeLines(grants, sink)
    case .workbook: try writeSheet(grants, sink)
    }
    try checkNothingMissing(grants.export, register)
    return grants.ids.count
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

  private func selection(_ register: Reading) throws -> [RecordID] {
    guard !references.isEmpty else { return try register.grants() }
    var ids: [RecordID] = []
    for text in references {
      for id in try named(References(register, session.caller).find(text), register)
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
        GivingMissingWords.line(
          missing.what, try register.reference(of: missing.record).description)
      })
  }
}

/// The grants of a register, one after the other, as often as they are asked for.
private struct GivingGrants {
  let ids: [RecordID]
  let export: GivingExport
  private let register: Reading

  init(_ register: Reading, _ ids: [RecordID]) throws {
    self.register = register
    self.ids = ids
    let keys = IATIKeys(named: Reading.key)
    let grants = GivingOriginals(keys)
    let activities = IATIOriginals(keys)
    let parties = IATIParties { id in
      try register.kind(of: id) == nil ? nil : try register.record(id)
    } original: { id in
      guard let original = try register.original(of: id), let kind = try register.kind(of: id)
      else { return nil }
      guard var named = grants.named(original.content, id, kind) else {
        return activities.named(original.content, id, kind)
      }
      // Its city may be one that the register had before.
      if let city = named.reference("city"), try register.kind(of: city) == nil,
        let own = try register.record(id).reference("city"),
        try register.record(own).title == grants.city(original.content)
      {
        named.values["city"] = .reference(own)
      }
      return named
    }
    export = GivingExport(keys, parties) { records in
      try register.entries(about: records, limit: 1).first.map { HistoryReport.time($0.at) }
    }
  }

  func forEach(_ body: (JSONNode) throws -> Void) throws {
    for id in ids {
      let published = try register.grant(id)
      guard
        let grant = try export.grant(published.records, original: published.original?.content)
      else {
        throw RegisterError.malformedRow(
          table: "original", column: "content",
          record: try register.reference(of: id).description, value: "")
      }
      try body(grant)
    }
  }

  func columns() throws -> GivingColumns {
    var columns = GivingColumns()
    try forEach { columns.note($0) }
    columns.arrange()
    return columns
  }

  /// What stands in the file beside the grants: as it was, when all come from one.
  func package() throws -> [(name: String, value: JSONNode)] {
    let sources = try register.sources(of: ids)
    let isOne = sources.count == 1
    return export.package(isOne ? try register.original(of: sources[0])?.content : nil)
  }
}
