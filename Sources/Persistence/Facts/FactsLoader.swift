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
  private var parties: [RecordID: Party] = [:]
  private var paths: [RecordID: Reference] = [:]
  private(set) var steps: Grouped<Step> = [:]
  private(set) var changes: Grouped<PlanChange> = [:]
  var cities: [RecordID: Party?] = [:]
  private var members: [String: [RecordID]]?
  private var translations: [RecordID: [String: String]] = [:]
  var counts: [RecordID: [String: [Headcount]]] = [:]
  var links: [RecordID: [String: [RecordID]]] = [:]

  /// Values by the record that they belong to.
  typealias Grouped<Value> = [RecordID: [Value]]

  /// - Parameter listsAndSteps: Whether steps, amendments and lists are loaded; without them the
  ///   loader only names records.
  init(_ reading: Reading, _ scope: Scope, listsAndSteps: Bool = true) throws {
    self.reading = reading
    self.scope = scope
    guard listsAndSteps else { return }
    try loadLists()
    try loadTranslations()
    for record in try records(.step) {
      guard let type = record.text("type").flatMap(StepType.init), let day = record.date("day")
      else { continue }
      steps[record.parent, default: []].append(
        Step(
          type, on: day, by: try party(record.reference("by")),
          quantity: record.decimal("quantity"), newDue: record.date("newDue"),
          reason: text("reason", of: record)))
    }
    for record in try records(.amendment) {
      if var change = Self.change(record) {
        change.reason = text("reason", of: record)
        changes[record.parent, default: []].append(change)
      }
    }
  }

  static func change(_ record: Record) -> PlanChange? {
    guard let field = record.text("field"), let type = record.text("type") else { return nil }
    switch type {
    case "contractual":
      return PlanChange(
        field, .contractual, to: record.text("after"), from: record.date("inForce"),
        requested: record.date("requested"), number: record.text("number"),
        reason: record.text("reason"))
    case "internal":
      return PlanChange(
        field, .planned, to: record.text("after"),
        from: record.date("decided") ?? record.date("requested"), reason: record.text("reason"))
    default: return nil
    }
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

  /// The records below a record, by kind, by parent and slug: looked for once, whatever is asked for.
  private func members(below id: RecordID) throws -> [String: [RecordID]] {
    if let members { return members }
    let found = try reading.connection.rows(
      "SELECT kind, id FROM record WHERE parent IN (\(Self.below)) ORDER BY parent, slug",
      [SQLValue(id)]
    ) { (kind: $0.text(0), id: $0.id(1)) }
    let members = Dictionary(grouping: found, by: \.kind).mapValues { $0.map(\.id) }
    self.members = members
    return members
  }

  /// What the index `record_beside` asks for, of the record `c`.
  static let isBeside = "c.kind NOT IN ('deliverable', 'part', 'delivery')"

  /// The keys of a record and of all that stand under it.
  static let below = """
    WITH RECURSIVE below (id) AS (
      SELECT ?1 UNION ALL
      SELECT c.id FROM below JOIN record c ON c.parent = below.id WHERE c.id <> c.parent
    ) SELECT id FROM below
    """

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

  private func loadLists() throws {
    let (condition, values): (String, [SQLValue]) =
      switch scope {
      case .all: ("", [])
      case .below(let id): ("AND record IN (\(Self.below))", [SQLValue(id)])
      case .portfolio: ("AND record IN (SELECT id FROM actual)", [])
      }
    for (record, field, count) in try reading.connection.rows(
      "SELECT record, field, category, number FROM headcount WHERE 1 \(condition)", values,
      { ($0.id(0), $0.text(1), Headcount(category: $0.text(2), number: $0.integer(3))) })
    {
      counts[record, default: [:]][field, default: []].append(count)
    }
    for (record, field, target) in try reading.connection.rows(
      """
      SELECT record, field, target FROM link
      WHERE field IN ('groups', 'evidence') \(condition) ORDER BY record, field, ordinal
      """, values, { ($0.id(0), $0.text(1), $0.id(2)) })
    {
      links[record, default: [:]][field, default: []].append(target)
    }
  }

  // MARK: Names

  /// The name of a record in the language that is wanted, else as it stands.
  func name(_ record: Record) -> String {
    translations[record.id]?["title"]
      ?? record.title.map { reading.marked($0, in: record.language) } ?? record.slug
  }

  /// A text of a record in the language that is wanted, else as it stands.
  func text(_ field: String, of record: Record) -> String? {
    translations[record.id]?[field]
      ?? record.text(field).map { reading.marked($0, in: record.language) }
  }

  private func loadTranslations() throws {
    guard let language = reading.language else { return }
    let (condition, values): (String, [SQLValue]) =
      switch scope {
      case .all: ("", [])
      case .below(let id): ("AND record IN (\(Self.below))", [SQLValue(id)])
      case .portfolio:
        (
          """
          AND record IN (SELECT id FROM project UNION ALL SELECT id FROM milestone
            UNION ALL SELECT id FROM indicator UNION ALL SELECT id FROM result)
          """, []
        )
      }
    for (record, field, text) in try reading.connection.rows(
      """
      SELECT record, field, text FROM narrative
      WHERE field IN ('title', 'reason', 'description', 'valuation') AND ordinal = 0 AND language = ?2
        AND ?1 IS ?1 \(condition)
      """, (values.isEmpty ? [.null] : values) + [.text(language)],
      { ($0.id(0), $0.text(1), $0.text(2)) })
    {
      translations[record, default: [:]][field] = text
    }
  }

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
