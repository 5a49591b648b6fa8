import Domain
import TestSupport

/// Records in memory, as the rules ask for them.
struct SampleRegister: RegisterLookup {
  var records: [RecordID: Record] = [:]
  var justSettled: Set<RecordID> = []
  var zones: Set<String> = ["Africa/Ouagadougou"]
  /// What of a closing list is open.
  var open: Set<ClosingList.Question> = []

  /// Adds a record of this reference and answers it.
  @discardableResult
  mutating func add(_ kind: Kind, _ reference: String, _ values: [String: Value] = [:]) -> Record {
    let slugs = reference.split(separator: "/").map(String.init)
    let record = Record(
      id: Self.key(reference), kind: kind,
      parent: slugs.count == 1 ? .root : Self.key(slugs.dropLast().joined(separator: "/")),
      slug: slugs.last ?? "", title: kind.hasName ? reference : nil, values: values)
    records[record.id] = record
    return record
  }

  static func key(_ reference: String) -> RecordID {
    .sample(reference.utf8.reduce(UInt64(11)) { $0 &* 31 &+ UInt64($1) })
  }

  func kind(of id: RecordID) -> Kind? { records[id]?.kind }

  func record(_ id: RecordID) throws -> Record {
    guard let record = records[id] else {
      throw RegisterError.noSuchRecord(id.description, nearest: [])
    }
    return record
  }

  func reference(of id: RecordID) throws -> Reference {
    if id == .root { return Reference(slugs: []) }
    let record = try record(id)
    return try reference(of: record.parent).appending(record.slug)
  }

  func title(of id: RecordID) throws -> String { try record(id).title ?? "" }

  func lookUp(_ reference: Reference) -> RecordID? {
    records[Self.key(reference.slugs.joined(separator: "/"))]?.id
  }

  func rows(_ kind: Kind, under parent: RecordID) -> [Record] {
    records.values.filter { $0.kind == kind && $0.parent == parent }.sorted { $0.slug < $1.slug }
  }

  func fundings(of project: RecordID) -> [Record] {
    records.values.filter { $0.kind == .funding && $0.reference("project") == project }
  }

  func settledPeriods(of indicator: RecordID) -> [Record] {
    rows(.period, under: indicator).filter { $0.flag("locked") }
  }

  func feeder(of indicator: RecordID) -> RecordID? {
    records.values.first { $0.reference("feeds") == indicator }?.id
  }

  func closingList(
    of project: RecordID, asOf: Day, reasons: [ClosingList.Question: String]
  ) -> ClosingList {
    var facts = ProjectFacts.sample(milestones: [
      .sample(
        due: "2025-01",
        steps: open.contains(.finalReport) ? [] : [Step(.accepted, on: "2025-02-01")])
    ])
    if open.contains(.deliverables) { facts.deliverables = [.sample(target: 2)] }
    return ClosingList(
      ProjectStatus(facts, asOf: asOf), duties: [],
      money: MoneyStatus(MoneyFacts(reference: "p", title: "P"), asOf: asOf), evidence: [],
      reasons: reasons)
  }

  func knowsTimeZone(_ name: String) -> Bool { zones.contains(name) }
}

extension Value {
  /// The record of this reference.
  static func to(_ reference: String) -> Value { .reference(SampleRegister.key(reference)) }
  static func day(_ date: PartialDate) -> Value { .date(date) }
}
