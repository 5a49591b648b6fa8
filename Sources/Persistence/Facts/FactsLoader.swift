import Domain

/// Collects what the rules need to know about projects, with a fixed number of queries for each set
/// of projects.
final class FactsLoader {
  /// Which records are loaded.
  enum Scope {
    case all
    /// A record and what stands under it.
    case below(RecordID)
    /// Projects with their milestones and indicators, without what they owe: that stands in sums.
    case portfolio
  }

  let reading: Reading
  let scope: Scope
  /// The day on which deliveries are wanted in sums, where these hold on it; each is loaded when nil. What a change
  /// has written is not in the sums before it is taken down.
  let sumsOn: Day?
  private var parties: [RecordID: Party] = [:]
  private var paths: [RecordID: Reference] = [:]
  var cities: [RecordID: Party?] = [:]
  /// What stands beside the records in scope, each loaded when it is first asked for.
  var steps: Grouped<Step>?
  var changes: Grouped<PlanChange>?
  var translations: [RecordID: [String: String]]?
  var counts: [RecordID: [String: [Headcount]]]?
  var links: [RecordID: [String: [RecordID]]]?

  /// Values by the record that they belong to.
  typealias Grouped<Value> = [RecordID: [Value]]

  init(_ reading: Reading, _ scope: Scope, sumsOn day: Day? = nil) {
    self.reading = reading
    self.scope = scope
    // The sums of the past are only made for lists of deadlines.
    sumsOn = reading.past == nil ? day : nil
  }

  /// The records below one, without deliveries where these are wanted in sums.
  func members(below id: RecordID) throws -> [String: [RecordID]] {
    try reading.members(below: id, withDeliveries: sumsOn == nil)
  }

  /// The rows of a kind in scope, without what stands beside them.
  func records(_ kind: Kind) throws -> [Record] {
    switch scope {
    case .all: try reading.rows(kind)
    case .below(let id): try reading.rows(kind, members(below: id)[kind.rawValue] ?? [])
    case .portfolio:
      switch kind {
      case .step, .amendment, .suspension, .judgement: try besideDeliverables(kind)
      default: try reading.rows(kind)
      }
    }
  }

  /// Leaves out deliverables, parts and deliveries; narrower than the index `record_beside`, which leaves out deliveries only, of the record `c`.
  static let isBeside = "c.kind <> 'deliverable' AND c.kind <> 'part' AND c.kind <> 'delivery'"

  /// What the index `record_beside` asks for to find the plan of a deliverable, of the record `c`.
  static let isPlan = "c.kind <> 'delivery'"

  /// The keys of a record and of all that stand under it. References end at the same depth, so that a circle,
  /// as a hand could make it, ends as well.
  static let below = below("record c", where: "1")

  /// The same without deliveries and what stands under them. The index is named, since SQLite takes that of names,
  /// which leads through all deliveries.
  static let belowInPlan = below(plan, where: isPlan)
  static let plan = "record c INDEXED BY record_beside"

  private static func below(_ records: String, where condition: String) -> String {
    """
    WITH RECURSIVE below (id, depth) AS (
      SELECT ?1, 0 UNION ALL
      SELECT c.id, depth + 1 FROM below CROSS JOIN \(records) ON c.parent = below.id
      WHERE c.id <> c.parent AND depth < 20 AND \(condition)
    ) SELECT id FROM below
    """
  }

  /// The records of a kind under projects, their milestones and the periods of indicators; those under
  /// deliveries and deliverables are never touched.
  private func besideDeliverables(_ kind: Kind) throws -> [Record] {
    let owners = ["project", "milestone", "period"].map {
      """
      r.id IN (SELECT c.id FROM \($0) o CROSS JOIN record c
        ON c.parent = o.id AND c.kind = ?1 AND \(Self.isBeside))
      """
    }
    return try reading.rows(kind, owners.joined(separator: " OR "), [.text(kind.rawValue)])
  }

  // MARK: Names

  func party(_ id: RecordID?) throws -> Party? {
    guard let id else { return nil }
    if let known = parties[id] { return known }
    let party = Party(
      id: id, reference: try path(id).description, name: try reading.title(of: id))
    parties[id] = party
    return party
  }

  func path(_ id: RecordID) throws -> Reference {
    if let known = paths[id] { return known }
    let path = try reading.reference(of: id)
    paths[id] = path
    return path
  }

  /// The path of a record whose parent's path is asked for once.
  func path(_ record: Record) throws -> String {
    guard record.parent != .root else { return record.slug }
    return try path(record.parent).appending(record.slug).description
  }
}

extension Reading {
  /// The records below a record, by kind, by parent and slug: looked for once, whatever is asked for.
  ///
  /// - Parameter withDeliveries: Whether deliveries and what stands under them are wanted.
  func members(below id: RecordID, withDeliveries: Bool = true) throws -> [String: [RecordID]] {
    if let known = membersBelow, known.id == id, known.withDeliveries || !withDeliveries,
      keepsMembers
    {
      return known.byKind
    }
    let found = try connection.rows(
      withDeliveries
        ? "SELECT kind, id FROM record WHERE parent IN (\(FactsLoader.below)) ORDER BY parent, slug"
        : """
        SELECT c.kind, c.id FROM \(FactsLoader.plan)
        WHERE c.parent IN (\(FactsLoader.belowInPlan)) AND \(FactsLoader.isPlan)
        ORDER BY c.parent, c.slug
        """,
      [SQLValue(id)]
    ) { (kind: $0.text(0), id: $0.id(1)) }
    let members = Dictionary(grouping: found, by: \.kind).mapValues { $0.map(\.id) }
    membersBelow = (id, withDeliveries, members)
    return members
  }
}
