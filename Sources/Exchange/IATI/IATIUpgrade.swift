import Domain
import IATIStandard
import XML

/// Brings an activity of version 1.0x to 2.03 where the standard says how, and lists what is lost.
struct IATIUpgrade {
  /// What 2.03 has no place for.
  private(set) var losses: [IATIProblem] = []
  private let tree: XMLTree
  private var lines: [ObjectIdentifier: Int] = [:]

  init(_ tree: XMLTree) {
    self.tree = tree
  }

  /// The activity as 2.03 has it.
  mutating func upgraded() -> XMLTree {
    guard let node = tree.element else { return tree }
    var lines: [ObjectIdentifier: Int] = [:]
    var made: [XMLElement] = []
    let activity = XMLElement(tree, node) { element, node in
      lines[ObjectIdentifier(element)] = tree.line(node)
      made.append(element)
    }
    self.lines = lines
    upgrade(activity)
    // 1.0x takes the elements in any order, 2.03 in one.
    IATIOrder(.activities).sort(activity)
    var upgraded = XMLTree(names: tree.names)
    upgraded.append(activity, line: tree.line(node))
    return upgraded
  }

  mutating func lose(_ element: XMLElement, _ what: String) {
    if what.isEmpty { return }
    losses.append(
      IATIProblem(
        line: lines[ObjectIdentifier(element)] ?? 0, element: element.name, identifier: nil,
        fault: .notInThisVersion(what)))
  }

  // MARK: The elements

  /// Elements whose words became narratives.
  private static let worded: Set<String> = [
    "reporting-org", "participating-org", "title", "description", "recipient-country",
    "recipient-region", "sector", "policy-marker", "provider-org", "receiver-org", "condition",
    "comment", "organisation", "department", "person-name", "job-title", "mailing-address",
    "activity-date", "name", "activity-description", "location-type", "tied-status",
  ]
  private static let worderedOnlyByCode: Set<String> = [
    "activity-status", "collaboration-type", "default-flow-type", "default-finance-type",
    "default-aid-type", "default-tied-status", "flow-type", "finance-type", "aid-type",
    "transaction-type", "disbursement-channel", "related-activity", "transaction-date", "language",
    "category", "period-start", "period-end",
  ]
  private static let renamed = [
    "budget-planned": "budget", "organization": "organisation",
  ]

  private mutating func upgrade(_ element: XMLElement) {
    if let name = Self.renamed[element.name] { element.name = name }
    for child in element.elements { upgrade(child) }
    switch element.name {
    case "iati-activity": upgradeActivity(element)
    case "transaction": upgradeTransaction(element)
    case "activity-date": upgradeDate(element)
    case "participating-org":
      recode(element, "role", Self.roles)
      recode(element, "type", Self.organisationTypes)
    case "activity-status": recodeStatus(element)
    case "sector": upgradeSector(element)
    case "policy-marker": recode(element, "vocabulary", ["DAC": "1"])
    case "other-identifier": upgradeIdentifier(element)
    case "location": upgradeLocation(element)
    case "period-start", "period-end", "transaction-date": dateOfText(element)
    case "budget", "planned-disbursement":
      recode(
        element, "type",
        ["original": "1", "revised": "2", "original-budget": "1", "Original": "1", "Revised": "2"])
    case "baseline", "target", "actual":
      if element["value"] == "" { element["value"] = nil }
    default: break
    }
    moveWords(of: element)
    for attribute in element.attributes
    where attribute.value.isEmpty && attribute.name == "xml:lang" {
      element["xml:lang"] = nil
    }
  }

  /// Words become a narrative; where a code says it already, they are lost.
  private mutating func moveWords(of element: XMLElement) {
    let words = IATIMapping.trimmed(element.text)
    if Self.worded.contains(element.name) {
      if element.first("narrative") != nil { return }
      element.text = ""
      let isNeeded = ["title", "description", "name", "organisation"].contains(element.name)
      guard !words.isEmpty || isNeeded else { return }
      let narrative = XMLElement("narrative")
      narrative.text = words
      if let language = element["xml:lang"], !language.isEmpty {
        narrative["xml:lang"] = language
      }
      element["xml:lang"] = nil
      element.content.insert(.element(narrative), at: 0)
    } else if Self.worderedOnlyByCode.contains(element.name) {
      if !words.isEmpty { lose(element, words) }
      element.text = ""
      element["xml:lang"] = nil
    }
  }

  func recode(_ element: XMLElement, _ attribute: String, _ codes: [String: String]) {
    guard let value = element[attribute], let code = codes[value] ?? codes[value.lowercased()]
    else {
      return
    }
    element[attribute] = code
  }

  private mutating func upgradeActivity(_ activity: XMLElement) {
    activity["version"] = nil
    for site in activity.elements("activity-website") {
      let link = XMLElement("document-link")
      link.attributes = [("url", IATIMapping.trimmed(site.text)), ("format", "text/html")]
      let title = XMLElement("title")
      let narrative = XMLElement("narrative")
      narrative.text = "Activity website"
      title.content = [.element(narrative)]
      let category = XMLElement("category")
      category["code"] = "A12"
      link.content = [.element(title), .element(category)]
      replace(site, in: activity, with: link)
    }
    // A title may be said once for each language; they became the narratives of one.
    for name in ["title"] { join(activity.elements(name), in: activity) }
    for (old, new) in [
      ("flow-type", "default-flow-type"), ("finance-type", "default-finance-type"),
      ("aid-type", "default-aid-type"), ("tied-status", "default-tied-status"),
    ] {
      for element in activity.elements(old) {
        if element["code"] == nil {
          // Its words are on the list already.
          lose(element, element["ref"] ?? "")
          activity.remove(element)
        } else {
          element.name = new
        }
      }
    }
    for name in ["related-initiative", "total-cost"] {
      for element in activity.elements(name) {
        lose(element, element["ref"] ?? IATIMapping.trimmed(element.text))
        activity.remove(element)
      }
    }
  }

  private func join(_ elements: [XMLElement], in parent: XMLElement) {
    guard let first = elements.first else { return }
    for other in elements.dropFirst() {
      first.content += other.content
      parent.remove(other)
    }
  }

  func replace(_ old: XMLElement, in parent: XMLElement, with new: XMLElement) {
    let index = parent.content.firstIndex {
      if case .element(let element) = $0 { element === old } else { false }
    }
    if let index { parent.content[index] = .element(new) }
  }

  private func dateOfText(_ element: XMLElement) {
    if element["iso-date"] == nil {
      element["iso-date"] = IATIMapping.date(IATIMapping.trimmed(element.text))?.text
      if element["iso-date"] != nil { element.text = "" }
    }
  }

  private mutating func upgradeDate(_ element: XMLElement) {
    dateOfText(element)
    recode(
      element, "type",
      [
        "start-planned": "1", "start-actual": "2", "end-planned": "3", "end-actual": "4",
      ])
  }

  private mutating func recodeStatus(_ element: XMLElement) {
    guard element["code"] == nil, let word = element["ref"] else { return }
    let codes = [
      "pipeline": "1", "pipeline/identification": "1", "implementation": "2", "operational": "2",
      "completion": "3", "operationally closed": "3", "post-completion": "4", "cancelled": "5",
    ]
    guard let code = codes[word.lowercased()] else { return }
    element["ref"] = nil
    element["code"] = code
  }

  private mutating func upgradeSector(_ element: XMLElement) {
    if element["code"] == nil, let code = element["ref"] {
      element["ref"] = nil
      element["code"] = code
    }
    recode(
      element, "vocabulary",
      [
        "DAC": "1", "DAC-3": "2", "COFOG": "3", "NACE": "4", "NTEE": "5", "RO": "99", "RO2": "98",
        "WB": "99",
      ])
  }
}
