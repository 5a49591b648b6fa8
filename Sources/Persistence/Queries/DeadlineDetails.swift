import Domain

/// Looks up what a line of a list of deadlines says beside its dates.
final class DeadlineDetails {
  private let reading: Reading
  private let loader: FactsLoader
  private let asOf: Day
  /// Whether it is for others, who are told of a sensitive site only its city.
  private let isShared: Bool
  private var implementers: [RecordID: Party?] = [:]
  private let usual: Thresholds
  private var ageing: [RecordID: [Int]] = [:]

  init(_ reading: Reading, isShared: Bool = false, asOf: Day) throws {
    self.reading = reading
    self.isShared = isShared
    self.asOf = asOf
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
    /// The project or the agreement.
    var owner: RecordID
    var responsible: RecordID?
    /// The deliverable of a part, and the part as it may be told.
    var part: (deliverable: RecordID, facts: PartFacts)?
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
      parent: parent, slug: slug, owner: parent, responsible: row.optionalID(first + 6),
      owedBy: row.optionalID(first + 7))
  }

  /// The language as parameter 4 of a query.
  var language: SQLValue { SQLValue(reading.language) }

  /// A line of the list.
  ///
  /// - Parameter known: What a query for many lines found of it; looked up when nil.
  func item(_ row: DeadlineRow, _ known: Place? = nil) throws -> DeadlineItem {
    let place = try known ?? place(of: row.record)
    var item = DeadlineItem(
      id: row.record,
      reference: try place.part?.facts.reference
        ?? loader.path(place.parent).appending(place.slug).description,
      kind: place.kind, title: place.title, owner: try loader.party(place.owner), due: row.due,
      originalDue: row.originalDue, try responsibility(place), asOf: asOf)
    item.amount = place.amount
    item.ageingBounds = try ageingBounds(under: place.owner)
    return item
  }

  private func responsibility(_ place: Place) throws -> Responsibility {
    let responsible = try loader.party(place.responsible)
    switch place.kind {
    case .milestone: return .milestone(responsible, owedBy: try loader.party(place.owedBy))
    case .tranche: return .payment(by: try loader.party(place.owedBy))
    case .part:
      let deliverable =
        try responsible == nil
        ? place.part.flatMap { try loader.party(self.place(of: $0.deliverable).responsible) } : nil
      let named = responsible ?? deliverable
      return .part(
        responsible, of: deliverable,
        implementer: try named == nil ? implementer(of: place.owner) : nil)
    default:
      return .deliverable(
        responsible, implementer: try responsible == nil ? implementer(of: place.owner) : nil)
    }
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
      parent: record?.parent ?? .root, slug: record?.slug ?? "", owner: record?.parent ?? .root,
      owedBy: record?[TrancheField.provider], amount: record?[TrancheField.amount])
  }

  private func part(_ id: RecordID) throws -> Place {
    let row = try reading.connection.first(
      """
      SELECT d.id, d.parent, d.title, d.language, r.slug, p.at, p.responsible
      FROM record r JOIN part p ON p.id = r.id JOIN record d ON d.id = r.parent WHERE r.id = ?
      """, [SQLValue(id)]
    ) { row in
      (
        deliverable: row.id(0), owner: row.id(1), title: row.optionalText(2),
        language: row.optionalText(3), slug: row.text(4), at: row.optionalID(5),
        responsible: row.optionalID(6)
      )
    }
    guard let row else {
      return Place(kind: .part, title: "", parent: .root, slug: "", owner: .root)
    }
    let above = try loader.path(row.deliverable)
    var facts = PartFacts(id: id, reference: above.appending(row.slug).description)
    facts.place = try loader.party(row.at)
    if isShared {
      facts = facts.shared(
        in: above.description, at: try row.at.flatMap { try reading.placeFacts($0, loader) })
    }
    let title =
      try reading.translatedTitle(of: row.deliverable)
      ?? reading.marked(row.title ?? above.slugs.last ?? "", in: row.language)
    return Place(
      kind: .part, title: facts.title(in: title), parent: row.deliverable, slug: row.slug,
      owner: row.owner, responsible: row.responsible, part: (row.deliverable, facts))
  }

  private func ageingBounds(under owner: RecordID) throws -> [Int] {
    if let known = ageing[owner] { return known }
    let own = try reading.agreedThresholds(over: usual, for: [owner])[owner] ?? usual
    ageing[owner] = own.ageingBounds
    return own.ageingBounds
  }

  private func implementer(of project: RecordID) throws -> Party? {
    if let known = implementers[project] { return known }
    let only = Responsibility.implementer(
      among: try loader.participants(of: project).implementers)
    implementers[project] = only
    return only
  }
}
