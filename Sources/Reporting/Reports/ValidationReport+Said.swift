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
        case .schema(.badAttribute(let name, _, let type), _):
          .schema(.badAttribute(name, value: "", type), afterDisorder: false)
        case .schema(.badText(_, let type), _): .schema(.badText("", type), afterDisorder: false)
        case .schema(.badType, _): .schema(.badType(""), afterDisorder: false)
        case .schema(let fault, _): .schema(fault, afterDisorder: false)
        default: finding.what
        }
    }
  }
}
