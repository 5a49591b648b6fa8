import Domain

/// What was corrected and amended, where sources disagree, and what is missing.
extension StatusReport {
  var lists: [Document.Block] {
    var blocks: [Document.Block] = []
    let restated = restated
    if !restated.isEmpty { blocks += [.heading(Phrases.restated(language)), .list(restated)] }
    let amendments = amendments
    if !amendments.isEmpty {
      blocks += [.heading(Phrases.amendments(language)), .list(amendments)]
    }
    return blocks + gaps
  }

  /// Where sources disagree and what is missing.
  var gaps: [Document.Block] {
    var blocks: [Document.Block] = []
    let disputes = status.facts.disputes.map { dispute in
      let value =
        (try? PartialDate(dispute.value)).map { $0.text(in: language) } ?? dispute.value
      return Cell(Phrases.dispute(dispute, value)(language))
    }
    if !disputes.isEmpty { blocks += [.heading(Phrases.disputed(language)), .list(disputes)] }
    let missing = missing
    if !missing.isEmpty { blocks += [.heading(Phrases.missing(language)), .list(missing)] }
    return blocks
  }

  /// Deliveries that were corrected, with the quantity before and after.
  private var restated: [Cell] {
    status.deliverables.flatMap { line in
      line.facts.deliveries.compactMap { delivery -> Cell? in
        guard let old = line.facts.deliveries.first(where: { $0.id == delivery.replaces }) else {
          return nil
        }
        let quantities =
          "\(old.quantity.text(in: language)) → \(delivery.quantity.text(in: language))"
        let change = language.pair(old.reference, quantities)
        return Cell(delivery.reason.map { language.pair(change, $0) } ?? change)
      }
    }
  }

  /// What was amended and holds on the day, agreed and expected alike.
  private var amendments: [Cell] {
    var plans = status.milestones.map { ($0.facts.reference, $0.facts.changes) }
    for line in status.deliverables {
      plans.append((line.facts.reference, line.facts.changes))
      plans += line.parts.map { ($0.facts.reference, $0.facts.changes) }
    }
    return plans.flatMap { reference, changes in
      changes.filter { $0.holds(on: status.asOf) }.map { change in
        let value =
          change.after.flatMap { try? PartialDate($0) }.map { $0.text(in: language) }
          ?? change.after ?? notStated
        return Cell(Phrases.amendment(change, reference, value)(language))
      }
    }
  }

  private var missing: [Cell] {
    let missing = status.missing
    var lines: [Wording] = []
    if missing.targets > 0 { lines.append(Phrases.missingTargets(missing.targets)) }
    if missing.dueDates > 0 { lines.append(Phrases.missingDueDates(missing.dueDates)) }
    if missing.places > 0 { lines.append(Phrases.missingPlaces(missing.places)) }
    if missing.responsible > 0 { lines.append(Phrases.missingResponsible(missing.responsible)) }
    if missing.evidence > 0 { lines.append(Phrases.missingEvidence(missing.evidence)) }
    lines += status.deliverables.flatMap(\.gaps).map { Phrases.gapOf($0.reference, $0.parts) }
    if missing.start { lines.append(Phrases.missingStart) }
    if missing.end { lines.append(Phrases.missingEnd) }
    return lines.map { Cell($0(language)) }
  }
}
