import Domain
import JSON

/// Parties, places, transactions and the planned end.
extension GivingPatch {
  mutating func add(_ record: Record) throws {
    switch record.kind {
    case .party:
      guard let list = Self.list(record[PartyField.role]) else { return }
      append(JSONNode(.object([])), to: list)
      try setOrganisation(record, list, (grant[list]?.array?.count ?? 1) - 1)
    case .place:
      guard let at = record[PlaceField.at], try export.parties.now(at) != nil else { return }
      append(JSONNode(.object([])), to: "beneficiaryLocation")
      try setPlace(record, (grant["beneficiaryLocation"]?.array?.count ?? 1) - 1)
    case .milestone where record[MilestoneField.type] == .end:
      setDate("plannedDates", "endDate", GivingOwn.end, record[MilestoneField.due])
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
    guard record.kind == .transaction, record[TransactionField.inKind] != true else { return nil }
    return GivingMapping.transactions.first { $0.1 == record[TransactionField.type] }?.0
  }

  mutating func setOrganisation(_ record: Record, _ list: String, _ index: Int) throws {
    guard let id = record[PartyField.organisation], let now = try export.parties.now(id),
      var node = element(list, index)
    else { return }
    let before = shared[id] ?? Record(id: id, kind: .organisation, slug: "")
    let isNew = node.object?.isEmpty ?? true
    if now[OrganisationField.identifier] == nil { export.miss(.organisationIdentifier, now) }
    func set(_ name: String, _ text: String?, _ old: String?) {
      guard isNew ? text != nil : text != old else { return }
      node[name] = text.map { JSONNode(.string($0)) }
    }
    set("id", now[OrganisationField.identifier], before[OrganisationField.identifier])
    set("name", now.title, before.title)
    set("url", now[OrganisationField.website], before[OrganisationField.website])
    if !isNew { set("email", now[OrganisationField.email], before[OrganisationField.email]) }
    if now[OrganisationField.country] != before[OrganisationField.country] || isNew {
      set("addressCountry", now[OrganisationField.country], before[OrganisationField.country])
    }
    let city = try now[OrganisationField.city].flatMap(export.parties.now)?.title
    let was = before[OrganisationField.city].flatMap { shared[$0] }?.title
    set("addressLocality", city, was)
    replace(node, in: list, at: index)
  }

  mutating func setPlace(_ record: Record, _ index: Int) throws {
    guard let place = try record[PlaceField.at].flatMap(export.parties.now),
      var node = element("beneficiaryLocation", index)
    else { return }
    let city = place.kind == .site ? try export.parties.now(place.parent) : place
    node["name"] = place.title.map { JSONNode(.string($0)) }
    node["countryCode"] = city?[CityField.country].map { JSONNode(.string($0)) }
    let isSensitive = place[SiteField.sensitive] == true
    for key in [SharedField.latitude, SharedField.longitude] {
      node[key.name] =
        isSensitive ? nil : place[key].map { JSONNode(.number($0.description)) }
    }
    replace(node, in: "beneficiaryLocation", at: index)
  }

  mutating func setTransaction(
    _ record: Record, _ fields: Set<String>, _ list: String, _ index: Int
  ) throws {
    guard var node = element(list, index) else { return }
    if fields.contains(TransactionField.day), let day = record[TransactionField.day]?.last {
      node["transactionDate"] = JSONNode(.string(day.description))
    }
    if fields.contains(TransactionField.amount), let money = record[TransactionField.amount] {
      node["currency"] = JSONNode(.string(money.currency.code))
      node["value"] = JSONNode(.number(money.amount.description))
    }
    if fields.contains(TransactionField.description) {
      node["description"] = record[TransactionField.description].map { JSONNode(.string($0)) }
    }
    for (key, name) in [
      (TransactionField.provider, "provider"), (TransactionField.receiver, "recipient"),
    ]
    where fields.contains(key) {
      let organisation = try record[key].flatMap(export.parties.now)
      node[name] = organisation?[OrganisationField.identifier].map { JSONNode(.string($0)) }
    }
    replace(node, in: list, at: index)
  }
}
