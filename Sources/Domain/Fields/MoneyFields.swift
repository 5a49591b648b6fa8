package enum BudgetField: FieldsOfKind {
  package static let amount = FieldKey.money("amount", required: true)
  package static let type = FieldKey.choice("type", BudgetType.self)
  package static let status = FieldKey.choice("status", BudgetStatus.self)
  package static let from = FieldKey.date("from")
  package static let until = FieldKey.date("until")
  package static let tolerance = FieldKey.decimal("tolerance")
  package static let deliverable = FieldKey.reference("deliverable", [.deliverable])

  package static let all: [any DeclaredField] = [
    amount, type, status, from, until, tolerance, SharedField.note, deliverable,
  ]
}

package enum TransactionField: FieldsOfKind {
  package static let type = FieldKey.choice("type", TransactionType.self, required: true)
  package static let day = FieldKey.date("day", required: true, byDay: true)
  package static let amount = FieldKey.money("amount", required: true)
  package static let provider = FieldKey.reference("provider", [.organisation])
  package static let receiver = FieldKey.reference("receiver", [.organisation])
  package static let description = FieldKey.text("description")
  package static let line = FieldKey.reference("line", [.budget])
  package static let tranche = FieldKey.reference("tranche", [.tranche])
  package static let about = FieldKey.reference("about", [.deliverable, .milestone])
  package static let inKind = FieldKey.flag("inKind")
  package static let valuation = FieldKey.text("valuation")
  package static let evidence = FieldKey.references("evidence", [.document])
  package static let replaces = FieldKey.reference("replaces", [.transaction])
  package static let reason = FieldKey.text("reason")

  package static let all: [any DeclaredField] = [
    type, day, amount, provider, receiver, description, line, tranche, about, inKind, valuation,
    evidence, replaces, reason, SharedField.note,
  ]
}

package enum TrancheField: FieldsOfKind {
  package static let amount = FieldKey.money("amount", required: true)
  package static let due = FieldKey.date("due", byDay: true)
  package static let within = FieldKey.text("within")
  package static let provider = FieldKey.reference("provider", [.organisation])
  package static let receiver = FieldKey.reference("receiver", [.organisation])
  package static let conditions = FieldKey.references("conditions", [.milestone])

  package static let all: [any DeclaredField] = [
    amount, due, within, provider, receiver, conditions, SharedField.note,
  ]
}

package enum RateField: FieldsOfKind {
  package static let from = FieldKey.text("from", required: true)
  package static let to = FieldKey.text("to", required: true)
  package static let day = FieldKey.date("day", required: true)
  package static let value = FieldKey.decimal("value", required: true)
  package static let source = FieldKey.reference("source", [.source])

  package static let all: [any DeclaredField] = [
    from, to, day, value, source, SharedField.note,
  ]
}
