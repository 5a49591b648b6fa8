import Domain
import JSON

/// Holds a grant to the schema of the standard.
struct GivingCheck {
  /// A fault of a value, and the way to it: `plannedDates/0/startDate`.
  struct Finding {
    var path: String
    var line: Int
    var fault: GivingProblem.Fault
  }

  private(set) var findings: [Finding] = []
  private var path: [String] = []

  /// Everything that the schema does not allow, or does not know, in a grant.
  init(_ grant: JSONNode) {
    check(grant, .grant)
    let isToPerson = grant["recipientIndividual"] != nil
    path = ["recipientOrganization"]
    if !isToPerson, grant["recipientOrganization"] == nil {
      find(grant, .missing("recipientOrganization"))
    } else if isToPerson, grant["recipientOrganization"] != nil {
      find(grant, .twoRecipients)
    }
  }

  private mutating func find(_ node: JSONNode, _ fault: GivingProblem.Fault) {
    findings.append(
      Finding(path: path.joined(separator: "/"), line: node.line, fault: fault))
  }

  private mutating func check(_ node: JSONNode, _ object: GivingObject) {
    guard let members = node.object else { return find(node, .wrongType(.object)) }
    for (name, value) in members {
      path.append(name)
      if let field = object[name] {
        check(value, field)
      } else if name != GivingOwn.start, name != GivingOwn.end {
        find(value, .unknownProperty(path.filter { Int($0) == nil }.joined(separator: "/")))
      }
      path.removeLast()
    }
    for name in object.required where node[name].map(\.isNull) ?? true {
      path.append(name)
      find(node, .missing(name))
      path.removeLast()
    }
  }

  private mutating func check(_ node: JSONNode, _ field: GivingField) {
    if node.isNull {
      if !field.isNullable { find(node, .null) }
      return
    }
    switch field.shape {
    case .object(let object): check(node, object)
    case .list(let object): checkList(node) { $0.check($1, object) }
    case .texts(let codes):
      checkList(node) { check, node in
        guard let text = node.string else { return check.find(node, .wrongType(.text)) }
        if let codes, !codes.contains(text) { check.find(node, .unknownCode(text)) }
      }
    case .number:
      if node.number == nil {
        find(node, node.string.map { .notANumber($0) } ?? .wrongType(.number))
      } else if path.last == "duration", node.number?.hasPrefix("-") ?? false {
        find(node, .notANumber(node.number ?? ""))
      }
    default:
      guard let text = node.string else { return find(node, .wrongType(.text)) }
      check(text, field.shape, node)
    }
  }

  private mutating func checkList(
    _ node: JSONNode, _ check: (inout GivingCheck, JSONNode) -> Void
  ) {
    guard let elements = node.array else { return find(node, .wrongType(.list)) }
    if elements.isEmpty, ["recipientOrganization", "fundingOrganization"].contains(path) {
      find(node, .missing(path[0]))
    }
    for (index, element) in elements.enumerated() {
      path.append("\(index)")
      check(&self, element)
      path.removeLast()
    }
  }

  private mutating func check(_ text: String, _ shape: GivingField.Shape, _ node: JSONNode) {
    switch shape {
    case .date(let isPartial):
      if GivingValue.date(text, isPartial: isPartial) == nil { find(node, .notADate(text)) }
    case .moment: if !GivingValue.isMoment(text) { find(node, .notAMoment(text)) }
    case .address: if !GivingValue.isAddress(text) { find(node, .notAnAddress(text)) }
    case .yesOrNo: if !["Yes", "No"].contains(text) { find(node, .unknownCode(text)) }
    case .code(let codes):
      guard !codes.contains(text) else { return }
      find(node, path.last == "currency" ? .unknownCurrency(text) : .unknownCode(text))
    default: break
    }
  }
}

extension [String] {
  /// Whether one path stands alone in a list of names.
  fileprivate func contains(_ path: [String]) -> Bool {
    path.count == 1 && contains(path[0])
  }
}

/// What is this program's own in a grant.
enum GivingOwn {
  /// The start as it was stated, where the standard has no such date.
  static let start = "statedStartDate"
  /// The end as it was stated, where the standard has no such date.
  static let end = "statedEndDate"
}
