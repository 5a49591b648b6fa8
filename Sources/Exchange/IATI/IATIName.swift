import XML

/// The names of the elements and attributes of the IATI Standard, each with the number by which it is
/// kept: names are only ever added at the end.
enum IATIName: Int32, CaseIterable {
  case iatiActivities = 1, iatiActivity, iatiIdentifier, narrative, reportingOrg, title
  case description, participatingOrg, otherIdentifier, ownerOrg, activityStatus, activityDate
  case contactInfo, activityScope, recipientCountry, recipientRegion, location, sector, tag
  case countryBudgetItems, humanitarianScope, policyMarker, collaborationType, defaultFlowType
  case defaultFinanceType, defaultAidType, defaultTiedStatus, budget, plannedDisbursement
  case capitalSpend, transaction, documentLink, relatedActivity, legacyData, conditions, result
  case crsAdd, fss, value, periodStart, periodEnd, transactionType, transactionDate, providerOrg
  case receiverOrg, indicator, period, target, actual, baseline, reference, comment, dimension
  case disbursementChannel, flowType, financeType, aidType, tiedStatus, organisation, department
  case personName, jobTitle, telephone, email, website, mailingAddress, locationReach, locationId
  case name, activityDescription, administrative, point, pos, exactness, locationClass
  case featureDesignation, budgetItem, budgetLine, category, language, documentDate, condition
  case otherFlags, loanTerms, repaymentType, repaymentPlan, commitmentDate, repaymentFirstDate
  case repaymentFinalDate, loanStatus, interestReceived, principalOutstanding, principalArrears
  case interestArrears, channelCode, forecast, iatiOrganisations, iatiOrganisation
  case organisationIdentifier, totalBudget, recipientOrgBudget, recipientOrg
  case recipientRegionBudget, recipientCountryBudget, totalExpenditure, expenseLine, xmlLang, ref
  case type, code, isoDate, currency, valueDate, role, status, percentage, vocabulary
  case vocabularyUri, activityId, providerActivityId, receiverActivityId, humanitarian
  case defaultCurrency, lastUpdatedDatetime, hierarchy, linkedDataUri, budgetNotProvided, version
  case generatedDatetime, linkedDataDefault, secondaryReporter, crsChannelCode, significance
  case level, srsName, url, format, attached, measure, ascending, aggregationStatus, indicatorUri
  case year, rate1, rate2, extractionDate, priority, phaseoutYear, iatiEquivalent, activityWebsite
  case aidtypeFlag, coordinates, gazetteerEntry, locationType, adm1, adm2, country, gazetteerRef
  case latitude, longitude, ownerName, ownerRef, precision, updated

  /// The name as files have it.
  var text: String {
    switch self {
    case .xmlLang: "xml:lang"
    case .srsName: "srsName"
    case .rate1: "rate-1"
    case .rate2: "rate-2"
    default:
      "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }
  }

  /// The numbers of all names, to read with.
  static func numbers() -> XMLNames { XMLNames(known: texts) }

  private static let texts = allCases.map(\.text)
}

/// Questions by the standard's names.
extension XMLTree {
  func child(_ node: Int, _ name: IATIName) -> Int? { child(node, name.rawValue) }

  func children(_ node: Int, _ name: IATIName) -> [Int] { children(node, name.rawValue) }

  func attribute(_ node: Int, _ name: IATIName) -> String? { attribute(node, name.rawValue) }

  func isNamed(_ node: Int, _ name: IATIName) -> Bool {
    kind(node) == .element && self.name(node) == name.rawValue
  }
}

extension XMLTree {
  func hasElement(named name: IATIName) -> Bool { hasElement(numbered: name.rawValue) }
}
