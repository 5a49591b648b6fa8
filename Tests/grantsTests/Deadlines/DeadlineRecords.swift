import Domain
import Foundation

/// A drawn register as files to import: what is planned, and what happened, which comes later.
extension DeadlineModel {
  private typealias Fields = [String: Any]

  /// Fills the register of a workplace: in bulk what is planned, then what happened, and one obligation for each
  /// agreement, which makes a milestone.
  func fill(_ place: Workplace) throws -> [Workplace.Outcome] {
    [
      place.run(
        "set", "thresholds", "ageing=\(Self.usualAgeing.map(String.init).joined(separator: "/"))"),
      try load(organisations + planned, "planned.json", place),
      try load(happened, "happened.json", place), place.run("set", "books", "giver"),
    ]
      + agreements.map { agreement in
        place.run(
          "add", "obligation", "\(agreement.slug)/duty", "Duty of \(agreement.slug)", "--type",
          "report", "--basis", "end", "--due", "+45d", "--owed-by", "doer", "--owed-to", "giver")
      }
  }

  /// The same with the milestones that the obligations make.
  var withObligations: DeadlineModel {
    var model = self
    for index in model.agreements.indices {
      let agreement = model.agreements[index]
      let end = (try? PartialDate(agreement.end))?.last?.advanced(by: 45)
      let plan = Plan(
        reference: "\(agreement.slug)/duty-1", title: "Duty of \(agreement.slug)",
        due: end?.description)
      model.agreements[index].milestones.append(
        Milestone(plan: plan, type: "report", owedBy: "doer", owedTo: "giver"))
    }
    return model
  }

  private func load(_ records: [Fields], _ name: String, _ place: Workplace) throws
    -> Workplace.Outcome
  {
    let data = try JSONSerialization.data(withJSONObject: records, options: .sortedKeys)
    // The mark of the format stands first.
    let text =
      "{\"format\": \"grants-register\", \"version\": 1, \"records\": "
      + String(decoding: data, as: UTF8.self) + "}"
    try text.write(toFile: place.path(name), atomically: true, encoding: .utf8)
    return place.run("import", place.path(name))
  }

  private func record(
    _ kind: String, _ reference: String, _ title: String?, _ fields: [String: Any?]
  )
    -> Fields
  {
    var record = fields.compactMapValues { $0 }
    record["kind"] = kind
    record["reference"] = reference
    record["title"] = title
    return record
  }

  // MARK: Planned

  private var organisations: [Fields] {
    Self.organisations.map {
      record("organisation", $0, $0.capitalized, ["email": "\($0)@example.org"])
    } + [
      record("person", "ada", "Ada", ["email": "ada@example.org"]),
      record("reminder", "all", "All", ["days": "-3650"]),
    ]
      + Self.places.sorted { $0.key < $1.key }.map { reference, title in
        reference.contains("/")
          ? record(
            "site", reference, title,
            ["sensitive": Self.sensitive.contains(reference) ? true : nil])
          : record("city", reference, title, ["country": "BF"])
      }
  }

  private var planned: [Fields] {
    var all: [Fields] = []
    for project in projects {
      all.append(
        record(
          "project", project.slug, "Project \(project.slug)",
          [
            "status": "implementation", "actualStart": "2025-01-01",
            "actualEnd": project.actualEnd?.description,
          ]))
      for organisation in project.implementers {
        all.append(
          record(
            "participant", "\(project.slug)/by-\(organisation)", nil,
            ["organisation": organisation, "role": "implementing"]))
      }
      all += project.milestones.map(planned)
      for deliverable in project.deliverables { all += planned(deliverable) }
    }
    for agreement in agreements { all += planned(agreement) }
    return all
  }

  private func planned(_ deliverable: Deliverable) -> [Fields] {
    let whole = planned(
      "deliverable", deliverable.plan, ["target": deliverable.target.map { "\($0)" }])
    return [whole]
      + deliverable.parts.map { part in
        record(
          "part", part.plan.reference, nil,
          [
            "at": part.place, "target": "\(part.target)", "due": part.plan.due,
            "responsible": part.plan.responsible,
          ])
      }
  }

  private func planned(_ agreement: Agreement) -> [Fields] {
    let (slug, ageing) = (agreement.slug, agreement.ageing?.map { "\($0)" }.joined(separator: "/"))
    var all = [
      record(
        "agreement", slug, "Agreement \(slug)",
        [
          "type": "grantAgreement", "under": agreement.under, "start": "2025-01",
          "end": agreement.end, "thresholds": ageing.map { "ageing=\($0)" },
        ]),
      record(
        "party", "\(slug)/doing", nil, ["organisation": agreement.grantee, "role": "grantee"]),
      record("party", "\(slug)/paying", nil, ["organisation": "giver", "role": "funder"]),
    ]
    all += agreement.pays.map { record("funding", "\(slug)/for-\($0)", nil, ["project": $0]) }
    all += agreement.milestones.map(planned)
    return all + agreement.tranches.map(planned)
  }

  private func planned(_ tranche: Tranche) -> Fields {
    let amount = ["amount": "\(tranche.amount)", "currency": "EUR"]
    return planned(
      "tranche", tranche.plan,
      [
        "amount": amount, "within": tranche.within.map { "+\($0)d" },
        "provider": tranche.provider,
        "conditions": tranche.conditions.isEmpty ? nil : tranche.conditions,
      ])
  }

  private func planned(_ milestone: Milestone) -> Fields {
    planned(
      "milestone", milestone.plan,
      [
        "type": milestone.type, "rule": milestone.daysAfterEnd.map { "end+\($0)d" },
        "owedBy": milestone.owedBy, "owedTo": milestone.owedTo,
      ])
  }

  private func planned(_ kind: String, _ plan: Plan, _ fields: [String: Any?]) -> Fields {
    record(
      kind, plan.reference, plan.title,
      fields.merging(["due": plan.due, "responsible": plan.responsible]) { own, _ in own })
  }

  // MARK: Happened

  private var happened: [Fields] {
    var all: [Fields] = []
    for project in projects {
      all += steps(project.events, of: project.slug)
      if let day = project.suspension {
        all.append(
          record(
            "suspension", "\(project.slug)/pause", nil,
            ["from": day.description, "reason": "Rains"]))
      }
      for milestone in project.milestones { all += happened(milestone.plan) }
      for deliverable in project.deliverables { all += happened(deliverable) }
    }
    for agreement in agreements {
      for milestone in agreement.milestones { all += happened(milestone.plan) }
      for tranche in agreement.tranches { all += happened(tranche, of: agreement.slug) }
    }
    return all
  }

  private func happened(_ tranche: Tranche, of agreement: String) -> [Fields] {
    let slug = tranche.plan.reference.suffix(2)
    return happened(tranche.plan)
      + tranche.payments.enumerated().map { number, payment in
        let amount = ["amount": "\(payment.amount)", "currency": "EUR"]
        return record(
          "transaction", "\(agreement)/pay-\(slug)-\(number)", nil,
          [
            "type": "disbursement", "day": payment.day.description, "amount": amount,
            "provider": "giver", "receiver": "doer", "tranche": tranche.plan.reference,
          ])
      }
  }

  private func happened(_ deliverable: Deliverable) -> [Fields] {
    happened(deliverable.plan) + deliverable.parts.flatMap { happened($0.plan) }
      + deliverable.deliveries.enumerated().map { number, delivery in
        record(
          "delivery", "\(deliverable.plan.reference)/done-\(number)", nil,
          [
            "day": delivery.day.description, "quantity": "\(delivery.quantity)",
            "at": delivery.place,
          ])
      }
  }

  private func happened(_ plan: Plan) -> [Fields] {
    steps(plan.events, of: plan.reference)
      + plan.amendments.enumerated().map { number, amendment in
        record(
          "amendment", "\(plan.reference)/amendment-\(number)", nil,
          [
            "type": amendment.isBinding ? "contractual" : "internal", "field": "due",
            "after": amendment.after, "reason": "Rains",
            amendment.isBinding ? "inForce" : "decided": amendment.from.description,
          ])
      }
  }

  private func steps(_ events: [Event], of reference: String) -> [Fields] {
    events.enumerated().map { number, event in
      record(
        "step", "\(reference)/step-\(number)", nil,
        [
          "type": event.type, "day": event.day.description, "newDue": event.newDue, "by": "giver",
          "reason": "As agreed",
        ])
    }
  }
}
