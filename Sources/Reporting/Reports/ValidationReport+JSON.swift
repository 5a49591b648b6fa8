import IATIStandard
package import JSON

extension ValidationReport {
  /// The report as JSON; the names of its members and of the faults only grow.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("files") { json in
        json.array { json in
          for file in files { write(file, to: &json) }
        }
      }
    }
  }

  private func write(_ file: File, to json: inout JSONWriter) {
    json.object { json in
      json.member("file") { $0.value(file.name) }
      json.member("kind") { $0.value(file.summary.kind?.root) }
      json.member("version") { $0.value(file.summary.statedVersion) }
      json.member("checkedAs") { $0.value(file.summary.version?.rawValue) }
      json.member("entries") { $0.number(file.summary.entries) }
      json.member("rulesTried") { $0.flag(file.summary.hasRules) }
      json.member("valid") { $0.flag(file.counts[.critical] == nil) }
      json.member("summary") { json in
        json.object { json in
          for severity in IATIFinding.Severity.allCases {
            json.member(severity.rawValue) { $0.number(file.counts[severity] ?? 0) }
          }
        }
      }
      json.member("kinds") { json in
        json.array { json in
          for group in file.sortedGroups { write(group, to: &json) }
        }
      }
      json.member("ofOtherKinds") { $0.number(file.others) }
    }
  }

  private func write(_ group: Group, to json: inout JSONWriter) {
    let first = group.shown[0]
    json.object { json in
      json.member("id") { $0.value(first.id) }
      json.member("severity") { $0.value(first.severity.rawValue) }
      json.member("category") { $0.value(first.category) }
      json.member("fault") { $0.value(first.what.code) }
      json.member("message") { $0.value(FindingWords.message(first)(language)) }
      json.member("element") { $0.value(first.element) }
      json.member("count") { $0.number(group.count) }
      json.member("findings") { json in
        json.array { json in
          for finding in group.shown { write(finding, to: &json) }
        }
      }
    }
  }

  private func write(_ finding: IATIFinding, to json: inout JSONWriter) {
    json.object { json in
      json.member("line") { $0.number(finding.line) }
      json.member("entry") { $0.value(finding.entry) }
      switch finding.what {
      case .code(let code, _, let list):
        json.member("value") { $0.value(code) }
        json.member("list") { $0.value(list) }
      case .schema(.badAttribute(_, let value, _), _), .schema(.badText(let value, _), _),
        .schema(.badType(let value), _):
        json.member("value") { $0.value(value) }
      case .schema(.unexpectedElement(let expected), _), .schema(.missingElement(let expected), _):
        json.member("expected") { json in
          json.array { json in
            for name in expected { json.value(name) }
          }
        }
      case .rule(_, let places): write(places, to: &json)
      default: break
      }
    }
  }

  private func write(_ places: [IATIFinding.Place], to json: inout JSONWriter) {
    json.member("places") { json in
      json.array { json in
        for place in places {
          json.object { json in
            json.member("path") { $0.value(place.path) }
            json.member("value") { $0.value(place.value) }
            json.member("line") { $0.number(place.line) }
          }
        }
      }
    }
  }
}

extension IATIFinding.What {
  /// The code in JSON; the list only grows.
  var code: String {
    switch self {
    case .document: "notXML"
    case .notIATI: "notIATI"
    case .unknownVersion: "unknownVersion"
    case .oldVersion: "oldVersion"
    case .schema(let fault, _): fault.code
    case .code: "code"
    case .doubleIdentifier: "doubleIdentifier"
    case .rule: "rule"
    case .entryTooLarge: "entryTooLarge"
    }
  }
}

extension SchemaFault {
  /// The code in JSON; the list only grows.
  var code: String {
    switch self {
    case .unknownRoot: "unknownRoot"
    case .unexpectedElement: "unexpectedElement"
    case .missingElement: "missingElement"
    case .elementInText: "elementInText"
    case .textBetweenElements: "textBetweenElements"
    case .unknownAttribute: "unknownAttribute"
    case .missingAttribute: "missingAttribute"
    case .badAttribute: "badAttribute"
    case .badText: "badText"
    case .notNillable: "notNillable"
    case .badType: "badType"
    }
  }
}
