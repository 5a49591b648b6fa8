package enum DeliveryField: FieldsOfKind {
  package static let day = FieldKey.date("day", required: true, byDay: true)
  package static let quantity = FieldKey.decimal("quantity", required: true)
  package static let part = FieldKey.reference("part", [.part])
  package static let at = FieldKey.reference("at", Kind.anywhere)
  package static let attendances = FieldKey.counts("participations", word: "attendances")
  package static let newPeople = FieldKey.counts("newPersons", word: "newPeople")
  package static let groups = FieldKey.references("groups", [.group])
  package static let reach = FieldKey.choice("reach", ["direct", "indirect"])
  package static let evidence = FieldKey.references("evidence", [.document])
  package static let recordedBy = FieldKey.text("recordedBy")
  package static let replaces = FieldKey.reference("replaces", [.delivery])
  package static let reason = FieldKey.text("reason")

  package static let all: [any DeclaredField] = [
    day, quantity, part, at, attendances, newPeople, groups, reach, evidence, recordedBy,
    replaces, reason, SharedField.note,
  ]
}

package enum StepField: FieldsOfKind {
  package static let type = FieldKey.choice("type", StepType.self, required: true)
  package static let day = FieldKey.date("day", required: true, byDay: true)
  package static let by = FieldKey.reference("by", Kind.anybody)
  package static let quantity = FieldKey.decimal("quantity")
  package static let newDue = FieldKey.date("newDue")
  package static let evidence = FieldKey.references("evidence", [.document])
  package static let reason = FieldKey.text("reason")

  package static let all: [any DeclaredField] = [
    type, day, by, quantity, newDue, evidence, reason, SharedField.note,
  ]
}

package enum AmendmentField: FieldsOfKind {
  package static let type = FieldKey.choice(
    "type", AmendmentTerms.Kind.self, required: true)
  package static let field = FieldKey.text("field", required: true)
  package static let before = FieldKey.text("before")
  package static let after = FieldKey.text("after")
  package static let number = FieldKey.text("number")
  package static let requested = FieldKey.date("requested")
  package static let decided = FieldKey.date("decided")
  package static let signed = FieldKey.date("signed")
  package static let inForce = FieldKey.date("inForce")
  package static let by = FieldKey.reference("by", Kind.anybody)
  package static let reason = FieldKey.text("reason")
  package static let source = FieldKey.reference("source", [.source])
  package static let evidence = FieldKey.references("evidence", [.document])

  package static let all: [any DeclaredField] = [
    type, field, before, after, number, requested, decided, signed, inForce, by, reason, source,
    evidence, SharedField.note,
  ]
}

package enum ConsentField: FieldsOfKind {
  package static let organisation = FieldKey.reference(
    "organisation", [.organisation], required: true)
  package static let day = FieldKey.date("day", required: true, byDay: true)

  package static let all: [any DeclaredField] = [
    organisation, day, SharedField.note,
  ]
}

package enum SuspensionField: FieldsOfKind {
  package static let scope = FieldKey.reference("scope", [.city, .site, .deliverable])
  package static let from = FieldKey.date("from", required: true)
  package static let until = FieldKey.date("until")
  package static let decidedBy = FieldKey.reference("decidedBy", Kind.anybody)
  package static let reason = FieldKey.text("reason")

  package static let all: [any DeclaredField] = [
    scope, from, until, decidedBy, reason, SharedField.note,
  ]
}

package enum RatingOverrideField: FieldsOfKind {
  package static let rating = FieldKey.choice(
    "light", Light.self, word: "rating", required: true)
  package static let day = FieldKey.date("day", required: true)
  package static let until = FieldKey.date("until")
  package static let by = FieldKey.reference("by", Kind.anybody)
  package static let reason = FieldKey.text("reason", required: true)

  package static let all: [any DeclaredField] = [
    rating, day, until, by, reason, SharedField.note,
  ]
}

package enum JournalField: FieldsOfKind {
  package static let type = FieldKey.choice(
    "type", ["meeting", "signing", "visit", "event", "decision", "other"])
  package static let day = FieldKey.date("day", byDay: true)
  package static let place = FieldKey.reference("place", Kind.anywhere)
  package static let venue = FieldKey.text("venue")
  package static let description = FieldKey.text("description")
  package static let topics = FieldKey.texts("topics")
  package static let people = FieldKey.references("people", [.person])
  package static let organisations = FieldKey.references("organisations", [.organisation])
  package static let about = FieldKey.references("about", [.agreement, .project])
  package static let source = FieldKey.reference("source", [.source])

  package static let all: [any DeclaredField] = [
    type, day, place, venue, description, topics, people, organisations, about, source,
    SharedField.note,
  ]
}
