import Domain
import XML

/// Percentages that should make 100.
extension IATIMapping {
  func checkShares() {
    guard today != nil else { return }
    let places = tree.children(root, .recipientCountry) + tree.children(root, .recipientRegion)
    check(places, named: "recipient-country, recipient-region")
    var vocabularies: [String: [Int]] = [:]
    for sector in tree.children(root, .sector) {
      vocabularies[tree.attribute(sector, .vocabulary) ?? "1", default: []].append(sector)
    }
    for (vocabulary, sectors) in vocabularies.sorted(by: { $0.key < $1.key }) {
      check(sectors, named: "sector (\(vocabulary))")
    }
  }

  private func share(_ text: String, _ node: Int) -> ExactDecimal? {
    let text = Self.trimmed(text)
    let share = Self.amount(text)
    if share == nil, !text.isEmpty { report(node, .notANumber(text)) }
    return share
  }

  private func check(_ nodes: [Int], named name: String) {
    let shares = nodes.compactMap { node in
      tree.attribute(node, .percentage).flatMap { share($0, node) }
    }
    guard let first = nodes.first, !shares.isEmpty else { return }
    let sum = ExactDecimal.sum(shares)
    if !sum.isEqual(numerically: ExactDecimal(100)) {
      report(first, .percentages(name, sum: sum.trimmed.description))
    }
  }
}
