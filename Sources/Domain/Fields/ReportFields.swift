package enum NarrativeField: FieldsOfKind {
  package static let section = FieldKey.choice("section", PassageSection.self, required: true)
  package static let from = FieldKey.date("from", required: true)
  package static let until = FieldKey.date("until", required: true)
  package static let text = FieldKey.text("text", required: true)

  package static let all: [any DeclaredField] = [
    section, from, until, text, SharedField.note,
  ]
}

package enum IssueField: FieldsOfKind {
  package static let day = FieldKey.date("day", required: true, byDay: true)
  package static let recipient = FieldKey.text("recipient", required: true)
  package static let type = FieldKey.choice("type", ReportKind.self, required: true)
  package static let about = FieldKey.references("about", [.agreement, .project])
  package static let asOf = FieldKey.date("asOf", required: true)
  package static let from = FieldKey.date("from")
  package static let until = FieldKey.date("until")
  package static let correspondence = FieldKey.code("correspondence", .language)
  package static let format = FieldKey.text("format", required: true)
  package static let fileName = FieldKey.text("fileName")
  package static let sha256 = FieldKey.text("sha256", required: true)
  package static let arguments = FieldKey.text("arguments", required: true)
  package static let tools = FieldKey.text("tools", required: true)
  package static let entryOffice = FieldKey.text("entryOffice")
  package static let entryNumber = FieldKey.integer("entryNumber", 0...Int64.max)
  package static let entryHash = FieldKey.text("entryHash")
  package static let evidence = FieldKey.references("evidence", [.document])
  package static let recordedBy = FieldKey.text("recordedBy")

  package static let all: [any DeclaredField] = [
    day, recipient, type, about, asOf, from, until, correspondence, format, fileName, sha256,
    arguments, tools, entryOffice, entryNumber, entryHash, evidence, recordedBy, SharedField.note,
  ]
}

package enum FigureField: FieldsOfKind {
  package static let of = FieldKey.reference(
    "of", [.project, .deliverable, .indicator, .budget], required: true)
  package static let measure = FieldKey.choice(
    "measure", ReportedFigure.Measure.self, required: true)
  package static let value = FieldKey.decimal("value")
  package static let amount = FieldKey.money("amount")

  package static let all: [any DeclaredField] = [
    of, measure, value, amount,
  ]
}
