/// Where a rule is broken.
extension RuleChecker {
  /// Hands on the elements that lack what all must have, until `body` answers false.
  func lacking(
    _ what: String, _ evaluation: RuleEvaluation, _ node: Int, _ body: (Int) -> Bool
  ) -> Bool {
    let entry = evaluation.entry
    switch what {
    case "sector":
      var child = entry.firstChild(of: node, named: names.transaction)
      while child >= 0 {
        if entry.firstChild(of: child, named: names.sector) < 0, !body(child) { return false }
        child = entry.next(after: child)
      }
    default:
      let attribute = what == "lang" ? names.language : names.currency
      let elements = what == "lang" ? [names.narrative] : names.amounts
      for inner in entry.nodes.indices.dropFirst()
      where elements.contains(entry.nodes[inner].name)
        && entry.attribute(inner, attribute) == nil
      {
        if !body(inner) { return false }
      }
    }
    return true
  }

  /// What a broken rule speaks of: the values of its paths or dates, or the elements that lack something.
  func places(_ rule: Rule, _ evaluation: RuleEvaluation, _ node: Int) -> [IATIFinding
    .Place]
  {
    var places: [IATIFinding.Place] = []
    if case .oneOrAll(_, let all) = rule.kind {
      _ = lacking(all, evaluation, node) { found in
        places.append(
          IATIFinding.Place(path: all, value: "", line: evaluation.entry.nodes[found].line))
        return places.count < Self.mostPlaces
      }
      return places
    }
    for path in rule.paths + rule.kind.dates {
      evaluation.forEach(path, from: node) { found in
        let value = String(decoding: evaluation.value(found), as: UTF8.self)
        let isBlank = value.utf8.allSatisfy(Lexical.isBlank)
        places.append(
          IATIFinding.Place(
            path: path.spelling(for: evaluation.loopValue),
            value: isBlank ? "" : String(value.prefix(80)), line: evaluation.line(found)))
        return places.count < Self.mostPlaces && rule.kind.dates.isEmpty
      }
      if places.count >= Self.mostPlaces { break }
    }
    return places
  }
}

extension Rule.Kind {
  /// The dates that it compares.
  var dates: [RulePath] {
    switch self {
    case .dateNow(let date): [date]
    case .dateOrder(let less, let more): [less] + (more.map { [$0] } ?? [])
    case .betweenDates(let date, let start, let end): [date, start, end]
    case .timeLimit(let start, let end): [start, end]
    default: []
    }
  }
}
