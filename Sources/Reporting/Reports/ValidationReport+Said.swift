import IATIStandard

extension ValidationReport {
  /// What a finding says, without the value and the place: findings that agree in it have the same message.
  struct Said: Hashable {
    private let id: String
    private let element: String?
    private let what: IATIFinding.What

    init(_ finding: IATIFinding) {
      id = finding.id
      element = finding.element
      what =
        switch finding.what {
        case .rule(let message, _): .rule(message: message, places: [])
        case .code(_, let attribute, let list): .code("", attribute: attribute, list: list)
        case .doubleIdentifier: .doubleIdentifier("")
        case .unknownReference(_, let element, let attribute):
          .unknownReference("", element: element, attribute: attribute)
        case .schema(.badAttribute(let name, _, let type)):
          .schema(.badAttribute(name, value: "", type))
        case .schema(.badText(_, let type)): .schema(.badText("", type))
        case .schema(.badType): .schema(.badType(""))
        default: finding.what
        }
    }
  }
}
