/// One property of the schema of the 360Giving Data Standard, version 1.4.
struct GivingField: Sendable {
  /// What a value may be.
  enum Shape: Sendable {
    case text
    case number
    /// A day, or a moment of RFC 3339; where `isPartial`, a month or a year as well.
    case date(isPartial: Bool)
    /// A moment of RFC 3339.
    case moment
    /// A web address.
    case address
    /// One of the codes of a list.
    case code(Set<String>)
    case yesOrNo
    case object(GivingObject)
    case list(GivingObject)
    /// Texts, each of a list of codes where there is one.
    case texts(Set<String>?)
  }

  /// The name in JSON.
  let name: String
  /// The heading in a table.
  let title: String
  /// What its value may be.
  let shape: Shape
  /// Whether it may be null.
  let isNullable: Bool

  init(_ name: String, _ title: String, _ shape: Shape = .text, nullable: Bool = false) {
    self.name = name
    self.title = title
    self.shape = shape
    isNullable = nullable
  }
}

/// The properties of one kind of object, in the order of the schema.
final class GivingObject: Sendable {
  let fields: [GivingField]
  /// What every object of the kind must have.
  let required: [String]
  private let places: [String: Int]
  private let headings: [String: Int]

  init(_ fields: [GivingField], required: [String] = []) {
    self.fields = fields
    self.required = required
    places = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var headings: [String: Int] = [:]
    for (index, field) in fields.enumerated() {
      for spelling in [field.title, field.name] where headings[Self.folded(spelling)] == nil {
        headings[Self.folded(spelling)] = index
      }
    }
    self.headings = headings
  }

  /// The property of a name.
  subscript(name: String) -> GivingField? { places[name].map { fields[$0] } }

  /// Where a property stands among the others; what the standard does not have comes last.
  func place(of name: String) -> Int { places[name] ?? fields.count }

  /// The property whose title or name a heading spells, whatever its capitals and blanks.
  func field(headed heading: some StringProtocol) -> GivingField? {
    headings[Self.folded(heading)].map { fields[$0] }
  }

  private static func folded(_ text: some StringProtocol) -> String {
    text.lowercased().filter { $0 != " " }
  }
}

extension GivingObject {
  static let grant = GivingObject(
    [
      .init("id", "Identifier"), .init("title", "Title"), .init("description", "Description"),
      .init("currency", "Currency", .code(GivingCodes.currencies)),
      .init("amountAppliedFor", "Amount Applied For", .number),
      .init("amountAwarded", "Amount Awarded", .number),
      .init("amountDisbursed", "Amount Disbursed", .number),
      .init("awardDate", "Award Date", .date(isPartial: false)), .init("url", "URL", .address),
      .init("plannedDates", "Planned Dates", .list(event)),
      .init("actualDates", "Actual Dates", .list(event)),
      .init("recipientIndividual", "Recipient Ind", .object(person)),
      .init("toIndividualsDetails", "To Individuals Details", .object(individuals)),
      .init("recipientOrganization", "Recipient Org", .list(organisation)),
      .init("beneficiaryLocation", "Beneficiary Location", .list(location)),
      .init("fundingOrganization", "Funding Org", .list(organisation)),
      .init("grantProgramme", "Grant Programme", .list(programme)),
      .init("fromOpenCall", "From An Open Call?", .yesOrNo),
      .init("fundingType", "Funding Type", .list(classification)),
      .init("classifications", "Classifications", .list(classification)),
      .init("relatedDocument", "Related Document", .list(document)),
      .init("applicationTransaction", "applicationTransaction", .list(transaction)),
      .init("commitmentTransaction", "commitmentTransaction", .list(transaction)),
      .init("disbursementTransaction", "disbursementTransaction", .list(transaction)),
      .init("relatedActivity", "Related Activity", .texts(nil)), modified,
      .init("dataSource", "Data Source", .address, nullable: true),
      .init("regrantType", "For Regrant Type", .code(GivingCodes.regrantTypes)),
      .init("locationScope", "Location Scope", .code(GivingCodes.locationScopes)),
    ],
    required: [
      "id", "title", "description", "currency", "amountAwarded", "awardDate", "fundingOrganization",
    ])

  private static let modified = GivingField("dateModified", "Last Modified", .moment)

  static let event = GivingObject([
    .init("title", "Title"), .init("startDate", "Start Date", .date(isPartial: true)),
    .init("endDate", "End Date", .date(isPartial: true)),
    .init("duration", "Duration (months)", .number), .init("description", "Description"), modified,
  ])

  private static let person = GivingObject(
    [.init("id", "Identifier"), .init("name", "Name")], required: ["id", "name"])

  private static let individuals = GivingObject([
    .init("primaryGrantReason", "Primary Grant Reason", .code(GivingCodes.reasons)),
    .init("secondaryGrantReason", "Secondary Grant Reason", .code(GivingCodes.reasons)),
    .init("grantPurpose", "Grant Purpose", .texts(GivingCodes.purposes)),
  ])

  static let organisation = GivingObject(
    [
      .init("id", "Identifier"), .init("name", "Name"), .init("department", "Department"),
      .init("contactName", "Contact Name"), .init("charityNumber", "Charity Number"),
      .init("companyNumber", "Company Number"), .init("streetAddress", "Street Address"),
      .init("addressLocality", "City"), .init("addressRegion", "County"),
      .init("addressCountry", "Country"), .init("postalCode", "Postal Code"),
      .init("telephone", "Phone Number"), .init("alternateName", "Alternate Name"),
      .init("email", "Email"), .init("description", "Description"),
      .init("organisationType", "Organisation Type", nullable: true),
      .init("url", "Web Address", .address), .init("location", "Location", .list(location)),
      modified,
    ], required: ["id", "name"])

  static let location = GivingObject([
    .init("id", "Identifier"), .init("name", "Name", nullable: true),
    .init("countryCode", "Country Code", .code(GivingCodes.countries), nullable: true),
    .init("latitude", "Latitude", .number, nullable: true),
    .init("longitude", "Longitude", .number, nullable: true),
    .init("description", "Description", nullable: true),
    .init("geoCode", "Geographic Code", nullable: true),
    .init("geoCodeType", "Geographic Code Type", nullable: true), modified,
  ])

  private static let programme = GivingObject([
    .init("code", "Code"), .init("title", "Title", nullable: true),
    .init("description", "Description", nullable: true),
    .init("url", "URL", .address, nullable: true),
    modified,
  ])

  private static let classification = GivingObject([
    .init("vocabulary", "Vocabulary"), .init("code", "Code"),
    .init("title", "Title", nullable: true), .init("description", "Description", nullable: true),
    .init("url", "URL", .address, nullable: true), modified,
  ])

  private static let document = GivingObject([
    .init("id", "Identifier"), .init("title", "Title", nullable: true),
    .init("url", "Web Address", .address, nullable: true),
    .init("description", "Description", nullable: true),
    .init("documentType", "Document Type", nullable: true), modified,
  ])

  static let transaction = GivingObject([
    .init("id", "Identifier"),
    .init("transactionDate", "Transaction Date", .date(isPartial: false)),
    .init("currency", "Currency", .code(GivingCodes.currencies)), .init("value", "Value", .number),
    .init("valueDate", "Value Date", .date(isPartial: false), nullable: true),
    .init("description", "Description", nullable: true),
    .init("provider", "Provider", nullable: true), .init("recipient", "Recipient", nullable: true),
    modified,
  ])
}
