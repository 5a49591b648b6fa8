import Domain
import XML

/// What the schema demands of an activity.
extension IATIExport {
  private static let activity: [IATIName] = [
    .iatiIdentifier, .reportingOrg, .title, .description, .participatingOrg, .activityStatus,
    .activityDate,
  ]
  private static let organisation: [IATIName] = [.organisationIdentifier, .name, .reportingOrg]

  /// Whether an original has at least the elements that the schema demands.
  func isWhole(_ tree: XMLTree, _ root: Int) -> Bool {
    let demanded =
      tree.isNamed(root, .iatiOrganisation) ? Self.organisation : Self.activity
    return demanded.allSatisfy { tree.child(root, $0) != nil }
      && tree.child(root, .reportingOrg).map {
        tree.attribute($0, .ref) != nil && tree.attribute($0, .type) != nil
      } ?? false
  }

  /// Notes what an entry lacks.
  ///
  /// - Parameter isNew: Whether it was never published, so that the standard's rules hold as well.
  func check(_ element: XMLElement, _ root: Record, isNew: Bool) {
    let isOrganisation = root.kind == .organisation
    let identifier = element.first(isOrganisation ? "organisation-identifier" : "iati-identifier")
    if IATIMapping.trimmed(identifier?.text ?? "").isEmpty,
      isNew || root[SharedField.identifier] == nil
    {
      miss(.identifier, root)
    }
    checkPublisher(element, root)
    guard !isOrganisation else { return }
    if element.first("description") == nil { miss(.description, root) }
    if element.first("participating-org") == nil { miss(.participants, root) }
    if element.first("activity-status") == nil { miss(.status, root) }
    let dates = element.elements("activity-date")
    if !dates.contains(where: { !isNew || ["1", "2"].contains($0["type"]) }) { miss(.start, root) }
    for budget in element.elements("budget")
    where budget.first("period-start") == nil || budget.first("period-end") == nil {
      miss(.period, root)
    }
    for planned in element.elements("planned-disbursement")
    where planned.first("period-start") == nil {
      miss(.due, root)
    }
    for result in element.elements("result") {
      if result.first("indicator") == nil { miss(.indicators, root) }
      for indicator in result.elements("indicator") {
        if indicator["measure"] == nil { miss(.measure, root) }
        if let baseline = indicator.first("baseline"), baseline["year"] == nil {
          miss(.baselineYear, root)
        }
      }
    }
  }

  private func checkPublisher(_ element: XMLElement, _ root: Record) {
    guard let reporting = element.first("reporting-org") else { return missPublisher() }
    let isIncomplete = reporting["ref"] == nil || reporting["type"] == nil
    if isIncomplete, let publisher,
      publisher.title == reporting.first("narrative").map({ IATIMapping.oneLine($0.text) })
    {
      if reporting["ref"] == nil { reporting["ref"] = publisher[OrganisationField.identifier] }
      if reporting["type"] == nil {
        reporting["type"] = publisher[OrganisationField.type].map {
          "\($0.code)"
        }
      }
    }
    if isIncomplete, publisher == nil { missPublisher() }
    if reporting["ref"] == nil { miss(.organisationIdentifier, publisher ?? root) }
    if reporting["type"] == nil { miss(.organisationType, publisher ?? root) }
  }
}
