import Domain

/// Looks up what a line of a list of deadlines says beside its dates.
final class DeadlineNames {
  private let reading: Reading
  private let loader: FactsLoader
  private var implementers: [RecordID: Party?] = [:]
  private let usual: Thresholds
  private var thresholds: [RecordID: Thresholds] = [:]

  init(_ reading: Reading) throws {
    self.reading = reading
    loader = FactsLoader(reading, .below(.root))
    usual = try reading.thresholds()
  }

  /// What has a deadline, and whose it is.
  struct Place {
    var kind: Kind
    /// The name, in the language that is wanted where it exists in it.
    var title: String
    /// Where it stands, and under which name.
    var parent: RecordID
    var slug: String
    var project: RecordID
    var deliverable: RecordID?
    var responsible: RecordID?
    var owedBy: RecordID?
    var amount: Money?
  }

  /// The columns that ``place(in:from:)`` reads.
  static let columns = """
    r.kind, r.title, r.slug, r.parent, r.language, n.text,
    ifnull(t.responsible, m.responsible), m.owedBy
    """

  /// The tables of the columns, beside one named `e` with the key `record`; the parameter 4 is the language
  /// that is wanted.
  static let joins = """
    CROSS JOIN record r ON r.id = e.record
    LEFT JOIN narrative n ON n.record = r.id AND n.field = 'title' AND n.ordinal = 0
      AND n.language = ?4
    LEFT JOIN deliverable t ON t.id = r.id LEFT JOIN milestone m ON m.id = r.id
    """

  /// What a row of a query says; nil for what needs more queries.
  func place(in row: Statement, from first: Int) -> Place? {
    guard let kind = Kind(rawValue: row.text(first)), kind == .deliverable || kind == .milestone
    else { return nil }
    let (slug, parent) = (row.text(first + 2), row.id(first + 3))
    let own = row.optionalText(first + 1) ?? slug
    return Place(
      kind: kind,
      title: row.optionalText(first + 5)
        ?? reading.marked(own, in: row.optionalText(first + 4)),
      parent: parent, slug: slug, project: parent, responsible: row.optionalID(first + 6),
      owedBy: row.optionalID(first + 7))
  }

  /// The language as parameter 4 of a query.
  var language: SQLValue { SQLValue(reading.language) }

  /// A line of the list.
  ///
  /// - Parameter known: What a query for many lines found of it; looked up when nil.
  func item(_ row: DeadlineRow, _ known: Place? = nil, asOf: Day) throws -> DeadlineItem {
    let place = try known ?? place(of: row.record)
    var responsible = try loader.party(place.responsible)
    var move: Party?
    switch place.kind {
    case .milestone:
      responsible = try responsible ?? loader.party(place.owedBy)
      move = try loader.party(place.owedBy)
    case .tranche:
      responsible = try loader.party(place.owedBy)
      move = responsible
    default:
      if responsible == nil, place.kind == .part, let deliverable = place.deliverable {
        responsible = try loader.party(self.place(of: deliverable).responsible)
      }
      move = try responsible ?? implementer(of: place.project)
    }
    let project = try loader.party(place.project)
    var item = DeadlineItem(
      reference: try loader.path(place.parent).appending(place.slug).description,
      kind: place.kind, title: place.title, project: project?.reference ?? "",
      projectTitle: project?.name ?? "", due: row.due, originalDue: row.originalDue,
      days: Deadline.daysLeft(row.due, asOf: asOf) ?? 0, responsible: responsible, move: move)
    item.amount = place.amount
    item.ageingBounds = try thresholds(of: place.project).ageingBounds
    return item
  }

  private func place(of id: RecordID) throws -> Place {
    let found = try reading.connection.first(
      "SELECT \(Self.columns) FROM (SELECT ?1 AS record, ?2, ?3) e \(Self.joins)",
      [SQLValue(id), .null, .null, language]
    ) { place(in: $0, from: 0) }
    switch found {
    case .some(.some(let place)): return place
    case .some(.none) where try reading.kind(of: id) == .tranche: return try tranche(id)
    default: return try part(id)
    }
  }

  private func tranche(_ id: RecordID) throws -> Place {
    let record = try reading.rows(.tranche, "r.id = ?", [SQLValue(id)]).first
    let own = record?.title ?? record?.slug ?? ""
    return Place(
      kind: .tranche,
      title: try reading.translatedTitle(of: id) ?? reading.marked(own, in: record?.language),
      parent: record?.parent ?? .root, slug: record?.slug ?? "", project: record?.parent ?? .root,
      owedBy: record?.reference("provider"), amount: record?.money("amount"))
  }

  /// A part has the name of its deliverable and of its place.
  private func part(_ id: RecordID) throws -> Place {
    let row = try reading.connection.first(
      """
      SELECT d.title, d.parent, p.responsible, d.id, a.title, d.language, p.at, r.slug
      FROM record r JOIN part p ON p.id = r.id JOIN record d ON d.id = r.parent
      LEFT JOIN record a ON a.id = p.at WHERE r.id = ?
      """, [SQLValue(id)]
    ) { row in
      (
        titles: [row.optionalText(0), row.optionalText(4)], project: row.id(1),
        responsible: row.optionalID(2), deliverable: row.id(3), language: row.optionalText(5),
        at: row.optionalID(6), slug: row.text(7)
      )
    }
    guard let row else {
      return Place(kind: .part, title: "", parent: .root, slug: "", project: .root)
    }
    var names = row.titles
    if reading.language != nil {
      names = [
        try reading.translatedTitle(of: row.deliverable)
          ?? reading.marked(reading.title(of: row.deliverable), in: row.language),
        try row.at.map { try reading.title(of: $0) },
      ]
    }
    return Place(
      kind: .part, title: names.compactMap { $0 }.joined(separator: ", "),
      parent: row.deliverable, slug: row.slug, project: row.project,
      deliverable: row.deliverable, responsible: row.responsible)
  }

  private func thresholds(of project: RecordID) throws -> Thresholds {
    if let known = thresholds[project] { return known }
    let own = try reading.agreedThresholds(over: usual, for: [project])[project] ?? usual
    thresholds[project] = own
    return own
  }

  private func implementer(of project: RecordID) throws -> Party? {
    if let known = implementers[project] { return known }
    let all = try loader.participants(of: project).implementers
    let only = all.count == 1 ? all.first : nil
    implementers[project] = only
    return only
  }
}
