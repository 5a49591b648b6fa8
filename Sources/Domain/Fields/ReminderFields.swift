package enum AlertField: FieldsOfKind {
  package static let type = FieldKey.choice("type", AlertRule.Subject.self, required: true)
  package static let days = FieldKey.integer("days", 0...36_500)
  package static let percent = FieldKey.decimal("percent")
  package static let about = FieldKey.reference("about", [.agreement, .project])

  package static let all: [any DeclaredField] = [
    type, days, percent, about, SharedField.note,
  ]
}

package enum HolidayField: FieldsOfKind {
  package static let day = FieldKey.date("day", required: true, byDay: true)

  package static let all: [any DeclaredField] = [
    day, SharedField.note,
  ]
}

package enum ReminderField: FieldsOfKind {
  package static let days = FieldKey.text("days", required: true)
  package static let tells = FieldKey.choice("tells", ReminderRule.Audience.self)
  package static let recipient = FieldKey.reference("recipient", Kind.anybody)
  package static let about = FieldKey.reference("about", [.agreement, .project])
  package static let type = FieldKey.choice("type", ReminderRule.Subject.self)

  package static let all: [any DeclaredField] = [
    days, tells, recipient, about, type, SharedField.note,
  ]
}
