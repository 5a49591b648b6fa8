package import Domain
package import JSON

/// Makes grants as the 360Giving Data Standard has them, version 1.4.
///
/// What came from a file is written as it was published; where a record says something else since, its property says
/// that. What the standard demands and the register does not say is listed, never made up.
package final class GivingExport {
  /// The version of the standard that is written.
  package static let version = "1.4"

  let parties: IATIParties
  private let originals: GivingOriginals
  private let modified: ([RecordID]) throws -> String?
  /// What the standard demands and the register does not say.
  package private(set) var missing: [GivingMissing] = []

  /// How many of what is missing is kept to be shown.
  package static let kept = 1000

  /// - Parameters:
  ///   - parties: Organisations and places as they are now, and as they were first published.
  ///   - modified: When one of these records was changed last, `2025-10-14T09:30:00Z`.
  package init(
    _ keys: IATIKeys, _ parties: IATIParties, modified: @escaping ([RecordID]) throws -> String?
  ) {
    self.parties = parties
    self.modified = modified
    originals = GivingOriginals(keys)
  }

  /// Makes a grant.
  ///
  /// - Parameters:
  ///   - records: The agreement, what stands under it, the projects that it pays for and what stands
  ///     under those.
  ///   - original: What was published of it.
  /// - Returns: nil when the original cannot be read.
  package func grant(_ records: [Record], original: [UInt8]?) throws -> JSONNode? {
    guard let agreement = records.first else { return nil }
    var patch: GivingPatch
    if let original {
      guard let mapping = originals.mapping(original, of: agreement.id) else { return nil }
      let shared = Dictionary(
        mapping.shared.map { ($0.record.id, $0.record) }, uniquingKeysWith: { first, _ in first })
      let changes = try IATIChanges(
        mapping.records.enumerated().map { .init(record: $1, node: $0) }, records, parties
      ) { shared[$0] }
      patch = GivingPatch(self, mapping.grant, mapping.records, shared: shared)
      try patch.apply(changes, mapping.places, records)
      if !changes.isEmpty, patch.grant != mapping.grant {
        patch.setModified(try modified(Self.named(records)))
      }
    } else {
      patch = GivingPatch(self, JSONNode(.object([])), records, shared: [:])
      try patch.fill(records)
      patch.setModified(try modified(Self.named(records)))
    }
    let grant = GivingForm.mended(patch.grant, .grant)
    check(grant, records, isPublished: original != nil)
    return grant
  }

  /// The records of a grant and the organisations that they name.
  private static func named(_ records: [Record]) -> [RecordID] {
    records.map(\.id) + records.compactMap { $0[PartyField.organisation] }
  }

  /// The package around the grants, as it was in the file when all come from one: what stands in it
  /// beside them.
  ///
  /// - Parameter original: The original of the file; nil when they come from several.
  package func package(_ original: [UInt8]?) -> [(name: String, value: JSONNode)] {
    if let members = original.flatMap(GivingOriginals.restored)?.node.object { return members }
    return [("version", JSONNode(.string(Self.version)))]
  }

  func miss(_ what: GivingMissing.What, _ record: Record) {
    let missed = GivingMissing(record: record.id, what: what)
    if missing.count < Self.kept, !missing.contains(missed) { missing.append(missed) }
  }

  /// Notes what the schema demands and the grant lacks.
  private func check(_ grant: JSONNode, _ records: [Record], isPublished: Bool) {
    let agreement = records[0]
    let projects = records.filter { $0.kind == .project }
    let (project, isOne) = (projects.first, projects.count == 1)
    for finding in GivingCheck(grant).findings {
      switch finding.fault {
      case .unknownProperty, .null: continue
      case .missing("id"):
        if finding.path == "id" {
          miss(.identifier, agreement)
        } else if isPublished {
          miss(.wrong(finding.path, ""), agreement)
        }
      case .missing("description"):
        isOne ? miss(.description, project ?? agreement) : miss(.subject, agreement)
      case .missing("title"): miss(.title, project ?? agreement)
      case .missing("amountAwarded"), .missing("currency"): missAmount(records)
      case .missing("awardDate"): miss(.awarded, agreement)
      case .missing("fundingOrganization"): miss(.funder, agreement)
      case .missing("recipientOrganization"): miss(.recipient, agreement)
      case .notADate(let text) where finding.path == "awardDate":
        if agreement[AgreementField.awarded] == nil {
          miss(.awarded, agreement)
        } else {
          miss(.wrong(finding.path, text), agreement)
        }
      default: miss(.wrong(finding.path, finding.said), agreement)
      }
    }
  }

  private func missAmount(_ records: [Record]) {
    let fundings = records.filter { $0.kind == .funding }
    let without = fundings.filter { $0[FundingField.amount] == nil }
    if without.isEmpty, !fundings.isEmpty { return miss(.oneCurrency, records[0]) }
    for funding in without { miss(.amount, funding) }
    if fundings.isEmpty { miss(.funding, records[0]) }
  }
}

extension GivingCheck.Finding {
  /// The value at fault, as far as the fault has one.
  fileprivate var said: String {
    switch fault {
    case .notADate(let text), .notAMoment(let text), .notANumber(let text), .tooLarge(let text),
      .unknownCurrency(let text), .unknownCode(let text), .notAnAddress(let text):
      text
    default: ""
    }
  }
}

/// Something that the standard demands of a record, and that nobody has stated.
package struct GivingMissing: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    /// The identifier of the grant.
    case identifier
    /// The day of the decision.
    case awarded
    case title
    /// What the grant is for.
    case description
    /// What an agreement for several projects is for.
    case subject
    /// Which project the agreement pays for, and with how much.
    case funding
    /// How much it pays for a project.
    case amount
    /// One currency for all amounts.
    case oneCurrency
    /// The organisation that gives.
    case funder
    /// The organisation that receives.
    case recipient
    case organisationIdentifier
    /// A value as it was published that the standard does not allow: where, and what.
    case wrong(String, String)
  }

  package let record: RecordID
  /// What is missing.
  package let what: What
}
