import Domain
import XML

/// Budgets, planned disbursements, transactions.
extension IATIMapping {
  func mapMoney(_ project: Record) {
    for node in inOrder(.budget) { mapBudget(node, project) }
    for node in inOrder(.plannedDisbursement) { mapTranche(node, project) }
    for node in inOrder(.transaction) { mapTransaction(node, project) }
  }

  /// The elements of a name, those in currencies that earlier versions did not take behind the others, of which
  /// the keys and references are to stay.
  private func inOrder(_ name: IATIName) -> [Int] {
    let nodes = tree.children(root, name)
    return nodes.filter { !isNewcomer($0) } + nodes.filter(isNewcomer)
  }

  /// Current currencies that version 0.3.0 did not know.
  private static let addedSince: Set<String> = ["XCG", "XDR"]

  private func isNewcomer(_ node: Int) -> Bool {
    let code = tree.child(node, .value).flatMap { tree.attribute($0, .currency) } ?? currency
    guard let code, let currency = Currency(code) else { return false }
    return currency.isWithdrawn || Self.addedSince.contains(code)
  }

  /// The money of an element's value; reported when it is none.
  private func money(_ node: Int) -> Money? {
    guard let value = tree.child(node, .value) else {
      report(node, .missing("value"))
      return nil
    }
    let text = Self.trimmed(tree.text(value))
    guard let amount = Self.amount(text) else {
      report(value, .notAnAmount(text))
      return nil
    }
    guard let code = tree.attribute(value, .currency) ?? currency, !code.isEmpty else {
      report(value, .noCurrency(text))
      return nil
    }
    guard let currency = Currency(code) else {
      report(value, .unknownCurrency(code))
      return nil
    }
    return Money(amount: amount, currency: currency)
  }

  /// An amount as the standard spells it: `+5`, `.5` and `5.` are numbers too.
  static func amount(_ text: String) -> ExactDecimal? {
    if let amount = ExactDecimal(text) { return amount }
    var text = text[...]
    let sign = text.hasPrefix("-") ? "-" : ""
    if text.hasPrefix("-") || text.hasPrefix("+") { text = text.dropFirst() }
    if text.hasPrefix("-") || text.hasPrefix("+") { return nil }
    if text.hasSuffix(".") { text = text.dropLast() }
    return ExactDecimal(sign + (text.hasPrefix(".") ? "0" : "") + text)
  }

  private func period(_ node: Int) -> (start: PartialDate?, end: PartialDate?, name: String) {
    let start = tree.child(node, .periodStart).flatMap(date)
    let end = tree.child(node, .periodEnd).flatMap(date)
    return (start, end, [start, end].compactMap { $0?.text }.joined(separator: "/"))
  }

  private func mapBudget(_ node: Int, _ project: Record) {
    guard let amount = money(node) else { return }
    let (start, end, name) = period(node)
    let type = tree.attribute(node, .type) ?? "1"
    var budget = Record(
      id: key("budget|\(type)|\(name)"), kind: .budget, parent: project.id,
      slug: slug("budget-" + (start?.text ?? "1"), under: project.id),
      title: name.isEmpty ? "1" : name)
    budget[BudgetField.amount] = amount
    switch type {
    case "1": budget[BudgetField.type] = .original
    case "2": budget[BudgetField.type] = .revised
    default: report(node, .unknownCode(type, element: "budget/@type"))
    }
    let status = tree.attribute(node, .status) ?? "1"
    switch status {
    case "1": budget[BudgetField.status] = .indicative
    case "2": budget[BudgetField.status] = .committed
    default: report(node, .unknownCode(status, element: "budget/@status"))
    }
    if let start { budget[BudgetField.from] = start }
    if let end { budget[BudgetField.until] = end }
    take(budget, node, under: .project)
  }

  /// A planned disbursement is due on the last day of its period.
  private func mapTranche(_ node: Int, _ project: Record) {
    guard let amount = money(node) else { return }
    let (start, end, name) = period(node)
    var tranche = Record(
      id: key("planned|\(name)"), kind: .tranche, parent: project.id,
      slug: slug("tranche-" + (start?.text ?? "1"), under: project.id),
      title: name.isEmpty ? "1" : name)
    tranche[TrancheField.amount] = amount
    if let due = end ?? start { tranche[TrancheField.due] = due }
    setParties(of: &tranche, node)
    take(tranche, node, under: .project)
  }

  private func mapTransaction(_ node: Int, _ project: Record) {
    guard let type = transactionType(node), let day = transactionDay(node),
      let amount = money(node)
    else { return }
    let reference = tree.attribute(node, .ref) ?? ""
    let name = reference.isEmpty ? "\(type.code)|\(day.text)" : "ref|" + reference
    var transaction = Record(
      id: key("transaction|" + name), kind: .transaction, parent: project.id,
      slug: slug("@" + day.text, under: project.id))
    transaction[TransactionField.type] = type
    transaction[TransactionField.day] = day
    transaction[TransactionField.amount] = amount
    setParties(of: &transaction, node)
    set(TransactionField.description, of: &transaction, tree.child(node, .description))
    take(transaction, node, under: .project)
  }

  private func transactionType(_ node: Int) -> TransactionType? {
    guard let code = tree.child(node, .transactionType).flatMap({ tree.attribute($0, .code) })
    else {
      report(node, .missing("transaction-type"))
      return nil
    }
    let number = Int(code) ?? 0
    guard (1...TransactionType.allCases.count).contains(number) else {
      report(node, .unknownCode(code, element: "transaction-type"))
      return nil
    }
    return TransactionType.allCases[number - 1]
  }

  private func transactionDay(_ node: Int) -> PartialDate? {
    let stated = tree.child(node, .transactionDate)
    guard let day = stated.flatMap(date) else {
      if !saysDay(stated) { report(node, .missing("transaction-date")) }
      return nil
    }
    return day
  }

  /// Whether an element says a day, be it a wrong one, which is reported as such.
  func saysDay(_ node: Int?) -> Bool {
    node.flatMap { tree.attribute($0, .isoDate) }.map { !Self.trimmed($0).isEmpty } ?? false
  }

  private func setParties(of record: inout Record, _ node: Int) {
    if let id = tree.child(node, .providerOrg).flatMap(organisation) {
      record[SharedField.provider] = id
    }
    if let id = tree.child(node, .receiverOrg).flatMap(organisation) {
      record[SharedField.receiver] = id
    }
  }
}
