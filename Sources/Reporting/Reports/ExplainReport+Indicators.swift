import Domain

/// Where figures come from that are put together from other indicators, and what they part into.
extension ExplainReport {
  func contributions(_ figure: IndicatorStatus.Figure, _ facts: IndicatorFacts) -> [Document.Block]
  {
    guard !figure.contributions.isEmpty else { return [] }
    var table = Table([
      .init(Phrases.indicator(language)), .init(Phrases.reference(language), .whole),
      .init(Phrases.actual(language), trailing: true), .init(Phrases.howIt(language)),
    ])
    for part in figure.contributions {
      let how =
        part.absence.map { Phrases.absence($0) } ?? part.figure.map { Phrases.method($0) }
        ?? Phrases.noneRecorded
      table.rows.append([
        Cell(part.title), Cell(part.reference),
        Cell(part.figure.map { facts.shown($0.value, in: language) } ?? "–"),
        Cell(how(language), part.absence == nil ? .plain : .warning),
      ])
    }
    return [.heading(Phrases.contributions(language)), .table(table)]
  }

  /// The parts of a figure, and in how many of its values each was collected: what was not collected is not
  /// 0.
  func disaggregation(_ figure: IndicatorStatus.Figure, _ facts: IndicatorFacts)
    -> [Document.Block]
  {
    let parts = Disaggregation(figure.readings.map(\.parts), facts.dimensions)
    guard !parts.lines.isEmpty else { return [] }
    var table = Table([
      .init(Phrases.category(language)),
      .init(RecordWords.field("number")(language), trailing: true),
      .init(Phrases.collectedIn(language), trailing: true),
    ])
    for line in parts.lines {
      table.rows.append([
        Cell(RecordWords.categories(line.category)(language)),
        Cell(ExactDecimal(Int(line.number)), in: language),
        Cell("\(line.records)/\(parts.records)"),
      ])
    }
    let missing = parts.notCollected
    return [.heading(Phrases.disaggregated(language)), .table(table)]
      + (missing.isEmpty
        ? [] : [.paragraph(Phrases.categoriesNotCollected(missing)(language), .dim)])
  }

  /// The figure of each city; none where all values are from one.
  func places(_ status: IndicatorStatus) -> [Document.Block] {
    let places = status.facts.places
    guard places.count > 1 else { return [] }
    var table = Table([
      .init(Phrases.places(language)), .init(Phrases.reference(language), .whole),
      .init(Phrases.actual(language), trailing: true), .init(Phrases.howIt(language)),
    ])
    for place in places {
      let own = IndicatorStatus(status.facts.only(at: place), asOf: asOf).total
      table.rows.append([
        Cell(place?.name ?? Phrases.noPlace(language)), Cell(place?.reference ?? "–"),
        Cell(
          own.map { status.facts.shown($0.value, in: language) } ?? Phrases.noneRecorded(language)),
        Cell(own.map { Phrases.method($0)(language) } ?? "–"),
      ])
    }
    return [.heading(Phrases.byPlace(language)), .table(table)]
  }

  /// The figures behind each reason of the light, and what to look at.
  func figures(_ status: ProjectStatus) -> [Document.Block] {
    var table = Table([
      .init(Phrases.lookAt(language), .whole), .init(Phrases.figuresBehind(language)),
    ])
    for reason in status.reasons {
      guard let text = figures(of: reason, status) else { continue }
      table.rows.append([Cell(reason.reference), Cell(text)])
    }
    let thresholds = Cell("\(status.facts.thresholds)", .dim)
    return (table.rows.isEmpty ? [] : [.table(table)])
      + [.heading(Phrases.judgedBy(language)), .list([thresholds])]
  }

  private func figures(of reason: LightReason, _ status: ProjectStatus) -> String? {
    let deliverable = status.deliverables.first { $0.facts.reference == reason.reference }
    let part = status.deliverables.flatMap(\.parts).first {
      $0.facts.reference == reason.reference
    }
    let milestone = status.milestones.first { $0.facts.reference == reason.reference }
    let none = Phrases.noneRecorded(language)
    var parts: [String] = []
    if let due = deliverable?.due.agreed ?? part?.due.agreed ?? milestone?.currentDue {
      parts.append("\(Phrases.due(language)) \(due.text(in: language))")
    }
    if deliverable != nil || part != nil {
      let done = deliverable?.delivered ?? part?.delivered
      let goal = deliverable?.goal ?? part?.target.agreed
      parts.append(
        "\(Phrases.delivered(language)) \(done.map { $0.text(in: language) } ?? none) / \(goal.map { $0.text(in: language) } ?? Phrases.noTarget(language))"
      )
    }
    if let milestone { parts.append(Phrases.state(milestone.state)(language)) }
    switch reason.finding {
    case .quiet:
      parts.append(
        "\(Phrases.lastEvent(language)) \(status.lastEvent?.text(in: language) ?? none)")
    case .underTarget(let ratio, let actual, let target):
      parts.append(
        "\(actual.text(in: language)) / \(target.text(in: language)) = \(language.percent(ratio: ratio))"
      )
    default: break
    }
    if let days = reason.days { parts.append(Phrases.days(days)(language)) }
    return parts.isEmpty ? nil : language.list(parts)
  }
}
