import Domain
import XML

/// Writes records into the elements of an activity: those that say something else now, and new ones.
final class IATIPatch {
  let export: IATIExport
  let activity: XMLElement
  let language: String?
  let currency: String?
  private var elements: [RecordID: XMLElement] = [:]

  init(_ export: IATIExport, _ activity: XMLElement, language: String?, currency: String?) {
    self.export = export
    self.activity = activity
    self.language = language
    self.currency = currency
  }

  /// Brings what was published to what the register says now.
  func apply(_ changes: IATIChanges, _ mapping: IATIMapping, _ made: [Int: XMLElement]) throws {
    for mapped in mapping.mapped { elements[mapped.record.id] = made[mapped.node] }
    elements[mapping.mapped[0].record.id] = activity
    for change in changes.changed {
      guard let element = made[change.node] else { continue }
      try write(change.record, change.fields, into: element)
    }
    let gone = Set(changes.gone.compactMap { made[$0].map(ObjectIdentifier.init) })
    if !gone.isEmpty { remove(gone, from: activity) }
    for record in changes.added { try add(record) }
    export.order(activity)
  }

  /// Fills an activity that was never published.
  func fill(_ root: Record, _ records: [Record]) throws {
    elements[root.id] = activity
    if root.kind == .organisation { activity.content.append(.element(named("name"))) }
    try write(root, IATIChanges.spoken[root.kind, default: []].union(["title"]), into: activity)
    addPublisher()
    for record in records.dropFirst() { try add(record) }
    try addCountry(records)
    export.order(activity)
  }

  private func remove(_ gone: Set<ObjectIdentifier>, from element: XMLElement) {
    element.content.removeAll {
      if case .element(let child) = $0 { gone.contains(ObjectIdentifier(child)) } else { false }
    }
    for child in element.elements { remove(gone, from: child) }
  }

  /// Adds the element of a record that was not published.
  private func add(_ record: Record) throws {
    guard let parent = elements[record.parent] else { return }
    let name: String
    switch record.kind {
    case .participant: name = "participating-org"
    case .place: name = "location"
    case .budget: name = "budget"
    case .tranche: name = "planned-disbursement"
    case .transaction: name = "transaction"
    case .result, .deliverable: name = "result"
    case .indicator: name = "indicator"
    case .period: name = "period"
    case .actual: return addActual(record, to: parent)
    case .milestone:
      guard record[MilestoneField.type] == .end else { return leave(record) }
      setDate("3", record[MilestoneField.due], atEnd: true)
      return
    default: return leave(record)
    }
    let element = XMLElement(name)
    parent.content.append(.element(element))
    elements[record.id] = element
    if record.kind == .deliverable { return addDeliverable(record, to: element) }
    try write(
      record, IATIChanges.spoken[record.kind, default: []].union(["title"]), into: element)
  }

  private func leave(_ record: Record) { export.left[record.kind, default: 0] += 1 }

  /// A value belongs to the period in which its day lies.
  private func addActual(_ record: Record, to indicator: XMLElement) {
    guard let day = record[ActualField.day]?.last, let value = record[ActualField.value],
      let period = indicator.elements("period").first(where: { period in
        guard let start = Self.day(period.first("period-start")),
          let end = Self.day(period.first("period-end"))
        else { return false }
        return start <= day && day <= end
      })
    else { return leave(record) }
    let actual = XMLElement("actual")
    actual["value"] = value.description
    period.content.append(.element(actual))
  }

  private static func day(_ element: XMLElement?) -> Day? {
    element?["iso-date"].flatMap { Day(String($0.prefix(10))) }
  }

  /// A deliverable is an output with one indicator that counts it.
  private func addDeliverable(_ record: Record, to result: XMLElement) {
    result["type"] = "\(ResultType.output.code)"
    setTexts("title", record, in: child("title", of: result))
    if record[DeliverableField.description] != nil {
      setTexts("description", record, in: child("description", of: result))
    }
    let indicator = child("indicator", of: result)
    indicator["measure"] = "\(IndicatorMeasure.unit.code)"
    setTexts("title", record, in: child("title", of: indicator))
    guard let target = record[DeliverableField.target], let due = record[DeliverableField.due],
      let start = activity.elements("activity-date").first(where: {
        ["1", "2"].contains($0["type"])
      })?[
        "iso-date"]
    else { return }
    let period = child("period", of: indicator)
    child("period-start", of: period)["iso-date"] = start
    set(due, of: child("period-end", of: period), atEnd: true)
    child("target", of: period)["value"] = target.description
  }

  private func addPublisher() {
    guard let publisher = export.publisher else { return }
    let element = XMLElement("reporting-org")
    activity.content.append(.element(element))
    set(publisher, of: element)
  }

  /// The country of the places, when they are all in one.
  private func addCountry(_ records: [Record]) throws {
    guard activity.first("recipient-country") == nil else { return }
    var countries = Set<String>()
    for record in records where record.kind == .place {
      guard let place = try record[PlaceField.at].flatMap(export.parties.now) else { continue }
      let city = place.kind == .site ? try export.parties.now(place.parent) : place
      guard let country = city?[CityField.country] else { return }
      countries.insert(country)
    }
    guard countries.count == 1, let country = countries.first else { return }
    child("recipient-country", of: activity)["code"] = country
  }

  // MARK: Elements

  func named(_ name: String) -> XMLElement { XMLElement(name) }

  /// The first element of a name, made where there is none.
  func child(_ name: String, of element: XMLElement) -> XMLElement {
    if let known = element.first(name) { return known }
    let made = XMLElement(name)
    element.content.append(.element(made))
    return made
  }

  /// Sets a code, or takes its element out.
  func setCode(_ name: String, _ code: Int?, of element: XMLElement) {
    if let code {
      child(name, of: element)["code"] = "\(code)"
    } else if let known = element.first(name) {
      element.remove(known)
    }
  }
}
