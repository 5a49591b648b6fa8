/// The type of an organisation (IATI 2.03, code list OrganisationType).
package enum OrganisationType: String, CaseIterable, Sendable {
  case government, localGovernment, otherPublicSector, internationalNGO, nationalNGO, regionalNGO
  case partnerCountryNGO, publicPrivatePartnership, multilateral, foundation, privateSector
  case privateSectorProvider, privateSectorRecipient, privateSectorThirdCountry, academic, other

  /// The code of the list, 10 to 90.
  package var code: Int {
    switch self {
    case .government: 10
    case .localGovernment: 11
    case .otherPublicSector: 15
    case .internationalNGO: 21
    case .nationalNGO: 22
    case .regionalNGO: 23
    case .partnerCountryNGO: 24
    case .publicPrivatePartnership: 30
    case .multilateral: 40
    case .foundation: 60
    case .privateSector: 70
    case .privateSectorProvider: 71
    case .privateSectorRecipient: 72
    case .privateSectorThirdCountry: 73
    case .academic: 80
    case .other: 90
    }
  }
}

/// What was signed; each type has a category in IATI's code list DocumentCategory.
package enum AgreementType: String, CaseIterable, Sendable {
  case memorandum, cooperationAgreement, grantAgreement, contract

  /// `A09` (memorandum of understanding) or `A11` (contract).
  package var category: String {
    switch self {
    case .memorandum, .cooperationAgreement: "A09"
    case .grantAgreement, .contract: "A11"
    }
  }
}

/// How far a project has come (IATI 2.03, code list ActivityStatus).
package enum ActivityStatus: String, CaseIterable, Sendable {
  case pipeline, implementation, finalisation, closed, cancelled, suspended

  /// The code of the list, 1 to 6.
  package var code: Int {
    switch self {
    case .pipeline: 1
    case .implementation: 2
    case .finalisation: 3
    case .closed: 4
    case .cancelled: 5
    case .suspended: 6
    }
  }
}

/// What an organisation does in a project (IATI 2.03, code list OrganisationRole).
package enum ParticipantRole: String, CaseIterable, Sendable {
  case funding, accountable, extending, implementing

  /// The code of the list, 1 to 4.
  package var code: Int {
    switch self {
    case .funding: 1
    case .accountable: 2
    case .extending: 3
    case .implementing: 4
    }
  }
}

extension Field {
  /// The code that IATI has for a word of this field; nil where it has none.
  package func code(of word: String) -> Int? {
    guard case .choice(let words) = shape else { return nil }
    switch words {
    case OrganisationType.allCases.map(\.rawValue): return OrganisationType(rawValue: word)?.code
    case ActivityStatus.allCases.map(\.rawValue): return ActivityStatus(rawValue: word)?.code
    case TransactionType.allCases.map(\.rawValue): return TransactionType(rawValue: word)?.code
    case ResultType.allCases.map(\.rawValue): return ResultType(rawValue: word)?.code
    case IndicatorMeasure.allCases.map(\.rawValue): return IndicatorMeasure(rawValue: word)?.code
    case ParticipantRole.allCases.map(\.rawValue): return ParticipantRole(rawValue: word)?.code
    default: return nil
    }
  }
}
