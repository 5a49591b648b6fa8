package enum CityField: FieldsOfKind {
  package static let country = FieldKey.code("country", .country)
  package static let region = FieldKey.text("region")
  package static let latitude = FieldKey.degrees("latitude", limit: 90)
  package static let longitude = FieldKey.degrees("longitude", limit: 180)

  package static let all: [any DeclaredField] = [
    country, region, latitude, longitude, SharedField.note,
  ]
}

package enum SiteField: FieldsOfKind {
  package static let type = FieldKey.text("type")
  package static let identifier = FieldKey.text("identifier")
  package static let latitude = FieldKey.degrees("latitude", limit: 90)
  package static let longitude = FieldKey.degrees("longitude", limit: 180)
  package static let sensitive = FieldKey.flag("sensitive")

  package static let all: [any DeclaredField] = [
    type, identifier, latitude, longitude, sensitive, SharedField.note,
  ]
}
