import Domain
import JSON

/// Writes records into a grant: those that say something else now, and new ones.
struct GivingPatch {
  var grant: JSONNode
  let export: GivingExport
  /// Organisations and places as the grant named them.
  let shared: [RecordID: Record]
  /// Whether the total of payments that was published was their sum, or none was.
  private let isSum: Bool

  /// - Parameter records: The records that the grant became, or that become one.
  init(
    _ export: GivingExport, _ grant: JSONNode, _ records: [Record], shared: [RecordID: Record]
  ) {
    self.export = export
    self.grant = grant
    self.shared = shared
    let total = grant["amountDisbursed"].flatMap(GivingValue.decimal)
    let sum = ExactDecimal.sum(Self.payments(records).map(\.amount))
    isSum = total.map { $0.isEqual(numerically: sum) } ?? true
  }

  /// What was paid out between the parties.
  static func payments(_ records: [Record]) -> [Money] {
    records.filter { list(of: $0) == "disbursementTransaction" }.compactMap {
      $0[TransactionField.amount]
    }
  }

  static let all: [Kind: Set<String>] = IATIChanges.spoken.mapValues {
    $0.union(["title"])
  }

  /// Brings what was published to what the register says now.
  mutating func apply(
    _ changes: IATIChanges, _ places: [GivingMapping.Place], _ records: [Record]
  ) throws {
    guard !changes.isEmpty else { return }
    let before = grant
    let hadTitle = changes.changed.contains {
      $0.record.kind == .project && $0.fields.contains("title")
    }
    var (gone, added) = (changes.gone.map { places[$0] }, changes.added)
    for change in changes.changed {
      var fields = change.fields
      // The name of the activity goes before that of the agreement.
      if change.record.kind == .agreement, hadTitle { fields.remove("title") }
      if change.record.kind == .party, fields.contains(PartyField.role) {
        gone.append(places[change.node])
        added.append(change.record)
      } else {
        try write(change.record, fields, at: places[change.node])
      }
    }
    remove(gone)
    let project = records.first { $0.kind == .project }
    for record in added where record.kind != .milestone || record.parent == project?.id {
      try add(record)
    }
    let isPaidOtherwise =
      gone.contains(.funding) || added.contains { $0.kind == .funding }
      || changes.changed.contains { $0.record.kind == .funding }
    if isPaidOtherwise { writeAmount(Self.fundings(records), records[0]) }
    let arePaymentsOthers =
      gone.contains(where: \.isTransaction) || added.contains { $0.kind == .transaction }
      || changes.changed.contains { $0.record.kind == .transaction }
    // A total that was published without its payments may hold more than they do.
    if isSum, arePaymentsOthers { sumUpPayments(records) }
    if grant != before { arrange() }
  }

  /// Fills a grant that was never published.
  mutating func fill(_ records: [Record]) throws {
    let projects = records.filter { $0.kind == .project }
    try write(
      records[0], Set(Field.names(AgreementField.identifier, AgreementField.awarded)), at: .grant)
    // An agreement for one project is known by that.
    let title = projects.count == 1 ? projects[0].title : records[0].title
    set("title", title.map { JSONNode(.string($0)) })
    let aim = projects.count == 1 ? projects[0].text("description") ?? projects[0].text("aim") : nil
    set("description", (aim ?? records[0].text("subject")).map { JSONNode(.string($0)) })
    for record in records.dropFirst() where record.kind != .milestone { try add(record) }
    for project in projects { addDates(project, records, isOne: projects.count == 1) }
    writeAmount(Self.fundings(records), records[0])
    sumUpPayments(records)
    arrange()
  }

  /// Sets when it was changed last.
  mutating func setModified(_ moment: String?) {
    guard let moment else { return }
    set("dateModified", JSONNode(.string(moment)))
    arrange()
  }

  // MARK: What is written

  mutating func write(
    _ record: Record, _ fields: Set<String>, at place: GivingMapping.Place
  )
    throws
  {
    switch place {
    case .grant: writeAgreement(record, fields)
    case .project: writeProject(record, fields)
    case .end: setDate("plannedDates", "endDate", GivingOwn.end, record[MilestoneField.due])
    case .funding: break
    case .party(let list, let index): try setOrganisation(record, list, index)
    case .place(let index): try setPlace(record, index)
    case .transaction(let list, let index): try setTransaction(record, fields, list, index)
    }
  }

  mutating func writeAgreement(_ record: Record, _ fields: Set<String>) {
    if fields.contains("title") { set("title", record.title.map { JSONNode(.string($0)) }) }
    if fields.contains(AgreementField.identifier) {
      set("id", record[AgreementField.identifier].map { JSONNode(.string($0)) })
    }
    guard fields.contains(AgreementField.awarded) else { return }
    let day = record[AgreementField.awarded].flatMap { date in
      date.precision == .day && !date.isApproximate ? date.text : nil
    }
    set("awardDate", day.map { JSONNode(.string($0)) })
  }

  mutating func writeProject(_ record: Record, _ fields: Set<String>) {
    if fields.contains("title") { set("title", record.title.map { JSONNode(.string($0)) }) }
    if fields.contains(ProjectField.description) {
      set("description", record[ProjectField.description].map { JSONNode(.string($0)) })
    }
    for (key, list, name, own) in [
      (ProjectField.plannedStart, "plannedDates", "startDate", GivingOwn.start),
      (ProjectField.actualStart, "actualDates", "startDate", GivingOwn.start),
      (ProjectField.actualEnd, "actualDates", "endDate", GivingOwn.end),
    ] where fields.contains(key) {
      setDate(list, name, own, record[key])
    }
  }

  mutating func addDates(_ project: Record, _ records: [Record], isOne: Bool) {
    let end = records.first {
      $0.kind == .milestone && $0.parent == project.id
        && $0[MilestoneField.type] == .end
    }
    for (list, start, end) in [
      ("plannedDates", project[ProjectField.plannedStart], end?[MilestoneField.due]),
      ("actualDates", project[ProjectField.actualStart], project[ProjectField.actualEnd]),
    ] {
      var event = JSONNode(.object([]))
      if !isOne, let title = project.title { event["title"] = JSONNode(.string(title)) }
      Self.setDate("startDate", GivingOwn.start, start, in: &event)
      Self.setDate("endDate", GivingOwn.end, end, in: &event)
      if event["startDate"] != nil || event["endDate"] != nil { append(event, to: list) }
    }
  }

  /// Sets a date of the event whose dates are the project's.
  mutating func setDate(
    _ list: String, _ name: String, _ own: String, _ date: PartialDate?
  ) {
    let index = GivingMapping.event(grant, list)?.index
    if index == nil, date?.first == nil { return }
    var event = index.flatMap { grant[list]?.array?[$0] } ?? JSONNode(.object([]))
    Self.setDate(name, own, date, in: &event)
    replace(event, in: list, at: index)
  }

  /// The standard has days, months and years. Of another date its year is written, and the date as it was
  /// stated beside it.
  static func setDate(
    _ name: String, _ own: String, _ date: PartialDate?, in event: inout JSONNode
  ) {
    guard let date, let first = date.first else {
      event[name] = nil
      event[own] = nil
      return
    }
    let isExact = !date.isApproximate && date.precision != .quarter
    let digits = "\(first.year)"
    let year = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    event[name] = JSONNode(.string(isExact ? date.text : year))
    event[own] = isExact ? nil : JSONNode(.string(date.text))
  }

  mutating func remove(_ gone: [GivingMapping.Place]) {
    var elements: [(list: String, index: Int)] = []
    for place in gone {
      switch place {
      case .party(let list, let index), .transaction(let list, let index):
        elements.append((list, index))
      case .place(let index): elements.append(("beneficiaryLocation", index))
      case .end: setDate("plannedDates", "endDate", GivingOwn.end, nil)
      case .project:
        for name in ["plannedDates", "actualDates", "beneficiaryLocation"] { set(name, nil) }
      case .grant, .funding: continue
      }
    }
    for (list, index) in elements.sorted(by: { $0.index > $1.index }) {
      removeElement(of: list, at: index)
    }
  }

  /// Puts the properties into the order of the schema.
  mutating func arrange() {
    guard let members = grant.object else { return }
    let sorted = members.enumerated().sorted {
      let places = (
        GivingObject.grant.place(of: $0.element.name), GivingObject.grant.place(of: $1.element.name)
      )
      return places.0 == places.1 ? $0.offset < $1.offset : places.0 < places.1
    }
    grant.content = .object(sorted.map(\.element))
  }
}
