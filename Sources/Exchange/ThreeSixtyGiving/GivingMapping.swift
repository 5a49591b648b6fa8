import Domain
import JSON

/// Reads a grant as records: what the standard and the register both have.
///
/// A grant is an agreement with its parties, the project that it pays for, and the funding between the
/// two. The same mapping is made again when the grant is written, to see what was changed since; so it
/// depends on nothing but the grant and the day on which it was read.
package struct GivingMapping {
  /// The version of the mapping; an original says which one read it.
  package static let version = 1

  /// Where in a grant a record comes from.
  enum Place: Hashable {
    case grant, project, funding, end
    case party(list: String, index: Int)
    case place(Int)
    case transaction(list: String, index: Int)

    /// Whether it is a payment or a promise of one.
    var isTransaction: Bool { if case .transaction = self { true } else { false } }
  }

  let grant: JSONNode
  let keys: IATIKeys
  let names: GivingNames
  let today: Day
  /// The records, the agreement first and the project second, and where each comes from.
  private(set) var records: [Record] = []
  private(set) var places: [Place] = []
  /// Organisations and cities, with what was published of them.
  private(set) var shared: [(record: Record, node: JSONNode)] = []
  private var sharedKeys = Set<RecordID>()
  /// What could not become a record.
  private(set) var problems: [GivingProblem] = []
  /// Whether something was left out because its day had not come.
  var dependsOnDay = false
  /// The publisher's name for it; nil where there is none.
  let identifier: String?
  let currency: String?
  private var counts: [String: Int] = [:]
  private var slugs = SlugNames()

  /// Reads a grant.
  ///
  /// - Parameters:
  ///   - today: The day on which it is read for the first time.
  ///   - identity: The key of its record.
  init(
    _ grant: JSONNode, _ keys: IATIKeys, _ names: GivingNames, today: Day, identity: RecordID
  ) {
    self.grant = grant
    self.keys = keys
    self.names = names
    self.today = today
    identifier = GivingValue.words(grant["id"])
    currency = GivingValue.words(grant["currency"])?.uppercased()
    map(identity)
  }

  private mutating func map(_ id: RecordID) {
    let name = GivingValue.words(grant["title"]).map(IATIMapping.oneLine)
    let slug = IATIMapping.slug(of: identifier ?? "grant")
    var agreement = Record(
      id: id, kind: .agreement, slug: slug + "-grant", title: name ?? identifier ?? "–")
    agreement[AgreementField.type] = .grantAgreement
    agreement[AgreementField.identifier] = identifier
    agreement[AgreementField.awarded] = date(grant, "awardDate", isPartial: false)
    add(agreement, .grant)
    let project = self.project(slug: slug, title: agreement.title)
    add(project, .project)
    // Cities are known better as places than from addresses, so they come first.
    mapPlaces(project)
    for (list, role) in Self.parties { mapParties(list, role, agreement) }
    mapFunding(agreement, project)
    mapEnd(project)
    for (list, type) in Self.transactions { mapTransactions(list, type, agreement) }
  }

  /// The lists of a grant whose organisations are parties of the agreement, with their role.
  static let parties = [("fundingOrganization", "funder"), ("recipientOrganization", "grantee")]
  /// The lists of a grant that are transactions of the agreement.
  static let transactions = [
    ("commitmentTransaction", TransactionType.outgoingCommitment),
    ("disbursementTransaction", .disbursement),
  ]

  // MARK: Records

  mutating func add(_ record: Record, _ place: Place) {
    records.append(record)
    places.append(place)
  }

  /// The key of something within the grant, the next one of its name.
  mutating func key(_ name: String) -> RecordID {
    let count = counts[name, default: 0]
    counts[name] = count + 1
    return IATIKeys.within(records[0].id, count == 0 ? name : "\(name)|\(count + 1)")
  }

  /// A slug that nothing under `parent` has yet.
  mutating func slug(_ wanted: String, under parent: RecordID) -> String {
    slugs.free(wanted, under: parent)
  }

  mutating func share(_ record: Record, _ node: JSONNode) {
    if names.isNew(record.id), sharedKeys.insert(record.id).inserted {
      shared.append((record, node))
    }
  }

  mutating func report(_ line: Int, _ field: String, _ fault: GivingProblem.Fault) {
    problems.append(
      GivingProblem(
        line: line, identifier: GivingValue.words(grant["id"]), field: field, fault))
  }
}

/// Organisations and cities that a reader has met, so that each is handed on once.
package final class GivingNames {
  private var known = Set<RecordID>()
  private let remembers: Bool

  /// - Parameter remembers: Whether a name is new only once.
  init(remembers: Bool) {
    self.remembers = remembers
  }

  func isNew(_ id: RecordID) -> Bool {
    guard remembers else { return true }
    if known.count > 50_000 { known.removeAll(keepingCapacity: true) }
    return known.insert(id).inserted
  }
}
