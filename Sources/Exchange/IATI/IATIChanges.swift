import Domain
import XML

/// What was changed in the register since an activity was read.
struct IATIChanges {
  /// A record that says something else now: the fields, `title` among them.
  struct Changed {
    var record: Record
    var before: Record
    var node: Int
    var fields: Set<String>
  }

  var changed: [Changed] = []
  /// The elements of records that are not there any more.
  var gone: [Int] = []
  /// Records that were added, each behind the one that it stands under.
  var added: [Record] = []

  var isEmpty: Bool { changed.isEmpty && gone.isEmpty && added.isEmpty }

  /// Compares what an activity was read as with what there is.
  ///
  /// - Parameter shared: Organisations and places as the activity named them.
  init(
    _ mapped: [IATIMapping.Mapped], _ records: [Record], _ parties: IATIParties,
    shared: (RecordID) -> Record?
  ) throws {
    var rest = Dictionary(
      records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, old) in mapped.enumerated() {
      guard let now = rest.removeValue(forKey: index == 0 ? records[0].id : old.record.id) else {
        gone.append(old.node)
        continue
      }
      let fields = try Self.fields(old.record, now, parties, shared)
      if !fields.isEmpty {
        changed.append(Changed(record: now, before: old.record, node: old.node, fields: fields))
      }
    }
    if !rest.isEmpty { added = records.filter { rest[$0.id] != nil } }
  }

  private static let unnamed: Set<Kind> = [
    .budget, .tranche, .milestone, .participant, .place, .transaction, .period, .actual, .party,
    .funding,
  ]
  /// What a publication says of a field, and what it leaves alone.
  static let spoken: [Kind: Set<String>] = [
    .project: names(
      ProjectField.identifier, ProjectField.status, ProjectField.plannedStart,
      ProjectField.actualStart, ProjectField.actualEnd, ProjectField.description, ProjectField.aim),
    .organisation: names(OrganisationField.identifier),
    .agreement: names(AgreementField.identifier, AgreementField.awarded),
    .party: names(PartyField.organisation, PartyField.role),
    .funding: names(FundingField.amount),
    .milestone: names(MilestoneField.due),
    .participant: names(ParticipantField.organisation, ParticipantField.role),
    .place: names(PlaceField.at),
    .budget: names(
      BudgetField.amount, BudgetField.type, BudgetField.status, BudgetField.from, BudgetField.until),
    .tranche: names(
      TrancheField.amount, TrancheField.due, TrancheField.provider, TrancheField.receiver),
    .transaction: names(
      TransactionField.type, TransactionField.day, TransactionField.amount,
      TransactionField.provider, TransactionField.receiver, TransactionField.description),
    .result: names(ResultField.type, ResultField.description),
    .indicator: names(
      IndicatorField.measure, IndicatorField.direction, IndicatorField.baseline,
      IndicatorField.baselineDate, IndicatorField.description),
    .period: names(PeriodField.from, PeriodField.until, PeriodField.target),
    .actual: names(ActualField.day, ActualField.value),
  ]

  private static func names(_ keys: any DeclaredField...) -> Set<String> {
    Set(Field.names(keys))
  }

  private static func fields(
    _ old: Record, _ now: Record, _ parties: IATIParties, _ shared: (RecordID) -> Record?
  ) throws -> Set<String> {
    var fields = Set<String>()
    if !unnamed.contains(old.kind), old.title != now.title { fields.insert("title") }
    for field in spoken[old.kind] ?? [] {
      switch (old.values[field], now.values[field]) {
      case (nil, nil): continue
      case (.reference(let before)?, .reference(let after)?):
        if let published = shared(before) {
          if try !parties.isSame(after, as: published) { fields.insert(field) }
        } else if before != after {
          fields.insert(field)
        }
      case (let before, let after):
        if before != after { fields.insert(field) }
      }
    }
    if old.narratives.isEmpty, now.narratives.isEmpty { return fields }
    let (before, after) = (Set(old.narratives), Set(now.narratives))
    if before != after {
      let all = spoken[old.kind] ?? []
      for narrative in before.symmetricDifference(after)
      where narrative.field == "title" || all.contains(narrative.field) {
        fields.insert(narrative.field)
      }
    }
    return fields
  }
}
