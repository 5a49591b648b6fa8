package import Domain

/// How one project stands: light, deliverables, milestones, what is missing.
package struct StatusReport {
  let status: ProjectStatus
  let language: Language
  private let notice: String?
  private let money: MoneyReport?

  /// The report on a status.
  ///
  /// - Parameters:
  ///   - money: How its money stands; nil when that is not shown.
  ///   - notice: A sentence that stands on top, such as that all figures are invented.
  package init(
    _ status: ProjectStatus, money: MoneyStatus? = nil, language: Language, notice: String? = nil
  ) {
    self.money = money.map { MoneyReport($0, language: language) }
    self.status = status
    self.language = language
    self.notice = notice
  }

  /// The report as a document.
  package var document: Document {
    var blocks: [Document.Block] = [
      .title("\(status.facts.title) (\(status.facts.reference))"),
      .paragraph(Phrases.statusOn(status.asOf)(language)),
    ]
    if let notice { blocks.append(.paragraph(notice, .warning)) }
    blocks.append(.facts(facts))
    let reasons = reasonLines
    if !reasons.isEmpty { blocks += [.heading(Phrases.why(language)), .list(reasons)] }
    if !status.deliverables.isEmpty {
      blocks += [.heading(Phrases.deliverables(language)), .table(deliverables)]
    }
    if !status.milestones.isEmpty || !status.agreementDeadlines.isEmpty {
      blocks += [.heading(Phrases.milestones(language)), .table(milestones)]
    }
    if !status.indicators.isEmpty {
      blocks += [.heading(Phrases.results(language)), .table(results)]
    }
    if let money, !money.isEmpty { blocks += [.heading(Phrases.money(language))] + money.summary }
    let forecasts = forecasts
    if !forecasts.isEmpty {
      blocks += [.heading(Phrases.forecastHeading(language)), .list(forecasts)]
    }
    blocks += lists
    return Document(blocks)
  }

  /// Why the light shows what it shows, a line each.
  var reasonLines: [Cell] { status.reasons.map(reason) }

  private var facts: [Document.Fact] {
    let facts = status.facts
    var lines = [
      fact(Phrases.status, Self.statusWord(status)(language)),
      Document.Fact(Phrases.light(language), light),
      fact(Phrases.period, period),
      fact(Phrases.timeElapsed, status.timeElapsed.map(language.percent(ratio:)) ?? notStated),
      fact(Phrases.progress, Self.progress(status, language)),
    ]
    lines.append(fact(Phrases.funder, names(facts.funders)))
    lines.append(fact(Phrases.implementer, names(facts.implementers)))
    lines.append(fact(Phrases.places, names(status.places)))
    lines.append(fact(Phrases.people, Self.people(status.people)(language)))
    lines.append(
      fact(
        Phrases.lastEvent,
        status.lastEvent?.text(in: language) ?? Phrases.noneRecorded(language)))
    return lines
  }

  /// The computed light, and beside it one that somebody set.
  private var light: Cell {
    let computed = Self.light(status, language)
    guard let judgement = status.judgement else { return computed }
    return Cell(
      language.list([computed.text, Phrases.judged(judgement)(language)]), computed.tone)
  }

  private func fact(_ name: Wording, _ value: String) -> Document.Fact {
    Document.Fact(name(language), Cell(value))
  }

  var notStated: String { Phrases.unknown(.notStated)(language) }

  private func names(_ parties: [Party]) -> String {
    parties.isEmpty ? notStated : language.list(parties.map(\.name))
  }

  private var period: String {
    let start = status.facts.actualStart ?? status.facts.plannedStart
    let end = status.end?.due.agreed
    return Phrases.toTheEnd(
      start?.text(in: language) ?? Phrases.startNotStated(language),
      end?.text(in: language) ?? Phrases.endNotStated(language))(language)
  }

  private func reason(_ reason: LightReason) -> Cell {
    var text = Phrases.reason(reason)(language)
    if let move = reason.move { text += " — " + Phrases.move(move.name)(language) }
    let tone: Tone =
      switch reason.finding {
      case .overdue, .endPassed: .bad
      case .underTarget(let ratio, _, _): ratio < status.facts.thresholds.redUnder ? .bad : .warning
      case .overdueByOther, .quiet, .suspended, .extensionRequested, .noActual: .warning
      default: .plain
      }
    return Cell(text, tone)
  }
}

extension StatusReport {
  /// The word of a project's status.
  static func statusWord(_ status: ProjectStatus) -> Wording {
    status.facts.effectiveStatus(asOf: status.asOf).map(Phrases.status)
      ?? Phrases.unknown(.notStated)
  }

  /// The light as a word and what it means; the status where there is no colour.
  static func light(_ status: ProjectStatus, _ language: Language) -> Cell {
    guard let light = status.light else { return Cell(statusWord(status)(language), .dim) }
    let tone: Tone =
      switch light {
      case .red: .bad
      case .amber: .warning
      case .green: .good
      case .grey: .dim
      }
    return Cell(
      language.commas([Phrases.colour(light)(language), Phrases.light(light)(language)]), tone)
  }

  static func progress(_ status: ProjectStatus, _ language: Language) -> String {
    let all = status.totals.count
    let share = Phrases.measurable(status.measurable, of: all)(language)
    return status.progress.map { language.commas([language.percent(ratio: $0), share]) } ?? share
  }

  static func people(_ people: PeopleReached) -> Wording {
    guard let count = people.participations else { return Phrases.noneRecorded }
    let persons =
      people.persons.map { Phrases.persons(Int($0), atLeast: people.isAtLeast) }
      ?? Phrases.personsNotKnown
    let method = Phrases.method(people.method)
    let sum = Phrases.participations(Int(count))
    let indirect = people.indirect.map { Phrases.indirect(Int($0)) }
    return Wording { language in
      let how = people.persons == nil ? "" : " (\(method(language)))"
      return language.list(
        [sum(language), persons(language) + how] + [indirect?(language)].compactMap { $0 })
    }
  }
}
