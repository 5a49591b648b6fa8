import Domain
import Exchange
import JSON
import Persistence
import Phrases
import Reporting
import Sheets
import UseCases

/// Files of the 360Giving Data Standard: packages of JSON, CSV and workbooks.
struct GivingImport: PublishedForm {
  let today: Day
  let options: TableOptions

  /// The word for grants in `--as` and `--format`.
  static let word = "360giving"

  /// Whether a file is one of grants, by what is in it.
  static func reads(_ file: InputFile, _ options: TableOptions) throws -> Bool {
    let beginning = try beginning(file)
    if GivingPackage.begins(beginning) { return true }
    guard options.mapping == nil, !isJSON(beginning) else { return false }
    return (try? sheet(file, options)) != nil
  }

  /// The first letters of a file, without a byte order mark.
  private static func beginning(_ file: InputFile) throws -> [UInt8] {
    let bytes = try file.beginning(65_536)
    var pieces = [bytes]
    let encoding = try TextEncoding.detect { pieces.popLast() }
    pieces = [bytes]
    return try encoding.decoded { pieces.popLast() }() ?? []
  }

  private static func isJSON(_ beginning: [UInt8]) -> Bool {
    let first = beginning.first { $0 > 0x20 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// A sheet of grants.
  private struct Sheet {
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
  }

  /// The sheet that was asked for, or the first whose headings are those of grants, with the sheets that
  /// say more of the same grants.
  private static func sheet(_ file: InputFile, _ options: TableOptions) throws -> Sheet? {
    let table = try TableFile(file.anywhere, options: try options.reading()) { file.open() }
    let further = try further(table)
    let isSplit = further.contains { $0.table.namesOrganisations }
    var names: [String?] = table.sheets
    if let asked = options.sheet {
      names = [asked]
    } else if names.isEmpty {
      names = [nil]
    }
    var found: Sheet?
    for name in names {
      guard let first = try table.rows(of: name)(),
        let columns = GivingTable(first, organisationsElsewhere: isSplit)
      else { continue }
      if found == nil {
        found = Sheet(file: table, name: name, table: columns, further: further)
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

  func loader(_ change: Change, _ mode: TableMode) throws -> PublicationLoader {
    let keys = IATIKeys(named: Reading.key)
    let originals = GivingOriginals(keys)
    return try PublicationLoader(
      change, mode, mapping: GivingMapping.version,
      known: { publication in
        guard keys.isNamed(publication), let root = publication.records.first,
          let identifier = publication.identifier, try change.kind(of: root.id) != .agreement
        else { return nil }
        return try change.record(.agreement, identified: identifier)
      }, read: { originals.publication($0.content, of: $1) }, isSame: originals.isSame)
  }

  func load(
    _ file: InputFile, _ loader: PublicationLoader, _ pass: inout PublicationPass
  ) throws {
    let problems: [GivingProblem]
    let count: Int
    do {
      (problems, count) = try pass.load(file, loader) { [self] sink in
        let reader = GivingReader(file.source, IATIKeys(named: Reading.key), today: today)
        try read(file, reader, sink)
        return (reader.problems, reader.problemCount)
      }
    } catch let error as JSONError {
      throw RequestError.publicationUnreadable([error.wording(file.name)])
    } catch let error as SheetError {
      throw RequestError.sheet(file.path, error)
    }
    pass.problems += problems.map { PublicationReport.Problem($0, file: file.name) }
    pass.count += count
    pass.isIncomplete = pass.isIncomplete || problems.contains { $0.fault.gravity == 0 }
  }

  private func read(
    _ file: InputFile, _ reader: GivingReader, _ sink: PublicationSink
  ) throws {
    guard try !Self.isJSON(Self.beginning(file)) else {
      let encoding =
        try options.encoding.map { try TextEncoding(named: $0) }
        ?? TextEncoding.detect(file.open())
      if encoding != .utf8 { reader.note(encoding: encoding.rawValue) }
      return try reader.read(
        json: { encoding.decoded(file.open()) }, onFile: sink.begin, each: sink.take)
    }
    guard let sheet = try Self.sheet(file, options) else {
      throw RequestError.noGrants(file.path)
    }
    for name in sheet.others { reader.note(sheetNotRead: name) }
    try reader.read(
      sheet.table, try sheet.rows(of: sheet.name), further: try sheet.subsheets(),
      onFile: sink.begin, each: sink.take)
  }
}
