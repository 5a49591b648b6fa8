package import Domain
package import JSON

/// The status of projects for programs.
package struct StatusJSON {
  private let statuses: [ProjectStatus]
  private let asOf: Day

  /// The status of some projects on a day.
  package init(_ statuses: [ProjectStatus], asOf: Day) {
    self.statuses = statuses
    self.asOf = asOf
  }

  /// Writes the document.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("asOf") { $0.value(asOf.description) }
      json.member("projects") { json in
        json.array { json in
          for status in statuses { json.object { Self.members(of: status, to: &$0) } }
        }
      }
    }
  }

  /// The members of a project's object.
  ///
  /// - Parameter masks: What is too small for others; then numbers of people, figures of few people and
  ///   what is missing stay in the house.
  static func members(
    of status: ProjectStatus, masks: SmallCounts? = nil, to json: inout JSONWriter
  ) {
    let isShared = masks != nil
    let (facts, asOf) = (status.facts, status.asOf)
    json.member("reference") { $0.value(facts.reference) }
    json.member("title") { $0.value(facts.title) }
    let word = facts.effectiveStatus(asOf: asOf)
    json.member("status") { $0.value(word?.rawValue) }
    json.member("statusCode") { $0.number(word?.code) }
    json.member("invented") { $0.flag(facts.isInvented) }
    json.member("light") { $0.value(status.light?.rawValue) }
    json.member("reasons") { json in
      json.array { json in for reason in status.reasons { write(reason, to: &json) } }
    }
    json.member("judgement") { write(status.judgement, to: &$0) }
    json.member("progress") { $0.number(status.progress) }
    json.member("measurable") { $0.number(status.measurable) }
    json.member("of") { $0.number(status.totals.count) }
    json.member("timeElapsed") { $0.number(status.timeElapsed) }
    json.member("start") { $0.date(facts.actualStart ?? facts.plannedStart) }
    json.member("end") { $0.date(status.end?.due.agreed) }
    json.member("lastEvent") { $0.value(status.lastEvent?.description) }
    json.member("people") { json in
      if isShared { json.null() } else { write(status.people, to: &json) }
    }
    json.member("deliverables") { json in
      json.array { json in for line in status.deliverables { write(line, isShared, to: &json) } }
    }
    json.member("milestones") { json in
      json.array { json in for line in status.milestones { write(line, to: &json) } }
    }
    json.member("agreementDeadlines") { DeadlineList.write(status.agreementDeadlines, to: &$0) }
    json.member("indicators") { json in
      json.array { json in
        for line in status.indicators where !(masks.map { line.isSmall($0) } ?? false) {
          write(line, to: &json)
        }
      }
    }
    json.member("forecasts") { json in
      json.array { json in
        for line in status.deliverables {
          guard let forecast = line.forecast(asOf: asOf) else { continue }
          write(forecast, line.facts.reference, to: &json)
        }
      }
    }
    guard !isShared else { return }
    json.member("missing") { write(status.missing, to: &$0) }
    json.member("disputes") { json in
      json.array { json in for dispute in facts.disputes { write(dispute, to: &json) } }
    }
  }

  private static func write(_ reason: LightReason, to json: inout JSONWriter) {
    json.object { json in
      json.member("code") { $0.value(reason.code) }
      json.member("reference") { $0.value(reason.reference) }
      json.member("days") { $0.number(reason.days) }
      json.member("move") { $0.party(reason.move) }
    }
  }

  static func write(_ people: PeopleReached, to json: inout JSONWriter) {
    json.object { json in
      json.member("participations") { $0.number(people.participations) }
      json.member("indirect") { $0.number(people.indirect) }
      json.member("persons") { $0.number(people.persons) }
      json.member("atLeast") { $0.flag(people.isAtLeast) }
      json.member("method") { $0.value(people.method.rawValue) }
    }
  }

  private static func write(
    _ line: DeliverableStatus, _ isShared: Bool, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("reference") { $0.value(line.facts.reference) }
      json.member("kind") { $0.value(line.facts.type) }
      json.member("title") { $0.value(line.facts.title) }
      json.member("target") { $0.number(line.goal) }
      json.member("originalTarget") { $0.number(line.target.original) }
      json.member("delivered") { $0.number(line.delivered) }
      json.member("accepted") { $0.number(line.accepted) }
      json.member("unit") { $0.value(line.facts.unit) }
      json.member("progress") { $0.number(line.progress) }
      json.member("due") { $0.date(line.due.agreed) }
      json.member("originalDue") { $0.date(line.due.original) }
      json.member("plannedDue") { $0.date(line.due.planned) }
      json.member("state") { $0.value(line.state.rawValue) }
      json.member("daysOverdue") { $0.number(line.daysOverdue) }
      json.member("lastDelivery") { $0.date(line.lastDelivery) }
      json.member("deliveries") { $0.number(line.deliveries) }
      json.member("withEvidence") { $0.number(line.withEvidence) }
      json.member("people") { json in
        if isShared { json.null() } else { write(line.people, to: &json) }
      }
      json.member("parts") { json in
        json.array { json in for part in line.parts { write(part, to: &json) } }
      }
    }
  }

  private static func write(_ part: DeliverableStatus.Part, to json: inout JSONWriter) {
    json.object { json in
      json.member("reference") { $0.value(part.facts.reference) }
      json.member("place") { $0.party(part.facts.place) }
      json.member("target") { $0.number(part.target.agreed) }
      json.member("delivered") { $0.number(part.delivered) }
      json.member("accepted") { $0.number(part.accepted) }
      json.member("progress") { $0.number(part.progress) }
      json.member("due") { $0.date(part.due.agreed) }
      json.member("originalDue") { $0.date(part.due.original) }
      json.member("state") { $0.value(part.state.rawValue) }
      json.member("daysOverdue") { $0.number(part.daysOverdue) }
    }
  }

  private static func write(_ line: MilestoneStatus, to json: inout JSONWriter) {
    json.object { json in
      json.member("reference") { $0.value(line.facts.reference) }
      json.member("title") { $0.value(line.facts.title) }
      json.member("type") { $0.value(line.facts.type?.rawValue) }
      json.member("due") { $0.date(line.currentDue) }
      json.member("originalDue") { $0.date(line.due.original) }
      json.member("state") { $0.value(line.state.rawValue) }
      json.member("owedBy") { $0.party(line.facts.owedBy) }
      json.member("owedTo") { $0.party(line.facts.owedTo) }
      json.member("withParty") { $0.party(line.withParty) }
      json.member("completedOn") { $0.date(line.completedOn) }
      json.member("daysOverdue") { $0.number(line.daysOverdue) }
      json.member("holdsBack") { json in
        json.array { json in
          for payment in line.holdsBack {
            json.object { json in
              json.member("reference") { $0.value(payment.reference) }
              json.member("amount") { $0.money(payment.amount) }
            }
          }
        }
      }
    }
  }

  private static func write(_ judgement: Judgement?, to json: inout JSONWriter) {
    guard let judgement else { return json.null() }
    json.object { json in
      json.member("light") { $0.value(judgement.light.rawValue) }
      json.member("from") { $0.date(judgement.from) }
      json.member("by") { $0.party(judgement.by) }
      json.member("reason") { $0.value(judgement.reason) }
    }
  }

  private static func write(_ missing: MissingFacts, to json: inout JSONWriter) {
    json.object { json in
      json.member("targets") { $0.number(missing.targets) }
      json.member("dueDates") { $0.number(missing.dueDates) }
      json.member("places") { $0.number(missing.places) }
      json.member("responsible") { $0.number(missing.responsible) }
      json.member("evidence") { $0.number(missing.evidence) }
      json.member("start") { $0.flag(missing.start) }
      json.member("end") { $0.flag(missing.end) }
    }
  }

  private static func write(_ dispute: Dispute, to json: inout JSONWriter) {
    json.object { json in
      json.member("reference") { $0.value(dispute.reference) }
      json.member("field") { $0.value(dispute.field) }
      json.member("value") { $0.value(dispute.value) }
      json.member("source") { $0.value(dispute.source) }
    }
  }
}
