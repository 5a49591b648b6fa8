import Domain
import XML

/// The fields of each kind, and where the standard has them.
extension IATIPatch {
  func write(_ record: Record, _ fields: Set<String>, into element: XMLElement) throws {
    switch record.kind {
    case .project, .organisation: writeRoot(record, fields)
    case .milestone: setDate("3", record.date("due"), atEnd: true)
    case .participant: try writeParticipant(record, fields, element)
    case .place: try writePlace(record, element)
    case .budget: writeBudget(record, fields, element)
    case .tranche: try writeTranche(record, fields, element)
    case .transaction: try writeTransaction(record, fields, element)
    case .result:
      if fields.contains("type") {
        element["type"] = record.text("type").flatMap(ResultType.init).map { "\($0.code)" }
      }
      writeTexts(record, fields, ["title", "description"], element)
    case .indicator: writeIndicator(record, fields, element)
    case .period: writePeriod(record, fields, element)
    case .actual:
      if fields.contains("value") { element["value"] = record.decimal("value")?.description }
    default: break
    }
  }

  private func writeRoot(_ record: Record, _ fields: Set<String>) {
    let isOrganisation = record.kind == .organisation
    if fields.contains("identifier"), let identifier = record.text("identifier") {
      child(isOrganisation ? "organisation-identifier" : "iati-identifier", of: activity).text =
        identifier
    }
    if fields.contains("title") {
      setTexts("title", record, in: child(isOrganisation ? "name" : "title", of: activity))
    }
    guard !isOrganisation else { return }
    if fields.contains("status") {
      setCode(
        "activity-status", record.text("status").flatMap(ActivityStatus.init)?.code, of: activity)
    }
    for (field, type, isEnd) in [
      ("plannedStart", "1", false), ("actualStart", "2", false), ("actualEnd", "4", true),
    ] where fields.contains(field) {
      setDate(type, record.date(field), atEnd: isEnd)
    }
    if fields.contains("description") { writeDescription("description", record, ["1", nil]) }
    if fields.contains("aim") { writeDescription("aim", record, ["2"]) }
  }

  private func writeDescription(_ field: String, _ record: Record, _ types: [String?]) {
    let known = activity.elements("description").first { types.contains($0["type"]) }
    guard record.values[field] != nil else {
      if let known { activity.remove(known) }
      return
    }
    let element = known ?? XMLElement("description")
    if known == nil {
      element["type"] = types[0]
      activity.content.append(.element(element))
    }
    setTexts(field, record, in: element)
  }

  private func writeParticipant(_ record: Record, _ fields: Set<String>, _ element: XMLElement)
    throws
  {
    if fields.contains("role") {
      element["role"] = record.text("role").flatMap(ParticipantRole.init).map { "\($0.code)" }
    }
    if fields.contains("organisation") {
      try setParty(record.reference("organisation"), of: element)
    }
  }

  private func writePlace(_ record: Record, _ element: XMLElement) throws {
    guard let place = try record.reference("at").flatMap(export.parties.now) else { return }
    setTexts("title", place, in: child("name", of: element))
    if let latitude = place.decimal("latitude"), let longitude = place.decimal("longitude"),
      !place.flag("sensitive")
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
      ["original": "1", "revised": "2"], ["indicative": "1", "committed": "2"]
    )
    if fields.contains("type") { element["type"] = record.text("type").flatMap { types[$0] } }
    if fields.contains("status") {
      element["status"] = record.text("status").flatMap { states[$0] }
    }
    writePeriodDates(record, fields, element)
    if fields.contains("amount") {
      set(record.money("amount"), of: element, on: record.date("from")?.first)
    }
  }

  private func writePeriodDates(_ record: Record, _ fields: Set<String>, _ element: XMLElement) {
    if fields.contains("from"), let from = record.date("from") {
      set(from, of: child("period-start", of: element), atEnd: false)
    }
    if fields.contains("until"), let until = record.date("until") {
      set(until, of: child("period-end", of: element), atEnd: true)
    }
  }

  private func writeTranche(_ record: Record, _ fields: Set<String>, _ element: XMLElement) throws {
    if fields.contains("due"), let due = record.date("due") {
      let end = element.first("period-end")
      if end == nil || element.first("period-start") == nil {
        set(due, of: child("period-start", of: element), atEnd: end == nil && due.precision == .day)
      }
      if end != nil || due.precision != .day {
        set(due, of: child("period-end", of: element), atEnd: true)
      }
    }
    if fields.contains("amount") {
      set(record.money("amount"), of: element, on: record.date("due")?.first)
    }
    try writeParties(record, fields, element)
  }

  private func writeTransaction(_ record: Record, _ fields: Set<String>, _ element: XMLElement)
    throws
  {
    if fields.contains("type") {
      setCode(
        "transaction-type", record.text("type").flatMap(TransactionType.init)?.code, of: element)
    }
    if fields.contains("day"), let day = record.date("day") {
      set(day, of: child("transaction-date", of: element), atEnd: true)
    }
    if fields.contains("amount") {
      set(record.money("amount"), of: element, on: record.date("day")?.last)
    }
    writeTexts(record, fields, ["description"], element)
    try writeParties(record, fields, element)
  }

  private func writeParties(_ record: Record, _ fields: Set<String>, _ element: XMLElement) throws {
    for (field, name) in [("provider", "provider-org"), ("receiver", "receiver-org")]
    where fields.contains(field) {
      if let id = record.reference(field) {
        try setParty(id, of: child(name, of: element))
      } else if let known = element.first(name) {
        element.remove(known)
      }
    }
  }

  private func writeIndicator(_ record: Record, _ fields: Set<String>, _ element: XMLElement) {
    writeTexts(record, fields, ["title", "description"], element)
    if fields.contains("measure") {
      element["measure"] = record.text("measure").flatMap(IndicatorMeasure.init).map {
        "\($0.code)"
      }
    }
    if fields.contains("direction") {
      element["ascending"] = record.text("direction").map {
        $0 == IndicatorDirection.ascending.rawValue ? "1" : "0"
      }
    }
    guard !fields.isDisjoint(with: ["baseline", "baselineDate"]) else { return }
    let (value, date) = (record.decimal("baseline"), record.date("baselineDate"))
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
    guard fields.contains("target") else { return }
    let known = element.elements("target").first {
      $0.first("location") == nil && $0.first("dimension") == nil
    }
    if let target = record.decimal("target") {
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
