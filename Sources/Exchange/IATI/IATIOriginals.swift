package import Domain
import IATIStandard
import XML

/// Reads originals again, as the records that they became.
package final class IATIOriginals {
  private let keys: IATIKeys
  private let names = IATIName.numbers()
  private let partyNames: IATIPartyNames
  private var tree: XMLTree

  /// A reader of originals.
  package init(_ keys: IATIKeys) {
    self.keys = keys
    partyNames = IATIPartyNames(names)
    tree = XMLTree(names: names)
  }

  /// The records that an original became; nil when it is none.
  package func publication(_ original: [UInt8], of root: RecordID) -> Publication? {
    guard tree.restore(original), tree.element != nil else { return nil }
    return IATIMapping(tree, keys, names: IATIPartyNames(names), today: nil) { _ in root }
      .publication
  }

  /// Whether two originals say the same, whatever of it became records.
  package func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard tree.restore(one) else { return false }
    let kept = tree.kept(marks: false)
    guard tree.restore(other) else { return false }
    if tree.kept(marks: false) == kept { return true }
    // Earlier versions kept files of 1.0x in their own order.
    let ordered = inOrder()
    return tree.restore(one) && inOrder() == ordered
  }

  private lazy var activities = IATIOrder(.activities)
  private lazy var organisations = IATIOrder(.organisations)

  /// The original in the order of the schema.
  private func inOrder() -> [UInt8] {
    guard let node = tree.element else { return [] }
    let element = XMLElement(tree, node)
    (element.name == IATIKind.organisations.entry ? organisations : activities).sort(element)
    var sorted = XMLTree(names: names)
    sorted.append(element, line: 0)
    return sorted.kept(marks: false)
  }

  /// The organisation or the city that an original names; nil when it is none.
  package func named(_ original: [UInt8], _ id: RecordID, _ kind: Kind) -> Record? {
    guard tree.restore(original) else { return nil }
    return IATIMapping.named(in: tree, id, kind, keys, partyNames)
  }
}
