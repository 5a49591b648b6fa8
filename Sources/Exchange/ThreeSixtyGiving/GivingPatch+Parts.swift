import Domain
import JSON

/// Parties, places, transactions and the planned end.
extension GivingPatch {
  mutating func add(_ record: Record) throws {
    switch record.kind {
    case .party:
      guard let list = Self.list(record.text("role")) else { return }
      append(JSONNode(.object([])), to: list)
      try setOrganisation(record, list, (grant[list]?.array?.count ?? 1) - 1)
    case .place:
      guard let at = record.reference("at"), try export.parties.now(at) != nil else { return }
      append(JSONNode(.object([])), to: "beneficiaryLocation")
      try setPlace(record, (grant["beneficiaryLocation"]?.array?.count ?? 1) - 1)
    case .milestone where record.text("type") == MilestoneType.end.rawValue:
      setDate("plannedDates", "endDate", GivingOwn.end, record.date("due"))
    case .transaction:
      guard let list = Self.list(of: record) else { return }
      append(JSONNode(.object([])), to: list)
      try setTransaction(
        record, Self.all[.transaction] ?? [], list, (grant[list]?.array?.count ?? 1) - 1)
    default: return
    }
  }

  static func list(_ role: String?) -> String? {
    GivingMapping.parties.first { $0.1 == role }?.0
  }

  /// The list that a transaction belongs to; nil for one that is not between the parties.
  static func list(of record: Record) -> String? {
    guard record.kind == .transaction, !record.flag("inKind") else { return nil }
    return GivingMapping.transactions.first { $0.1.rawValue == record.text("type") }?.0
  }

  mutating func setOrganisation(_ record: Record, _ list: String, _ index: Int) throws {
    guard let id = record.reference("organisation"), let now = try export.parties.now(id),
      var node = element(list, index)
    else { return }
    let before = shared[id] ?? Record(id: id, kind: .organisation, slug: "")
    let isNew = node.object?.isEmpty ?? true
    if now.text("identifier") == nil { export.miss(.organisationIdentifier, now) }
    func set(_ name: String, _ text: String?, _ old: String?) {
      guard isNew ? text != nil : text != old else { return }
      node[name] = text.map { JSONNode(.string($0)) }
    }
    set("id", now.text("identifier"), before.text("identifier"))
    set("name", now.title, before.title)
    set("url", now.text("website"), before.text("website"))
    if !isNew { set("email", now.text("email"), before.text("email")) }
    if now.text("country") != before.text("country") || isNew {
      set("addressCountry", now.text("country"), before.text("country"))
    }
    let city = try now.reference("city").flatMap(export.parties.now)?.title
    let was = before.reference("city").flatMap { shared[$0] }?.title
    set("addressLocality", city, was)
    replace(node, in: list, at: index)
  }

  mutating func setPlace(_ record: Record, _ index: Int) throws {
    guard let place = try record.reference("at").flatMap(export.parties.now),
      var node = element("beneficiaryLocation", index)
    else { return }
    let city = place.kind == .site ? try export.parties.now(place.parent) : place
    node["name"] = place.title.map { JSONNode(.string($0)) }
    node["countryCode"] = city?.text("country").map { JSONNode(.string($0)) }
    let isSensitive = place.flag("sensitive")
    for field in ["latitude", "longitude"] {
      node[field] =
        isSensitive ? nil : place.decimal(field).map { JSONNode(.number($0.description)) }
    }
    replace(node, in: "beneficiaryLocation", at: index)
  }

  mutating func setTransaction(
    _ record: Record, _ fields: Set<String>, _ list: String, _ index: Int
  ) throws {
    guard var node = element(list, index) else { return }
    if fields.contains("day"), let day = record.date("day")?.last {
      node["transactionDate"] = JSONNode(.string(day.description))
    }
    if fields.contains("amount"), let money = record.money("amount") {
      node["currency"] = JSONNode(.string(money.currency.code))
      node["value"] = JSONNode(.number(money.amount.description))
    }
    if fields.contains("description") {
      node["description"] = record.text("description").map { JSONNode(.string($0)) }
    }
    for (field, name) in [("provider", "provider"), ("receiver", "recipient")]
    where fields.contains(field) {
      let organisation = try record.reference(field).flatMap(export.parties.now)
      node[name] = organisation?.text("identifier").map { JSONNode(.string($0)) }
    }
    replace(node, in: list, at: index)
  }
}
