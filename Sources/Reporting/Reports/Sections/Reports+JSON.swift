import Domain
package import JSON

extension DonorReport {
  /// The project, as ``StatusJSON`` has it, with what the report adds.
  package func members(to json: inout JSONWriter) {
    json.member("projects") { json in
      json.array { json in json.object { project(to: &$0) } }
    }
  }

  /// The members of the project's object.
  func project(to json: inout JSONWriter) {
    StatusJSON.members(of: status, masks: frame.masks, to: &json)
    let source = account.source
    json.member("aim") { $0.written(source.aim) }
    json.member("agreements") { json in
      json.array { json in for agreement in source.agreements { json.value(agreement.reference) } }
    }
    json.member("narratives") { json in
      let own = source.passages.filter { passage in
        account.told(passage.section, of: passage.about).contains(passage)
      }
      json.objects(own) { passage, json in
        json.member("reference") { $0.value(passage.reference) }
        json.member("section") { $0.value(passage.section.rawValue) }
        json.member("from") { $0.value(passage.period.lowerBound.description) }
        json.member("until") { $0.value(passage.period.upperBound.description) }
        json.member("text") { $0.value(passage.text.text) }
        json.member("language") { $0.value(passage.text.otherLanguage) }
      }
    }
    json.member("columns") { json in
      json.objects(status.deliverables) { line, json in
        let columns = line.columns(in: frame.period, asOf: frame.asOf)
        json.member("reference") { $0.value(line.facts.reference) }
        json.member("planned") { $0.number(columns.planned) }
        json.member("thisPeriod") { $0.number(columns.achieved) }
        json.member("cumulative") { $0.number(columns.cumulative) }
        json.member("dueByNow") { $0.number(columns.dueByNow) }
        json.member("deviation") { $0.number(columns.deviation) }
        json.member("reasons") { json in
          json.array { json in
            for reason in account.deviationReasons(of: line) { json.value(reason.text) }
          }
        }
      }
    }
    json.member("peopleByCity") { $0.people(account.people, frame.masks) }
    json.member("money") { json in
      json.array { json in for own in account.money { MoneyJSON(own.status).write(to: &json) } }
    }
    json.member("lastReport") { json in
      guard let last = source.last else { return json.null() }
      json.object { json in
        json.member("reference") { $0.value(last.reference) }
        json.member("day") { $0.date(last.day) }
        json.member("recipient") { $0.value(last.recipient) }
        json.member("asOf") { $0.value(last.asOf.description) }
      }
    }
    json.member("restated") { $0.restated(account.restated) }
    json.member("amended") { $0.amended(status.amendedPlans) }
    json.member("deliveries") { $0.deliveries(status.deliverables, source.places, frame) }
  }
}

extension OverviewReport {
  /// Every project, what is late and what comes, and sums.
  package func members(to json: inout JSONWriter) {
    json.member("lights") { json in
      json.object { json in
        for light in Light.allCases {
          json.member(light.rawValue) { $0.number(statuses.count { $0.light == light }) }
        }
      }
    }
    json.member("projects") { json in
      json.objects(statuses) { status, json in
        StatusJSON.members(of: status, masks: frame.masks, to: &json)
      }
    }
    json.member("overdue") { DeadlineList.write(deadlines.late, to: &$0) }
    json.member("upcoming") { DeadlineList.write(deadlines.coming, to: &$0) }
    json.member("money") { json in
      json.array { json in for status in money { MoneyJSON(status).write(to: &json) } }
    }
    json.member("people") { $0.people(people, frame.masks) }
  }
}

extension DeadlinesReport {
  /// Both lists.
  package func members(to json: inout JSONWriter) {
    json.member("overdue") { DeadlineList.write(late, to: &$0) }
    json.member("upcoming") { DeadlineList.write(coming, to: &$0) }
  }
}

extension ResultsReport {
  /// Project by project, every indicator with its periods.
  package func members(to json: inout JSONWriter) {
    json.member("projects") { json in
      json.objects(accounts) { account, json in
        json.member("reference") { $0.value(account.status.facts.reference) }
        json.member("title") { $0.value(account.status.facts.title) }
        json.member("indicators") { json in
          json.array { json in
            for line in account.status.indicators
            where !(frame.masks.map { line.isSmall($0) } ?? false) {
              StatusJSON.write(line, to: &json)
            }
          }
        }
      }
    }
  }
}

extension IndicatorStatus {
  /// Whether few people stand behind one of its figures.
  func isSmall(_ masks: SmallCounts) -> Bool {
    ([total] + periods.map(\.actual)).contains { $0?.isSmall(masks) ?? false }
  }
}

extension FundsReport {
  /// The money of each agreement or project.
  package func members(to json: inout JSONWriter) {
    json.member("money") { json in
      json.array { json in for status in statuses { MoneyJSON(status).write(to: &json) } }
    }
  }
}

extension AgreementReport {
  /// The parties, the terms, the projects and the money.
  package func members(to json: inout JSONWriter) {
    json.member("reference") { $0.value(agreement.reference) }
    json.member("title") { $0.value(agreement.title) }
    json.member("type") { $0.value(agreement.type?.rawValue) }
    json.member("number") { $0.value(agreement.number) }
    json.member("under") { $0.party(agreement.under) }
    json.member("signed") { $0.date(agreement.signed) }
    json.member("place") { $0.party(agreement.place) }
    for field in ["start", "end", "implementationEnd"] {
      let plan = agreement.plan(field, asOf: frame.asOf)
      json.member(field) { $0.date(plan.agreed) }
      json.member("original" + Language.en.capitalised(field)) { $0.date(plan.original) }
    }
    writeParties(to: &json)
    json.member("projects") { json in
      json.objects(statuses) { status, json in
        StatusJSON.members(of: status, masks: frame.masks, to: &json)
      }
    }
    json.member("overdue") { DeadlineList.write(late, to: &$0) }
    json.member("upcoming") { DeadlineList.write(coming, to: &$0) }
    json.member("amended") { json in
      json.amended(
        agreement.changes.map {
          ChangesSince.Amended(
            reference: agreement.reference, title: agreement.title, change: $0)
        })
    }
    json.member("money") { MoneyJSON(money).write(to: &$0) }
  }

  private func writeParties(to json: inout JSONWriter) {
    json.member("parties") { json in
      json.objects(agreement.members) { member, json in
        json.member("organisation") { $0.party(member.organisation) }
        json.member("role") { $0.value(member.role) }
      }
    }
    json.member("signatories") { json in
      json.objects(agreement.signatories) { signatory, json in
        json.member("person") { $0.party(signatory.person) }
        json.member("for") { $0.party(signatory.organisation) }
        json.member("office") { $0.value(signatory.office) }
        json.member("signed") { $0.date(signatory.signed) }
      }
    }
  }
}

extension ChangesReport {
  /// What happened, project by project.
  package func members(to json: inout JSONWriter) {
    json.member("since") { $0.value(since.description) }
    json.member("projects") { json in
      json.objects(changes) { one, json in
        json.member("reference") { $0.value(one.status.facts.reference) }
        json.member("delivered") { json in
          json.objects(one.delivered) { delivered, json in
            json.member("reference") { $0.value(delivered.line.facts.reference) }
            json.member("quantity") { $0.number(delivered.quantity) }
            json.member("deliveries") { $0.number(delivered.deliveries.count) }
          }
        }
        json.member("completed") { json in
          json.array { json in
            for line in one.completed { json.value(line.facts.reference) }
          }
        }
        json.member("milestones") { json in
          json.objects(one.milestones) { moved, json in
            json.member("reference") { $0.value(moved.milestone.facts.reference) }
            json.member("step") { $0.value(moved.step.type.rawValue) }
            json.member("day") { $0.date(moved.step.day) }
          }
        }
        json.member("amended") { $0.amended(one.amended) }
        json.member("late") {
          DeadlineList.write(one.late, to: &$0)
        }
        json.member("restated") { $0.restated(one.restated) }
      }
    }
  }
}

extension ReachReport {
  /// The people by city.
  package func members(to json: inout JSONWriter) {
    json.member("projects") { json in
      json.array { json in for status in projects { json.value(status.facts.reference) } }
    }
    json.member("people") { $0.people(people, frame.masks) }
  }
}
