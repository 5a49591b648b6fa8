package enum ResultField: FieldsOfKind {
  package static let type = FieldKey.choice("type", ResultType.self, required: true)
  package static let description = FieldKey.text("description")

  package static let all: [any DeclaredField] = [
    type, description, SharedField.note,
  ]
}

package enum IndicatorField: FieldsOfKind {
  package static let measure = FieldKey.choice("measure", IndicatorMeasure.self)
  package static let direction = FieldKey.choice("direction", IndicatorDirection.self)
  package static let accumulation = FieldKey.choice("accumulation", Accumulation.self)
  package static let rollUp = FieldKey.choice("rollUp", RollUp.self)
  package static let unit = FieldKey.text("unit")
  package static let baseline = FieldKey.decimal("baseline")
  package static let baselineDate = FieldKey.date("baselineDate")
  package static let baselineAt = FieldKey.reference("baselineAt", Kind.anywhere)
  package static let deliverable = FieldKey.reference("deliverable", [.deliverable])
  package static let steady = FieldKey.flag("steady")
  package static let description = FieldKey.text("description")
  package static let feeds = FieldKey.reference("feeds", [.indicator])

  package static let all: [any DeclaredField] = [
    measure, direction, accumulation, rollUp, unit, baseline, baselineDate, baselineAt, deliverable,
    steady, description, SharedField.note, feeds,
  ]
}

package enum PeriodField: FieldsOfKind {
  package static let from = FieldKey.date("from", required: true)
  package static let until = FieldKey.date("until", required: true)
  package static let target = FieldKey.decimal("target")
  package static let locked = FieldKey.flag("locked")

  package static let all: [any DeclaredField] = [
    from, until, target, locked, SharedField.note,
  ]
}

package enum ActualField: FieldsOfKind {
  package static let day = FieldKey.date("day", required: true, byDay: true)
  package static let value = FieldKey.decimal("value")
  package static let denominator = FieldKey.decimal("denominator")
  package static let words = FieldKey.text("words")
  package static let at = FieldKey.reference("at", Kind.anywhere)
  package static let parts = FieldKey.counts("parts")
  package static let evidence = FieldKey.references("evidence", [.document])
  package static let recordedBy = FieldKey.text("recordedBy")
  package static let replaces = FieldKey.reference("replaces", [.actual])
  package static let reason = FieldKey.text("reason")

  package static let all: [any DeclaredField] = [
    day, value, denominator, words, at, parts, evidence, recordedBy, replaces, reason,
    SharedField.note,
  ]
}

package enum DimensionField: FieldsOfKind {
  package static let categories = FieldKey.texts("categories")
  package static let overlaps = FieldKey.flag("overlaps")

  package static let all: [any DeclaredField] = [
    categories, overlaps, SharedField.note,
  ]
}
