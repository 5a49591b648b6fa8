import Domain
import XML

/// The fields of each kind, and where the standard has them.
extension IATIPatch {
  func write(_ record: Record, _ fields: Set<String>, into element: XMLElement) throws {
    switch record.kind {
    case .project, .organisation: writeRoot(record, fields)
    case .milestone: setDate("3", record[MilestoneField.due], atEnd: true)
    case .participant: try writeParticipant(record, fields, element)
    case .place: try writePlace(record, element)
    case .budget: writeBudget(record, fields, element)
    case .tranche: try writeTranche(record, fields, element)
    case .transaction: try writeTransaction(record, fields, element)
    case .result:
      if fields.contains(ResultField.type) {
        element["type"] = record[ResultField.type].map { "\($0.code)" }
      }
      writeTexts(record, fields, ["title", "description"], element)
    case .indicator: writeIndicator(record, fields, element)
    case .period: writePeriod(record, fields, element)
    case .actual:
      if fields.contains(ActualField.value) {
        element["value"] = record[ActualField.value]?.description
      }
    default: break
    }
  }

  private func writeRoot(_ record: Record, _ fields: Set<String>) {
    let isOrganisation = record.kind == .organisation
    if fields.contains(ProjectField.identifier), let identifier = record[SharedField.identifier] {
      child(isOrganisation ? "organisation-identifier" : "iati-identifier", of: activity).text =
        identifier
    }
    if fields.contains("title") {
      setTexts("title", record, in: child(isOrganisation ? "name" : "title", of: activity))
    }
    guard !isOrganisation else { return }
    if fields.contains(ProjectField.status) {
      setCode(
        "activity-status", record[ProjectField.status]?.code, of: activity)
    }
    for (key, type, isEnd) in [
      (ProjectField.plannedStart, "1", false), (ProjectField.actualStart, "2", false),
      (ProjectField.actualEnd, "4", true),
    ] where fields.contains(key) {
      setDate(type, record[key], atEnd: isEnd)
    }
    if fields.contains(ProjectField.description) {
      writeDescription(ProjectField.description, record, ["1", nil])
    }
    if fields.contains(ProjectField.aim) { writeDescription(ProjectField.aim, record, ["2"]) }
  }

  private func writeDescription(_ key: FieldKey<String>, _ record: Record, _ types: [String?]) {
    let known = activity.elements("description").first { types.contains($0["type"]) }
    guard record[key] != nil else {
      if let known { activity.remove(known) }
      return
    }
    let element = known ?? XMLElement("description")
    if known == nil {
      element["type"] = types[0]
      activity.content.append(.element(element))
    }
    setTexts(key.name, record, in: element)
  }

  private func writeParticipant(_ record: Record, _ fields: Set<String>, _ element: XMLElement)
    throws
  {
    if fields.contains(ParticipantField.role) {
      element["role"] = record[ParticipantField.role].map { "\($0.code)" }
    }
    if fields.contains(ParticipantField.organisation) {
      try setParty(record[ParticipantField.organisation], of: element)
    }
  }

  private func writePlace(_ record: Record, _ element: XMLElement) throws {
    guard let place = try record[PlaceField.at].flatMap(export.parties.now) else { return }
    setTexts("title", place, in: child("name", of: element))
    if let latitude = place[SharedField.latitude], let longitude = place[SharedField.longitude],
      place[SiteField.sensitive] != true
    {
      let point = child("point", of: element)
      if point["srsName"] == nil {
        point["srsName"] = "http://www.opengis.net/def/crs/EPSG/0/4326"
      }
      child("pos", of: point).text = "\(latitude) \(longitude)"
    } else if let point = element.first("point") {
      element.remove(point)
    }
    if place.kind == .city { child("location-class", of: element)["code"] = "2" }
  }

  private func writeBudget(_ record: Record, _ fields: Set<String>, _ element: XMLElement) {
    let (types, states) = (
      [BudgetType.original: "1", .revised: "2"], [BudgetStatus.indicative: "1", .committed: "2"]
    )
    if fields.contains(BudgetField.type) {
      element["type"] = record[BudgetField.type].flatMap { types[$0] }
    }
    if fields.contains(BudgetField.status) {
      element["status"] = record[BudgetField.status].flatMap { states[$0] }
    }
    writePeriodDates(record, fields, element)
    if fields.contains(BudgetField.amount) {
      set(record[BudgetField.amount], of: element, on: record[BudgetField.from]?.first)
    }
  }

  private func writePeriodDates(_ record: Record, _ fields: Set<String>, _ element: XMLElement) {
    if fields.contains(SharedField.from), let from = record[SharedField.from] {
      set(from, of: child("period-start", of: element), atEnd: false)
    }
    if fields.contains(SharedField.until), let until = record[SharedField.until] {
      set(until, of: child("period-end", of: element), atEnd: true)
    }
  }

  private func writeTranche(_ record: Record, _ fields: Set<String>, _ element: XMLElement) throws {
    if fields.contains(TrancheField.due), let due = record[TrancheField.due] {
      let end = element.first("period-end")
      if end == nil || element.first("period-start") == nil {
        set(due, of: child("period-start", of: element), atEnd: end == nil && due.precision == .day)
      }
      if end != nil || due.precision != .day {
        set(due, of: child("period-end", of: element), atEnd: true)
      }
    }
    if fields.contains(TrancheField.amount) {
      set(record[TrancheField.amount], of: element, on: record[TrancheField.due]?.first)
    }
    try writeParties(record, fields, element)
  }

  private func writeTransaction(_ record: Record, _ fields: Set<String>, _ element: XMLElement)
    throws
  {
    if fields.contains(TransactionField.type) {
      setCode(
        "transaction-type", record[TransactionField.type]?.code, of: element)
    }
    if fields.contains(TransactionField.day), let day = record[TransactionField.day] {
      set(day, of: child("transaction-date", of: element), atEnd: true)
    }
    if fields.contains(TransactionField.amount) {
      set(record[TransactionField.amount], of: element, on: record[TransactionField.day]?.last)
    }
    writeTexts(record, fields, ["description"], element)
    try writeParties(record, fields, element)
  }

  private func writeParties(_ record: Record, _ fields: Set<String>, _ element: XMLElement) throws {
    for (key, name) in [
      (SharedField.provider, "provider-org"), (SharedField.receiver, "receiver-org"),
    ] where fields.contains(key) {
      if let id = record[key] {
        try setParty(id, of: child(name, of: element))
      } else if let known = element.first(name) {
        element.remove(known)
      }
    }
  }

  private func writeIndicator(_ record: Record, _ fields: Set<String>, _ element: XMLElement) {
    writeTexts(record, fields, ["title", "description"], element)
    if fields.contains(IndicatorField.measure) {
      element["measure"] = record[IndicatorField.measure].map {
        "\($0.code)"
      }
    }
    if fields.contains(IndicatorField.direction) {
      element["ascending"] = record[IndicatorField.direction].map {
        $0 == .ascending ? "1" : "0"
      }
    }
    guard fields.contains(IndicatorField.baseline) || fields.contains(IndicatorField.baselineDate)
    else { return }
    let (value, date) = (record[IndicatorField.baseline], record[IndicatorField.baselineDate])
    guard value != nil || date != nil else {
      if let known = element.first("baseline") { element.remove(known) }
      return
    }
    let baseline = child("baseline", of: element)
    baseline["value"] = value?.description
    if let date, let first = date.first {
      baseline["year"] = "\(first.year)"
      if date.precision == .year {
        baseline["iso-date"] = nil
      } else {
        set(date, of: baseline, atEnd: false)
      }
    }
  }

  private func writePeriod(_ record: Record, _ fields: Set<String>, _ element: XMLElement) {
    writePeriodDates(record, fields, element)
    guard fields.contains(PeriodField.target) else { return }
    let known = element.elements("target").first {
      $0.first("location") == nil && $0.first("dimension") == nil
    }
    if let target = record[PeriodField.target] {
      let element = known ?? child("target", of: element)
      element["value"] = target.description
    } else if let known {
      element.remove(known)
    }
  }

  private func writeTexts(
    _ record: Record, _ fields: Set<String>, _ names: [String], _ element: XMLElement
  ) {
    for name in names where fields.contains(name) {
      if name == "title" || record.values[name] != nil {
        setTexts(name, record, in: child(name, of: element))
      } else if let known = element.first(name) {
        element.remove(known)
      }
    }
  }
}
