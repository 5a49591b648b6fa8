package enum OrganisationField: FieldsOfKind {
  package static let type = FieldKey.choice("type", OrganisationType.self)
  package static let acronym = FieldKey.text("acronym")
  package static let identifier = FieldKey.text("identifier")
  package static let country = FieldKey.code("country", .country)
  package static let city = FieldKey.reference("city", [.city])
  package static let website = FieldKey.text("website")
  package static let email = FieldKey.text("email")
  package static let correspondence = FieldKey.code("correspondence", .language)

  package static let all: [any DeclaredField] = [
    type, acronym, identifier, country, city, website, SharedField.note, email, correspondence,
  ]
}

package enum PersonField: FieldsOfKind {
  package static let email = FieldKey.text("email")
  package static let phone = FieldKey.text("phone")
  package static let correspondence = FieldKey.code("correspondence", .language)

  package static let all: [any DeclaredField] = [
    email, phone, correspondence, SharedField.note,
  ]
}

package enum PositionField: FieldsOfKind {
  package static let person = FieldKey.reference("person", [.person], required: true)
  package static let from = FieldKey.date("from")
  package static let until = FieldKey.date("until")

  package static let all: [any DeclaredField] = [
    person, from, until, SharedField.note,
  ]
}

package enum MembershipField: FieldsOfKind {
  package static let member = FieldKey.reference("member", [.organisation], required: true)
  package static let from = FieldKey.date("from")
  package static let until = FieldKey.date("until")

  package static let all: [any DeclaredField] = [
    member, from, until, SharedField.note,
  ]
}
