import Domain
import JSON

/// What was awarded, promised and paid.
extension GivingMapping {
  mutating func mapFunding(_ agreement: Record, _ project: Record) {
    var funding = Record(
      id: key("funding"), kind: .funding, parent: agreement.id,
      slug: slug("project", under: agreement.id))
    funding[FundingField.project] = project.id
    if let money = money(grant, "amountAwarded", currency) {
      funding[FundingField.amount] = money
    }
    add(funding, .funding)
  }

  mutating func mapTransactions(
    _ list: String, _ type: TransactionType, _ agreement: Record
  ) {
    for (index, node) in (grant[list]?.array ?? []).enumerated() where node.object != nil {
      let path = "\(list)/\(index)/"
      guard let day = date(node, "transactionDate", isPartial: false, within: path),
        let money = money(
          node, "value", GivingValue.words(node["currency"])?.uppercased() ?? currency, path)
      else { continue }
      let name = GivingValue.words(node["id"]).map { "id|" + $0 } ?? day.text
      var transaction = Record(
        id: key("\(list)|\(name)"), kind: .transaction, parent: agreement.id,
        slug: slug("@" + day.text, under: agreement.id))
      transaction[TransactionField.type] = type
      transaction[TransactionField.day] = day
      transaction[TransactionField.amount] = money
      transaction[TransactionField.description] = GivingValue.words(node["description"])
      transaction[TransactionField.provider] = named(node["provider"])
      transaction[TransactionField.receiver] = named(node["recipient"])
      if let first = day.first, first > today {
        dependsOnDay = true
        report(
          node.line, path + "transactionDate", .rule(.futureDay(day, today: today)))
        continue
      }
      add(transaction, .transaction(list: list, index: index))
    }
  }

  /// The party of the grant that an identifier means; nil for anybody else.
  func named(_ node: JSONNode?) -> RecordID? {
    guard let identifier = GivingValue.words(node) else { return nil }
    let isParty = Self.parties.contains { list, _ in
      grant[list]?.array?.contains { GivingValue.words($0["id"]) == identifier } ?? false
    }
    return isParty ? keys.organisation(identifier) : nil
  }

  mutating func money(
    _ node: JSONNode, _ name: String, _ code: String?, _ path: String = ""
  ) -> Money? {
    guard let value = node[name], !value.isNull else {
      report(node.line, path + name, .missing(name))
      return nil
    }
    guard let text = GivingValue.words(value) else { return nil }
    guard let amount = GivingValue.decimal(text) else {
      let isNumber = value.number != nil
      report(value.line, path + name, isNumber ? .tooLarge(text) : .notANumber(text))
      return nil
    }
    guard let code else {
      report(value.line, path + name, .noCurrency(text))
      return nil
    }
    guard let currency = Currency(code) else {
      report(node.line, path + "currency", .unknownCurrency(code))
      return nil
    }
    return Money(amount: GivingValue.plain(amount), currency: currency)
  }

  mutating func date(
    _ node: JSONNode, _ name: String, isPartial: Bool, within path: String = ""
  ) -> PartialDate? {
    guard let value = node[name], let text = GivingValue.words(value) else { return nil }
    guard let date = GivingValue.date(text, isPartial: isPartial) else {
      report(value.line, path + name, .notADate(text))
      return nil
    }
    return date
  }
}
