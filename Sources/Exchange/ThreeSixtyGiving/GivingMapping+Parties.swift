import Domain
import JSON

/// Organisations and places.
extension GivingMapping {
  mutating func mapParties(_ list: String, _ role: String, _ agreement: Record) {
    for (index, node) in (grant[list]?.array ?? []).enumerated() where node.object != nil {
      guard let organisation = organisation(node) else {
        report(node.line, "\(list)/\(index)", .nobodyNamed)
        continue
      }
      if let email = node["email"], let text = GivingValue.words(email), !EmailAddress.isValid(text)
      {
        report(
          email.line, "\(list)/\(index)/email",
          .rule(.malformed(text, field: "email", expected: .email)))
      }
      let name = GivingValue.words(node["id"]) ?? GivingValue.words(node["name"]) ?? ""
      var party = Record(
        id: key("party|\(role)|\(name)"), kind: .party, parent: agreement.id,
        slug: slug(role, under: agreement.id))
      party[PartyField.organisation] = organisation
      party[PartyField.role] = role
      add(party, .party(list: list, index: index))
    }
  }

  /// The organisation that an object names; nil when it names none.
  private mutating func organisation(_ node: JSONNode) -> RecordID? {
    let identifier = GivingValue.words(node["id"])
    guard let name = GivingValue.words(node["name"]) ?? identifier else { return nil }
    let id =
      identifier.map { keys.organisation($0) }
      ?? keys.organisation(name: SearchWords.plain(name, spaced: true))
    let city = Self.city(of: node, keys)
    if let city { share(city, GivingPlaces.locality(node)) }
    if let record = Self.organisation(id, node, city: city?.id) { share(record, node) }
    return id
  }

  /// The organisation that an object describes; nil when it names none.
  static func organisation(_ id: RecordID, _ node: JSONNode, city: RecordID?) -> Record? {
    let identifier = GivingValue.words(node["id"])
    guard let name = GivingValue.words(node["name"]) ?? identifier else { return nil }
    var record = Record(
      id: id, kind: .organisation, slug: "", title: IATIMapping.oneLine(name))
    record[OrganisationField.identifier] = identifier
    record[OrganisationField.website] = GivingValue.words(node["url"])
    record[OrganisationField.email] = GivingValue.words(node["email"]).flatMap {
      EmailAddress.isValid($0) ? $0 : nil
    }
    record[OrganisationField.acronym] = GivingValue.words(node["alternateName"]).flatMap {
      GivingPlaces.isAcronym($0) ? $0 : nil
    }
    record[OrganisationField.country] = GivingPlaces.country(of: node)
    record[OrganisationField.city] = city
    return record
  }

  /// The city that an organisation is in.
  static func city(of node: JSONNode, _ keys: IATIKeys) -> Record? {
    guard let name = GivingValue.words(node["addressLocality"]).map(IATIMapping.oneLine) else {
      return nil
    }
    return GivingPlaces.city(named: name, GivingPlaces.country(of: node), keys)
  }

  // MARK: Where the beneficiaries are

  /// A point is a place, a region or a country is none: it stays as it was published.
  mutating func mapPlaces(_ project: Record) {
    for (index, node) in (grant["beneficiaryLocation"]?.array ?? []).enumerated() {
      guard let city = GivingPlaces.city(node, keys), let name = city.title else { continue }
      share(city, node)
      var place = Record(
        id: key("location|\(name)"), kind: .place, parent: project.id,
        slug: slug("place-" + (Slug.make(from: name) ?? "city"), under: project.id))
      place[PlaceField.at] = city.id
      add(place, .place(index))
    }
  }
}

/// Places as the standard names them.
enum GivingPlaces {
  /// The place that a location describes; nil where it is not a point with a name.
  static func city(_ node: JSONNode, _ keys: IATIKeys) -> Record? {
    guard let name = GivingValue.words(node["name"]).map(IATIMapping.oneLine),
      let latitude = degrees(node["latitude"], limit: 90),
      let longitude = degrees(node["longitude"], limit: 180)
    else { return nil }
    var city = city(named: name, code(node["countryCode"]), keys)
    city[CityField.latitude] = latitude
    city[CityField.longitude] = longitude
    return city
  }

  static func city(named name: String, _ country: String?, _ keys: IATIKeys) -> Record {
    let id = keys.city(SearchWords.plain(name, spaced: true), country: country)
    var city = Record(id: id, kind: .city, slug: "", title: name)
    city[CityField.country] = country
    return city
  }

  /// What an organisation says of its city, as a location.
  static func locality(_ node: JSONNode) -> JSONNode {
    var members: [(name: String, value: JSONNode)] = []
    if let name = node["addressLocality"] { members.append(("name", name)) }
    if let country = country(of: node) {
      members.append(("countryCode", JSONNode(.string(country))))
    }
    return JSONNode(.object(members))
  }

  /// The country of an organisation, where it is said by its code.
  static func country(of node: JSONNode) -> String? {
    code(node["addressCountry"]) ?? code(node["location"]?.array?.first?["countryCode"])
  }

  private static func code(_ node: JSONNode?) -> String? {
    GivingValue.words(node).flatMap { GivingCodes.countries.contains($0) ? $0 : nil }
  }

  private static func degrees(_ node: JSONNode?, limit: Int) -> ExactDecimal? {
    guard let number = node.flatMap(GivingValue.decimal)?.rounded(to: 6).trimmed,
      ExactDecimal(-limit) <= number, number <= ExactDecimal(limit)
    else { return nil }
    return number
  }

  /// Whether another name is one of a few capital letters.
  static func isAcronym(_ name: String) -> Bool {
    (2...12).contains(name.utf8.count) && !name.contains(" ") && name == name.uppercased()
  }
}
