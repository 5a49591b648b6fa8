package struct ReportedFigure: Hashable, Sendable {
  /// What is counted of a record.
  package enum Measure: String, CaseIterable, Hashable, Sendable {
    case target, delivered, accepted, actual, spent, participations, persons
  }

  /// What tells a figure from another.
  package struct Key: Hashable, Sendable {
    package let subject: RecordID
    /// What is counted.
    package let measure: Measure
    /// The currency of money.
    package let currency: Currency?
  }

  /// Which figure it is.
  package let key: Key
  /// The reference of the record.
  package let reference: String
  /// Its name.
  package let title: String
  /// The value; nil when nothing was recorded.
  package let value: ExactDecimal?

  package init(
    _ measure: Measure, of subject: RecordID, _ reference: String, _ title: String,
    value: ExactDecimal?, currency: Currency? = nil
  ) {
    key = Key(subject: subject, measure: measure, currency: currency)
    self.reference = reference
    self.title = title
    self.value = value
  }
}

extension ReportedFigure {
  /// The figures of a project's report: what its tables say of each deliverable, indicator and budget line,
  /// and the people reached.
  ///
  /// - Parameter people: Whether the numbers of people are among them; a report that masks them says no.
  package static func figures(_ status: ProjectStatus, _ money: [MoneyStatus], people: Bool)
    -> [ReportedFigure]
  {
    var figures: [ReportedFigure] = []
    for line in status.deliverables {
      func add(_ measure: Measure, _ value: ExactDecimal?) {
        figures.append(
          ReportedFigure(
            measure, of: line.facts.id, line.facts.reference, line.facts.title, value: value))
      }
      add(.target, line.goal)
      add(.delivered, line.delivered)
      add(.accepted, line.accepted)
    }
    for line in status.indicators {
      figures.append(
        ReportedFigure(
          .actual, of: line.facts.id, line.facts.reference, line.facts.title,
          value: line.total?.value))
    }
    for line in money.flatMap(\.lines) {
      figures.append(
        ReportedFigure(
          .spent, of: line.facts.id, line.facts.reference, line.facts.title,
          value: line.cumulative, currency: line.facts.amount.currency))
    }
    guard people else { return figures }
    for (measure, count) in [
      (Measure.participations, status.people.participations), (.persons, status.people.persons),
    ] {
      figures.append(
        ReportedFigure(
          measure, of: status.facts.id, status.facts.reference, status.facts.title,
          value: count.map { ExactDecimal(Int($0)) }))
    }
    return figures
  }
}

/// A figure that was reported and is another now, for the same day.
package struct Restatement: Hashable, Sendable {
  package let reported: ReportedFigure
  /// What it is now for the same day; nil when nothing is recorded, or the record is gone.
  package let now: ExactDecimal?
  /// Why, where somebody said so.
  package let reasons: [String]

  /// The figures that differ from what was reported.
  ///
  /// - Parameters:
  ///   - reported: What a report said.
  ///   - now: The same figures for the same day, as the register has them now.
  ///   - reasons: What was said of corrections, by record.
  package static func between(
    _ reported: [ReportedFigure], _ now: [ReportedFigure], reasons: [RecordID: [String]] = [:]
  ) -> [Restatement] {
    let current = Dictionary(now.map { ($0.key, $0.value) }) { first, _ in first }
    return reported.compactMap { figure in
      let value = current[figure.key].flatMap { $0 }
      switch (figure.value, value) {
      case (nil, nil): return nil
      case (let old?, let new?) where old.isEqual(numerically: new): return nil
      default:
        return Restatement(
          reported: figure, now: value, reasons: reasons[figure.key.subject] ?? [])
      }
    }
  }
}

extension ProjectFacts {
  /// Why deliveries and plans of each deliverable were corrected, as far as somebody said so.
  package var correctionReasons: [RecordID: [String]] {
    var reasons: [RecordID: [String]] = [:]
    for deliverable in deliverables {
      let own = deliverable.deliveries.filter { $0.replaces != nil }.compactMap(\.reason)
      if !own.isEmpty { reasons[deliverable.id] = own }
    }
    return reasons
  }

  /// The project as it was known before these records were entered.
  package func without(_ entered: Set<RecordID>) -> ProjectFacts {
    var facts = self
    for index in facts.deliverables.indices {
      facts.deliverables[index].deliveries.removeAll { entered.contains($0.id) }
    }
    for index in facts.indicators.indices {
      facts.indicators[index].readings.removeAll { entered.contains($0.id) }
    }
    return facts
  }
}
