import JSON

/// One of the standard's rules, with the numbers of the names that it speaks of.
final class Rule {
  enum Kind {
    case unique
    case startsWith([RulePath], separator: [UInt8])
    case startsWithAgency
    case atLeastOne
    case noMoreThanOne
    case oneOrAll(RulePath, all: String)
    case dateNow(RulePath)
    /// A nil date is now.
    case dateOrder(RulePath, RulePath?)
    case betweenDates(RulePath, RulePath, RulePath)
    case timeLimit(RulePath, RulePath)
    case excludesSigns([UInt8])
    case noSpaces
    case strictSum(Double)
    case range(ClosedRange<Double>)
    case ifThen(RuleExpression, RuleExpression)
  }

  enum OrganisationCondition {
    /// Only where none of the values is a known organisation's identifier.
    case notKnown
    /// Only where none of the values begins with one.
    case notKnownPrefix
  }

  let id: String
  let severity: IATIFinding.Severity
  let category: String
  let message: String
  let kind: Kind
  let paths: [RulePath]
  let condition: RuleExpression?
  let organisation: OrganisationCondition?
  /// The values for each of which it is tried anew.
  let loop: RulePath?

  init(
    id: String, severity: IATIFinding.Severity, category: String, message: String, kind: Kind,
    paths: [RulePath], condition: RuleExpression?, organisation: OrganisationCondition?,
    loop: RulePath?
  ) {
    self.id = id
    self.severity = severity
    self.category = category
    self.message = message
    self.kind = kind
    self.paths = paths
    self.condition = condition
    self.organisation = organisation
    self.loop = loop
  }
}

/// The rules that are tried on one kind of element.
struct RuleContext {
  /// From the entry to the element; empty for the entry itself.
  let path: RulePath?
  /// The name of the element, wherever it stands, instead of a path.
  let anywhere: Int?
  /// The element's name.
  let element: String
  let rules: [Rule]
}

/// Reads `rules.json`, which is the standard's own file.
struct RuleSetReader {
  private let names: NameTable
  private let kind: IATIKind

  init(_ kind: IATIKind, _ names: NameTable) {
    self.kind = kind
    self.names = names
  }

  /// The rules for a kind of file, in the order of the standard.
  func contexts() -> [RuleContext] {
    var pieces = [Array(StandardFile.text("rules").utf8)]
    var parser = JSONParser(ByteSource { pieces.popLast() })
    guard let members = try? parser.value().object else {
      preconditionFailure("the rules cannot be read")
    }
    return members.flatMap { member in
      member.name.split(separator: " | ").compactMap { context(String($0), member.value) }
    }
  }

  private func context(_ place: String, _ rules: JSONNode) -> RuleContext? {
    let rules = (rules.object ?? []).flatMap { kind in
      cases(kind.value).flatMap { self.rules(kind.name, $0) }
    }
    let name = place.split(separator: "/").last.map { String($0.prefix { $0 != "[" }) } ?? ""
    if place.hasPrefix("//") {
      return RuleContext(path: nil, anywhere: names.number(name), element: name, rules: rules)
    }
    let root = "/\(kind.root)/\(kind.entry)"
    guard place.hasPrefix(root) else { return nil }
    let rest = place.dropFirst(root.count + 1)
    return RuleContext(
      path: rest.isEmpty ? nil : path(String(rest)), anywhere: nil, element: name, rules: rules)
  }

  private func cases(_ node: JSONNode) -> [Members] {
    (Members(node)["cases"]?.array ?? []).map { Members($0) }
  }

  private func path(_ text: String, inLoop: Bool = false) -> RulePath {
    var reader = RuleExpressionReader(text, names, inLoop: inLoop)
    return reader.wholePath()
  }

  /// The rules of one case; a loop has those of its inner cases.
  private func rules(_ word: String, _ fields: Members) -> [Rule] {
    guard word == "loop" else { return [rule(word, fields, loop: nil, substituted: [])] }
    let loop = path(fields.text("foreach"))
    let substituted = (fields["subs"]?.array ?? []).compactMap(\.string)
    return (fields["do"]?.object ?? []).flatMap { inner in
      cases(inner.value).map { rule(inner.name, $0, loop: loop, substituted: substituted) }
    }
  }

  /// - Parameter substituted: The fields in which `$1` stands for the value of the loop; in any other it
  ///   stays as it is written, as the format of the rules has it.
  private func rule(
    _ word: String, _ fields: Members, loop: RulePath?, substituted: [String]
  ) -> Rule {
    let info = Members(fields["ruleInfo"])
    func expression(_ name: String) -> RuleExpression {
      var reader = RuleExpressionReader(
        fields.text(name), names, inLoop: substituted.contains(name))
      return reader.expression()
    }
    let organisation: Rule.OrganisationCondition? =
      switch fields["idCondition"]?.string {
      case "NOT_EXISTING_ORG_ID"?: .notKnown
      case "NOT_EXISTING_ORG_ID_PREFIX"?: .notKnownPrefix
      default: nil
      }
    return Rule(
      id: info.text("id"),
      severity: IATIFinding.Severity(rawValue: info.text("severity")) ?? .error,
      category: info.text("category"), message: info.text("message"),
      kind: kind(word, fields, expression),
      paths: (fields["paths"]?.array ?? []).compactMap(\.string).map {
        path($0, inLoop: substituted.contains("paths"))
      },
      condition: fields["condition"] == nil ? nil : expression("condition"),
      organisation: organisation, loop: loop)
  }

  private func kind(
    _ word: String, _ fields: Members, _ expression: (String) -> RuleExpression
  ) -> Rule.Kind {
    func date(_ name: String) -> RulePath { path(fields.text(name)) }
    switch word {
    case "unique": return .unique
    case "atleast_one": return .atLeastOne
    case "no_more_than_one": return .noMoreThanOne
    case "no_spaces": return .noSpaces
    case "startswith":
      let prefixes = (fields["prefix"]?.array ?? []).compactMap(\.string)
      if prefixes == ["ORG-ID-PREFIX"] { return .startsWithAgency }
      return .startsWith(prefixes.map { path($0) }, separator: Array(fields.text("separator").utf8))
    case "one_or_all": return .oneOrAll(date("one"), all: fields.text("all"))
    case "date_now": return .dateNow(date("date"))
    case "date_order":
      return .dateOrder(date("less"), fields.text("more") == "NOW" ? nil : date("more"))
    case "between_dates": return .betweenDates(date("date"), date("start"), date("end"))
    case "time_limit": return .timeLimit(date("start"), date("end"))
    case "strict_sum": return .strictSum(fields.number("sum"))
    case "range": return .range(fields.number("min")...fields.number("max"))
    case "if_then": return .ifThen(expression("if"), expression("then"))
    case "regex_matches":
      // The only pattern of the rules is one of signs that may not stand: ^[^\/\&\|\?]+$
      let pattern = fields.text("regex")
      precondition(
        pattern.hasPrefix("^[^") && pattern.hasSuffix("]+$"), "a new pattern: \(pattern)")
      return .excludesSigns(pattern.dropFirst(3).dropLast(3).utf8.filter { $0 != 0x5C })
    default: preconditionFailure("a new kind of rule: \(word)")
    }
  }

  /// The members of an object by their names.
  private struct Members {
    private let values: [String: JSONNode]

    init(_ node: JSONNode?) {
      values = Dictionary((node?.object ?? []).map { ($0.name, $0.value) }) { first, _ in first }
    }

    subscript(name: String) -> JSONNode? { values[name] }

    func text(_ name: String) -> String { values[name]?.string ?? "" }

    func number(_ name: String) -> Double {
      if case .number(let text)? = values[name]?.content { Double(text) ?? 0 } else { 0 }
    }
  }
}
