package enum ProjectField: FieldsOfKind {
  package static let status = FieldKey.choice("status", ActivityStatus.self)
  package static let plannedStart = FieldKey.date("plannedStart")
  package static let actualStart = FieldKey.date("actualStart")
  package static let actualEnd = FieldKey.date("actualEnd")
  package static let aim = FieldKey.text("aim")
  package static let description = FieldKey.text("description")
  package static let issues = FieldKey.texts("issues")
  package static let duration = FieldKey.text("duration")
  package static let responsible = FieldKey.reference("responsible", Kind.anybody)
  package static let invented = FieldKey.flag("invented")
  package static let identifier = FieldKey.text("identifier")
  package static let unpublished = FieldKey.flag("unpublished")

  package static let all: [any DeclaredField] = [
    status, plannedStart, actualStart, actualEnd, aim, description, issues, duration, responsible,
    invented, SharedField.note, identifier, unpublished,
  ]
}

package enum ParticipantField: FieldsOfKind {
  package static let organisation = FieldKey.reference(
    "organisation", [.organisation], required: true)
  package static let role = FieldKey.choice("role", ParticipantRole.self)

  package static let all: [any DeclaredField] = [
    organisation, role, SharedField.note,
  ]
}

package enum PlaceField: FieldsOfKind {
  package static let at = FieldKey.reference("at", Kind.anywhere, required: true)
  package static let from = FieldKey.date("from")
  package static let until = FieldKey.date("until")

  package static let all: [any DeclaredField] = [
    at, from, until, SharedField.note,
  ]
}

package enum GroupField: FieldsOfKind {
  package static let size = FieldKey.integer("size", 0...1_000_000_000)
  package static let site = FieldKey.reference("site", Kind.anywhere)
  package static let reach = FieldKey.choice("reach", ["direct", "indirect"])

  package static let all: [any DeclaredField] = [
    size, site, reach, SharedField.note,
  ]
}

package enum DeliverableField: FieldsOfKind {
  package static let type = FieldKey.text("type")
  package static let level = FieldKey.choice("level", ["activity", "output", "product"])
  package static let unit = FieldKey.text("unit")
  package static let target = FieldKey.decimal("target")
  package static let due = FieldKey.date("due", byDay: true)
  package static let responsible = FieldKey.reference("responsible", Kind.anybody)
  package static let weight = FieldKey.decimal("weight")
  package static let description = FieldKey.text("description")

  package static let all: [any DeclaredField] = [
    type, level, unit, target, due, responsible, weight, description, SharedField.note,
  ]
}

package enum PartField: FieldsOfKind {
  package static let at = FieldKey.reference("at", Kind.anywhere)
  package static let target = FieldKey.decimal("target")
  package static let due = FieldKey.date("due", byDay: true)
  package static let responsible = FieldKey.reference("responsible", Kind.anybody)

  package static let all: [any DeclaredField] = [
    at, target, due, responsible, SharedField.note,
  ]
}

package enum MilestoneField: FieldsOfKind {
  package static let type = FieldKey.choice("type", MilestoneType.self)
  package static let due = FieldKey.date("due", byDay: true)
  package static let rule = FieldKey.text("rule")
  package static let owedBy = FieldKey.reference("owedBy", [.organisation])
  package static let owedTo = FieldKey.reference("owedTo", [.organisation])
  package static let responsible = FieldKey.reference("responsible", Kind.anybody)
  package static let description = FieldKey.text("description")
  package static let obligation = FieldKey.reference("obligation", [.obligation])
  package static let occurrence = FieldKey.integer("occurrence", 1...1000)
  package static let periodFrom = FieldKey.date("periodFrom")
  package static let periodTo = FieldKey.date("periodTo")

  package static let all: [any DeclaredField] = [
    type, due, rule, owedBy, owedTo, responsible, description, SharedField.note, obligation,
    occurrence, periodFrom, periodTo,
  ]
}

package enum ObligationField: FieldsOfKind {
  package static let type = FieldKey.choice("type", MilestoneType.self, required: true)
  package static let every = FieldKey.text("every")
  package static let due = FieldKey.text("due", required: true)
  package static let basis = FieldKey.choice("basis", ObligationTerms.Basis.self)
  package static let event = FieldKey.reference("event", [.milestone])
  package static let first = FieldKey.date("first")
  package static let until = FieldKey.date("until")
  package static let project = FieldKey.reference("project", [.project])
  package static let owedBy = FieldKey.reference("owedBy", [.organisation])
  package static let owedTo = FieldKey.reference("owedTo", [.organisation])
  package static let responsible = FieldKey.reference("responsible", Kind.anybody)

  package static let all: [any DeclaredField] = [
    type, every, due, basis, event, first, until, project, owedBy, owedTo, responsible,
    SharedField.note,
  ]
}
