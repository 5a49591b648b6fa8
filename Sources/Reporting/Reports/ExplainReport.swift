package import Domain

/// Where a figure comes from: how it was had, and every record that it is made of.
package struct ExplainReport {
  let language: Language
  let asOf: Day

  /// Explanations for a day.
  package init(language: Language, asOf: Day) {
    self.language = language
    self.asOf = asOf
  }

  /// What an indicator's figures are made of: in one of its periods, or in all.
  package func document(_ status: IndicatorStatus, period reference: String?) -> Document {
    let facts = status.facts
    var blocks: [Document.Block] = [.title("\(facts.title) (\(facts.reference))")]
    for period in status.periods where reference == nil || period.facts.reference == reference {
      let dates = StatusReport.dates(period.facts, language)
      blocks.append(.heading(dates))
      blocks += lines(
        period.actual, facts, in: period.facts.from...max(period.facts.from, period.facts.until),
        target: period.target.agreed, ratio: period.ratio)
    }
    if reference == nil {
      blocks.append(.heading(Phrases.inAll(language)))
      blocks += lines(
        status.total, facts, in: .distantPast ... .distantFuture, target: status.target,
        ratio: status.ratio)
      blocks += places(status)
    }
    return Document(blocks)
  }

  private func lines(
    _ figure: IndicatorStatus.Figure?, _ facts: IndicatorFacts, in days: ClosedRange<Day>,
    target: ExactDecimal?, ratio: ExactDecimal?
  ) -> [Document.Block] {
    guard let figure else { return [.paragraph(Phrases.noneRecorded(language))] }
    var parts = ["\(facts.shown(figure.value, in: language)) = \(Phrases.method(figure)(language))"]
    if let target, let ratio {
      let goal = language.lowercased(Phrases.target(language))
      var compared = [
        "\(language.percent(ratio: ratio)) / \(goal) \(facts.shown(target, in: language))"
      ]
      if let baseline = facts.baseline {
        let word = language.lowercased(Phrases.baseline(language))
        compared.append("\(word) \(baseline.text(in: language))")
      }
      parts.append(language.commas(compared))
    }
    var table = Table([
      .init(Phrases.reference(language), .whole), .init(RecordWords.field("day")(language)),
      .init(RecordWords.field("at")(language)),
      .init(RecordWords.field("value")(language), trailing: true),
      .init(RecordWords.field("denominator")(language), trailing: true),
    ])
    for reading in figure.readings {
      table.rows.append([
        Cell(reading.reference), Cell(reading.day.text(in: language)),
        Cell(reading.place?.name ?? "–"),
        Cell(reading.value, in: language, none: reading.words ?? "–"),
        Cell(reading.denominator, in: language),
      ])
    }
    let within = facts.within(figure, in: days, asOf: asOf).map { reading in
      Cell(
        Phrases.withinCity(
          reading.reference, reading.place?.name ?? "–", reading.city?.name ?? "–")(language), .dim)
    }
    return [.paragraph(language.list(parts)), .table(table)]
      + (within.isEmpty ? [] : [.list(within)]) + contributions(figure, facts)
      + disaggregation(figure, facts)
  }

  /// What the progress of a deliverable is made of.
  package func document(_ status: DeliverableStatus) -> Document {
    let facts = status.facts
    var sentence =
      status.delivered.map { $0.text(in: language) } ?? Phrases.noneRecorded(language)
    if let goal = status.goal {
      sentence +=
        " / \(goal.text(in: language)) = \(Phrases.percent(status.progress)(language))"
        + (status.parts.isEmpty ? "" : " (\(Phrases.partsDoNotFillEachOther(language)))")
    }
    var table = Table([
      .init(Phrases.reference(language), .whole), .init(RecordWords.field("day")(language)),
      .init(RecordWords.field("quantity")(language), trailing: true),
      .init(RecordWords.field("evidence")(language), trailing: true),
      .init(RecordWords.field("note")(language)),
    ])
    let replaced = Dictionary(
      facts.deliveries.compactMap { new in new.replaces.map { ($0, new.reference) } },
      uniquingKeysWith: { first, _ in first })
    for delivery in facts.deliveries.sorted(by: { $0.reference < $1.reference }) {
      let counts = delivery.day.first.map { $0 <= asOf } ?? false
      let note =
        replaced[delivery.id].map { Phrases.replacedBy($0)(language) }
        ?? (counts ? "" : Phrases.laterThan(asOf)(language))
      table.rows.append([
        Cell(delivery.reference, note.isEmpty ? .plain : .dim),
        Cell(delivery.day.text(in: language)),
        Cell(delivery.quantity, in: language), Cell("\(delivery.evidence)"), Cell(note),
      ])
    }
    return Document([
      .title("\(facts.title) (\(facts.reference))"), .paragraph(sentence), .table(table),
    ])
  }

  /// What the progress and the light of a project are made of.
  package func document(_ status: ProjectStatus) -> Document {
    var table = Table([
      .init(Phrases.deliverable(language)), .init(Phrases.reference(language), .whole),
      .init(Phrases.progress(language), trailing: true),
      .init(RecordWords.field("weight")(language), trailing: true),
    ])
    for line in status.deliverables {
      table.rows.append([
        Cell(line.facts.title), Cell(line.facts.reference),
        Cell(ratio: line.progress, in: language, none: Phrases.notMeasurable(language)),
        Cell(line.facts.weight, in: language, none: "1"),
      ])
    }
    let report = StatusReport(status, language: language)
    return Document(
      [
        .title("\(status.facts.title) (\(status.facts.reference))"),
        .paragraph(
          language.pair(Phrases.progress(language), StatusReport.progress(status, language))
            + " — \(Phrases.meanOf(language))"
        ),
        .table(table),
        .heading(Phrases.why(language)), .paragraph(StatusReport.light(status, language).text),
      ] + (report.reasonLines.isEmpty ? [] : [.list(report.reasonLines)]) + figures(status))
  }
}
