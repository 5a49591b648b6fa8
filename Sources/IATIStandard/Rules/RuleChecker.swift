/// Tries the standard's rules on one entry after another.
final class RuleChecker {
  private let contexts: [RuleContext]
  private let agencies = CodeSet(["OrganisationRegistrationAgency"])
  private let organisations = CodeSet(["IATIOrganisationIdentifier", "OrganisationIdentifier"])
  private let now: Int64
  let names: EntryNames
  private let report: (IATIFinding.What, Rule, _ line: Int, _ element: String) -> Void
  /// More places of one breach are not told.
  static let mostPlaces = 5

  /// The names that the rules take for granted.
  struct EntryNames {
    let narrative, language, currency, transaction, sector: Int
    let amounts: [Int]
  }

  /// - Parameter now: Milliseconds since 1970, by which what lies in the future is judged.
  init(
    _ kind: IATIKind, _ names: NameTable, now: Int64,
    report: @escaping (IATIFinding.What, Rule, _ line: Int, _ element: String) -> Void
  ) {
    contexts = RuleSetReader(kind, names).contexts()
    self.now = now
    self.report = report
    self.names = EntryNames(
      narrative: names.number("narrative"), language: names.number("xml:lang"),
      currency: names.number("currency"), transaction: names.number("transaction"),
      sector: names.number("sector"),
      amounts: ["value", "forecast", "loan-status"].map { names.number($0) })
  }

  func check(_ tree: EntryTree) {
    tree.read { check(RuleEvaluation(entry: $0)) }
  }

  private func check(_ evaluation: RuleEvaluation) {
    for context in contexts {
      if let name = context.anywhere {
        for (node, element) in evaluation.entry.nodes.enumerated() where element.name == name {
          check(context, evaluation, node)
        }
      } else if let path = context.path {
        evaluation.forEach(path, from: 0) { found in
          if case .element(let node) = found { check(context, evaluation, node) }
          return true
        }
      } else {
        check(context, evaluation, 0)
      }
    }
  }

  private func check(_ context: RuleContext, _ evaluation: RuleEvaluation, _ node: Int) {
    for rule in context.rules {
      if let loop = rule.loop {
        check(rule, for: loop, context, evaluation, node)
      } else {
        check(rule, context, evaluation, node)
      }
    }
  }

  private func check(
    _ rule: Rule, for loop: RulePath, _ context: RuleContext, _ evaluation: RuleEvaluation,
    _ node: Int
  ) {
    var evaluation = evaluation
    var seen = Set<[UInt8]>()
    var values: [[UInt8]] = []
    evaluation.forEach(loop, from: node) { found in
      let value = Array(evaluation.value(found))
      if seen.insert(value).inserted { values.append(value) }
      return true
    }
    for value in values {
      evaluation.loopValue = value
      check(rule, context, evaluation, node)
    }
  }

  private func check(
    _ rule: Rule, _ context: RuleContext, _ evaluation: RuleEvaluation, _ node: Int
  ) {
    if let condition = rule.condition, !evaluation.isTrue(condition, at: node) { return }
    if let organisation = rule.organisation, !holds(organisation, rule, evaluation, node) { return }
    if holds(rule, evaluation, node) { return }
    let places = places(rule, evaluation, node)
    report(
      .rule(message: rule.message, places: places), rule,
      places.first?.line ?? evaluation.entry.nodes[node].line, context.element)
  }

  /// The values that a rule's paths lead to, as long as `body` answers true; whether it always did.
  private func all(
    _ rule: Rule, _ evaluation: RuleEvaluation, _ node: Int,
    _ body: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    rule.paths.allSatisfy { path in
      evaluation.forEach(path, from: node) { body(evaluation.value($0)) }
    }
  }

  private func holds(
    _ condition: Rule.OrganisationCondition, _ rule: Rule, _ evaluation: RuleEvaluation, _ node: Int
  ) -> Bool {
    all(rule, evaluation, node) { value in
      switch condition {
      case .notKnown: return !organisations.contains(value)
      case .notKnownPrefix:
        return !value.indices.contains {
          value[$0] == UInt8(ascii: "-")
            && organisations.contains(UnsafeBufferPointer(rebasing: value[..<$0]))
        }
      }
    }
  }

  // MARK: Rules

  private func holds(_ rule: Rule, _ evaluation: RuleEvaluation, _ node: Int) -> Bool {
    switch rule.kind {
    case .unique:
      var seen = Set<[UInt8]>()
      return all(rule, evaluation, node) { seen.insert(Array($0)).inserted }
    case .startsWith(let prefixes, let separator):
      return all(rule, evaluation, node) {
        Self.begins($0, withOneOf: prefixes, separator, evaluation, node)
      }
    case .startsWithAgency:
      return all(rule, evaluation, node) { agencies.contains(Self.agency($0)) }
    case .atLeastOne: return rule.paths.contains { evaluation.exists($0, from: node) }
    case .noMoreThanOne:
      return rule.paths.reduce(0) { $0 + evaluation.count($1, from: node) } <= 1
    case .oneOrAll(let one, let all):
      return evaluation.exists(one, from: node)
        || lacking(all, evaluation, node) { _ in false }
    case .dateNow(let date): return isInOrder(moment(date, evaluation, node), now)
    case .dateOrder(let less, let more):
      return isInOrder(
        moment(less, evaluation, node), more.map { moment($0, evaluation, node) } ?? now)
    case .betweenDates(let date, let start, let end):
      let date = moment(date, evaluation, node)
      return isInOrder(moment(start, evaluation, node), date)
        && isInOrder(date, moment(end, evaluation, node))
    case .timeLimit(let start, let end):
      return isWithinYear(moment(start, evaluation, node), moment(end, evaluation, node))
    case .excludesSigns(let signs):
      return all(rule, evaluation, node) { value in !value.contains { signs.contains($0) } }
    case .noSpaces: return all(rule, evaluation, node) { !Self.hasSpaces($0) }
    case .strictSum(let sum): return isSum(sum, rule, evaluation, node)
    case .range(let range):
      return rule.paths.allSatisfy { path in
        evaluation.forEach(path, from: node) { found in
          // What is no number is a fault of form, which the schema finds.
          evaluation.decimal(evaluation.value(found)).map { range.contains($0) } ?? true
        }
      }
    case .ifThen(let condition, let consequence):
      return !evaluation.isTrue(condition, at: node) || evaluation.isTrue(consequence, at: node)
    }
  }

  /// Whether a value begins with one of the values to which the paths lead, and the separator behind it.
  private static func begins(
    _ value: UnsafeBufferPointer<UInt8>, withOneOf prefixes: [RulePath], _ separator: [UInt8],
    _ evaluation: RuleEvaluation, _ node: Int
  ) -> Bool {
    !prefixes.allSatisfy { path in
      evaluation.forEach(path, from: node) { found in
        let prefix = evaluation.value(found)
        return
          !(value.starts(with: prefix)
          && value.dropFirst(prefix.count).starts(with: separator))
      }
    }
  }

  /// The agency of an identifier: what stands before its second hyphen.
  private static func agency(_ value: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let hyphens = value.indices.filter { value[$0] == UInt8(ascii: "-") }
    return hyphens.count > 1 ? UnsafeBufferPointer(rebasing: value[..<hyphens[1]]) : value
  }

  private static func hasSpaces(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = value.first, let last = value.last else { return false }
    if Lexical.isBlank(first) || Lexical.isBlank(last) { return true }
    guard first >= 0x80 || last >= 0x80 else { return false }
    let scalars = String(decoding: value, as: UTF8.self).unicodeScalars
    return [scalars.first, scalars.last].contains { scalar in
      scalar.map { $0.properties.isWhitespace || $0.value == 0xFEFF } ?? false
    }
  }

  /// Whether values add up, rounded to four decimals as the standard's validator does. They are
  /// percentages, not money. Where one is no number, which the schema finds, nothing can be said.
  private func isSum(
    _ wanted: Double, _ rule: Rule, _ evaluation: RuleEvaluation, _ node: Int
  ) -> Bool {
    var sum = 0.0
    let isWhole = rule.paths.allSatisfy { path in
      evaluation.forEach(path, from: node) { found in
        guard let number = evaluation.decimal(evaluation.value(found)) else { return false }
        sum += number
        return true
      }
    }
    return !isWhole || (sum * 10_000).rounded() == wanted * 10_000
  }

  private func isInOrder(_ less: Int64?, _ more: Int64?) -> Bool {
    guard let less, let more else { return true }
    return less <= more
  }

  /// Whether there are at most 365 days between two moments.
  private func isWithinYear(_ start: Int64?, _ end: Int64?) -> Bool {
    guard let start, let end else { return true }
    return (end - start) / 86_400_000 <= 365
  }

  private func moment(_ path: RulePath, _ evaluation: RuleEvaluation, _ node: Int) -> Int64? {
    evaluation.first(path, from: node).flatMap {
      Instant.milliseconds(evaluation.value($0))
    }
  }
}
