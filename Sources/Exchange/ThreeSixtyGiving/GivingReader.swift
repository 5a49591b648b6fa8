package import Domain
import JSON

/// Reads a file of grants, one after the other, in memory bounded by the largest grant.
package final class GivingReader {
  /// How many grants there were.
  package private(set) var count = 0
  /// The version that a package states; nil where it states none.
  package private(set) var version: String?
  /// What is not as it should be, in the order of the file.
  package private(set) var problems: [GivingProblem] = []
  /// How many problems there were; not all of them are kept.
  package private(set) var problemCount = 0
  private let source: IATIReader.Source
  private let keys: IATIKeys
  private let today: Day
  private let names = GivingNames(remembers: true)
  private var seen = Set<RecordID>()
  private var prints = Set<UInt64>()
  private var unknown = Set<String>()

  /// A reader of a file, on a day.
  package init(_ source: IATIReader.Source, _ keys: IATIKeys, today: Day) {
    self.source = source
    self.keys = keys
    self.today = today
  }

  /// Reads a package of grants, JSON.
  ///
  /// - Parameters:
  ///   - open: Begins the file anew and answers what hands out its pieces, in UTF-8 without a mark.
  ///   - onFile: Given the record of the file, before all others.
  ///   - each: Given each grant with its place in the file.
  /// - Throws: ``JSONError`` where it is no JSON.
  package func read(
    json open: () throws -> () throws -> [UInt8]?, onFile: (Publication) throws -> Void,
    each: (Publication, Int) throws -> Void
  ) throws {
    var outline = try Self.parser(open)
    try onFile(file(try GivingPackage.outline(&outline)))
    var parser = try Self.parser(open)
    try GivingPackage.forEachGrant(&parser) { try take($0, each) }
  }

  /// Reads a table of grants.
  ///
  /// - Parameters:
  ///   - table: The columns.
  ///   - next: Hands out the rows behind the headings, nil at their end.
  ///   - further: What other sheets say of the same grants.
  package func read(
    _ table: GivingTable, _ next: () throws -> GivingTable.Row?,
    further: GivingSubsheets = GivingSubsheets(),
    onFile: (Publication) throws -> Void, each: (Publication, Int) throws -> Void
  ) throws {
    table.problems.forEach { note($0) }
    try onFile(file(JSONNode(.object([]))))
    while let row = try next() {
      let (grant, faults) = table.grant(row)
      faults.forEach { note($0) }
      guard grant.object?.isEmpty == false else { continue }
      if further.isEmpty {
        try take(grant, table: table, each)
      } else {
        let (merged, faults) = further.merged(grant)
        faults.forEach { note($0) }
        try take(merged, table: table, each)
      }
    }
    further.problems.forEach { note($0) }
    further.left.forEach { note($0) }
  }

  private static func parser(_ open: () throws -> () throws -> [UInt8]?) throws -> JSONParser {
    JSONParser(ByteSource(try open()))
  }

  private func take(
    _ grant: JSONNode, table: GivingTable? = nil, _ each: (Publication, Int) throws -> Void
  ) throws {
    count += 1
    func report(_ problem: GivingProblem) {
      var problem = problem
      problem.ordinal = table == nil ? count : 0
      if let table { problem.field = table.column(of: problem.field) }
      note(problem)
    }
    guard grant.object != nil else {
      return report(GivingProblem(line: grant.line, .notAGrant))
    }
    guard let identity = try identity(grant, report) else { return }
    let mapping = GivingMapping(grant, keys, names, today: today, identity: identity)
    mapping.problems.forEach(report)
    check(grant, mapping, report)
    try each(mapping.publication, count - 1)
  }

  /// What the schema does not allow, where the mapping did not say it already.
  private func check(
    _ grant: JSONNode, _ mapping: GivingMapping, _ report: (GivingProblem) -> Void
  ) {
    let said = Set(mapping.problems.map(\.field))
    for finding in GivingCheck(grant).findings where !said.contains(finding.path) {
      // A property that the standard does not have is worth one line, not one for each grant.
      if case .unknownProperty(let path) = finding.fault, !unknown.insert(path).inserted {
        continue
      }
      if finding.path == "id", case .missing = finding.fault { continue }
      report(
        GivingProblem(
          line: finding.line, identifier: mapping.identifier, field: finding.path, finding.fault))
    }
    if let identifier = mapping.identifier, !identifier.hasPrefix("360G-") {
      report(
        GivingProblem(
          line: grant.line, identifier: identifier, field: "id", .notPrefixed(identifier)))
    }
  }

  /// The key of a grant; nil for one that stands in the file already, word for word.
  private func identity(_ grant: JSONNode, _ report: (GivingProblem) -> Void) throws -> RecordID? {
    let identifier = GivingValue.words(grant["id"])
    guard prints.insert(Self.print(grant)).inserted else {
      report(GivingProblem(line: grant.line, identifier: identifier, .sameGrant))
      return nil
    }
    if let identifier {
      let key = keys.grant(identifier)
      if seen.insert(key).inserted { return key }
    }
    report(
      GivingProblem(
        line: grant.line, identifier: identifier, field: "id",
        identifier.map { .sameIdentifier($0) } ?? .noIdentifier))
    return keys.grant("file \(try source.digest()) \(count - 1)")
  }

  /// A number by which grants that differ are told apart.
  private static func print(_ grant: JSONNode) -> UInt64 {
    GivingOriginals.kept(grant).reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
  }

  /// The record of the file, with what stands in it beside the grants.
  private func file(_ package: JSONNode) -> Publication {
    version = GivingValue.words(package["version"])
    var record = Record(
      id: keys.file(source.name), kind: .source, slug: IATIMapping.slug(of: source.name),
      title: source.name)
    let published = ["modified", "issued"].lazy.compactMap {
      package[$0]?.string.flatMap { GivingValue.date($0, isPartial: false) }
    }.first
    record[SourceField.published] = published
    record[SourceField.publisher] = GivingValue.words(package["publisher"]?["name"])
    record[SourceField.url] = GivingValue.words(package["downloadURL"])
    return Publication(
      records: [record], shared: [], original: GivingOriginals.kept(package), identifier: nil)
  }

  /// Keeps that a further sheet of grants is not read.
  package func note(sheetNotRead name: String) { note(GivingProblem(.sheetNotRead(name))) }

  /// Keeps that the file is not in UTF-8, as the standard has it.
  package func note(encoding name: String) { note(GivingProblem(.encoding(name))) }

  private func note(_ problem: GivingProblem) {
    problemCount += 1
    if problems.count < IATIReader.kept { problems.append(problem) }
  }
}
