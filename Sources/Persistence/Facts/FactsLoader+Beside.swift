import Domain

/// What stands beside the rows of records: steps, amendments, lists and names in other languages.
extension FactsLoader {
  func steps(of id: RecordID) throws -> [Step] {
    let all = try steps ?? loadedSteps()
    steps = all
    return all[id] ?? []
  }

  /// The amendments of a record's plan.
  func changes(of id: RecordID) throws -> [PlanChange] {
    let all = try changes ?? loadedChanges()
    changes = all
    return all[id] ?? []
  }

  /// What a field of a record counts by category; nil when it has nothing.
  func counts(_ key: FieldKey<[Headcount]>, of id: RecordID) throws -> [Headcount]? {
    let all = try counts ?? loadedCounts()
    counts = all
    return all[id]?[key.name]
  }

  /// What a field of a record names: groups or evidence.
  func links(_ key: FieldKey<[RecordID]>, of id: RecordID) throws -> [RecordID] {
    let all = try links ?? loadedLinks()
    links = all
    return all[id]?[key.name] ?? []
  }

  /// The name of a record in the language that is wanted, else as it stands.
  func name(_ record: Record) throws -> String {
    try translation("title", of: record.id)
      ?? record.title.map { reading.marked($0, in: record.language) } ?? record.slug
  }

  /// A text of a record in the language that is wanted, else as it stands.
  func text(_ key: FieldKey<String>, of record: Record) throws -> String? {
    try translation(key.name, of: record.id)
      ?? record[key].map { reading.marked($0, in: record.language) }
  }

  private func translation(_ field: String, of id: RecordID) throws -> String? {
    let all = try translations ?? loadedTranslations()
    translations = all
    return all[id]?[field]
  }

  // MARK: Loading

  private func loadedSteps() throws -> Grouped<Step> {
    var all: Grouped<Step> = [:]
    for record in try records(.step) {
      guard let type = record[StepField.type], let day = record[StepField.day]
      else { continue }
      all[record.parent, default: []].append(
        Step(
          type, on: day, by: try party(record[StepField.by]),
          quantity: record[StepField.quantity], newDue: record[StepField.newDue],
          reason: try text(StepField.reason, of: record)))
    }
    return all
  }

  private func loadedChanges() throws -> Grouped<PlanChange> {
    var all: Grouped<PlanChange> = [:]
    for record in try records(.amendment) {
      if var change = Self.change(record) {
        change.reason = try text(AmendmentField.reason, of: record)
        all[record.parent, default: []].append(change)
      }
    }
    return all
  }

  static func change(_ record: Record) -> PlanChange? {
    guard let field = record[AmendmentField.field], let type = record[AmendmentField.type] else {
      return nil
    }
    switch type {
    case .contractual:
      return PlanChange(
        field, .contractual, to: record[AmendmentField.after], from: record[AmendmentField.inForce],
        requested: record[AmendmentField.requested], number: record[AmendmentField.number],
        reason: record[AmendmentField.reason])
    case .internal:
      return PlanChange(
        field, .planned, to: record[AmendmentField.after],
        from: record[AmendmentField.decided] ?? record[AmendmentField.requested],
        reason: record[AmendmentField.reason])
    case .correction: return nil
    }
  }

  private func loadedCounts() throws -> [RecordID: [String: [Headcount]]] {
    var all: [RecordID: [String: [Headcount]]] = [:]
    try beside(
      "SELECT record, field, category, number FROM headcount",
      portfolio: "record IN (SELECT id FROM actual)",
      of: Kind.allCases.filter { $0.fields.contains { $0.shape == .counts } }
    ) { row in
      all[row.id(0), default: [:]][row.text(1), default: []].append(
        Headcount(category: row.text(2), number: row.integer(3)))
    }
    return all
  }

  private func loadedLinks() throws -> [RecordID: [String: [RecordID]]] {
    let fields = Field.names(DeliveryField.groups, DeliveryField.evidence)
    var all: [RecordID: [String: [RecordID]]] = [:]
    try beside(
      "SELECT record, field, target FROM link",
      where: "field IN ('groups', 'evidence')", portfolio: "record IN (SELECT id FROM actual)",
      of: Kind.allCases.filter { $0.fields.contains { fields.contains($0.name) } },
      order: "record, field, ordinal"
    ) { row in
      all[row.id(0), default: [:]][row.text(1), default: []].append(row.id(2))
    }
    return all
  }

  private func loadedTranslations() throws -> [RecordID: [String: String]] {
    guard let language = reading.language,
      try reading.connection.first("SELECT 1 FROM narrative LIMIT 1", [], { _ in true }) != nil
    else { return [:] }
    var all: [RecordID: [String: String]] = [:]
    try beside(
      "SELECT record, field, text FROM narrative",
      where: """
        field IN ('title', 'reason', 'description', 'valuation') AND ordinal = 0 AND language = ?1
        """, [.text(language)],
      portfolio: """
        record IN (SELECT id FROM project UNION ALL SELECT id FROM milestone
          UNION ALL SELECT id FROM indicator UNION ALL SELECT id FROM result)
        """, of: Kind.allCases
    ) { row in all[row.id(0), default: [:]][row.text(1)] = row.text(2) }
    return all
  }

  /// Each row of a table beside the records in scope.
  ///
  /// - Parameters:
  ///   - column: The column that names the record.
  ///   - portfolio: What is asked for when only the projects are.
  ///   - kinds: The kinds that have such rows.
  func beside(
    _ selection: String, by column: String = "record", where condition: String = "1",
    _ values: [SQLValue] = [], portfolio: String = "1", of kinds: [Kind],
    order: String = "record, field", _ take: (Statement) throws -> Void
  ) throws {
    let connection = reading.connection
    func ask(_ scope: String, _ key: [SQLValue] = []) throws {
      _ = try connection.rows(
        "\(selection) WHERE \(condition) AND \(scope) ORDER BY \(order)", values + key, take)
    }
    switch scope {
    case .all: try ask("1")
    case .portfolio: try ask(portfolio)
    case .below(let id):
      let members = try members(below: id)
      let own = kinds.flatMap { members[$0.rawValue] ?? [] }
      for record in [id] + own { try ask("\(column) = ?\(values.count + 1)", [SQLValue(record)]) }
    }
  }
}
