import Domain
package import XML

/// The numbers of names that are not the standard's, and organisations that were met before.
package final class IATIPartyNames {
  /// The attribute beside a day that says the date as it was stated.
  let statedDate: Int32
  fileprivate var known: [String: RecordID] = [:]

  /// For trees that have these numbers of names.
  package init(_ names: XMLNames) {
    statedDate = names.number(IATIOwn.prefix + ":date")
  }
}

/// What is this program's own in a file.
enum IATIOwn {
  /// The prefix of names that are not the standard's.
  static let prefix = "grants"
  /// The namespace that the prefix stands for.
  static let namespace = "urn:grants:register"
}

/// Organisations and places.
extension IATIMapping {
  /// The organisation that an element names; nil when it names none.
  func organisation(_ node: Int) -> RecordID? {
    let reference = Self.trimmed(tree.attribute(node, .ref) ?? "")
    let name = tree.child(node, .narrative).map { Self.trimmed(tree.text($0)) } ?? ""
    guard !reference.isEmpty || !name.isEmpty else { return nil }
    let known = reference.isEmpty ? "n" + name : "r" + reference
    if let id = names.known[known] { return id }
    let id =
      reference.isEmpty
      ? keys.organisation(name: SearchWords.plain(name, spaced: true))
      : keys.organisation(reference)
    if names.known.count > 50_000 { names.known.removeAll(keepingCapacity: true) }
    names.known[known] = id
    share(organisation(id, node), node)
    return id
  }

  func organisation(_ id: RecordID, _ node: Int) -> Record {
    let reference = Self.trimmed(tree.attribute(node, .ref) ?? "")
    var record = Record(id: id, kind: .organisation, slug: "")
    setTitle(of: &record, node, else: reference)
    if !reference.isEmpty { record[OrganisationField.identifier] = reference }
    if let code = tree.attribute(node, .type) {
      record[OrganisationField.type] = known(OrganisationType.self, code, node) {
        $0.code == Int(code)
      }
    }
    return record
  }

  func mapParticipant(_ node: Int, _ project: Record) {
    guard let organisation = organisation(node) else { return report(node, .nobodyNamed) }
    let code = tree.attribute(node, .role) ?? ""
    let role = known(ParticipantRole.self, code, node) { "\($0.code)" == code }
    let name = Self.trimmed(
      tree.attribute(node, .ref) ?? tree.child(node, .narrative).map { tree.text($0) } ?? "")
    var participant = Record(
      id: key("participating-org|\(code)|\(name)"), kind: .participant, parent: project.id,
      slug: slug(role?.rawValue ?? "participant", under: project.id))
    participant[ParticipantField.organisation] = organisation
    if let role { participant[ParticipantField.role] = role }
    take(participant, node, under: .project)
  }

  // MARK: Places

  /// Populated places (class 2) with a name are cities; other locations stay as they were published.
  func mapPlaces(_ project: Record) {
    let countries = tree.children(root, .recipientCountry)
    let country = countries.count == 1 ? tree.attribute(countries[0], .code) : nil
    for node in tree.children(root, .location) {
      guard let kind = tree.child(node, .locationClass), tree.attribute(kind, .code) == "2",
        let named = tree.child(node, .name), let name = narratives(named).first
      else { continue }
      let city = self.city(node, Self.oneLine(name.text), named, country)
      let reference = tree.attribute(node, .ref) ?? ""
      var place = Record(
        id: key("location|\(reference)|\(name.text)"), kind: .place, parent: project.id,
        slug: slug("place-" + (Slug.make(from: name.text) ?? "city"), under: project.id))
      place[PlaceField.at] = city
      take(place, node, under: .project)
    }
  }

  private func city(_ node: Int, _ name: String, _ named: Int, _ country: String?) -> RecordID {
    let country = country.flatMap { $0.utf8.count == 2 ? $0.uppercased() : nil }
    let known = "c\(country ?? "") \(name)"
    if let id = names.known[known] { return id }
    let id = keys.city(SearchWords.plain(name, spaced: true), country: country)
    names.known[known] = id
    var city = self.city(id, node, named)
    if let country { city[CityField.country] = country }
    share(city, node)
    return id
  }

  func city(_ id: RecordID, _ node: Int, _ named: Int) -> Record {
    var city = Record(id: id, kind: .city, slug: "")
    setTitle(of: &city, named, else: "")
    if let position = position(node) {
      city[CityField.latitude] = position.latitude
      city[CityField.longitude] = position.longitude
    }
    return city
  }

  /// Degrees north and east of a location, as far as the register keeps them.
  func position(_ node: Int) -> (latitude: ExactDecimal, longitude: ExactDecimal)? {
    guard let point = tree.child(node, .point), let pos = tree.child(point, .pos) else {
      return nil
    }
    let numbers = tree.text(pos).split { $0 <= " " || $0 == "," }.map {
      ExactDecimal(String($0))?.rounded(to: 6).trimmed
    }
    guard numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1],
      ExactDecimal(-90) <= latitude, latitude <= ExactDecimal(90),
      ExactDecimal(-180) <= longitude, longitude <= ExactDecimal(180)
    else {
      report(pos, .notAPosition(Self.oneLine(Self.trimmed(tree.text(pos)))))
      return nil
    }
    return (latitude, longitude)
  }
}
