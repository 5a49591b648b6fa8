import Domain
import Persistence
import Reporting

extension Caller {
  /// How numbers and amounts are read at a place of a register.
  ///
  /// - Parameter place: The record that they are typed for, or that it is to stand under; nil for none.
  func typed(_ change: Change, at place: Reference?) throws -> TypedValues {
    TypedValues(language.typedNumbers, franc: try franc(change, at: place))
  }

  /// What a CFA franc is at a place of a register; nil where it can be that of West and of Central Africa.
  ///
  /// What is nearest says it: the cities of the project, or of the projects that an agreement pays for; the
  /// country of the own organisation; the time zone.
  func franc(_ change: Change, at place: Reference?) throws -> Currency? {
    if let near = CFAFranc(inCountries: try Self.countries(change, at: place)) {
      return near.currency
    }
    if let own = CFAFranc(inCountries: try Self.ownCountry(change)) { return own.currency }
    return Currency.franc(inZone: zone)
  }

  private static func countries(_ change: Change, at place: Reference?) throws -> [String] {
    guard let first = place?.slugs.first,
      let top = try change.lookUp(Reference(slugs: [first])).map({ try change.record($0) })
    else { return [] }
    var projects = top.kind == .project ? [top.id] : []
    if top.kind == .agreement {
      projects = try change.children(of: top.id, .funding).compactMap { $0[FundingField.project] }
    }
    let places = try projects.flatMap { try change.children(of: $0, .place) }
    return try places.compactMap { place in
      guard var city = try place[PlaceField.at].map({ try change.record($0) }) else { return nil }
      if city.kind == .site { city = try change.record(city.parent) }
      return city.kind == .city ? city[CityField.country] : nil
    }
  }

  private static func ownCountry(_ change: Change) throws -> [String] {
    guard let own = try change.settings()[.books], let reference = try? Reference(own),
      let record = try change.lookUp(reference).map({ try change.record($0) })
    else { return [] }
    return [record[OrganisationField.country]].compactMap { $0 }
  }
}
