import XML

/// Elements of which more than a name changed.
extension IATIUpgrade {
  mutating func upgradeIdentifier(_ element: XMLElement) {
    let text = IATIMapping.trimmed(element.text)
    element.text = ""
    if !text.isEmpty { element["ref"] = text }
    if element["type"] == nil { element["type"] = "A1" }
    let (reference, name) = (element["owner-ref"] ?? "", element["owner-name"] ?? "")
    (element["owner-ref"], element["owner-name"]) = (nil, nil)
    guard !reference.isEmpty || !name.isEmpty else { return }
    let owner = XMLElement("owner-org")
    if !reference.isEmpty { owner["ref"] = reference }
    if !name.isEmpty {
      let narrative = XMLElement("narrative")
      narrative.text = name
      owner.content = [.element(narrative)]
    }
    element.content.append(.element(owner))
  }

  mutating func upgradeTransaction(_ element: XMLElement) {
    if element["flow"] == "" { element["flow"] = nil }
    for (attribute, codes) in [("type", Self.transactionTypes)] {
      guard element.first("transaction-type") == nil, let word = element[attribute] else {
        continue
      }
      element[attribute] = nil
      guard let code = codes[word.lowercased()] else {
        if !word.isEmpty { lose(element, word) }
        continue
      }
      let type = XMLElement("transaction-type")
      type["code"] = code
      element.content.insert(.element(type), at: 0)
    }
    if let type = element.first("transaction-type") { recode(type, "code", Self.transactionCodes) }
    if element["ref"] == "" { element["ref"] = nil }
    for value in element.elements("value") {
      for name in ["currency", "type"] where value[name] == "" { value[name] = nil }
    }
    for party in element.elements where ["provider-org", "receiver-org"].contains(party.name) {
      for name in ["ref", "type"] where party[name] == "" { party[name] = nil }
    }
  }

  mutating func upgradeLocation(_ element: XMLElement) {
    for coordinates in element.elements("coordinates") {
      guard let latitude = coordinates["latitude"], let longitude = coordinates["longitude"] else {
        continue
      }
      let point = XMLElement("point")
      point["srsName"] = "http://www.opengis.net/def/crs/EPSG/0/4326"
      let position = XMLElement("pos")
      position.text = "\(latitude) \(longitude)"
      point.content = [.element(position)]
      replace(coordinates, in: element, with: point)
      if let precision = coordinates["precision"] { lose(coordinates, precision) }
    }
    for type in element.elements("location-type") {
      guard let code = type["code"] else { continue }
      let designation = XMLElement("feature-designation")
      designation["code"] = code
      replace(type, in: element, with: designation)
    }
  }
}

/// The words of 1.0x and the codes that stand for them since 2.01.
extension IATIUpgrade {
  static let roles = [
    "funding": "1", "accountable": "2", "extending": "3", "implementing": "4", "donor": "1",
  ]
  static let organisationTypes = [
    "bilateral": "10", "government": "10", "multilateral": "40",
  ]
  static let transactionCodes = [
    "IF": "1", "C": "2", "D": "3", "E": "4", "IR": "5", "LR": "6", "R": "7", "QP": "8", "QS": "9",
    "CG": "10",
  ]
  static let transactionTypes = [
    "commitment": "2", "disbursement": "3", "disbursment": "3", "expenditure": "4",
    "incoming funds": "1", "interest repayment": "5", "loan repayment": "6", "reimbursement": "7",
  ]
}
