import IATIStandard
import JSON

/// `validate`
package struct ValidationAnswer: Answer {
  let files: [ValidatedFileAnswer]

  init(_ report: ValidationReport) {
    files = report.files.map { ValidatedFileAnswer($0, report.language) }
  }
}

/// What was found in one file.
package struct ValidatedFileAnswer: Codable, Sendable {
  let file: String
  let kind: String?
  let iatiVersion: String?
  let checkedAs: String?
  let entries: Int
  let rulesChecked: Bool
  let valid: Bool
  let summary: SeverityCountsAnswer
  let kinds: [FindingKindAnswer]
  let ofOtherKinds: Int

  init(_ file: ValidationReport.File, _ language: Language) {
    self.file = file.name
    kind = file.summary.kind?.root
    iatiVersion = file.summary.statedVersion
    checkedAs = file.summary.version?.rawValue
    entries = file.summary.entries
    rulesChecked = file.summary.hasRules
    valid = file.counts[.critical] == nil
    summary = SeverityCountsAnswer(file.counts)
    kinds = file.sortedGroups.map { FindingKindAnswer($0, language) }
    ofOtherKinds = file.others
  }
}

/// How many findings there are of each severity.
package struct SeverityCountsAnswer: Codable, Sendable {
  let critical: Int
  let error: Int
  let warning: Int
  let advisory: Int

  init(_ counts: [IATIFinding.Severity: Int]) {
    critical = counts[.critical] ?? 0
    error = counts[.error] ?? 0
    warning = counts[.warning] ?? 0
    advisory = counts[.advisory] ?? 0
  }
}

/// The findings of one kind.
package struct FindingKindAnswer: Codable, Sendable {
  let id: String
  let severity: Word<IATIFinding.Severity>
  let category: String
  let fault: Word<FileFaultWord>
  let message: String
  let element: String?
  let count: Int
  let findings: [FileFindingAnswer]

  init(_ group: ValidationReport.Group, _ language: Language) {
    let first = group.shown[0]
    id = first.id
    severity = Word(first.severity)
    category = first.category
    fault = Word(FileFaultWord(first.what))
    message = FindingWords.message(first)(language)
    element = first.element
    count = group.count
    findings = group.shown.map(FileFindingAnswer.init)
  }
}

package struct FileFindingAnswer: Codable, Sendable {
  let line: Int
  let entry: String?
  @OmittedIfNil var value: String??
  @OmittedIfNil var list: String?
  @OmittedIfNil var expected: [String]?
  @OmittedIfNil var places: [FindingPlaceAnswer]?

  init(_ finding: IATIFinding) {
    line = finding.line
    entry = finding.entry
    (value, list, expected, places) = (nil, nil, nil, nil)
    switch finding.what {
    case .code(let code, _, let list):
      value = .some(code)
      self.list = list
    case .unknownReference(let value, _, _), .schema(.badAttribute(_, let value, _)),
      .schema(.badText(let value, _)), .schema(.badType(let value)):
      self.value = .some(value)
    case .schema(.unexpectedElement(let expected)), .schema(.missingElement(let expected)):
      self.expected = expected
    case .rule(_, let places): self.places = places.map(FindingPlaceAnswer.init)
    default: break
    }
  }
}

/// A place that a rule speaks of.
package struct FindingPlaceAnswer: Codable, Sendable {
  let path: String
  let value: String
  let line: Int

  init(_ place: IATIFinding.Place) {
    (path, value, line) = (place.path, place.value, place.line)
  }
}

/// What is wrong in a file; the list only grows.
package enum FileFaultWord: String, CaseIterable, Sendable {
  case notXML, notIATI, unknownVersion, oldVersion, code, doubleIdentifier, rule, entryTooLarge
  case unknownRoot, unexpectedElement, missingElement, elementInText, textBetweenElements
  case unknownAttribute, missingAttribute, badAttribute, badText, notNillable, badType
  case undeclaredPrefix, unknownReference

  init(_ what: IATIFinding.What) {
    self =
      switch what {
      case .document: .notXML
      case .notIATI: .notIATI
      case .unknownVersion: .unknownVersion
      case .oldVersion: .oldVersion
      case .schema(let fault): Self(fault)
      case .code: .code
      case .doubleIdentifier: .doubleIdentifier
      case .unknownReference: .unknownReference
      case .rule: .rule
      case .entryTooLarge: .entryTooLarge
      }
  }

  private init(_ fault: SchemaFault) {
    self =
      switch fault {
      case .unknownRoot: .unknownRoot
      case .undeclaredPrefix: .undeclaredPrefix
      case .unexpectedElement: .unexpectedElement
      case .missingElement: .missingElement
      case .elementInText: .elementInText
      case .textBetweenElements: .textBetweenElements
      case .unknownAttribute: .unknownAttribute
      case .missingAttribute: .missingAttribute
      case .badAttribute: .badAttribute
      case .badText: .badText
      case .notNillable: .notNillable
      case .badType: .badType
      }
  }
}
