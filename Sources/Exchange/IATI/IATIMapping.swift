package import Domain
package import XML

/// Reads an activity as records: what the standard and the register both have.
///
/// The same mapping is made again when the activity is written, to see what was changed since. So it
/// depends on nothing but the activity itself and, at first, on what the register's rules refuse: what
/// became a record is marked in the tree, and the marks are kept with it.
package final class IATIMapping {
  /// The version of the mapping; an original says which one read it.
  package static let version = 1

  /// A record and the element that it came from.
  struct Mapped {
    var record: Record
    var node: Int
  }

  /// The activity; marked where it became records.
  package private(set) var tree: XMLTree
  let root: Int
  let keys: IATIKeys
  let names: IATIPartyNames
  /// The day on which the activity is read for the first time; nil when it was read before.
  let today: Day?
  /// The records, the project first.
  var mapped: [Mapped] = []
  /// The elements that first named a shared record.
  var shared: [(record: Record, node: Int)] = []
  private var sharedKeys = Set<RecordID>()
  /// What could not become a record.
  package private(set) var problems: [IATIProblem] = []
  let language: String?
  let currency: String?
  /// The identifier as it stands in the file.
  private var stated: String?
  private var counts: [String: Int] = [:]
  private var slugs = SlugNames()

  /// Reads an activity.
  ///
  /// - Parameters:
  ///   - today: The day on which it is read for the first time; nil for one whose marks are set.
  ///   - identity: The key of its record, where it has this identifier; empty when it has none.
  package init(
    _ tree: XMLTree, _ keys: IATIKeys, names: IATIPartyNames, today: Day?,
    identity: (String) throws -> RecordID
  ) rethrows {
    self.tree = tree
    self.keys = keys
    self.names = names
    self.today = today
    root = tree.element ?? 0
    language = Self.code(tree.attribute(root, .xmlLang))
    currency = tree.attribute(root, .defaultCurrency)
    let isOrganisation = tree.isNamed(root, .iatiOrganisation)
    let node = tree.child(root, isOrganisation ? .organisationIdentifier : .iatiIdentifier)
    let said = node.map { Self.trimmed(tree.text($0)) } ?? ""
    let id = try identity(said)
    stated = said.isEmpty ? nil : said
    if isOrganisation {
      mapOrganisation(id, said)
    } else {
      mapActivity(id, said)
    }
  }

  /// Reads nothing yet.
  private init(bare tree: XMLTree, _ keys: IATIKeys, _ names: IATIPartyNames, _ root: Int) {
    (self.tree, self.keys, self.names, self.root) = (tree, keys, names, root)
    (today, language, currency) = (nil, nil, nil)
  }

  /// The organisation or the city that an element names by itself.
  static func named(
    in tree: XMLTree, _ id: RecordID, _ kind: Kind, _ keys: IATIKeys, _ names: IATIPartyNames
  ) -> Record? {
    guard let node = tree.element else { return nil }
    let mapping = IATIMapping(bare: tree, keys, names, node)
    guard kind == .city else { return mapping.organisation(id, node) }
    guard let named = tree.child(node, .name) else { return nil }
    return mapping.city(id, node, named)
  }

  /// The records of the activity with its original.
  package var publication: Publication {
    Publication(
      records: mapped.map(\.record),
      shared: shared.map {
        Publication.Shared(
          record: $0.record, original: tree.part($0.node).kept())
      }, original: tree.kept(), identifier: identifier, checkedOn: checkedOn)
  }

  /// All but the first record were checked when they were taken.
  private var checkedOn: Day? {
    guard let today, let root = mapped.first?.record else { return nil }
    do {
      try RecordRules.check(root, parent: nil, today: today)
      return today
    } catch {
      return nil
    }
  }

  /// The publisher's name for it; nil where there is none.
  package var identifier: String? {
    mapped.first?.record[SharedField.identifier]
  }

  // MARK: The parts

  private func mapActivity(_ id: RecordID, _ identifier: String) {
    var project = Record(id: id, kind: .project, slug: Self.slug(of: identifier))
    if !identifier.isEmpty { project[ProjectField.identifier] = identifier }
    setTitle(of: &project, tree.child(root, .title), else: identifier)
    if let node = tree.child(root, .activityStatus), let code = tree.attribute(node, .code) {
      project[ProjectField.status] = known(ActivityStatus.self, code, node) {
        $0.code == Int(code)
      }
    }
    setDescriptions(of: &project)
    let end = setDates(of: &project)
    mapped.append(Mapped(record: project, node: root))
    if let end { mapEnd(end, project) }
    for node in tree.children(root, .participatingOrg) { mapParticipant(node, project) }
    mapPlaces(project)
    mapMoney(project)
    for node in tree.children(root, .result) { mapResult(node, project) }
    checkShares()
  }

  private func mapOrganisation(_ id: RecordID, _ identifier: String) {
    var record = Record(id: id, kind: .organisation, slug: Self.slug(of: identifier))
    if !identifier.isEmpty { record[OrganisationField.identifier] = identifier }
    setTitle(of: &record, tree.child(root, .name), else: identifier)
    mapped.append(Mapped(record: record, node: root))
  }

  /// Takes a record in, unless a rule forbids it.
  ///
  /// - Parameter name: What it is called within the activity, of which its key is made.
  /// - Returns: Whether it was taken.
  @discardableResult
  func take(_ record: Record, _ node: Int, under parent: Kind) -> Bool {
    if let today {
      do {
        try RecordRules.check(record, parent: parent, today: today)
      } catch {
        report(node, .rule(error))
        return false
      }
      tree.mark(node)
    } else if !tree.isMarked(node) {
      return false
    }
    mapped.append(Mapped(record: record, node: node))
    return true
  }

  /// The case that a code means, reported where it means none.
  func known<Case: CaseIterable>(
    _ type: Case.Type, _ code: String, _ node: Int, where isMeant: (Case) -> Bool
  ) -> Case? {
    let found = type.allCases.first(where: isMeant)
    if found == nil, !code.isEmpty {
      report(node, .unknownCode(code, element: tree.names[tree.name(node)]))
    }
    return found
  }

  func mark(_ node: Int) { tree.mark(node) }

  /// The key of something within the activity, the next one of its name.
  func key(_ name: String) -> RecordID {
    let count = counts[name, default: 0]
    counts[name] = count + 1
    return IATIKeys.within(mapped[0].record.id, count == 0 ? name : "\(name)|\(count + 1)")
  }

  /// A slug that nothing under `parent` has yet.
  func slug(_ wanted: String, under parent: RecordID) -> String {
    slugs.free(wanted, under: parent)
  }

  func share(_ record: Record, _ node: Int) {
    if sharedKeys.insert(record.id).inserted { shared.append((record, node)) }
  }

  func report(_ node: Int, _ fault: IATIProblem.Fault) {
    guard today != nil else { return }
    problems.append(
      IATIProblem(
        line: tree.line(node), element: tree.names[tree.name(node)],
        identifier: stated, fault: fault))
  }
}
