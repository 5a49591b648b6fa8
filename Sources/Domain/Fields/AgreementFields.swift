package enum AgreementField: FieldsOfKind {
  package static let type = FieldKey.choice("type", AgreementType.self)
  package static let number = FieldKey.text("number")
  package static let under = FieldKey.reference("under", [.agreement])
  package static let signed = FieldKey.date("signed")
  package static let place = FieldKey.reference("place", Kind.anywhere)
  package static let venue = FieldKey.text("venue")
  package static let subject = FieldKey.text("subject")
  package static let topics = FieldKey.texts("topics")
  package static let prevailing = FieldKey.code("prevailing", .language)
  package static let start = FieldKey.date("start")
  package static let end = FieldKey.date("end")
  package static let implementationEnd = FieldKey.date("implementationEnd")
  package static let document = FieldKey.reference("document", [.document])
  package static let thresholds = FieldKey.text("thresholds")
  package static let rateRule = FieldKey.choice("rateRule", RateRule.self)
  package static let tolerance = FieldKey.decimal("tolerance")
  package static let identifier = FieldKey.text("identifier")
  package static let awarded = FieldKey.date("awarded")

  package static let all: [any DeclaredField] = [
    type, number, under, signed, place, venue, subject, topics, prevailing, start, end,
    implementationEnd, document, SharedField.note, thresholds, rateRule, tolerance, identifier,
    awarded,
  ]
}

package enum PartyField: FieldsOfKind {
  package static let organisation = FieldKey.reference(
    "organisation", [.organisation], required: true)
  package static let role = FieldKey.choice("role", ["funder", "grantee", "party", "witness"])

  package static let all: [any DeclaredField] = [
    organisation, role, SharedField.note,
  ]
}

package enum SignatoryField: FieldsOfKind {
  package static let person = FieldKey.reference("person", [.person], required: true)
  package static let `for` = FieldKey.reference("for", [.organisation])
  package static let position = FieldKey.reference("office", [.office], word: "position")
  package static let signed = FieldKey.date("signed")

  package static let all: [any DeclaredField] = [
    person, `for`, position, signed, SharedField.note,
  ]
}

package enum FundingField: FieldsOfKind {
  package static let project = FieldKey.reference("project", [.project], required: true)
  package static let amount = FieldKey.money("amount")
  package static let share = FieldKey.decimal("share")
  package static let from = FieldKey.date("from")
  package static let until = FieldKey.date("until")
  package static let covers = FieldKey.references("covers", [.city, .site, .deliverable])
  package static let told = FieldKey.choice("told", ["whole", "share"])

  package static let all: [any DeclaredField] = [
    project, amount, share, from, until, covers, told, SharedField.note,
  ]
}
