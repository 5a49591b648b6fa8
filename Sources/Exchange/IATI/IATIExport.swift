package import Domain
import IATIStandard
package import XML

/// Makes activities and organisations as the standard has them, version 2.03.
///
/// What came from a publication is written as it was published; where a record says something else
/// since, its element says that, and what was added stands in its place in the order of the schema.
package final class IATIExport {
  /// The version of the standard that is written.
  package static let version = "2.03"

  private let names = IATIName.numbers()
  private let partyNames: IATIPartyNames
  private let keys: IATIKeys
  let parties: IATIParties
  /// The organisation that publishes what is not published yet.
  let publisher: Record?
  private var shared: [RecordID: Record] = [:]
  private var tree: XMLTree
  /// What the standard demands and the register does not say.
  package private(set) var missing: [IATIMissing] = []
  /// What the register says and the standard has no place for.
  package internal(set) var left: [Kind: Int] = [:]

  /// - Parameter publisher: The organisation whose register it is.
  package init(_ keys: IATIKeys, _ parties: IATIParties, publisher: Record?) {
    self.keys = keys
    self.parties = parties
    self.publisher = publisher
    partyNames = IATIPartyNames(names)
    tree = XMLTree(names: names)
  }

  private lazy var activities = IATIOrder(.activities)
  private lazy var organisations = IATIOrder(.organisations)

  /// Puts an entry into the order of the schema.
  func order(_ entry: XMLElement) {
    (entry.name == IATIKind.organisations.entry ? organisations : activities).sort(entry)
  }

  /// An activity or an organisation, ready to be written.
  package enum Entry {
    case asPublished(XMLTree)
    /// With what has changed since, or new; and the comments before it.
    case made(XMLElement, comments: [String])
  }

  /// The first element of a file as it was published; nil when the original is none.
  package func root(_ original: [UInt8]) -> XMLElement? {
    guard tree.restore(original), let node = tree.element else { return nil }
    return XMLElement(tree, node)
  }

  /// Makes an activity or an organisation.
  ///
  /// - Parameters:
  ///   - records: The project or organisation, and what stands under it.
  ///   - original: What was published of it.
  /// - Returns: nil when the original cannot be read.
  package func entry(_ records: [Record], original: [UInt8]?) throws -> Entry? {
    guard let root = records.first else { return nil }
    guard let original else {
      return .made(try made(root, records), comments: [])
    }
    guard tree.restore(original), tree.element != nil else { return nil }
    let mapping = IATIMapping(tree, keys, names: partyNames, today: nil) { _ in root.id }
    for (record, _) in mapping.shared { shared[record.id] = record }
    let changes = try IATIChanges(mapping.mapped, records, parties) { shared[$0] }
    if changes.isEmpty, isWhole(tree, mapping.root) { return .asPublished(tree) }
    var elements: [Int: XMLElement] = [:]
    let element = XMLElement(tree, mapping.root) { elements[$1] = $0 }
    let patch = IATIPatch(self, element, language: mapping.language, currency: mapping.currency)
    if !changes.isEmpty { try patch.apply(changes, mapping, elements) }
    check(element, root, isNew: false)
    let comments = tree.topLevel.filter { tree.kind($0) == .comment }.map { tree.text($0) }
    return .made(element, comments: comments)
  }

  private func made(_ root: Record, _ records: [Record]) throws -> XMLElement {
    let element = XMLElement(root.kind == .organisation ? "iati-organisation" : "iati-activity")
    if let language = root.language { element["xml:lang"] = language }
    let patch = IATIPatch(self, element, language: root.language, currency: nil)
    try patch.fill(root, records)
    check(element, root, isNew: true)
    return element
  }

  func miss(_ what: IATIMissing.What, _ record: Record) {
    let missed = IATIMissing(record: record.id, title: record.title ?? record.slug, what: what)
    if missing.count < 1000, !missing.contains(missed) { missing.append(missed) }
  }

  func missPublisher() {
    let missed = IATIMissing(record: .root, title: "", what: .publisher)
    if !missing.contains(missed) { missing.append(missed) }
  }
}

/// Something that the standard demands of a record, and that nobody has stated.
package struct IATIMissing: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    /// The activity's identifier.
    case identifier
    /// Which organisation the register is of.
    case publisher
    case organisationIdentifier
    case organisationType
    /// A planned or an actual start.
    case start
    /// Who takes part.
    case participants
    /// What the project is for.
    case description
    case status
    /// The first day of a budget, or its last.
    case period
    /// The date of a planned payment.
    case due
    /// What an indicator measures.
    case measure
    /// A result without an indicator.
    case indicators
    case baselineYear
  }

  package let record: RecordID
  /// Its name.
  package let title: String
  /// What is missing.
  package let what: What
}
